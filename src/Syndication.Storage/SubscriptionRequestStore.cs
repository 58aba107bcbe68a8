using Dapper;

namespace Syndication.Storage;

/// <summary>How much the hub takes on. Counted, not exact: a request more may slip in between counting and keeping.</summary>
/// <param name="OfTopic">Subscriptions to one topic.</param>
/// <param name="OfHost">Subscriptions of one callback host.</param>
/// <param name="Requests">Requests that wait to be confirmed, in all.</param>
/// <param name="RequestsOfHost">Of one callback host.</param>
public sealed record SubscriptionLimits(int OfTopic, int OfHost, int Requests, int RequestsOfHost);

/// <summary>Every statement about the <c>subscription_requests</c> table, and what a confirmed request does to the <c>subscriptions</c>.</summary>
public sealed class SubscriptionRequestStore(Database database)
{
    /// <summary>Keeps a request; an earlier one about the same subscription is forgotten.</summary>
    /// <returns>False where too many wait already.</returns>
    public Task<bool> AddAsync(SubscriptionRequest request, SubscriptionLimits limits, DateTimeOffset now, CancellationToken ct)
    {
        const string Count = "select count(*) from subscription_requests where id <> @Id";
        const string CountOfHost = $"{Count} and host = @Host";
        const string Put = """
            insert into subscription_requests (
                id, nonce, mode, topic, callback, host, secret, lease, sequence, digest, due_at, claimed_until, attempts)
            values (
                @Id, @Nonce, @mode, @Topic, @Callback, @Host, @Secret, @lease, @Sequence, @Digest, @now, 0, 0)
            on conflict (id) do update set
                nonce = excluded.nonce, mode = excluded.mode, secret = excluded.secret, lease = excluded.lease,
                sequence = excluded.sequence, digest = excluded.digest, due_at = excluded.due_at,
                claimed_until = 0, attempts = 0
            """;
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(limits);
        return database.WriteAsync(async session =>
        {
            var row = new
            {
                request.Id,
                request.Nonce,
                mode = request.Mode.ToString(),
                request.Topic,
                request.Callback,
                request.Host,
                request.Secret,
                lease = (long)request.Lease.TotalSeconds,
                request.Sequence,
                request.Digest,
                now = Instants.Write(now),
            };
            if (await session.FirstAsync<long>(Count, row) >= limits.Requests) return false;
            if (await session.FirstAsync<long>(CountOfHost, row) >= limits.RequestsOfHost) return false;
            await session.ExecuteAsync(Put, row);
            return true;
        }, ct);
    }

    /// <summary>Claims requests that are to be confirmed now, oldest first.</summary>
    /// <param name="busyHosts">Hosts that have enough to do.</param>
    public async Task<IReadOnlyList<SubscriptionRequest>> ClaimAsync(
        DateTimeOffset now, DateTimeOffset claimedUntil, int limit, IReadOnlyCollection<string> busyHosts, CancellationToken ct)
    {
        const string Any = "select count(*) from subscription_requests where due_at <= @now and claimed_until <= @now";
        var which = new DynamicParameters(new { now = Instants.Write(now), limit });
        var busy = ListParameter.Add(which, "busy", busyHosts);
        var due = $"""
            select id, nonce, mode, topic, callback, host, secret, lease, sequence, digest, attempts
            from subscription_requests
            where due_at <= @now and claimed_until <= @now and host not in {busy}
            order by due_at, id
            limit @limit
            {database.SkipLocked}
            """;
        const string Take = "update subscription_requests set claimed_until = @until, attempts = @attempts where id = @id";

        // Asked all the time, and nearly always in vain: that must not hold up those who write.
        if (await database.ReadAsync(session => session.FirstAsync<long>(Any, which), ct) == 0) return [];
        return await database.WriteAsync<IReadOnlyList<SubscriptionRequest>>(async session =>
        {
            var rows = await session.QueryAsync<Row>(due, which);
            foreach (var row in rows)
                await session.ExecuteAsync(Take, new { id = row.Id, until = Instants.Write(claimedUntil), attempts = row.Attempts + 1 });
            return [.. rows.Select(row => row.ToRequest() with { Attempts = (int)row.Attempts + 1 })];
        }, ct);
    }

    /// <summary>Whether a request would be one too many for its topic or its host; null where it is not, else why in one line.</summary>
    /// <remarks>Who is subscribed already may always renew.</remarks>
    public Task<string?> ObjectionAsync(SubscriptionRequest request, SubscriptionLimits limits, DateTimeOffset now, CancellationToken ct)
    {
        const string OfTopic = "select count(*) from subscriptions where topic = @Topic and kind = 'Subscriber' and ends_at > @now";
        const string OfHost = "select count(*) from subscriptions where host = @Host and kind = 'Subscriber' and ends_at > @now";
        const string Own = "select count(*) from subscriptions where id = @Id and ends_at > @now";
        return database.ReadAsync(async session =>
        {
            var row = new { request.Id, request.Topic, request.Host, now = Instants.Write(now) };
            if (await session.FirstAsync<long>(Own, row) > 0) return null;
            if (await session.FirstAsync<long>(OfTopic, row) >= limits.OfTopic) return "this topic has as many subscribers as this hub serves";
            return await session.FirstAsync<long>(OfHost, row) >= limits.OfHost
                ? "this host has as many subscriptions as this hub keeps for one" : null;
        }, ct);
    }

    /// <summary>Does what a confirmed request wanted; nothing where another has taken its place.</summary>
    /// <remarks>A renewed subscription keeps its progress, and what waited because deliveries failed is due at once.</remarks>
    public Task<bool> ConfirmAsync(SubscriptionRequest request, DateTimeOffset now, CancellationToken ct)
    {
        const string Put = """
            insert into subscriptions (
                id, kind, topic, callback, host, secret, ends_at, sequence, digest, due_at, claimed_until, failures)
            values (@Id, 'Subscriber', @Topic, @Callback, @Host, @Secret, @ends, @Sequence, @Digest, @now, 0, 0)
            on conflict (id) do update set
                secret = excluded.secret,
                sequence = case when subscriptions.ends_at > @now then subscriptions.sequence else excluded.sequence end,
                digest = case when subscriptions.ends_at > @now then subscriptions.digest else excluded.digest end,
                ends_at = excluded.ends_at, due_at = excluded.due_at, failures = 0, reason = null
            """;
        ArgumentNullException.ThrowIfNull(request);
        return database.WriteAsync(async session =>
        {
            if (await DeleteAsync(session, request) == 0) return false;
            var row = new
            {
                request.Id,
                request.Topic,
                request.Callback,
                request.Host,
                request.Secret,
                request.Sequence,
                request.Digest,
                now = Instants.Write(now),
                ends = Instants.Write(now + request.Lease),
            };
            if (request.Mode is SubscriptionMode.Subscribe) await session.ExecuteAsync(Put, row);
            else await session.ExecuteAsync("delete from subscriptions where id = @Id", row);
            return true;
        }, ct);
    }

    /// <summary>Forgets a request, unless another has taken its place; subscriptions stay as they are.</summary>
    public Task DropAsync(SubscriptionRequest request, CancellationToken ct) =>
        database.WriteAsync(session => DeleteAsync(session, request), ct);

    /// <summary>Lets a request wait, unless another has taken its place.</summary>
    public Task PutOffAsync(SubscriptionRequest request, DateTimeOffset dueAt, CancellationToken ct)
    {
        const string Sql = """
            update subscription_requests set due_at = @due, claimed_until = 0 where id = @Id and nonce = @Nonce
            """;
        return database.WriteAsync(
            session => session.ExecuteAsync(Sql, new { request.Id, request.Nonce, due = Instants.Write(dueAt) }), ct);
    }

    private static Task<int> DeleteAsync(Session session, SubscriptionRequest request) =>
        session.ExecuteAsync(
            "delete from subscription_requests where id = @Id and nonce = @Nonce", new { request.Id, request.Nonce });

    private sealed class Row
    {
        public string Id { get; init; } = "";
        public string Nonce { get; init; } = "";
        public string Mode { get; init; } = "";
        public string Topic { get; init; } = "";
        public string Callback { get; init; } = "";
        public string Host { get; init; } = "";
        public string? Secret { get; init; }
        public long Lease { get; init; }
        public long Sequence { get; init; }
        public string? Digest { get; init; }
        public long Attempts { get; init; }

        public SubscriptionRequest ToRequest() => new()
        {
            Id = Id,
            Nonce = Nonce,
            Mode = Enum.Parse<SubscriptionMode>(Mode),
            Topic = Topic,
            Callback = Callback,
            Host = Host,
            Secret = Secret,
            Lease = TimeSpan.FromSeconds(Lease),
            Sequence = Sequence,
            Digest = Digest,
            Attempts = (int)Attempts,
        };
    }
}
