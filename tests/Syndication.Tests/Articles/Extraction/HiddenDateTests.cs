namespace Syndication.Tests.Articles.Extraction;

/// <summary>Dates in places that are looked at when the usual ones say nothing.</summary>
public sealed class HiddenDateTests
{
    private static string? Published(string html, string head = "") => FactsOf.UnderHeadline(html, head).Article!.Published?.ToString();

    [Theory]
    [InlineData("<span class=date title='2026-03-05T10:00:00+01:00'>some days ago</span>", "2026-03-05T10:00:00+01:00")]
    [InlineData("<span class=timestamp data-timestamp=1772701200>some days ago</span>", "2026-03-05T09:00:00+00:00")]
    [InlineData("<relative-time class=posted datetime='2026-03-05T10:00:00Z'></relative-time>", "2026-03-05T10:00:00+00:00")]
    [InlineData("<span class=note title='2026-03-05T10:00:00Z'>see there</span>", null)]
    public void AnElementForDatesMayHoldItsDateInAnAttribute(string html, string? date) => Assert.Equal(date, Published($"<p>{html}</p>"));

    [Theory]
    [InlineData("""window.page = {"id": 7, "firstPublishedDate": "2026-03-05T10:00:00Z"};""", "2026-03-05T10:00:00+00:00")]
    [InlineData("""window.page = {"publishedAt": 1772701200000};""", "2026-03-05T09:00:00+00:00")]
    [InlineData("""window.page = {"page.pub_date": "2026-03-05"};""", "2026-03-05")]
    [InlineData("""window.page = {"lastPublished": "2026-03-05", "unpublishAt": "2026-03-06", "publishedCount": 12};""", null)]
    public void DataForAPagesScriptsTellsTheFirstPublication(string script, string? date) => Assert.Equal(date, Published($"<script>{script}</script>"));

    [Theory]
    [InlineData("""showDate("2026/03/05 01:43:09")""", "2026-03-05T01:43:09+00:00")]
    [InlineData("""setExpiry("2026/03/05 01:43:09"); start()""", null)]
    public void AScriptThatOnlyPrintsADateIsRead(string script, string? date) => Assert.Equal(date, Published($"<p><script>{script}</script></p>"));

    [Fact]
    public void JsonLdInACdataSectionIsRead() =>
        Assert.Equal("2026-03-05T10:00:00+00:00", Published("", """<script type="application/ld+json"><![CDATA[ {"@type": "Article", "headline": "Council agrees", "datePublished": "2026-03-05T10:00:00Z"} ]]></script>"""));

    [Fact]
    public void TheFirstEntryOfADiscussionDatesIt() =>
        Assert.Equal("2026-03-05T12:44:00+00:00", Published("<div class=comment><p><b>rower</b> <i>5 March 2026</i> <i>12:44</i></p><p>Has anybody seen the plans of the bridge?</p></div>"));

    [Fact]
    public void ACommentFarBelowDatesNothing() =>
        Assert.Null(Published($"{string.Concat(Enumerable.Repeat(FactsOf.Prose, 3))}<div class=comment><p>rower 5 March 2026</p></div>"));

    [Theory]
    [InlineData("Posted by Ann Lee on 5 March 2026", "2026-03-05")]
    [InlineData("5 March 2026", null)]
    public void InThePagesFootALabelledDateIsTheLastResort(string foot, string? date) =>
        Assert.Equal(date, FactsOf.Page($"<h1>Council agrees on the new bridge</h1>{FactsOf.Prose}<div class=footer><p>{foot}</p></div>").Article!.Published?.ToString());
}
