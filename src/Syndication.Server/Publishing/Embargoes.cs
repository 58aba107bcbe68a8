using System.Collections.Frozen;
using Syndication.Articles;
using Syndication.Storage;

namespace Syndication.Server.Publishing;

/// <summary>What a feed holds back at one moment.</summary>
/// <param name="ReleasedAt">What was first seen after it, or null.</param>
/// <param name="Held">These articles.</param>
internal sealed record Holding(DateTimeOffset? ReleasedAt, IReadOnlySet<ArticleId> Held)
{
    public bool Holds(ArticleId id, DateTimeOffset firstSeen) => firstSeen > ReleasedAt || Held.Contains(id);
}

/// <summary>What nobody may see yet: an article that feeds of the catalogue take in, and none of them shows so far.</summary>
/// <remarks>It is in no feed that nobody defined (everything, a category, a search), on no page and not in the API.</remarks>
internal sealed class Embargoes(
    ArticleStore articles, FeedArchiveStore archive, TimeProvider clock, Troubles troubles, IHostApplicationLifetime lifetime)
{
    /// <summary>Articles that are looked for at once.</summary>
    private const int Chunk = 500;

    /// <summary>An article appears this long after the end of its embargo at the latest, and never before it.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(1);

    private static readonly FrozenDictionary<ArticleId, DateTimeOffset> Nothing = FrozenDictionary<ArticleId, DateTimeOffset>.Empty;

    private readonly Fresh<FrozenDictionary<ArticleId, DateTimeOffset>> _held = new("embargoes", troubles, lifetime.ApplicationStopped);

    /// <summary>Whether time alone changes what a feed shows.</summary>
    public static bool IsOfTime(Edition edition, PublishedFeed feed) => feed.IsDefined ? feed.Embargo is not null : AreAny(edition);

    /// <summary>The edition that decides on a feed's documents: where something may be held back time counts too.</summary>
    public Edition? EditionOf(Edition? edition, PublishedFeed feed) =>
        edition is { Moment: null } && IsOfTime(edition, feed) ? Now(edition) : edition;

    /// <summary>The edition that decides on what shows articles of any feed.</summary>
    public Edition? EditionOf(Edition? edition) => edition is { Moment: null } && AreAny(edition) ? Now(edition) : edition;

    /// <summary>What a feed holds back as an edition has it.</summary>
    public async Task<Holding> OfAsync(Edition edition, PublishedFeed feed, CancellationToken ct) => feed.IsDefined
        ? new Holding(EditionOf(edition, feed)!.Moment - feed.Embargo, FrozenSet<ArticleId>.Empty)
        : new Holding(null, (await HeldAsync(edition, ct)).Keys.ToFrozenSet());

    /// <summary>What nobody may see yet, each with the moment from which everybody may.</summary>
    /// <exception cref="NothingToServeException">The store cannot be read.</exception>
    public async Task<IReadOnlyDictionary<ArticleId, DateTimeOffset>> HeldAsync(Edition edition, CancellationToken ct) => AreAny(edition)
        ? await _held.GetAsync(EditionOf(edition), (now, _, stopping) => ReadAsync(now, stopping), ct)
        : Nothing;

    private static bool AreAny(Edition edition) => edition.Catalogue.Feeds.Any(feed => feed is { Embargo: not null, IsRetired: false });

    private Edition Now(Edition edition) => edition.At(clock.GetUtcNow(), Step);

    private async Task<FrozenDictionary<ArticleId, DateTimeOffset>> ReadAsync(Edition edition, CancellationToken ct)
    {
        var moment = edition.Moment!.Value;
        var feeds = edition.Catalogue.Feeds.Select(PublishedFeed.Of).Where(feed => !feed.IsRetired && !(feed.ClosesAt <= moment)).ToList();
        var longest = feeds.Max(feed => feed.Embargo) ?? TimeSpan.Zero;
        var until = new Dictionary<ArticleId, DateTimeOffset>();
        var recent = await articles.SeenAfterAsync(moment - longest, ct);
        foreach (var feed in feeds.Where(feed => feed.Embargo is not null)) await AddAsync(feed, recent);

        // What another feed shows is no secret.
        foreach (var feed in feeds.Where(feed => feed.Embargo is null)) await AddAsync(feed, [.. until.Keys]);
        return until.Where(one => one.Value > moment).ToFrozenDictionary(one => one.Key, one => StepAfter(one.Value));

        async Task AddAsync(PublishedFeed feed, IReadOnlyList<ArticleId> candidates)
        {
            foreach (var (id, firstSeen) in await TakenAsync(feed, candidates, ct))
            {
                var shown = firstSeen + (feed.Embargo ?? TimeSpan.Zero);
                if (!until.TryGetValue(id, out var known) || shown < known) until[id] = shown;
            }
        }
    }

    private static DateTimeOffset StepAfter(DateTimeOffset instant) => instant.AddTicks((Step.Ticks - (instant.UtcTicks % Step.Ticks)) % Step.Ticks);

    private async Task<IReadOnlyList<(ArticleId Id, DateTimeOffset FirstSeen)>> TakenAsync(
        PublishedFeed feed, IReadOnlyList<ArticleId> candidates, CancellationToken ct)
    {
        var taken = new List<(ArticleId, DateTimeOffset)>();
        foreach (var ids in candidates.Chunk(Chunk))
        {
            var selected = await archive.ArrivalsAsync(feed.Selection, ids, -1, long.MaxValue, ct);
            var found = feed.Rules is null ? [] : await articles.FindAsync([.. selected.Select(one => one.Id)], ct);
            var let = found.Where(feed.Takes).Select(one => one.Id).ToHashSet();
            taken.AddRange(selected.Where(one => feed.Rules is null || let.Contains(one.Id)).Select(one => (one.Id, one.FirstSeen)));
        }

        return taken;
    }
}
