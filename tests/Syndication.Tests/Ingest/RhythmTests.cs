using Syndication.Ingest.Scheduling;

namespace Syndication.Tests.Ingest;

public sealed class RhythmTests
{
    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);
    private static readonly IntervalBounds Bounds = new(TimeSpan.FromMinutes(5), TimeSpan.FromHours(6));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(23, 23)]
    [InlineData(167, 167)]
    [InlineData(168, 0)]
    public void TheWeekBeginsOnMonday(int hours, int expected) => Assert.Equal(expected, Rhythm.HourOf(Monday.AddHours(hours)));

    [Fact]
    public void ADayHasToBeSeenBeforeARateIsBelieved()
    {
        Assert.Null(Rates.From(Rhythm.Nothing.After([Monday], Monday.AddHours(2))));
        Assert.NotNull(Rates.From(Rhythm.Nothing.After([Monday], Monday.AddHours(25))));
    }

    [Fact]
    public void TheFirstDocumentTellsOfTheDaysBeforeIt()
    {
        var rhythm = Rhythm.Nothing.After([Monday, Monday.AddHours(30), Monday.AddYears(-3)], Monday.AddHours(48));

        Assert.Equal(48, rhythm.Hours);
        Assert.Equal(2, rhythm.Counts.Sum());
    }

    [Fact]
    public void WhatIsOldFades()
    {
        var rhythm = Rhythm.Nothing.After([Monday], Monday).After([], Monday.AddDays(28));

        Assert.Equal(0.5, rhythm.Counts.Sum(), 3);
    }

    [Fact]
    public void ASourceIsAskedOftenWhenItPublishesAndSeldomWhenItSleeps()
    {
        var rates = Rates.From(Workweek())!;

        var atNoon = LearntInterval.Usual.From(rates, Monday.AddDays(28).AddHours(12), Bounds);
        var atNight = LearntInterval.Usual.From(rates, Monday.AddDays(28).AddHours(22), Bounds);

        Assert.InRange(atNoon, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(20));
        Assert.InRange(atNight, TimeSpan.FromHours(1), TimeSpan.FromHours(6));
    }

    [Fact]
    public void ABurstBringsTheNextQuestionForward()
    {
        var rhythm = Workweek();
        var now = Monday.AddDays(28).AddHours(3);
        var quiet = LearntInterval.Usual.From(Rates.From(rhythm.After([], now))!, now, Bounds);
        var burst = Enumerable.Range(0, 8).Select(i => now.AddMinutes(-i)).ToList();

        var excited = LearntInterval.Usual.From(Rates.From(rhythm.After(burst, now))!, now, Bounds);

        Assert.True(excited < quiet / 2, $"{excited} is not much sooner than {quiet}");
    }

    [Fact]
    public void ARareSourceIsAskedAtAnyHourAndOneThatHasBeenSilentForMonthsSeldom()
    {
        var rare = Rhythm.Nothing.After([Monday.AddHours(9)], Monday.AddDays(1)).After([], Monday.AddDays(30));
        var asleep = rare.After([], Monday.AddDays(90));

        Assert.All(Enumerable.Range(0, 24), hour =>
            Assert.Equal(LearntInterval.Usual.LongestActive, LearntInterval.Usual.From(Rates.From(rare)!, Monday.AddDays(30).AddHours(hour), Bounds)));
        Assert.Equal(Bounds.Longest, LearntInterval.Usual.From(Rates.From(asleep)!, Monday.AddDays(90), Bounds));
    }

    [Fact]
    public void ASilentSourceIsAskedAtTheLongestInterval()
    {
        var rates = Rates.From(Rhythm.Nothing.After([], Monday).After([], Monday.AddDays(30)))!;

        Assert.Equal(Bounds.Longest, LearntInterval.Usual.From(rates, Monday.AddDays(30), Bounds));
    }

    /// <summary>Four weeks with five articles an hour from eight to eighteen, and none at night.</summary>
    private static Rhythm Workweek()
    {
        var rhythm = Rhythm.Nothing.After([], Monday);
        for (var hour = 1; hour <= 28 * 24; hour++)
        {
            var now = Monday.AddHours(hour);
            var published = now.AddMinutes(-30).Hour is >= 8 and < 18 ? Enumerable.Range(1, 5).Select(i => now.AddMinutes(-10 * i)).ToList() : [];
            rhythm = rhythm.After(published, now);
        }

        return rhythm;
    }
}
