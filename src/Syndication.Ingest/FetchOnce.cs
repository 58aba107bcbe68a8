using Syndication.Articles;
using Syndication.Ingest.Catalogue;
using Syndication.Ingest.Collecting;
using Syndication.Storage;

namespace Syndication.Ingest;

/// <summary>What one address gave.</summary>
/// <param name="Health">How a source with this address would be doing.</param>
/// <param name="Articles">In document order.</param>
/// <param name="Error">Why there is nothing, in one line; null where all is well.</param>
/// <param name="Problems">One line for each document that gave nothing, its name first.</param>
public sealed record FetchedOnce(SourceHealth Health, IReadOnlyList<Article> Articles, string? Error, IReadOnlyList<string> Problems);

/// <summary>The line from fetching to clean articles on one address, storing nothing.</summary>
public sealed class FetchOnce
{
    private readonly HttpCollector _web;
    private readonly TimeProvider _clock;

    internal FetchOnce(HttpCollector web, TimeProvider clock) => (_web, _clock) = (web, clock);

    /// <summary>Asks the address as if a source with it were refreshed for the first time.</summary>
    /// <param name="source">The source; its key is of no matter.</param>
    public async Task<FetchedOnce> RunAsync(SourceDefinition source, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (SourceAddress.Problem(source.Address) is { } problem) return new FetchedOnce(SourceHealth.Broken, [], problem, []);
        var now = _clock.GetUtcNow();
        var state = SourceStates.Of(source, null, isAdded: true, now);
        var visit = new Visit(state, source, new Dictionary<string, SourceDocument>(), now) { IsRehearsal = true };
        var harvest = await _web.CollectAsync(visit, ct);
        var after = SourceProgress.After(visit, harvest);
        return new FetchedOnce(after.Health, [.. harvest.Articles.Select(one => one.Article)], after.Reason, harvest.Problems);
    }
}
