using Microsoft.Extensions.Logging;
using Quartz;
using Syndication.Storage;

namespace Syndication.Ingest.Scheduling;

/// <summary>The one job that asks the store which sources are due and hands them to the workers. It waits for none of them.</summary>
[DisallowConcurrentExecution]
internal sealed class DispatchJob(
    SyncCatalogue catalogue, RefreshDueSources refreshes, RefreshWorkers workers, TimeProvider clock, ILogger<DispatchJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await catalogue.RunIfChangedAsync(cancellationToken);
            if (workers.Room == 0) return;
            foreach (var source in await refreshes.ClaimAsync(clock.GetUtcNow(), workers.Room, cancellationToken)) workers.Add(source);
        }
        catch (StorageException e)
        {
            log.NothingClaimed(e); // a locked or full database: the next tick tries again
        }
    }
}
