using Dapper;

namespace Syndication.Storage;

/// <summary>Every statement about the <c>sources</c> and <c>documents</c> tables, but for those that store a refresh.</summary>
public sealed class SourceStore(Database database)
{
    private const string Columns = """
        key, address, feed, is_added, definition, etag, last_modified, body_hash, validated_at, asked_at, answered_at,
        changed_at, due_at, failures, health, reason, learnt
        """;

    /// <summary>Makes the catalogue's sources the ones in force: adds new ones, due at once; updates address, feed and definition of known ones, keeping what was learnt; retires those that are gone, but not those added by command.</summary>
    /// <remarks>A source whose address or definition changed is due at once and loses its validators: what it answers must be read anew.</remarks>
    public Task SyncAsync(IReadOnlyList<SourceState> catalogue, DateTimeOffset now, CancellationToken ct)
    {
        const string Put = """
            insert into sources (key, address, feed, is_added, definition, due_at, failures, health, learnt)
            values (@Key, @Address, @Feed, 0, @Definition, @now, 0, 'New', @Learnt)
            on conflict (key) do update set
                address = excluded.address, feed = excluded.feed, is_added = 0, definition = excluded.definition,
                etag = case when sources.address = excluded.address and sources.definition = excluded.definition
                    then sources.etag end,
                last_modified = case when sources.address = excluded.address and sources.definition = excluded.definition
                    then sources.last_modified end,
                body_hash = case when sources.address = excluded.address and sources.definition = excluded.definition
                    then sources.body_hash end,
                due_at = case when sources.address = excluded.address and sources.definition = excluded.definition
                    and sources.retired_at is null then sources.due_at else excluded.due_at end,
                retired_at = null
            where sources.address <> excluded.address or sources.definition <> excluded.definition
                or sources.feed is distinct from excluded.feed or sources.is_added <> 0 or sources.retired_at is not null
            """;
        const string InForce = "select key from sources where is_added = 0 and retired_at is null";
        const string Retire = "update sources set retired_at = @now where key = @key";

        return database.WriteAsync(async session =>
        {
            var at = Instants.Write(now);
            foreach (var s in catalogue)
            {
                await session.ExecuteAsync(Put, new { s.Key, s.Address, s.Feed, s.Definition, s.Learnt, now = at });
            }

            var named = catalogue.Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
            foreach (var key in await session.QueryAsync<string>(InForce))
            {
                if (!named.Contains(key)) await session.ExecuteAsync(Retire, new { key, now = at });
            }

            return named.Count;
        }, ct);
    }

    /// <summary>Adds a source by command, or replaces one so added; one that the catalogue defines stays as it is.</summary>
    public Task AddAsync(SourceState source, CancellationToken ct)
    {
        const string Sql = """
            insert into sources (
                key, address, feed, is_added, definition, etag, last_modified, body_hash, validated_at, asked_at, answered_at,
                changed_at, due_at, failures, health, reason, learnt)
            values (
                @Key, @Address, @Feed, 1, @Definition, @ETag, @LastModified, @BodyHash, @ValidatedAt, @AskedAt, @AnsweredAt,
                @ChangedAt, @DueAt, @Failures, @Health, @Reason, @Learnt)
            on conflict (key) do update set
                address = excluded.address, feed = excluded.feed, is_added = 1, definition = excluded.definition,
                etag = excluded.etag, last_modified = excluded.last_modified, body_hash = excluded.body_hash,
                validated_at = excluded.validated_at, asked_at = excluded.asked_at, answered_at = excluded.answered_at,
                changed_at = excluded.changed_at, due_at = excluded.due_at, failures = excluded.failures,
                health = excluded.health, reason = excluded.reason, learnt = excluded.learnt, retired_at = null
            where sources.is_added = 1 or sources.retired_at is not null
            """;
        return database.WriteAsync(session => session.ExecuteAsync(Sql, SourceRow.Of(source)), ct);
    }

    /// <summary>Takes a source out; its articles stay.</summary>
    /// <remarks>One that the catalogue defines comes back with the next <see cref="SyncAsync"/>.</remarks>
    /// <returns>False where there is none with this key or address.</returns>
    public Task<bool> RemoveAsync(string keyOrAddress, CancellationToken ct) => database.WriteAsync(async session =>
    {
        if (await FindAsync(session, keyOrAddress) is not { } source) return false;

        await session.ExecuteAsync("delete from leads where source = @key", new { key = source.Key });
        await session.ExecuteAsync("delete from sources where key = @key", new { key = source.Key });
        return true;
    }, ct);

    /// <summary>All sources in force, by key.</summary>
    public Task<IReadOnlyList<SourceState>> AllAsync(CancellationToken ct)
    {
        const string Sql = $"select {Columns} from sources where retired_at is null order by key";
        return database.ReadAsync(async session => States(await session.QueryAsync<SourceRow>(Sql)), ct);
    }

    /// <summary>The keys of all sources in force.</summary>
    public Task<IReadOnlyList<string>> KeysAsync(CancellationToken ct) =>
        database.ReadAsync(session => session.QueryAsync<string>("select key from sources where retired_at is null order by key"), ct);

    /// <summary>Sources in force for people to look at: those in trouble first, then by key.</summary>
    public Task<IReadOnlyList<SourceState>> PageAsync(int skip, int limit, CancellationToken ct)
    {
        const string Sql = $"""
            select {Columns}
            from sources
            where retired_at is null
            order by case when health in ('Healthy', 'New') then 1 else 0 end, key
            limit @limit offset @skip
            """;
        return database.ReadAsync(async session => States(await session.QueryAsync<SourceRow>(Sql, new { skip, limit })), ct);
    }

    /// <summary>How many sources in force are in each state; a state that none is in is left out.</summary>
    public Task<IReadOnlyDictionary<SourceHealth, int>> CountAsync(CancellationToken ct)
    {
        const string Sql = "select health, count(*) as count from sources where retired_at is null group by health";
        return database.ReadAsync<IReadOnlyDictionary<SourceHealth, int>>(async session => Counts(await session.QueryAsync<HealthRow>(Sql)), ct);
    }

    /// <summary>The same of the sources that belong to a feed or have one of some keys.</summary>
    public Task<IReadOnlyDictionary<SourceHealth, int>> CountAsync(string feed, IReadOnlyList<string> keys, CancellationToken ct)
    {
        var row = new DynamicParameters(new { feed });
        var named = keys is [] ? "" : $" or key in {InList.Add(row, "key", keys)}";
        var sql = $"""
            select health, count(*) as count
            from sources
            where retired_at is null and (feed = @feed{named})
            group by health
            """;
        return database.ReadAsync<IReadOnlyDictionary<SourceHealth, int>>(
            async session => Counts(await session.QueryAsync<HealthRow>(sql, row)), ct);
    }

    /// <summary>The documents of a source that are withheld for now, newest first.</summary>
    public Task<IReadOnlyList<SourceDocument>> QuarantinedAsync(string key, int limit, CancellationToken ct)
    {
        const string Sql = """
            select name, hash, outcome, reason, at
            from documents
            where source = @key and outcome = 'Quarantined'
            order by at desc, name
            limit @limit
            """;
        return database.ReadAsync<IReadOnlyList<SourceDocument>>(async session =>
            [.. (await session.QueryAsync<DocumentRow>(Sql, new { key, limit })).Select(row => row.ToDocument())], ct);
    }

    /// <summary>One source by its key or address, or null.</summary>
    public Task<SourceState?> FindAsync(string keyOrAddress, CancellationToken ct) =>
        database.ReadAsync(session => FindAsync(session, keyOrAddress), ct);

    /// <summary>Claims the sources that are due, longest overdue first: their due time is moved to <paramref name="claimedUntil"/>, so that no other node takes them meanwhile.</summary>
    /// <remarks>One that is <see cref="SourceHealth.Gone"/> is never due.</remarks>
    public Task<IReadOnlyList<SourceState>> ClaimDueAsync(DateTimeOffset now, DateTimeOffset claimedUntil, int limit, CancellationToken ct)
    {
        var due = $"""
            select {Columns}
            from sources
            where retired_at is null and due_at <= @now and health <> 'Gone'
            order by due_at, key
            limit @limit
            {database.SkipLocked}
            """;
        const string Move = "update sources set due_at = @until where key = @key";

        return database.WriteAsync<IReadOnlyList<SourceState>>(async session =>
        {
            var rows = await session.QueryAsync<SourceRow>(due, new { now = Instants.Write(now), limit });
            var until = Instants.Write(claimedUntil);
            foreach (var row in rows) await session.ExecuteAsync(Move, new { key = row.Key, until });
            return [.. States(rows).Select(state => state with { DueAt = Instants.Read(until) })];
        }, ct);
    }

    /// <summary>Makes sources due now; null means all.</summary>
    /// <remarks>One named by its key or address is asked even if it said it is gone.</remarks>
    /// <returns>How many.</returns>
    public Task<int> MakeDueAsync(string? keyOrAddress, DateTimeOffset now, CancellationToken ct)
    {
        const string All = "update sources set due_at = @now, wanted_at = @now where retired_at is null and health <> 'Gone'";
        const string One = """
            update sources
            set due_at = @now, wanted_at = @now, health = case when health = 'Gone' then 'New' else health end
            where key = @key
            """;

        return database.WriteAsync(async session =>
        {
            if (keyOrAddress is null) return await session.ExecuteAsync(All, new { now = Instants.Write(now) });
            return await FindAsync(session, keyOrAddress) is { } source
                ? await session.ExecuteAsync(One, new { key = source.Key, now = Instants.Write(now) })
                : 0;
        }, ct);
    }

    /// <summary>The documents of a source that are known, by name.</summary>
    public Task<IReadOnlyDictionary<string, SourceDocument>> DocumentsAsync(string key, CancellationToken ct)
    {
        const string Sql = "select name, hash, outcome, reason, at from documents where source = @key order by name";
        return database.ReadAsync<IReadOnlyDictionary<string, SourceDocument>>(async session =>
            (await session.QueryAsync<DocumentRow>(Sql, new { key }))
                .ToDictionary(row => row.Name, row => row.ToDocument(), StringComparer.Ordinal), ct);
    }

    private static async Task<SourceState?> FindAsync(Session session, string keyOrAddress)
    {
        const string Sql = $"""
            select {Columns}
            from sources
            where retired_at is null and (key = @keyOrAddress or address = @keyOrAddress)
            order by case when key = @keyOrAddress then 0 else 1 end, key
            limit 1
            """;
        return (await session.FirstAsync<SourceRow>(Sql, new { keyOrAddress }))?.ToState();
    }

    private static IReadOnlyList<SourceState> States(IEnumerable<SourceRow> rows) => [.. rows.Select(row => row.ToState())];

    private static Dictionary<SourceHealth, int> Counts(IEnumerable<HealthRow> rows) =>
        rows.ToDictionary(row => Enum.Parse<SourceHealth>(row.Health), row => (int)row.Count);

    private sealed class HealthRow
    {
        public string Health { get; init; } = "";
        public long Count { get; init; }
    }

    private sealed class DocumentRow
    {
        public string Name { get; init; } = "";
        public string? Hash { get; init; }
        public string Outcome { get; init; } = "";
        public string? Reason { get; init; }
        public long At { get; init; }

        public SourceDocument ToDocument() =>
            new(Name, Hash, Enum.Parse<DocumentOutcome>(Outcome), Reason, Instants.Read(At));
    }
}
