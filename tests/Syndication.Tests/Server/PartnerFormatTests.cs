using System.Text.Json;
using System.Xml.Linq;
using Syndication.Articles;
using Syndication.Storage;

namespace Syndication.Tests.Server;

/// <summary>What newsrooms, search engines and importers get of a feed.</summary>
public sealed class PartnerFormatTests
{
    private static readonly XNamespace Media = "http://search.yahoo.com/mrss/";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";
    private static readonly XNamespace Pages = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task NinjsIsACompositeOfItsItems()
    {
        await using var site = await TestSite.StartAsync();
        await site.PublishAsync(
            Some.Article("Haber") with { Agency = "AA", Image = new ArticleImage("https://haber.test/a.jpg", 640, 480, "Resim") },
            Some.Article("Yanlış", 2));
        var wrong = (await site.Articles.NewestAsync(Selection.All, 10, default)).Single(article => article.Content.Title == "Yanlış");
        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.Articles.WithdrawAsync(wrong.Id, "Yanlıştı.", site.Clock.GetUtcNow(), default);

        var answer = await site.GetAsync("/feeds/dis-aci.ninjs");
        var ninjs = JsonDocument.Parse(answer.Body).RootElement;

        Assert.Equal("application/json", answer["Content-Type"]);
        Assert.Equal("composite", ninjs.GetProperty("type").GetString());
        Assert.Equal("3.1", ninjs.GetProperty("standard").GetProperty("version").GetString());
        var (item, withdrawn) = (ninjs.GetProperty("associations")[0], ninjs.GetProperty("associations")[1]);
        Assert.Equal("Haber", item.GetProperty("headlines")[0].GetProperty("value").GetString());
        Assert.Equal("<p>Haber: birinci paragraf.</p><p>İkinci paragraf &amp; sonu.</p>", item.GetProperty("bodies")[0].GetProperty("value").GetString());
        Assert.Equal("2026-03-10T07:30:00Z", item.GetProperty("contentCreated").GetString());
        Assert.Equal("Ayşe Işık", item.GetProperty("by").GetString());
        Assert.Equal(["AA", "haber.test"], item.GetProperty("infoSources").EnumerateArray().Select(source => source.GetProperty("name").GetString()));
        Assert.Equal("Dış Açı", item.GetProperty("subjects")[0].GetProperty("name").GetString());
        var picture = item.GetProperty("associations")[0].GetProperty("renditions")[0];
        Assert.Equal(("https://haber.test/a.jpg", 640), (picture.GetProperty("href").GetString(), picture.GetProperty("width").GetInt32()));
        Assert.Equal(("canceled", wrong.Id.ToUrn()), (withdrawn.GetProperty("pubStatus").GetString(), withdrawn.GetProperty("uri").GetString()));
    }

    [Fact]
    public async Task ANewsSitemapHoldsOurPagesOfTheLastTwoDaysAndDropsThemInTime()
    {
        await using var site = await TestSite.StartAsync();
        await site.PublishAsync(
            Some.Article("Yeni"),
            Some.Article("Eski", 2) with { Published = new ArticleDate(TestSite.Start.AddHours(-49), DatePrecision.Instant, DateSource.Feed) },
            Some.Article("Aylık", 3) with { Published = new ArticleDate(TestSite.Start.AddDays(-9), DatePrecision.Month, DateSource.Feed) });
        var id = (await site.Articles.NewestAsync(Selection.All, 10, default)).Single(article => article.Content.Title == "Yeni").Id;

        var page = XDocument.Parse((await site.GetAsync("/feeds/all.sitemap.xml")).Text).Root!.Elements().Single();
        Assert.Equal($"https://news.test/articles/{id}", page.Element(Pages + "loc")!.Value);
        Assert.Equal("Yeni", page.Descendants(News + "title").Single().Value);
        Assert.Equal("tr", page.Descendants(News + "language").Single().Value);

        site.Clock.Advance(TimeSpan.FromHours(48));
        Assert.Empty(XDocument.Parse((await site.GetAsync("/feeds/all.sitemap.xml")).Text).Root!.Elements());
        var moved = await site.GetAsync("/sitemap-news.xml");
        Assert.Equal((301, "/feeds/all.sitemap.xml"), (moved.Status, moved["Location"]));
        Assert.Equal(301, (await site.GetAsync("/feeds/Dis-Aci.Sitemap.XML")).Status);
    }

    [Fact]
    public async Task AListToImportNamesTheFeedAndThoseItCameFrom()
    {
        await using var site = await TestSite.StartAsync();
        await site.PublishAsync(Some.Article("Haber"));

        var outlines = XDocument.Parse((await site.GetAsync("/feeds/dis-aci.opml")).Text).Descendants("outline")
            .Select(outline => outline.Attribute("xmlUrl")?.Value ?? outline.Attribute("text")!.Value);

        Assert.Equal(["https://news.test/feeds/dis-aci.xml", "Dış Açı", Some.Source.Address], outlines);
    }

    [Theory]
    [InlineData("https://haber.test/a.jpg", null, null, "image/jpeg", false)]
    [InlineData("https://haber.test/a", null, null, null, false)]
    [InlineData("https://haber.test/a", "image/png", null, "image/png", false)]
    [InlineData("https://haber.test/a", "image/png", 12345L, "image/png", true)]
    public async Task APictureIsAnEnclosureOnlyWhereItsLengthIsKnown(string url, string? type, long? length, string? told, bool isEnclosure)
    {
        await using var site = await TestSite.StartAsync();
        await site.PublishAsync(Some.Article("Haber") with { Image = new ArticleImage(url, MediaType: type, Length: length) });

        var item = XDocument.Parse((await site.GetAsync("/feeds/dis-aci.xml")).Text).Descendants("item").Single();

        Assert.Equal(isEnclosure ? told : null, item.Element("enclosure")?.Attribute("type")?.Value);
        Assert.Equal(isEnclosure ? null : told, item.Element(Media + "content")?.Attribute("type")?.Value);
        Assert.Equal(url, item.Element(Media + "thumbnail")!.Attribute("url")!.Value);
        Assert.Equal("https://haber.test/rss", item.Element("source")!.Attribute("url")!.Value);
    }

    [Fact]
    public async Task ARenamedFeedKeepsItsPastAndItsArchive()
    {
        await using var site = await TestSite.StartAsync();
        await site.PublishAsync([.. Enumerable.Range(1, 160).Select(number => Some.Article($"Haber {number}", number))]);
        var before = await site.GetAsync("/feeds/dis-aci.xml");
        site.Clock.Advance(TimeSpan.FromHours(2));
        File.Delete(Path.Combine(site.Folder, "feeds", "dis-aci.yaml"));
        site.Define("dunya", "title: Dünya\nlanguage: tr\nformer-slugs: dis-aci\nselect:\n  categories: [Dış Açı]\n");
        site.Look();

        Assert.Equal(before.Text, (await site.GetAsync("/feeds/dunya.xml?at=2026-03-10T10:00:00Z")).Text);
        var moved = await site.GetAsync("/feeds/dis-aci/archive/1.xml");
        Assert.Equal((301, "/feeds/dunya/archive/1.xml"), (moved.Status, moved["Location"]));
        Assert.Equal(200, (await site.GetAsync("/feeds/dunya/archive/1.xml")).Status);
    }
}
