using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Syndication.Articles;
using Syndication.Articles.Searching;
using Syndication.Server.Pages;
using Syndication.Server.Publishing;
using Syndication.Storage;

namespace Syndication.Server.Endpoints;

/// <summary>The operations of the API that change nothing: feeds, articles, sources, search.</summary>
internal sealed class ApiReading(
    Editions editions,
    FeedDirectory directory,
    FeedArticles feeds,
    Embargoes embargoes,
    VisibleArticles visible,
    ArticleStore articles,
    ExpiryStore expiry,
    SourceStore sources,
    NamedSources named,
    PublicAddresses addresses)
{
    private const int UsualLimit = 20;
    private const int LargestLimit = 100;

    /// <summary>Characters of a hit's snippet.</summary>
    private const int SnippetLength = 240;

    public async Task<ApiAnswer> FeedsAsync(HttpContext http)
    {
        var feeds = await directory.AllAsync(await editions.CurrentAsync(http.RequestAborted), http.RequestAborted);
        return ApiAnswer.Of(new([.. feeds.Select(feed => ApiFeed.Of(feed, addresses))]), ApiContext.Readable.ApiListApiFeed);
    }

    public async Task<ApiAnswer> ArticlesAsync(HttpContext http)
    {
        var query = http.Request.Query;
        if (LimitOf(http) is not { } limit) return BadLimit;
        if (Position(query["cursor"].FirstOrDefault(), out var after) is { } wrong) return wrong;
        var edition = await CurrentAsync(http);
        var (feed, problem) = await ListAsync(http, edition);
        if (feed is null) return problem!;

        var holding = await embargoes.OfAsync(embargoes.EditionOf(edition, feed)!, feed, http.RequestAborted);
        var (page, place) = await feeds.AfterAsync(feed, holding, after, limit, http.RequestAborted);
        var next = place is null ? null : NextAddress(http, Cursor(place));
        return ApiAnswer.Of(new([.. page.Select(article => ApiArticle.Of(article, addresses))], next), ApiContext.Readable.ApiListApiArticle, next);
    }

    public async Task<ApiAnswer> ArticleAsync(HttpContext http)
    {
        var ct = http.RequestAborted;
        if (!ArticleId.TryParse(http.GetRouteValue("id") as string ?? "", out var id)) return NoArticle;
        if (await visible.FindAsync(id, ct) is { } article)
        {
            var source = await sources.FindAsync(article.Content.Source, ct);
            var whole = ApiWholeArticle.Of(article, await articles.RevisionsAsync(id, ct), source, addresses);
            return ApiAnswer.Of(whole, ApiContext.Readable.ApiWholeArticle);
        }

        if (await expiry.IsExpiredAsync(id, ct)) return new ApiAnswer.Problem(StatusCodes.Status410Gone, "The article is no longer kept.");
        return await articles.TombstoneAsync(id, ct) is { } tombstone
            ? new ApiAnswer.Problem(StatusCodes.Status410Gone, tombstone.Reason is { } reason ? $"The article was withdrawn: {reason}" : "The article was withdrawn.")
            : NoArticle;
    }

    public async Task<ApiAnswer> SourcesAsync(HttpContext http)
    {
        var all = await sources.AllAsync(http.RequestAborted);
        return ApiAnswer.Of(new([.. all.Select(ApiSource.Of)]), ApiContext.Readable.ApiListApiSource);
    }

    public async Task<ApiAnswer> SearchAsync(HttpContext http)
    {
        var asked = SearchQuery.Parse(http.Request.Query["q"].FirstOrDefault());
        if (asked.IsEmpty) return Bad("q holds no word to search for.");
        if (LimitOf(http) is not { } limit) return BadLimit;
        if (!TryOrder(http.Request.Query["sort"].FirstOrDefault(), out var order)) return Bad("sort is best or new.");
        if (!TrySkip(http.Request.Query["cursor"].FirstOrDefault(), out var skip)) return BadCursor;

        var found = await visible.SearchAsync(asked, order, skip, limit + 1, http.RequestAborted);
        var hits = found.Take(limit).Select(article => Hit(article, asked)).ToList();
        var next = found.Count > limit ? NextAddress(http, (skip + limit).ToString(CultureInfo.InvariantCulture)) : null;
        return ApiAnswer.Of(new(hits, next), ApiContext.Readable.ApiListApiHit, next);
    }

    private static ApiAnswer.Problem NoArticle { get; } = new(StatusCodes.Status404NotFound, "There is no such article.");

    private static ApiAnswer.Problem BadLimit { get; } = Bad($"limit is a number from 1 to {LargestLimit}.");

    private static ApiAnswer.Problem BadCursor { get; } = Bad("cursor is none that this operation gave.");

    private static ApiAnswer.Problem Bad(string detail) => new(StatusCodes.Status400BadRequest, detail);

    /// <summary>What the parameters of the list of articles name, as a feed; a problem where they cannot.</summary>
    private async Task<(PublishedFeed?, ApiAnswer.Problem?)> ListAsync(HttpContext http, Edition edition)
    {
        string[] names = ["feed", "category", "source", "tag", "author"];
        var given = names.Where(name => !string.IsNullOrWhiteSpace(http.Request.Query[name])).ToList();
        if (given.Count == 0) return (Listed(Selection.All), null);
        if (given.Count > 1) return (null, Bad($"Only one of {string.Join(", ", names)} at a time."));
        var value = http.Request.Query[given[0]].ToString();
        return given[0] switch
        {
            "feed" => await directory.FindAsync(edition, value, http.RequestAborted) is FeedLookup.Found { Feed: var feed }
                ? (feed, null)
                : (null, new ApiAnswer.Problem(StatusCodes.Status404NotFound, $"There is no feed {value}.")),
            "category" => (Listed(Selection.Category(Slug.For(value))), null),
            "source" => (Listed(new([.. (await named.KeysAsync(value, http.RequestAborted)).Select(Term.Source)], [])), null),
            "tag" => (Listed(new([Term.Tag(value)], [])), null),
            _ => (Listed(new([Term.Author(value)], [])), null),
        };
    }

    private static PublishedFeed Listed(Selection selection) => new("", "", selection);

    private async Task<Edition> CurrentAsync(HttpContext http) =>
        await editions.CurrentAsync(http.RequestAborted) ?? throw new NothingToServeException(http.Request.Path);

    private ApiHit Hit(StoredArticle article, SearchQuery asked) => new(
        ApiArticle.Of(article, addresses),
        Marked(MarkedText.Of(article.Content.Title, article.Content.Language, asked)),
        Marked(MarkedText.Snippet(article.Content.ContentText, article.Content.Language, asked, SnippetLength)));

    private static string Marked(IEnumerable<MarkedRun> runs) => Markup.Join(runs.Select(run =>
        run.IsHit ? Markup.Of($"<mark>{run.Text}</mark>") : Markup.Of($"{run.Text}"))).ToString();

    private static int? LimitOf(HttpContext http) => http.Request.Query["limit"].FirstOrDefault() is not { } text
        ? UsualLimit
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= LargestLimit ? limit : null;

    private static bool TryOrder(string? text, out SearchOrder order)
    {
        order = text == "new" ? SearchOrder.Newest : SearchOrder.Best;
        return text is null or "" or "new" or "best";
    }

    private static bool TrySkip(string? cursor, out int skip)
    {
        skip = 0;
        return cursor is null || (int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out skip) && skip <= SearchStore.MostHits);
    }

    private static string Cursor(ArticlePosition last) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{last.SortAt.ToUnixTimeMilliseconds()}:{last.Id}")));

    private static ApiAnswer.Problem? Position(string? cursor, out ArticlePosition? position)
    {
        position = null;
        if (cursor is null) return null;
        if (!Base64Url.IsValid(cursor)) return BadCursor;
        var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(cursor)).Split(':');
        if (parts.Length != 2 || !ArticleId.TryParse(parts[1], out var id)
            || !long.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var at)
            || at < DateTimeOffset.MinValue.ToUnixTimeMilliseconds() || at > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())
        {
            return BadCursor;
        }

        position = new ArticlePosition(DateTimeOffset.FromUnixTimeMilliseconds(at), id);
        return null;
    }

    /// <summary>The same request with another cursor, as an address that leaves the house.</summary>
    private string NextAddress(HttpContext http, string cursor)
    {
        var kept = http.Request.Query.Where(one => one.Key != "cursor")
            .SelectMany(one => one.Value.Select(value => $"{Uri.EscapeDataString(one.Key)}={Uri.EscapeDataString(value ?? "")}&"));
        return addresses.Absolute($"{http.Request.Path.Value}?{string.Concat(kept)}cursor={Uri.EscapeDataString(cursor)}");
    }
}
