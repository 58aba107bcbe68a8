using Syndication.Feeds.Reading;

namespace Syndication.Feeds;

/// <summary>Reads anything that was ever published as a feed.</summary>
public static class FeedReader
{
    /// <summary>The largest document that is read, in bytes.</summary>
    public const int LargestDocument = 64 * 1024 * 1024;

    /// <summary>Reads one document. Never throws for what the bytes hold, and takes time linear in their number.</summary>
    /// <param name="document">The bytes as they came.</param>
    /// <param name="contentType">The whole HTTP Content-Type field value, or null.</param>
    /// <param name="baseUrl">The address the document came from, to resolve relative addresses against; or null.</param>
    public static FeedReading Read(ReadOnlyMemory<byte> document, string? contentType = null, string? baseUrl = null)
    {
        if (document.Length > LargestDocument) return new FeedReading(null, FeedError.TooLarge, null);
        var repairs = new Repairs();
        var decoded = Decoding.Decode(document, contentType, repairs);
        var text = Characters.Prepare(decoded.Utf8, repairs);
        if (text.IsEmpty) return new FeedReading(null, FeedError.Empty, decoded.Name);
        var baseAddress = baseUrl is not null && Addresses.IsAbsolute(baseUrl.Trim()) ? baseUrl.Trim() : null;
        var (feed, error) = text.Span[0] is (byte)'{' or (byte)'['
            ? JsonFeedFormat.Read(text, baseAddress, repairs)
            : XmlFeed.Read(text, baseAddress, repairs);
        if (feed is null) return new FeedReading(null, error, decoded.Name);
        feed = feed with
        {
            Encoding = decoded.Name,
            BaseUrl = baseAddress,
            Repairs = repairs.Found,
            IsWellFormed = repairs.IsWellFormed,
        };
        return new FeedReading(feed, null, decoded.Name);
    }
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
