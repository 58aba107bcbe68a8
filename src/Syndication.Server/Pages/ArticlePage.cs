using Syndication.Articles;
using Syndication.Feeds;
using Syndication.Server.Pages.Embedding;
using Syndication.Server.Publishing;
using Syndication.Storage;

namespace Syndication.Server.Pages;

/// <summary><c>/articles/{id}</c>: the clean text, where it comes from, and what is known of its dates.</summary>
internal static class ArticlePage
{
    /// <param name="revisions">All of them, oldest first; the last one is shown.</param>
    /// <param name="others">Other articles that tell the same.</param>
    /// <param name="source">Where it was collected; null where that source is no longer known.</param>
    public static byte[] Write(
        Words words, string name, IReadOnlyList<StoredArticle> revisions, IReadOnlyList<StoredArticle> others, SourceState? source, PublicAddresses addresses)
    {
        var stored = revisions[^1];
        var article = stored.Content;
        var head = Markup.Of($"""
            <meta name="description" content="{ArticleItem.Excerpt(article, 160)}">
            {(article.Url is { } canonical ? Markup.Of($"<link rel=\"canonical\" href=\"{canonical}\">\n") : Markup.None)}{PageFrame.Alternate(FeedWriters.All[0].MediaType.Split(';')[0], name, addresses.Local(PublicAddresses.FeedPath(PublicAddresses.AllSlug, FeedWriters.All[0].Extension)))}{Discovery.Links(article.Title, PublicAddresses.ArticlePath(stored.Id), addresses)}
            """);
        var content = Markup.Of($"""
            <article lang="{article.Language ?? words.Tag}">
            {Sections(article)}<h1>{article.Title}</h1>
            {(article.Summary is { } summary ? Markup.Of($"<p class=\"lead\">{summary}</p>\n") : Markup.None)}<p class="meta" lang="{words.Tag}">{Byline(words, stored)}</p>
            {Cover(article)}<div class="text">
            {Markup.Sanitised(article.ContentHtml)}
            </div>
            {(article.IsPaywalled ? Markup.Of($"<p class=\"hint\" lang=\"{words.Tag}\">{words.Paywalled}</p>\n") : Markup.None)}{Original(words, article)}</article>
            {Outlets(words, others, addresses)}{RevisionList.Write(words, revisions)}<section class="panel" aria-labelledby="about">
            <h2 id="about">{words.About}</h2>
            <dl>
            {From(words, source)}{Provenance(words, stored)}<div><dt>{words.Permanent}</dt><dd><code>{stored.Id.ToUrn()}</code></dd></div>
            </dl>
            </section>

            """);
        return PageFrame.Write(words, $"{article.Title} – {name}", new Link(name, addresses.Local("/")), head, content, addresses);
    }

    private static Markup Sections(Article article) => article.Categories is []
        ? Markup.None
        : Markup.Of($"<p class=\"sections\">{article.Categories.Select(section => Markup.Of($"<span>{section}</span> "))}</p>\n");

    private static Markup Byline(Words words, StoredArticle stored)
    {
        var article = stored.Content;
        List<Markup> parts = [];
        if (article.Authors is not []) parts.Add(Markup.Of($"{string.Join(", ", article.Authors)}"));
        if (article.Agency is { } agency) parts.Add(Markup.Of($"{agency}"));
        if (article.Dateline is { } place) parts.Add(Markup.Of($"{place}"));
        parts.Add(Dates.Short(words, stored));
        if (article.Url is { } url) parts.Add(Markup.Of($"{Dates.Host(url)}"));
        return Markup.Join(parts.Select((part, index) => index == 0 ? part : Markup.Of($" · {part}")));
    }

    // The text may already begin with its picture.
    private static Markup Cover(Article article) =>
        article.Image is not { } image || article.ContentHtml.Contains("<img", StringComparison.Ordinal)
            ? Markup.None
            : Markup.Of($"""
                <figure><img src="{image.Url}" alt="{image.Caption}" referrerpolicy="no-referrer"{Size(image)}>{(image.Caption is { } caption ? Markup.Of($"<figcaption>{caption}</figcaption>") : Markup.None)}</figure>

                """);

    private static Markup Size(ArticleImage image) => image is { Width: { } width, Height: { } height }
        ? Markup.Of($" width=\"{width}\" height=\"{height}\"")
        : Markup.None;

    private static Markup Original(Words words, Article article) => article.Url is { } url
        ? Markup.Of($"<p class=\"original\"><a href=\"{url}\" rel=\"noreferrer\" lang=\"{words.Tag}\">{words.Original}</a> <span class=\"meta\">{Dates.Host(url)}</span></p>\n")
        : Markup.None;

    private static Markup Outlets(Words words, IReadOnlyList<StoredArticle> others, PublicAddresses addresses)
    {
        if (others is []) return Markup.None;
        var rows = others.Select(other => Markup.Of($"""
            <li><a href="{words.Carry(addresses.Local(PublicAddresses.ArticlePath(other.Id)))}" lang="{other.Content.Language ?? words.Tag}">{other.Content.Title}</a> <span class="meta">{(other.Content.Url is { } url ? Dates.Host(url) : "")}</span></li>

            """));
        return Markup.Of($"<section aria-labelledby=\"outlets\">\n<h2 id=\"outlets\">{words.Outlets}</h2>\n<ul>\n{rows}</ul>\n</section>\n");
    }

    private static Markup From(Words words, SourceState? source) =>
        source is null ? Markup.None : Row(words.From, Markup.Of($"{Shown.Name(source, words.Sources.Folder)}"));

    private static Markup Provenance(Words words, StoredArticle stored)
    {
        var article = stored.Content;
        List<Markup> rows = [];
        if (article.Published is { } published) rows.Add(Row(words.Published, Dated(words, published)));
        if (article.Modified is { } modified) rows.Add(Row(words.Modified, Dated(words, modified)));
        rows.Add(Row(words.FirstSeen, Dates.Time(words, stored.FirstSeen)));
        if (stored.Revision > 1) rows.Add(Row(words.Revised, Dates.Time(words, stored.Updated)));
        return Markup.Join(rows);
    }

    private static Markup Dated(Words words, ArticleDate date) =>
        Markup.Of($"{Dates.Time(words, date)} <span class=\"meta\">({words.Provenance[date.Source]})</span>");

    private static Markup Row(string term, Markup value) => Markup.Of($"<div><dt>{term}</dt><dd>{value}</dd></div>\n");
}
