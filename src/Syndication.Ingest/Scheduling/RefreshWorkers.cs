using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Syndication.Storage;

namespace Syndication.Ingest.Scheduling;

/// <summary>The workers of one node of a running service. At the end of it running refreshes finish, or are rolled back.</summary>
internal sealed class RefreshWorkers(
    Database database, SyncCatalogue catalogue, RefreshDueSources refreshes, SourceStore sources, IOptions<IngestOptions> options,
    TimeProvider clock, ILogger<RefreshWorkers> log) : IHostedService, IDisposable
{
    /// <summary>Well under the ten seconds in which the service promises to end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    private readonly RefreshLanes _lanes = new(options.Value.Parallelism, refreshes.RefreshOneAsync);
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _cutOff = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _work = Task.CompletedTask;

    /// <summary>Puts a source into its line and waits until it was refreshed, or until the service ends.</summary>
    public Task RefreshAsync(SourceState source, CancellationToken ct) =>
        _stop.IsCancellationRequested ? Task.CompletedTask : Task.WhenAny(_lanes.Add(source), _ended.Task).WaitAsync(ct);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // Of a file this process is the only one, so that every claim in it is a dead process's; elsewhere other nodes have claims.
        if (!database.IsShared) await catalogue.ReleaseClaimsAsync(cancellationToken);
        _work = Task.Run(() => _lanes.RunAsync(_stop.Token, _cutOff.Token), CancellationToken.None);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        var ended = await Task.WhenAny(_work, Task.Delay(Patience, clock, cancellationToken));
        var inside = _lanes.Inside;
        if (ended != _work) log.CutOff(inside.Count);
        await _cutOff.CancelAsync();
        try
        {
            await _work;
        }
        catch (OperationCanceledException)
        {
            // That is how the workers end.
        }

        _ended.TrySetResult();
        await ReleaseAsync(inside, cancellationToken);
    }

    public void Dispose()
    {
        _stop.Dispose();
        _cutOff.Dispose();
    }

    /// <summary>What was claimed and not begun, or cut off, is due again, for the next start or for another node.</summary>
    private async Task ReleaseAsync(IReadOnlyCollection<string> inside, CancellationToken ct)
    {
        try
        {
            foreach (var key in inside) await sources.MakeDueAsync(key, clock.GetUtcNow(), ct);
        }
        catch (Exception e) when (e is StorageException or OperationCanceledException)
        {
            log.NothingClaimed(e); // the claims run out by themselves
        }
    }
}
