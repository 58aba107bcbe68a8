namespace Syndication.Ingest.Scheduling;

/// <summary>How many articles an hour a source may be expected to bring, for each hour of the week.</summary>
internal sealed class Rates
{
    /// <summary>How many observed hours the wider guess (the hour of any day; the whole week) weighs as much as.</summary>
    private const double WeightOfDay = 2;

    private const double WeightOfWeek = 2;

    /// <summary>Below one article in four weeks nothing is told apart from silence.</summary>
    private const double Least = 1.0 / (28 * 24);

    private readonly double[] _perHour;

    private Rates(double[] perHour, double recent, double evidence)
    {
        _perHour = perHour;
        Recent = recent;
        Active = ActiveFrom(perHour, evidence);
    }

    /// <summary>Articles of the last hour or so, as an hourly rate.</summary>
    public double Recent { get; }

    /// <summary>Hours with at least this rate bring nearly all articles of the source.</summary>
    public double Active { get; }

    /// <summary>Nothing came for two months or more: no hour of such a source is worth asking in more often than another.</summary>
    public bool IsAsleep { get; private init; }

    /// <summary>Of the hour that an instant falls in.</summary>
    public double At(DateTimeOffset at) => _perHour[Rhythm.HourOf(at)];

    /// <summary>True rates, for comparisons.</summary>
    public static Rates Of(double[] perHour) => new(perHour, recent: 0, evidence: double.PositiveInfinity);

    /// <summary>The rates that a rhythm speaks for; null while too little was seen.</summary>
    public static Rates? From(Rhythm rhythm)
    {
        const double LeastHours = 24, ManyHours = 28 * 24, FadedArticle = 0.25;
        if (rhythm.Hours < LeastHours || rhythm.Counts.Count != Rhythm.HoursOfWeek) return null;
        var seen = rhythm.Hours / Rhythm.HoursOfWeek;
        var mean = Math.Max(rhythm.Counts.Sum() / rhythm.Hours, Least);
        var perHour = new double[Rhythm.HoursOfWeek];
        var ofDays = Enumerable.Range(0, 24).Select(hour => OfDay(rhythm.Counts, hour)).ToArray();
        for (var hour = 0; hour < perHour.Length; hour++)
        {
            // Each hour of the week was seen a few times only; it borrows from its neighbours and from the same hour of
            // other days, and those from the whole week.
            var ofDay = (ofDays[hour % 24] + (WeightOfWeek * mean)) / ((7 * seen) + WeightOfWeek);
            var own = (0.5 * Count(rhythm.Counts, hour)) + (0.25 * (Count(rhythm.Counts, hour - 1) + Count(rhythm.Counts, hour + 1)));
            perHour[hour] = Math.Max((own + (WeightOfDay * ofDay)) / (seen + WeightOfDay), Least);
        }

        var evidence = rhythm.Counts.Sum();
        return new Rates(perHour, rhythm.Recent, evidence) { IsAsleep = rhythm.Hours >= ManyHours && evidence < FadedArticle };
    }

    private static double OfDay(IReadOnlyList<double> counts, int hourOfDay) =>
        Enumerable.Range(0, 7).Sum(day => Count(counts, (day * 24) + hourOfDay));

    private static double Count(IReadOnlyList<double> counts, int hour) =>
        counts[(hour + Rhythm.HoursOfWeek) % Rhythm.HoursOfWeek];

    /// <summary>Of a source with few articles one in a strange hour is many: only with evidence are its quiet hours believed to be quiet.</summary>
    private static double ActiveFrom(double[] perHour, double evidence)
    {
        const double MostLeftOut = 0.05;
        const double Little = 50, Enough = 400;
        var nearly = 1 - (MostLeftOut * Math.Clamp((evidence - Little) / (Enough - Little), 0, 1));
        if (nearly >= 1) return 0;
        var all = perHour.Sum();
        var sum = 0.0;
        foreach (var rate in perHour.OrderDescending())
        {
            sum += rate;
            if (sum >= nearly * all) return rate;
        }

        return 0;
    }
}
