using System.Text;
using Syndication.Articles;
using Syndication.Server.Publishing;

namespace Syndication.Server.Pages.Embedding;

/// <summary>The newest headlines of a feed as HTML that needs no script: for a frame, and for servers that put it into a page.</summary>
internal static class EmbedMarkup
{
    /// <summary>A page for a frame.</summary>
    /// <param name="words">In the feed's language.</param>
    public static byte[] Page(Words words, ComposedFeed composed, EmbedChoice choice, PublicAddresses addresses) => Bytes(Markup.Of($"""
        <!doctype html>
        <html lang="{words.Tag}"{(choice.Theme is { } theme ? Markup.Of($" class=\"{theme}\"") : Markup.None)}>
        <head>
        <meta charset="utf-8">
        <title>{composed.Feed.Title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <link rel="stylesheet" href="{addresses.Local(PageAssets.FrameStyle.Path)}">
        <link rel="stylesheet" href="{addresses.Local(PageAssets.EmbedStyle.Path)}">
        {PageFrame.Alternate("application/rss+xml", composed.Feed.Title, addresses.Local(PublicAddresses.FeedPath(composed.Feed.Slug, "xml")))}</head>
        <body>
        <main>
        {Section(words, composed, choice.Items, isAlone: true, addresses)}</main>
        </body>
        </html>

        """));

    /// <summary>A piece of a page, without style: it takes that of the page it is put into.</summary>
    public static byte[] Fragment(Words words, ComposedFeed composed, EmbedChoice choice, PublicAddresses addresses) =>
        Bytes(Section(words, composed, choice.Items, isAlone: false, addresses));

    // Alone in its frame it has the page's heading, and its links must not open inside the frame; in a page of others
    // it must not disturb the order of headings.
    private static Markup Section(Words words, ComposedFeed composed, int items, bool isAlone, PublicAddresses addresses)
    {
        var feed = composed.Feed;
        var home = addresses.Absolute(PublicAddresses.FeedPath(feed.Slug, null));
        var how = isAlone ? Markup.Of($" target=\"_blank\" rel=\"noopener\"") : Markup.None;
        var title = Markup.Of($"<a href=\"{home}\"{how}>{feed.Title}</a>");
        var rows = composed.Articles.Take(items).Select(article => Row(words, article, how, addresses));
        return Markup.Of($"""
            <section class="feed" lang="{composed.Language ?? words.Tag}" aria-label="{feed.Title}">
            {(isAlone ? Markup.Of($"<h1 class=\"title\">{title}</h1>") : Markup.Of($"<p class=\"title\">{title}</p>"))}
            {(composed.Articles is [] ? Markup.Of($"<p>{words.Embedding.Empty}</p>\n") : Markup.Of($"<ol>\n{rows}</ol>\n"))}<p class="foot"><a href="{home}"{how}>{words.Embedding.More}</a></p>
            </section>

            """);
    }

    private static Markup Row(Words words, StoredArticle stored, Markup how, PublicAddresses addresses)
    {
        var article = stored.Content;
        var address = article.Url ?? addresses.Absolute(PublicAddresses.ArticlePath(stored.Id));
        return Markup.Of($"<li><a href=\"{address}\"{how}>{article.Title}</a> {Dates.Short(words, stored)}</li>\n");
    }

    private static byte[] Bytes(Markup markup) => Encoding.UTF8.GetBytes(markup.ToString());
}

/// <summary>What the address of an embedded feed asks for.</summary>
/// <param name="Items">Headlines, from 1 to <see cref="EmbedAddresses.MostItems"/>.</param>
/// <param name="Theme"><c>light</c>, <c>dark</c>, or null for what the visitor prefers.</param>
internal readonly record struct EmbedChoice(int Items, string? Theme)
{
    /// <summary>The choice that the parameters of an address make; what is not understood is the usual.</summary>
    public static EmbedChoice Of(string? items, string? theme) => new(
        int.TryParse(items, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count)
            ? Math.Clamp(count, 1, EmbedAddresses.MostItems)
            : EmbedAddresses.UsualItems,
        theme is "light" or "dark" ? theme : null);
}
