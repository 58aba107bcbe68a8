using Microsoft.Extensions.Options;
using Syndication.Server.Publishing;
using Syndication.Storage;

namespace Syndication.Server.WebSub;

/// <summary>Looks for what there is to do: requests to confirm, changes to tell. It looks into the store, so that it is all one who wrote there, this process or another.</summary>
internal sealed class HubWorker(
    Editions editions,
    SubscriptionStore subscriptions,
    OperatorSubscriptions operators,
    IntentChecks checks,
    Deliveries deliveries,
    RunningCalls running,
    HubSignal signal,
    Troubles troubles,
    IOptions<HubOptions> options,
    IHostApplicationLifetime lifetime,
    TimeProvider clock) : BackgroundService
{
    private const string Trouble = "push";

    /// <summary>How often the newest announcement's number is asked for: that is one look at one row.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    /// <summary>How often it is looked for what is due without anything new.</summary>
    private static readonly TimeSpan LongTick = TimeSpan.FromSeconds(1);

    /// <summary>How often it is looked for what changes with time alone.</summary>
    private static readonly TimeSpan TimedTick = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan BetweenPrunings = TimeSpan.FromHours(1);

    /// <summary>Less than the host waits for all its services together.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private Edition? _told;
    private long _lookedAt;
    private DateTimeOffset _timedAt = DateTimeOffset.MinValue;
    private DateTimeOffset _prunedAt = DateTimeOffset.MinValue;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await running.EndAsync(Patience);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Topics are addresses, and where no public one is set they have the port that is listened on: not before there is one.
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var started = lifetime.ApplicationStarted.Register(listening.SetResult);
        await listening.Task.WaitAsync(stoppingToken);

        var isReleased = false;
        var isAwake = true;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!isReleased) await subscriptions.ReleaseClaimsAsync(stoppingToken);
                isReleased = true;
                await LookAsync(isAwake, stoppingToken);
                isAwake = await signal.WaitAsync(Tick, stoppingToken);
            }
            catch (Exception e) when (Troubles.IsOfStore(e) || e is NothingToServeException)
            {
                troubles.Report(Trouble, e);
                await Task.Delay(LongTick, clock, stoppingToken);
            }
        }
    }

    private async Task LookAsync(bool isAwake, CancellationToken ct)
    {
        if (await editions.CurrentAsync(ct) is not { } edition) return;
        var isLate = clock.GetElapsedTime(_lookedAt) >= LongTick;
        if (!isAwake && !isLate && edition.Equals(_told)) return;

        _lookedAt = clock.GetTimestamp();
        await operators.KeepAsync(edition, ct);
        await LookAgainAsync(edition, ct);
        await deliveries.BeginAsync(edition, ct);
        await checks.BeginAsync(ct);
        await PruneAsync(ct);
        troubles.Over(Trouble);
        _told = edition;
    }

    private async Task LookAgainAsync(Edition edition, CancellationToken ct)
    {
        var isAnother = !ReferenceEquals(_told?.Catalogue, edition.Catalogue);
        var now = clock.GetUtcNow();
        if (!isAnother && now - _timedAt < TimedTick) return;
        await deliveries.LookAgainAsync(edition, isOfTime: !isAnother, ct);
        _timedAt = now;
    }

    private async Task PruneAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (now - _prunedAt < BetweenPrunings) return;
        await subscriptions.PruneAsync(now - options.Value.KeepAnnouncements, now, ct);
        _prunedAt = now;
    }
}
