using Syndication.Ingest.Fetching;
using Syndication.Ingest.Scheduling;

namespace Syndication.Tests.Ingest;

public sealed class RefreshScheduleTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly IntervalBounds Bounds = new(5 * Minute, 6 * Hour);
    private static readonly DateTimeOffset Now = new(2026, 1, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly FetchResult Good = new FetchResult.NotModified(Validators.None);

    [Theory]
    [InlineData(1, 5)]
    [InlineData(30, 30)]
    [InlineData(1000, 1000)]
    public void AnOperatorsIntervalIsKeptButForTheShortest(int every, int minutes) =>
        Assert.Equal(minutes * Minute > 6 * Hour ? 6 * Hour : minutes * Minute, Delay(Well with { Every = every * Minute }));

    [Theory]
    [InlineData(1, 5)]
    [InlineData(60, 60)]
    [InlineData(10_000, 360)]
    public void ALearntIntervalStaysWithinTheBounds(int learnt, int minutes) =>
        AssertNear(minutes * Minute, Delay(Well with { Learnt = learnt * Minute }));

    [Fact]
    public void ASourceOfWhichNothingIsKnownIsAskedInHalfAnHour() => AssertNear(30 * Minute, Delay(Well));

    [Fact]
    public void APublisherWhoSaysHowLongItsAnswerHoldsIsNotAskedSooner() =>
        AssertNear(2 * Hour, Delay(Well with { Learnt = 10 * Minute, FreshFor = 2 * Hour }));

    [Fact]
    public void APublisherWhoSaysItsAnswerHoldsForAYearIsAskedAtTheLongestInterval() =>
        Assert.True(Delay(Well with { FreshFor = TimeSpan.FromDays(365) }) <= 6 * Hour);

    [Theory]
    [InlineData(1, 60)]
    [InlineData(2, 120)]
    [InlineData(3, 240)]
    [InlineData(20, 1440)]
    public void EachFailureInARowDoublesTheDelayUpToADay(int failures, int minutes) =>
        AssertNear(minutes * Minute, Delay(Failed(failures) with { Every = Hour }));

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public void APublisherWhoAsksForRestGetsIt(int status) =>
        Assert.Equal(3 * Hour, Delay(Failed(1) with { Result = new FetchResult.Refused(status, 3 * Hour, "") }));

    [Fact]
    public void APublisherWhoAsksForAYearGetsADay() =>
        Assert.Equal(TimeSpan.FromDays(1), Delay(Failed(1) with { Result = new FetchResult.Refused(503, TimeSpan.FromDays(365), "") }));

    [Fact]
    public void ASourceThatIsGoneIsLeftAlone() => Assert.True(Delay(Well with { Result = new FetchResult.Gone() }) > TimeSpan.FromDays(365));

    [Fact]
    public void PagesThatWaitBringTheNextRefreshForward() => Assert.Equal(5 * Minute, Delay(Well with { HasPending = true }));

    [Fact]
    public void ASourceThatIsPushedIsAskedSeldom() => AssertNear(6 * Hour, Delay(Well with { IsPushed = true, Learnt = 5 * Minute }));

    [Fact]
    public void HoursInWhichThePublisherSleepsAreSkipped()
    {
        var delay = Delay(Well with { Learnt = Hour, SkipHours = [12, 13, 14] });

        Assert.Equal(15, (Now + delay).Hour);
    }

    [Fact]
    public void SourcesOfOneIntervalAreSpread()
    {
        var delays = Enumerable.Range(0, 1000).Select(i => Delay(Well with { Key = $"https://example.org/{i}", Learnt = Hour })).ToList();

        Assert.True(delays.Max() - delays.Min() > 10 * Minute);
        Assert.All(delays, delay => AssertNear(Hour, delay));
        Assert.InRange(delays.Average(delay => delay.TotalMinutes), 58, 62);
    }

    [Fact]
    public void TheLeastIntervalGoesDownToASecond() => Assert.Equal(
        TimeSpan.FromSeconds(1),
        RefreshSchedule.DelayAfter(Well with { Every = TimeSpan.FromSeconds(1) }, new IntervalBounds(TimeSpan.FromSeconds(1), Hour), Now));

    private static RefreshOutcome Well => new("kaynak", Good, 0);

    private static RefreshOutcome Failed(int failures) => new("kaynak", new FetchResult.Unreachable("timed out"), failures);

    private static TimeSpan Delay(RefreshOutcome outcome) => RefreshSchedule.DelayAfter(outcome, Bounds, Now);

    /// <summary>Within the tenth by which intervals are spread.</summary>
    private static void AssertNear(TimeSpan expected, TimeSpan actual) =>
        Assert.InRange(actual, expected * 0.9 - TimeSpan.FromSeconds(1), expected * 1.1 + TimeSpan.FromSeconds(1));
}
