using Syndication.Articles;

namespace Syndication.Server.Publishing;

/// <summary>How long readers may leave a feed alone, from how often it changes. Arithmetic only.</summary>
internal static class Cadence
{
    /// <summary>For a feed that changes all the time; also for pages.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(5);

    /// <summary>A quiet feed is still news: nobody should hear of it later than this.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>Arrivals that are looked at.</summary>
    private const int Sample = 20;

    /// <summary>Minutes that fit into an hour a whole number of times, so that all that a feed says of its rhythm agrees.</summary>
    private static readonly int[] Steps = [5, 6, 10, 12, 15];

    /// <summary>A quarter of the usual gap between the newest arrivals, in whole minutes.</summary>
    /// <param name="articles">In any order; the clock plays no part, so that the same articles always give the same answer.</param>
    public static TimeSpan MaxAge(IReadOnlyList<StoredArticle> articles)
    {
        var arrivals = articles.Select(article => article.FirstSeen).OrderDescending().Take(Sample).ToList();
        if (arrivals.Count < 2) return Longest;
        var gap = (arrivals[0] - arrivals[^1]) / (arrivals.Count - 1);
        return TimeSpan.FromMinutes(Steps.LastOrDefault(minutes => minutes <= gap.TotalMinutes / 4, Steps[0]));
    }
}
