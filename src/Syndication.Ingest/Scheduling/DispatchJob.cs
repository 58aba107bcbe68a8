using Microsoft.Extensions.Logging;
using Quartz;
using Syndication.Storage;

namespace Syndication.Ingest.Scheduling;

/// <summary>The one job that asks the store which sources are due and makes a <see cref="RefreshJob"/> of each. It waits for none of them, and runs on one node at a time.</summary>
[DisallowConcurrentExecution]
internal sealed class DispatchJob(RefreshDueSources refreshes, SourceStore sources, TimeProvider clock, ILogger<DispatchJob> log) : IJob
{
    /// <summary>Sources made into jobs at one tick: enough for a few nodes, few enough to be refreshed before their claim runs out.</summary>
    private const int Most = 256;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            var now = clock.GetUtcNow();
            var due = new Queue<SourceState>(await refreshes.ClaimAsync(now, Most, cancellationToken));
            try
            {
                for (; due.Count > 0; due.Dequeue()) await RefreshJob.ScheduleAsync(context.Scheduler, due.Peek().Key, now, cancellationToken);
            }
            finally
            {
                // What could not be made into a job (the scheduler ends, its database is away) is due again for whoever asks next.
                foreach (var source in due) await sources.MakeDueAsync(source.Key, now, CancellationToken.None);
            }
        }
        catch (SchedulerException) when (context.Scheduler.Status is SchedulerStatus.Shutdown)
        {
            // The service ends.
        }
        catch (Exception e) when (e is StorageException or SchedulerException)
        {
            log.NothingClaimed(e); // a locked, full or absent database: the next tick tries again, and claims run out
        }
    }
}
