using Microsoft.Extensions.Options;
using Syndication.Server.Publishing;
using Syndication.Storage;

namespace Syndication.Server.WebSub;

/// <summary>Asks those who sent a request whether they meant it, and does what they confirm (WebSub §5.2 and §5.3).</summary>
internal sealed class IntentChecks(
    SubscriptionRequestStore requests,
    HubTopics topics,
    Editions editions,
    Callbacks callbacks,
    Hub hub,
    RunningCalls running,
    IOptions<HubOptions> options,
    TimeProvider clock,
    ILogger<IntentChecks> log)
{
    private const int MostAtOnce = 64;

    /// <summary>A callback that does not answer at all may only be starting: it is asked this often.</summary>
    private const int MostAttempts = 3;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);

    private readonly HostSlots _slots = new(MostAtOnce, MostAtOnce / 2);

    /// <summary>Begins what is due and can be begun.</summary>
    public async Task BeginAsync(CancellationToken ct)
    {
        if (_slots.Free == 0) return;
        var now = clock.GetUtcNow();
        foreach (var request in await requests.ClaimAsync(now, now + options.Value.Timeout * 3, _slots.Free, _slots.Busy, ct))
            running.Begin(_slots.Enter(request.Host), token => CheckAsync(request, token));
    }

    private async Task CheckAsync(SubscriptionRequest request, CancellationToken ct)
    {
        if (request.Mode is SubscriptionMode.Subscribe && await ObjectionAsync(request, ct) is { } objection)
        {
            await callbacks.DenyAsync(request.Callback, request.Topic, objection, ct);
            await requests.DropAsync(request, ct);
            log.Denied(request.Topic, request.Host, objection);
            return;
        }

        switch (await callbacks.ConfirmAsync(request, ct))
        {
            case CallOutcome.Accepted:
                if (await requests.ConfirmAsync(request, clock.GetUtcNow(), ct))
                    log.Confirmed(request.Mode, request.Topic, request.Host);
                break;
            case CallOutcome.Failed failed when request.Attempts < MostAttempts:
                await requests.PutOffAsync(request, clock.GetUtcNow() + FirstPause * Math.Pow(4, request.Attempts - 1), ct);
                log.NotConfirmed(request.Mode, request.Topic, request.Host, failed.Reason);
                break;
            case var outcome:
                await requests.DropAsync(request, ct);
                log.NotConfirmed(request.Mode, request.Topic, request.Host, outcome switch
                {
                    CallOutcome.Failed failed => failed.Reason,
                    CallOutcome.Declined declined => declined.Reason,
                    _ => throw new System.Diagnostics.UnreachableException(),
                });
                break;
        }
    }

    /// <summary>Why a subscription cannot be, in one line; or null.</summary>
    private async Task<string?> ObjectionAsync(SubscriptionRequest request, CancellationToken ct)
    {
        var isGone = await editions.CurrentAsync(ct) is { } edition
            && await topics.FindAsync(edition, request.Topic, ct) is not TopicLookup.Found;
        if (isGone) return "there is no such feed any more";
        return await requests.ObjectionAsync(request, hub.Limits, clock.GetUtcNow(), ct);
    }
}
