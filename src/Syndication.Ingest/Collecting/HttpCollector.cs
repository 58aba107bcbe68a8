using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Syndication.Articles;
using Syndication.Articles.Extraction;
using Syndication.Feeds;
using Syndication.Ingest.Catalogue;
using Syndication.Ingest.Fetching;
using Syndication.Storage;

namespace Syndication.Ingest.Collecting;

/// <summary>Looks at a source on the Web: its own address first, then the pages it leads to.</summary>
internal sealed class HttpCollector(
    HttpFetcher fetcher, PageFetcher pages, DocumentReader reader, SitemapCollector sitemaps, SiteKnowledgeStore sites, CatalogueFolder catalogue,
    IOptions<IngestOptions> options)
{
    /// <summary>Servers that answer 304 for ever are asked for the whole answer after this time.</summary>
    private static readonly TimeSpan LongestTrust = TimeSpan.FromDays(8);

    public async Task<Harvest> CollectAsync(Visit visit, CancellationToken ct)
    {
        var harvest = new Harvest();
        var address = new Uri(visit.Memory.AddressFor(visit.Definition.Address));
        harvest.Answer = visit.Pushed ?? await AskAsync(address, visit, ct);
        var lessons = new SiteLessons(visit.IsRehearsal ? null : sites);
        var queue = new PageCollector(pages, reader, lessons, visit.Definition, options.Value.PagesPerRefresh, visit.Now);
        if (harvest.Answer is FetchResult.Body body) await ReadAsync(body, visit, queue, harvest, ct);
        if (harvest.Answer is FetchResult.Body or FetchResult.NotModified) await FetchPendingAsync(visit, queue, harvest, ct);
        lessons.Revisit(visit, harvest);
        harvest.Sites = [.. lessons.Learnt];
        return harvest;
    }

    private async Task<FetchResult> AskAsync(Uri address, Visit visit, CancellationToken ct)
    {
        var isTrusted = visit.Source.ValidatedAt is { } at && visit.Now - at < LongestTrust;
        var request = new FetchRequest(address)
        {
            Validators = isTrusted ? new Validators(visit.Source.ETag, visit.Source.LastModified) : Validators.None,
            KnownHash = visit.Source.BodyHash,
        };
        return visit.Definition.Kind is SourceKind.Listing or SourceKind.Page
            ? await pages.FetchAsync(request, visit.Definition.IgnoresRobots, ct)
            : await fetcher.FetchAsync(request, ct);
    }

    private async Task ReadAsync(FetchResult.Body body, Visit visit, PageCollector queue, Harvest harvest, CancellationToken ct)
    {
        var source = visit.Definition;
        var address = body.Address.AbsoluteUri;
        if (source.Json is { } paths)
        {
            var (json, failure) = JsonItems.Read(body.Bytes, paths);
            harvest.Failure = failure;
            if (json is not null) await AddItemsAsync(json, address, visit, queue, harvest, ct);
            return;
        }

        var document = new RawDocument(body.Bytes, body.ContentType, address);
        var reading = source.Kind is SourceKind.Listing or SourceKind.Page ? null : FeedReader.Read(body.Bytes, body.ContentType, address);
        switch (reading?.Feed)
        {
            case { Format: FeedFormat.Sitemap } sitemap:
                await sitemaps.QueueAsync(sitemap, visit, harvest, ct);
                break;
            case { Format: FeedFormat.Opml }:
                harvest.Failure = "a list of feeds (OPML), not a feed";
                break;
            case { } feed:
                harvest.Feed = feed;
                await AddItemsAsync(feed, address, visit, queue, harvest, ct);
                break;
            default:
                if (Refusal(source.Kind, reading?.Error) is { } refusal) harvest.Failure = refusal;
                else await ReadPageAsync(document, body.Address, visit, harvest, ct);
                break;
        }
    }

    private static string? Refusal(SourceKind kind, FeedError? error) => (kind, error) switch
    {
        (_, FeedError.Empty) => "an empty document",
        (_, FeedError.TooLarge) => "larger than the reader takes",
        (SourceKind.Feed, FeedError.Html) => "an HTML page, not a feed",
        (SourceKind.Sitemap, FeedError.Html) => "an HTML page, not a sitemap",
        (SourceKind.Feed, _) => "not a feed",
        (SourceKind.Sitemap, _) => "not a sitemap",
        _ => null,
    };

    private async Task AddItemsAsync(
        SyndicationFeed feed, string address, Visit visit, PageCollector queue, Harvest harvest, CancellationToken ct)
    {
        foreach (var item in DocumentReader.Items(feed, visit.Definition, address, visit.Now))
        {
            if (NeedsPage(item.Article, visit.Definition))
                await AddWholeAsync(item, visit, queue, harvest, ct);
            else
                harvest.Add(item.Article, item.Identity);
        }
    }

    private static bool NeedsPage(Article article, SourceDefinition source) =>
        article.Url is not null && (source.FullText ?? FullText.IsTeaser(article));

    // The item's hash is kept with its page: an item whose page was read is left alone until the item itself changes, so
    // that its teaser never takes the place of the whole text.
    private async Task AddWholeAsync(
        Incoming item, Visit visit, PageCollector queue, Harvest harvest, CancellationToken ct)
    {
        var article = item.Article;
        var name = article.Url!;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{article.Title}\n{article.ContentText}")));
        var known = visit.Known.GetValueOrDefault(name);
        if (known is { Outcome: DocumentOutcome.Read or DocumentOutcome.Quarantined } && known.Hash == hash)
        {
            harvest.Known++;
            return;
        }

        if (known is { Outcome: DocumentOutcome.NoArticle or DocumentOutcome.Failed } && known.Hash == hash)
        {
            harvest.Add(article, item.Identity);
            return;
        }

        if (queue.IsSpent)
        {
            // The teaser is published meanwhile, unless the whole text was before.
            harvest.IsUnfinished = true;
            if (known is null) harvest.Add(article, item.Identity);
            return;
        }

        var page = await queue.VisitAsync(new Uri(name), ct);
        if (page.Article is { } whole) harvest.Articles.Add(Merged(item, FullText.Merge(article, whole)));
        else if (!page.IsQuarantined || known is null) harvest.Add(article, item.Identity);
        harvest.IsUnfinished |= page.IsForNow;
        if (page.Withheld is { } withheld) Withhold(name, page, Merged(item, FullText.Merge(article, withheld)), isItem: true, harvest);
        if (page.Article is not null) harvest.Documents.Add(new SourceDocument(name, hash, DocumentOutcome.Read, null, visit.Now));
        else if (!page.IsForNow) harvest.Note(name, hash, page.Outcome, page.Reason, visit.Now);
    }

    /// <summary>The keys are the item's and the merged article's; the prints are those of what is published.</summary>
    private static IncomingArticle Merged(Incoming item, Article merged)
    {
        var whole = Identities.Of(merged, null, merged.Url is not null);
        IReadOnlyList<string> keys = [.. item.Identity.Keys, .. whole.Keys.Except(item.Identity.Keys)];
        return new IncomingArticle(merged, whole with { Keys = keys });
    }

    /// <summary>Keeps a page for an operator to look at.</summary>
    private void Withhold(string name, PageVisit page, IncomingArticle article, bool isItem, Harvest harvest) =>
        harvest.Withheld.Add(new WithheldPage(name, page.Reason!, article)
        {
            Host = page.Host,
            Rule = catalogue.Current.FingerprintFor(name),
            IsItem = isItem,
            Print = page.Print,
        });

    private async Task ReadPageAsync(RawDocument document, Uri address, Visit visit, Harvest harvest, CancellationToken ct)
    {
        var source = visit.Definition;
        var isUnasked = source.Kind is not (SourceKind.Listing or SourceKind.Page) && !source.IgnoresRobots;
        if (isUnasked && await pages.ObjectionAsync(address, ct) is { } objection)
        {
            harvest.Answer = objection;
            return;
        }

        var page = source.Kind is SourceKind.Listing ? null : reader.ReadPage(document, source, visit.Now);
        if (page?.Article is { } article && page.Kind is not PageKind.Listing)
        {
            harvest.Add(article, Identities.Of(article, null, article.Url is not null));
            harvest.Leads.AddRange(page.Leads);
            Queue(page.Leads.Select(lead => lead.Url).OfType<string>(), address, visit, harvest);
            return;
        }

        if (source.Kind is SourceKind.Page)
        {
            harvest.Failure = page?.Error ?? "the page holds no article";
            return;
        }

        var listing = ListingPage.Read(document.Bytes, document.ContentType, document.Address!, source.Links);
        if (listing.Links.Count == 0) harvest.Failure = page?.Error ?? "a page without links to articles";
        await QueueAllAsync(listing, address, visit, harvest, ct);
    }

    /// <summary>Goes on to the following pages of the list, as many as the source allows, while they bring anything new.</summary>
    private async Task QueueAllAsync(Listing listing, Uri address, Visit visit, Harvest harvest, CancellationToken ct)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { address.AbsoluteUri };
        while (Queue(listing.Links.Select(link => link.Url), address, visit, harvest) > 0
            && seen.Count < visit.Definition.Pages && listing.NextPageUrl is { } next && seen.Add(next))
        {
            address = new Uri(next);
            if (await pages.FetchAsync(new FetchRequest(address), visit.Definition.IgnoresRobots, ct) is not FetchResult.Body body) return;
            listing = ListingPage.Read(body.Bytes, body.ContentType, body.Address.AbsoluteUri, visit.Definition.Links);
        }
    }

    /// <summary>New pages of the same host wait to be fetched.</summary>
    /// <returns>How many are new.</returns>
    private static int Queue(IEnumerable<string> urls, Uri from, Visit visit, Harvest harvest)
    {
        var waiting = harvest.Documents.Select(document => document.Name).ToHashSet(StringComparer.Ordinal);
        var count = waiting.Count;
        foreach (var url in urls)
        {
            if (visit.Known.ContainsKey(url) || !Uri.TryCreate(url, UriKind.Absolute, out var address)) continue;
            if (!Sites.AreOne(address, from) || !waiting.Add(url)) continue;
            harvest.Documents.Add(new SourceDocument(url, null, DocumentOutcome.Pending, null, visit.Now));
        }

        return waiting.Count - count;
    }

    private async Task FetchPendingAsync(Visit visit, PageCollector queue, Harvest harvest, CancellationToken ct)
    {
        var fresh = harvest.Documents.Where(document => document.Outcome is DocumentOutcome.Pending).ToList();
        var waiting = visit.Known.Values.Where(document => document.Outcome is DocumentOutcome.Pending)
            .Where(document => !fresh.Exists(one => one.Name == document.Name))
            .OrderByDescending(document => document.At);
        foreach (var document in fresh.Concat(waiting))
        {
            if (queue.IsSpent)
            {
                // Said again so that the visit is known to have left something; the row stays as it is.
                if (!fresh.Contains(document)) harvest.Documents.Add(document);
                return;
            }

            var page = await queue.VisitAsync(new Uri(document.Name), ct);
            if (page.IsForNow && document.At > visit.Now - TimeSpan.FromDays(2))
            {
                if (!fresh.Contains(document)) harvest.Documents.Add(document);
                harvest.Problems.Add($"{document.Name}: {page.Reason}");
                continue;
            }

            harvest.Documents.Remove(document);
            if (page.Article is { } article) harvest.Add(article, Identities.Of(article, null, article.Url is not null));
            if (page.Withheld is { } withheld) Withhold(document.Name, page, new IncomingArticle(withheld, Identities.Of(withheld, null, withheld.Url is not null)), isItem: false, harvest);
            harvest.Note(document.Name, document.Hash, page.Outcome, page.Reason, visit.Now);
        }
    }
}
