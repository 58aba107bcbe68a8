using Syndication.Articles;
using Syndication.Ingest;
using Syndication.Storage;

namespace Syndication.Server.Publishing;

/// <summary>The articles that stand in the document of some feed.</summary>
internal sealed class PublishedArticles(Editions editions, FeedDirectory directory, FeedArticles reading, Embargoes embargoes) : IPublishedArticles
{
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public async Task<IReadOnlySet<ArticleId>> NowAsync(CancellationToken ct)
    {
        try
        {
            var edition = await editions.CurrentAsync(ct) ?? throw new NothingToServeException("feeds");
            HashSet<ArticleId> published = [];
            // Read for this once: documents that nobody asks for are not to stay in memory.
            foreach (var feed in await directory.AllAsync(edition, ct))
                published.UnionWith((await reading.ReadAsync(feed, await embargoes.OfAsync(edition, feed, ct), ct)).Listed.Select(article => article.Id));
            return published;
        }
        catch (NothingToServeException e)
        {
            throw new StorageException(e.Message, e);
        }
    }
}
