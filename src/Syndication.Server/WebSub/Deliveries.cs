using Microsoft.Extensions.Options;
using Syndication.Server.Publishing;
using Syndication.Storage;

namespace Syndication.Server.WebSub;

/// <summary>Tells those who want to hear of changes what changed. How far each has been told is kept in the store, so that a crash tells nobody nothing and at most the one that was being told twice.</summary>
internal sealed class Deliveries(
    SubscriptionStore subscriptions,
    HubTopics topics,
    DeliveryContent contents,
    Callbacks callbacks,
    RunningCalls running,
    IOptions<HubOptions> options,
    TimeProvider clock,
    ILogger<Deliveries> log)
{
    private readonly HostSlots _sound = new(options.Value.Parallelism * 3 / 4, options.Value.ParallelismPerHost);

    // Those that failed last time have room of their own, so that they never hold up those that answer.
    private readonly HostSlots _failing = new(options.Value.Parallelism / 4, Math.Max(1, options.Value.ParallelismPerHost / 4));

    /// <summary>Begins every delivery that is due and can be begun.</summary>
    public async Task BeginAsync(Edition edition, CancellationToken ct)
    {
        foreach (var topic in await subscriptions.WaitingTopicsAsync(edition.Sequence, clock.GetUtcNow(), ct))
        {
            await PassUnchangedAsync(edition, topic, ct);
            await ClaimAsync(edition, ct);
        }

        await ClaimAsync(edition, ct);
    }

    /// <summary>Finds topics that changed without an announcement: the catalogue did, or an embargo ended.</summary>
    /// <param name="isOfTime">Only those that time alone changes.</param>
    public async Task LookAgainAsync(Edition edition, bool isOfTime, CancellationToken ct)
    {
        foreach (var topic in await subscriptions.TopicsAsync(ct))
        {
            switch (await topics.FollowAsync(edition, topic, ct))
            {
                case TopicLookup.Found found when !isOfTime || Embargoes.IsOfTime(edition, found.Feed):
                    await subscriptions.StirAsync(topic, (await topics.DigestAsync(edition, found, ct)).Digest, edition.Sequence, ct);
                    break;
                case TopicLookup.Closed:
                    await subscriptions.StirAsync(topic, "closed", edition.Sequence, ct);
                    break;
            }
        }
    }

    /// <summary>One statement for all subscribers of a topic that has nothing new.</summary>
    private async Task PassUnchangedAsync(Edition edition, string topic, CancellationToken ct)
    {
        if (await topics.FollowAsync(edition, topic, ct) is not TopicLookup.Found found) return;
        var (digest, sequence) = await topics.DigestAsync(edition, found, ct);
        if (sequence >= edition.Sequence) await subscriptions.PassAsync(topic, digest, edition.Sequence, ct);
    }

    private async Task ClaimAsync(Edition edition, CancellationToken ct)
    {
        foreach (var (slots, isFailing) in new[] { (_sound, false), (_failing, true) })
        {
            if (slots.Free == 0) continue;
            var now = clock.GetUtcNow();
            var claimed = await subscriptions.ClaimAsync(new DeliveryClaim(edition.Sequence, now, now + options.Value.Timeout * 3)
            {
                IsFailing = isFailing,
                Limit = slots.Free,
                LimitOfHost = slots.OfHost,
                BusyHosts = slots.Busy,
            }, ct);
            foreach (var one in claimed) running.Begin(slots.Enter(one.Host), token => DeliverAsync(one, edition, token));
        }
    }

    private async Task DeliverAsync(Subscription to, Edition edition, CancellationToken ct)
    {
        switch (await contents.ForAsync(to, edition, ct))
        {
            case DeliveryStep.Nothing nothing:
                await subscriptions.DeliveredAsync(to.Id, nothing.Sequence, nothing.Digest, at: null, ct);
                break;
            case DeliveryStep.Send send:
                await SendAsync(to, send, ct);
                break;
            case DeliveryStep.Close close:
                await subscriptions.EndAsync(to.Id, ct);
                if (to.Kind is SubscriptionKind.Subscriber) await callbacks.DenyAsync(to.Callback, to.Topic, close.Reason, ct);
                log.SubscriptionEnded(to.Topic, to.Host, close.Reason);
                break;
            case DeliveryStep.Later later:
                await subscriptions.WaitAsync(to.Id, later.At, ct);
                break;
            case DeliveryStep.NotNow:
                break; // the claim runs out
        }
    }

    private async Task SendAsync(Subscription to, DeliveryStep.Send send, CancellationToken ct)
    {
        var outcome = await callbacks.PostAsync(to.Callback, send.Message, to.Secret, ct);
        var now = clock.GetUtcNow();
        switch (outcome)
        {
            case CallOutcome.Accepted:
                await subscriptions.DeliveredAsync(to.Id, send.Sequence, send.Digest, now, ct);
                log.Delivered(to.Kind, to.Topic, to.Host);
                break;
            // WebSub §7: who answers 410 wants no more. What the operator configured goes on.
            case CallOutcome.Declined declined when to.Kind is SubscriptionKind.Subscriber:
                await subscriptions.EndAsync(to.Id, ct);
                log.SubscriptionEnded(to.Topic, to.Host, declined.Reason);
                break;
            case CallOutcome.Declined declined:
                await PutOffAsync(to, declined.Reason, null, now, ct);
                break;
            case CallOutcome.Failed failed:
                await PutOffAsync(to, failed.Reason, failed.RetryAfter, now, ct);
                break;
        }
    }

    private async Task PutOffAsync(Subscription to, string reason, TimeSpan? retryAfter, DateTimeOffset now, CancellationToken ct)
    {
        var due = now + DeliverySchedule.DelayAfter(to.Id, to.Failures + 1, retryAfter);
        await subscriptions.FailedAsync(to.Id, due, reason, ct);
        log.NotDelivered(to.Kind, to.Topic, to.Host, reason, due);
    }
}
