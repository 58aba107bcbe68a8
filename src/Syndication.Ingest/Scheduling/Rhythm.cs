namespace Syndication.Ingest.Scheduling;

/// <summary>What was learnt of when a source publishes: plain numbers, faded with age. Values in, values out.</summary>
/// <param name="Counts">Articles in each hour of the week, index 0 being Monday 00:00 to 00:59 UTC; 168 numbers, or none at first.</param>
/// <param name="Hours">Hours of observation behind the counts.</param>
/// <param name="Recent">Articles of late, those of an hour ago counted as 0.37 (1/e).</param>
/// <param name="To">Up to when was counted, or null at first.</param>
internal sealed record Rhythm(IReadOnlyList<double> Counts, double Hours, double Recent, DateTimeOffset? To)
{
    public const int HoursOfWeek = 168;

    /// <summary>What was seen four weeks ago counts half: newsrooms change with the season.</summary>
    private static readonly TimeSpan HalfLife = TimeSpan.FromDays(28);

    /// <summary>The first document tells of the days before it, as far back as this.</summary>
    private static readonly TimeSpan LongestLookBack = TimeSpan.FromDays(7);

    public static Rhythm Nothing { get; } = new([], 0, 0, null);

    /// <summary>The rhythm after one more look.</summary>
    /// <param name="published">When the new articles were published; those before the last look count as published at it.</param>
    public Rhythm After(IReadOnlyCollection<DateTimeOffset> published, DateTimeOffset now)
    {
        var from = To ?? Earliest(published, now);
        if (now < from) return this;
        var elapsed = now - from;
        var fade = Math.Pow(0.5, elapsed / HalfLife);
        var counts = Counts.Count == HoursOfWeek ? Counts.Select(count => count * fade).ToArray() : new double[HoursOfWeek];
        var recent = Recent * Math.Exp(-elapsed.TotalHours);
        foreach (var at in published)
        {
            if (To is null && at < from) continue;
            var when = at < from ? from : at > now ? now : at;
            counts[HourOf(when)]++;
            recent += Math.Exp(-(now - when).TotalHours);
        }

        return new Rhythm(counts, (Hours * fade) + elapsed.TotalHours, recent, now);
    }

    /// <summary>Which of the 168 hours of the week an instant falls in.</summary>
    public static int HourOf(DateTimeOffset at)
    {
        var utc = at.UtcDateTime;
        return ((((int)utc.DayOfWeek + 6) % 7) * 24) + utc.Hour;
    }

    private static DateTimeOffset Earliest(IReadOnlyCollection<DateTimeOffset> published, DateTimeOffset now)
    {
        var recent = published.Where(at => at <= now && at > now - LongestLookBack).ToList();
        return recent.Count == 0 ? now : recent.Min();
    }
}
