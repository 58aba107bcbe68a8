using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using Syndication.Articles;
using Syndication.Storage;

namespace Syndication.Server.Publishing;

/// <summary>All that a feed's slug can lead to.</summary>
internal abstract record FeedLookup
{
    private FeedLookup() { }

    /// <summary>A feed in force under exactly this slug.</summary>
    public sealed record Found(PublishedFeed Feed) : FeedLookup;

    /// <summary>The feed answers under another slug now, or the slug was spelt another way.</summary>
    public sealed record Moved(string Slug) : FeedLookup;

    /// <summary>The feed is closed for good.</summary>
    public sealed record Retired(PublishedFeed Feed) : FeedLookup;

    /// <summary>No such feed ever.</summary>
    public sealed record Unknown : FeedLookup;
}

/// <summary>Every feed that has addresses: the catalogue's, one for each category that articles brought along, and the one of everything.</summary>
internal sealed class FeedDirectory(
    ArticleStore articles, IOptions<ServerOptions> options, TimeProvider clock, Troubles troubles, IHostApplicationLifetime lifetime)
{
    private readonly Fresh<Snapshot> _snapshot = new("feeds", troubles, lifetime.ApplicationStopped);

    /// <summary>The feeds in force: those of the catalogue, then the categories, then everything.</summary>
    public async Task<IReadOnlyList<PublishedFeed>> AllAsync(Edition? edition, CancellationToken ct) =>
        [.. (await SnapshotAsync(edition, ct)).Feeds.Where(feed => !IsClosed(feed))];

    /// <summary>What a slug as it stands in an address leads to.</summary>
    public async Task<FeedLookup> FindAsync(Edition? edition, string slug, CancellationToken ct) =>
        await LookUpAsync(edition, slug, ct) is var found && found is FeedLookup.Found { Feed: var feed } && IsClosed(feed)
            ? new FeedLookup.Retired(feed)
            : found;

    // The day comes without any change of the catalogue.
    private bool IsClosed(PublishedFeed feed) => feed.ClosesAt <= clock.GetUtcNow();

    private async Task<FeedLookup> LookUpAsync(Edition? edition, string slug, CancellationToken ct)
    {
        var snapshot = await SnapshotAsync(edition, ct);
        if (snapshot.Find(slug) is { } exact) return exact;

        // Wrong case, letters that slugs do not have, underscores: one redirect to what was meant.
        var folded = Slug.For(slug);
        if (folded.Length == 0) return new FeedLookup.Unknown();
        if (snapshot.Find(folded) is { } meant) return AddressOf(meant);

        return edition is not null
            && await articles.ResolveSlugAsync(folded, ct) is { } inForce
            && snapshot.Find(inForce) is { } now
            ? AddressOf(now)
            : new FeedLookup.Unknown();
    }

    private Task<Snapshot> SnapshotAsync(Edition? edition, CancellationToken ct) =>
        _snapshot.GetAsync(edition, ReadAsync, ct);

    private async Task<Snapshot> ReadAsync(Edition edition, Snapshot? before, CancellationToken ct)
    {
        var lookups = new OrderedDictionary<string, FeedLookup>(StringComparer.Ordinal);
        foreach (var definition in edition.Catalogue.Feeds)
        {
            var feed = PublishedFeed.Of(definition);
            lookups[feed.Slug] = feed.IsRetired ? new FeedLookup.Retired(feed) : new FeedLookup.Found(feed);
        }

        foreach (var definition in edition.Catalogue.Feeds)
            foreach (var former in definition.FormerSlugs) lookups.TryAdd(former, AddressOf(lookups[definition.Slug]));

        foreach (var category in await articles.CategoriesAsync(ct))
            lookups.TryAdd(category.Slug, new FeedLookup.Found(PublishedFeed.Of(category)));

        var all = new PublishedFeed(PublicAddresses.AllSlug, options.Value.Name, Selection.All);
        lookups.TryAdd(all.Slug, new FeedLookup.Found(all));
        return new Snapshot(
            lookups.ToFrozenDictionary(StringComparer.Ordinal),
            [.. lookups.Values.OfType<FeedLookup.Found>().Select(found => found.Feed)]);
    }

    // What is closed is said at once, not behind a redirect.
    private static FeedLookup AddressOf(FeedLookup target) =>
        target is FeedLookup.Found found ? new FeedLookup.Moved(found.Feed.Slug) : target;

    private sealed record Snapshot(FrozenDictionary<string, FeedLookup> Lookups, IReadOnlyList<PublishedFeed> Feeds)
    {
        public FeedLookup? Find(string slug) => Lookups.GetValueOrDefault(slug);
    }
}
