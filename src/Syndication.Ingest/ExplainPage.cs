using Syndication.Articles.Explaining;
using Syndication.Articles.Extraction;
using Syndication.Articles.Sites;
using Syndication.Feeds;
using Syndication.Ingest.Catalogue;
using Syndication.Ingest.Collecting;
using Syndication.Ingest.Fetching;
using Syndication.Storage;

namespace Syndication.Ingest;

/// <summary>What explaining one page came to: one of the two is null.</summary>
/// <param name="Html">A page for people.</param>
/// <param name="Failure">Why there is none, in one line.</param>
public sealed record PageExplained(string? Html, string? Failure);

/// <summary>A page that somebody wants explained.</summary>
/// <param name="Bytes">As it came.</param>
public sealed record PageToExplain(ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Where it came from, absolute; null for scraped text. Tells which site's rule and knowledge count.</summary>
    public string? Url { get; init; }

    /// <summary>The whole HTTP Content-Type field value, or null.</summary>
    public string? ContentType { get; init; }

    /// <summary>Selector of the links of a listing page, or null.</summary>
    public string? Links { get; init; }

    /// <summary>Its source is a list of links, whatever it looks like.</summary>
    public bool IsListing { get; init; }
}

/// <summary>Reads one page as the line would, with the rule and the knowledge of its site, and says why it was read so. Stores nothing.</summary>
public sealed class ExplainPage
{
    private readonly PageFetcher _pages;
    private readonly CatalogueFolder _catalogue;
    private readonly SiteKnowledgeStore _sites;
    private readonly TimeProvider _clock;

    internal ExplainPage(PageFetcher pages, CatalogueFolder catalogue, SiteKnowledgeStore sites, TimeProvider clock) =>
        (_pages, _catalogue, _sites, _clock) = (pages, catalogue, sites, clock);

    /// <summary>Fetches a page, minding robots.txt and the address guard, and explains it.</summary>
    /// <param name="like">How to read it; its bytes and address are of no matter.</param>
    /// <param name="hasStore">There is a store to ask what is known of the site.</param>
    public async Task<PageExplained> FetchAsync(string address, PageToExplain like, bool hasStore, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(like);
        if (SourceAddress.Problem(address) is { } problem) return new PageExplained(null, problem);
        var result = await _pages.FetchAsync(new FetchRequest(new Uri(address)), ignoresRobots: false, ct);
        if (result is not FetchResult.Body body) return new PageExplained(null, Reasons.Of(result) ?? "no page");
        if (FeedReader.Read(body.Bytes, body.ContentType, body.Address.AbsoluteUri).Feed is not null)
            return new PageExplained(null, "a feed, a sitemap or a list of feeds, not a page; `fetch` shows what it holds");
        var page = like with { Url = body.Address.AbsoluteUri, ContentType = body.ContentType };
        return new PageExplained(await ReadAsync(page with { Bytes = body.Bytes }, hasStore, ct), null);
    }

    /// <summary>Explains a page that is at hand.</summary>
    /// <param name="hasStore">There is a store to ask what is known of the site.</param>
    public async Task<string> ReadAsync(PageToExplain page, bool hasStore, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(page);
        var input = new PageInput(page.Bytes)
        {
            Url = page.Url,
            ContentType = page.ContentType,
            FetchedAt = _clock.GetUtcNow(),
            Rule = _catalogue.Current.For(page.Url),
            Knowledge = hasStore ? await KnowledgeAsync(page.Url, ct) : null,
        };
        return Explanation.Write(input, page.Links, page.IsListing);
    }

    private async Task<SiteKnowledge?> KnowledgeAsync(string? address, CancellationToken ct)
    {
        if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out var uri)) return null;
        return await _sites.FindAsync(SiteLessons.HostOf(uri), ct) is { } stored ? SiteKnowledge.Read(stored.Document) : null;
    }
}
