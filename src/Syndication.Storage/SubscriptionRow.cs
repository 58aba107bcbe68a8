namespace Syndication.Storage;

/// <summary>A row of the <c>subscriptions</c> table.</summary>
internal sealed class SubscriptionRow
{
    public string Id { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Topic { get; init; } = "";
    public string Callback { get; init; } = "";
    public string Host { get; init; } = "";
    public string? Secret { get; init; }
    public long? EndsAt { get; init; }
    public long Sequence { get; init; }
    public string? Digest { get; init; }
    public long Failures { get; init; }
    public string? Reason { get; init; }
    public long? DeliveredAt { get; init; }

    public static SubscriptionRow Of(Subscription subscription) => new()
    {
        Id = subscription.Id,
        Kind = subscription.Kind.ToString(),
        Topic = subscription.Topic,
        Callback = subscription.Callback,
        Host = subscription.Host,
        Secret = subscription.Secret,
        EndsAt = Instants.Write(subscription.EndsAt),
        Sequence = subscription.Sequence,
        Digest = subscription.Digest,
        Failures = subscription.Failures,
        Reason = subscription.Reason,
        DeliveredAt = Instants.Write(subscription.DeliveredAt),
    };

    public Subscription ToSubscription() => new()
    {
        Id = Id,
        Kind = Enum.Parse<SubscriptionKind>(Kind),
        Topic = Topic,
        Callback = Callback,
        Host = Host,
        Secret = Secret,
        EndsAt = Instants.Read(EndsAt),
        Sequence = Sequence,
        Digest = Digest,
        Failures = (int)Failures,
        Reason = Reason,
        DeliveredAt = Instants.Read(DeliveredAt),
    };
}
