using Syndication.Ingest.Fetching;

namespace Syndication.Ingest.Scheduling;

/// <summary>The bounds of the time between two refreshes.</summary>
/// <param name="Shortest">No source is asked again sooner.</param>
/// <param name="Longest">A source that answers is asked again at the latest then.</param>
internal sealed record IntervalBounds(TimeSpan Shortest, TimeSpan Longest)
{
    public TimeSpan Clamp(TimeSpan span) => span < Shortest ? Shortest : span > Longest ? Longest : span;
}

/// <summary>All that the decision when to ask again is made from.</summary>
/// <param name="Key">The source's name, from which the spread is taken.</param>
/// <param name="Result">What the source answered; null for a folder that could be read.</param>
/// <param name="Failures">How many refreshes in a row have failed, this one included; 0 where it went well.</param>
internal sealed record RefreshOutcome(string Key, FetchResult? Result, int Failures)
{
    /// <summary>The operator's fixed interval, or null.</summary>
    public TimeSpan? Every { get; init; }

    /// <summary>The interval that the source's rhythm asks for, or null while too little is known of it.</summary>
    public TimeSpan? Learnt { get; init; }

    /// <summary>How long the publisher says its answer stays good (ttl, max-age, Expires), or null.</summary>
    public TimeSpan? FreshFor { get; init; }

    /// <summary>Hours of the day in UTC in which the publisher does not update.</summary>
    public IReadOnlyList<int> SkipHours { get; init; } = [];

    /// <summary>Pages wait to be fetched.</summary>
    public bool HasPending { get; init; }

    /// <summary>A hub tells us of changes; asking is only a safeguard.</summary>
    public bool IsPushed { get; init; }
}

/// <summary>When to ask a source again. Arithmetic only: no clock, no database.</summary>
internal static class RefreshSchedule
{
    /// <summary>Where neither the operator nor the source's rhythm says anything.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromMinutes(30);

    /// <summary>No source may fall asleep, however long it has been failing or asks for.</summary>
    public static readonly TimeSpan LongestRest = TimeSpan.FromDays(1);

    /// <summary>A folder costs its publisher nothing.</summary>
    private static readonly TimeSpan FolderInterval = TimeSpan.FromMinutes(1);

    /// <summary>What a source that said 410 waits for is an operator; the date only has to be out of reach.</summary>
    private static readonly TimeSpan Never = TimeSpan.FromDays(3650);

    /// <summary>Intervals are spread by this part, so that sources added together are not asked together for ever.</summary>
    private const double SpreadPart = 0.1;

    /// <summary>How long to leave the source alone.</summary>
    public static TimeSpan DelayAfter(RefreshOutcome outcome, IntervalBounds bounds, DateTimeOffset now)
    {
        if (outcome.Result is FetchResult.Gone) return Never;
        if (outcome.Result is FetchResult.Refused { RetryAfter: { } asked } && asked > bounds.Shortest)
            return asked < LongestRest ? asked : LongestRest;
        var interval = Interval(outcome, bounds);
        if (outcome.Failures > 0) return Spread(BackOff(interval, outcome.Failures), outcome.Key, outcome.Failures);
        if (outcome.HasPending) return bounds.Shortest;
        var delay = outcome.Every is not null ? interval : Spread(interval, outcome.Key, 0);
        return AfterSkippedHours(bounds.Clamp(delay), outcome.Every is null ? outcome.SkipHours : [], bounds, now);
    }

    /// <summary>The interval while all is well.</summary>
    private static TimeSpan Interval(RefreshOutcome outcome, IntervalBounds bounds)
    {
        if (outcome.Every is { } every) return every > bounds.Shortest ? every : bounds.Shortest;
        if (outcome.Result is null) return bounds.Clamp(FolderInterval);
        if (outcome.IsPushed) return bounds.Longest;
        var wanted = outcome.Learnt ?? Usual;
        // What the publisher asks for is a floor, not a ceiling: it says how soon asking is pointless.
        return bounds.Clamp(outcome.FreshFor is { } fresh && fresh > wanted ? fresh : wanted);
    }

    /// <summary>Doubles with each failure in a row, from the interval to a day.</summary>
    private static TimeSpan BackOff(TimeSpan interval, int failures)
    {
        const int MostDoublings = 12;
        var delay = interval * Math.Pow(2, Math.Min(failures - 1, MostDoublings));
        return delay < LongestRest ? delay : LongestRest > interval ? LongestRest : interval;
    }

    /// <summary>Puts the next question off past the hours in which the publisher says it does nothing.</summary>
    private static TimeSpan AfterSkippedHours(TimeSpan delay, IReadOnlyList<int> skipped, IntervalBounds bounds, DateTimeOffset now)
    {
        if (skipped.Count is 0 or > 23) return delay;
        var due = now + delay;
        for (var i = 0; i < 24 && skipped.Contains(due.UtcDateTime.Hour); i++)
            due = new DateTimeOffset(due.UtcDateTime.Date.AddHours(due.UtcDateTime.Hour + 1), TimeSpan.Zero);
        var late = due - now;
        return late > bounds.Longest && bounds.Longest > delay ? bounds.Longest : late;
    }

    /// <summary>The same source and round always give the same spread, of at most a tenth up or down.</summary>
    private static TimeSpan Spread(TimeSpan span, string key, int round)
    {
        // FNV-1a: stable over processes and versions, which string.GetHashCode is not.
        var hash = 2166136261u;
        foreach (var c in key) hash = (hash ^ c) * 16777619u;
        hash = (hash ^ (uint)round) * 16777619u;
        hash ^= hash >> 15;
        return span * (1 + SpreadPart * (hash % 2001 / 1000.0 - 1));
    }
}
