using System.Globalization;
using Syndication.Ingest.Scheduling;

namespace Syndication.Benchmarks.Ingest;

/// <summary>Compares, at an equal number of requests, how long articles wait under several ways of deciding when to ask.</summary>
internal static class ScheduleSimulation
{
    public const string Usage = "schedule [SEED]";

    private const int Sources = 60;
    private const int LearningWeeks = 4;
    private const int JudgedWeeks = 4;

    private static readonly TimeSpan Fixed = TimeSpan.FromMinutes(30);
    private static readonly IntervalBounds Bounds = new(TimeSpan.FromMinutes(5), TimeSpan.FromHours(6));
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Judged = Start.AddDays(7 * LearningWeeks);
    private static readonly DateTimeOffset End = Judged.AddDays(7 * JudgedWeeks);

    public static int Run(string[] args)
    {
        var seed = args is [var text] ? int.Parse(text, CultureInfo.InvariantCulture) : 1;
        Console.WriteLine($"{"model",-22}{"policy",-20}{"requests",10}{"mean delay",12}{"of fixed",10}{"of oracle",11}{"worst p90",11}");
        foreach (var model in NewsroomModel.All.Reverse())
        {
            var random = new Random(seed);
            var rooms = Enumerable.Range(0, Sources).Select(_ => model.Make(random, Start, End)).ToList();
            Compare(model.Name, rooms);
        }

        return 0;
    }

    private static void Compare(string model, IReadOnlyList<Newsroom> rooms)
    {
        var baseline = Judge(rooms, _ => new FixedPolicy(Fixed));
        var oracle = AtEqualRequests(rooms, baseline, pace => room => new OraclePolicy(room, Interval(pace)));
        Show(model, "fixed 30 min", baseline, baseline, oracle);
        Show(model, "rate-proportional", AtEqualRequests(rooms, baseline, pace => _ => new ProportionalPolicy(pace)), baseline, oracle);
        Show(model, "learnt (ours)", AtEqualRequests(rooms, baseline, pace => _ => new LearntPolicy(Interval(pace))), baseline, oracle);
        Show(model, "oracle", oracle, baseline, oracle);
    }

    private static LearntInterval Interval(double pace) => LearntInterval.Usual with { Pace = pace };

    private static void Show(string model, string policy, Outcome outcome, Outcome baseline, Outcome oracle)
    {
        var ratios = outcome.P90.Zip(baseline.P90, (own, other) => own / other).ToList();
        var worst = ratios.Max();
        var fewest = outcome.Articles[ratios.IndexOf(worst)];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{model,-22}{policy,-20}{outcome.Requests,10}{outcome.Mean,10:0.0} m{outcome.Mean / baseline.Mean,10:0.00}{outcome.Mean / oracle.Mean,11:0.00}{worst,11:0.00} of a source with {fewest} articles; {ratios.Count(ratio => ratio > 1.2)} sources above 1.20"));
    }

    /// <summary>Finds the pace at which a policy asks as often as the fixed interval does.</summary>
    private static Outcome AtEqualRequests(
        IReadOnlyList<Newsroom> rooms, Outcome baseline, Func<double, Func<Newsroom, IPolicy>> policy)
    {
        var (low, high) = (0.005, 50.0);
        Outcome? nearest = null;
        for (var i = 0; i < 12; i++)
        {
            var pace = Math.Sqrt(low * high);
            var outcome = Judge(rooms, policy(pace));
            if (outcome.Requests > baseline.Requests) low = pace;
            else (high, nearest) = (pace, outcome);
        }

        return nearest ?? Judge(rooms, policy(high));
    }

    private static Outcome Judge(IReadOnlyList<Newsroom> rooms, Func<Newsroom, IPolicy> policy)
    {
        var requests = 0;
        var delays = new List<double>();
        var p90 = new List<double>();
        var articles = new List<int>();
        foreach (var room in rooms)
        {
            var own = new List<double>();
            requests += Replay(room, policy(room), own);
            own.Sort();
            articles.Add(own.Count);
            p90.Add(own.Count == 0 ? 1 : own[(int)Math.Ceiling(own.Count * 0.9) - 1]);
            delays.AddRange(own);
        }

        return new Outcome(requests, delays.Average(), p90, articles);
    }

    private static int Replay(Newsroom room, IPolicy policy, List<double> delays)
    {
        var requests = 0;
        var next = 0;
        var now = Start;
        while (now < End)
        {
            var found = new List<DateTimeOffset>();
            while (next < room.Articles.Count && room.Articles[next] <= now) found.Add(room.Articles[next++]);
            if (now >= Judged)
            {
                requests++;
                delays.AddRange(found.Where(at => at >= Judged).Select(at => (now - at).TotalMinutes));
            }

            now += policy.After(found, now);
        }

        return requests;
    }

    private sealed record Outcome(int Requests, double Mean, IReadOnlyList<double> P90, IReadOnlyList<int> Articles);

    private interface IPolicy
    {
        TimeSpan After(IReadOnlyList<DateTimeOffset> found, DateTimeOffset now);
    }

    private sealed class FixedPolicy(TimeSpan interval) : IPolicy
    {
        public TimeSpan After(IReadOnlyList<DateTimeOffset> found, DateTimeOffset now) => interval;
    }

    /// <summary>As the common readers do: the mean time between articles of late, times a factor.</summary>
    private sealed class ProportionalPolicy(double factor) : IPolicy
    {
        private readonly Queue<DateTimeOffset> _week = new();

        public TimeSpan After(IReadOnlyList<DateTimeOffset> found, DateTimeOffset now)
        {
            foreach (var at in found) _week.Enqueue(at);
            while (_week.Count > 0 && _week.Peek() < now.AddDays(-7)) _week.Dequeue();
            return Bounds.Clamp(TimeSpan.FromDays(7 * factor / Math.Max(1, _week.Count)));
        }
    }

    private sealed class LearntPolicy(LearntInterval interval) : IPolicy
    {
        private Rhythm _rhythm = Rhythm.Nothing;

        public TimeSpan After(IReadOnlyList<DateTimeOffset> found, DateTimeOffset now)
        {
            _rhythm = _rhythm.After(found, now);
            return Rates.From(_rhythm) is { } rates ? interval.From(rates, now, Bounds) : RefreshSchedule.Usual;
        }
    }

    private sealed class OraclePolicy(Newsroom room, LearntInterval interval) : IPolicy
    {
        private readonly Rates _rates = Rates.Of(room.Rates);

        public TimeSpan After(IReadOnlyList<DateTimeOffset> found, DateTimeOffset now) => interval.From(_rates, now, Bounds);
    }
}
