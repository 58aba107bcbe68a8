using System.Security.Cryptography;

namespace Syndication.Storage;

/// <summary>What a document said at an instant.</summary>
/// <param name="Bytes">The very bytes.</param>
/// <param name="Since">Since when it had been served.</param>
public sealed record KeptEdition(byte[] Bytes, DateTimeOffset Since);

/// <summary>Every statement about the <c>editions</c> table: what was served, when.</summary>
/// <remarks>A document is kept whole once in a while and told by its differences in between, so that a busy feed costs a few kilobytes for each change.</remarks>
public sealed class EditionStore(Database database)
{
    /// <summary>The oldest instant that can still be told; earlier editions were forgotten.</summary>
    private const string Oldest = "select value from counters where name = 'editions-from'";

    /// <summary>A difference larger than this part of the whole is not worth the two readings it costs.</summary>
    private const double LargestDelta = 0.3;

    /// <summary>Records that a document is served with these bytes from now on; nothing where it is known.</summary>
    /// <param name="version">The document's path, by which its date is known.</param>
    /// <param name="name">The name that its editions are kept under.</param>
    /// <param name="hash">SHA-256 of the bytes, lower-case hexadecimal.</param>
    /// <param name="bytes">The identity bytes.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>As <see cref="AnnouncementStore.VersionAsync"/>.</returns>
    public async Task<DateTimeOffset> RecordAsync(
        string version, string name, string hash, byte[] bytes, DateTimeOffset now, CancellationToken ct)
    {
        if (await database.ReadAsync(async session => await NewestAsync(session, name) is { } newest && newest.Hash == hash
            ? await AnnouncementStore.KnownAsync(session, version, hash)
            : null, ct) is { } since)
        {
            return Instants.Read(since);
        }

        return Instants.Read(await database.WriteAsync(async session =>
        {
            await PutAsync(session, name, hash, bytes, now);
            return await AnnouncementStore.RecordAsync(session, version, hash, now);
        }, ct));
    }

    /// <summary>What was served at an instant; null where nothing was yet, or it is forgotten.</summary>
    /// <exception cref="StorageException">What is stored is damaged.</exception>
    public Task<KeptEdition?> FindAsync(string name, DateTimeOffset at, CancellationToken ct)
    {
        const string Sql = """
            select at, hash, base, body from editions where document = @name and at <= @at order by at desc limit 1
            """;
        return database.ReadAsync(async session =>
        {
            if (await session.FirstAsync<long>(Oldest) > Instants.Write(at)) return null;
            var row = await session.FirstAsync<Row>(Sql, new { name, at = Instants.Write(at) });
            return row is null ? null : new KeptEdition(await BytesAsync(session, name, row), Instants.Read(row.At));
        }, ct);
    }

    /// <summary>Whether anything is told of an instant at all: editions before it may have been forgotten.</summary>
    public Task<bool> IsForgottenAsync(DateTimeOffset at, CancellationToken ct) =>
        database.ReadAsync(async session => await session.FirstAsync<long>(Oldest) > Instants.Write(at), ct);

    /// <summary>Forgets what was served no later than an instant, and more of the oldest where the rest takes too much room.</summary>
    /// <param name="until">Nothing before it will be told any more.</param>
    /// <param name="most">Bytes that all editions may take.</param>
    /// <param name="ct">Stops it.</param>
    public Task ForgetAsync(DateTimeOffset until, long most, CancellationToken ct)
    {
        const string TooMuch = """
            select max(at)
            from (select at, sum(size) over (order by at desc, document) as total from editions) e
            where total > @most
            """;
        // What is still served stays, and what others are told by.
        const string Forget = """
            delete from editions
            where at < @from
                and exists (select 1 from editions n where n.document = editions.document and n.at > editions.at and n.at <= @from)
                and not exists (select 1 from editions d where d.document = editions.document and d.base = editions.at and (
                    d.at >= @from or not exists (select 1 from editions n where n.document = d.document and n.at > d.at and n.at <= @from)))
            """;
        const string Tell = """
            insert into counters (name, value) values ('editions-from', @from)
            on conflict (name) do update set value = excluded.value where counters.value < excluded.value
            """;
        return database.WriteAsync(async session =>
        {
            var tooMuch = await session.FirstAsync<long?>(TooMuch, new { most });
            var from = Math.Max(Instants.Write(until), tooMuch + 1 ?? long.MinValue);
            await session.ExecuteAsync(Tell, new { from });
            return await session.ExecuteAsync(Forget, new { from });
        }, ct);
    }

    private static async Task PutAsync(Session session, string name, string hash, byte[] bytes, DateTimeOffset now)
    {
        const string Whole = """
            select at, hash, base, body
            from editions
            where document = @name and at < @at and base is null
            order by at desc
            limit 1
            """;
        // Another one of the same millisecond was hardly served.
        const string Put = """
            insert into editions (document, at, hash, base, size, body) values (@name, @at, @hash, @based, @size, @body)
            on conflict (document, at) do update set
                hash = excluded.hash, base = excluded.base, size = excluded.size, body = excluded.body
            """;

        // A clock that was set back does not take what is served back.
        var newest = await NewestAsync(session, name);
        if (newest?.Hash == hash) return;
        var at = Math.Max(Instants.Write(now), newest?.At ?? long.MinValue);
        var (body, based) = (EditionDelta.Whole(bytes), (long?)null);
        if (await session.FirstAsync<Row>(Whole, new { name, at }) is { } before)
        {
            var delta = EditionDelta.Between(EditionDelta.Read(before.Body), bytes);
            if (delta.Length < LargestDelta * body.Length) (body, based) = (delta, before.At);
        }

        await session.ExecuteAsync(Put, new { name, at, hash, based, size = body.Length, body });
    }

    private static Task<Row?> NewestAsync(Session session, string name)
    {
        const string Sql = "select at, hash from editions where document = @name order by at desc limit 1";
        return session.FirstAsync<Row>(Sql, new { name });
    }

    private static async Task<byte[]> BytesAsync(Session session, string name, Row row)
    {
        const string Base = "select at, hash, base, body from editions where document = @name and at = @at";
        var before = row.Base is { } at ? await session.FirstAsync<Row>(Base, new { name, at }) : null;
        var bytes = row.Base is null ? EditionDelta.Read(row.Body)
            : before is null ? [] : EditionDelta.Read(EditionDelta.Read(before.Body), row.Body);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == row.Hash
            ? bytes
            : throw new StorageException($"What was kept of {name} is damaged: restore a backup, or do without it");
    }

    private sealed class Row
    {
        public long At { get; init; }
        public string Hash { get; init; } = "";
        public long? Base { get; init; }
        public byte[] Body { get; init; } = [];
    }
}
