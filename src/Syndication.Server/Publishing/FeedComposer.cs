using System.Collections.Concurrent;
using Syndication.Articles;
using Syndication.Feeds;
using Syndication.Storage;

namespace Syndication.Server.Publishing;

/// <summary>A feed with its articles, as one edition has it.</summary>
/// <param name="Feed">Its definition.</param>
/// <param name="Articles">The listed ones, newest first.</param>
/// <param name="Document">The same as a feed document, without the parts that differ between formats.</param>
/// <param name="MaxAge">How long a cache may use it.</param>
internal sealed record ComposedFeed(
    PublishedFeed Feed, IReadOnlyList<StoredArticle> Articles, SyndicationFeed Document, TimeSpan MaxAge)
{
    /// <summary>The feed's language, or the one that all its articles share; null where they differ.</summary>
    public string? Language => Document.Language;

    /// <summary>The newest announcement it knows of. While the store fails, an older edition than was asked for is given.</summary>
    public long Sequence { get; init; }
}

/// <summary>Makes the document of a feed from its articles, once for all formats.</summary>
internal sealed class FeedComposer(
    ArticleStore articles,
    SourceStore sources,
    PublicAddresses addresses,
    AnnouncedHubs hubs,
    Troubles troubles,
    IHostApplicationLifetime lifetime)
{
    /// <summary>Withdrawals that are told in a feed.</summary>
    private const int MostTombstones = 50;

    private readonly ConcurrentDictionary<string, Fresh<ComposedFeed>> _kept = new(StringComparer.Ordinal);

    /// <summary>The feed as an edition has it.</summary>
    public Task<ComposedFeed> ComposeAsync(Edition? edition, PublishedFeed feed, CancellationToken ct) =>
        _kept.GetOrAdd(feed.Slug, slug => new($"feed {slug}", troubles, lifetime.ApplicationStopping))
            .GetAsync(edition, (now, _, stopping) => ReadAsync(now, feed, stopping), ct);

    private async Task<ComposedFeed> ReadAsync(Edition edition, PublishedFeed feed, CancellationToken ct)
    {
        var newest = await articles.NewestAsync(feed.Selection, Math.Max(feed.Limit, FeedLimits.MostItems), ct);
        var listed = FeedLimits.Listed(newest, feed.Limit);
        var tombstones = await articles.TombstonesAsync(feed.Selection, MostTombstones, ct);
        var credits = await CreditsAsync(edition, listed, ct);
        var maxAge = Cadence.MaxAge(listed);
        var language = feed.Language ?? SharedLanguage(listed);
        var document = new SyndicationFeed
        {
            Id = ArticleId.Mint($"feed:{feed.FirstSlug}").ToUrn(),
            Title = TextContent.Plain(feed.Title),
            Description = TextContent.Plain(feed.Description ?? feed.Title),
            HomePageUrl = addresses.Absolute(PublicAddresses.FeedPath(feed.Slug, null)),
            Language = language,
            Updated = LastChange(listed, tombstones),
            TtlMinutes = (int)maxAge.TotalMinutes,
            Generator = new SyndicationGenerator("Syndication"),
            Hubs = [.. hubs.Addresses.Select(address => new SyndicationHub("WebSub", address))],
            Tombstones = [.. tombstones.Select(Told)],
            Items = [.. listed.Select(article => ArticleItem.Of(
                article, feed.Content, language, credits.GetValueOrDefault(article.Content.Source), addresses))],
        };
        return new ComposedFeed(feed, listed, document, maxAge) { Sequence = edition.Sequence };
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

    /// <summary>The address behind the name of each source that the articles came from.</summary>
    private async Task<Dictionary<string, string>> CreditsAsync(
        Edition edition, IReadOnlyList<StoredArticle> listed, CancellationToken ct)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in edition.Catalogue.Feeds.SelectMany(feed => feed.Sources))
            known.TryAdd(source.Key, source.Address);

        foreach (var key in listed.Select(article => article.Content.Source).Distinct())
            if (!known.ContainsKey(key) && await sources.FindAsync(key, ct) is { } added) known[key] = added.Address;
        return known;
    }
}
