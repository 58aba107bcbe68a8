using Syndication.Articles;

namespace Syndication.Server.Publishing;

/// <summary>How many articles one feed document holds. Arithmetic only.</summary>
internal static class FeedLimits
{
    /// <summary>Articles that are looked at, and most items of a document however many arrived at once: readers look at the first 300.</summary>
    public const int MostItems = 300;

    /// <summary>Bytes of a document before coding, where that does not cut into <see cref="Always"/>. Fetchers of the old days stop here.</summary>
    public const int UsualBytes = 512 * 1024;

    /// <summary>Bytes of a document whatever happens: strict readers take no more than 5 MB.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    /// <summary>What arrived within this time of the newest arrival is listed, so that a reader who looks in every other day misses nothing.</summary>
    public static readonly TimeSpan Always = TimeSpan.FromHours(48);

    /// <summary>The articles that are listed: the newest up to the limit, and beyond it those that arrived lately.</summary>
    /// <param name="newest">Newest first.</param>
    /// <param name="limit">Most items in the usual case.</param>
    /// <remarks>Counted from the newest arrival, not from now: a feed must not change because time passes.</remarks>
    public static IReadOnlyList<StoredArticle> Listed(IReadOnlyList<StoredArticle> newest, int limit)
    {
        var since = Late(newest);
        return [.. newest.Where((article, index) => index < limit || article.FirstSeen >= since)];
    }

    /// <summary>How many of the listed articles may not be cut for size.</summary>
    public static int Kept(IReadOnlyList<StoredArticle> listed)
    {
        var since = Late(listed);
        for (var count = listed.Count; count > 0; count--)
            if (listed[count - 1].FirstSeen >= since) return count;
        return 0;
    }

    private static DateTimeOffset Late(IReadOnlyList<StoredArticle> articles) =>
        articles.Count == 0 ? DateTimeOffset.MinValue : articles.Max(article => article.FirstSeen) - Always;
}
