namespace Syndication.Ingest.Scheduling;

/// <summary>
/// When to ask a source whose rates are known. For a given number of questions in all, the mean delay is least where they
/// are as dense as the square root of the rate; a density in step with the rate itself does no better than a fixed one.
/// </summary>
/// <param name="Pace">Questions are asked when the integral of the rate's square root over the hours reaches this.</param>
/// <param name="LongestActive">In the hours that bring nearly all of a source's articles it is asked at least this often, so that a small source is not paid for by a large one.</param>
internal sealed record LearntInterval(double Pace, TimeSpan LongestActive)
{
    /// <summary>A source with one article an hour is asked every half hour.</summary>
    public static LearntInterval Usual { get; } = new(0.5, TimeSpan.FromMinutes(30));

    /// <summary>A burst of articles counts with this part of its own rate …</summary>
    private const double PartOfBurst = 0.7;

    /// <summary>… and fades as it is counted, in an hour to 1/e.</summary>
    private const double BurstHours = 1;

    /// <summary>Short waits are told to the minute, long ones need not be.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(1), LongStep = TimeSpan.FromMinutes(5), Short = TimeSpan.FromMinutes(40);

    /// <summary>How long to wait.</summary>
    public TimeSpan From(Rates rates, DateTimeOffset now, IntervalBounds bounds)
    {
        var questions = 0.0;
        var waited = TimeSpan.Zero;
        while (waited < bounds.Longest)
        {
            var at = now + waited;
            var rate = rates.At(at);
            if (waited >= LongestActive && !rates.IsAsleep && rate >= rates.Active) break;
            var burst = PartOfBurst * rates.Recent * Math.Exp(-waited.TotalHours / BurstHours);
            var step = waited < Short ? Step : LongStep;
            questions += Math.Sqrt(Math.Max(rate, burst)) * step.TotalHours;
            waited += step;
            if (questions >= Pace) break;
        }

        return bounds.Clamp(waited);
    }
}
