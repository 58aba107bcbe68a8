using Syndication.Articles;

namespace Syndication.Storage;

/// <summary>Every statement about articles that are no longer kept.</summary>
public sealed class ExpiryStore(Database database)
{
    /// <summary>Everything that arrived up to the number in this counter may have been taken out.</summary>
    private const string Until = "expired-until";

    private const string IsOld = "a.first_seen < @before and a.updated_at < @before";

    /// <summary>Articles that neither came nor changed materially since an instant, the oldest first.</summary>
    /// <param name="after">The last one of those that were looked at before, or null.</param>
    public Task<IReadOnlyList<ArticleId>> OldAsync(DateTimeOffset before, ArticleId? after, int limit, CancellationToken ct)
    {
        const string Sql = $"""
            select a.id
            from articles a
            left join articles l on l.id = @after
            where {IsOld} and (l.id is null or a.first_seen > l.first_seen or (a.first_seen = l.first_seen and a.id > l.id))
            order by a.first_seen, a.id
            limit @limit
            """;
        return database.ReadAsync<IReadOnlyList<ArticleId>>(async session =>
            [.. (await session.QueryAsync<string>(Sql, new { before = Instants.Write(before), after = after?.ToString() ?? "", limit }))
                .Select(id => new ArticleId(Guid.Parse(id)))], ct);
    }

    /// <summary>Takes articles out, texts, revisions and all, those that changed meanwhile excepted. Their keys stay, so that they never come back as new.</summary>
    /// <param name="ids">Few enough for one transaction.</param>
    /// <returns>How many.</returns>
    public Task<int> ExpireAsync(IReadOnlyList<ArticleId> ids, DateTimeOffset before, DateTimeOffset now, CancellationToken ct) =>
        database.WriteAsync(async session =>
        {
            var announcements = await AnnouncementWriter.BeginAsync(session);
            var count = 0;
            foreach (var id in ids)
            {
                if (await ExpireAsync(session, id, before, now) is not { } changed) continue;
                foreach (var one in changed) await announcements.AddAsync(one, AnnouncementKind.Retouched, now);
                count++;
            }

            await announcements.EndAsync();
            return count;
        }, ct);

    /// <summary>Whether an article was once kept, and is no longer.</summary>
    public Task<bool> IsExpiredAsync(ArticleId id, CancellationToken ct) =>
        database.ReadAsync(session => IsExpiredAsync(session, id), ct);

    /// <summary>Whether a page of an archive, and all before it, had articles that are no longer kept and has none any more.</summary>
    public Task<bool> IsGoneAsync(Selection selection, ArchivePage page, CancellationToken ct)
    {
        const string Expired = $"select value from counters where name = '{Until}'";
        return database.ReadAsync(async session =>
        {
            if (!(await session.FirstAsync<long?>(Expired) >= page.Until)) return false;
            var query = new ArrivalQuery(selection, -1, page.Until, limit: 1);
            return await session.FirstAsync<string>(query.Select("l.article_id as id", ""), query.Parameters) is null;
        }, ct);
    }

    internal static async Task<bool> IsExpiredAsync(Session session, ArticleId id)
    {
        const string Sql = "select article_id from expired where article_id = @id";
        return await session.FirstAsync<string>(Sql, new { id = id.ToString() }) is not null;
    }

    /// <returns>The article and the one that stands for its story now, if any; null where it is not taken out.</returns>
    private async Task<IReadOnlyList<ArticleId>?> ExpireAsync(Session session, ArticleId expired, DateTimeOffset before, DateTimeOffset now)
    {
        const string Remember = $"insert into expired (article_id, at) select a.id, @now from articles a where a.id = @id and {IsOld}";
        const string Mark = $"""
            insert into counters (name, value)
            select '{Until}', coalesce(max(arrival), 0) from arrivals where article_id = @id
            on conflict (name) do update set value = case when excluded.value > counters.value then excluded.value else counters.value end
            """;
        var id = expired.ToString();
        var row = new { id, before = Instants.Write(before), now = Instants.Write(now) };
        if (await session.ExecuteAsync(Remember, row) == 0) return null;

        await session.ExecuteAsync(Mark, row);
        await new SearchIndexing(session, database.TextIndex).RemoveAsync(id);
        var heir = await new StoryWriter(session).PassOnAsync(id);
        foreach (var sql in (string[])["delete from arrivals where article_id = @id", "delete from listing where article_id = @id", "delete from articles where id = @id"])
            await session.ExecuteAsync(sql, row);
        return heir is { } next ? [expired, next] : [expired];
    }
}
