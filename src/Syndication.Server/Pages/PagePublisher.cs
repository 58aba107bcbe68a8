using Microsoft.Extensions.Options;
using Syndication.Articles;
using Syndication.Server.Publishing;
using Syndication.Storage;

namespace Syndication.Server.Pages;

/// <summary>The pages for people, as renditions.</summary>
internal sealed class PagePublisher(
    FeedDirectory directory,
    FeedComposer composer,
    ArticleStore articles,
    Renditions renditions,
    PublicAddresses addresses,
    IOptions<ServerOptions> options)
{
    private const string MediaType = "text/html; charset=utf-8";

    /// <summary>Headlines shown with each feed on the first page.</summary>
    private const int Headlines = 3;

    private string Name => options.Value.Name;

    public Task<Rendition> HomeAsync(Edition? edition, Words words, CancellationToken ct) =>
        renditions.GetAsync(PathOf("/", words), edition, async (now, stopping) =>
        {
            List<HomePage.Entry> entries = [];
            foreach (var feed in await directory.AllAsync(now, stopping))
            {
                if (feed.Slug == PublicAddresses.AllSlug) continue;
                // What rules leave out or an embargo holds back must not show here either.
                IReadOnlyList<StoredArticle> newest = feed is { Rules: null, Embargo: null }
                    ? await articles.NewestAsync(feed.Selection, Headlines, stopping)
                    : [.. (await composer.ComposeAsync(now, feed, stopping)).Articles.Take(Headlines)];
                entries.Add(new(feed, newest));
            }

            return Page("/", words, HomePage.Write(words, Name, entries, addresses), []);
        }, ct);

    public Task<Rendition> FeedAsync(Edition? edition, PublishedFeed feed, Words words, CancellationToken ct)
    {
        var path = PublicAddresses.FeedPath(feed.Slug, "html");
        return renditions.GetAsync(PathOf(path, words), composer.EditionOf(edition, feed), async (now, stopping) =>
        {
            var composed = await composer.ComposeAsync(now, feed, stopping);
            return Page(path, words, FeedPage.Write(words, Name, composed, addresses), FeedLinks(feed));
        }, ct);
    }

    /// <summary>A page that is made anew for each visit: there are too many articles to keep them all.</summary>
    public async Task<Rendition> ArticleAsync(StoredArticle article, Words words, CancellationToken ct)
    {
        var revisions = article.Revision == 1 ? [] : await articles.RevisionsAsync(article.Id, ct);
        IReadOnlyList<StoredArticle> upToNow = [.. revisions.Where(revision => revision.Revision < article.Revision), article];
        return Rendition.Of(Page(PublicAddresses.ArticlePath(article.Id), words, ArticlePage.Write(words, Name, upToNow, addresses), []));
    }

    private IReadOnlyList<string> FeedLinks(PublishedFeed feed) =>
        [.. Feeds.FeedWriters.All.Select(writer =>
            $"<{addresses.Absolute(PublicAddresses.FeedPath(feed.Slug, writer.Extension))}>; rel=\"alternate\"; type=\"{writer.MediaType.Split(';')[0]}\"")];

    // One page has a version for each language; they are kept apart.
    private static string PathOf(string path, Words words) => $"{path}#{words.Tag}";

    private static Document Page(string path, Words words, byte[] bytes, IReadOnlyList<string> links) =>
        new(path, MediaType, bytes) { Language = words.Tag, Links = links, IsPage = true };
}
