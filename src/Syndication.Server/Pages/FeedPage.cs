using Syndication.Articles;
using Syndication.Feeds;
using Syndication.Server.Pages.Embedding;
using Syndication.Server.Publishing;
using Syndication.Storage;

namespace Syndication.Server.Pages;

/// <summary><c>/feeds/{slug}</c> in a browser: how to subscribe, and what the feed holds.</summary>
internal static class FeedPage
{
    /// <summary>Items shown; the page is to stay small, the feed has the rest.</summary>
    private const int MostItems = 8;

    /// <summary>Pages of the archive that are named.</summary>
    private const int MostArchivePages = 6;

    /// <summary>Characters of an excerpt.</summary>
    private const int ExcerptLength = 140;

    /// <param name="health">How many of the feed's sources are in each state; empty where that is not known.</param>
    public static byte[] Write(
        Words words, string name, ComposedFeed composed, IReadOnlyDictionary<SourceHealth, int> health, PublicAddresses addresses)
    {
        var feed = composed.Feed;
        var language = composed.Language ?? words.Tag;
        var content = Markup.Of($"""
            <h1 lang="{language}">{feed.Title}</h1>
            {(feed.Description is { } description ? Markup.Of($"<p class=\"lead\" lang=\"{language}\">{description}</p>\n") : Markup.None)}<section class="panel rows" aria-labelledby="subscribe">
            <h2 id="subscribe">{words.Subscribing.Title}</h2>
            {Subscribing.Ways(words, feed, addresses)}{Subscribing.OneClick(words, feed, addresses)}{Subscribing.Code(words, feed, addresses)}</section>
            <section aria-labelledby="latest">
            <h2 id="latest">{words.Latest}</h2>
            {Items(words, composed, addresses)}</section>
            {About(words, composed, health, addresses)}{CopyField.Script(words, addresses.Local(PageAssets.Script.Path))}
            """);
        return PageFrame.Write(
            words, $"{feed.Title} – {name}", new Link(name, addresses.Local("/")), Head(feed, addresses), content, addresses);
    }

    private static Markup Head(PublishedFeed feed, PublicAddresses addresses)
    {
        var feeds = FeedWriters.All.Select(writer => PageFrame.Alternate(
            writer.MediaType.Split(';')[0], feed.Title, addresses.Local(PublicAddresses.FeedPath(feed.Slug, writer.Extension))));
        return Markup.Of($"{feeds}{Discovery.Links(feed.Title, PublicAddresses.FeedPath(feed.Slug, null), addresses)}");
    }

    private static Markup Items(Words words, ComposedFeed composed, PublicAddresses addresses)
    {
        if (composed.Articles is []) return Markup.Of($"<p>{words.NoArticles}</p>\n");
        var items = composed.Articles.Take(MostItems).Select(article => Item(words, article, addresses));
        return Markup.Of($"<ol class=\"items\">\n{items}</ol>\n");
    }

    private static Markup Item(Words words, StoredArticle stored, PublicAddresses addresses)
    {
        var article = stored.Content;
        var excerpt = ArticleItem.Excerpt(article, ExcerptLength);
        var path = words.Carry(addresses.Local(PublicAddresses.ArticlePath(stored.Id)));
        return Markup.Of($"""
            <li lang="{article.Language ?? words.Tag}">
            <h3><a href="{path}">{article.Title}</a></h3>
            <p class="meta" lang="{words.Tag}">{Dates.Short(words, stored)}{(article.Url is { } url ? Markup.Of($" · {Dates.Host(url)}") : Markup.None)}</p>
            {(excerpt is null ? Markup.None : Markup.Of($"<p>{excerpt}</p>\n"))}</li>

            """);
    }

    // The newest pages and the oldest one: walking from any of them reaches all.
    private static Markup Archive(Words words, PublishedFeed feed, int pages, PublicAddresses addresses)
    {
        if (pages == 0) return Markup.None;
        var links = Enumerable.Range(1, pages).Reverse().Where(number => number > pages - MostArchivePages || number == 1).Select(number =>
            Markup.Of($"<a href=\"{addresses.Local(PublicAddresses.ArchivePath(feed.Slug, number, FeedWriters.All[0].Extension))}\">{number}</a> "));
        return Markup.Of($"<div><dt>{words.Archive}</dt><dd>{links}</dd></div>\n");
    }

    private static Markup About(Words words, ComposedFeed composed, IReadOnlyDictionary<SourceHealth, int> health, PublicAddresses addresses)
    {
        var feed = composed.Feed;
        var sources = words.Carry(addresses.Local(PublicAddresses.SourcesPath));
        return Markup.Of($"""
            <section class="about" aria-labelledby="about">
            <h2 id="about">{words.AboutFeed}</h2>
            <dl>
            <div><dt>{words.Subscribing.Formats}</dt><dd>{Subscribing.Formats(feed, addresses)}</dd></div>
            {Archive(words, feed, composed.Reading.Pages, addresses)}{(health.Count == 0 ? Markup.None : Markup.Of($"<div><dt>{words.Sources.Title}</dt><dd>{words.Sources.Summary(health)} – <a href=\"{sources}\">{words.Sources.Details}</a></dd></div>\n"))}</dl>
            {EmbedGenerator.Write(words, feed, addresses)}</section>

            """);
    }
}
