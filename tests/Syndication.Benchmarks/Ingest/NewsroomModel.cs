namespace Syndication.Benchmarks.Ingest;

/// <summary>One made-up newsroom.</summary>
/// <param name="Rates">Its true rate for each hour of the week, articles an hour, bursts left out.</param>
/// <param name="Articles">When its articles were published, oldest first.</param>
internal sealed record Newsroom(double[] Rates, IReadOnlyList<DateTimeOffset> Articles);

/// <summary>A kind of newsroom: how many articles, when in the day and the week, and how much in bursts.</summary>
/// <param name="Spread">Of the daily number over the newsrooms: the deviation of its logarithm.</param>
/// <param name="Night">The rate at night as a part of that at the peak.</param>
/// <param name="Sharpness">How much the working hours stand out: 1 is a sine, more is narrower.</param>
/// <param name="BurstsPerWeek">Events that multiply the rate for an hour or two.</param>
/// <param name="Batch">Articles that come out together, on the average.</param>
internal sealed record NewsroomModel(string Name, double Spread, double Night, double Sharpness, double BurstsPerWeek, double Batch)
{
    private const double MedianPerDay = 25;

    public static IReadOnlyList<NewsroomModel> All { get; } =
    [
        new("steady wire", 0.5, 0.5, 1, 0, 1),
        new("diurnal newsrooms", 0.8, 0.05, 2, 0, 1),
        new("bursty newsrooms", 1.2, 0.01, 4, 4, 3),
    ];

    public Newsroom Make(Random random, DateTimeOffset start, DateTimeOffset end)
    {
        var perDay = MedianPerDay * Math.Exp(Spread * Normal(random));
        var peak = 11 + (2 * Normal(random));
        var weekend = 0.2 + (0.6 * random.NextDouble());
        var shape = Enumerable.Range(0, 168).Select(hour => Shape(hour, peak, weekend)).ToArray();
        var scale = perDay * 7 / shape.Sum();
        var rates = shape.Select(value => value * scale).ToArray();
        return new Newsroom(rates, Publish(random, rates, start, end));
    }

    private double Shape(int hour, double peak, double weekend)
    {
        var day = Math.Pow((1 + Math.Cos((hour % 24 - peak) * Math.PI / 12)) / 2, Sharpness);
        return (Night + ((1 - Night) * day)) * (hour >= 120 ? weekend : 1);
    }

    /// <summary>A Poisson process minute by minute, thickened in bursts, each point a batch.</summary>
    private List<DateTimeOffset> Publish(Random random, double[] rates, DateTimeOffset start, DateTimeOffset end)
    {
        var articles = new List<DateTimeOffset>();
        var burstUntil = start;
        for (var at = start; at < end; at = at.AddMinutes(1))
        {
            var hour = ((((int)at.DayOfWeek + 6) % 7) * 24) + at.Hour;
            var rate = rates[hour];

            // News breaks when people are awake, too.
            if (BurstsPerWeek > 0 && random.NextDouble() < BurstsPerWeek * rate / rates.Sum() / 60) burstUntil = at.AddMinutes(60 + random.Next(60));
            if (at < burstUntil) rate *= 4;
            if (random.NextDouble() >= rate / 60 / Batch) continue;
            var batch = Batch <= 1 ? 1 : 1 + random.Next((int)(2 * Batch) - 1);
            for (var i = 0; i < batch; i++) articles.Add(at.AddSeconds(i));
        }

        return articles;
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
