using Dapper;
using Syndication.Articles;

namespace Syndication.Storage;

/// <summary>An article's place in a selection.</summary>
/// <param name="Arrival">When it came into the selection, as the number of an announcement.</param>
/// <param name="Bytes">How long it is as it is stored; published it is hardly longer.</param>
public sealed record ArrivedArticle(ArticleId Id, long Arrival, DateTimeOffset FirstSeen, int Bytes);

/// <summary>A page of a feed's archive: what arrived after one number, up to another.</summary>
/// <param name="Number">1 for the oldest.</param>
public sealed record ArchivePage(int Number, long After, long Until);

/// <summary>Every statement about the pages of feeds' archives (RFC 5005 §4) and what came when.</summary>
public sealed class FeedArchiveStore(Database database)
{
    private const string ArrivalColumns = "a.id, a.first_seen, octet_length(b.document) as bytes";

    /// <summary>The newest page, or null where nothing was cut under this definition.</summary>
    /// <param name="feed">The feed's first slug.</param>
    /// <param name="definition">A digest of what the feed takes in: pages that were cut under another are not found.</param>
    public Task<ArchivePage?> NewestAsync(string feed, string definition, CancellationToken ct) =>
        PageAsync(feed, definition, null, ct);

    /// <summary>One page, or null.</summary>
    public Task<ArchivePage?> FindAsync(string feed, string definition, int number, CancellationToken ct) =>
        PageAsync(feed, definition, number, ct);

    /// <summary>Adds pages after the newest; the first also takes away those of other definitions. Pages that another machine cut meanwhile stand.</summary>
    public Task AddAsync(string feed, string definition, IReadOnlyList<ArchivePage> pages, CancellationToken ct)
    {
        const string Forget = "delete from archive_pages where feed = @feed and definition <> @definition";
        const string Add = """
            insert into archive_pages (feed, number, ends, definition)
            values (@feed, @Number, @Until, @definition)
            on conflict (feed, number) do nothing
            """;
        return database.WriteAsync(async session =>
        {
            await session.ExecuteAsync(Forget, new { feed, definition });
            foreach (var page in pages) await session.ExecuteAsync(Add, new { feed, page.Number, page.Until, definition });
            return pages.Count;
        }, ct);
    }

    /// <summary>What came into a selection after a number, in this order, without texts.</summary>
    public Task<IReadOnlyList<ArrivedArticle>> ArrivalsAsync(Selection selection, long after, int limit, CancellationToken ct)
    {
        if (selection.AnyOf is []) return Task.FromResult<IReadOnlyList<ArrivedArticle>>([]);

        var query = new ArrivalQuery(selection, after, long.MaxValue, limit);
        var sql = query.Select(ArrivalColumns, ArticleStore.Joins);
        return database.ReadAsync<IReadOnlyList<ArrivedArticle>>(async session =>
            [.. (await session.QueryAsync<ArrivalRow>(sql, query.Parameters)).Select(row => row.ToArrival())], ct);
    }

    /// <summary>Those of some articles that came into a selection after one number and up to another, in this order.</summary>
    /// <param name="ids">Few enough for one statement.</param>
    public Task<IReadOnlyList<ArrivedArticle>> ArrivalsAsync(
        Selection selection, IReadOnlyList<ArticleId> ids, long after, long until, CancellationToken ct)
    {
        if (ids is [] || selection.AnyOf is []) return Task.FromResult<IReadOnlyList<ArrivedArticle>>([]);

        var row = new DynamicParameters(new { after, until });
        var sql = $"""
            select l.arrival, {ArrivalColumns}
            from (
                select r.article_id, min(r.arrival) as arrival
                from arrivals r
                where r.article_id in {InList.Add(row, "id", ids.Select(id => id.ToString()))}
                    and r.term in {ListParameter.Add(row, "any", selection.AnyOf)}
                    and not exists (
                        select 1 from arrivals x
                        where x.article_id = r.article_id and x.term in {ListParameter.Add(row, "none", selection.NoneOf)})
                group by r.article_id) l
            {ArticleStore.Joins}
            where l.arrival > @after and l.arrival <= @until
            order by l.arrival, l.article_id
            """;
        return database.ReadAsync<IReadOnlyList<ArrivedArticle>>(async session =>
            [.. (await session.QueryAsync<ArrivalRow>(sql, row)).Select(one => one.ToArrival())], ct);
    }

    /// <summary>The articles of a page in the order of their arrival, each as it was first told in its present revision: a cosmetic change is none to an archive.</summary>
    public Task<IReadOnlyList<StoredArticle>> ArticlesAsync(Selection selection, ArchivePage page, CancellationToken ct)
    {
        const string Columns = "a.id, a.first_seen, a.updated_at, a.revision, coalesce(f.document, b.document) as document";
        const string Joins = $"""
            {ArticleStore.Joins}
            left join first_wordings f on f.article_id = l.article_id
            """;
        var query = new ArrivalQuery(selection, page.After, page.Until, int.MaxValue);
        var sql = query.Select(Columns, Joins);
        return database.ReadAsync<IReadOnlyList<StoredArticle>>(async session =>
            [.. (await session.QueryAsync<ArticleRow>(sql, query.Parameters)).Select(row => row.ToArticle())], ct);
    }

    /// <summary>The withdrawn articles of a page, the last withdrawal first.</summary>
    public Task<IReadOnlyList<Tombstone>> TombstonesAsync(Selection selection, ArchivePage page, CancellationToken ct)
    {
        var query = new ArrivalQuery(selection, page.After, page.Until, int.MaxValue, ArticleStore.Withdrawn);
        var sql = query.Select(
            "t.article_id as id, t.title, t.withdrawn_at, t.reason", "join tombstones t on t.article_id = l.article_id");
        return database.ReadAsync<IReadOnlyList<Tombstone>>(async session =>
            [.. (await session.QueryAsync<TombstoneRow>(sql, query.Parameters)).Select(row => row.ToTombstone())
                .OrderByDescending(tombstone => tombstone.WithdrawnAt).ThenBy(tombstone => tombstone.Id.Value)], ct);
    }

    private Task<ArchivePage?> PageAsync(string feed, string definition, int? number, CancellationToken ct)
    {
        const string Sql = """
            select p.number, p.ends as until, coalesce((
                select b.ends from archive_pages b where b.feed = p.feed and b.number = p.number - 1), -1) as after
            from archive_pages p
            where p.feed = @feed and p.definition = @definition and p.number = coalesce(@number, (
                select max(n.number) from archive_pages n where n.feed = @feed))
            """;
        return database.ReadAsync(async session =>
            (await session.FirstAsync<PageRow>(Sql, new { feed, definition, number }))?.ToPage(), ct);
    }

    private sealed class PageRow
    {
        public long Number { get; init; }
        public long After { get; init; }
        public long Until { get; init; }

        public ArchivePage ToPage() => new((int)Number, After, Until);
    }

    private sealed class ArrivalRow
    {
        public string Id { get; init; } = "";
        public long Arrival { get; init; }
        public long FirstSeen { get; init; }
        public long Bytes { get; init; }

        public ArrivedArticle ToArrival() => new(new ArticleId(Guid.Parse(Id)), Arrival, Instants.Read(FirstSeen), (int)Bytes);
    }
}
