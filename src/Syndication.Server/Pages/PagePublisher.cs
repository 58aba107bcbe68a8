using Microsoft.Extensions.Options;
using Syndication.Articles;
using Syndication.Server.Publishing;
using Syndication.Storage;

namespace Syndication.Server.Pages;

/// <summary>The pages for people, as renditions.</summary>
internal sealed class PagePublisher(
    FeedDirectory directory,
    FeedComposer composer,
    Embargoes embargoes,
    VisibleArticles visible,
    ArticleStore articles,
    SourceStore sources,
    Renditions renditions,
    PublicAddresses addresses,
    Troubles troubles,
    IOptions<ServerOptions> options)
{
    private const string MediaType = "text/html; charset=utf-8";

    private const string SourceTrouble = "sources";

    /// <summary>Headlines shown with each feed on the first page.</summary>
    private const int Headlines = 3;

    /// <summary>Other outlets shown beside an article.</summary>
    private const int MostOutlets = 8;

    /// <summary>How long a cache may keep what shows the state of the moment.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    private string Name => options.Value.Name;

    /// <param name="number">1 for the first page.</param>
    /// <returns>Null where there are not so many pages.</returns>
    public async Task<Rendition?> HomeAsync(Edition? edition, int number, Words words, CancellationToken ct)
    {
        var feeds = (await directory.AllAsync(edition, ct)).Where(feed => feed.Slug != PublicAddresses.AllSlug).ToList();
        var names = feeds.Skip(HomePage.MostCards + ((number - 1) * HomePage.MostNames)).ToList();
        if (number > 1 && names.Count == 0) return null;
        var paging = new Paging(number, HasMore: names.Count > HomePage.MostNames);
        var path = FormattableString.Invariant($"/?page={number}");
        return await renditions.GetAsync(KeyOf(path, words), embargoes.EditionOf(edition), async (now, stopping) =>
        {
            List<HomePage.Entry> cards = [];
            foreach (var feed in feeds.Take(number == 1 ? HomePage.MostCards : 0)) cards.Add(new(feed, await NewestAsync(now, feed, stopping)));
            return Page(path, words, HomePage.Write(words, Name, cards, [.. names.Take(HomePage.MostNames)], paging, addresses), []);
        }, ct);
    }

    public async Task<Rendition> FeedAsync(Edition? edition, PublishedFeed feed, Words words, CancellationToken ct)
    {
        var path = PublicAddresses.FeedPath(feed.Slug, "html");
        var current = composer.EditionOf(edition, feed);
        var composed = await composer.ComposeAsync(current, feed, ct);
        var health = current is null ? null : await HealthAsync(composed, ct);
        var now = health is null ? null : current! with { Beside = words.Sources.Summary(health) };
        return await renditions.GetAsync(KeyOf(path, words), now, (_, _) => Task.FromResult(
            Page(path, words, FeedPage.Write(words, Name, composed, health!, addresses), FeedLinks(feed))), ct);
    }

    /// <summary>A page that is made anew for each visit: there are too many articles to keep them all.</summary>
    public async Task<Rendition> ArticleAsync(StoredArticle article, Words words, CancellationToken ct)
    {
        var revisions = article.Revision == 1 ? [] : await articles.RevisionsAsync(article.Id, ct);
        IReadOnlyList<StoredArticle> upToNow = [.. revisions.Where(revision => revision.Revision < article.Revision), article];
        var source = await sources.FindAsync(article.Content.Source, ct);
        var others = await visible.SameTextAsync(article.Id, MostOutlets, ct);
        var page = ArticlePage.Write(words, Name, upToNow, others, source, addresses);
        return Rendition.Of(Page(PublicAddresses.ArticlePath(article.Id), words, page, []));
    }

    /// <summary>A page of the moment: who is asked, and when, changes all the time.</summary>
    /// <returns>Null where there are not so many pages.</returns>
    public async Task<Rendition?> SourcesAsync(int number, Words words, CancellationToken ct)
    {
        var found = await sources.PageAsync((number - 1) * SourcesPage.MostSources, SourcesPage.MostSources + 1, ct);
        if (number > 1 && found.Count == 0) return null;
        List<SourcesPage.Entry> entries = [];
        foreach (var source in found.Take(SourcesPage.MostSources))
            entries.Add(new(source, await sources.QuarantinedAsync(source.Key, SourcesPage.MostWithheld, ct)));
        var paging = new Paging(number, HasMore: found.Count > SourcesPage.MostSources);
        var page = SourcesPage.Write(words, Name, entries, await sources.CountAsync(ct), paging, addresses);
        return Rendition.Of(Page(PublicAddresses.SourcesPath, words, page, []) with { MaxAge = Moment });
    }

    /// <summary>The page in place of a line of text about what cannot be shown.</summary>
    public byte[] Error(Words words, int status, string? reason) => ErrorPage.Write(words, Name, status, reason, addresses);

    // What rules leave out or an embargo holds back must not show here either.
    private async Task<IReadOnlyList<StoredArticle>> NewestAsync(Edition edition, PublishedFeed feed, CancellationToken ct) =>
        feed.Rules is null && !Embargoes.IsOfTime(edition, feed)
            ? await articles.NewestAsync(feed.Selection, Headlines, ct)
            : [.. (await composer.ComposeAsync(edition, feed, ct)).Articles.Take(Headlines)];

    // Null while the store cannot be read; the page is then shown as it was.
    private async Task<IReadOnlyDictionary<SourceHealth, int>?> HealthAsync(ComposedFeed composed, CancellationToken ct)
    {
        try
        {
            var keys = composed.Articles.Select(article => article.Content.Source).Distinct();
            var counts = await sources.CountAsync(composed.Feed.Slug, [.. keys], ct);
            troubles.Over(SourceTrouble);
            return counts;
        }
        catch (Exception e) when (Troubles.IsOfStore(e))
        {
            troubles.Report(SourceTrouble, e);
            return null;
        }
    }

    private IReadOnlyList<string> FeedLinks(PublishedFeed feed) =>
        [.. Feeds.FeedWriters.All.Select(writer =>
            $"<{addresses.Absolute(PublicAddresses.FeedPath(feed.Slug, writer.Extension))}>; rel=\"alternate\"; type=\"{writer.MediaType.Split(';')[0]}\"")];

    // One page has a version for each language, and one for who chose it; they are kept apart.
    private static string KeyOf(string path, Words words) => words.IsChosen ? $"{path}#{words.Tag}!" : $"{path}#{words.Tag}";

    private static Document Page(string path, Words words, byte[] bytes, IReadOnlyList<string> links) =>
        new(path, MediaType, bytes) { Language = words.Tag, Links = links, IsPage = true };
}
