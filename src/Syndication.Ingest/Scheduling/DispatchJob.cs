using Microsoft.Extensions.Logging;
using Quartz;
using Syndication.Storage;

namespace Syndication.Ingest.Scheduling;

/// <summary>The one job that asks the store which sources are due and makes a <see cref="RefreshJob"/> of each. It waits for none of them, and runs on one node at a time.</summary>
[DisallowConcurrentExecution]
internal sealed class DispatchJob(RefreshDueSources refreshes, TimeProvider clock, ILogger<DispatchJob> log) : IJob
{
    /// <summary>Sources made into jobs at one tick: enough for a few nodes, few enough to be refreshed before their claim runs out.</summary>
    private const int Most = 256;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var source in await refreshes.ClaimAsync(clock.GetUtcNow(), Most, cancellationToken))
                await RefreshJob.ScheduleAsync(context.Scheduler, source.Key, cancellationToken);
        }
        catch (Exception e) when (e is StorageException or SchedulerException)
        {
            log.NothingClaimed(e); // a locked, full or absent database: the next tick tries again, and claims run out
        }
    }
}
