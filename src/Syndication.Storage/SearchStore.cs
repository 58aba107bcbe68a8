using Syndication.Articles;
using Syndication.Articles.Searching;

namespace Syndication.Storage;

/// <summary>In which order hits come.</summary>
public enum SearchOrder
{
    /// <summary>The word itself before words that begin with it, as it was typed before folded, in the title before in the text; the newest first in each.</summary>
    Best,

    /// <summary>The newest first. A word typed with accents is found with them only.</summary>
    Newest,
}

/// <summary>Finds articles by their words, and keeps the index complete.</summary>
public sealed class SearchStore(Database database)
{
    /// <summary>Hits that can be looked through; nobody reads on, and each page costs as much as all before it.</summary>
    public const int MostHits = 1_000;

    /// <summary>Articles that are indexed in one transaction while the index is filled, so that refreshes need not wait.</summary>
    private const int Batch = 500;

    /// <summary>The rules by which words are cut and folded; raised with every change of them, so that the index is filled anew.</summary>
    private const int Version = 1;

    /// <summary>Finds articles.</summary>
    /// <param name="query">What is searched for; an empty one finds nothing.</param>
    /// <param name="order">Which come first.</param>
    /// <param name="skip">Hits that were shown before.</param>
    /// <param name="limit">Most articles; with <paramref name="skip"/> at most <see cref="MostHits"/>.</param>
    /// <param name="ct">Stops it.</param>
    public Task<IReadOnlyList<StoredArticle>> FindAsync(
        SearchQuery query, SearchOrder order, int skip, int limit, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        var wanted = Math.Min(skip + limit, MostHits);
        if (query.IsEmpty || wanted <= skip) return Task.FromResult<IReadOnlyList<StoredArticle>>([]);
        return database.ReadAsync(async session =>
        {
            var ids = await new SearchRun(session, database.TextIndex, query).FindAsync(order, wanted);
            return await ArticleStore.InOrderAsync(session, [.. ids.Skip(skip)]);
        }, ct);
    }

    /// <summary>Whether every article is in the index.</summary>
    public Task<bool> IsCompleteAsync(CancellationToken ct) =>
        database.ReadAsync(async session => await IsCompleteAsync(session), ct);

    /// <summary>Puts every article into the index that is not in it: after an upgrade, after an import, or after a change of the rules.</summary>
    /// <remarks>In small transactions, so that it may be stopped and begun again, and does not keep refreshes waiting for long.</remarks>
    /// <param name="progress">Told of the number of articles so far; or null.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>How many.</returns>
    public async Task<int> CompleteAsync(IProgress<int>? progress, CancellationToken ct)
    {
        if (await IsCompleteAsync(ct)) return 0;

        await database.WriteAsync(ForgetOtherRulesAsync, ct);
        var (count, after) = (0, "");
        while (true)
        {
            var indexed = await database.WriteAsync(session => IndexAsync(session, after), ct);
            if (indexed is []) return count;
            after = indexed[^1];
            count += indexed.Count;
            progress?.Report(count);
        }
    }

    /// <summary>Empties the index, so that <see cref="CompleteAsync"/> fills it anew.</summary>
    public Task ForgetAsync(CancellationToken ct) => database.WriteAsync(async session =>
    {
        await database.TextIndex.ClearAsync(session);
        return await session.ExecuteAsync("delete from search_state");
    }, ct);

    private async Task<int> ForgetOtherRulesAsync(Session session)
    {
        if (await session.FirstAsync<long?>("select version from search_state") is not null and not Version)
            await database.TextIndex.ClearAsync(session);
        return await session.ExecuteAsync("delete from search_state");
    }

    /// <summary>Indexes the next articles after an id; with the last of them the index is complete.</summary>
    private async Task<IReadOnlyList<string>> IndexAsync(Session session, string after)
    {
        const string Sql = """
            select a.id
            from articles a
            where a.id > @after and not exists (select 1 from search_places p where p.article_id = a.id)
            order by a.id
            limit @limit
            """;
        // One after another with the refreshes, so that two machines never take the same place.
        await AnnouncementWriter.BeginAsync(session);
        var ids = await session.QueryAsync<string>(Sql, new { after, limit = Batch });
        if (ids.Count == 0)
            await session.ExecuteAsync("insert into search_state (version) values (@version)", new { version = Version });
        else
            await new SearchIndexing(session, database.TextIndex).PutAsync(await ArticleStore.InOrderAsync(session, ids));
        return ids;
    }

    private static async Task<bool> IsCompleteAsync(Session session) =>
        await session.FirstAsync<long?>("select version from search_state") == Version;
}
