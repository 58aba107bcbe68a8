using Syndication.Articles.Extraction;
using Syndication.Feeds;
using Syndication.Ingest.Catalogue;
using Syndication.Ingest.Fetching;

namespace Syndication.Ingest.Discovering;

/// <summary>A source that a site seems to offer.</summary>
/// <param name="Address">What to ask.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">What it calls itself, or null.</param>
/// <param name="Items">How many items or links it has now.</param>
/// <param name="Why">How it was found, in a few words.</param>
public sealed record SourceProposal(string Address, SourceKind Kind, string? Title, int Items, string Why);

/// <summary>From any address of a site to the best source it has: the address itself, what its page declares, well-known places, sitemaps, a list of links.</summary>
public sealed class DiscoverSource
{
    /// <summary>Asked at the site's root, and beside the address.</summary>
    private static readonly string[] WellKnown =
        ["feed", "rss", "rss.xml", "feed.xml", "atom.xml", "index.xml", "feed.json", "feeds/posts/default", "rss/index.xml"];

    private static readonly string[] WellKnownSitemaps =
        ["news-sitemap.xml", "sitemap-news.xml", "sitemap_news.xml", "sitemap.xml", "sitemap_index.xml"];

    /// <summary>A page with fewer links to articles lists none.</summary>
    private const int LeastLinks = 3;

    private readonly HttpFetcher _fetcher;
    private readonly RobotsCache _robots;

    internal DiscoverSource(HttpFetcher fetcher, RobotsCache robots) => (_fetcher, _robots) = (fetcher, robots);

    /// <summary>Climbs down the ladder and stops at the first rung that holds.</summary>
    /// <returns>The proposals of that rung, best first, and the reason where there are none.</returns>
    public async Task<(IReadOnlyList<SourceProposal> Proposals, string? Failure)> RunAsync(string address, CancellationToken ct)
    {
        if (SourceAddress.Problem(address) is { } problem) return ([], problem);
        var asked = new Uri(address);
        var result = await _fetcher.FetchAsync(new FetchRequest(asked), ct);
        if (result is not FetchResult.Body page) return ([], Collecting.Reasons.Of(result) ?? "no answer");
        if (Proposal(page, "the address itself") is { } itself) return ([itself], null);

        foreach (var rung in (Func<Task<IReadOnlyList<SourceProposal>>>[])
        [
            () => DeclaredAsync(page, ct),
            () => FirstAsync(Places(page.Address, WellKnown), "a well-known place", ct),
            () => SitemapsAsync(page.Address, ct),
            () => Task.FromResult(Listing(page)),
        ])
        {
            if (await rung() is { Count: > 0 } proposals) return (proposals, null);
        }

        return ([], "no feed, no sitemap, and no list of links to articles");
    }

    /// <summary>What the page declares, else what it links; feeds of comments last.</summary>
    private async Task<IReadOnlyList<SourceProposal>> DeclaredAsync(FetchResult.Body page, CancellationToken ct)
    {
        var links = PageLinks.Feeds(page.Bytes, page.ContentType, page.Address.AbsoluteUri);
        var proposals = new List<SourceProposal>();
        foreach (var link in links)
        {
            // What is declared is tried before what is merely linked, and that only where nothing was declared.
            if (!link.IsDeclared && proposals.Count > 0) break;
            if (await TryAsync(new Uri(link.Url), link.IsDeclared ? "declared by the page" : "linked by the page", ct) is { } found)
                proposals.Add(found with { Title = found.Title ?? link.Title });
        }

        return proposals;
    }

    private async Task<IReadOnlyList<SourceProposal>> SitemapsAsync(Uri site, CancellationToken ct)
    {
        var robots = await _robots.AskAsync(site, ct);
        var named = robots.Rules.Sitemaps.Where(text => Uri.IsWellFormedUriString(text, UriKind.Absolute))
            .Select(text => new Uri(text))
            .OrderByDescending(uri => uri.AbsolutePath.Contains("news", StringComparison.OrdinalIgnoreCase));
        var found = await FirstAsync(named, "named in robots.txt", ct);
        return found.Count > 0 ? found : await FirstAsync(Places(site, WellKnownSitemaps), "a well-known place", ct);
    }

    private static IReadOnlyList<SourceProposal> Listing(FetchResult.Body page)
    {
        var address = page.Address.AbsoluteUri;
        var links = ListingPage.Read(page.Bytes, page.ContentType, address, null).Links;
        return links.Count < LeastLinks ? [] : [new SourceProposal(address, SourceKind.Listing, null, links.Count, "links to articles on the page")];
    }

    private static IEnumerable<Uri> Places(Uri page, string[] names)
    {
        var root = new Uri(page.GetLeftPart(UriPartial.Authority) + "/");
        var folder = new Uri(page, page.AbsolutePath.EndsWith('/') ? page.AbsolutePath : $"{page.AbsolutePath}/");
        return names.Select(name => new Uri(folder, name)).Concat(names.Select(name => new Uri(root, name))).Distinct();
    }

    private async Task<IReadOnlyList<SourceProposal>> FirstAsync(IEnumerable<Uri> places, string why, CancellationToken ct)
    {
        foreach (var place in places)
            if (await TryAsync(place, why, ct) is { } found) return [found];
        return [];
    }

    private async Task<SourceProposal?> TryAsync(Uri address, string why, CancellationToken ct) =>
        await _fetcher.FetchAsync(new FetchRequest(address), ct) is FetchResult.Body body ? Proposal(body, why) : null;

    private static SourceProposal? Proposal(FetchResult.Body body, string why)
    {
        var feed = FeedReader.Read(body.Bytes, body.ContentType, body.Address.AbsoluteUri).Feed;
        if (feed is null or { Format: FeedFormat.Opml }) return null;
        var kind = feed.Format is FeedFormat.Sitemap ? SourceKind.Sitemap : SourceKind.Feed;
        return new SourceProposal(body.Address.AbsoluteUri, kind, feed.Title?.Value, feed.Items.Count, why);
    }
}
