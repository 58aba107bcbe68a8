using Microsoft.Extensions.Options;
using Syndication.Feeds;
using Syndication.Ingest.Fetching;
using Syndication.Server.Publishing;
using Syndication.Storage;

namespace Syndication.Server.WebSub;

/// <summary>Those who are told because the operator says so: webhooks, and the hubs of others for every feed document.</summary>
internal sealed class OperatorSubscriptions(
    SubscriptionStore subscriptions,
    FeedDirectory directory,
    HubTopics topics,
    AddressGuard guard,
    IOptions<ServerOptions> server,
    IOptions<HubOptions> hub,
    ILogger<OperatorSubscriptions> log)
{
    private bool _areWebhooksKept;
    private IReadOnlyList<string> _kept = [];

    /// <summary>Sees to it that the store has all of them; those that are new begin with what happens from now on.</summary>
    public async Task KeepAsync(Edition edition, CancellationToken ct)
    {
        if (!_areWebhooksKept)
        {
            await subscriptions.ConfigureAsync(SubscriptionKind.Webhook, [.. Webhooks(edition.Sequence)], ct);
            _areWebhooksKept = true;
        }

        IReadOnlyList<string> hubs = hub.Value.PingOthers ? [.. server.Value.Hubs] : [];
        var feeds = hubs.Count == 0 ? [] : await directory.AllAsync(edition, ct);
        IReadOnlyList<string> slugs = ["", .. feeds.Select(feed => feed.Slug)];
        if (_kept.SequenceEqual(slugs)) return;
        var pings =
            from feed in feeds
            from writer in FeedWriters.All
            from other in hubs
            select Of(SubscriptionKind.Ping, topics.AddressOf(feed.Slug, writer), other, edition.Sequence);
        await subscriptions.ConfigureAsync(SubscriptionKind.Ping, [.. pings.Where(one => one is not null).Select(one => one!)], ct);
        _kept = slugs;
    }

    private IEnumerable<Subscription> Webhooks(long sequence)
    {
        foreach (var webhook in hub.Value.Webhooks)
        {
            if (Of(SubscriptionKind.Webhook, webhook.Feed ?? "", webhook.Url, sequence) is { } one)
                yield return one with { Secret = webhook.Secret };
        }
    }

    private Subscription? Of(SubscriptionKind kind, string topic, string callback, long sequence)
    {
        if (HubForm.CallbackProblem(callback, guard) is { } problem)
        {
            log.NotCalled(kind, problem);
            return null;
        }

        return new Subscription
        {
            Id = SubscriptionKey.Of(kind, topic, callback),
            Kind = kind,
            Topic = topic,
            Callback = callback,
            Host = HubForm.HostOf(callback),
            Sequence = sequence,
        };
    }
}
