using Quartz;
using Syndication.Storage;

namespace Syndication.Ingest.Scheduling;

/// <summary>One refresh of one source, by whichever node has a thread free. Named after its source, so that no two run side by side in the whole cluster; where its node dies, another runs it again.</summary>
[DisallowConcurrentExecution]
internal sealed class RefreshJob(SourceStore sources, RefreshWorkers workers) : IJob
{
    private const string Group = "refresh";

    /// <summary>Has a source refreshed now, unless that is already waiting or running.</summary>
    /// <param name="now">Of the scheduler's clock.</param>
    public static async Task ScheduleAsync(IScheduler scheduler, string source, DateTimeOffset now, CancellationToken ct)
    {
        var key = new JobKey(source, Group);
        if (await scheduler.Exists(key, ct)) return;
        var job = JobBuilder.Create<RefreshJob>().WithIdentity(key).RequestRecovery().Build();
        var trigger = TriggerBuilder.Create().WithIdentity(source, Group).StartAt(now)
            // However late it is, it runs once, as soon as a thread is free.
            .WithSimpleSchedule(schedule => schedule.WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires)).Build();
        await scheduler.ScheduleJob(job, trigger, cancellationToken: ct);
    }

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (await sources.FindAsync(context.JobDetail.Key.Name, cancellationToken) is { } source)
            await workers.RefreshAsync(source, cancellationToken);
    }
}
