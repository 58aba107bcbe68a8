using Syndication.Articles;
using Syndication.Feeds;
using Syndication.Server.Publishing;

namespace Syndication.Server.Pages;

/// <summary><c>/</c>: what feeds there are and how to subscribe.</summary>
internal static class HomePage
{
    /// <summary>Feeds shown with their newest headlines; the others by name, so that the page stays small.</summary>
    public const int MostCards = 4;

    /// <summary>Names on one page.</summary>
    public const int MostNames = 30;

    /// <summary>Feeds that a browser is told of; more would be no help to choose.</summary>
    private const int MostAlternates = 8;

    private const string SearchPath = "/search";

    /// <summary>A feed with its newest headlines.</summary>
    internal sealed record Entry(PublishedFeed Feed, IReadOnlyList<StoredArticle> Newest);

    /// <param name="cards">The first feeds; empty on the pages after the first.</param>
    /// <param name="names">Feeds of which only the name is shown.</param>
    /// <param name="paging">Which of the pages this is.</param>
    public static byte[] Write(
        Words words, string name, IReadOnlyList<Entry> cards, IReadOnlyList<PublishedFeed> names, Paging paging, PublicAddresses addresses)
    {
        var all = words.Carry(addresses.Local(PublicAddresses.FeedPath(PublicAddresses.AllSlug, null)));
        var known = cards.Select(entry => entry.Feed).Concat(names).Take(MostAlternates);
        var head = Markup.Of($"""
            <meta name="description" content="{words.Tagline}">
            {known.Select(feed => Alternate(feed.Title, feed.Slug, addresses))}{Alternate(name, PublicAddresses.AllSlug, addresses)}
            """);
        var content = Markup.Of($"""
            {(paging.Number == 1 ? Opening(words, addresses) : Markup.Of($"<h1>{words.MoreFeeds}</h1>\n"))}{Cards(words, cards, addresses)}{(paging.Number == 1 && cards is [] ? Markup.Of($"<p>{words.NoFeeds}</p>\n") : Markup.None)}{Names(words, names, paging, addresses)}<p class="more"><a href="{all}">{words.Everything}</a> · <a href="{addresses.Local(OpmlPublisher.Path)}">{words.AllAsOpml}</a></p>
            {CopyField.Script(words, addresses.Local(PageAssets.Script.Path))}
            """);
        return PageFrame.Write(words, name, new Link(name, addresses.Local("/")), head, content, addresses, paging.Query);
    }

    private static Markup Opening(Words words, PublicAddresses addresses) => Markup.Of($"""
        <h1>{words.Headline}</h1>
        <p class="lead">{words.Tagline}</p>
        <form class="search" role="search" action="{addresses.Local(SearchPath)}">
        <label class="quiet" for="q">{words.FindWhat}</label>
        <input id="q" name="q" type="search" required placeholder="{words.FindWhat}">{words.CarryField()}<button>{words.Find}</button>
        </form>

        """);

    private static Markup Alternate(string title, string slug, PublicAddresses addresses) => PageFrame.Alternate(
        FeedWriters.All[0].MediaType.Split(';')[0], title, addresses.Local(PublicAddresses.FeedPath(slug, FeedWriters.All[0].Extension)));

    private static Markup Cards(Words words, IReadOnlyList<Entry> cards, PublicAddresses addresses) => cards is []
        ? Markup.None
        : Markup.Of($"""
            <h2 class="quiet">{words.Feeds}</h2>
            <ul class="cards">
            {cards.Select((entry, index) => Card(words, entry, isFirst: index == 0, addresses))}</ul>

            """);

    // The first one shows all the ways to subscribe, as an example for the others.
    private static Markup Card(Words words, Entry entry, bool isFirst, PublicAddresses addresses)
    {
        var feed = entry.Feed;
        var language = feed.Language ?? words.Tag;
        var address = addresses.Absolute(PublicAddresses.FeedPath(feed.Slug, "xml"));
        return Markup.Of($"""
            <li class="card">
            <h3 lang="{language}"><a href="{PageOf(words, feed, addresses)}">{feed.Title}</a></h3>
            {(feed.Description is { } description ? Markup.Of($"<p lang=\"{language}\">{description}</p>\n") : Markup.None)}{Newest(words, entry, addresses)}<div class="rows">
            {(isFirst ? Markup.Of($"<h4>{words.Subscribing.Title}</h4>\n{Subscribing.Ways(words, feed, addresses)}") : CopyField.Line(words, $"feed-{feed.Slug}", words.Subscribing.Title, address))}</div>
            </li>

            """);
    }

    private static Markup Newest(Words words, Entry entry, PublicAddresses addresses) => entry.Newest is []
        ? Markup.None
        : Markup.Of($"<ul class=\"newest\">{entry.Newest.Select(article => Headline(words, article, addresses))}</ul>\n");

    private static Markup Headline(Words words, StoredArticle article, PublicAddresses addresses) => Markup.Of(
        $"<li lang=\"{article.Content.Language ?? words.Tag}\"><a href=\"{words.Carry(addresses.Local(PublicAddresses.ArticlePath(article.Id)))}\">{article.Content.Title}</a></li>");

    private static Markup Names(Words words, IReadOnlyList<PublishedFeed> names, Paging paging, PublicAddresses addresses)
    {
        if (names is []) return Markup.None;
        var links = names.Select(feed =>
            Markup.Of($"<li lang=\"{feed.Language ?? words.Tag}\"><a href=\"{PageOf(words, feed, addresses)}\">{feed.Title}</a></li>\n"));
        return Markup.Of($"""
            {(paging.Number == 1 ? Markup.Of($"<h2>{words.MoreFeeds}</h2>\n") : Markup.None)}<ul class="names">
            {links}</ul>
            {paging.Links(words)}
            """);
    }

    private static string PageOf(Words words, PublishedFeed feed, PublicAddresses addresses) =>
        words.Carry(addresses.Local(PublicAddresses.FeedPath(feed.Slug, null)));
}
