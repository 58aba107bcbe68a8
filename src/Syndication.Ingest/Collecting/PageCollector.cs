using Syndication.Articles;
using Syndication.Articles.Extraction;
using Syndication.Ingest.Catalogue;
using Syndication.Ingest.Fetching;
using Syndication.Storage;

namespace Syndication.Ingest.Collecting;

/// <summary>What asking for one page came to.</summary>
/// <param name="Article">The article, or null.</param>
/// <param name="Leads">Other articles the page points at.</param>
/// <param name="Reason">Why there is no article, in one line; null where there is one.</param>
/// <param name="IsForNow">The reason may pass: ask again.</param>
internal sealed record PageVisit(Article? Article, IReadOnlyList<Lead> Leads, string? Reason, bool IsForNow)
{
    /// <summary>The article, where there is one that does not look like the others of its site; <see cref="Article"/> is null then.</summary>
    public Article? Withheld { get; init; }

    /// <summary>The host whose other pages spoke against it.</summary>
    public string Host { get; init; } = "";

    /// <summary>What the page teaches of its site, as text.</summary>
    public string Print { get; init; } = "";

    /// <summary>There is a text, but it does not look like the other articles of its site.</summary>
    public bool IsQuarantined => Withheld is not null;

    /// <summary>What became of the page.</summary>
    public DocumentOutcome Outcome => this switch
    {
        { Article: not null } => DocumentOutcome.Read,
        { IsForNow: true } => DocumentOutcome.Failed,
        { IsQuarantined: true } => DocumentOutcome.Quarantined,
        _ => DocumentOutcome.NoArticle,
    };
}

/// <summary>Fetches pages of one source, a few in one refresh, each article put together from all of its pages.</summary>
/// <param name="most">Most pages.</param>
internal sealed class PageCollector(
    PageFetcher fetcher, DocumentReader reader, SiteLessons lessons, SourceDefinition source, int most, DateTimeOffset now)
{
    /// <summary>A paged article has no more pages than this.</summary>
    private const int MostPagesOfArticle = 20;

    private int _left = most;

    /// <summary>There are no pages left to be fetched in this refresh.</summary>
    public bool IsSpent => _left <= 0;

    public async Task<PageVisit> VisitAsync(Uri address, CancellationToken ct)
    {
        _left--;
        var result = await fetcher.FetchAsync(new FetchRequest(address), source.IgnoresRobots, ct);
        if (result is not FetchResult.Body body) return Failed(result);

        var page = await ReadAsync(body, null, ct);
        if (page.SinglePageUrl is { } single) page = await WholeAsync(page, single, body.Address, ct);
        if (page.Article is not { } article) return new PageVisit(null, page.Leads, page.Error ?? "holds no article", false);
        article = await WithNextPagesAsync(article, page.NextPageUrl, body.Address, ct);
        if (page.Print is { } print && lessons.Objection(body.Address, article, print) is { } objection)
        {
            return new PageVisit(null, page.Leads, $"withheld: {objection}", false)
            {
                Withheld = article,
                Host = SiteLessons.HostOf(body.Address),
                Print = print.Write(),
            };
        }

        return new PageVisit(article, page.Leads, null, false);
    }

    // The page for printing has no address of its own that people should be sent to.
    private async Task<PageExtraction> WholeAsync(PageExtraction page, string single, Uri first, CancellationToken ct)
    {
        if (!Uri.TryCreate(single, UriKind.Absolute, out var address) || !Sites.AreOne(address, first)) return page;
        if (await fetcher.FetchAsync(new FetchRequest(address), source.IgnoresRobots, ct) is not FetchResult.Body body) return page;
        var whole = await ReadAsync(body, null, ct);
        return whole.Article is { } article ? whole with { Article = article with { Url = page.Article?.Url ?? first.AbsoluteUri } } : page;
    }

    private async Task<Article> WithNextPagesAsync(Article article, string? next, Uri first, CancellationToken ct)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { first.AbsoluteUri };
        while (next is not null && seen.Count < MostPagesOfArticle && seen.Add(next)
            && Uri.TryCreate(next, UriKind.Absolute, out var address) && address.IdnHost == first.IdnHost)
        {
            var result = await fetcher.FetchAsync(new FetchRequest(address), source.IgnoresRobots, ct);
            if (result is not FetchResult.Body body) return article;
            var page = await ReadAsync(body, first, ct);
            // What calls itself the next page may show the same text again.
            if (page.Article is not { ContentText.Length: > 0 } more || article.ContentText.Contains(more.ContentText, StringComparison.Ordinal)) return article;
            article = article with
            {
                ContentHtml = article.ContentHtml + more.ContentHtml,
                ContentText = $"{article.ContentText}\n\n{more.ContentText}",
            };
            next = page.NextPageUrl;
        }

        return article;
    }

    private async Task<PageExtraction> ReadAsync(FetchResult.Body body, Uri? first, CancellationToken ct)
    {
        var known = await lessons.OfAsync(body.Address, ct);
        return reader.ReadPage(new RawDocument(body.Bytes, body.ContentType, body.Address.AbsoluteUri), source, now, known, first?.AbsoluteUri);
    }

    private static PageVisit Failed(FetchResult result)
    {
        var (reason, isForNow) = result switch
        {
            FetchResult.Unreachable unreachable => (unreachable.Reason, true),
            FetchResult.Refused refused => (refused.Reason, refused.StatusCode is 429 or >= 500),
            FetchResult.Forbidden forbidden => (forbidden.Reason, false),
            FetchResult.Gone => ("gone (HTTP 410)", false),
            _ => ("no page", false),
        };
        return new PageVisit(null, [], reason, isForNow);
    }
}
