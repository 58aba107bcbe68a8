using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Syndication.Articles;
using Syndication.Storage;

namespace Syndication.Ingest.Subscribing;

/// <summary>Subscribes to the hubs that sources name, renews, and reads what they send. Sources are asked themselves all the while, only less often.</summary>
internal sealed class HubSubscribing(
    SourcePushStore pushes,
    SourceStore sources,
    HubRequester hubs,
    PushInbox inbox,
    RefreshDueSources refreshes,
    IOptions<IngestOptions> options,
    TimeProvider clock,
    ILogger<HubSubscribing> log) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(10);

    /// <summary>Longer than one request may take.</summary>
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(2);

    private const string Unconfirmed = "its hub has not confirmed";

    /// <summary>Hubs asked, and documents read, at the same time.</summary>
    private const int AtOnce = 4;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (string.IsNullOrEmpty(options.Value.CallbackRoot))
        {
            log.NotReachable();
            return;
        }

        var started = clock.GetUtcNow();
        await RepeatAsync(() => AskForUnfinishedAsync(started, stoppingToken), isOnce: true, stoppingToken);
        await Task.WhenAll(
            RepeatAsync(() => SubscribeDueAsync(stoppingToken), isOnce: false, stoppingToken),
            Parallel.ForEachAsync(inbox.ReadAllAsync(stoppingToken), Together(stoppingToken), ReadAsync));
    }

    private async Task RepeatAsync(Func<Task> step, bool isOnce, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                await step();
                if (isOnce) return;
                await Task.Delay(Tick, clock, ct);
            }
            catch (StorageException e)
            {
                log.NothingClaimed(e); // a locked or full database: the next time tries again
                await Task.Delay(AfterTrouble, clock, ct);
            }
        }
    }

    /// <summary>What a hub sent to a process that was killed is lost; the source still has it.</summary>
    private async Task AskForUnfinishedAsync(DateTimeOffset before, CancellationToken ct)
    {
        foreach (var source in await pushes.UnfinishedAsync(before, ct)) await sources.MakeDueAsync(source, before, ct);
    }

    private async Task SubscribeDueAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await Parallel.ForEachAsync(await pushes.ClaimDueAsync(now, now + Claim, AtOnce * 4, ct), Together(ct), SubscribeAsync);
    }

    private async ValueTask SubscribeAsync(SourcePush push, CancellationToken ct)
    {
        var asked = clock.GetUtcNow();
        var attempt = push.Failures + 1;
        var due = asked + SubscriptionSchedule.AskAgainAfter(attempt, push.EndsAt - asked);
        // Before the hub is asked: it may ask back before it answers.
        await pushes.SaveAsync(push with { AskedAt = asked, DueAt = due, Failures = attempt, Reason = Unconfirmed }, ct);
        if (await hubs.SubscribeAsync(push, ct) is not { } reason) return;
        // A hub that failed after it had asked back has confirmed, or denied, all the same.
        if (await pushes.OfTokenAsync(push.Token, ct) is not { } now || now.Reason != Unconfirmed) return;
        await pushes.SaveAsync(now with { Reason = reason }, ct);
        log.NotPushed(ShownAddress.In(push.Source), ShownAddress.In(reason), due);
    }

    private async ValueTask ReadAsync(PushedContent pushed, CancellationToken ct)
    {
        try
        {
            if (await sources.FindAsync(pushed.Source, ct) is { } source) await refreshes.RefreshOneAsync(source, pushed.Content, ct);
            await pushes.ProcessedAsync(pushed.Token, pushed.At, ct);
        }
        catch (StorageException e)
        {
            log.NothingClaimed(e); // not noted as done, so that the source is asked at the next start
        }
    }

    private static ParallelOptions Together(CancellationToken ct) => new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct };
}
