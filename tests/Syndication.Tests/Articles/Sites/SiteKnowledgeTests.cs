using Syndication.Articles.Sites;

namespace Syndication.Tests.Articles.Sites;

public sealed class SiteKnowledgeTests
{
    [Theory, InlineData(0), InlineData(1), InlineData(2), InlineData(3)]
    public void AfterFivePagesNothingThatAllPagesHoldLeaksAndNoTextIsLost(int make)
    {
        var site = new TemplateSite(make);
        var knowledge = site.After(5);
        var faults = new List<string>();
        for (var page = 6; page <= 20; page++)
        {
            var read = TemplateSite.Read(site.PageOf(page), page, knowledge);
            var text = read.Article!.ContentText;
            faults.AddRange(TemplateSite.Constants.Where(one => text.Contains(one, StringComparison.Ordinal)).Select(one => $"{page} leaks {one}"));
            faults.AddRange(TemplateSite.TextOf(page).Where(one => !text.Contains(one, StringComparison.Ordinal)).Select(one => $"{page} loses {one}"));
            knowledge = knowledge.With(read.Print!);
        }

        Assert.Empty(faults);
    }

    [Theory, InlineData(0), InlineData(1), InlineData(2), InlineData(3)]
    public void WithoutKnowledgeTheSameBoxesLeak(int make)
    {
        var text = TemplateSite.Read(new TemplateSite(make).PageOf(6), 6, null).Article!.ContentText;

        Assert.Contains(TemplateSite.Constants, one => text.Contains(one, StringComparison.Ordinal));
    }

    [Theory, InlineData(0), InlineData(1), InlineData(2), InlineData(3)]
    public void ASentenceThatTwoArticlesShareStays(int make)
    {
        const string Shared = "Bakan, görüşmelerin ardından yaptığı konuşmada anlaşmanın üç yıl içinde yürürlüğe gireceğini söyledi.";
        var site = new TemplateSite(make);
        var knowledge = site.After(5);
        knowledge = knowledge.With(TemplateSite.Read(site.PageOf(6, Shared), 6, knowledge).Print!);

        Assert.Contains(Shared, TemplateSite.Read(site.PageOf(7, Shared), 7, knowledge).Article!.ContentText, StringComparison.Ordinal);
    }

    [Fact]
    public void TheBackgroundThatClosesEveryReportOfAStoryStays()
    {
        const string Background = "Ülkede geçen yıl başlayan protestolarda yüzlerce kişi gözaltına alınmış, meclis olağanüstü toplanmıştı.";
        var site = new TemplateSite(0);
        var knowledge = site.After(6);
        for (var page = 7; page <= 12; page++)
        {
            var read = TemplateSite.Read(site.PageOf(page, Background), page, knowledge);
            Assert.Contains(Background, read.Article!.ContentText, StringComparison.Ordinal);
            knowledge = knowledge.With(read.Print!);
        }
    }

    [Fact]
    public void APageReadTwiceUnderAnyAddressCountsOnce()
    {
        var site = new TemplateSite(0);
        var knowledge = site.After(3);
        var again = TemplateSite.Read(site.PageOf(2), 200, knowledge).Print!;
        var changed = TemplateSite.Read(site.PageOf(2, "Bu cümle habere sonradan eklenmiştir ve oldukça uzundur."), 2, knowledge).Print!;

        Assert.Equal((3, 3), (knowledge.With(again).Pages, knowledge.With(changed).Pages));
    }

    [Fact]
    public void ATemplateJustLearntIsWorthReadingItsPagesAgainOnce()
    {
        var site = new TemplateSite(0);

        Assert.False(site.After(4).IsRevisitDue);
        Assert.True(site.After(5).IsRevisitDue);
        var knowledge = site.After(5).Revisited();
        for (var page = 6; page <= 20; page++) knowledge = knowledge.With(TemplateSite.Read(site.PageOf(page), page, knowledge).Print!);
        Assert.False(knowledge.IsRevisitDue);
    }

    [Fact]
    public void KnowledgeIsTheSameAfterTheStore()
    {
        var knowledge = new TemplateSite(0).After(6);

        var again = SiteKnowledge.Read(knowledge.Write());

        Assert.Equal(knowledge.Write(), again.Write());
        Assert.Equal(knowledge.Blocks, again.Blocks);
        Assert.Equal((6, true), (again.Pages, again.IsRevisitDue));
    }

    [Fact]
    public void HoweverManyPagesAreWithheldWhatGoodOnesLookLikeIsKept()
    {
        var site = new TemplateSite(0);
        var knowledge = site.After(12);
        var profile = knowledge.Profile.Count;

        for (var page = 13; page < 60; page++) knowledge = SiteKnowledge.Read(knowledge.WithWithheld(TemplateSite.Read(site.PageOf(page), page, knowledge).Print!).Write());

        Assert.Equal(profile, knowledge.Profile.Count);
    }

    [Fact]
    public void ARedesignPublishesNoneOfItsBoxesAndIsLearntFromThePagesThatAreWithheld()
    {
        var knowledge = new TemplateSite(0).After(20);
        var (withheld, published) = (0, 0);
        for (var page = 21; page <= 50; page++)
        {
            var read = TemplateSite.Read(Redesigned(page), page, knowledge);
            var isGood = ExtractionGuard.Judge(read.Print!.Shape, knowledge.Profile).IsPublished;
            knowledge = isGood ? knowledge.With(read.Print) : knowledge.WithWithheld(read.Print);
            if (!isGood) withheld++;
            else if (published++ >= 0) Assert.DoesNotContain("Selmik vorta", read.Article!.ContentText, StringComparison.Ordinal);
        }

        Assert.InRange(withheld, 1, 10);
        Assert.Equal(30, withheld + published);
    }

    [Fact]
    public void APageThatAnOperatorConfirmedShowsWhatGoodOnesLookLike()
    {
        var knowledge = new TemplateSite(0).After(20);
        var strange = TemplateSite.Read(Redesigned(30), 30, knowledge).Print!;
        knowledge = knowledge.WithWithheld(strange);
        Assert.False(ExtractionGuard.Judge(strange.Shape, knowledge.Profile).IsPublished);

        var confirmed = knowledge.WithConfirmed(strange);

        Assert.True(ExtractionGuard.Judge(strange.Shape, confirmed.Profile).IsPublished);
        Assert.Equal(knowledge.Pages, confirmed.Pages);
    }

    [Fact]
    public void WhatAPageTeachesIsTheSameAfterTheStore()
    {
        var print = TemplateSite.Read(new TemplateSite(0).PageOf(3), 3, SiteKnowledge.Empty).Print!;

        var again = PagePrint.Read(print.Write())!;

        Assert.Equal(print.Write(), again.Write());
        Assert.Equal(SiteKnowledge.Empty.With(print).Write(), SiteKnowledge.Empty.With(again).Write());
        Assert.Null(PagePrint.Read("{}x"));
    }

    private const string Notice = "Selmik vorta hundap lirvo, gaspen tulvek moritan delpo santik vurla peskin tomral.";

    private static string Redesigned(int page) => $"""
        <html><head><title>{TemplateSite.TitleOf(page)}</title></head><body><main><h1>{TemplateSite.TitleOf(page)}</h1><div class=yeni>
        {string.Concat(TemplateSite.TextOf(page).Take(2).Select(text => $"<p>{text}</p>"))}
        <div class=yan>{string.Concat(Enumerable.Range(0, 8).Select(i => $"<p>{Notice.Replace("lirvo", new string((char)('a' + i), 6), StringComparison.Ordinal)}</p>"))}</div>
        {string.Concat(TemplateSite.TextOf(page).Skip(2).Select(text => $"<p>{text}</p>"))}</div></main></body></html>
        """;

    [Theory, InlineData(""), InlineData("{}"), InlineData("AQ=="), InlineData("AQAAAAD/////Dw==")]
    public void WhatIsNoKnowledgeIsNone(string document) => Assert.Equal(0, SiteKnowledge.Read(document).Pages);

    [Fact]
    public void KnowledgeIsBoundedAndKeepsWhatWasSeenMost()
    {
        var knowledge = SiteKnowledge.Empty;
        for (ulong page = 1; page <= 100; page++)
            knowledge = knowledge.With(Print(page, [7, .. Enumerable.Range(0, 60).Select(i => (page * 1000) + (ulong)i)]));

        Assert.Equal(SiteKnowledge.MostBlocks, knowledge.Blocks.Count);
        Assert.True(knowledge.IsFixture(7));
        Assert.True(knowledge.Write().Length < 60_000);
    }

    [Fact]
    public void WhatARedesignTookAwayIsForgottenAndWhatItBroughtIsLearnt()
    {
        var knowledge = SiteKnowledge.Empty;
        for (ulong page = 1; page <= 200; page++) knowledge = knowledge.With(Print(page, [7]));
        for (ulong page = 201; page <= 203; page++) knowledge = knowledge.With(Print(page, [8]));
        Assert.Equal((true, false), (knowledge.IsBoilerplate(8), knowledge.IsFixture(8)));

        for (ulong page = 204; page <= 300; page++) knowledge = knowledge.With(Print(page, [8]));

        Assert.Equal((false, true), (knowledge.IsBoilerplate(7), knowledge.IsFixture(8)));
    }

    private static PagePrint Print(ulong page, ulong[] blocks) => new()
    {
        Keys = [page],
        Blocks = blocks,
        Published = new HashSet<ulong>(),
        Shape = new PageShape { Text = 1000, Labels = 0, Linked = 0, TitleWords = 0.5, Repeated = 0, Places = [new PlacedText(1, 1000)] },
    };
}
