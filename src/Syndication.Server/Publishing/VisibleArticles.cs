using Syndication.Articles;
using Syndication.Articles.Searching;
using Syndication.Storage;

namespace Syndication.Server.Publishing;

/// <summary>Single articles and lists of them as everybody may see them: without what is held back.</summary>
internal sealed class VisibleArticles(Editions editions, Embargoes embargoes, ArticleStore articles, SearchStore search)
{
    /// <summary>One article, or null where it is unknown, withdrawn or held back.</summary>
    public async Task<StoredArticle?> FindAsync(ArticleId id, CancellationToken ct) =>
        (await HeldAsync(ct)).ContainsKey(id) ? null : await articles.FindAsync(id, ct);

    /// <summary>As <see cref="ArticleStore.SameTextAsync"/>.</summary>
    public async Task<IReadOnlyList<StoredArticle>> SameTextAsync(ArticleId id, int limit, CancellationToken ct)
    {
        var held = await HeldAsync(ct);
        return [.. (await articles.SameTextAsync(id, limit + held.Count, ct)).Where(one => !held.ContainsKey(one.Id)).Take(limit)];
    }

    /// <summary>As <see cref="SearchStore.FindAsync"/>.</summary>
    public async Task<IReadOnlyList<StoredArticle>> SearchAsync(
        SearchQuery query, SearchOrder order, int skip, int limit, CancellationToken ct)
    {
        var held = await HeldAsync(ct);
        if (held.Count == 0) return await search.FindAsync(query, order, skip, limit, ct);

        // What is held back counts on no page, so that the pages before are looked through as well.
        var found = await search.FindAsync(query, order, 0, skip + limit + held.Count, ct);
        return [.. found.Where(one => !held.ContainsKey(one.Id)).Skip(skip).Take(limit)];
    }

    // While the store cannot tell the edition it cannot give an article either.
    private async Task<IReadOnlyDictionary<ArticleId, DateTimeOffset>> HeldAsync(CancellationToken ct) =>
        await editions.CurrentAsync(ct) is { } edition
            ? await embargoes.HeldAsync(edition, ct)
            : throw new NothingToServeException("articles");
}
