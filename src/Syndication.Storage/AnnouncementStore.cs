using Dapper;
using Syndication.Articles;

namespace Syndication.Storage;

/// <summary>What happened to an article.</summary>
public enum AnnouncementKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It changed materially.</summary>
    Revised,

    /// <summary>It was withdrawn.</summary>
    Withdrawn,

    /// <summary>It changed in a way no reader needs to be told of, but its bytes did.</summary>
    Retouched,
}

/// <summary>One change, written in the transaction that made it.</summary>
/// <param name="Sequence">Rises by at least 1 with every change of any article.</param>
public sealed record Announcement(long Sequence, ArticleId Article, AnnouncementKind Kind, DateTimeOffset At);

/// <summary>Every statement that reads the <c>announcements</c> table, and those about the versions of published documents.</summary>
public sealed class AnnouncementStore(Database database)
{
    /// <summary>The newest sequence number, 0 where there is none: cheap enough to ask before every answer.</summary>
    public Task<long> LatestAsync(CancellationToken ct) =>
        database.PeekAsync("select value from counters where name = 'sequence'", ct).AsTask();

    /// <summary>Changes after a sequence number, oldest first.</summary>
    public Task<IReadOnlyList<Announcement>> AfterAsync(long sequence, int limit, CancellationToken ct)
    {
        const string Sql = """
            select sequence, article_id, kind, at
            from announcements
            where sequence > @sequence
            order by sequence
            limit @limit
            """;
        return database.ReadAsync<IReadOnlyList<Announcement>>(async session =>
            [.. (await session.QueryAsync<Row>(Sql, new { sequence, limit })).Select(row => row.ToAnnouncement())], ct);
    }

    /// <summary>Material changes after a sequence number, oldest first, of articles that a selection takes, or took until they were withdrawn.</summary>
    public Task<IReadOnlyList<Announcement>> AfterAsync(Selection selection, long sequence, int limit, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(selection);
        var row = new DynamicParameters(new { sequence, limit });
        var sql = $"""
            select a.sequence, a.article_id, a.kind, a.at
            from announcements a
            where a.sequence > @sequence and a.kind <> 'Retouched'
            and exists (
                select 1 from listing l
                where l.article_id = a.article_id and l.term in {ListParameter.Add(row, "any", Terms(selection.AnyOf))})
            and not exists (
                select 1 from listing l
                where l.article_id = a.article_id and l.term in {ListParameter.Add(row, "none", Terms(selection.NoneOf))})
            order by a.sequence
            limit @limit
            """;
        return database.ReadAsync<IReadOnlyList<Announcement>>(async session =>
            [.. (await session.QueryAsync<Row>(sql, row)).Select(found => found.ToAnnouncement())], ct);
    }

    /// <summary>Records that a published document has these bytes now.</summary>
    /// <param name="document">The document's path, such as <c>/feeds/dis-aci.xml</c>.</param>
    /// <param name="hash">SHA-256 of its identity bytes.</param>
    /// <param name="now">The present instant.</param>
    /// <returns>Since when it has had them: whole seconds, later than that of the version before, if need be by a second that is still to come.</returns>
    public async Task<DateTimeOffset> VersionAsync(string document, string hash, DateTimeOffset now, CancellationToken ct)
    {
        // The version in force may be another by the time of the write.
        var since = await database.ReadAsync(session => KnownAsync(session, document, hash), ct)
            ?? await database.WriteAsync(session => RecordAsync(session, document, hash, now), ct);
        return Instants.Read(since);
    }

    /// <summary>Since when a document has had these bytes, where it is known to have them.</summary>
    internal static Task<long?> KnownAsync(Session session, string document, string hash)
    {
        const string Sql = "select since from document_versions where document = @document and hash = @hash";
        return session.FirstAsync<long?>(Sql, new { document, hash });
    }

    /// <summary>Records that it has them now; gives since when.</summary>
    internal static Task<long> RecordAsync(Session session, string document, string hash, DateTimeOffset now)
    {
        // Two versions never share a date, not even within one second or after a clock was set back: who asks with the
        // date of the first must be given the second.
        const string Sql = """
            insert into document_versions (document, hash, since)
            values (@document, @hash, @since)
            on conflict (document) do update set
                hash = excluded.hash,
                since = case
                    when document_versions.hash = excluded.hash then document_versions.since
                    when document_versions.since >= excluded.since then document_versions.since + 1000
                    else excluded.since
                end
            returning since
            """;
        return session.FirstAsync<long>(Sql, new { document, hash, since = now.ToUnixTimeSeconds() * 1000 });
    }

    /// <summary>Terms as articles in force have them and as withdrawn ones do.</summary>
    private static IEnumerable<string> Terms(IReadOnlyList<string> terms) =>
        terms.Concat(terms.Select(term => ArticleStore.Withdrawn + term));

    private sealed class Row
    {
        public long Sequence { get; init; }
        public string ArticleId { get; init; } = "";
        public string Kind { get; init; } = "";
        public long At { get; init; }

        public Announcement ToAnnouncement() =>
            new(Sequence, new ArticleId(Guid.Parse(ArticleId)), Enum.Parse<AnnouncementKind>(Kind), Instants.Read(At));
    }
}
