using Syndication.Articles.Searching;
using Syndication.Feeds;
using Syndication.Storage;

namespace Syndication.Server.Publishing;

/// <summary>Searches as feeds: what is new of what was searched for, the newest first.</summary>
internal sealed class SearchFeeds(FeedPublisher publisher, Embargoes embargoes, SearchRenditions renditions)
{
    /// <summary>Most items of such a feed; a search is asked for again whenever anything at all is published.</summary>
    private const int MostItems = 50;

    /// <summary>The feed of a search in one format; null where too many are searching.</summary>
    public Task<Rendition?> RenderAsync(Edition? edition, SearchQuery query, IFeedWriter writer, CancellationToken ct) => renditions.GetAsync(
        PublicAddresses.SearchPath(query.Text, writer.Extension), embargoes.EditionOf(edition), now => publisher.WriteOnceAsync(now, Feed(query), writer, ct), ct);

    private static PublishedFeed Feed(SearchQuery query) =>
        new($"search:{query.Text}", query.Text, Selection.All with { Search = query.Text }) { Query = query.Text, Limit = MostItems };
}
