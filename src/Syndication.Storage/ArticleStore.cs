using Dapper;
using Syndication.Articles;
using Syndication.Articles.Searching;

namespace Syndication.Storage;

/// <summary>A withdrawn article.</summary>
public sealed record Tombstone(ArticleId Id, string Title, DateTimeOffset WithdrawnAt, string? Reason);

/// <summary>A category that articles brought along, with its stored slug.</summary>
/// <param name="Slug">Never recomputed.</param>
/// <param name="Name">As first displayed.</param>
/// <param name="Articles">How many articles it has.</param>
public sealed record StoredCategory(string Slug, string Name, int Articles);

/// <summary>Where an article stands in every list.</summary>
public sealed record ArticlePosition(DateTimeOffset SortAt, ArticleId Id);

/// <summary>Every statement that reads or withdraws articles.</summary>
public sealed class ArticleStore(Database database)
{
    /// <summary>Terms of withdrawn articles carry it, so that their tombstones are listed the same way.</summary>
    internal const string Withdrawn = "withdrawn:";

    internal const string Columns = "a.id, a.first_seen, a.updated_at, a.revision, b.document";

    internal const string Joins = """
        join articles a on a.id = l.article_id
        join article_bodies b on b.article_id = l.article_id
        """;

    /// <summary>The newest articles of a selection by <see cref="StoredArticle.SortAt"/>, newest first; ties are settled by id, those of a search by when they came.</summary>
    public Task<IReadOnlyList<StoredArticle>> NewestAsync(Selection selection, int limit, CancellationToken ct) =>
        AfterAsync(selection, after: null, limit, ct);

    /// <summary>The articles of a selection that come after one in the order of <see cref="NewestAsync"/>; null for the first.</summary>
    public Task<IReadOnlyList<StoredArticle>> AfterAsync(Selection selection, ArticlePosition? after, int limit, CancellationToken ct)
    {
        if (selection.AnyOf is []) return Task.FromResult<IReadOnlyList<StoredArticle>>([]);
        if (selection.Search is { } typed) return SearchedAsync(selection, SearchQuery.Parse(typed), after, limit, ct);

        var query = new ListingQuery(selection, limit, after: after);
        var sql = query.Select(Columns, Joins);
        return database.ReadAsync(async session => Articles(await session.QueryAsync<ArticleRow>(sql, query.Parameters)), ct);
    }

    /// <summary>One article, or null where it is unknown or withdrawn.</summary>
    public Task<StoredArticle?> FindAsync(ArticleId id, CancellationToken ct)
    {
        const string Sql = $"""
            select {Columns}
            from articles a
            join article_bodies b on b.article_id = a.id
            where a.id = @id
            """;
        return database.ReadAsync(
            async session => (await session.FirstAsync<ArticleRow>(Sql, new { id = id.ToString() }))?.ToArticle(), ct);
    }

    /// <summary>The other articles that tell the same as one, the earliest first: agency copy that several outlets carry.</summary>
    public Task<IReadOnlyList<StoredArticle>> SameTextAsync(ArticleId id, int limit, CancellationToken ct)
    {
        const string Sql = $"""
            with story as (select coalesce((select first_id from repeats where article_id = @id), @id) as first_id)
            select {Columns}
            from articles a
            join article_bodies b on b.article_id = a.id
            where a.id <> @id
                and a.id in (
                    select first_id from story
                    union all
                    select r.article_id from repeats r join story s on s.first_id = r.first_id)
            order by a.first_seen, a.id
            limit @limit
            """;
        return database.ReadAsync(
            async session => Articles(await session.QueryAsync<ArticleRow>(Sql, new { id = id.ToString(), limit })), ct);
    }

    /// <summary>Those of some articles that are known and not withdrawn, in the order of their ids.</summary>
    public Task<IReadOnlyList<StoredArticle>> FindAsync(IReadOnlyList<ArticleId> ids, CancellationToken ct) => ids is []
        ? Task.FromResult<IReadOnlyList<StoredArticle>>([])
        : database.ReadAsync(session => InOrderAsync(session, [.. ids.Select(id => id.ToString())]), ct);

    /// <summary>The articles that were first seen after an instant, the oldest first.</summary>
    public Task<IReadOnlyList<ArticleId>> SeenAfterAsync(DateTimeOffset instant, CancellationToken ct)
    {
        const string Sql = "select id from articles where first_seen > @after order by first_seen, id";
        return database.ReadAsync<IReadOnlyList<ArticleId>>(async session =>
            [.. (await session.QueryAsync<string>(Sql, new { after = Instants.Write(instant) })).Select(id => new ArticleId(Guid.Parse(id)))], ct);
    }

    /// <summary>All revisions, oldest first; empty where the article is unknown.</summary>
    public Task<IReadOnlyList<StoredArticle>> RevisionsAsync(ArticleId id, CancellationToken ct)
    {
        const string Sql = """
            select a.id, a.first_seen, r.updated_at, r.revision, r.document
            from revisions r
            join articles a on a.id = r.article_id
            where r.article_id = @id
            union all
            select a.id, a.first_seen, a.updated_at, a.revision, b.document
            from articles a
            join article_bodies b on b.article_id = a.id
            where a.id = @id
            order by revision
            """;
        return database.ReadAsync(
            async session => Articles(await session.QueryAsync<ArticleRow>(Sql, new { id = id.ToString() })), ct);
    }

    /// <summary>Takes an article out of every feed and leaves a tombstone.</summary>
    /// <returns>False where it is unknown or already withdrawn.</returns>
    public Task<bool> WithdrawAsync(ArticleId id, string? reason, DateTimeOffset now, CancellationToken ct) =>
        database.WriteAsync(async session =>
        {
            const string Bury = """
                insert into tombstones (article_id, source, title, first_seen, withdrawn_at, reason)
                select id, source, title, first_seen, @at, @reason from articles where id = @id
                """;
            const string Relist = $"""
                insert into listing (term, sort_at, article_id)
                select '{Withdrawn}' || term, @at, article_id from listing where article_id = @id
                """;
            const string Bearing = $"""
                insert into arrivals (term, arrival, article_id)
                select '{Withdrawn}' || term, arrival, article_id from arrivals where article_id = @id
                """;
            const string Leave = $"""
                delete from arrivals where article_id = @id and substr(term, 1, 10) <> '{Withdrawn}'
                """;
            const string Unlist = $"""
                delete from listing where article_id = @id and substr(term, 1, 10) <> '{Withdrawn}'
                """;

            var announcements = await AnnouncementWriter.BeginAsync(session);
            var row = new { id = id.ToString(), at = Instants.Write(now), reason };
            if (await session.ExecuteAsync(Bury, row) == 0) return false;

            await session.ExecuteAsync(Relist, row);
            await session.ExecuteAsync(Unlist, row);
            await new SearchIndexing(session, database.TextIndex).RemoveAsync(row.id);
            await session.ExecuteAsync(Bearing, row);
            await session.ExecuteAsync(Leave, row);
            var heir = await new StoryWriter(session).PassOnAsync(row.id);
            await session.ExecuteAsync("delete from articles where id = @id", row);
            await announcements.AddAsync(id, AnnouncementKind.Withdrawn, now);
            if (heir is { } next) await announcements.AddAsync(next, AnnouncementKind.Retouched, now);
            await announcements.EndAsync();
            return true;
        }, ct);

    /// <summary>The tombstone of a withdrawn article, or null.</summary>
    public Task<Tombstone?> TombstoneAsync(ArticleId id, CancellationToken ct)
    {
        const string Sql = """
            select article_id as id, title, withdrawn_at, reason from tombstones where article_id = @id
            """;
        return database.ReadAsync(
            async session => (await session.FirstAsync<TombstoneRow>(Sql, new { id = id.ToString() }))?.ToTombstone(), ct);
    }

    /// <summary>Tombstones of a selection, newest first; none for a search, since nothing is known any more of what a withdrawn article said.</summary>
    public Task<IReadOnlyList<Tombstone>> TombstonesAsync(Selection selection, int limit, CancellationToken ct)
    {
        if (selection.AnyOf is [] || selection.Search is not null) return Task.FromResult<IReadOnlyList<Tombstone>>([]);

        var query = new ListingQuery(selection, limit, Withdrawn);
        var sql = query.Select(
            "t.article_id as id, t.title, t.withdrawn_at, t.reason", "join tombstones t on t.article_id = l.article_id");
        return database.ReadAsync<IReadOnlyList<Tombstone>>(async session =>
            [.. (await session.QueryAsync<TombstoneRow>(sql, query.Parameters)).Select(row => row.ToTombstone())], ct);
    }

    /// <summary>Every category, by slug.</summary>
    public Task<IReadOnlyList<StoredCategory>> CategoriesAsync(CancellationToken ct)
    {
        const string Sql = """
            select c.slug, c.name, (select count(*) from listing l where l.term = 'category:' || c.slug) as articles
            from categories c
            order by c.slug
            """;
        return database.ReadAsync<IReadOnlyList<StoredCategory>>(async session =>
            [.. (await session.QueryAsync<CategoryRow>(Sql)).Select(row => row.ToCategory())], ct);
    }

    /// <summary>The slug in force for a slug that was ever in force (itself, where it still is), or null.</summary>
    public Task<string?> ResolveSlugAsync(string slug, CancellationToken ct)
    {
        const string Sql = """
            select slug from categories where slug = @slug
            union all
            select slug from slug_aliases where old_slug = @slug
            """;
        return database.ReadAsync(session => session.FirstAsync<string>(Sql, new { slug }), ct);
    }

    /// <summary>How many articles a selection has; of a search at most <see cref="SearchStore.MostHits"/> are counted.</summary>
    public async Task<int> CountAsync(Selection selection, CancellationToken ct)
    {
        if (selection.AnyOf is []) return 0;
        if (selection.Search is not null) return (await NewestAsync(selection, SearchStore.MostHits, ct)).Count;

        var query = new ListingQuery(selection, limit: 0);
        return await database.ReadAsync(async session => (int)await session.FirstAsync<long>(query.Count(), query.Parameters), ct);
    }

    /// <summary>Leads of a source, newest first.</summary>
    public Task<IReadOnlyList<Lead>> LeadsAsync(string source, int limit, CancellationToken ct)
    {
        const string Sql = """
            select title, excerpt, published, url
            from leads
            where source = @source
            order by sort_at desc, key
            limit @limit
            """;
        return database.ReadAsync<IReadOnlyList<Lead>>(async session =>
            [.. (await session.QueryAsync<LeadRow>(Sql, new { source, limit })).Select(row => row.ToLead())], ct);
    }

    private Task<IReadOnlyList<StoredArticle>> SearchedAsync(
        Selection selection, SearchQuery query, ArticlePosition? after, int limit, CancellationToken ct) => query.IsEmpty
        ? Task.FromResult<IReadOnlyList<StoredArticle>>([])
        : database.ReadAsync(async session => await InOrderAsync(
            session, await new SearchRun(session, database.TextIndex, query).NewestAsync(selection, after, limit)), ct);

    /// <summary>Articles in the order of their ids in a list; one that is unknown is left out.</summary>
    internal static async Task<IReadOnlyList<StoredArticle>> InOrderAsync(Session session, IReadOnlyList<string> ids)
    {
        if (ids.Count == 0) return [];
        var parameters = new DynamicParameters();
        var sql = $"""
            select {Columns}
            from articles a
            join article_bodies b on b.article_id = a.id
            where a.id in {InList.Add(parameters, "id", ids)}
            """;
        var found = Articles(await session.QueryAsync<ArticleRow>(sql, parameters)).ToDictionary(article => article.Id.ToString());
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    private static IReadOnlyList<StoredArticle> Articles(IEnumerable<ArticleRow> rows) => [.. rows.Select(row => row.ToArticle())];

    private sealed class CategoryRow
    {
        public string Slug { get; init; } = "";
        public string Name { get; init; } = "";
        public long Articles { get; init; }

        public StoredCategory ToCategory() => new(Slug, Name, (int)Articles);
    }

    private sealed class LeadRow
    {
        public string Title { get; init; } = "";
        public string? Excerpt { get; init; }
        public string? Published { get; init; }
        public string? Url { get; init; }

        public Lead ToLead() => new(Title, Excerpt, ArticleDocument.ReadDate(Published, $"lead {Title}"), Url);
    }
}
