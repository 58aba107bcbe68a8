using System.Security.Cryptography;
using System.Text;
using Syndication.Feeds;
using Syndication.Feeds.Writing;
using Syndication.Server.Publishing;

namespace Syndication.Server.WebSub;

/// <summary>All that a topic's address can be.</summary>
internal abstract record TopicLookup
{
    private TopicLookup() { }

    /// <summary>A feed document of ours.</summary>
    public sealed record Found(PublishedFeed Feed, IFeedWriter Writer) : TopicLookup;

    /// <summary>The same document has another address.</summary>
    public sealed record Moved(string Address) : TopicLookup;

    /// <summary>The feed is closed for good.</summary>
    public sealed record Closed : TopicLookup;

    /// <summary>It is no feed document of ours.</summary>
    public sealed record Unknown : TopicLookup;
}

/// <summary>A topic as it is sent to those who want it.</summary>
/// <param name="Digest">Names what it says materially; what changes bytes only leaves it as it is.</param>
/// <param name="Document">The document as it is served at <paramref name="Address"/>.</param>
/// <param name="Sequence">The newest announcement it knows of.</param>
internal sealed record TopicContent(string Address, string Digest, Document Document, long Sequence);

/// <summary>Topics are the canonical addresses of our feed documents, and nothing else.</summary>
internal sealed class HubTopics(
    FeedDirectory directory, FeedComposer composer, FeedPublisher publisher, PublicAddresses addresses)
{
    private const string Folder = "/feeds/";

    /// <summary>The document's address: what a subscriber names as its topic.</summary>
    public string AddressOf(string slug, IFeedWriter writer) => addresses.Absolute(PublicAddresses.FeedPath(slug, writer.Extension));

    /// <summary>Whether an address could be a topic of ours at all.</summary>
    public bool IsOurs(string topic) => topic.StartsWith(addresses.Absolute(Folder), StringComparison.Ordinal);

    /// <summary>What an address is, letter for letter: a topic has one name.</summary>
    public async Task<TopicLookup> FindAsync(Edition edition, string topic, CancellationToken ct)
    {
        if (!IsOurs(topic)) return new TopicLookup.Unknown();
        var name = topic[addresses.Absolute(Folder).Length..];
        var dot = name.LastIndexOf('.');
        // A sitemap is for search engines, and its end moves with time.
        if (dot < 1 || FeedWriters.Find(name[(dot + 1)..]) is not { } writer || writer is NewsSitemapWriter) return new TopicLookup.Unknown();
        return await directory.FindAsync(edition, name[..dot], ct) switch
        {
            FeedLookup.Found found when AddressOf(found.Feed.Slug, writer) == topic => new TopicLookup.Found(found.Feed, writer),
            FeedLookup.Found found => new TopicLookup.Moved(AddressOf(found.Feed.Slug, writer)),
            FeedLookup.Moved moved => new TopicLookup.Moved(AddressOf(moved.Slug, writer)),
            FeedLookup.Retired => new TopicLookup.Closed(),
            _ => new TopicLookup.Unknown(),
        };
    }

    /// <summary>As <see cref="FindAsync"/>; a document that has moved since it was subscribed to is found where it is now (WebSub §6.1).</summary>
    public async Task<TopicLookup> FollowAsync(Edition edition, string topic, CancellationToken ct)
    {
        var found = await FindAsync(edition, topic, ct);
        return found is TopicLookup.Moved moved ? await FindAsync(edition, moved.Address, ct) : found;
    }

    /// <summary>What a topic says now.</summary>
    public async Task<TopicContent> ContentAsync(Edition edition, TopicLookup.Found topic, CancellationToken ct)
    {
        // Once for both: a feed with an embargo is another one the next minute.
        var now = composer.EditionOf(edition, topic.Feed);
        var composed = await composer.ComposeAsync(now, topic.Feed, ct);
        var rendition = await publisher.RenderAsync(now, topic.Feed, topic.Writer, ct);
        return new TopicContent(AddressOf(topic.Feed.Slug, topic.Writer), Digest(composed), rendition.Document, composed.Sequence);
    }

    /// <summary>Names what a topic says now; with the newest announcement that is known of it.</summary>
    public async Task<(string Digest, long Sequence)> DigestAsync(Edition edition, TopicLookup.Found topic, CancellationToken ct)
    {
        var composed = await composer.ComposeAsync(edition, topic.Feed, ct);
        return (Digest(composed), composed.Sequence);
    }

    // A material change is a new revision; nothing else is news.
    private static string Digest(ComposedFeed feed)
    {
        var says = new StringBuilder();
        foreach (var article in feed.Articles) says.Append(article.Id).Append(' ').Append(article.Revision).Append('\n');
        foreach (var notice in feed.Notices) says.Append(notice.Id).Append('\n');
        foreach (var tombstone in feed.Document.Tombstones) says.Append("- ").Append(tombstone.Id).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(says.ToString())));
    }
}
