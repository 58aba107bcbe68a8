using System.Globalization;
using Syndication.Articles;
using Syndication.Articles.Searching;
using Syndication.Feeds;
using Syndication.Server.Publishing;
using Syndication.Storage;

namespace Syndication.Server.Pages;

/// <summary>One page of hits.</summary>
/// <param name="Query">What was typed.</param>
/// <param name="Order">Which hits come first.</param>
/// <param name="Number">1 for the first page.</param>
internal sealed record SearchVisit(SearchQuery Query, SearchOrder Order, int Number)
{
    /// <summary>Hits on one page; it is to stay small.</summary>
    public const int PageSize = 10;

    /// <summary>The last page there can be.</summary>
    public const int LastPage = SearchStore.MostHits / PageSize;

    /// <summary>Hits on the pages before.</summary>
    public int Skip => (Number - 1) * PageSize;

    /// <summary>The path of another page of the same search.</summary>
    public string PathOf(int number) => string.Create(CultureInfo.InvariantCulture,
        $"{PublicAddresses.SearchPath(Query.Text, null)}{(Order is SearchOrder.Newest ? "&sort=new" : "")}{(number > 1 ? $"&page={number}" : "")}");

    /// <summary>What the address of this page has in its query, with an ampersand behind it.</summary>
    public string Parameters => $"{PathOf(Number).Split('?', 2)[1]}&";
}

/// <summary><c>/search</c>: what was found, and how to go on being told.</summary>
internal static class SearchPage
{
    /// <summary>Characters of a snippet.</summary>
    private const int SnippetLength = 180;

    /// <param name="hits">Those of the page, and one more where there is a next page.</param>
    /// <param name="isComplete">Every article can be found.</param>
    public static byte[] Write(
        Words words, string name, SearchVisit visit, IReadOnlyList<StoredArticle> hits, bool isComplete, PublicAddresses addresses)
    {
        var texts = words.Search;
        var query = visit.Query;
        var title = query.Text.Length == 0 ? texts.Search : $"{query.Text} – {texts.Search}";
        var head = Markup.Of($"""
            <meta name="robots" content="noindex">
            {(query.IsEmpty ? Markup.None : Alternates(query, addresses))}
            """);
        var content = Markup.Of($"""
            <h1>{texts.Search}</h1>
            {Form(words, visit, addresses)}{(isComplete || query.IsEmpty ? Markup.None : Markup.Of($"<p class=\"hint\">{texts.Incomplete}</p>\n"))}{Answer(words, visit, hits, addresses)}
            """);
        return PageFrame.Write(words, $"{title} – {name}", new Link(name, addresses.Local("/")), head, content, addresses, visit.Parameters);
    }

    private static Markup Form(Words words, SearchVisit visit, PublicAddresses addresses) => Form(words.Search, words.CarryField(), visit, addresses);

    private static Markup Form(SearchTexts texts, Markup language, SearchVisit visit, PublicAddresses addresses) => Markup.Of($"""
        <form class="find" role="search" action="{addresses.Local("/search")}">
        <label for="q">{texts.Field}</label>
        <input id="q" name="q" type="search" value="{visit.Query.Text}" maxlength="{SearchQuery.LongestText}" autocomplete="off" enterkeyhint="search"{(visit.Query.Text.Length == 0 ? Markup.Of($" autofocus") : Markup.None)}>
        <select name="sort" aria-label="{texts.Order}">
        <option value="best">{texts.Best}</option>
        <option value="new"{(visit.Order is SearchOrder.Newest ? Markup.Of($" selected") : Markup.None)}>{texts.Newest}</option>
        </select>
        {language}<button>{texts.Search}</button>
        </form>

        """);

    private static Markup Answer(Words words, SearchVisit visit, IReadOnlyList<StoredArticle> hits, PublicAddresses addresses)
    {
        var texts = words.Search;
        if (visit.Query.Text.Length == 0) return Hints(words, addresses);
        if (hits.Count == 0)
        {
            var line = visit.Number > 1 ? texts.NoMore : string.Format(CultureInfo.InvariantCulture, texts.Nothing, visit.Query.Text);
            return Markup.Of($"<p role=\"status\">{line}</p>\n{Hints(words, addresses)}");
        }

        return Markup.Of($"""
            <section aria-labelledby="results">
            <h2 id="results">{string.Format(CultureInfo.InvariantCulture, texts.Results, visit.Query.Text)}</h2>
            <ol class="items" start="{visit.Skip + 1}">
            {hits.Take(SearchVisit.PageSize).Select(hit => Item(words, visit.Query, hit, addresses))}</ol>
            {Pages(words, visit, hits.Count > SearchVisit.PageSize, addresses)}</section>
            <section class="panel" aria-labelledby="follow">
            <h2 id="follow">{texts.Follow}</h2>
            <p class="links"><span>{texts.FollowHow}</span> {FeedWriters.All.Select(writer => Markup.Of($"<a href=\"{FeedAddress(visit.Query, writer, addresses)}\">{NameOf(writer)}</a> "))}</p>
            </section>

            """);
    }

    private static Markup Hints(Words words, PublicAddresses addresses) => Markup.Of($"""
        <ul>
        {words.Search.Hints.Select(hint => Markup.Of($"<li>{hint}</li>\n"))}</ul>
        <p><a href="{words.Carry(addresses.Local(PublicAddresses.FeedPath(PublicAddresses.AllSlug, null)))}">{words.Search.Everything}</a></p>

        """);

    private static Markup Item(Words words, SearchQuery query, StoredArticle stored, PublicAddresses addresses)
    {
        var article = stored.Content;
        var text = string.IsNullOrWhiteSpace(article.ContentText) ? article.Summary ?? "" : article.ContentText;
        return Markup.Of($"""
            <li lang="{article.Language ?? words.Tag}">
            <h3><a href="{words.Carry(addresses.Local(PublicAddresses.ArticlePath(stored.Id)))}">{Marked(MarkedText.Of(article.Title, article.Language, query))}</a></h3>
            <p class="meta" lang="{words.Tag}">{Dates.Short(words, stored)}{(article.Url is { } url ? Markup.Of($" · {Dates.Host(url)}") : Markup.None)}</p>
            <p>{Marked(MarkedText.Snippet(text, article.Language, query, SnippetLength))}</p>
            </li>

            """);
    }

    private static Markup Marked(IEnumerable<MarkedRun> runs) =>
        Markup.Join(runs.Select(run => run.IsHit ? Markup.Of($"<mark>{run.Text}</mark>") : Markup.Of($"{run.Text}")));

    private static Markup Pages(Words words, SearchVisit visit, bool hasMore, PublicAddresses addresses)
    {
        var texts = words.Search;
        hasMore &= visit.Number < SearchVisit.LastPage;
        if (visit.Number == 1 && !hasMore) return Markup.None;
        var previous = visit.Number == 1
            ? Markup.None
            : Markup.Of($"<a rel=\"prev\" href=\"{words.Carry(addresses.Local(visit.PathOf(visit.Number - 1)))}\">← {texts.Previous}</a>");
        var next = hasMore
            ? Markup.Of($"<a rel=\"next\" href=\"{words.Carry(addresses.Local(visit.PathOf(visit.Number + 1)))}\">{texts.Next} →</a>")
            : Markup.None;
        return Markup.Of($"<nav class=\"pages\" aria-label=\"{texts.Search}\"><span>{previous}</span> <span>{next}</span></nav>\n");
    }

    private static Markup Alternates(SearchQuery query, PublicAddresses addresses) => Markup.Join(FeedWriters.All.Select(writer =>
        PageFrame.Alternate(writer.MediaType.Split(';')[0], query.Text, FeedAddress(query, writer, addresses))));

    private static string FeedAddress(SearchQuery query, IFeedWriter writer, PublicAddresses addresses) =>
        addresses.Local(PublicAddresses.SearchPath(query.Text, writer.Extension));

    private static string NameOf(IFeedWriter writer) => writer.Extension switch
    {
        "xml" => "RSS",
        "atom" => "Atom",
        "json" => "JSON Feed",
        var other => other,
    };
}
