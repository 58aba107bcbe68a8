using System.Buffers;
using System.Text;
using Syndication.Feeds;
using Syndication.Feeds.Writing;

namespace Syndication.Tests.Feeds;

public sealed class FeedWriterTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 10, 12, 0, 0, TimeSpan.FromHours(3));

    private static readonly SyndicationFeed Feed = new()
    {
        Title = TextContent.Plain("Gündem"),
        HomePageUrl = "https://example.org/",
        FeedUrl = "https://example.org/gundem.xml",
        Language = "tr",
        Updated = Noon,
        TtlMinutes = 30,
        Hubs = [new SyndicationHub("WebSub", "https://hub.example.org/")],
        Items = [new SyndicationItem { Id = "urn:1", Url = "https://example.org/1", Title = TextContent.Plain("Bir"), Published = Noon }],
    };

    [Fact]
    public void TheFormatsHaveTheirAddressesAndTypes()
    {
        Assert.Equal(["xml", "atom", "json"], FeedWriters.All.Select(writer => writer.Extension));
        Assert.Equal("application/feed+json; charset=utf-8", FeedWriters.Find("json")?.MediaType);
        Assert.Null(FeedWriters.Find("yaml"));
    }

    [Theory]
    [InlineData("<pubDate>Sat, 10 Jan 2026 09:00:00 GMT</pubDate>")]
    [InlineData("<lastBuildDate>Sat, 10 Jan 2026 09:00:00 GMT</lastBuildDate>")]
    [InlineData("<guid isPermaLink=\"false\">urn:1</guid>")]
    [InlineData("<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"https://example.org/gundem.xml\"/>")]
    [InlineData("<atom:link rel=\"hub\" href=\"https://hub.example.org/\"/>")]
    [InlineData("<ttl>30</ttl>")]
    [InlineData("<sy:updatePeriod>hourly</sy:updatePeriod>")]
    [InlineData("<sy:updateFrequency>2</sy:updateFrequency>")]
    [InlineData("<description>Gündem</description>")]
    public void RssSaysWhatReadersAskFor(string element) => Assert.Contains(element, Write("xml", Feed), StringComparison.Ordinal);

    [Fact]
    public void DatesAreEnglishWhateverTheCulture()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo("tr-TR");
        try
        {
            Assert.Contains("Sat, 10 Jan 2026", Write("xml", Feed), StringComparison.Ordinal);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public void AMonthIsWrittenAsAMonth()
    {
        var item = Feed.Items[0] with { Published = null, PartialDate = "2024-11" };

        var written = Write("xml", Feed with { Items = [item] });

        Assert.Contains("<dc:date>2024-11</dc:date>", written, StringComparison.Ordinal);
        Assert.Equal("2024-11", FeedReader.Read(Encoding.UTF8.GetBytes(written)).Feed!.Items[0].PartialDate);
    }

    [Fact]
    public void IllegalCharactersAreLeftOutAndAstralOnesStay()
    {
        var feed = Feed with { Title = new TextContent("a\u0001b\uFFFE\uD83Dc😀]]>") };

        foreach (var writer in FeedWriters.All)
            Assert.Equal("abc😀]]>", FeedReader.Read(Bytes(writer, feed)).Feed!.Title!.Value);
    }

    [Theory]
    [InlineData("/relative")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    public void NoRelativeAddressAndNoScriptGoesOut(string url)
    {
        var item = Feed.Items[0] with { Url = url, Image = url, Attachments = [new SyndicationAttachment(url)], Links = [new SyndicationLink(url, "via")] };

        foreach (var writer in FeedWriters.All)
            Assert.DoesNotContain(url, Encoding.UTF8.GetString(Bytes(writer, Feed with { Items = [item] })), StringComparison.Ordinal);
    }

    [Fact]
    public void AtomTellsOfWithdrawnItemsAndOfItsArchive()
    {
        var feed = Feed with { Tombstones = [new SyndicationTombstone("urn:2", Noon, "withdrawn")], IsArchive = true, PreviousUrl = "https://example.org/a/1" };

        var back = FeedReader.Read(Bytes(FeedWriters.Find("atom")!, feed)).Feed!;

        Assert.Equal([new SyndicationTombstone("urn:2", Noon, "withdrawn")], back.Tombstones);
        Assert.Equal((true, "https://example.org/a/1"), (back.IsArchive, back.PreviousUrl));
    }

    [Fact]
    public void AnAtomIdIsAlwaysAnIri()
    {
        var item = Feed.Items[0] with { Id = "no address 1" };

        Assert.Contains("<id>urn:x-guid:no%20address%201</id>", Write("atom", Feed with { Items = [item] }), StringComparison.Ordinal);
    }

    [Fact]
    public void JsonFeedCarriesPushAndBothDates()
    {
        var item = Feed.Items[0] with { Updated = Noon.AddHours(1), Language = "ku" };

        var back = FeedReader.Read(Bytes(FeedWriters.Find("json")!, Feed with { Items = [item] })).Feed!;

        Assert.Equal(Feed.Hubs, back.Hubs);
        Assert.Equal((Noon, Noon.AddHours(1), "ku"), (back.Items[0].Published!.Value, back.Items[0].Updated!.Value, back.Items[0].Language));
    }

    [Fact]
    public void AListOfFeedsIsReadBackAsItWasWritten()
    {
        var item = new SyndicationItem
        {
            Title = TextContent.Plain("Ekonomi"),
            Url = "https://example.org/",
            Categories = [new SyndicationCategory("Türkiye")],
            Source = new SyndicationFeed { FeedUrl = "https://example.org/ekonomi.xml" },
        };

        var back = FeedReader.Read(Bytes(new OpmlWriter(), Feed with { Items = [item] })).Feed!;

        Assert.Equal((FeedFormat.Opml, "Gündem"), (back.Format, back.Title!.Value));
        Assert.Equal(("Ekonomi", "https://example.org/ekonomi.xml", "Türkiye"),
            (back.Items[0].Title!.Value, back.Items[0].Source!.FeedUrl, back.Items[0].Categories[0].Term));
    }

    [Fact]
    public void ANewsSitemapLeavesOutWhatItMayNotHold()
    {
        var undated = Feed.Items[0] with { Published = null };

        var back = FeedReader.Read(Bytes(new NewsSitemapWriter(), Feed with { Items = [Feed.Items[0], undated] })).Feed!;

        Assert.Equal(("Bir", Noon, "tr"), (back.Items.Single().Title!.Value, back.Items[0].Published!.Value, back.Items[0].Language));
    }

    [Fact]
    public void ItemsThatShareAnIdAreToldApart()
    {
        var twice = Feed with { Items = [Feed.Items[0], Feed.Items[0] with { Title = TextContent.Plain("İki") }, Feed.Items[0] with { Id = null, Url = null }] };

        foreach (var writer in FeedWriters.All)
            Assert.Equal(3, FeedReader.Read(Bytes(writer, twice)).Feed!.Items.Select(item => item.Id).Distinct().Count());
    }

    [Fact]
    public void WhatIsNoLanguageTypeOrMailboxIsNotWrittenAsOne()
    {
        var item = Feed.Items[0] with
        {
            Language = "Turkish (Türkiye)",
            Authors = [new SyndicationPerson("Ayşe") { Email = "nobody" }],
            Attachments = [new SyndicationAttachment("https://example.org/a b[1].mp3") { MediaType = "audio" }],
        };

        foreach (var writer in FeedWriters.All)
        {
            var back = FeedReader.Read(Bytes(writer, Feed with { Language = "tr_TR", Items = [item] })).Feed!;
            Assert.Equal(("tr-TR", "Ayşe", (string?)null), (back.Language, back.Items[0].Authors[0].Name, back.Items[0].Authors[0].Email));
            Assert.Equal(("https://example.org/a%20b%5B1%5D.mp3", "audio/mpeg"), (back.Items[0].Attachments[0].Url, back.Items[0].Attachments[0].MediaType));
        }
    }

    private static string Write(string extension, SyndicationFeed feed) => Encoding.UTF8.GetString(Bytes(FeedWriters.Find(extension)!, feed));

    private static byte[] Bytes(IFeedWriter writer, SyndicationFeed feed)
    {
        var output = new ArrayBufferWriter<byte>();
        writer.Write(feed, output);
        return output.WrittenSpan.ToArray();
    }
}
