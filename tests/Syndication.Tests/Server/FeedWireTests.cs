using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Syndication.Tests.Server;

/// <summary>What a reader sees on the wire; one sentence for each rule (service anchors H1 to H36).</summary>
public sealed class FeedWireTests : IAsyncLifetime
{
    private const string Rss = "/feeds/dis-aci.xml";

    private TestSite _site = null!;

    public static TheoryData<string> Formats => [Rss, "/feeds/dis-aci.atom", "/feeds/dis-aci.json"];

    public async Task InitializeAsync()
    {
        _site = await TestSite.StartAsync();
        await _site.PublishAsync(Some.Article("Şoygu KDHC’de"), Some.Article("Işık & gölge <dünya>", 2));
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory, MemberData(nameof(Formats))]
    public async Task GetAndHeadHaveTheSameFields(string path)
    {
        foreach (var coding in (string[])["identity", "gzip", "br"])
        {
            var get = await _site.GetAsync(path, $"Accept-Encoding: {coding}");
            var head = await _site.SendAsync("HEAD", path, $"Accept-Encoding: {coding}");

            Assert.Equal(200, get.Status);
            Assert.Equal(Comparable(get), Comparable(head));
            Assert.Equal(get.Body.Length.ToString(CultureInfo.InvariantCulture), head["Content-Length"]);
            Assert.Empty(head.Body);
        }
    }

    [Theory]
    [InlineData("POST"), InlineData("PUT"), InlineData("DELETE"), InlineData("PATCH"), InlineData("PROPFIND"), InlineData("get")]
    public async Task AnyOtherMethodIsRefusedWithTheListOfThoseAllowed(string method)
    {
        var answer = await _site.SendAsync(method, Rss, "Content-Length: 0");

        Assert.Equal(405, answer.Status);
        Assert.Equal("GET, HEAD, OPTIONS", answer["Allow"]);
    }

    [Fact]
    public async Task OptionsTellsBrowsersWhatTheyMaySend()
    {
        var answer = await _site.SendAsync("OPTIONS", Rss, "Origin: https://other.test", "Access-Control-Request-Method: GET");

        Assert.Equal(204, answer.Status);
        Assert.Equal("GET, HEAD, OPTIONS", answer["Allow"]);
        Assert.Equal("*", answer["Access-Control-Allow-Origin"]);
        Assert.Equal("GET, HEAD, OPTIONS", answer["Access-Control-Allow-Methods"]);
        Assert.Equal("If-None-Match, If-Modified-Since, A-IM", answer["Access-Control-Allow-Headers"]);
        Assert.Equal("86400", answer["Access-Control-Max-Age"]);
        Assert.Null(answer["Access-Control-Allow-Credentials"]);
    }

    [Theory, MemberData(nameof(Formats))]
    public async Task EachCodingHasAStrongTagOfItsOwnOverTheSameBytes(string path)
    {
        var identity = await _site.GetAsync(path);
        var gzip = await _site.GetAsync(path, "Accept-Encoding: gzip");
        var brotli = await _site.GetAsync(path, "Accept-Encoding: br");

        Assert.Null(identity["Content-Encoding"]);
        Assert.Equal("gzip", gzip["Content-Encoding"]);
        Assert.Equal("br", brotli["Content-Encoding"]);
        Assert.Equal(3, new[] { identity["ETag"], gzip["ETag"], brotli["ETag"] }.Distinct().Count());
        Assert.All([identity, gzip, brotli], answer => Assert.Matches("^\"[^\"]+\"$", answer["ETag"]));
        Assert.Equal(identity.Text, Decode(new GZipStream(new MemoryStream(gzip.Body), CompressionMode.Decompress)));
        Assert.Equal(identity.Text, Decode(new BrotliStream(new MemoryStream(brotli.Body), CompressionMode.Decompress)));
    }

    [Theory]
    [InlineData("{0}"), InlineData("W/{0}"), InlineData("\"other\", {0}"), InlineData("W/\"a,b\" , W/{0},\"c\""), InlineData("*")]
    [InlineData("{1}"), InlineData("\"{1}-gzip\""), InlineData("\"{1};gzip\""), InlineData("\"{1}--gzip\""), InlineData("\"{1}-br\"")]
    [InlineData("{1}-gzip"), InlineData("W/{1}")]
    public async Task AnyTagOfThePresentVersionIsAnsweredWith304(string pattern)
    {
        var tag = (await _site.GetAsync(Rss))["ETag"]!;
        var sent = string.Format(CultureInfo.InvariantCulture, pattern, tag, tag.Trim('"'));

        var answer = await _site.GetAsync(Rss, $"If-None-Match: {sent}");

        Assert.Equal(304, answer.Status);
        Assert.Empty(answer.Body);
    }

    [Theory]
    [InlineData("\"other\""), InlineData(""), InlineData("W/"), InlineData("\""), InlineData(",,,"), InlineData("\"*\"")]
    public async Task AnyOtherTagIsAnsweredWithTheWhole(string tag) =>
        Assert.Equal(200, (await _site.GetAsync(Rss, $"If-None-Match: {tag}")).Status);

    [Fact]
    public async Task ATagThatDoesNotMatchBeatsADateThatDoes()
    {
        var modified = (await _site.GetAsync(Rss))["Last-Modified"];

        Assert.Equal(200, (await _site.GetAsync(Rss, "If-None-Match: \"other\"", $"If-Modified-Since: {modified}")).Status);
    }

    [Fact]
    public async Task ATagThatMatchesBeatsADateThatDoesNot()
    {
        var tag = (await _site.GetAsync(Rss))["ETag"];

        Assert.Equal(304, (await _site.GetAsync(Rss, $"If-None-Match: {tag}", "If-Modified-Since: Sat, 01 Jan 2000 00:00:00 GMT")).Status);
    }

    [Theory]
    [InlineData("Tue, 10 Mar 2026 09:00:00 GMT", 304)]
    [InlineData("Tuesday, 10-Mar-26 09:00:00 GMT", 304)]
    [InlineData("Tue Mar 10 09:00:00 2026", 304)]
    [InlineData("Wed, 11 Mar 2026 00:00:00 GMT", 304)]
    [InlineData("Tue, 10 Mar 2026 08:59:59 GMT", 200)]
    [InlineData("Tuesday, 10-Mar-20 09:00:00 GMT", 200)]
    [InlineData("Sun Nov  6 08:49:37 1994", 200)]
    [InlineData("2026-03-11T00:00:00Z", 200)]
    [InlineData("0", 200)]
    [InlineData("yesterday", 200)]
    [InlineData("Tue, 10 Mar 2026 09:00:00 +0300", 200)]
    public async Task ADateIsReadInThreeFormsComparedAsTimeAndIgnoredWhenBad(string date, int status) =>
        Assert.Equal(status, (await _site.GetAsync(Rss, $"If-Modified-Since: {date}")).Status);

    [Fact]
    public async Task LastModifiedIsWhenThisFeedChangedInWholeSecondsAndNotLaterThanDate()
    {
        var first = await _site.GetAsync(Rss);
        _site.Clock.Advance(TimeSpan.FromHours(1));
        await _site.PublishAsync(Some.Article("Spor haberi", 7) with { Categories = ["Spor"] });

        var second = await _site.GetAsync(Rss);

        Assert.Equal("Tue, 10 Mar 2026 09:00:00 GMT", first["Last-Modified"]);
        Assert.Equal(first["Last-Modified"], second["Last-Modified"]);
        Assert.Equal(first["ETag"], second["ETag"]);
    }

    [Fact]
    public async Task A304CarriesWhatThe200WouldAndNoBody()
    {
        foreach (var path in (string[])[Rss, "/feeds/dis-aci"])
        {
            var full = await _site.GetAsync(path, "Accept-Encoding: gzip");
            var answer = await _site.GetAsync(path, "Accept-Encoding: gzip", $"If-None-Match: {full["ETag"]}");

            Assert.Equal(304, answer.Status);
            Assert.NotNull(answer["Date"]);
            foreach (var name in (string[])["ETag", "Cache-Control", "Vary", "Content-Location", "Access-Control-Allow-Origin"])
                Assert.Equal(full[name], answer[name]);
            Assert.Null(answer["Content-Type"]);
            Assert.Null(answer["Content-Length"]);
        }
    }

    [Fact]
    public async Task CachesMayKeepAFeedForAsLongAsItSays()
    {
        var answer = await _site.GetAsync(Rss);

        Assert.Matches("^public, max-age=[3-9]00, stale-while-revalidate=[0-9]+, stale-if-error=86400$", answer["Cache-Control"]);
        Assert.Null(answer["Expires"]);
        Assert.Null(answer["Pragma"]);
    }

    [Fact]
    public async Task TtlAndTheSyndicationModuleSayTheSameAsMaxAge()
    {
        var answer = await _site.GetAsync(Rss);
        var channel = XDocument.Parse(answer.Text).Root!.Element("channel")!;
        XNamespace sy = "http://purl.org/rss/1.0/modules/syndication/";

        var minutes = int.Parse(channel.Element("ttl")!.Value, CultureInfo.InvariantCulture);

        Assert.Contains($"max-age={minutes * 60},", answer["Cache-Control"], StringComparison.Ordinal);
        Assert.Equal("hourly", channel.Element(sy + "updatePeriod")!.Value);
        Assert.Equal(60 / minutes, int.Parse(channel.Element(sy + "updateFrequency")!.Value, CultureInfo.InvariantCulture));
    }

    [Theory, MemberData(nameof(Formats))]
    public async Task TheCanonicalAddressVariesByCodingAlone(string path)
    {
        var tag = (await _site.GetAsync(path))["ETag"];

        Assert.Equal("Accept-Encoding", (await _site.GetAsync(path))["Vary"]);
        Assert.Equal("Accept-Encoding", (await _site.GetAsync(path, "Accept-Encoding: br"))["Vary"]);
        Assert.Equal("Accept-Encoding", (await _site.GetAsync(path, $"If-None-Match: {tag}"))["Vary"]);
        Assert.Equal("Accept-Encoding", (await _site.GetAsync(path, "Accept-Encoding: gzip", $"If-None-Match: {tag}"))["Vary"]);
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("GZIP", "gzip")]
    [InlineData("x-gzip", "gzip")]
    [InlineData("br;q=0.5, gzip;q=0.8", "gzip")]
    [InlineData("br;q=0, gzip;q=0.1", "gzip")]
    [InlineData("*", "br")]
    [InlineData("*;q=0.1, br;q=0", "gzip")]
    [InlineData("identity;q=0, *", "br")]
    [InlineData("identity;q=0", "gzip")]
    [InlineData("identity", null)]
    [InlineData("identity, gzip;q=0.5", null)]
    [InlineData("deflate", null)]
    [InlineData("gzip;q=0", null)]
    [InlineData("", null)]
    public async Task TheClientChoosesTheCoding(string accepted, string? coding) =>
        Assert.Equal(coding, (await _site.GetAsync(Rss, $"Accept-Encoding: {accepted}"))["Content-Encoding"]);

    [Fact]
    public async Task EveryBodyHasItsLengthAndNoneIsChunked()
    {
        foreach (var coding in (string[])["identity", "gzip", "br"])
        {
            var answer = await _site.GetAsync(Rss, $"Accept-Encoding: {coding}");

            Assert.Equal(answer.Body.Length.ToString(CultureInfo.InvariantCulture), answer["Content-Length"]);
            Assert.Null(answer["Transfer-Encoding"]);
        }
    }

    [Theory]
    [InlineData(Rss, "application/rss+xml; charset=utf-8")]
    [InlineData("/feeds/dis-aci.atom", "application/atom+xml; charset=utf-8")]
    [InlineData("/feeds/dis-aci.json", "application/feed+json; charset=utf-8")]
    public async Task EveryFormatSaysWhatItIs(string path, string type)
    {
        var answer = await _site.GetAsync(path);

        Assert.Equal(type, answer["Content-Type"]);
        Assert.Equal("nosniff", answer["X-Content-Type-Options"]);
        if (path != "/feeds/dis-aci.json") Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>", answer.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("?_=1712345678"), InlineData("?null"), InlineData("?utm_source=x&format=html")]
    public async Task UnknownQueryParametersChangeNothing(string query) =>
        Assert.Equal((await _site.GetAsync(Rss))["ETag"], (await _site.GetAsync(Rss + query))["ETag"]);

    [Theory]
    [InlineData("text/html"), InlineData("image/png"), InlineData("application/xml;q=0"), InlineData("nonsense")]
    public async Task AnAcceptThatFitsNothingStillGetsTheFeed(string accept) =>
        Assert.Equal("application/rss+xml; charset=utf-8", (await _site.GetAsync(Rss, $"Accept: {accept}"))["Content-Type"]);

    [Fact]
    public async Task RangesAreNotServed()
    {
        var answer = await _site.GetAsync(Rss, "Range: bytes=0-9");

        Assert.Equal(200, answer.Status);
        Assert.Equal("none", answer["Accept-Ranges"]);
        Assert.Null(answer["Content-Range"]);
    }

    [Fact]
    public async Task NoCookieNoServerNameNoWall()
    {
        var answer = await _site.GetAsync(Rss);

        Assert.Null(answer["Set-Cookie"]);
        Assert.Null(answer["Server"]);
        Assert.Null(answer["X-Powered-By"]);
        Assert.Equal("max-age=31536000", answer["Strict-Transport-Security"]);
    }

    [Theory, MemberData(nameof(Formats))]
    public async Task LinkFieldsNameSelfOnceAndTheOtherFormats(string path)
    {
        var link = (await _site.GetAsync(path))["Link"]!;

        Assert.Contains($"<https://news.test{path}>; rel=\"self\"", link, StringComparison.Ordinal);
        Assert.Equal(2, link.Split("rel=\"self\"").Length);
        Assert.Contains("<https://news.test/feeds/dis-aci>; rel=\"alternate\"; type=\"text/html\"", link, StringComparison.Ordinal);
        Assert.Equal(4, link.Split("rel=\"alternate\"").Length);
    }

    [Theory]
    [InlineData(Rss), InlineData("/feeds/none.xml"), InlineData("/feeds/DIS-ACI.xml"), InlineData("/")]
    public async Task AnyPageMayReadAnyAnswer(string path)
    {
        var answer = await _site.GetAsync(path, "Origin: https://other.test");

        Assert.Equal("*", answer["Access-Control-Allow-Origin"]);
        Assert.Equal("ETag, Link, Retry-After, Age", answer["Access-Control-Expose-Headers"]);
    }

    [Fact]
    public async Task AConditionForAnotherVersionFails()
    {
        var tag = (await _site.GetAsync(Rss))["ETag"];

        Assert.Equal(200, (await _site.GetAsync(Rss, $"If-Match: {tag}")).Status);
        Assert.Equal(200, (await _site.GetAsync(Rss, "If-Match: *")).Status);
        Assert.Equal(412, (await _site.GetAsync(Rss, "If-Match: \"other\"")).Status);
        Assert.Equal(412, (await _site.GetAsync(Rss, "If-Unmodified-Since: Sat, 01 Jan 2000 00:00:00 GMT")).Status);
    }

    private static IEnumerable<string> Comparable(RawResponse answer) =>
        answer.Fields.Where(one => one.Key != "Date").Select(one => $"{one.Key}: {one.Value}").Order(StringComparer.Ordinal);

    private static string Decode(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
