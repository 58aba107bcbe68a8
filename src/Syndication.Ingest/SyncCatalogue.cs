using Microsoft.Extensions.Logging;
using Syndication.Articles;
using Syndication.Ingest.Catalogue;
using Syndication.Storage;

namespace Syndication.Ingest;

/// <summary>Brings the sources of the catalogue into the store.</summary>
public sealed class SyncCatalogue(CatalogueFolder catalogue, SourceStore sources, Quarantine quarantine, TimeProvider clock, ILogger<SyncCatalogue> log)
{
    private Catalogue.Catalogue? _inStore;
    private IReadOnlyList<CatalogueError> _told = [];

    /// <summary>Makes the sources of the catalogue in force those of the store, and says what is wrong with the files.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        var (current, errors) = (catalogue.Current, catalogue.Errors);
        foreach (var error in errors.Except(_told)) log.CatalogueMistake(ShownAddress.In(error.ToString()));
        _told = errors;
        var now = clock.GetUtcNow();
        var defined = SourceStates.Of(current, now);
        await sources.SyncAsync(defined, now, ct);
        if (await quarantine.ReadAgainAsync(current, ct) is > 0 and var pages) log.QuarantineReadAgain(pages);
        _inStore = current;
        log.CatalogueInForce(current.Feeds.Count, defined.Count);
    }

    /// <summary>The same, where the catalogue changed since the last time.</summary>
    internal Task RunIfChangedAsync(CancellationToken ct) =>
        ReferenceEquals(_inStore, catalogue.Current) ? Task.CompletedTask : RunAsync(ct);

    /// <summary>What a process that was killed had claimed is due again at once, not when the claim runs out.</summary>
    internal async Task ReleaseClaimsAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var source in await sources.AllAsync(ct))
        {
            var mayBeClaimed = source.DueAt > now && source.DueAt <= now + RefreshDueSources.Claim;
            if (mayBeClaimed && source.Health is not SourceHealth.Throttled) await sources.MakeDueAsync(source.Key, now, ct);
        }
    }
}
