using Microsoft.Extensions.Options;
using Syndication.Ingest.Fetching;
using Syndication.Server.Publishing;
using Syndication.Storage;

namespace Syndication.Server.WebSub;

/// <summary>What a request to the hub is answered with.</summary>
/// <param name="Line">For the developer of the subscriber, one line.</param>
internal sealed record HubAnswer(int Status, string Line);

/// <summary>Our own WebSub hub (https://www.w3.org/TR/websub/): START HERE. It takes requests; <see cref="HubWorker"/> confirms them and delivers.</summary>
internal sealed class Hub(
    HubTopics topics,
    Editions editions,
    SubscriptionRequestStore requests,
    AddressGuard guard,
    HubSignal signal,
    IOptions<HubOptions> options,
    TimeProvider clock)
{
    /// <summary>Requests that wait to be confirmed: a flood of them must not fill the store.</summary>
    private const int MostRequests = 5000;

    /// <summary>Of one host: nobody may have us call another again and again.</summary>
    private const int MostRequestsOfHost = 200;

    /// <summary>How much is taken on.</summary>
    public SubscriptionLimits Limits => new(
        options.Value.SubscribersPerTopic, options.Value.SubscriptionsPerHost, MostRequests, MostRequestsOfHost);

    /// <summary>Takes a request, to be confirmed in a moment (§5.1.2: 202), or says what is wrong with it.</summary>
    /// <exception cref="NothingToServeException">The store cannot be read.</exception>
    public async Task<HubAnswer> AcceptAsync(IFormCollection form, CancellationToken ct)
    {
        if (HubForm.Read(form, guard, options.Value, out var problem) is not { } wanted)
            return new HubAnswer(StatusCodes.Status400BadRequest, problem!);
        if (!topics.IsOurs(wanted.Topic)) return new HubAnswer(StatusCodes.Status400BadRequest, "hub.topic is no feed of this hub.");

        var edition = await editions.CurrentAsync(ct) ?? throw new NothingToServeException("the hub");
        return await topics.FindAsync(edition, wanted.Topic, ct) switch
        {
            // Who wants to leave is let go whatever has become of the feed.
            var topic when wanted.Mode is SubscriptionMode.Unsubscribe => await KeepAsync(wanted, edition, topic, ct),
            TopicLookup.Found found => await KeepAsync(wanted, edition, found, ct),
            TopicLookup.Moved moved => new HubAnswer(StatusCodes.Status400BadRequest, $"hub.topic is {moved.Address} now."),
            TopicLookup.Closed => new HubAnswer(StatusCodes.Status410Gone, "This feed is closed for good."),
            _ => new HubAnswer(StatusCodes.Status404NotFound, "hub.topic is no feed here; take the address that the feed names as its own."),
        };
    }

    private async Task<HubAnswer> KeepAsync(HubForm wanted, Edition edition, TopicLookup topic, CancellationToken ct)
    {
        var says = topic is TopicLookup.Found found ? await topics.DigestAsync(edition, found, ct) : (Digest: null, edition.Sequence);
        var request = new SubscriptionRequest
        {
            Id = SubscriptionKey.Of(SubscriptionKind.Subscriber, wanted.Topic, wanted.Callback),
            Nonce = Guid.NewGuid().ToString("N"),
            Mode = wanted.Mode,
            Topic = wanted.Topic,
            Callback = wanted.Callback,
            Host = HubForm.HostOf(wanted.Callback),
            Secret = wanted.Secret,
            Lease = wanted.Lease,
            Sequence = says.Sequence,
            Digest = says.Digest,
        };
        if (!await requests.AddAsync(request, Limits, clock.GetUtcNow(), ct))
            return new HubAnswer(StatusCodes.Status429TooManyRequests, "Too many requests wait to be confirmed; try again in a minute.");
        signal.Set();
        return new HubAnswer(StatusCodes.Status202Accepted, "Accepted; confirm at the callback.");
    }
}
