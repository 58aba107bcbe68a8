using Syndication.Ingest;
using Syndication.Ingest.Catalogue;
using Syndication.Ingest.Discovering;

namespace Syndication.Tests.Ingest;

public sealed class DiscoverTests
{
    private const string Sitemap = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>ROOT/a</loc></url></urlset>";

    private static readonly string Feed = HttpSourceTests.Feed(HttpSourceTests.Item("Bir haber geldi", "/bir", "<p>Metin</p>"));

    private static readonly string List = $"<html><body><main>{string.Concat(Enumerable.Range(1, 5).Select(i => $"<article><h2><a href='/haber/kentte-{i}-yeni-park-acildi-10{i}'>Kentte {i}. yeni park açıldı</a></h2></article>"))}</main></body></html>";

    public static TheoryData<string, (string Path, string Body, string Type)[], string, SourceKind> Sites => new()
    {
        { "a feed", [("/", Feed, "text/xml")], "/", SourceKind.Feed },
        { "a feed called HTML", [("/", Feed, "text/html")], "/", SourceKind.Feed },
        { "a JSON feed", [("/", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"K\",\"items\":[{\"id\":\"1\",\"content_text\":\"x\"}]}", "application/json")], "/", SourceKind.Feed },
        { "a declared feed", [("/", "<html><head><link rel='alternate' type='application/rss+xml' href='/x/y'></head></html>", "text/html"), ("/x/y", Feed, "text/xml")], "/x/y", SourceKind.Feed },
        { "a declared feed behind that of the comments", [("/", "<html><head><link rel=alternate type=application/rss+xml title='Yorumlar' href='/yorum'><link rel=alternate type=application/atom+xml href='x'></head></html>", "text/html"), ("/yorum", Feed, "text/xml"), ("/x", Feed, "text/xml")], "/x", SourceKind.Feed },
        { "a declared feed that is dead, and one that is not", [("/", "<html><head><link rel=alternate type=application/rss+xml href='/dead'><link rel=alternate type=application/rss+xml href='/live'></head></html>", "text/html"), ("/live", Feed, "text/xml")], "/live", SourceKind.Feed },
        { "a feed named in JSON-LD", [("/", "<html><body><script type='application/ld+json'>{\"@type\":\"WebSite\",\"hasPart\":{\"@type\":\"DataDownload\",\"encodingFormat\":\"application/rss+xml\",\"contentUrl\":\"/veri/akis\"}}</script></body></html>", "text/html"), ("/veri/akis", Feed, "text/xml")], "/veri/akis", SourceKind.Feed },
        { "a linked feed", [("/", "<html><body><a href='/haber.rss'>RSS</a></body></html>", "text/html"), ("/haber.rss", Feed, "text/xml")], "/haber.rss", SourceKind.Feed },
        { "a feed in a well-known place", [("/", "<html><body>Merhaba</body></html>", "text/html"), ("/feed", Feed, "text/xml")], "/feed", SourceKind.Feed },
        { "a news sitemap named in robots.txt", [("/", List, "text/html"), ("/robots.txt", "Sitemap: ROOT/all.xml\nSitemap: ROOT/google-news.xml", "text/plain"), ("/all.xml", Sitemap, "text/xml"), ("/google-news.xml", Sitemap, "text/xml")], "/google-news.xml", SourceKind.Sitemap },
        { "a sitemap in a well-known place", [("/", List, "text/html"), ("/sitemap.xml", Sitemap, "text/xml")], "/sitemap.xml", SourceKind.Sitemap },
        { "a list of links", [("/", List, "text/html")], "/", SourceKind.Listing },
        { "a list that is told in JSON-LD only", [("/", $"<html><body><script type='application/ld+json'>{{\"@type\":\"ItemList\",\"itemListElement\":[{string.Join(',', Enumerable.Range(1, 4).Select(i => $"{{\"@type\":\"ListItem\",\"position\":{i},\"url\":\"/h/{i}\"}}"))}]}}</script></body></html>", "text/html")], "/", SourceKind.Listing },
    };

    [Theory, MemberData(nameof(Sites))]
    public async Task TheRightSourceIsFoundFor(string site, (string Path, string Body, string Type)[] pages, string path, SourceKind kind)
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        foreach (var page in pages) publisher.Give(page.Path, page.Body, page.Type);

        var (proposals, failure) = await line.Get<DiscoverSource>().RunAsync(publisher.Url("/"), CancellationToken.None);

        Assert.True(failure is null, $"{site}: {failure}");
        Assert.Equal((publisher.Url(path), kind), (proposals[0].Address, proposals[0].Kind));
    }

    [Fact]
    public async Task ASiteWithoutAnySourceIsSaidSo()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        publisher.Give("/", "<html><body>Merhaba</body></html>", "text/html");

        var (proposals, failure) = await line.Get<DiscoverSource>().RunAsync(publisher.Url("/"), CancellationToken.None);

        Assert.Empty(proposals);
        Assert.Contains("no feed", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEntryIsReadByTheCatalogue()
    {
        using var files = new CatalogueDirectory();
        files.Write("bir.yaml", CatalogueEntry.Of(new SourceProposal("https://example.org/?a=b#c", SourceKind.Listing, "Bir \"haber\": \\ iki", 5, "")));

        using var catalogue = files.Read();

        Assert.Empty(catalogue.Errors);
        Assert.Equal("Bir \"haber\": \\ iki", Assert.Single(catalogue.Current.Feeds).Title);
    }

    [Fact]
    public async Task OneAddressGoesThroughTheLineWithoutBeingStored()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        publisher.Give("/feed", Feed);

        var fetched = await line.Get<FetchOnce>().RunAsync(new SourceDefinition { Key = "x", Address = publisher.Url("/feed") }, CancellationToken.None);

        Assert.Equal("Bir haber geldi", Assert.Single(fetched.Articles).Title);
        Assert.Empty(await line.ArticlesAsync());
    }
}
