using Dapper;

namespace Syndication.Storage;

/// <summary>Where deliveries that may be begun now are looked for.</summary>
/// <param name="Latest">The newest announcement; who was told of it waits for nothing.</param>
/// <param name="Now">The present instant.</param>
/// <param name="ClaimedUntil">Until when nobody else takes what is claimed.</param>
public sealed record DeliveryClaim(long Latest, DateTimeOffset Now, DateTimeOffset ClaimedUntil)
{
    /// <summary>Those whose last delivery failed are claimed, or those whose last did not.</summary>
    public bool IsFailing { get; init; }

    /// <summary>Most in all.</summary>
    public required int Limit { get; init; }

    /// <summary>Most of one host.</summary>
    public required int LimitOfHost { get; init; }

    /// <summary>Hosts that have enough to do.</summary>
    public IReadOnlyCollection<string> BusyHosts { get; init; } = [];
}

/// <summary>Every statement about the <c>subscriptions</c> table, but for what a confirmed request does to it.</summary>
public sealed class SubscriptionStore(Database database)
{
    private const string Columns =
        "id, kind, topic, callback, host, secret, ends_at, sequence, digest, failures, reason, delivered_at";

    private const string IsDue = """
        sequence < @latest and due_at <= @now and claimed_until <= @now and (ends_at is null or ends_at > @now)
        """;

    /// <summary>All whose lease is not over, by topic and callback.</summary>
    public Task<IReadOnlyList<Subscription>> AllAsync(DateTimeOffset now, CancellationToken ct)
    {
        const string Sql = $"""
            select {Columns} from subscriptions where ends_at is null or ends_at > @now order by topic, callback, kind
            """;
        return database.ReadAsync(
            async session => Subscriptions(await session.QueryAsync<SubscriptionRow>(Sql, new { now = Instants.Write(now) })), ct);
    }

    /// <summary>The topics of which somebody is to be told now; those of subscribers first. Topics of webhooks are not among them.</summary>
    public Task<IReadOnlyList<string>> WaitingTopicsAsync(long latest, DateTimeOffset now, CancellationToken ct)
    {
        const string Sql = $"""
            select topic
            from subscriptions
            where kind <> 'Webhook' and {IsDue}
            group by topic
            order by max(case when kind = 'Subscriber' then 1 else 0 end) desc, topic
            """;
        return database.ReadAsync(
            session => session.QueryAsync<string>(Sql, new { latest, now = Instants.Write(now) }), ct);
    }

    /// <summary>Notes that a topic still says what its subscribers were told, up to an announcement.</summary>
    /// <param name="digest">Names what it says.</param>
    public Task PassAsync(string topic, string digest, long sequence, CancellationToken ct)
    {
        const string Sql = """
            update subscriptions
            set sequence = @sequence, failures = 0, reason = null
            where topic = @topic and kind <> 'Webhook' and digest = @digest and sequence < @sequence
            """;
        return database.WriteAsync(session => session.ExecuteAsync(Sql, new { topic, digest, sequence }), ct);
    }

    /// <summary>All topics that somebody is told of, but those of webhooks.</summary>
    public Task<IReadOnlyList<string>> TopicsAsync(CancellationToken ct) => database.ReadAsync(
        session => session.QueryAsync<string>("select distinct topic from subscriptions where kind <> 'Webhook' order by topic"), ct);

    /// <summary>Makes those wait for news who were told of every announcement, but not of what a topic says now: it changed without one.</summary>
    /// <param name="digest">Names what it says.</param>
    public Task StirAsync(string topic, string digest, long latest, CancellationToken ct)
    {
        const string Sql = """
            update subscriptions
            set sequence = @latest - 1
            where topic = @topic and kind <> 'Webhook' and sequence >= @latest and (digest is null or digest <> @digest)
            """;
        return database.WriteAsync(session => session.ExecuteAsync(Sql, new { topic, digest, latest }), ct);
    }

    /// <summary>Lets a claimed delivery wait: there will be something to tell, but not yet.</summary>
    public Task WaitAsync(string id, DateTimeOffset until, CancellationToken ct)
    {
        const string Sql = "update subscriptions set due_at = @due, claimed_until = 0 where id = @id";
        return database.WriteAsync(session => session.ExecuteAsync(Sql, new { id, due = Instants.Write(until) }), ct);
    }

    /// <summary>Claims deliveries, longest due first, so that no other node makes them meanwhile.</summary>
    public async Task<IReadOnlyList<Subscription>> ClaimAsync(DeliveryClaim claim, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(claim);
        const string Any = $"select count(*) from subscriptions where {IsDue} and (failures > 0) = (@failing > 0)";
        var which = new DynamicParameters(new
        {
            latest = claim.Latest,
            now = Instants.Write(claim.Now),
            failing = claim.IsFailing ? 1 : 0,
            limit = claim.Limit,
            limitOfHost = claim.LimitOfHost,
        });
        var busy = ListParameter.Add(which, "busy", claim.BusyHosts);
        var due = $"""
            select {Columns}
            from subscriptions
            where id in (
                select id
                from (
                    select id, row_number() over (partition by host order by due_at, id) as place
                    from subscriptions
                    where {IsDue} and (failures > 0) = (@failing > 0) and host not in {busy}
                ) ranked
                where place <= @limitOfHost)
            and {IsDue}
            order by due_at, id
            limit @limit
            {database.SkipLocked}
            """;
        const string Take = "update subscriptions set claimed_until = @until where id = @id";

        // Asked all the time, and nearly always in vain: that must not hold up those who write.
        if (await database.ReadAsync(session => session.FirstAsync<long>(Any, which), ct) == 0) return [];
        return await database.WriteAsync<IReadOnlyList<Subscription>>(async session =>
        {
            var rows = await session.QueryAsync<SubscriptionRow>(due, which);
            foreach (var row in rows) await session.ExecuteAsync(Take, new { id = row.Id, until = Instants.Write(claim.ClaimedUntil) });
            return Subscriptions(rows);
        }, ct);
    }

    /// <summary>Notes that a subscriber was told of everything up to an announcement, and is free for the next.</summary>
    /// <param name="digest">Names what it was told; or null.</param>
    /// <param name="at">When it was; null where there was nothing to tell.</param>
    public Task DeliveredAsync(string id, long sequence, string? digest, DateTimeOffset? at, CancellationToken ct)
    {
        const string Sql = """
            update subscriptions
            set sequence = case when sequence < @sequence then @sequence else sequence end, digest = @digest,
                claimed_until = 0, failures = 0, reason = null,
                delivered_at = case when @at > 0 then @at else delivered_at end
            where id = @id
            """;
        var row = new { id, sequence, digest, at = Instants.Write(at) ?? 0 };
        return database.WriteAsync(session => session.ExecuteAsync(Sql, row), ct);
    }

    /// <summary>Notes that a delivery failed, and when it is tried again.</summary>
    /// <param name="reason">In one line.</param>
    public Task FailedAsync(string id, DateTimeOffset dueAt, string reason, CancellationToken ct)
    {
        const string Sql = """
            update subscriptions
            set due_at = @due, claimed_until = 0, failures = failures + 1, reason = @reason
            where id = @id
            """;
        var row = new { id, due = Instants.Write(dueAt), reason };
        return database.WriteAsync(session => session.ExecuteAsync(Sql, row), ct);
    }

    /// <summary>Ends a subscription.</summary>
    public Task EndAsync(string id, CancellationToken ct) =>
        database.WriteAsync(session => session.ExecuteAsync("delete from subscriptions where id = @id", new { id }), ct);

    /// <summary>Makes the operator's subscriptions of one kind the ones given: new ones begin where they say, known ones go on where they are, others end.</summary>
    public Task ConfigureAsync(SubscriptionKind kind, IReadOnlyList<Subscription> wanted, CancellationToken ct)
    {
        const string Put = """
            insert into subscriptions (
                id, kind, topic, callback, host, secret, ends_at, sequence, digest, due_at, claimed_until, failures)
            values (@Id, @Kind, @Topic, @Callback, @Host, @Secret, null, @Sequence, @Digest, 0, 0, 0)
            on conflict (id) do update set secret = excluded.secret
            """;
        return database.WriteAsync(async session =>
        {
            var known = await session.QueryAsync<string>("select id from subscriptions where kind = @kind", new { kind = kind.ToString() });
            foreach (var gone in known.Except(wanted.Select(one => one.Id)))
                await session.ExecuteAsync("delete from subscriptions where id = @gone", new { gone });
            foreach (var one in wanted) await session.ExecuteAsync(Put, SubscriptionRow.Of(one));
            return wanted.Count;
        }, ct);
    }

    /// <summary>Frees what a killed process had claimed; nothing where other nodes may be at work, whose claims these could be.</summary>
    public Task ReleaseClaimsAsync(CancellationToken ct) => database.IsShared
        ? Task.CompletedTask
        : database.WriteAsync(async session =>
            await session.ExecuteAsync("update subscriptions set claimed_until = 0 where claimed_until > 0")
            + await session.ExecuteAsync("update subscription_requests set claimed_until = 0 where claimed_until > 0"), ct);

    /// <summary>Takes out subscriptions whose lease is over, and announcements that everybody was told of and that are older than <paramref name="before"/>.</summary>
    /// <returns>How many announcements.</returns>
    public Task<int> PruneAsync(DateTimeOffset before, DateTimeOffset now, CancellationToken ct)
    {
        const string Expired = "delete from subscriptions where ends_at <= @now";
        const string Told = """
            delete from announcements
            where at < @before
            and sequence <= coalesce(
                (select min(sequence) from subscriptions), (select value from counters where name = 'sequence'))
            """;
        return database.WriteAsync(async session =>
        {
            await session.ExecuteAsync(Expired, new { now = Instants.Write(now) });
            return await session.ExecuteAsync(Told, new { before = Instants.Write(before) });
        }, ct);
    }

    private static IReadOnlyList<Subscription> Subscriptions(IEnumerable<SubscriptionRow> rows) =>
        [.. rows.Select(row => row.ToSubscription())];
}
