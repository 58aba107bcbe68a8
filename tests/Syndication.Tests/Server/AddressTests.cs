using System.Text.Json;
using System.Xml.Linq;

namespace Syndication.Tests.Server;

/// <summary>Which address leads where.</summary>
public sealed class AddressTests : IAsyncLifetime
{
    private const string Chrome =
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7";

    private TestSite _site = null!;

    public async Task InitializeAsync()
    {
        _site = await TestSite.StartAsync();
        _site.Define("ekonomi", "title: Ekonomi\nformer-slugs: [para, borsa]\nselect:\n  categories: [Ekonomi]\n");
        _site.Define("eski", "title: Eski\nformer-slugs: [daha-eski]\nretired: true\nselect:\n  categories: [Eski]\n");
        _site.Look();
        await _site.PublishAsync(Some.Article("Bir haber"), Some.Article("Maç", 2) with { Categories = ["Spor"] });
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData(null, "application/rss+xml")]
    [InlineData("*/*", "application/rss+xml")]
    [InlineData("text/html, application/rss+xml, application/atom+xml", "application/rss+xml")]
    [InlineData("application/xml, application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, text/html, */*;q=0.9", "application/rss+xml")]
    [InlineData("text/html, */*", "application/rss+xml")]
    [InlineData("text/*", "application/rss+xml")]
    [InlineData("application/atom+xml, */*", "application/atom+xml")]
    [InlineData("application/rss+xml;q=0.5, application/atom+xml", "application/atom+xml")]
    [InlineData("application/feed+json, application/rss+xml;q=0.9", "application/feed+json")]
    [InlineData("application/json", "application/feed+json")]
    [InlineData("application/xml;q=0.9, text/html;q=0.9", "application/rss+xml")]
    [InlineData("image/png", "application/rss+xml")]
    [InlineData("nonsense;;;q=x", "application/rss+xml")]
    [InlineData("text/html", "text/html")]
    [InlineData(Chrome, "text/html")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html")]
    public async Task TheAddressWithoutExtensionGivesAPageOnlyToWhoPlainlyWantsOne(string? accept, string type)
    {
        var answer = accept is null ? await _site.GetAsync("/feeds/dis-aci") : await _site.GetAsync("/feeds/dis-aci", $"Accept: {accept}");

        Assert.Equal(200, answer.Status);
        Assert.StartsWith(type, answer["Content-Type"], StringComparison.Ordinal);
        Assert.Contains("Accept,", answer["Vary"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABrowserThatOpensItAsADocumentGetsThePage() => Assert.StartsWith(
        "text/html", (await _site.GetAsync("/feeds/dis-aci", "Accept: */*", "Sec-Fetch-Dest: document"))["Content-Type"], StringComparison.Ordinal);

    [Theory]
    [InlineData("*/*", "/feeds/dis-aci.xml"), InlineData("application/atom+xml", "/feeds/dis-aci.atom")]
    [InlineData("application/feed+json", "/feeds/dis-aci.json"), InlineData("text/html", "/feeds/dis-aci.html")]
    public async Task ContentLocationNamesWhatWasChosenAndItHasTheSameBytes(string accept, string location)
    {
        var negotiated = await _site.GetAsync("/feeds/dis-aci", $"Accept: {accept}");

        Assert.Equal(location, negotiated["Content-Location"]);
        Assert.Equal((await _site.GetAsync(location))["ETag"], negotiated["ETag"]);
    }

    [Theory]
    [InlineData("/feeds/DIS-ACI.xml", "/feeds/dis-aci.xml")]
    [InlineData("/Feeds/dis-aci.XML", "/feeds/dis-aci.xml")]
    [InlineData("/feeds/dis-aci.xml/", "/feeds/dis-aci.xml")]
    [InlineData("/feeds/dis-aci/", "/feeds/dis-aci")]
    [InlineData("/feeds/dis-aci.rss", "/feeds/dis-aci.xml")]
    [InlineData("/feeds/Dis-Aci.RSS/?x=1", "/feeds/dis-aci.xml?x=1")]
    [InlineData("/feeds/d%C4%B1%C5%9F-a%C3%A7%C4%B1.xml", "/feeds/dis-aci.xml")]
    [InlineData("/feeds/para.atom", "/feeds/ekonomi.atom")]
    [InlineData("/feeds/PARA", "/feeds/ekonomi")]
    [InlineData("/feeds/borsa.rss", "/feeds/ekonomi.xml")]
    [InlineData("/feeds", "/")]
    [InlineData("/feeds/", "/")]
    [InlineData("/feed", "/feeds/all.xml")]
    [InlineData("/FEEDS.OPML", "/feeds.opml")]
    public async Task AnotherSpellingLeadsThereInOneStep(string path, string target)
    {
        var answer = await _site.GetAsync(path);

        Assert.Equal(301, answer.Status);
        Assert.Equal(target, answer["Location"]);
        Assert.True((await _site.GetAsync(target)).Status < 300);
    }

    [Theory]
    [InlineData("/feeds/eski.xml"), InlineData("/feeds/eski"), InlineData("/feeds/ESKI.atom"), InlineData("/feeds/daha-eski.xml")]
    public async Task AClosedFeedIsGoneForGoodInOneLine(string path)
    {
        var answer = await _site.GetAsync(path);

        Assert.Equal(410, answer.Status);
        Assert.Equal("text/plain; charset=utf-8", answer["Content-Type"]);
        Assert.Single(answer.Text.TrimEnd('\n').Split('\n'));
        Assert.Equal("public, max-age=86400", answer["Cache-Control"]);
    }

    [Theory]
    [InlineData("/feeds/yok.xml"), InlineData("/feeds/dis-aci.pdf"), InlineData("/feeds/.xml"), InlineData("/articles/1"), InlineData("/yok")]
    [InlineData("/articles/00000000-0000-0000-0000-000000000000"), InlineData("/assets/site.css")]
    public async Task WhatDoesNotExistIsSaidInOneLine(string path)
    {
        var answer = await _site.GetAsync(path);

        Assert.Equal(404, answer.Status);
        Assert.Equal("text/plain; charset=utf-8", answer["Content-Type"]);
        Assert.Single(answer.Text.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task ACategoryThatArticlesBringAlongHasItsFeed()
    {
        var answer = await _site.GetAsync("/feeds/spor.xml");

        Assert.Equal(200, answer.Status);
        Assert.Equal(["Maç"], Titles(answer));
    }

    [Fact]
    public async Task TheFeedOfEverythingHasEverything() =>
        Assert.Equal(["Bir haber", "Maç"], Titles(await _site.GetAsync("/feeds/all.xml")).Order());

    [Fact]
    public async Task AFeedWithoutArticlesIsAnEmptyFeed()
    {
        var answer = await _site.GetAsync("/feeds/ekonomi.xml");

        Assert.Equal(200, answer.Status);
        Assert.Empty(Titles(answer));
    }

    [Fact]
    public async Task TheListOfFeedsCanBeImported()
    {
        var answer = await _site.GetAsync("/feeds.opml");
        var outlines = XDocument.Parse(answer.Text).Descendants("outline").ToList();

        Assert.Equal("text/x-opml; charset=utf-8", answer["Content-Type"]);
        Assert.Contains(outlines, outline => outline.Attribute("xmlUrl")!.Value == "https://news.test/feeds/dis-aci.xml"
            && outline.Attribute("text")!.Value == "Dış Açı");
        Assert.DoesNotContain(outlines, outline => outline.Attribute("text")!.Value == "Eski");
        Assert.Equal(304, (await _site.GetAsync("/feeds.opml", $"If-None-Match: {answer["ETag"]}")).Status);
    }

    [Fact]
    public async Task AnArticleHasAPageAndAWithdrawnOneIsGone()
    {
        var id = (await _site.PublishAsync(Some.Article("Geri çekilen", 9))).Added.Single();
        var before = await _site.GetAsync($"/articles/{id}");
        await _site.Articles.WithdrawAsync(id, "Yanlış haber", _site.Clock.GetUtcNow(), default);
        var after = await _site.GetAsync($"/articles/{id}");

        Assert.Equal(200, before.Status);
        Assert.Contains("Geri çekilen", before.Text, StringComparison.Ordinal);
        Assert.Equal(410, after.Status);
        Assert.Equal("This article was withdrawn: Yanlış haber\n", after.Text);
        Assert.DoesNotContain("Geri çekilen", Titles(await _site.GetAsync("/feeds/dis-aci.xml")));
        Assert.Contains("deleted-entry", (await _site.GetAsync("/feeds/dis-aci.atom")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnArticleIsFoundUnderEverySpellingOfItsName()
    {
        var id = (await _site.PublishAsync(Some.Article("Bir başka", 9))).Added.Single();

        Assert.Equal($"/articles/{id}", (await _site.GetAsync($"/articles/{id.ToString().ToUpperInvariant()}"))["Location"]);
        Assert.Equal($"/articles/{id}", (await _site.GetAsync($"/articles/{id.ToUrn()}"))["Location"]);
        Assert.Equal($"/articles/{id}", (await _site.GetAsync($"/articles/{id}/"))["Location"]);
    }

    [Fact]
    public async Task HealthIsOkAndNamesABrokenFile()
    {
        var well = await HealthAsync();
        _site.Define("bozuk", "title: [");
        _site.Look();
        var ill = await HealthAsync();

        Assert.Equal("ok", well.GetProperty("status").GetString());
        Assert.Equal(0, well.GetProperty("quarantined").GetInt32());
        Assert.Equal("degraded", ill.GetProperty("status").GetString());
        Assert.Contains("bozuk.yaml:", ill.GetProperty("reasons")[0].GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(_site.Folder, ill.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(200, (await _site.GetAsync("/feeds/dis-aci.xml")).Status);
    }

    [Fact]
    public async Task AddressesComeFromTheSettingAndNeverFromTheRequest()
    {
        var answer = await _site.GetAsync("/feeds/dis-aci.xml", "X-Forwarded-Host: evil.test", "X-Forwarded-Proto: gopher");

        Assert.Contains("https://news.test/feeds/dis-aci.xml", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.test", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("reader.test", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AHubIsNamedInTheFieldsAndInEveryFormat()
    {
        await using var site = await TestSite.StartAsync(settings: "Server:Hubs:0=https://hub.test/");

        var rss = await site.GetAsync("/feeds/dis-aci.xml");

        Assert.Contains("<https://hub.test/>; rel=\"hub\"", rss["Link"], StringComparison.Ordinal);
        foreach (var format in (string[])["xml", "atom", "json"])
            Assert.Contains("https://hub.test/", (await site.GetAsync($"/feeds/dis-aci.{format}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AServiceBelowTheRootOfItsHostLinksBelowIt()
    {
        await using var site = await TestSite.StartAsync(settings: "Server:PublicUrl=https://news.test/haber/");

        Assert.Contains("https://news.test/haber/feeds/dis-aci.xml", (await site.GetAsync("/feeds/dis-aci.xml")).Text, StringComparison.Ordinal);
        Assert.Equal("/haber/feeds/dis-aci.xml", (await site.GetAsync("/feeds/dis-aci.rss"))["Location"]);
        Assert.Contains("href=\"/haber/feeds/dis-aci\"", (await site.GetAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANewTitleInTheCatalogueIsSeenWithoutARestart()
    {
        _site.Define("dis-aci", "title: Dünya\nlanguage: tr\nselect:\n  categories: [Dış Açı]\n");
        _site.Look();

        Assert.Equal("Dünya", XDocument.Parse((await _site.GetAsync("/feeds/dis-aci.xml")).Text).Root!.Element("channel")!.Element("title")!.Value);
    }

    private async Task<JsonElement> HealthAsync() => JsonDocument.Parse((await _site.GetAsync("/health")).Body).RootElement;

    private static List<string> Titles(RawResponse answer) =>
        [.. XDocument.Parse(answer.Text).Descendants("item").Select(item => item.Element("title")!.Value)];
}
