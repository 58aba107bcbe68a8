using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using Syndication.Articles;
using Syndication.Feeds;
using Syndication.Feeds.Writing;
using Syndication.Ingest.Catalogue;
using Syndication.Storage;

namespace Syndication.Server.Publishing;

/// <summary>A feed with its articles, as one edition has it.</summary>
/// <param name="Feed">Its definition.</param>
/// <param name="Reading">The articles: those listed, and how many pages the archive has.</param>
/// <param name="Document">The same as a feed document, without the parts that differ between formats.</param>
/// <param name="MaxAge">How long a cache may use it.</param>
internal sealed record ComposedFeed(PublishedFeed Feed, FeedReading Reading, SyndicationFeed Document, TimeSpan MaxAge)
{
    /// <summary>What the service itself has to say, as items before all others.</summary>
    public IReadOnlyList<SyndicationItem> Notices { get; init; } = [];

    /// <summary>The listed ones, newest first.</summary>
    public IReadOnlyList<StoredArticle> Articles => Reading.Listed;

    /// <summary>The feed's language, or the one that all its articles share; null where they differ.</summary>
    public string? Language => Document.Language;

    /// <summary>The newest announcement it knows of. While the store fails, an older edition than was asked for is given.</summary>
    public long Sequence { get; init; }
}

/// <summary>Makes the document of a feed from its articles, once for all formats.</summary>
internal sealed class FeedComposer(
    FeedArticles reading,
    ArticleStore articles,
    Embargoes embargoes,
    SourceCredits credits,
    ClosingNotices closing,
    PublicAddresses addresses,
    AnnouncedHubs hubs,
    IOptions<ServerOptions> options,
    TimeProvider clock,
    Troubles troubles,
    IHostApplicationLifetime lifetime)
{
    /// <summary>Withdrawals that are told in a feed.</summary>
    private const int MostTombstones = 50;

    /// <summary>What a news sitemap may hold.</summary>
    private static readonly TimeSpan NewsAge = TimeSpan.FromDays(2);

    /// <summary>How often a news sitemap drops what has become too old.</summary>
    private static readonly TimeSpan NewsStep = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, Fresh<ComposedFeed>> _kept = new(StringComparer.Ordinal);

    /// <summary>The feed as an edition has it.</summary>
    public Task<ComposedFeed> ComposeAsync(Edition? edition, PublishedFeed feed, CancellationToken ct) =>
        _kept.GetOrAdd(feed.Slug, slug => new($"feed {slug}", troubles, lifetime.ApplicationStopped))
            .GetAsync(embargoes.EditionOf(edition, feed), (now, _, stopping) => ReadAsync(now, feed, stopping), ct);

    /// <summary>As <see cref="Embargoes.EditionOf(Edition?, PublishedFeed)"/>.</summary>
    public Edition? EditionOf(Edition? edition, PublishedFeed feed) => embargoes.EditionOf(edition, feed);

    /// <summary>A page of the feed's archive, without the parts that differ between formats (RFC 5005 §4).</summary>
    public async Task<SyndicationFeed> ComposeAsync(Edition edition, PublishedFeed feed, ArchivePage page, CancellationToken ct)
    {
        var (listed, withdrawn) = await reading.OfPageAsync(feed, page, ct);
        var language = feed.Language ?? SharedLanguage(listed);
        return Head(feed, language) with
        {
            Updated = LastChange(listed, withdrawn),
            IsArchive = true,
            Tombstones = [.. withdrawn.Select(Told)],
            Items = await ItemsAsync(edition, feed, listed, language, ct),
        };
    }

    /// <summary>The edition that decides on a news sitemap: what is in it ends with time.</summary>
    public Edition? NewsEditionOf(Edition? edition) => edition?.At(clock.GetUtcNow(), NewsStep);

    /// <summary>What was published in the last two days, for a news sitemap, each with the address that it has with us: a sitemap speaks of its own site only.</summary>
    public async Task<SyndicationFeed> ComposeNewsAsync(Edition edition, PublishedFeed feed, CancellationToken ct)
    {
        var newest = await reading.NewestAsync(feed, await embargoes.OfAsync(edition, feed, ct), NewsSitemapWriter.MostItems, ct);
        var language = feed.Language ?? options.Value.Language;
        return Head(feed, language) with
        {
            Title = TextContent.Plain(options.Value.Name),
            Items =
            [
                .. newest.Where(article => article.SortAt >= edition.Moment - NewsAge).Select(article =>
                    ArticleItem.Of(article, ContentPolicy.Headline, language, null, addresses) with
                    {
                        Url = addresses.Absolute(PublicAddresses.ArticlePath(article.Id)),
                    }),
            ],
        };
    }

    /// <summary>The newest of a feed's selection, for a feed of which nothing is kept and that has no archive.</summary>
    public async Task<ComposedFeed> ComposeOnceAsync(Edition edition, PublishedFeed feed, CancellationToken ct)
    {
        var (listed, _) = await reading.AfterAsync(feed, await embargoes.OfAsync(edition, feed, ct), null, feed.Limit, ct);
        // Which of them it had nobody knows any more; a reader passes over those that it does not have (RFC 6721 §2).
        var tombstones = await articles.TombstonesAsync(feed.Selection with { Search = null }, MostTombstones, ct);
        var language = feed.Language ?? SharedLanguage(listed);
        var maxAge = Cadence.MaxAge(listed);
        var document = Head(feed, language) with
        {
            Updated = LastChange(listed, tombstones),
            TtlMinutes = (int)maxAge.TotalMinutes,
            Tombstones = [.. tombstones.Select(Told)],
            Items = await ItemsAsync(edition, feed, listed, language, ct),
        };
        return new ComposedFeed(feed, new FeedReading(listed, FrozenSet<ArticleId>.Empty, Pages: 0), document, maxAge);
    }

    private async Task<ComposedFeed> ReadAsync(Edition edition, PublishedFeed feed, CancellationToken ct)
    {
        var read = await reading.ReadAsync(feed, await embargoes.OfAsync(edition, feed, ct), ct);
        var tombstones = await articles.TombstonesAsync(feed.Selection, MostTombstones, ct);
        var maxAge = Cadence.MaxAge(read.Listed);
        var language = feed.Language ?? SharedLanguage(read.Listed);
        var notices = await closing.NoticesAsync(feed, language, ct);
        var document = Head(feed, language) with
        {
            Updated = notices.Select(notice => notice.Updated).Append(LastChange(read.Listed, tombstones)).Max(),
            IsExpired = feed.ClosesAt is null ? null : true,
            TtlMinutes = (int)maxAge.TotalMinutes,
            Hubs = [.. hubs.Addresses.Select(address => new SyndicationHub("WebSub", address))],
            IsComplete = read.Pages == 0,
            Tombstones = [.. tombstones.Select(Told)],
            Items = await ItemsAsync(edition, feed, read.Listed, language, ct),
        };
        return new ComposedFeed(feed, read, document, maxAge) { Notices = notices, Sequence = edition.Sequence };
    }

    // What the feed's document and its archive share, so that readers take them for one feed.
    private SyndicationFeed Head(PublishedFeed feed, string? language) => new()
    {
        Id = ArticleId.Mint($"feed:{feed.FirstSlug}").ToUrn(),
        Title = TextContent.Plain(feed.Title),
        Description = TextContent.Plain(feed.Description ?? feed.Title),
        HomePageUrl = addresses.Absolute(feed.Path(null)),
        Language = language,
        Generator = new SyndicationGenerator("Syndication"),
    };

    private async Task<IReadOnlyList<SyndicationItem>> ItemsAsync(
        Edition edition, PublishedFeed feed, IReadOnlyList<StoredArticle> listed, string? language, CancellationToken ct)
    {
        var sources = await credits.OfAsync(edition, listed, ct);
        return [.. listed.Select(article => ArticleItem.Of(
            article, feed.Content, language, sources.GetValueOrDefault(article.Content.Source)?.Url, addresses))];
    }

    private static SyndicationTombstone Told(Tombstone tombstone) =>
        new(tombstone.Id.ToUrn(), tombstone.WithdrawnAt, tombstone.Reason);

    // From content, never from the clock: the same articles give the same bytes after a restart.
    private static DateTimeOffset LastChange(
        IReadOnlyList<StoredArticle> listed, IReadOnlyList<Tombstone> tombstones) =>
        listed.Select(article => article.Updated)
            .Concat(tombstones.Select(tombstone => tombstone.WithdrawnAt))
            .DefaultIfEmpty(DateTimeOffset.UnixEpoch)
            .Max();

    private static string? SharedLanguage(IReadOnlyList<StoredArticle> listed)
    {
        var languages = listed.Select(article => article.Content.Language).Distinct().Take(2).ToList();
        return languages is [var only] ? only : null;
    }
}
