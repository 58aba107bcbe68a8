using Syndication.Articles;

namespace Syndication.Server.Publishing;

/// <summary>How many articles one feed document holds. Arithmetic only.</summary>
internal static class FeedLimits
{
    /// <summary>Articles that are looked at, and most items of a document however many arrived at once: readers look at the first 300.</summary>
    public const int MostItems = 300;

    /// <summary>Bytes of a document before coding. Fetchers of the old days stop here.</summary>
    public const int UsualBytes = 512 * 1024;

    /// <summary>What arrived within this time of the newest arrival is listed as far as size allows, so that a reader who looks in every other day and knows of no archives misses nothing.</summary>
    public static readonly TimeSpan Always = TimeSpan.FromHours(48);

    /// <summary>The articles that are listed: all that arrived lately and all that no archive has, and the newest of the others up to the limit.</summary>
    /// <param name="newest">Newest first.</param>
    /// <param name="others">Open ones that are not among the newest.</param>
    /// <param name="limit">Most items in the usual case.</param>
    /// <param name="open">What is in no page of the archive.</param>
    /// <remarks>Counted from the newest arrival, not from now: a feed must not change because time passes.</remarks>
    public static IReadOnlyList<StoredArticle> Listed(
        IReadOnlyList<StoredArticle> newest, IReadOnlyList<StoredArticle> others, int limit, IReadOnlySet<ArticleId> open)
    {
        var since = Late(newest);
        var needed = newest.Where(article => article.FirstSeen >= since || open.Contains(article.Id)).Concat(others).ToList();
        var ids = needed.Select(article => article.Id).ToHashSet();
        var rest = newest.Where(article => !ids.Contains(article.Id)).Take(limit - needed.Count);
        return [.. NewestFirst(needed.Concat(rest))];
    }

    /// <summary>In the order of a feed.</summary>
    public static IEnumerable<StoredArticle> NewestFirst(IEnumerable<StoredArticle> articles) =>
        articles.OrderByDescending(article => article.SortAt).ThenBy(article => article.Id.ToString(), StringComparer.Ordinal);

    /// <summary>Where each listed article stands when a document has to be cut for size: the last go first.</summary>
    /// <returns>Ranks from 0, and how many articles may never be cut.</returns>
    public static (int[] Ranks, int Open) Ranks(IReadOnlyList<StoredArticle> listed, IReadOnlySet<ArticleId> open)
    {
        var since = Late(listed);
        var kinds = listed.Select(article => open.Contains(article.Id) ? 0 : article.FirstSeen >= since ? 1 : 2).ToArray();
        var ranks = new int[listed.Count];
        var rank = 0;
        foreach (var index in Enumerable.Range(0, listed.Count).OrderBy(index => kinds[index])) ranks[index] = rank++;
        return (ranks, kinds.Count(kind => kind == 0));
    }

    private static DateTimeOffset Late(IReadOnlyList<StoredArticle> articles) =>
        articles.Count == 0 ? DateTimeOffset.MinValue : articles.Max(article => article.FirstSeen) - Always;
}
