using Syndication.Articles;
using Syndication.Ingest.Catalogue;
using Syndication.Storage;

namespace Syndication.Server.Operations;

/// <summary>How the service is doing.</summary>
/// <param name="Status"><c>ok</c>, <c>degraded</c> (it serves, but something is wrong) or <c>down</c> (there is nothing to serve).</param>
/// <param name="Reasons">One line each; empty where all is well.</param>
/// <param name="Feeds">Feeds the catalogue defines.</param>
/// <param name="Sources">Sources by how they are doing; null while the store cannot be read.</param>
/// <param name="Quarantined">Pages that wait for somebody to say whether they are good; null while the store cannot be read.</param>
internal sealed record HealthReport(
    string Status, IReadOnlyList<string> Reasons, int Feeds, IReadOnlyDictionary<string, int>? Sources, int? Quarantined);

/// <summary>Gathers what is wrong. Says nothing of addresses or paths: anybody may ask.</summary>
internal sealed class ServiceHealth(CatalogueFolder catalogue, SourceStore sources, QuarantineStore quarantine)
{
    /// <param name="troubles">What the rooms reported.</param>
    /// <param name="isStoreRead">The store could be read just now.</param>
    /// <param name="canServe">There is something to serve.</param>
    public async Task<HealthReport> ReportAsync(
        IReadOnlyList<string> troubles, bool isStoreRead, bool canServe, CancellationToken ct)
    {
        List<string> reasons = [.. troubles];
        reasons.AddRange(catalogue.Errors.Select(error =>
            FormattableString.Invariant($"catalogue: {Path.GetFileName(error.File)}:{error.Line}: {ShownAddress.In(error.Message)}")));

        var bySource = isStoreRead ? await CountAsync(ct) : null;
        if (bySource is { Count: > 0 } && !bySource.ContainsKey(Name(SourceHealth.Healthy)) && !bySource.ContainsKey(Name(SourceHealth.New)))
            reasons.Add("sources: none of them gives a good answer");

        var status = !canServe ? "down" : reasons.Count > 0 ? "degraded" : "ok";
        return new HealthReport(status, reasons, catalogue.Current.Feeds.Count, bySource, isStoreRead ? (await quarantine.CountsAsync(ct)).Values.Sum() : null);
    }

    private async Task<SortedDictionary<string, int>> CountAsync(CancellationToken ct)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (state, count) in await sources.CountAsync(ct)) counts[Name(state)] = count;
        return counts;
    }

    private static string Name(SourceHealth health) => health.ToString().ToLowerInvariant();
}
