using System.Globalization;
using Syndication.Ingest.Catalogue;

namespace Syndication.Tests.Ingest;

/// <summary>Articles on several pages, over real HTTP.</summary>
public sealed class PagedArticleTests
{
    [Fact]
    public async Task TheNextPagesThatThePageNamesArePutTogether()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        for (var page = 1; page <= 3; page++) Give(publisher, PathOf(page), page, head: page < 3 ? $"<link rel=next href=\"{PathOf(page + 1)}\">" : "");
        await ReadAsync(publisher, line);

        var article = Assert.Single(await line.ArticlesAsync()).Content;
        for (var page = 1; page <= 3; page++) Assert.Contains(TextOf(page), article.ContentText, StringComparison.Ordinal);
        Assert.Equal(publisher.Url("/haber/uzun-bir-inceleme-1001"), article.Url);
    }

    [Fact]
    public async Task TheNextPagesThatARuleNamesArePutTogetherUpToTwenty()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        Rule(line, "next-page: xpath://a[. = 'ileri']/@href");
        for (var page = 1; page <= 25; page++) Give(publisher, PathOf(page), page, body: $"<a href=\"{PathOf(page + 1)}\">ileri</a>");
        await ReadAsync(publisher, line);

        var text = Assert.Single(await line.ArticlesAsync()).Content.ContentText;
        Assert.Contains(TextOf(20), text, StringComparison.Ordinal);
        Assert.Equal((1, 0), (publisher.CountOf(PathOf(20)), publisher.CountOf(PathOf(21))));
    }

    [Fact]
    public async Task ANextPageThatShowsTheSameTextEndsTheArticle()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        Rule(line, "next-page: a.ileri");
        for (var page = 1; page <= 3; page++) Give(publisher, PathOf(page), 1, body: $"<a class=ileri href=\"{PathOf(page + 1)}\">yorumlar</a>");
        await ReadAsync(publisher, line);

        var text = Assert.Single(await line.ArticlesAsync()).Content.ContentText;
        Assert.Equal(2, text.Split(TextOf(1)).Length);
        Assert.Equal(0, publisher.CountOf(PathOf(3)));
    }

    [Fact]
    public async Task TheWholeArticleOnOnePageIsReadInstead()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        Rule(line, "single-page: a.tumu");
        Give(publisher, PathOf(1), 1, body: "<a class=tumu href=\"/yazdir/1001\">Tek sayfada</a>");
        Give(publisher, "/yazdir/1001", 7);
        await ReadAsync(publisher, line);

        var article = Assert.Single(await line.ArticlesAsync()).Content;
        Assert.Contains(TextOf(7), article.ContentText, StringComparison.Ordinal);
        Assert.Equal(publisher.Url(PathOf(1)), article.Url);
    }

    private static async Task ReadAsync(Publisher publisher, LineFixture line)
    {
        publisher.Give("/", $"<html><body><main><h2><a href=\"{PathOf(1)}\">Uzun bir inceleme: kentin suyu</a></h2></main></body></html>", "text/html");
        await line.AddAsync(publisher.Url("/"), source => source with { Kind = SourceKind.Listing, Links = "xpath://h2/a" });
        await line.RefreshAsync();
    }

    private static void Rule(LineFixture line, string rule)
    {
        Directory.CreateDirectory(Path.Combine(line.Catalogue, "sites"));
        File.WriteAllText(Path.Combine(line.Catalogue, "sites", "127.0.0.1.yaml"), rule);
        line.Get<CatalogueFolder>().Look();
    }

    private static void Give(Publisher publisher, string path, int page, string head = "", string body = "") => publisher.Give(
        path,
        $"<html lang=tr><head><title>Uzun bir inceleme: kentin suyu</title>{head}</head><body><h1>Uzun bir inceleme: kentin suyu</h1><article>{Paragraphs(page)}</article>{body}</body></html>",
        "text/html; charset=utf-8");

    private static string PathOf(int page) => page == 1 ? "/haber/uzun-bir-inceleme-1001" : string.Create(CultureInfo.InvariantCulture, $"/haber/uzun-bir-inceleme-1001/{page}");

    private static string TextOf(int page) => string.Create(CultureInfo.InvariantCulture, $"Bölüm {page * 7} su şebekesinin {page * 13} yıllık borularını ve onarım için ayrılan {page * 17} milyon lirayı anlatıyor.");

    private static string Paragraphs(int page) =>
        $"<p>{TextOf(page)}</p><p>{string.Create(CultureInfo.InvariantCulture, $"Mühendisler {page * 19} mahallede ölçüm yaptı; kayıp oranı yüzde {page + 20} çıktı ve belediye rakamı doğruladı.")}</p>";
}
