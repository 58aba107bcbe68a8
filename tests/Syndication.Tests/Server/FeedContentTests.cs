using System.Text.Json;
using System.Xml.Linq;
using Syndication.Articles;

namespace Syndication.Tests.Server;

/// <summary>What a feed says of its articles, and when its bytes change.</summary>
public sealed class FeedContentTests : IAsyncLifetime
{
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Media = "http://search.yahoo.com/mrss/";

    private TestSite _site = null!;

    public async Task InitializeAsync() => _site = await TestSite.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task AnItemCarriesAllThatIsKnownOfItsArticle()
    {
        var id = (await _site.PublishAsync(Some.Article("Şoygu & KDHC"))).Added.Single();

        var item = await ItemAsync();

        Assert.Equal(id.ToUrn(), item.Element("guid")!.Value);
        Assert.Equal("false", item.Element("guid")!.Attribute("isPermaLink")!.Value);
        Assert.Equal("https://www.haber.test/1", item.Element("link")!.Value);
        Assert.Equal("Şoygu & KDHC", item.Element("title")!.Value);
        Assert.Equal("Şoygu & KDHC: birinci paragraf.", item.Element("description")!.Value);
        Assert.Equal("<p>Şoygu & KDHC: birinci paragraf.</p><p>İkinci paragraf &amp; sonu.</p>", item.Element(Content + "encoded")!.Value);
        Assert.Equal("Ayşe Işık", item.Element(Dc + "creator")!.Value);
        Assert.Equal("Dış Açı", item.Element("category")!.Value);
        Assert.Equal("Tue, 10 Mar 2026 07:30:00 GMT", item.Element("pubDate")!.Value);
        Assert.Equal("haber.test", item.Element("source")!.Value);
        Assert.Equal("https://haber.test/rss", item.Element("source")!.Attribute("url")!.Value);
    }

    [Fact]
    public async Task AMonthIsAMonthAndNoInventedDay()
    {
        var month = new ArticleDate(new DateTimeOffset(2024, 11, 1, 0, 0, 0, TimeSpan.FromHours(3)), DatePrecision.Month, DateSource.VisibleText);
        await _site.PublishAsync(Some.Article("Kasım") with { Published = month });

        var item = await ItemAsync();

        Assert.Null(item.Element("pubDate"));
        Assert.Equal("2024-11", item.Element(Dc + "date")!.Value);
    }

    [Fact]
    public async Task AnArticleWithoutAddressHasItsPageWithUs()
    {
        var id = (await _site.PublishAsync(Some.Article("Adressiz") with { Url = null })).Added.Single();

        Assert.Equal($"https://news.test/articles/{id}", (await ItemAsync()).Element("link")!.Value);
    }

    [Fact]
    public async Task APictureIsAnEnclosureOnlyWhenItsLengthAndTypeAreKnown()
    {
        await _site.PublishAsync(Some.Article("Resim") with { Image = new ArticleImage("https://haber.test/a.jpg", 800, 600) });
        var without = await ItemAsync();
        await _site.PublishAsync(Some.Article("Resim") with { Image = new ArticleImage("https://haber.test/a.jpg", 800, 600, null, "image/jpeg", 1234) });
        var with = await ItemAsync();

        Assert.Null(without.Element("enclosure"));
        Assert.Equal("https://haber.test/a.jpg", without.Element(Media + "thumbnail")!.Attribute("url")!.Value);
        Assert.Equal("1234", with.Element("enclosure")!.Attribute("length")!.Value);
        Assert.Equal("image/jpeg", with.Element("enclosure")!.Attribute("type")!.Value);
    }

    [Fact]
    public async Task APolicyOfSummariesPublishesNoFullText()
    {
        _site.Define("dis-aci", "title: Dış Açı\ncontent: summary\nselect:\n  categories: [Dış Açı]\n");
        _site.Look();
        await _site.PublishAsync(Some.Article("Özet"));

        var item = await ItemAsync();

        Assert.Null(item.Element(Content + "encoded"));
        Assert.Equal("Özet: birinci paragraf.", item.Element("description")!.Value);
    }

    [Fact]
    public async Task ARestartGivesTheSameBytesAndTags()
    {
        await _site.PublishAsync([.. Enumerable.Range(1, 20).Select(number => Some.Article($"Haber {number}", number))]);
        string[] paths = ["/feeds/dis-aci.xml", "/feeds/dis-aci.atom", "/feeds/dis-aci.json", "/feeds/all.xml", "/feeds.opml", "/", "/feeds/dis-aci.html"];
        var before = await AllAsync(_site, paths);
        await _site.StopAsync();

        var clock = new TestClock(TestSite.Start.AddDays(3));
        _site = await TestSite.StartAsync(_site.Folder, clock);

        Assert.Equal(before, await AllAsync(_site, paths));
    }

    [Fact]
    public async Task TimeAloneChangesNothing()
    {
        await _site.PublishAsync(Some.Article("Bir haber"));
        var before = await _site.GetAsync("/feeds/dis-aci.xml");
        _site.Clock.Advance(TimeSpan.FromDays(30));
        await _site.PublishAsync(Some.Article("Spor haberi", 2) with { Categories = ["Spor"] });

        Assert.Equal(before.Body, (await _site.GetAsync("/feeds/dis-aci.xml")).Body);
    }

    [Fact]
    public async Task ACorrectionMovesTheItemTheFeedAndTheTag()
    {
        await _site.PublishAsync(Some.Article("Bir haber"));
        var before = await _site.GetAsync("/feeds/dis-aci.atom");
        _site.Clock.Advance(TimeSpan.FromHours(2));
        await _site.PublishAsync(Some.Article("Bir haber, düzeltildi"));

        var after = await _site.GetAsync("/feeds/dis-aci.atom");
        var feed = XDocument.Parse(after.Text).Root!;

        Assert.NotEqual(before["ETag"], after["ETag"]);
        Assert.Equal("2026-03-10T11:00:00Z", feed.Element(Atom + "updated")!.Value);
        Assert.Equal("2026-03-10T11:00:00Z", feed.Element(Atom + "entry")!.Element(Atom + "updated")!.Value);
        Assert.Equal("Tue, 10 Mar 2026 11:00:00 GMT", after["Last-Modified"]);
        Assert.Equal(XDocument.Parse(before.Text).Root!.Element(Atom + "entry")!.Element(Atom + "id")!.Value, feed.Element(Atom + "entry")!.Element(Atom + "id")!.Value);
    }

    [Fact]
    public async Task AFeedKeepsItsNameWhenItsSlugChanges()
    {
        var before = await _site.GetAsync("/feeds/dis-aci.atom");
        File.Delete(Path.Combine(_site.Folder, "feeds", "dis-aci.yaml"));
        _site.Define("dunya", "title: Dünya\nformer-slugs: [dis-aci]\nselect:\n  categories: [Dış Açı]\n");
        _site.Look();

        var after = await _site.GetAsync("/feeds/dunya.atom");

        Assert.Equal(XDocument.Parse(before.Text).Root!.Element(Atom + "id")!.Value, XDocument.Parse(after.Text).Root!.Element(Atom + "id")!.Value);
    }

    [Fact]
    public async Task TwoVersionsInOneSecondHaveTwoDates()
    {
        await _site.PublishAsync(Some.Article("Bir haber"));
        var first = await _site.GetAsync("/feeds/dis-aci.xml");
        await _site.PublishAsync(Some.Article("İkinci haber", 2));
        var second = await _site.GetAsync("/feeds/dis-aci.xml", $"If-Modified-Since: {first["Last-Modified"]}");

        Assert.Equal(200, second.Status);
        Assert.Null(second["Last-Modified"]); // it would lie in the future for the rest of this second
    }

    [Fact]
    public async Task AHundredItemsAreListedAndNeverFewerThanArrivedIn48Hours()
    {
        for (var batch = 0; batch < 4; batch++)
        {
            await _site.PublishAsync([.. Enumerable.Range(batch * 60, 60).Select(number => Dated(number))]);
            _site.Clock.Advance(TimeSpan.FromHours(20));
        }

        Assert.Equal(180, (await ItemsAsync()).Count);

        _site.Clock.Advance(TimeSpan.FromDays(4));
        await _site.PublishAsync(Dated(1000));
        Assert.Equal(100, (await ItemsAsync()).Count);
    }

    [Fact]
    public async Task ADocumentStaysWithinHalfAMegabyte()
    {
        var text = string.Concat(Enumerable.Repeat("<p>Uzun bir paragraf, uzun bir haber için.</p>", 250));
        for (var number = 0; number < 80; number++)
        {
            await _site.PublishAsync(Dated(number) with { ContentHtml = text });
            _site.Clock.Advance(TimeSpan.FromHours(6));
        }

        foreach (var path in (string[])["/feeds/dis-aci.xml", "/feeds/dis-aci.atom", "/feeds/dis-aci.json"])
            Assert.InRange((await _site.GetAsync(path)).Body.Length, 400 * 1024, 512 * 1024);
    }

    [Fact]
    public async Task TheSameArticlesStandInEveryFormat()
    {
        await _site.PublishAsync([.. Enumerable.Range(1, 12).Select(number => Some.Article($"Haber {number}", number))]);

        var rss = (await ItemsAsync()).Select(item => item.Element("guid")!.Value);
        var atom = XDocument.Parse((await _site.GetAsync("/feeds/dis-aci.atom")).Text).Root!.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value);
        var json = JsonDocument.Parse((await _site.GetAsync("/feeds/dis-aci.json")).Body).RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!);

        Assert.Equal(rss, atom);
        Assert.Equal(rss, json);
    }

    private static Article Dated(int number) => Some.Article($"Haber {number}", number) with { Published = null };

    private async Task<XElement> ItemAsync() => (await ItemsAsync())[0];

    private async Task<List<XElement>> ItemsAsync() =>
        [.. XDocument.Parse((await _site.GetAsync("/feeds/dis-aci.xml")).Text).Descendants("item")];

    private static async Task<List<string>> AllAsync(TestSite site, string[] paths)
    {
        List<string> all = [];
        foreach (var path in paths)
        {
            var answer = await site.GetAsync(path);
            all.Add($"{path} {answer.Status} {answer["ETag"]} {answer["Last-Modified"]} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(answer.Body))}");
        }

        return all;
    }
}
