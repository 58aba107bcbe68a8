using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Syndication.Articles;
using Syndication.Ingest.Fetching;
using Syndication.Storage;

namespace Syndication.Ingest;

/// <summary>Many sources side by side; one that fails delays nobody.</summary>
public sealed class RefreshDueSources(
    SourceStore sources, RefreshStore refreshes, RefreshSource refresh, IOptions<IngestOptions> options, TimeProvider clock,
    ILogger<RefreshDueSources> log)
{
    /// <summary>
    /// How long a claim holds. Short, so that what a killed process had claimed is not left alone for long; a refresh that
    /// takes longer is claimed again by the dispatcher that runs it.
    /// </summary>
    internal static readonly TimeSpan Claim = TimeSpan.FromMinutes(1);

    /// <summary>A refresh that takes longer is cut off and counts as failed.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>A refresh that failed through a fault of ours is tried again after this time, doubled for each failure in a row.</summary>
    private static readonly TimeSpan AfterFault = TimeSpan.FromMinutes(5);

    /// <summary>Claims and refreshes what is due, at most <see cref="IngestOptions.Parallelism"/> at a time.</summary>
    /// <param name="progress">Told of each refresh as it ends; or null.</param>
    /// <returns>The reports, in the order in which the refreshes ended.</returns>
    public async Task<IReadOnlyList<RefreshReport>> RunAsync(IProgress<RefreshReport>? progress, CancellationToken ct)
    {
        var reports = new List<RefreshReport>();
        var gate = new Lock();
        var lanes = new RefreshLanes(options.Value.Parallelism, RefreshAsync);
        var begun = clock.GetUtcNow();
        while (await ClaimAsync(begun, lanes.Capacity, ct) is { Count: > 0 } due)
        {
            foreach (var source in due) _ = lanes.Add(source);
            await lanes.RunToEndAsync(ct);
        }

        return reports;

        async Task RefreshAsync(SourceState source, CancellationToken token)
        {
            var report = await RefreshOneAsync(source, token);
            lock (gate)
            {
                reports.Add(report);
                progress?.Report(report);
            }
        }
    }

    /// <summary>Takes the sources that were due at an instant, so that nobody else does meanwhile.</summary>
    internal Task<IReadOnlyList<SourceState>> ClaimAsync(DateTimeOffset dueAt, int most, CancellationToken ct) =>
        sources.ClaimDueAsync(dueAt, clock.GetUtcNow() + Claim, most, ct);

    internal Task<RefreshReport> RefreshOneAsync(SourceState source, CancellationToken ct) => RefreshOneAsync(source, pushed: null, ct);

    /// <summary>The only catch-all of the line: whatever one publisher's input does to us must not reach the next.</summary>
    /// <param name="pushed">What a hub sent, in place of a fetch; or null.</param>
    internal async Task<RefreshReport> RefreshOneAsync(SourceState source, FetchResult.Body? pushed, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(Longest, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        try
        {
            return await refresh.RunAsync(source, pushed, both.Token);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            return await PutOffAsync(source, e, ct);
        }
    }

    private async Task<RefreshReport> PutOffAsync(SourceState source, Exception fault, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var failures = source.Failures + 1;
        var due = now + AfterFault * Math.Pow(2, Math.Min(failures - 1, 8));
        var reason = fault is OperationCanceledException ? $"not done within {Longest.TotalMinutes:0} minutes" : $"{fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")}";
        log.RefreshFailed(fault, ShownAddress.In(source.Key), due);
        var state = source with { AskedAt = now, Failures = failures, Health = SourceHealth.Broken, Reason = reason, DueAt = due };

        // Where it was the store that failed, saying so fails too: the claim runs out and the source is due again by itself.
        if (fault is not StorageException) await SaveAsync(state, now, ct);
        return new RefreshReport(source.Key, state.Health, 0, 0, 0, [$"{source.Key}: {reason}"], due);
    }

    private async Task SaveAsync(SourceState state, DateTimeOffset now, CancellationToken ct)
    {
        try
        {
            await refreshes.SaveAsync(new Refresh(state, now), ct);
        }
        catch (StorageException e)
        {
            log.NotSaved(e, ShownAddress.In(state.Key));
        }
    }
}
