using Syndication.Feeds;

namespace Syndication.Server.Publishing;

/// <summary>The published documents of feeds: START HERE to see how articles become bytes.</summary>
internal sealed class FeedPublisher(FeedComposer composer, Renditions renditions, PublicAddresses addresses)
{
    /// <summary>A feed in one format, from memory unless something changed.</summary>
    public Task<Rendition> RenderAsync(Edition? edition, PublishedFeed feed, IFeedWriter writer, CancellationToken ct)
    {
        var path = feed.Path(writer.Extension);
        return renditions.GetAsync(path, edition, async (now, stopping) =>
            Write(path, await composer.ComposeAsync(now, feed, stopping), writer), ct);
    }

    /// <summary>A feed in one format, made for this once: for feeds of which there is no end.</summary>
    public async Task<Document> WriteOnceAsync(Edition edition, PublishedFeed feed, IFeedWriter writer, CancellationToken ct) =>
        Write(feed.Path(writer.Extension), await composer.ReadAsync(edition, feed, ct), writer);

    private Document Write(string path, ComposedFeed composed, IFeedWriter writer)
    {
        var feed = composed.Document with { FeedUrl = addresses.Absolute(path), Links = Alternates(composed.Feed, writer) };
        var (fitting, bytes) = Fit(feed, FeedLimits.Kept(composed.Articles), writer);
        return new Document(path, writer.MediaType, bytes)
        {
            Language = composed.Language,
            MaxAge = composed.MaxAge,
            Links = LinkFields(feed),
            Parts = writer.MediaType.Contains("xml", StringComparison.Ordinal) ? new FeedParts(fitting, writer) : null,
        };
    }

    /// <summary>As many items as fit into the usual size, but never fewer than have to be kept.</summary>
    private static (SyndicationFeed Feed, byte[] Bytes) Fit(SyndicationFeed feed, int kept, IFeedWriter writer)
    {
        var bytes = FeedParts.Write(feed, writer);
        if (bytes.Length <= FeedLimits.UsualBytes) return (feed, bytes);

        var usual = Largest(feed, FeedLimits.UsualBytes, writer);
        var count = usual >= kept ? usual : Math.Min(kept, Largest(feed, FeedLimits.MostBytes, writer));
        var fitting = feed with { Items = [.. feed.Items.Take(count)] };
        return (fitting, FeedParts.Write(fitting, writer));
    }

    // By halving: a document grows with every item.
    private static int Largest(SyndicationFeed feed, int limit, IFeedWriter writer)
    {
        var (fits, tooMany) = (0, feed.Items.Count + 1);
        while (tooMany - fits > 1)
        {
            var middle = (fits + tooMany) / 2;
            var size = FeedParts.Write(feed with { Items = [.. feed.Items.Take(middle)] }, writer).Length;
            if (size <= limit) fits = middle;
            else tooMany = middle;
        }

        return fits;
    }

    private List<SyndicationLink> Alternates(PublishedFeed feed, IFeedWriter writer) =>
        [.. FeedWriters.All.Where(other => other.Extension != writer.Extension).Select(other =>
            new SyndicationLink(addresses.Absolute(feed.Path(other.Extension)))
            {
                MediaType = other.MediaType.Split(';')[0],
            })];

    // The same relations as in the document (RFC 8288 §3; WebSub §4).
    private static List<string> LinkFields(SyndicationFeed feed) =>
    [
        $"<{feed.FeedUrl}>; rel=\"self\"",
        .. feed.Hubs.Select(hub => $"<{hub.Url}>; rel=\"hub\""),
        $"<{feed.HomePageUrl}>; rel=\"alternate\"; type=\"text/html\"",
        .. feed.Links.Select(link => $"<{link.Url}>; rel=\"{link.Rel}\"; type=\"{link.MediaType}\""),
    ];
}
