namespace Syndication.Tests.Articles.Extraction;

public sealed class TitleFactsTests
{
    [Fact]
    public void AHeadlineThatIsToldOtherwiseToSearchEnginesIsStillTheHeadline() =>
        Assert.Equal("Top ten: the bridges of the region", FactsOf.Page($"<article><h1>Top ten: the bridges of the region</h1>{FactsOf.Prose}</article>", "<meta property='og:title' content='Where to cross water in 2026'>", title: "Where to cross water in 2026").Article!.Title);

    [Fact]
    public void AnInvitationInAHeadingIsNoHeadline() =>
        Assert.Equal("Where to cross water in 2026", FactsOf.Page($"<div><h1>A message from the editors of this paper:</h1>{FactsOf.Prose}</div>", "<meta property='og:title' content='Where to cross water in 2026'>", title: "Where to cross water in 2026").Article!.Title);

    [Fact]
    public void AHeadingWithWhichTheTitleBeginsBeatsTheSitesName() =>
        Assert.Equal("Council agrees on the bridge", FactsOf.Page($"<h1>Harbour Post</h1><p>Menu</p><h2>Council agrees on the bridge</h2>{FactsOf.Prose}", title: "Council agrees on the bridge Harbour Post").Article!.Title);

    [Fact]
    public void TheWordingForShortMessagesDoesNotReplaceTheHeadline()
    {
        const string Head = "<meta property='og:title' content='Council agrees on the new bridge'><meta name='twitter:title' content='Bridge: how dear it will be'>";
        Assert.Equal("Council agrees on the new bridge", FactsOf.UnderHeadline("<h2>Bridge: how dear it will be</h2>", Head).Article!.Title);
    }

    [Fact]
    public void APageWithoutAnyHeadingIsCalledByTheLineAboveItsText() =>
        Assert.Equal("农机专家：为农机行业搭建信息平台", FactsOf.Page("<p>农机专家：为农机行业搭建信息平台</p><p>www.example.org</p><p>港口网 记者 王小明</p><p>市议会昨晚召开会议，一致同意在两年内建成新的桥梁，并为此拨出了一千五百万元的资金。附近居民对这一决定表示欢迎。</p>", language: "zh", title: "").Article!.Title);

    [Theory]
    [InlineData("Council agrees on the new bridge_Local News_Harbour Post", "Council agrees on the new bridge")]
    [InlineData("Harbour Post » Council agrees on the new bridge", "Council agrees on the new bridge")]
    [InlineData("Council agrees on the new bridge—at last", "Council agrees on the new bridge—at last")] // a dash without spaces goes on
    public void ALineOfPlainTextProvesWhichPartOfTheTitleIsTheHeadline(string title, string expected) =>
        Assert.Equal(expected, FactsOf.Page($"<table><tr><td><b>Council agrees on the new bridge</b></td></tr><tr><td>{FactsOf.Prose}</td></tr></table>", title: title).Article!.Title);

    [Fact]
    public void TheMarkBehindAKickerIsNoPartOfTheHeadline() =>
        Assert.Equal("Council agrees on the new bridge", FactsOf.Page($"<h1><img src=kicker.png>: Council agrees on the new bridge</h1>{FactsOf.Prose}", title: "").Article!.Title);

    [Fact]
    public void ATitleThatOnlyGreetsIsNoHeadlineWhereAnotherLineStandsOverTheText() =>
        Assert.Equal("Council agrees on the new bridge", FactsOf.Page($"<p>Council agrees on the new bridge</p>{FactsOf.Prose}", title: "Thank you for reading our paper today").Article!.Title);

    [Fact]
    public void ATitleThatBrokenMarkupMovedIntoTheBodyIsRead() =>
        Assert.Equal("Council agrees on the new bridge", FactsOf.Page($"<record><head><title>Council agrees on the new bridge</title></head><p>Some other line of the page</p>{FactsOf.Prose}", title: "").Article!.Title);

    [Fact]
    public void TheNamesOfItsAuthorsAreNoHeadline()
    {
        const string Text = "市议会昨晚召开会议，一致同意在两年内建成新的桥梁，并为此拨出了一千五百万元的资金。附近居民对这一决定表示欢迎。";
        var page = FactsOf.Page($"<p>社会资本与港口城市的新桥梁建设</p><p>张东明、李小平</p><p>{Text}</p>", language: "zh", title: "").Article!;
        Assert.Equal("社会资本与港口城市的新桥梁建设", page.Title);
        Assert.Equal(["张东明", "李小平"], page.Authors);
    }

    [Fact]
    public void WhatWasEscapedOnceTooOftenIsRead()
    {
        var page = FactsOf.UnderHeadline("", "<meta property='og:title' content='Bread &amp;amp; butter for the bridge'><meta property='og:description' content='The council&amp;#8217;s plan: roads &amp;amp;amp; bridges.'>").Article!;
        Assert.Equal("The council’s plan: roads & bridges.", page.Summary);
    }

    [Fact]
    public void APrintedHeadlineThatWasEscapedTwiceIsReadAsItIsTold() =>
        Assert.Equal("Roads & bridges of the region", FactsOf.Page($"<h1>Roads &amp;amp; bridges of the region</h1>{FactsOf.Prose}", title: "Roads &amp; bridges of the region").Article!.Title);

    [Fact]
    public void AHeadlineAboutEntitiesStaysAsItIsPrinted() =>
        Assert.Equal("How to write &amp; on a page", FactsOf.Page($"<h1>How to write &amp;amp; on a page</h1>{FactsOf.Prose}", title: "").Article!.Title);

    [Theory]
    [InlineData("Council agrees on the new bridge – Local News – Harbour Post")]
    [InlineData("Harbour Post » News » Council agrees on the new bridge")]
    [InlineData("Opinion | Council agrees on the new bridge - The Harbour Times")]
    [InlineData("Council agrees on the new bridge - HP News")]
    [InlineData("Council agrees on the new bridge - The Harbour Post Online")]
    [InlineData("Council agrees on the new bridge (Harbour Post)")]
    public void NamesOfSitesAndSectionsAreCutOffATitleThatIsPrintedNowhere(string title) =>
        Assert.Equal("Council agrees on the new bridge", FactsOf.Page(FactsOf.Prose, url: "https://www.harbourpost.example/news/1", title: title).Article!.Title);

    [Theory]
    [InlineData("Bridges of the region - what the council did not say")]
    [InlineData("Harbour Day - Bridge Years")]
    [InlineData("Fire in the old town, Harbour Street")]
    public void ASequelBehindADashStays(string title) => Assert.Equal(title, FactsOf.Page(FactsOf.Prose, title: title).Article!.Title);

    [Fact]
    public void ASiteThatIsCalledTheSameEverywhereLeavesTheHeadlineToTheLineAboveTheText() =>
        Assert.Equal("Council agrees on the new bridge", FactsOf.Page($"<h2>Council agrees on the new bridge</h2>{FactsOf.Prose}", url: "https://www.harbourpost.example/news/1", title: "Harbour Post").Article!.Title);

    [Theory]
    [InlineData("<small>Fifteen million is set aside</small>")]
    [InlineData("<span class=date>March 5, 2026</span>")]
    [InlineData("<a href='#'>Edit</a>")]
    public void WhatTheHeadingEndsWithIsCutWhereTheTitleLeavesItOut(string end) =>
        Assert.Equal("Council agrees on the new bridge", FactsOf.Page($"<article><h1>Council agrees on the new bridge {end}</h1>{FactsOf.Prose}</article>").Article!.Title);
}
