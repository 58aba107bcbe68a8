namespace Syndication.Tests.Articles.Extraction;

/// <summary>Kickers, other wordings and misplaced headings: which words are the headline.</summary>
public sealed class HeadlineWordingTests
{
    private const string Kicker = "Traffic in the old town", Headline = "Council agrees on the new bridge";

    private static string? TitleOf(string body, string head, string title) => FactsOf.Page($"<article>{body}{FactsOf.Prose}</article>", head, title: title).Article!.Title;

    private static string Called(string ogTitle, string headline) =>
        $$"""<meta property="og:title" content="{{ogTitle}}"><script type="application/ld+json">{"@type": "NewsArticle", "headline": "{{headline}}"}</script>""";

    [Fact]
    public void AKickerThatMostWitnessesLeaveOutIsCut() =>
        Assert.Equal(Headline, TitleOf($"<h1><span>{Kicker}</span> <b>-</b> <span>{Headline}</span></h1>", Called(Headline, Headline), $"{Kicker}: {Headline}"));

    [Fact]
    public void AKickerThatMostWitnessesHaveStays() =>
        Assert.Equal($"{Kicker}: {Headline}", TitleOf($"<h1><span>{Kicker}:</span> <span>{Headline}</span></h1>", Called(Headline, $"{Kicker}: {Headline}"), $"{Kicker}: {Headline}"));

    [Fact]
    public void AKickerThatIsAnotherOneElsewhereIsCut() =>
        Assert.Equal(Headline, TitleOf($"<h1><span>{Kicker}</span> <b>-</b> <span>{Headline}</span></h1>", Called($"Narrow streets: {Headline}", $"Narrow streets: {Headline}"), $"Narrow streets: {Headline}"));

    [Fact]
    public void OfAKickerAndAHeadlineThatTogetherAreTheTitleTheHeadlineIsTaken() =>
        Assert.Equal(Headline, TitleOf($"<h1>Bridge: what was decided in council now</h1><h2><span>{Kicker}</span><div>{Headline}</div></h2>", Called($"{Kicker}: {Headline}", "Bridge: what was decided in council now"), "Bridge: what was decided in council now"));

    [Fact]
    public void AHeadlineThatIsBrokenOverTwoLinesStaysWhole() =>
        Assert.Equal("Council agrees on the new bridge and on the road to it", TitleOf("<h1>Council agrees on the new bridge<br>and on the road to it</h1>", Called("Council agrees on the new bridge and on the road to it", "Council agrees on the new bridge and on the road to it"), ""));

    [Fact]
    public void WordsInFrontThatNothingSetsApartAreNoKicker() =>
        Assert.Equal("2026 guide to the bridges of the region", TitleOf("<h1>2026 guide to the bridges of the region</h1>", Called("2026 guide to the bridges", "Guide to the bridges of the region"), "2026 guide to the bridges"));

    [Fact]
    public void AWordingThatEveryWitnessAgreesOnBeatsASlightlyOtherHeading()
    {
        const string Told = "Ten free tools for small firms in the region";
        Assert.Equal(Told, TitleOf("<h1>Ten free tools for your small firm in the region</h1>", Called(Told, Told) + $"<meta name='twitter:title' content='{Told}'>", Told + " | The Harbour Post of the Region"));
    }

    [Fact]
    public void AWordingWithSomethingAddedIsNotTakenForTheHeading()
    {
        const string Told = "15 bridges to see in the region this summer";
        Assert.Equal("Bridges to see in the region this summer", TitleOf("<h1>Bridges to see in the region this summer</h1>", Called(Told, Told) + $"<meta name='twitter:title' content='{Told}'>", Told));
    }

    [Fact]
    public void AHeadingThatOnlyTheShortMessageNamesIsTheHeadlineWhereTheH1IsAnAppeal() =>
        Assert.Equal(Headline, TitleOf($"<h2>{Headline}</h2>{string.Concat(Enumerable.Repeat(FactsOf.Prose, 12))}<h1>A word from the founders of this paper:</h1>", "<meta property='og:title' content='How bridges are paid for at scale'><meta name='twitter:title' content='" + Headline + "'>", "How bridges are paid for at scale"));

    [Fact]
    public void ABarInAPrintedHeadlineIsPartOfItWhereASentenceGoesOn() =>
        Assert.Equal("Ten bridges to see this year | The finest views in the whole of the region", TitleOf("<h1>Ten bridges to see this year | The finest views in the whole of the region</h1>", "", ""));

    [Fact]
    public void ASectionBehindABarIsCutOffAPrintedHeadline() =>
        Assert.Equal(Headline, TitleOf($"<h1>{Headline} | Opinion</h1>", "", ""));

    [Fact]
    public void AngledQuotationMarksStay() =>
        Assert.Equal("Council: «We agree on the bridge»", TitleOf("", "<meta property='og:title' content='Council: «We agree on the bridge»'>", "Council: «We agree on the bridge»"));

    [Fact]
    public void AHeadingThatEndsTheTitleBehindAMarkIsTheHeadlineOfAPageWithoutH1()
    {
        var page = FactsOf.Page($"<h3>{Headline}</h3><p>Ann Lee | <span>2026-03-05 16:52</span></p>{FactsOf.Prose}", "", title: $"Harbour on the phone :: {Headline}").Article!;
        Assert.Equal((Headline, "2026-03-05T16:52:00+00:00"), (page.Title, page.Published?.ToString()));
    }
}
