using Syndication.Feeds;
using Syndication.Feeds.Writing;

namespace Syndication.Server.Publishing;

/// <summary>The published documents of feeds: START HERE to see how articles become bytes.</summary>
internal sealed class FeedPublisher(FeedComposer composer, Renditions renditions, PublicAddresses addresses)
{
    /// <summary>A feed in one format, from memory unless something changed.</summary>
    public Task<Rendition> RenderAsync(Edition? edition, PublishedFeed feed, IFeedWriter writer, CancellationToken ct)
    {
        var path = feed.Path(writer.Extension);
        return writer is NewsSitemapWriter
            ? renditions.GetAsync(path, composer.NewsEditionOf(edition), async (now, stopping) =>
                WriteNews(path, feed, await composer.ComposeNewsAsync(now, feed, stopping), writer), ct)
            : renditions.GetAsync(path, composer.EditionOf(edition, feed), async (now, stopping) =>
                Write(path, await composer.ComposeAsync(now, feed, stopping), writer), ct);
    }

    /// <summary>A feed in one format, made for this once: for feeds of which there is no end.</summary>
    public async Task<Document> WriteOnceAsync(Edition edition, PublishedFeed feed, IFeedWriter writer, CancellationToken ct) =>
        Write(feed.Path(writer.Extension), await composer.ComposeOnceAsync(edition, feed, ct), writer);

    private Document Write(string path, ComposedFeed composed, IFeedWriter writer)
    {
        var pages = composed.Reading.Pages;
        var feed = composed.Document with
        {
            FeedUrl = addresses.Absolute(path),
            PreviousUrl = pages == 0 || composed.Reading.IsArchiveGone || !FeedWriters.All.Contains(writer) ? null : addresses.Absolute(PublicAddresses.ArchivePath(composed.Feed.Slug, pages, writer.Extension)),
            Links = FeedLinkFields.Alternates(writer, extension => addresses.Absolute(composed.Feed.Path(extension))),
        };
        var (fitting, bytes) = Fit(feed, composed, writer);
        return new Document(path, writer.MediaType, bytes)
        {
            Language = composed.Language,
            MaxAge = composed.MaxAge,
            Links = FeedLinkFields.Of(feed),
            Sunset = composed.Feed.ClosesAt,
            Lineage = PublicAddresses.Lineage(composed.Feed, writer),
            Parts = writer.MediaType.Contains("xml", StringComparison.Ordinal) ? new FeedParts(fitting, writer) : null,
        };
    }

    private Document WriteNews(string path, PublishedFeed feed, SyndicationFeed news, IFeedWriter writer)
    {
        var sitemap = news with
        {
            FeedUrl = addresses.Absolute(path),
            Links = FeedLinkFields.Alternates(writer, extension => addresses.Absolute(PublicAddresses.FeedPath(feed.Slug, extension))),
        };
        return new Document(path, writer.MediaType, FeedParts.Write(sitemap, writer))
        {
            MaxAge = Cadence.Shortest,
            Links = FeedLinkFields.Of(sitemap),
            Lineage = PublicAddresses.Lineage(feed, writer),
            Sunset = feed.ClosesAt,
        };
    }

    /// <summary>As many items as fit into the feed's size, but never fewer than are in no archive.</summary>
    private static (SyndicationFeed Feed, byte[] Bytes) Fit(SyndicationFeed feed, ComposedFeed composed, IFeedWriter writer)
    {
        var (ranks, open) = FeedLimits.Ranks(composed.Articles, composed.Reading.Open);
        var whole = Cut(ranks.Length);
        var bytes = FeedParts.Write(whole, writer);
        if (bytes.Length <= composed.Feed.UsualBytes) return (whole, bytes);

        var fitting = Cut(Math.Max(open, Largest()));
        return (fitting, FeedParts.Write(fitting, writer));

        SyndicationFeed Cut(int count) => feed with
        {
            Items = [.. composed.Notices, .. feed.Items.Where((_, index) => ranks[index] < count)],
            IsComplete = feed.IsComplete && count == ranks.Length,
        };

        // By halving: a document grows with every item.
        int Largest()
        {
            var (fits, tooMany) = (0, ranks.Length + 1);
            while (tooMany - fits > 1)
            {
                var middle = (fits + tooMany) / 2;
                if (FeedParts.Write(Cut(middle), writer).Length <= composed.Feed.UsualBytes) fits = middle;
                else tooMany = middle;
            }

            return fits;
        }
    }
}
