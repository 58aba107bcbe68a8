using Syndication.Articles.Sites;
using Syndication.Ingest.Catalogue;
using Syndication.Storage;

namespace Syndication.Ingest;

/// <summary>What releasing pages from quarantine came to.</summary>
/// <param name="Released">Those that were named.</param>
/// <param name="AlikeReleased">Others of their sites that look like them and go with them.</param>
public sealed record PagesReleased(IReadOnlyList<QuarantinedPage> Released, IReadOnlyList<QuarantinedPage> AlikeReleased);

/// <summary>What becomes of pages that were withheld: an operator says that they are good or not, or the rule for their site is mended.</summary>
public sealed class Quarantine(QuarantineStore pages, SiteKnowledgeStore sites, TimeProvider clock)
{
    /// <summary>Publishes pages as they wait. What they look like counts as good from now on, so that others like them pass, those that wait as well.</summary>
    public async Task<PagesReleased> ReleaseAsync(IReadOnlyList<QuarantinedPage> named, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(named);
        var learnt = new Dictionary<string, SiteKnowledge>(StringComparer.Ordinal);
        foreach (var one in named)
        {
            var known = learnt.GetValueOrDefault(one.Page.Host) ?? await KnownAsync(one.Page.Host, ct);
            learnt[one.Page.Host] = PagePrint.Read(one.Page.Print) is { } print ? known.WithConfirmed(print) : known;
        }

        var alike = (await pages.AllAsync(ct)).Where(one => !named.Any(other => IsSame(one, other)) && IsGoodNow(one, learnt)).ToList();
        var documents = learnt.Select(one => new SiteDocument(one.Key, one.Value.Write())).ToList();
        await pages.ReleaseAsync([.. named, .. alike], documents, clock.GetUtcNow(), ct);
        return new PagesReleased(named, alike);
    }

    /// <summary>Has the pages read again that were read with another rule than the one in force for their address.</summary>
    /// <returns>How many.</returns>
    internal async Task<int> ReadAgainAsync(Catalogue.Catalogue catalogue, CancellationToken ct)
    {
        var stale = (await pages.AllAsync(ct)).Where(one => one.Page.Rule != catalogue.FingerprintFor(one.Page.Name)).ToList();
        return stale.Count == 0 ? 0 : await pages.ReadAgainAsync(stale, clock.GetUtcNow(), ct);
    }

    private static bool IsSame(QuarantinedPage one, QuarantinedPage other) => one.Source == other.Source && one.Page.Name == other.Page.Name;

    private static bool IsGoodNow(QuarantinedPage one, Dictionary<string, SiteKnowledge> learnt) =>
        learnt.TryGetValue(one.Page.Host, out var known) && PagePrint.Read(one.Page.Print) is { } print && ExtractionGuard.Judge(print.Shape, known.Profile).IsPublished;

    private async Task<SiteKnowledge> KnownAsync(string host, CancellationToken ct) =>
        await sites.FindAsync(host, ct) is { } stored ? SiteKnowledge.Read(stored.Document) : SiteKnowledge.Empty;
}
