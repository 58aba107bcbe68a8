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

    [Theory]
    [InlineData("analytics.articleDate", "2026-03-05")]
    [InlineData("twt-published-at", "2026-03-05")]
    [InlineData("article-pub-date", "2026-03-05")]
    [InlineData("content_date", "2026-03-05")]
    [InlineData("last-update-date", null)]
    [InlineData("event_date", null)]
    [InlineData("content-expiration-date", null)]
    public void AMetaWhoseNameSpeaksOfADateIsRead(string name, string? date) => Assert.Equal(date, Published("", $"<meta name='{name}' content='2026-03-05'>"));

    [Fact]
    public void AMetaOfThePublicationGoesBeforeOneOfAnyDate() =>
        Assert.Equal("2026-03-05", Published("", "<meta name='page_date' content='2026-03-09'><meta name='my-published-at' content='2026-03-05'>"));

    [Theory]
    [InlineData("\"1772701200\"")]
    [InlineData("1772701200000")]
    public void SecondsAndMillisecondsAreDatesToo(string written) =>
        Assert.Equal("2026-03-05T09:00:00+00:00", Published("", $$"""<script type="application/ld+json">{"@type": "Article", "headline": "Council agrees", "datePublished": {{written}}}</script>"""));

    [Theory]
    [InlineData("<p>Ann Lee, March 5, 2026</p>", "2026-03-05")]
    [InlineData("<p>By Ann Lee on March 5, 2026 • 5 min read</p>", "2026-03-05")]
    [InlineData("<p>Elections on March 5, 2026</p>", null)]
    [InlineData("<div class=entry-date><div>05</div><div>Mar</div><div>2026</div></div>", "2026-03-05")]
    [InlineData("<p>HARBOUR, March 5, 2026 /Wire/ -- The council met last night and agreed on the new plan.</p>", "2026-03-05")]
    [InlineData("<p>In the harbour, March 5, 2026 was a day like any other before the council met in the evening.</p>", null)]
    public void ADateBesideWhoOrWhereIsRead(string html, string? date) => Assert.Equal(date, Published(html));

    [Theory]
    [InlineData("https://example.org/2026/mar/05/bridge", "2026-03-05")]
    [InlineData("https://example.org/news/05-03-2026/bridge", "2026-03-05")]
    [InlineData("https://example.org/2026/03/bridge", "2026-03")]
    [InlineData("https://example.org/2026/bridge", null)]
    public void AnAddressTellsTheDayOrAtLeastTheMonth(string url, string? date) =>
        Assert.Equal(date, FactsOf.Page($"<h1>Council agrees on the new bridge</h1>{FactsOf.Prose}", url: url).Article!.Published?.ToString());
}
