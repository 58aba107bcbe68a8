using System.Text;
using Syndication.Feeds;
using static Syndication.Tests.Feeds.ParsedDocuments;

namespace Syndication.Tests.Feeds;

public sealed class FeedReaderTests
{
    [Theory]
    [InlineData("<item><guid>https://example.org/1</guid></item>", "items.0.url", "https://example.org/1")]
    [InlineData("<item><title>a</title><pubDate>never</pubDate></item>", "items.0.title", "a")]
    [InlineData("<title>a &lt;b&gt;c&lt;/b&gt;</title>", "title", "a c")]
    [InlineData("<title>a &lt;b&gt;c&lt;/b&gt;</title>", "title_html", "a <b>c</b>")]
    [InlineData("<title>1 &lt; 2</title>", "title_html", "absent")]
    [InlineData("<item><title>A<!-- no -->B</title></item>", "items.0.title", "AB")]
    [InlineData("<item><link>/a</link></item>", "items.0.url", "https://example.org/a")]
    [InlineData("<item><link>\n  https://example.org/a\n</link></item>", "items.0.url", "https://example.org/a")]
    [InlineData("<item><enclosure url='a.mp3' length='0' type='audio/mpeg'/></item>", "items.0.attachments.0.url", "https://example.org/a.mp3")]
    [InlineData("<item><enclosure url='a.mp3' length='0'/></item>", "items.0.attachments.0.size_in_bytes", "absent")]
    [InlineData("<item><author>jane@example.org (Jane Doe)</author></item>", "items.0.authors.0.name", "Jane Doe")]
    [InlineData("<item><author>Jane Doe &lt;jane@example.org&gt;</author></item>", "items.0.authors.0.email", "jane@example.org")]
    [InlineData("<item><source url='https://example.org/f'>F</source></item>", "items.0.source.feed_url", "https://example.org/f")]
    [InlineData("<item><comments>/c</comments></item>", "items.0.comments_url", "https://example.org/c")]
    [InlineData("<item><category domain='d'>c</category></item>", "items.0.categories.0.scheme", "d")]
    [InlineData("<cloud domain='rpc.example.org' port='80' path='/RPC2'/>", "hubs.0.url", "http://rpc.example.org:80/RPC2")]
    [InlineData("<atom:link rel='hub' href='https://hub.example.org/'/>", "hubs.0.type", "WebSub")]
    [InlineData("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>", "ttl_minutes", "30")]
    [InlineData("<ttl>60</ttl>", "ttl_minutes", "60")]
    [InlineData("<image><url>/i.png</url><width>88</width></image>", "image.width", "88")]
    [InlineData("<image><url>/i.png</url></image>", "icon", "https://example.org/i.png")]
    public void RssElementsHaveTheirPlace(string inside, string path, string expected) =>
        Assert.Equal(expected, Parse(Rss(inside), "https://example.org/feed").At(path));

    [Theory]
    [InlineData("<dc:creator>Ayşe</dc:creator>", "authors.0.name", "Ayşe")]
    [InlineData("<dc:subject>spor</dc:subject>", "categories.0.term", "spor")]
    [InlineData("<dc:date>2003-12-31</dc:date>", "date_modified", "2003-12-31T00:00:00Z")]
    [InlineData("<dc:date>2003-12</dc:date>", "date_modified", "2003-12-01T00:00:00Z")]
    [InlineData("<dcterms:issued>2003-12-31T10:14:55Z</dcterms:issued>", "date_published", "2003-12-31T10:14:55Z")]
    [InlineData("<dcterms:created>2003-12-31T10:14:55Z</dcterms:created><pubDate>Thu, 01 Jan 2004 00:00:00 GMT</pubDate>", "date_published", "2004-01-01T00:00:00Z")]
    [InlineData("<content:encoded>&lt;p&gt;x&lt;/p&gt;</content:encoded>", "content_html", "<p>x</p>")]
    [InlineData("<media:group><media:content url='https://e.org/v.mp4' type='video/mp4' fileSize='9' duration='61'/></media:group>", "attachments.0.duration_in_seconds", "61")]
    [InlineData("<media:content url='https://e.org/v.jpg' medium='image'><media:thumbnail url='https://e.org/t.jpg' width='4'/></media:content>", "image", "https://e.org/t.jpg")]
    [InlineData("<media:thumbnail url='https://e.org/t.jpg' width='4'/>", "thumbnails.0.width", "4")]
    [InlineData("<itunes:image href='https://e.org/i.jpg'/>", "image", "https://e.org/i.jpg")]
    [InlineData("<enclosure url='https://e.org/a.mp3' type='audio/mpeg'/><itunes:duration>1:02:03</itunes:duration>", "attachments.0.duration_in_seconds", "3723")]
    [InlineData("<itunes:explicit>yes</itunes:explicit>", "itunes_explicit", "true")]
    [InlineData("<itunes:keywords>a, b</itunes:keywords>", "categories.1.term", "b")]
    [InlineData("<itunes:summary>s</itunes:summary><description>d</description>", "summary", "d")]
    [InlineData("<georss:point>41.0 29.0</georss:point>", "geometry.coordinates", "[29,41]")]
    [InlineData("<georss:box>1 2 3 4</georss:box>", "geometry", """{"type":"Box","coordinates":[[2,1],[4,3]]}""")]
    [InlineData("<georss:where><gml:LineString><gml:posList>1 2 3 4</gml:posList></gml:LineString></georss:where>", "geometry.type", "LineString")]
    [InlineData("<geo:lat>41</geo:lat><geo:long>29</geo:long>", "geometry.coordinates", "[29,41]")]
    [InlineData("<thr:in-reply-to ref='urn:1' href='https://e.org/1'/>", "in_reply_to.ref", "urn:1")]
    [InlineData("<slash:comments>7</slash:comments>", "comments_count", "7")]
    [InlineData("<wfw:commentRss>https://e.org/c.xml</wfw:commentRss>", "comments_feed_url", "https://e.org/c.xml")]
    [InlineData("<cc:license xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' rdf:resource='https://cc.org/by'/>", "license_url", "https://cc.org/by")]
    [InlineData("<atom:published>2003-12-31T10:14:55Z</atom:published>", "date_published", "2003-12-31T10:14:55Z")]
    [InlineData("<podcast:person href='https://e.org/jane'>Jane</podcast:person>", "contributors.0.url", "https://e.org/jane")]
    public void ModulesAddToAnItem(string inside, string path, string expected) =>
        Assert.Equal(expected, Parse(Rss($"<item>{inside}</item>")).At("items.0." + path));

    [Theory]
    [InlineData("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel rdf:about='urn:c'/><item rdf:about='urn:1'><title>a</title></item></rdf:RDF>", "rdf", "1.0")]
    [InlineData("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'><channel/><item><title>a</title></item></rdf:RDF>", "rdf", "0.90")]
    [InlineData("<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:s='http://purl.org/rss/1.0/'><s:channel/><s:item><s:title>a</s:title></s:item></r:RDF>", "rdf", "1.0")]
    [InlineData("<rss version='0.91'><channel><item><title>a</title></item></channel></rss>", "rss", "0.91")]
    [InlineData("<rss version='2.0.1'><channel><item><title>a</title></item></channel></rss>", "rss", "2.0")]
    [InlineData("<rss><channel/><item><title>a</title></item></rss>", "rss", "absent")]
    [InlineData("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title>a</title></entry></feed>", "atom", "0.3")]
    [InlineData("<a:feed xmlns:a='https://www.w3.org/2005/Atom/'><a:entry><a:title>a</a:title></a:entry></a:feed>", "atom", "1.0")]
    [InlineData("<entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry>", "atom", "1.0")]
    [InlineData("<CHANNEL HREF='https://e.org/'><ITEM HREF='https://e.org/1'><TITLE>a</TITLE></ITEM></CHANNEL>", "cdf", "absent")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":1,\"title\":\"a\"}]}", "json", "1")]
    [InlineData("{\"rss\":{\"version\":\"2.0\",\"channel\":{\"item\":{\"title\":\"a\"}}}}", "rss", "2.0")]
    [InlineData("<opml version='2.0'><body><outline text='a' xmlUrl='https://e.org/f'/></body></opml>", "opml", "2.0")]
    public void EveryFamilyIsKnown(string document, string format, string version)
    {
        var parsed = Parse(document);

        Assert.Equal((format, version, "a"), (parsed.At("format"), parsed.At("format_version"), parsed.At("items.0.title")));
    }

    [Theory]
    [InlineData("mode='escaped' type='text/html'>&lt;b&gt;a&lt;/b&gt;", "<b>a</b>")]
    [InlineData("mode='base64' type='text/html'>PGI+YTwvYj4=", "<b>a</b>")]
    [InlineData("mode='xml' type='application/xhtml+xml'><div xmlns='http://www.w3.org/1999/xhtml'><b>a</b></div>", "<b>a</b>")]
    [InlineData("type='html'>&lt;b&gt;a&lt;/b&gt;", "<b>a</b>")]
    [InlineData("type='xhtml'><x:div xmlns:x='http://www.w3.org/1999/xhtml'><x:b>a</x:b><x:br/></x:div>", "<b>a</b><br>")]
    [InlineData("type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>&lt;b&gt;</div>", "&lt;b&gt;")]
    [InlineData("type='text'>&lt;b&gt;a&lt;/b&gt;", "absent")]
    [InlineData(">a &lt;b&gt;", "absent")]
    public void AtomTextIsWhatItSaysItIs(string content, string html) =>
        Assert.Equal(html, Parse(Atom($"<entry><content {content}</content></entry>")).At("items.0.content_html"));

    [Fact]
    public void AnInnerBaseIsNotLostWithTheElementThatHadIt()
    {
        var inside = "<entry xml:base='https://e.org/a/'><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>"
            + "<p xml:base='b/'><a href='c'>c</a></p></div></content></entry>";

        Assert.Equal("<p><a href=\"https://e.org/a/b/c\">c</a></p>", Parse(Atom(inside)).At("items.0.content_html"));
    }

    [Fact]
    public void AnItemsLanguageIsTheNarrowestThatWasGiven()
    {
        var parsed = Parse("<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='en'><entry xml:lang='tr'><title xml:lang='de'>a</title></entry><entry/></feed>");

        Assert.Equal(("en", "de", "absent"), (parsed.At("language"), parsed.At("items.0.language"), parsed.At("items.1.language")));
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-32", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-32BE", false)]
    public void WideEncodingsAreKnownWithAndWithoutTheirMark(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        var bytes = encoding.GetBytes((hasMark ? "\uFEFF" : "") + "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Iğdır</title></channel></rss>");

        var parsed = Parse(bytes);

        Assert.Equal(("Iğdır", "true"), (parsed.At("title"), parsed.At("well_formed")));
    }

    [Theory]
    [InlineData("gb2312", "gb18030", "朱镕基")]
    [InlineData("windows-1251", "windows-1251", "Привет")]
    [InlineData("shift_jis", "shift_jis", "日本語のニュース")]
    [InlineData("iso-8859-2", "iso-8859-2", "Łódź")]
    public void ADeclaredEncodingIsUsed(string declared, string used, string title)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(used)!
            .GetBytes($"<?xml version=\"1.0\" encoding=\"{declared}\"?><rss version=\"2.0\"><channel><title>{title}</title></channel></rss>");

        var parsed = Parse(bytes);

        Assert.Equal((title, used, "true"), (parsed.At("title"), parsed.At("encoding"), parsed.At("well_formed")));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \n ", "empty")]
    [InlineData("<!doctype html><p>404", "html")]
    [InlineData("<note>hello</note>", "not-a-feed")]
    [InlineData("{\"error\":404}", "not-a-feed")]
    [InlineData("no feed at all", "not-a-feed")]
    public void WhatIsNoFeedIsToldApart(string document, string error) => Assert.Equal(error, Parse(document).At("error"));

    [Fact]
    public void AForgottenEndTagCostsNothing()
    {
        var parsed = Parse("<rss version='2.0'><channel><item><title>a<link>https://e.org/a</link></item><item><title>b</title><item><title>c</title></item></channel></rss>");

        Assert.Equal(("a", "https://e.org/a", "b", "c"), (parsed.At("items.0.title"), parsed.At("items.0.url"), parsed.At("items.1.title"), parsed.At("items.2.title")));
    }

    [Fact]
    public void EveryRepairIsTold()
    {
        var feed = FeedReader.Read("<rss version='2.0'><channel><title>A & B</title></channel></rss>"u8.ToArray()).Feed!;

        Assert.Equal(("A & B", false, "bare-ampersand"), (feed.Title!.Value, feed.IsWellFormed, feed.Repairs.Single().Kind));
    }

    [Fact]
    public void NestingWithoutEndIsReadInNoTime()
    {
        var document = string.Concat(Enumerable.Repeat("<a xml:base='b/'>", 200_000)) + "<rss version='2.0'/>";

        var reading = FeedReader.Read(Encoding.UTF8.GetBytes(document), baseUrl: "https://example.org/");

        Assert.Null(reading.Feed);
    }

    [Fact]
    public void TheSecondMentionOfAFileAddsToTheFirst()
    {
        var parsed = Parse(Rss("<item><enclosure url='https://e.org/a.mp3' length='9' type='audio/mpeg'/><media:content url='https://e.org/a.mp3' duration='60'/></item>"));

        Assert.Equal("""[{"url":"https://e.org/a.mp3","mime_type":"audio/mpeg","size_in_bytes":9,"duration_in_seconds":60}]""", parsed.At("items.0.attachments"));
    }
}
