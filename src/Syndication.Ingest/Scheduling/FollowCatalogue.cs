using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Syndication.Storage;

namespace Syndication.Ingest.Scheduling;

/// <summary>Brings each change of this node's catalogue into the store.</summary>
internal sealed class FollowCatalogue(SyncCatalogue catalogue, TimeProvider clock, ILogger<FollowCatalogue> log) : BackgroundService
{
    private static readonly TimeSpan Looking = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Looking, clock);
        do
        {
            try
            {
                await catalogue.RunIfChangedAsync(stoppingToken);
            }
            catch (StorageException e)
            {
                log.CatalogueNotStored(e); // tried again at the next look
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
