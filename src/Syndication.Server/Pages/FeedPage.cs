using Syndication.Articles;
using Syndication.Feeds;
using Syndication.Server.Publishing;

namespace Syndication.Server.Pages;

/// <summary><c>/feeds/{slug}</c> in a browser: how to subscribe, and what the feed holds.</summary>
internal static class FeedPage
{
    /// <summary>Items shown; the page is to stay small, the feed has the rest.</summary>
    private const int MostItems = 12;

    /// <summary>Characters of an excerpt.</summary>
    private const int ExcerptLength = 200;

    /// <summary>Readers on the web, and the address at which each takes a feed; the feed's address goes in escaped.</summary>
    private static readonly (string Name, string Address)[] Readers =
    [
        ("Feedly", "https://feedly.com/i/subscription/feed/"),
        ("Inoreader", "https://www.inoreader.com/?add_feed="),
        ("NewsBlur", "https://www.newsblur.com/?url="),
        ("The Old Reader", "https://theoldreader.com/feeds/subscribe?url="),
    ];

    public static byte[] Write(Words words, string name, ComposedFeed composed, PublicAddresses addresses)
    {
        var feed = composed.Feed;
        var language = composed.Language ?? words.Tag;
        var self = addresses.Absolute(PublicAddresses.FeedPath(feed.Slug, "xml"));
        var head = Markup.Join(FeedWriters.All.Select(writer => PageFrame.Alternate(
            writer.MediaType.Split(';')[0], feed.Title, addresses.Local(PublicAddresses.FeedPath(feed.Slug, writer.Extension)))));
        var content = Markup.Of($"""
            <h1 lang="{language}">{feed.Title}</h1>
            {(feed.Description is { } description ? Markup.Of($"<p class=\"lead\" lang=\"{language}\">{description}</p>\n") : Markup.None)}<section class="panel" aria-labelledby="subscribe">
            <h2 id="subscribe">{words.Subscribe}</h2>
            <p class="copy"><label for="address">{words.FeedAddress}</label>
            <input id="address" type="url" readonly value="{self}" data-copy="{words.Copy}" data-copied="{words.Copied}"></p>
            <p class="links"><span>{words.OpenIn}</span> <a href="feed:{self}">{words.OwnReader}</a> {Readers.Select(reader => Markup.Of($"<a href=\"{reader.Address + Uri.EscapeDataString(self)}\" rel=\"nofollow noreferrer\">{reader.Name}</a> "))}</p>
            <p class="links"><span>{words.OtherFormats}</span> {FeedWriters.All.Select(writer => Markup.Of($"<a href=\"{addresses.Local(PublicAddresses.FeedPath(feed.Slug, writer.Extension))}\">{FormatName(writer)}</a> "))}</p>
            </section>
            <section aria-labelledby="latest">
            <h2 id="latest">{words.Latest}</h2>
            {Items(words, composed, addresses)}</section>
            <script src="{addresses.Local(PageAssets.Script.Path)}" defer></script>

            """);
        return PageFrame.Write(words, $"{feed.Title} – {name}", new Link(name, addresses.Local("/")), head, content, addresses);
    }

    private static string FormatName(IFeedWriter writer) => writer.Extension switch
    {
        "xml" => "RSS",
        "atom" => "Atom",
        "json" => "JSON Feed",
        var other => other,
    };

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
        return Markup.Of($"""
            <li lang="{article.Language ?? words.Tag}">
            <h3><a href="{addresses.Local(PublicAddresses.ArticlePath(stored.Id))}">{article.Title}</a></h3>
            <p class="meta" lang="{words.Tag}">{Dates.Short(words, stored)}{(article.Url is { } url ? Markup.Of($" · {Dates.Host(url)}") : Markup.None)}</p>
            {(excerpt is null ? Markup.None : Markup.Of($"<p>{excerpt}</p>\n"))}</li>

            """);
    }
}
