using Syndication.Articles;
using Syndication.Feeds;
using Syndication.Server.Publishing;

namespace Syndication.Server.Pages;

/// <summary><c>/</c>: what feeds there are and how to subscribe.</summary>
internal static class HomePage
{
    /// <summary>Feeds that a browser is told of; more would be no help to choose.</summary>
    private const int MostAlternates = 20;

    /// <summary>A feed with its newest headlines.</summary>
    internal sealed record Entry(PublishedFeed Feed, IReadOnlyList<StoredArticle> Newest);

    public static byte[] Write(Words words, string name, IReadOnlyList<Entry> feeds, PublicAddresses addresses)
    {
        var all = addresses.Local(PublicAddresses.FeedPath(PublicAddresses.AllSlug, null));
        var head = Markup.Of($"""
            <meta name="description" content="{words.Tagline}">
            {Alternate(name, PublicAddresses.AllSlug, addresses)}{feeds.Take(MostAlternates).Select(entry => Alternate(entry.Feed.Title, entry.Feed.Slug, addresses))}
            """);
        var content = Markup.Of($"""
            <h1>{words.Headline}</h1>
            <p class="lead">{words.Tagline}</p>
            <section aria-labelledby="feeds">
            <h2 id="feeds">{words.Feeds}</h2>
            {(feeds.Count == 0 ? Markup.Of($"<p>{words.NoFeeds}</p>") : Markup.Of($"<ul class=\"cards\">{feeds.Select(entry => Card(words, entry, addresses))}</ul>"))}
            <p class="more"><a href="{all}">{words.Everything}</a> · <a href="{addresses.Local("/feeds.opml")}">{words.AllAsOpml}</a></p>
            </section>
            <section class="panel" aria-labelledby="how">
            <h2 id="how">{words.HowTo}</h2>
            <ol>
            <li>{words.HowToCopy}</li>
            <li>{words.HowToPaste}</li>
            </ol>
            <p class="hint">{words.HowToTerminal}<br>{words.HowToBrowser}</p>
            </section>

            """);
        return PageFrame.Write(words, name, new Link(name, addresses.Local("/")), head, content, addresses);
    }

    private static Markup Alternate(string title, string slug, PublicAddresses addresses) => PageFrame.Alternate(
        FeedWriters.All[0].MediaType.Split(';')[0], title, addresses.Local(PublicAddresses.FeedPath(slug, FeedWriters.All[0].Extension)));

    private static Markup Card(Words words, Entry entry, PublicAddresses addresses)
    {
        var feed = entry.Feed;
        var language = feed.Language ?? words.Tag;
        return Markup.Of($"""
            <li class="card">
            <h3 lang="{language}"><a href="{addresses.Local(PublicAddresses.FeedPath(feed.Slug, null))}">{feed.Title}</a></h3>
            {(feed.Description is { } description ? Markup.Of($"<p lang=\"{language}\">{description}</p>\n") : Markup.None)}{Newest(entry, addresses)}<p class="address"><span>{words.Subscribe}</span> <a href="{addresses.Local(PublicAddresses.FeedPath(feed.Slug, "xml"))}">{addresses.Absolute(PublicAddresses.FeedPath(feed.Slug, "xml"))}</a></p>
            </li>

            """);
    }

    private static Markup Newest(Entry entry, PublicAddresses addresses) => entry.Newest is []
        ? Markup.None
        : Markup.Of($"<ul class=\"newest\">{entry.Newest.Select(article => Headline(article, addresses))}</ul>\n");

    private static Markup Headline(StoredArticle article, PublicAddresses addresses) => Markup.Of(
        $"<li lang=\"{article.Content.Language}\"><a href=\"{addresses.Local(PublicAddresses.ArticlePath(article.Id))}\">{article.Content.Title}</a></li>");
}
