using Syndication.Articles.Sites;

namespace Syndication.Tests.Articles.Sites;

public sealed class ExtractionGuardTests
{
    private static readonly PageShape Usual = new()
    {
        Text = 2000,
        Labels = 0,
        Linked = 0.02,
        TitleWords = 0.8,
        Repeated = 0,
        Places = [new PlacedText(1, 2000)],
    };

    [Fact]
    public void NothingIsDoubtedBeforeTheSiteIsKnown() =>
        Assert.True(ExtractionGuard.Judge(Usual with { Text = 100, TitleWords = 0, Labels = 9 }, Known(4)).IsPublished);

    [Fact]
    public void WhatLooksLikeTheOthersIsPublished() => Assert.True(Judge(Usual with { Text = 1200, TitleWords = 0.5 }).IsPublished);

    [Fact]
    public void AReportInANewTemplateIsPublishedWhereNothingElseIsUnusual() =>
        Assert.True(Judge(Usual with { Places = [new PlacedText(9, 2000)] }).IsPublished);

    public static TheoryData<PageShape, string> Strange => new()
    {
        { Usual with { Repeated = 0.9, TitleWords = 0.1 }, "90 % of the text stands on other pages" },
        { Usual with { TitleWords = 0 }, "no word of the headline" },
        { Usual with { Labels = 3 }, "3 labels" },
        { Usual with { Linked = 0.6 }, "60 % of the text are links" },
        { Usual with { Text = 150 }, "150 characters" },
        { Usual with { IsConsent = true, TitleWords = null }, "asks for consent" },
        { Usual with { Places = [new PlacedText(1, 1800), new PlacedText(7, 200)] }, "10 % of the text stands in boxes that never held text" },
        { Usual with { Places = [new PlacedText(8, 1000), new PlacedText(9, 1000)] }, "built anew" },
    };

    [Theory, MemberData(nameof(Strange))]
    public void WhatDoesNotIsWithheldWithTheReason(PageShape page, string reason) =>
        Assert.Contains(reason, Judge(page).Reason, StringComparison.Ordinal);

    private static GuardVerdict Judge(PageShape page) => ExtractionGuard.Judge(page, Known(10));

    private static SiteProfile Known(int pages) => Enumerable.Range(0, pages).Aggregate(SiteProfile.Empty, (known, _) => known.With(Usual));
}
