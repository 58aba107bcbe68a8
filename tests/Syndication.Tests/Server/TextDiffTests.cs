using FsCheck;
using FsCheck.Fluent;
using Syndication.Server.Pages;

namespace Syndication.Tests.Server;

public sealed class TextDiffTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("a b c", "a b c", "a b c")]
    [InlineData("a b c", "a x c", "a -b +x c")]
    [InlineData("a b", "a b c", "a b +c")]
    [InlineData("a b c d", "c d", "-a b c d")]
    [InlineData("a", "b", "-a +b")]
    public void WhatWasRemovedStandsBeforeWhatTookItsPlace(string before, string after, string expected) =>
        Assert.Equal(expected, string.Join(' ', TextDiff.Compare(before, after).Select(run => Sign(run.Fate) + run.Text)));

    [Fact]
    public void KeptAndRemovedIsTheOldTextAndKeptAndAddedTheNewOne()
    {
        var text = Gen.Elements("bir", "iki", "üç", "dört").ListOf().Select(words => string.Join(' ', words)).ToArbitrary();
        Prop.ForAll(text, text, (before, after) =>
        {
            var runs = TextDiff.Compare(before, after);
            return Text(runs, Fate.Removed) == before && Text(runs, Fate.Added) == after;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void VeryLongTextsAreComparedInLittleTime()
    {
        var before = string.Join(' ', Enumerable.Range(0, 50_000));
        var after = string.Join(' ', Enumerable.Range(25_000, 50_000));

        Assert.NotEmpty(TextDiff.Compare(before, after));
    }

    private static string Text(IReadOnlyList<DiffRun> runs, Fate fate) =>
        string.Join(' ', runs.Where(run => run.Fate == Fate.Kept || run.Fate == fate).Select(run => run.Text));

    private static string Sign(Fate fate) => fate switch { Fate.Removed => "-", Fate.Added => "+", _ => "" };
}
