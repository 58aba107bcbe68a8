using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Options;
using Syndication.Server.Publishing;
using Syndication.Storage;

namespace Syndication.Server.WebSub;

/// <summary>What is to be done for one who waits for news.</summary>
internal abstract record DeliveryStep
{
    private DeliveryStep() { }

    /// <summary>Nothing that concerns it happened.</summary>
    public sealed record Nothing(long Sequence, string? Digest) : DeliveryStep;

    /// <summary>It is sent a message.</summary>
    /// <param name="Sequence">It is then told of everything up to this announcement.</param>
    /// <param name="Digest">Names what it was told; or null.</param>
    public sealed record Send(Message Message, long Sequence, string? Digest) : DeliveryStep;

    /// <summary>There is nothing to subscribe to any more.</summary>
    public sealed record Close(string Reason) : DeliveryStep;

    /// <summary>There will be something, but nobody may hear of it yet.</summary>
    public sealed record Later(DateTimeOffset At) : DeliveryStep;

    /// <summary>The store cannot say at present.</summary>
    public sealed record NotNow : DeliveryStep;
}

/// <summary>What each kind of subscription is sent.</summary>
internal sealed class DeliveryContent(HubTopics topics, WebhookContent webhooks, AnnouncedHubs hubs, IOptions<HubOptions> options)
{
    public Task<DeliveryStep> ForAsync(Subscription to, Edition edition, CancellationToken ct) => to.Kind switch
    {
        SubscriptionKind.Subscriber when !options.Value.Enabled =>
            Task.FromResult<DeliveryStep>(new DeliveryStep.Close("this hub is closed")),
        SubscriptionKind.Webhook => webhooks.ForAsync(to, edition, ct),
        SubscriptionKind.Subscriber or SubscriptionKind.Ping => ForTopicAsync(to, edition, ct),
        _ => throw new UnreachableException(),
    };

    private async Task<DeliveryStep> ForTopicAsync(Subscription to, Edition edition, CancellationToken ct)
    {
        switch (await topics.FollowAsync(edition, to.Topic, ct))
        {
            case TopicLookup.Found found:
                var content = await topics.ContentAsync(edition, found, ct);
                if (content.Sequence < edition.Sequence) return new DeliveryStep.NotNow();
                if (content.Digest == to.Digest) return new DeliveryStep.Nothing(edition.Sequence, to.Digest);
                var message = to.Kind is SubscriptionKind.Ping ? Ping(to.Topic) : Whole(content);
                return new DeliveryStep.Send(message, edition.Sequence, content.Digest);
            case TopicLookup.Closed:
                return new DeliveryStep.Close("this feed is closed for good");
            default:
                // A file of the catalogue may be missing for a while; the lease goes on.
                return new DeliveryStep.Nothing(edition.Sequence, to.Digest);
        }
    }

    /// <summary>The whole topic, in the very bytes that are served at its address (WebSub §7).</summary>
    private Message Whole(TopicContent content) => new(content.Document.Bytes, content.Document.MediaType)
    {
        Links = [$"<{content.Address}>; rel=\"self\"", .. hubs.Addresses.Select(address => $"<{address}>; rel=\"hub\"")],
    };

    // The names of PubSubHubbub 0.3 and of those hubs that renamed the field: no two hubs agree, all ignore the other's.
    private static Message Ping(string topic)
    {
        var address = Uri.EscapeDataString(topic);
        return new Message(
            Encoding.ASCII.GetBytes($"hub.mode=publish&hub.url={address}&hub.topic={address}"), "application/x-www-form-urlencoded");
    }
}
