using System.Security.Cryptography;

namespace Syndication.Storage;

/// <summary>Every statement about the <c>source_pushes</c> table.</summary>
public sealed class SourcePushStore(Database database)
{
    private const string Columns =
        "p.source, p.hub, p.topic, p.token, p.secret, p.asked_at, p.ends_at, p.due_at, p.failures, p.reason";

    /// <summary>Bytes of tokens and secrets: nobody guesses these.</summary>
    private const int Unguessable = 32;

    /// <summary>One source's subscription; or null.</summary>
    public Task<SourcePush?> OfSourceAsync(string source, CancellationToken ct)
    {
        const string Sql = $"select {Columns} from source_pushes p where p.source = @source";
        return database.ReadAsync(async session => (await session.FirstAsync<Row>(Sql, new { source }))?.ToPush(), ct);
    }

    /// <summary>The subscription that a callback belongs to, of a source in force; or null.</summary>
    public Task<SourcePush?> OfTokenAsync(string token, CancellationToken ct)
    {
        const string Sql = $"""
            select {Columns}
            from source_pushes p
            join sources s on s.key = p.source
            where p.token = @token and s.retired_at is null
            """;
        return database.ReadAsync(async session => (await session.FirstAsync<Row>(Sql, new { token }))?.ToPush(), ct);
    }

    /// <summary>Claims the subscriptions whose hub is to be asked now.</summary>
    public Task<IReadOnlyList<SourcePush>> ClaimDueAsync(DateTimeOffset now, DateTimeOffset claimedUntil, int limit, CancellationToken ct)
    {
        var due = $"""
            select {Columns}
            from source_pushes p
            where p.due_at <= @now
            and exists (select 1 from sources s where s.key = p.source and s.retired_at is null)
            order by p.due_at, p.source
            limit @limit
            {database.SkipLocked}
            """;
        const string Take = "update source_pushes set due_at = @until where source = @source";
        return database.WriteAsync<IReadOnlyList<SourcePush>>(async session =>
        {
            var rows = await session.QueryAsync<Row>(due, new { now = Instants.Write(now), limit });
            foreach (var row in rows) await session.ExecuteAsync(Take, new { source = row.Source, until = Instants.Write(claimedUntil) });
            return [.. rows.Select(row => row.ToPush())];
        }, ct);
    }

    /// <summary>Stores how a subscription is doing, as long as it is still about the same hub and topic.</summary>
    public Task SaveAsync(SourcePush push, CancellationToken ct)
    {
        const string Sql = """
            update source_pushes
            set asked_at = @asked, ends_at = @ends, due_at = @due, failures = @Failures, reason = @Reason
            where source = @Source and token = @Token
            """;
        ArgumentNullException.ThrowIfNull(push);
        var row = new
        {
            push.Source,
            push.Token,
            asked = Instants.Write(push.AskedAt),
            ends = Instants.Write(push.EndsAt),
            due = Instants.Write(push.DueAt),
            push.Failures,
            push.Reason,
        };
        return database.WriteAsync(session => session.ExecuteAsync(Sql, row), ct);
    }

    /// <summary>Notes that a hub sent something that is still to be read: until that is done, a start finds it unfinished.</summary>
    public Task ReceivedAsync(string token, DateTimeOffset at, CancellationToken ct)
    {
        const string Sql = "update source_pushes set received_at = @at where token = @token";
        return database.WriteAsync(session => session.ExecuteAsync(Sql, new { token, at = Instants.Write(at) }), ct);
    }

    /// <summary>Notes that what came up to an instant is read and stored.</summary>
    public Task ProcessedAsync(string token, DateTimeOffset receivedAt, CancellationToken ct)
    {
        const string Sql = "update source_pushes set processed_at = @at where token = @token";
        return database.WriteAsync(session => session.ExecuteAsync(Sql, new { token, at = Instants.Write(receivedAt) }), ct);
    }

    /// <summary>The sources to which a hub sent something that was not stored before the process ended: what it was must be asked for.</summary>
    public Task<IReadOnlyList<string>> UnfinishedAsync(DateTimeOffset before, CancellationToken ct)
    {
        const string Sql = """
            select source
            from source_pushes
            where received_at < @before and (processed_at is null or processed_at < received_at)
            order by source
            """;
        return database.ReadAsync(session => session.QueryAsync<string>(Sql, new { before = Instants.Write(before) }), ct);
    }

    /// <summary>Keeps the hub that a source offers; another hub or topic than before begins a subscription anew. None offered changes nothing: many answers, such as a 304, name none.</summary>
    internal static async Task OfferAsync(Session session, string source, PushOffer? offer, DateTimeOffset now)
    {
        const string Put = """
            insert into source_pushes (source, hub, topic, token, secret, due_at, failures)
            values (@source, @Hub, @Topic, @token, @secret, @at, 0)
            on conflict (source) do update set
                hub = excluded.hub, topic = excluded.topic, token = excluded.token, secret = excluded.secret,
                asked_at = null, ends_at = null, due_at = excluded.due_at, failures = 0, reason = null,
                received_at = null, processed_at = null
            where source_pushes.hub <> excluded.hub or source_pushes.topic <> excluded.topic
            """;
        if (offer is null || !BoundedKey.IsText(offer.Hub) || !BoundedKey.IsText(offer.Topic)) return;
        await session.ExecuteAsync(Put, new
        {
            source,
            offer.Hub,
            offer.Topic,
            token = Random(),
            secret = Random(),
            at = Instants.Write(now),
        });
    }

    private static string Random() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Unguessable));

    private sealed class Row
    {
        public string Source { get; init; } = "";
        public string Hub { get; init; } = "";
        public string Topic { get; init; } = "";
        public string Token { get; init; } = "";
        public string Secret { get; init; } = "";
        public long? AskedAt { get; init; }
        public long? EndsAt { get; init; }
        public long DueAt { get; init; }
        public long Failures { get; init; }
        public string? Reason { get; init; }

        public SourcePush ToPush() => new()
        {
            Source = Source,
            Hub = Hub,
            Topic = Topic,
            Token = Token,
            Secret = Secret,
            AskedAt = Instants.Read(AskedAt),
            EndsAt = Instants.Read(EndsAt),
            DueAt = Instants.Read(DueAt),
            Failures = (int)Failures,
            Reason = Reason,
        };
    }
}
