using Syndication.Storage;

namespace Syndication.Server.Publishing;

/// <summary>Makes articles findable that are not yet: after an upgrade or an import, while the service already serves.</summary>
internal sealed class SearchFilling(SearchStore store, Troubles troubles, TimeProvider clock, ILogger<SearchFilling> log) : BackgroundService
{
    private const string Trouble = "search";

    /// <summary>The store that could not be written is tried again after so long.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the service starts meanwhile
        while (!await TryAsync(stoppingToken)) await Task.Delay(Pause, clock, stoppingToken);
    }

    private async Task<bool> TryAsync(CancellationToken ct)
    {
        try
        {
            var begun = clock.GetTimestamp();
            var count = await store.CompleteAsync(progress: null, ct);
            if (count > 0) log.SearchFilled(count, clock.GetElapsedTime(begun));
            troubles.Over(Trouble);
            return true;
        }
        catch (Exception e) when (Troubles.IsOfStore(e))
        {
            troubles.Report(Trouble, e);
            return false;
        }
    }
}
