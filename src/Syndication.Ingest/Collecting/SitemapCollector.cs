using System.Globalization;
using Syndication.Feeds;
using Syndication.Ingest.Fetching;
using Syndication.Storage;

namespace Syndication.Ingest.Collecting;

/// <summary>Queues the new pages of a sitemap, a news sitemap or an index of sitemaps.</summary>
internal sealed class SitemapCollector(HttpFetcher fetcher)
{
    /// <summary>Sitemaps of an index that are asked for in one refresh, those that changed last first.</summary>
    private const int MostChildren = 5;

    /// <summary>Pages queued in one refresh; a sitemap may name 50,000.</summary>
    private const int MostQueued = 200;

    /// <summary>Pages that did not change for longer than this are history, not news.</summary>
    private static readonly TimeSpan News = TimeSpan.FromDays(7);

    public async Task QueueAsync(SyndicationFeed sitemap, Visit visit, Harvest harvest, CancellationToken ct)
    {
        var children = sitemap.Items.Where(IsSitemap).ToList();
        var entries = sitemap.Items.Where(item => !IsSitemap(item)).ToList();
        foreach (var child in NewestFirst(children).Where(child => HasChanged(child, visit)).Take(MostChildren))
        {
            if (await ReadChildAsync(child, visit, harvest, ct) is { } pages) entries.AddRange(pages.Items.Where(item => !IsSitemap(item)));
        }

        Queue(entries, visit, harvest);
    }

    private static bool IsSitemap(SyndicationItem item) => item.Links.Any(link => link.Rel == "sitemap");

    private static IEnumerable<SyndicationItem> NewestFirst(IEnumerable<SyndicationItem> items) =>
        items.OrderByDescending(item => item.Published ?? item.Updated ?? DateTimeOffset.MinValue);

    private static bool HasChanged(SyndicationItem child, Visit visit) =>
        child.Url is { } url && (Stamp(child) is not { } stamp || visit.Known.GetValueOrDefault(url)?.Hash != stamp);

    private static string? Stamp(SyndicationItem item) =>
        (item.Updated ?? item.Published)?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private async Task<SyndicationFeed?> ReadChildAsync(SyndicationItem child, Visit visit, Harvest harvest, CancellationToken ct)
    {
        if (!Uri.TryCreate(child.Url, UriKind.Absolute, out var address)) return null;
        var result = await fetcher.FetchAsync(new FetchRequest(address), ct);
        if (result is not FetchResult.Body body)
        {
            harvest.Problems.Add($"{address.AbsoluteUri}: {Reasons.Of(result)}");
            harvest.IsUnfinished = true;
            return null;
        }

        var feed = FeedReader.Read(body.Bytes, body.ContentType, body.Address.AbsoluteUri).Feed;
        if (feed is not { Format: FeedFormat.Sitemap })
        {
            harvest.Note(child.Url!, Stamp(child), DocumentOutcome.Failed, "not a sitemap", visit.Now);
            return null;
        }

        harvest.Documents.Add(new SourceDocument(child.Url!, Stamp(child), DocumentOutcome.Read, null, visit.Now));
        return feed;
    }

    private static void Queue(IReadOnlyList<SyndicationItem> entries, Visit visit, Harvest harvest)
    {
        var queued = NewestFirst(entries)
            .Where(entry => entry.Url is not null && IsNews(entry, visit.Now) && IsNew(entry, visit))
            .DistinctBy(entry => entry.Url, StringComparer.Ordinal)
            .Take(MostQueued);
        foreach (var entry in queued)
            harvest.Documents.Add(new SourceDocument(entry.Url!, Stamp(entry), DocumentOutcome.Pending, null, visit.Now));
    }

    private static bool IsNews(SyndicationItem entry, DateTimeOffset now) =>
        (entry.Published ?? entry.Updated) is not { } at || now - at < News;

    /// <summary>Unknown, or changed since it was read where the sitemap says when.</summary>
    private static bool IsNew(SyndicationItem entry, Visit visit) =>
        visit.Known.GetValueOrDefault(entry.Url!) is not { } known
        || (known.Outcome is not DocumentOutcome.Pending && Stamp(entry) is { } stamp && known.Hash != stamp);
}
