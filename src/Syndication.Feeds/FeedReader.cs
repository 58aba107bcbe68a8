namespace Syndication.Feeds;

/// <summary>Reads anything that was ever published as a feed.</summary>
public static class FeedReader
{
    /// <summary>Reads one document. Never throws for what the bytes hold, and takes time linear in their number.</summary>
    /// <param name="document">The bytes as they came.</param>
    /// <param name="contentType">The whole HTTP Content-Type field value, or null.</param>
    /// <param name="baseUrl">The address the document came from, to resolve relative addresses against; or null.</param>
    public static FeedReading Read(ReadOnlyMemory<byte> document, string? contentType = null, string? baseUrl = null) =>
        throw new NotImplementedException();
}

/// <summary>Why a document could not be read as a feed.</summary>
public enum FeedError
{
    /// <summary>No bytes, or white space only.</summary>
    Empty,

    /// <summary>An HTML page.</summary>
    Html,

    /// <summary>Sound, but no feed.</summary>
    NotAFeed,

    /// <summary>Larger than the reader takes.</summary>
    TooLarge,

    /// <summary>Nothing could be made of it.</summary>
    Unreadable,
}

/// <summary>What reading a document came to: a feed, or the reason why not.</summary>
/// <param name="Feed">The feed, or null.</param>
/// <param name="Error">The reason where <paramref name="Feed"/> is null, else null.</param>
/// <param name="Encoding">The encoding the bytes were decoded with, lower case; null where it was never decided.</param>
public sealed record FeedReading(SyndicationFeed? Feed, FeedError? Error, string? Encoding);
