using System.Buffers;
using System.Security.Cryptography;
using Syndication.Feeds;

namespace Syndication.Server.Publishing;

/// <summary>The items of a published feed, each with a fingerprint, so that a reader who has an earlier version can be sent only what differs (RFC 3229 §10.5).</summary>
internal sealed class FeedParts(SyndicationFeed feed, IFeedWriter writer)
{
    private readonly Lazy<IReadOnlyList<string>> _fingerprints =
        new(() => [.. feed.Items.Select(item => Fingerprint(item, writer))]);

    /// <summary>One for each item, in document order; changes with any change of the item as it is written.</summary>
    public IReadOnlyList<string> Fingerprints => _fingerprints.Value;

    /// <summary>The document with only the items that an earlier version did not have as they are now.</summary>
    public byte[] Without(IReadOnlySet<string> known) =>
        Write(feed with { IsComplete = false, Items = [.. feed.Items.Where((_, index) => !known.Contains(Fingerprints[index]))] }, writer);

    /// <summary>The bytes of a feed.</summary>
    public static byte[] Write(SyndicationFeed feed, IFeedWriter writer)
    {
        var output = new ArrayBufferWriter<byte>();
        writer.Write(feed, output);
        return output.WrittenSpan.ToArray();
    }

    private static string Fingerprint(SyndicationItem item, IFeedWriter writer)
    {
        var alone = new SyndicationFeed { Title = TextContent.Plain("-"), Items = [item] };
        return Convert.ToHexStringLower(SHA256.HashData(Write(alone, writer)).AsSpan(0, 16));
    }
}
