namespace Syndication.Storage;

/// <summary>Who is told of changes.</summary>
public enum SubscriptionKind
{
    /// <summary>It subscribed at our hub and is sent the whole topic (WebSub §7).</summary>
    Subscriber,

    /// <summary>A hub of somebody else, which is told that a topic changed.</summary>
    Ping,

    /// <summary>An address of the operator's, which is sent each change of an article.</summary>
    Webhook,
}

/// <summary>One who is told of changes, and how far that has got.</summary>
public sealed record Subscription
{
    /// <summary>Names it for ever; see <see cref="SubscriptionKey"/>.</summary>
    public required string Id { get; init; }

    public required SubscriptionKind Kind { get; init; }

    /// <summary>Absolute address of a feed document; for a webhook the slug of a feed, or empty for everything.</summary>
    public required string Topic { get; init; }

    /// <summary>Absolute address that is called, exactly as it was given.</summary>
    public required string Callback { get; init; }

    /// <summary>Host and port of <see cref="Callback"/>: what is not to be overrun.</summary>
    public required string Host { get; init; }

    /// <summary>What deliveries are signed with; or null.</summary>
    public string? Secret { get; init; }

    /// <summary>When its lease is over; null for what has none.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>It was told of every announcement up to this one.</summary>
    public required long Sequence { get; init; }

    /// <summary>Names what it was told last, so that it is not told the same again; or null.</summary>
    public string? Digest { get; init; }

    /// <summary>Deliveries in a row that failed.</summary>
    public int Failures { get; init; }

    /// <summary>Why the last one failed, in one line; or null.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was last told something; or null.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }
}

/// <summary>What a request to the hub wants.</summary>
public enum SubscriptionMode
{
    Subscribe,
    Unsubscribe,
}

/// <summary>A request to the hub whose sender is still to confirm it (WebSub §5.3).</summary>
public sealed record SubscriptionRequest
{
    /// <summary>Of the subscription it is about. A later request about the same takes its place.</summary>
    public required string Id { get; init; }

    /// <summary>Tells it from an earlier request about the same subscription.</summary>
    public required string Nonce { get; init; }

    public required SubscriptionMode Mode { get; init; }

    /// <inheritdoc cref="Subscription.Topic"/>
    public required string Topic { get; init; }

    /// <inheritdoc cref="Subscription.Callback"/>
    public required string Callback { get; init; }

    /// <inheritdoc cref="Subscription.Host"/>
    public required string Host { get; init; }

    /// <inheritdoc cref="Subscription.Secret"/>
    public string? Secret { get; init; }

    /// <summary>The lease that is granted, in whole seconds.</summary>
    public required TimeSpan Lease { get; init; }

    /// <summary>The newest announcement when the request came: what comes later is delivered.</summary>
    public required long Sequence { get; init; }

    /// <summary>Names what the topic said then; or null.</summary>
    public string? Digest { get; init; }

    /// <summary>How often confirming was tried, the try it was claimed for included.</summary>
    public int Attempts { get; init; }
}
