using Syndication.Articles;
using Syndication.Articles.Extraction;
using Syndication.Articles.Languages;

namespace Syndication.Tests.Articles.Extraction;

public sealed class DateFactsTests
{
    private static string? Published(string html, string head = "", string language = "en") => FactsOf.UnderHeadline(html, head, language).Article!.Published?.ToString();

    [Theory]
    [InlineData("<p>Posted by Ann Lee on 5 March 2026</p>", "2026-03-05")]
    [InlineData("<p>Published on 5 March 2026 | Updated on 9 March 2026</p>", "2026-03-05")]
    [InlineData("<p>5 March 2026 Source: Harbour Post</p>", "2026-03-05")]
    [InlineData("<aside class=sidebar><p>2 hours ago</p></aside>", null)]
    public void ADateIsReadWithItsLabelBeforeOrBehindIt(string html, string? date) => Assert.Equal(date, Published(html));

    [Theory]
    [InlineData("tr", "05.03.2026 tarihinde yayımlandı", "2026-03-05", null)]
    [InlineData("tr", "05.03.2026 tarihinde güncellendi", null, "2026-03-05")]
    [InlineData("de", "Erstellt von Anna Lang am Donnerstag 5. März 2026", "2026-03-05", null)]
    [InlineData("zh", "2026-03-05 11:13更新 来源：网站", null, "2026-03-05T11:13:00+08:00")]
    [InlineData("zh", "本贴由大卫于2026年3月5日16:12在〖港口论坛〗发表.", "2026-03-05T16:12:00+08:00", null)]
    public void LabelsBehindADateCountInTheirLanguages(string tag, string line, string? published, string? updated)
    {
        var language = Languages.Find(tag)!;
        var dates = LabelledDates.Read(line, new DateReader(language, new(2026, 3, 15, 12, 0, 0, TimeSpan.Zero), language.Zone!));
        Assert.Equal((published, updated), (dates.Published?.ToString(), dates.Updated?.ToString()));
    }

    [Fact]
    public void DatesToldInAListOfOtherArticlesAreTheirs()
    {
        var list = string.Concat(Enumerable.Range(1, 4).Select(day => $"<li><meta itemprop=datePublished content=2025-06-0{day}><a href=/{day}>Another thing</a></li>"));

        Assert.Equal("2026-03-05", Published($"<p>Published March 05, 2026</p><ul>{list}</ul>"));
    }

    [Fact]
    public void ADateBeforeTheSourceUnderTheHeadlineIsTheArticles()
    {
        var page = FactsOf.Page("<h1>市议会同意建设新桥梁的计划</h1><p>2026年03月05日 来源：港口报</p><p>市议会昨晚召开会议，一致同意在两年内建成新的桥梁，并为此拨出了一千五百万元的资金。</p>", language: "zh", title: "市议会同意建设新桥梁的计划");
        Assert.Equal("2026-03-05", page.Article!.Published?.ToString());
    }

    [Fact]
    public void AClassThatLiesOverTheHeadlineLiesOverItsDateToo()
    {
        var page = FactsOf.Page($"<div class='widget related'><h1>Council agrees on the new bridge</h1><p>5 March 2026</p>{FactsOf.Prose}</div>");
        Assert.Equal("2026-03-05", page.Article!.Published?.ToString());
    }

    [Theory]
    [InlineData("<p>March 4, 2026 at 11:30 p.m.</p>", "2026-03-04T23:30:20-06:00")] // six hours west of the instant
    [InlineData("<p>March 4, 2026 at 11:07 p.m.</p>", "2026-03-05T05:30:20+00:00")] // no zone is that far
    [InlineData("", "2026-03-05T05:30:20+00:00")]
    public void TheClockBesideTheHeadlineShowsThePublishersZone(string printed, string expected) =>
        Assert.Equal(expected, Published(printed, "<meta property='article:published_time' content='2026-03-05T05:30:20Z'>"));

    [Theory]
    [InlineData("<p>5 January 2026</p>", "2026-01-05")] // published by then: the machines tell the day of a copy
    [InlineData("<p>9 March 2026</p>", "2026-03-02T10:00:00+00:00")] // later than told: a change
    [InlineData("<p>Updated 5 January 2026</p>", "2026-03-02T10:00:00+00:00")]
    [InlineData("<p>1 March 2026</p>", "2026-03-02T10:00:00+00:00")] // no more than a zone apart
    [InlineData("<p>It was decided on 5 January 2026 that nothing changes in the meantime.</p>", "2026-03-02T10:00:00+00:00")]
    public void AnEarlierDatePrintedUnderTheHeadlineBeatsOneForMachines(string printed, string expected) =>
        Assert.Equal(expected, Published(printed, "<meta property='article:published_time' content='2026-03-02T10:00:00Z'>"));

    [Fact]
    public void WhenLinkedDataTellsTheChangeTwiceTheMetaKnowsThePublication() =>
        Assert.Equal("2026-02-01T10:00:00+00:00", Published("", """
            <meta property="article:published_time" content="2026-02-01T10:00:00Z">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Council agrees on the new bridge","datePublished":"2026-03-02T10:00:00Z","dateModified":"2026-03-02T10:00:00Z"}</script>
            """));

    [Fact]
    public void TheDayAFileWasMadeIsTheLastResort()
    {
        const string Made = "<meta name=gentime content='Sun Mar 08 16:36:31 CET 2026'>";
        Assert.Equal("2026-03-05", Published("<p>Harbour, 5 March 2026</p><p>5 March 2026</p>", Made));
        Assert.Equal(DateSource.Meta, FactsOf.UnderHeadline("", Made).Article!.Published!.Source);
    }

    [Fact]
    public void ADateRightAboveTheHeadlineBeatsRelativeOnesOfCards()
    {
        var page = FactsOf.Page($"<p>5 March 2026</p><h1>Council agrees on the new bridge</h1><p>A summary of what was decided.</p>{FactsOf.Prose}<p>One</p><p>Two</p><p>16 hours ago</p>");
        Assert.Equal("2026-03-05", page.Article!.Published?.ToString());
    }
}
