using System.Collections.Concurrent;
using Syndication.Articles;
using Syndication.Storage;

namespace Syndication.Server.Publishing;

/// <summary>The articles of one feed at one moment.</summary>
/// <param name="Listed">Those of its document, newest first.</param>
/// <param name="Open">Those of them that are in no page of the archive: no document may leave them out.</param>
/// <param name="Pages">How many pages the archive has.</param>
internal sealed record FeedReading(IReadOnlyList<StoredArticle> Listed, IReadOnlySet<ArticleId> Open, int Pages)
{
    /// <summary>All that the archive had is no longer kept.</summary>
    public bool IsArchiveGone { get; init; }
}

/// <summary>Decides which articles stand in a feed's own document and which in its archive: together they are all that the feed takes in.</summary>
internal sealed class FeedArticles(ArticleStore articles, FeedArchiveStore archive, ExpiryStore expiry, AnnouncementStore announcements)
{
    /// <summary>Articles that are looked at for a feed whose rules leave most of them out.</summary>
    private const int MostLookedAt = 4800;

    /// <summary>Arrivals that are read at once.</summary>
    private const int Chunk = 500;

    /// <summary>Where the reading of each feed with rules stopped: what its rules left out is read again only where it changed since.</summary>
    private readonly ConcurrentDictionary<string, Read> _read = new(StringComparer.Ordinal);

    /// <summary>Reads a feed, and cuts pages off where more arrived than its document holds.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="holding">What it holds back.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<FeedReading> ReadAsync(PublishedFeed feed, Holding holding, CancellationToken ct)
    {
        var (cut, waiting) = await CutAsync(feed, holding, ct);
        var newest = await NewestAsync(feed, holding, Math.Max(feed.Limit, FeedLimits.MostItems), ct);
        var known = newest.Select(article => article.Id).ToHashSet();
        var openIds = cut.Open.Select(arrived => arrived.Id).Concat(waiting).ToHashSet();
        var others = await articles.FindAsync([.. openIds.Where(id => !known.Contains(id))], ct);
        IReadOnlyList<StoredArticle> open = [.. others.Where(feed.Takes)];
        return new FeedReading(FeedLimits.Listed(newest, open, feed.Limit, openIds), openIds, cut.Count)
        {
            IsArchiveGone = cut.Newest is { } page && await IsGoneAsync(feed, page, ct),
        };
    }

    /// <summary>The newest that a feed takes in, newest first.</summary>
    public async Task<IReadOnlyList<StoredArticle>> NewestAsync(
        PublishedFeed feed, Holding holding, int wanted, CancellationToken ct)
    {
        for (var looked = wanted; ; looked *= 4)
        {
            var rows = await articles.NewestAsync(feed.Selection, looked, ct);
            IReadOnlyList<StoredArticle> taken =
                [.. rows.Where(article => IsShown(feed, holding, article)).Take(wanted)];
            if (taken.Count == wanted || rows.Count < looked || looked >= MostLookedAt) return taken;
        }
    }

    /// <summary>What a feed takes in and shows now, page by page from the newest, whether its document or its archive has it.</summary>
    /// <param name="after">The place after which the page begins; null for the first.</param>
    /// <returns>At most <paramref name="limit"/> articles, and the place after which the next page begins; null on the last one.</returns>
    public async Task<(IReadOnlyList<StoredArticle> Articles, ArticlePosition? Next)> AfterAsync(
        PublishedFeed feed, Holding holding, ArticlePosition? after, int limit, CancellationToken ct)
    {
        var shown = new List<StoredArticle>();
        var chunk = feed.Rules is null ? limit + 1 : Chunk;
        for (var looked = chunk; ; looked += chunk)
        {
            var rows = await articles.AfterAsync(feed.Selection, after, chunk, ct);
            shown.AddRange(rows.Where(article => IsShown(feed, holding, article)));
            if (shown.Count > limit) return (shown[..limit], PlaceOf(shown[limit - 1]));
            if (rows.Count < chunk) return (shown, null);
            after = PlaceOf(rows[^1]);
            // Rules that let little in: whoever wants more asks again.
            if (looked >= MostLookedAt) return (shown, after);
        }

        static ArticlePosition PlaceOf(StoredArticle article) => new(article.SortAt, article.Id);
    }

    /// <summary>A page of the archive, or null where there is none with this number.</summary>
    public async Task<ArchivePage?> PageAsync(PublishedFeed feed, int number, CancellationToken ct) =>
        await archive.FindAsync(feed.FirstSlug, feed.Definition, number, ct);

    /// <summary>Whether nothing of a page, nor of those before it, is kept any more.</summary>
    public Task<bool> IsGoneAsync(PublishedFeed feed, ArchivePage page, CancellationToken ct) => expiry.IsGoneAsync(feed.Selection, page, ct);

    /// <summary>How many pages the archive has at present.</summary>
    public async Task<int> PagesAsync(PublishedFeed feed, CancellationToken ct) =>
        (await archive.NewestAsync(feed.FirstSlug, feed.Definition, ct))?.Number ?? 0;

    /// <summary>The articles of a page, newest first, and those of it that were withdrawn.</summary>
    public async Task<(IReadOnlyList<StoredArticle> Articles, IReadOnlyList<Tombstone> Tombstones)> OfPageAsync(
        PublishedFeed feed, ArchivePage page, CancellationToken ct)
    {
        var all = await archive.ArticlesAsync(feed.Selection, page, ct);
        // The rules look at what an article says now, as they do for the feed's own document; the page shows its first wording.
        var taken = await TakenAsync(feed, all.Select(article => article.Id), ct);
        return ([.. FeedLimits.NewestFirst(all.Where(article => taken?.Contains(article.Id) ?? true))], await archive.TombstonesAsync(feed.Selection, page, ct));
    }

    private static bool IsShown(PublishedFeed feed, Holding holding, StoredArticle article) =>
        !holding.Holds(article.Id, article.FirstSeen) && feed.Takes(article);

    /// <returns>Besides the cut what it may not cut yet: what arrived after something that is held back.</returns>
    private async Task<(ArchiveCut Cut, IReadOnlyList<ArticleId> Waiting)> CutAsync(PublishedFeed feed, Holding holding, CancellationToken ct)
    {
        // Asked before anything is judged: what changes meanwhile is judged again the next time.
        var sequence = feed.Rules is null ? 0 : await announcements.LatestAsync(ct);
        var newest = await archive.NewestAsync(feed.FirstSlug, feed.Definition, ct);
        var cut = new ArchiveCut(newest, feed.Limit);
        var after = cut.After;
        if (feed.Rules is not null && _read.GetValueOrDefault(feed.FirstSlug) is { } before
            && before.Definition == feed.Definition && before.Newest == newest
            && await ChangedAsync(before.Sequence, sequence, ct) is { } changed)
        {
            foreach (var arrived in await JudgeAgainAsync(feed, before, changed, cut.After, ct)) cut.Add(arrived);
            after = before.After;
        }

        (after, var waiting) = await AddAsync(cut, feed, after, holding, ct);
        if (cut.Pages.Count > 0) await archive.AddAsync(feed.FirstSlug, feed.Definition, cut.Pages, ct);
        if (feed.Rules is not null) _read[feed.FirstSlug] = new Read(feed.Definition, cut.Newest, after, sequence, cut.Open);
        return (cut, waiting);
    }

    /// <summary>What was open before, as it is now: every article that changed since is looked at again, let in or not, so that what was kept never decides.</summary>
    private async Task<IEnumerable<ArrivedArticle>> JudgeAgainAsync(
        PublishedFeed feed, Read before, HashSet<ArticleId> changed, long archived, CancellationToken ct)
    {
        var open = before.Open.Where(arrived => !changed.Contains(arrived.Id)).ToList();
        foreach (var ids in changed.Chunk(Chunk))
        {
            var arrivals = await archive.ArrivalsAsync(feed.Selection, ids, archived, before.After, ct);
            var taken = await TakenAsync(feed, arrivals.Select(arrived => arrived.Id), ct);
            open.AddRange(arrivals.Where(arrived => taken?.Contains(arrived.Id) ?? true));
        }

        return open.OrderBy(arrived => arrived.Arrival).ThenBy(arrived => arrived.Id.ToString(), StringComparer.Ordinal);
    }

    /// <summary>The articles that changed in any way after an announcement, but for the new ones: these arrive.</summary>
    /// <returns>Null where that is no longer known.</returns>
    private async Task<HashSet<ArticleId>?> ChangedAsync(long sequence, long latest, CancellationToken ct)
    {
        HashSet<ArticleId> changed = [];
        while (sequence < latest)
        {
            var happened = await announcements.AfterAsync(sequence, MostLookedAt, ct);
            // Their numbers have no gaps, but old ones are taken out.
            if (happened is [] || happened[0].Sequence != sequence + 1) return null;
            changed.UnionWith(happened.Where(one => one.Kind is not AnnouncementKind.Added).Select(one => one.Article));
            sequence = happened[^1].Sequence;
        }

        return changed;
    }

    /// <summary>Adds what arrived since, up to the first that is held back.</summary>
    /// <returns>The last arrival that was added or left out, and those after it that are shown.</returns>
    private async Task<(long After, IReadOnlyList<ArticleId> Waiting)> AddAsync(
        ArchiveCut cut, PublishedFeed feed, long after, Holding holding, CancellationToken ct)
    {
        var waiting = new List<ArticleId>();
        var (looked, isHeld) = (after, false);
        while (true)
        {
            var arrivals = await archive.ArrivalsAsync(feed.Selection, looked, Chunk, ct);
            var taken = await TakenAsync(feed, arrivals.Select(arrived => arrived.Id), ct);
            foreach (var arrived in arrivals)
            {
                // All that arrived after it is as young.
                if (arrived.FirstSeen > holding.ReleasedAt) return (after, waiting);
                isHeld = isHeld || holding.Held.Contains(arrived.Id);
                looked = arrived.Arrival;
                if (!isHeld) after = looked;
                if (holding.Held.Contains(arrived.Id) || taken?.Contains(arrived.Id) is false) continue;
                if (isHeld) waiting.Add(arrived.Id);
                else cut.Add(arrived);
            }

            if (arrivals.Count < Chunk) return (after, waiting);
        }
    }

    /// <summary>Those that the feed's rules let in; null where it has none.</summary>
    private async Task<IReadOnlySet<ArticleId>?> TakenAsync(PublishedFeed feed, IEnumerable<ArticleId> ids, CancellationToken ct)
    {
        if (feed.Rules is null) return null;
        var found = await articles.FindAsync([.. ids], ct);
        return found.Where(feed.Takes).Select(article => article.Id).ToHashSet();
    }

    /// <param name="After">The last arrival that was looked at.</param>
    /// <param name="Sequence">Everything announced up to it was known when they were looked at.</param>
    private sealed record Read(string Definition, ArchivePage? Newest, long After, long Sequence, IReadOnlyList<ArrivedArticle> Open);
}
