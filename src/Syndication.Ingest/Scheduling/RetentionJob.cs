using Microsoft.Extensions.Logging;
using Quartz;
using Syndication.Storage;

namespace Syndication.Ingest.Scheduling;

/// <summary>Takes out what is older than it is to be kept, on one node at a time.</summary>
[DisallowConcurrentExecution]
internal sealed class RetentionJob(Retention retention, ILogger<RetentionJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await retention.RunAsync(cancellationToken);
        }
        catch (StorageException e)
        {
            log.NotExpired(e); // the next time goes on where this one ended
        }
    }
}
