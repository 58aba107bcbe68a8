using System.Security.Cryptography;
using System.Text;
using Quartz;
using Syndication.Storage;

namespace Syndication.Ingest.Scheduling;

/// <summary>One refresh of one source, by whichever node has a thread free. Named after its source, so that no two run side by side in the whole cluster; where its node dies, another runs it again.</summary>
/// <remarks>Its name is a digest: names of jobs are logged, and the key of a source may be an address with a password.</remarks>
[DisallowConcurrentExecution]
internal sealed class RefreshJob(SourceStore sources, RefreshWorkers workers) : IJob
{
    private const string Group = "refresh";
    private const string Source = "source";

    /// <summary>Has a source refreshed now, unless that is already waiting or running.</summary>
    /// <param name="now">Of the scheduler's clock.</param>
    public static async Task ScheduleAsync(IScheduler scheduler, string source, DateTimeOffset now, CancellationToken ct)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)));
        var key = new JobKey(name, Group);
        if (await scheduler.Exists(key, ct)) return;
        var job = JobBuilder.Create<RefreshJob>().WithIdentity(key).UsingJobData(Source, source).RequestRecovery().Build();
        var trigger = TriggerBuilder.Create().WithIdentity(name, Group).StartAt(now)
            // However late it is, it runs once, as soon as a thread is free.
            .WithSimpleSchedule(schedule => schedule.WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires)).Build();
        await scheduler.ScheduleJob(job, trigger, cancellationToken: ct);
    }

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (context.JobDetail.JobDataMap.GetString(Source) is { } key && await sources.FindAsync(key, cancellationToken) is { } source)
            await workers.RefreshAsync(source, cancellationToken);
    }
}
