using Microsoft.Extensions.Options;
using Syndication.Feeds;
using Syndication.Feeds.Writing;

namespace Syndication.Server.Publishing;

/// <summary>Feeds as lists to import (OPML 2.0).</summary>
internal sealed class OpmlPublisher(
    FeedDirectory directory, FeedComposer composer, SourceCredits credits, Renditions renditions, PublicAddresses addresses, IOptions<ServerOptions> options)
{
    /// <summary>The address of the list of all feeds.</summary>
    public const string Path = "/feeds.opml";

    private static readonly OpmlWriter Writer = new();

    /// <summary>Every feed.</summary>
    public Task<Rendition> RenderAsync(Edition? edition, CancellationToken ct) =>
        renditions.GetAsync(Path, edition, async (now, stopping) => Document(Path, new SyndicationFeed
        {
            Title = TextContent.Plain(options.Value.Name),
            Items = [.. (await directory.AllAsync(now, stopping)).Select(Own)],
        }), ct);

    /// <summary><c>/feeds/{slug}.opml</c>: one feed, and in a group beside it the feeds of publishers that its articles came from.</summary>
    public Task<Rendition> RenderAsync(Edition? edition, PublishedFeed feed, CancellationToken ct)
    {
        var path = PublicAddresses.FeedPath(feed.Slug, Writer.Extension);
        return renditions.GetAsync(path, composer.EditionOf(edition, feed), async (now, stopping) =>
        {
            var composed = await composer.ComposeAsync(now, feed, stopping);
            return Document(path, new SyndicationFeed
            {
                Title = TextContent.Plain(feed.Title),
                Items = [Own(feed), .. await PublishersAsync(now, composed, stopping)],
            });
        }, ct);
    }

    private Document Document(string path, SyndicationFeed list) => new(path, Writer.MediaType, FeedParts.Write(list, Writer))
    {
        MaxAge = Cadence.Longest,
        Links = [$"<{addresses.Absolute(path)}>; rel=\"self\""],
    };

    private SyndicationItem Own(PublishedFeed feed) => new()
    {
        Title = TextContent.Plain(feed.Title),
        Summary = feed.Description is { } description ? TextContent.Plain(description) : null,
        Url = addresses.Absolute(feed.Path(null)),
        Language = feed.Language,
        Source = new SyndicationFeed { FeedUrl = addresses.Absolute(PublicAddresses.FeedPath(feed.Slug, "xml")) },
    };

    // A page or a folder is nothing that a reader could subscribe to, nor is a feed that takes a key.
    private async Task<IEnumerable<SyndicationItem>> PublishersAsync(Edition edition, ComposedFeed composed, CancellationToken ct)
    {
        var open = (await credits.OfAsync(edition, composed.Articles, ct)).Values.Where(source => source.IsFeed).Select(source => source.Url).ToHashSet();
        return composed.Document.Items.Select(item => item.Source).OfType<SyndicationFeed>()
            .Where(source => open.Contains(source.FeedUrl))
            .DistinctBy(source => source.FeedUrl).OrderBy(source => source.FeedUrl, StringComparer.Ordinal)
            .Select(source => new SyndicationItem
            {
                Title = source.Title,
                Url = source.HomePageUrl,
                Source = source,
                Categories = [new SyndicationCategory(composed.Feed.Title)],
            });
    }
}
