using Syndication.Articles;
using Syndication.Feeds;

namespace Syndication.Ingest.Collecting;

/// <summary>One item of a document on its way in.</summary>
internal sealed record Incoming(Article Article, ArticleIdentity Identity);

/// <summary>By what the items of a feed are known again, however their publisher churns ids and addresses.</summary>
internal static class Identities
{
    /// <summary>A text of this many characters is its article's alone.</summary>
    private const int LongEnough = 200;

    /// <summary>Items of one document with their keys: what several of them share names none of them.</summary>
    public static IReadOnlyList<Incoming> Of(SyndicationFeed feed, IEnumerable<(Article Article, SyndicationItem Item)> items)
    {
        var all = items.ToList();
        var home = feed.HomePageUrl is { } page ? ArticleAddress.Key(page) : null;
        var sharedIds = Shared(all.Select(one => one.Item.Id));
        var sharedUrls = Shared(all.Select(one => UrlKey(one.Article)));
        var identities = all.Select(one =>
        {
            var url = UrlKey(one.Article);
            var isOwn = url is not null && url != home && !sharedUrls.Contains(url);
            var guid = one.Item.Id is { } id && !sharedIds.Contains(id) ? id : null;
            return Of(one.Article, guid, isOwn);
        }).ToList();
        var sharedKeys = Shared(identities.SelectMany(identity => identity.Keys));
        return [.. all.Zip(identities, (one, identity) => new Incoming(one.Article, Without(identity, sharedKeys)))];
    }

    /// <summary>The keys of one article; besides its own, one for the very text, so that an article that moved is known again.</summary>
    public static ArticleIdentity Of(Article article, string? guid, bool isUrlOwn)
    {
        var identity = ArticleIdentity.Of(isUrlOwn ? article : article with { Url = null }, guid, null);
        var isTelling = article.ContentText.Length >= LongEnough || !isUrlOwn;
        return isTelling ? identity with { Keys = [.. identity.Keys, $"text:{article.Source}:{identity.Material}"] } : identity;
    }

    private static string? UrlKey(Article article) => article.Url is { } url ? ArticleAddress.Key(url) : null;

    private static HashSet<string> Shared(IEnumerable<string?> values) =>
        values.OfType<string>().GroupBy(value => value, StringComparer.Ordinal)
            .Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);

    // An item that is left with no key of its own keeps them all: it is the same item given twice.
    private static ArticleIdentity Without(ArticleIdentity identity, HashSet<string> shared)
    {
        var own = identity.Keys.Where(key => !shared.Contains(key)).ToList();
        return own.Count == 0 ? identity : identity with { Keys = own };
    }
}
