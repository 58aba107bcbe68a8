using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Syndication.Articles;
using Syndication.Storage;

namespace Syndication.Tests.Server;

/// <summary>Searching through the door: the page, the feeds, the description for browsers.</summary>
public sealed class SearchTests : IAsyncLifetime
{
    private TestSite _site = null!;

    public async Task InitializeAsync()
    {
        _site = await TestSite.StartAsync();
        while (!await new SearchStore(_site.Database).IsCompleteAsync(default)) await Task.Delay(10);
        await _site.PublishAsync([.. Enumerable.Range(1, 25).Select(number => Article(number))]);
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData("dış", "<mark>DIŞ</mark> AÇI"), InlineData("dis aci", "<mark>DIŞ</mark> <mark>AÇI</mark>"), InlineData("\"dış açı\"", "<mark>DIŞ AÇI</mark>")]
    [InlineData("sirnak", "<mark>Şırnak</mark>’ta"), InlineData("kongre", "<mark>kongresi</mark>"), InlineData("istanbul", "<mark>İSTANBUL</mark>")]
    public async Task ThePageShowsWhatWasFoundWithMarks(string typed, string marked)
    {
        var page = await _site.GetAsync(Search(typed), "Accept-Language: tr");

        Assert.Equal(200, page.Status);
        Assert.Contains(marked, page.Text, StringComparison.Ordinal);
        Assert.InRange(page.Body.Length, 500, 10 * 1024);
    }

    [Fact]
    public async Task ThePageReadsOnWithoutGapOrRepetition()
    {
        List<string> titles = [];
        for (var path = Search("haber"); path is not null; path = Next(await _site.GetAsync(path)))
            titles.AddRange(Regex.Matches((await _site.GetAsync(path)).Text, "<h3><a href=\"(/articles/[^\"]+)\"").Select(match => match.Groups[1].Value));

        Assert.Equal(25, titles.Count);
        Assert.Equal(25, titles.Distinct().Count());
    }

    [Theory]
    [InlineData("tr", "için sonuç bulunamadı"), InlineData("en", "Nothing was found for")]
    public async Task WhereNothingIsFoundThePageHelps(string language, string says)
    {
        var page = await _site.GetAsync(Search("bulunmayan"), $"Accept-Language: {language}");

        Assert.Contains(says, page.Text, StringComparison.Ordinal);
        Assert.Contains("sirnak", page.Text, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"" + language, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsTypedStaysTextAndTheFormMayBeSent()
    {
        var page = await _site.GetAsync(Search("\"><script>alert(1)</script> haber"));

        Assert.DoesNotContain("<script>alert", page.Text, StringComparison.Ordinal);
        Assert.Contains("form-action 'self'", page["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("<label for=\"q\">", page.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; haber\"", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatPublishersWriteStaysTextInSnippets()
    {
        await _site.PublishAsync(Article(90) with { Title = "Tuhaf <b>başlık</b>", ContentText = "Burada <script>tuhaf</script> & \"garip\" şeyler var." });

        var page = await _site.GetAsync(Search("tuhaf"));

        Assert.Contains("&lt;script&gt;<mark>tuhaf</mark>&lt;/script&gt; &amp;", page.Text, StringComparison.Ordinal);
        Assert.Contains("<mark>Tuhaf</mark> &lt;b&gt;", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xml", "application/rss+xml"), InlineData("atom", "application/atom+xml"), InlineData("json", "application/feed+json")]
    public async Task ASearchIsAFeedWithConditionalRequests(string extension, string type)
    {
        var path = Search("haber", $".{extension}");
        var first = await _site.GetAsync(path);
        var again = await _site.GetAsync(path, $"If-None-Match: {first["ETag"]}");
        var head = await _site.SendAsync("HEAD", path);

        Assert.Equal((200, 304), (first.Status, again.Status));
        Assert.StartsWith(type, first["Content-Type"], StringComparison.Ordinal);
        Assert.Equal(first["Content-Length"], head["Content-Length"]);
        Assert.Contains($"<https://news.test/search.{extension}?q=haber>; rel=\"self\"", first["Link"], StringComparison.Ordinal);
        Assert.Contains("Accept-Encoding", again["Vary"], StringComparison.Ordinal);

        await _site.PublishAsync(Article(91) with { Title = "Yepyeni haber" });
        var news = await _site.GetAsync(path, $"If-None-Match: {first["ETag"]}");
        Assert.Equal(200, news.Status);
        Assert.Contains("Yepyeni haber", news.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xml"), InlineData("atom"), InlineData("json")]
    public async Task ASearchAsAFeedIsValidatedByItsTagAloneHoweverItIsSent(string extension)
    {
        var path = Search("haber", $".{extension}");
        var first = await _site.GetAsync(path);
        var tag = first["ETag"]!;

        Assert.StartsWith("\"", tag, StringComparison.Ordinal);
        Assert.Null(first["Last-Modified"]);
        foreach (var known in (string[])[$"W/{tag}", $"\"another\", {tag}", "*", (await _site.GetAsync(path, "Accept-Encoding: gzip"))["ETag"]!])
            Assert.Equal(304, (await _site.GetAsync(path, $"If-None-Match: {known}")).Status);
        Assert.Equal(200, (await _site.GetAsync(path, "If-None-Match: \"another\"")).Status);
        Assert.Equal(412, (await _site.GetAsync(path, "If-Match: \"another\"")).Status);

        // There is no date that it could be asked by, not even one that is to come.
        foreach (var date in (string[])["Tue, 10 Mar 2026 09:00:00 GMT", "Fri, 01 Jan 2100 00:00:00 GMT"])
            Assert.Equal(200, (await _site.GetAsync(path, $"If-Modified-Since: {date}")).Status);
        Assert.Equal(200, (await _site.GetAsync(path, "If-None-Match: \"another\"", "If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT")).Status);
    }

    [Fact]
    public async Task AReplicaGivesASearchTheSameTag()
    {
        var path = Search("haber", ".atom");
        var here = await _site.GetAsync(path);

        await using var there = await TestSite.StartAsync(_site.Folder, _site.Clock);

        Assert.Equal(here["ETag"], (await there.GetAsync(path))["ETag"]);
    }

    [Theory]
    [InlineData("atom", "at:deleted-entry"), InlineData("json", "_tombstones")]
    public async Task ASearchAsAFeedTellsOfWithdrawals(string extension, string told)
    {
        var saved = await _site.PublishAsync(Article(92) with { Title = "Yanlış haber" });
        var path = Search("yanlış", $".{extension}");
        var before = await _site.GetAsync(path);
        Assert.DoesNotContain(told, before.Text, StringComparison.Ordinal);

        await _site.Articles.WithdrawAsync(saved.Added[0], null, _site.Clock.GetUtcNow(), default);
        var after = await _site.GetAsync(path, $"If-None-Match: {before["ETag"]}");

        Assert.Equal(200, after.Status);
        Assert.DoesNotContain("Yanlış haber", after.Text, StringComparison.Ordinal);
        Assert.Contains(told, after.Text, StringComparison.Ordinal);
        Assert.Contains(saved.Added[0].ToUrn(), after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheNewestComeFirstInTheFeed()
    {
        using var feed = JsonDocument.Parse((await _site.GetAsync(Search("haber", ".json"))).Body);

        var titles = feed.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString()!).ToList();
        Assert.Equal(Enumerable.Range(1, 25).Reverse().Select(number => Article(number).Title), titles);
    }

    [Fact]
    public async Task WhateverElseStandsInTheAddressPlaysNoPart()
    {
        var plain = await _site.GetAsync(Search("haber", ".xml"));
        var cluttered = await _site.GetAsync("/search.xml?utm_source=x&q=%20haber%20%20&_=1234");

        Assert.Equal(plain["ETag"], cluttered["ETag"]);
        Assert.Equal(plain.Text, cluttered.Text);
    }

    [Theory]
    [InlineData("/search.xml"), InlineData("/search.xml?q="), InlineData("/search.json?q=---"), InlineData("/search.atom?q=-yalnizca")]
    public async Task AFeedOfNothingIsRefusedInOneLine(string path)
    {
        var answer = await _site.GetAsync(path);

        Assert.Equal(400, answer.Status);
        Assert.Contains("?q=WORDS", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search.rss?q=haber", "/search.xml?q=haber"), InlineData("/SEARCH?q=haber", "/search?q=haber"), InlineData("/search/?q=a", "/search?q=a"), InlineData("/Search.XML?q=a", "/search.xml?q=a")]
    public async Task OtherSpellingsLeadToTheAddress(string path, string target)
    {
        var answer = await _site.GetAsync(path);

        Assert.Equal((301, target), (answer.Status, answer["Location"]));
    }

    [Fact]
    public async Task AWithdrawnArticleLeavesTheSearchAtOnce()
    {
        var id = (await _site.PublishAsync(Article(92) with { Title = "Hemen silinecek" })).Added.Single();
        Assert.Contains("silinecek</mark>", (await _site.GetAsync(Search("silinecek"))).Text, StringComparison.Ordinal);

        await _site.Articles.WithdrawAsync(id, null, _site.Clock.GetUtcNow(), default);

        Assert.DoesNotContain("silinecek</mark>", (await _site.GetAsync(Search("silinecek"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFeedOfTheCatalogueMayTakeInWhatASearchFinds()
    {
        _site.Define("baraj", "title: Barajlar\nlanguage: tr\nselect:\n  search: baraj -spor\n");
        _site.Look();
        await _site.PublishAsync(
            Article(95) with { Title = "Barajlarda su azaldı" }, Article(96) with { Title = "Takım barajı geçti", Tags = ["Spor"] }, Article(97) with { Title = "Başka haber" });

        var feed = await _site.GetAsync("/feeds/baraj.xml");

        Assert.Equal(["Barajlarda su azaldı"], XDocument.Parse(feed.Text).Descendants("item").Select(item => item.Element("title")!.Value));
    }

    [Fact]
    public async Task AnyNumberOfSearchesLeavesMemoryAsItIs()
    {
        var renditions = new Syndication.Server.Publishing.SearchRenditions(new SearchStore(_site.Database));
        var edition = new Syndication.Server.Publishing.Edition(1, Syndication.Ingest.Catalogue.Catalogue.Empty);
        var made = 0;

        for (var round = 0; round < 2; round++)
        {
            for (var n = 0; n < 600; n++)
            {
                await renditions.GetAsync($"/search?q={n}", edition, _ => Task.FromResult(Made()), default);
            }
        }

        // None of the first round is left when the second asks for it: 500 are kept and 600 were asked for in turn.
        Assert.Equal(1200, made);

        Syndication.Server.Publishing.Document Made()
        {
            made++;
            return new("/search", "text/html", new byte[100]);
        }
    }

    [Fact]
    public async Task BrowsersAreToldHowToSearchHere()
    {
        var page = await _site.GetAsync("/search");
        var answer = await _site.GetAsync("/opensearch.xml");

        Assert.Contains("<link rel=\"search\" type=\"application/opensearchdescription+xml\" title=\"Syndication\" href=\"/opensearch.xml\">", page.Text, StringComparison.Ordinal);
        XNamespace ns = "http://a9.com/-/spec/opensearch/1.1/";
        var description = XDocument.Parse(answer.Text).Root!;
        Assert.Equal(ns + "OpenSearchDescription", description.Name);
        Assert.Equal("https://news.test/search?q={searchTerms}", description.Elements(ns + "Url").First().Attribute("template")!.Value);
        Assert.StartsWith("application/opensearchdescription+xml", answer["Content-Type"], StringComparison.Ordinal);
    }

    private static string Search(string typed, string extension = "") => $"/search{extension}?q={Uri.EscapeDataString(typed)}";

    private static string? Next(RawResponse page) => Regex.Match(page.Text, "rel=\"next\" href=\"([^\"]+)\"") is { Success: true } match
        ? match.Groups[1].Value.Replace("&amp;", "&", StringComparison.Ordinal)
        : null;

    private static Article Article(int number) => Some.Article($"{number}. haber: Şırnak’ta DIŞ AÇI kongresi", number) with
    {
        ContentText = $"Bu {number}. haberin metnidir. Kongre İSTANBUL'da da yapılmıştı; ayrıntılar yarın açıklanacak.",
        Categories = ["Siyaset"],
        Published = new ArticleDate(TestSite.Start.AddHours(-1).AddMinutes(number), DatePrecision.Instant, DateSource.Feed),
    };
}
