using Syndication.Articles;
using Syndication.Articles.Sites;
using Syndication.Storage;

namespace Syndication.Ingest.Collecting;

/// <summary>What is known of the hosts of one visit, each read when it is first asked for, and what the visit adds.</summary>
/// <param name="store">Null where nothing is known of any host.</param>
internal sealed class SiteLessons(SiteKnowledgeStore? store)
{
    /// <summary>Pages of one host that are read again when its template was learnt: the newest, for the older ones are history.</summary>
    private const int MostRevisited = 20;

    private readonly Dictionary<string, SiteKnowledge> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    /// <summary>To be stored.</summary>
    public IEnumerable<SiteDocument> Learnt =>
        _changed.Order(StringComparer.Ordinal).Select(host => new SiteDocument(host, _known[host].Write()));

    public async Task<SiteKnowledge> OfAsync(Uri address, CancellationToken ct)
    {
        var host = HostOf(address);
        if (!_known.TryGetValue(host, out var known))
        {
            var stored = store is null ? null : await store.FindAsync(host, ct);
            _known[host] = known = stored is null ? SiteKnowledge.Empty : SiteKnowledge.Read(stored.Document);
        }

        return known;
    }

    /// <summary>Why an article should not be published; null where it looks like those of its site, and teaches what they look like.</summary>
    /// <param name="address">A page whose host was asked for.</param>
    /// <param name="article">What was read.</param>
    /// <param name="page">What it teaches.</param>
    public string? Objection(Uri address, Article article, PagePrint page)
    {
        // The opening of a text that has to be paid for is like no other, and is published as what it is.
        if (article.IsPaywalled) return null;
        var known = _known[HostOf(address)];
        var verdict = ExtractionGuard.Judge(page.Shape, known.Profile);
        Put(HostOf(address), verdict.IsPublished ? known.With(page) : known.WithWithheld(page));
        return verdict.Reason;
    }

    /// <summary>Where a template was learnt that pages read before were published or withheld with, these pages are to be read again.</summary>
    public void Revisit(Visit visit, Harvest harvest)
    {
        foreach (var (host, known) in _known.Where(one => one.Value.IsRevisitDue).ToList())
        {
            foreach (var document in PagesOf(host, visit, harvest)) MakeDue(document, visit, harvest);
            Put(host, known.Revisited());
        }
    }

    private static List<SourceDocument> PagesOf(string host, Visit visit, Harvest harvest)
    {
        var site = new Uri($"http://{host}/");
        var now = harvest.Documents.Select(document => document.Name).ToHashSet(StringComparer.Ordinal);
        return [.. harvest.Documents.Concat(visit.Known.Values.Where(document => !now.Contains(document.Name)))
            .Where(document => document.Outcome is DocumentOutcome.Read or DocumentOutcome.Quarantined)
            .Where(document => Uri.TryCreate(document.Name, UriKind.Absolute, out var address) && Sites.AreOne(address, site))
            .OrderByDescending(document => document.At)
            .Take(MostRevisited)];
    }

    // The page of an item is read again with its item, which must be given again; any other page by itself.
    private static void MakeDue(SourceDocument document, Visit visit, Harvest harvest)
    {
        var isItem = harvest.Feed is not null || visit.Definition.Json is not null;
        harvest.Documents.Remove(document);
        harvest.Documents.Add(isItem
            ? document with { Hash = null, At = visit.Now }
            : document with { Outcome = DocumentOutcome.Pending, At = visit.Now });
        harvest.IsUnfinished |= isItem;
    }

    /// <summary>Under which the knowledge of an address's site is kept.</summary>
    public static string HostOf(Uri address) => address.IdnHost.ToLowerInvariant();

    private void Put(string host, SiteKnowledge known)
    {
        if (ReferenceEquals(_known[host], known)) return;
        _known[host] = known;
        _changed.Add(host);
    }
}
