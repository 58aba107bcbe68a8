using System.Globalization;
using Syndication.Ingest.Catalogue;
using Syndication.Storage;

namespace Syndication.Tests.Ingest;

public sealed class HttpSourceTests
{
    internal static readonly string LongText = string.Join(
        "", Enumerable.Range(1, 12).Select(i => $"<p>Bu, {i}. paragraftır ve haberin bütün ayrıntılarını okura anlatan uzunca bir cümleden oluşur.</p>"));

    [Fact]
    public async Task AnItemOfAFeedIsAnArticle()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        publisher.Give("/feed", Feed(Item("Bir &amp; iki", "/haber/bir?utm_source=rss", LongText)));
        await line.AddAsync(publisher.Url("/feed"));

        var report = await line.RefreshAsync();

        var article = Assert.Single(await line.ArticlesAsync()).Content;
        Assert.Equal((1, SourceHealth.Healthy), (report.Added, report.Health));
        Assert.Equal(("Bir & iki", publisher.Url("/haber/bir"), "tr"), (article.Title, article.Url, article.Language));
        Assert.Equal(["Gündem"], article.Categories);
        Assert.StartsWith("Bu, 1. paragraftır", article.ContentText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheValidatorsGoBackAsTheyCame()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        publisher.Give("/feed", Feed(Item("Bir haber", "/bir", LongText)), etag: "W/\"a b;1\"");
        await line.AddAsync(publisher.Url("/feed"));
        await line.RefreshAsync();

        var report = await line.RefreshAsync();

        Assert.Equal((0, 0, SourceHealth.Healthy), (report.Added, report.Unchanged, report.Health));
        Assert.Equal("W/\"a b;1\"", publisher.Asked.Last().Headers.IfNoneMatch);
    }

    [Fact]
    public async Task ValidatorsAreDroppedAfterEightDays()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        publisher.Give("/feed", Feed(Item("Bir haber", "/bir", LongText)), etag: "\"a\"");
        await line.AddAsync(publisher.Url("/feed"));
        await line.RefreshAsync();
        line.Clock.Advance(TimeSpan.FromDays(8));

        await line.RefreshAsync();

        Assert.Equal(0, publisher.Asked.Last().Headers.IfNoneMatch.Count);
    }

    [Fact]
    public async Task EqualBytesAreUnchanged()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        publisher.Give("/feed", Feed(Item("Bir haber", "/bir", LongText)));
        await line.AddAsync(publisher.Url("/feed"));
        await line.RefreshAsync();

        Assert.Equal(0, (await line.RefreshAsync()).Unchanged);
    }

    [Fact]
    public async Task AThinItemGetsTheTextOfItsPage()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        publisher.Give("/feed", Feed(Item("Kentte yeni park açıldı", "/park", "<p>Kısa özet...</p>")));
        publisher.Give("/park", Page("Kentte yeni park açıldı", LongText), "text/html");
        await line.AddAsync(publisher.Url("/feed"));

        await line.RefreshAsync();

        var article = Assert.Single(await line.ArticlesAsync()).Content;
        Assert.Contains("12. paragraftır", article.ContentText, StringComparison.Ordinal);
        Assert.Equal("Kentte yeni park açıldı", article.Title);
    }

    [Fact]
    public async Task ATeaserNeverTakesThePlaceOfTheWholeText()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        publisher.Give("/feed", Feed(Item("Kentte yeni park açıldı", "/park", "<p>Kısa özet...</p>")));
        publisher.Give("/park", Page("Kentte yeni park açıldı", LongText), "text/html");
        await line.AddAsync(publisher.Url("/feed"));
        await line.RefreshAsync();
        publisher.Give("/feed", Feed(Item("Kentte yeni park açıldı", "/park", "<p>Kısa özet...</p>"), Item("İkinci haber geldi", "/iki", LongText)));

        var report = await line.RefreshAsync();

        Assert.Equal((1, 0, 1), (report.Added, report.Revised, report.Unchanged));
        Assert.Equal(1, publisher.CountOf("/park"));
    }

    [Fact]
    public async Task APageThatRobotsTxtForbidsIsNotFetched()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        publisher.Give("/feed", Feed(Item("Kentte yeni park açıldı", "/park", "<p>Kısa özet...</p>")));
        publisher.Give("/robots.txt", "User-agent: *\nDisallow: /park", "text/plain");
        await line.AddAsync(publisher.Url("/feed"));

        var report = await line.RefreshAsync();

        Assert.Equal(0, publisher.CountOf("/park"));
        Assert.Equal(1, report.Added);
        Assert.Contains("robots.txt", Assert.Single(report.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task APageOfAHostThatDoesNotSayWhetherItMayBeFetchedWaits()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        publisher.Give("/feed", Feed(Item("Kentte yeni park açıldı", "/park", "<p>Kısa özet...</p>")));
        publisher.Give("/park", Page("Kentte yeni park açıldı", LongText), "text/html");
        publisher.On("/robots.txt", http =>
        {
            http.Response.StatusCode = 500;
            return Task.CompletedTask;
        });
        await line.AddAsync(publisher.Url("/feed"));

        await line.RefreshAsync();
        Assert.Equal(0, publisher.CountOf("/park"));
        publisher.Give("/robots.txt", "User-agent: *\nAllow: /", "text/plain");
        line.Clock.Advance(TimeSpan.FromMinutes(16));
        await line.RefreshAsync();

        Assert.Contains("12. paragraftır", Assert.Single(await line.ArticlesAsync()).Content.ContentText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APageThatTheAddressGuardRefusesIsNotSaidToBeRefusedByRobots()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        publisher.Give("/feed", Feed(Item("Kentte yeni park açıldı", "http://10.1.2.3/park", "<p>Kısa özet...</p>").Replace("ROOThttp", "http", StringComparison.Ordinal)));
        await line.AddAsync(publisher.Url("/feed"));

        var report = await line.RefreshAsync();

        var problem = Assert.Single(report.Problems);
        Assert.Contains("10.1.2.3: ", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("robots.txt", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MoreThinItemsThanPagesInARefreshAreCompletedByTheNextOnes()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync(options => options.PagesPerRefresh = 2);
        var items = Enumerable.Range(1, 3).Select(i => Item($"Kentte {i}. yeni park açıldı", $"/park-{i}", "<p>Kısa özet...</p>"));
        publisher.Give("/feed", Feed([.. items]), etag: "\"a\"");
        for (var i = 1; i <= 3; i++) publisher.Give($"/park-{i}", Page($"Kentte {i}. yeni park açıldı", LongText), "text/html");
        await line.AddAsync(publisher.Url("/feed"));

        await line.RefreshAsync();
        await line.RefreshAsync();

        Assert.All(await line.ArticlesAsync(), stored => Assert.Contains("12. paragraftır", stored.Content.ContentText, StringComparison.Ordinal));
        Assert.Equal(3, (await line.ArticlesAsync()).Count);
    }

    [Fact]
    public async Task AListingPageLeadsToItsArticles()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        var links = string.Join("", Enumerable.Range(1, 5).Select(i => $"<article><h2><a href=\"/haber/kentte-{i}-yeni-park-acildi-100{i}\">Kentte {i}. yeni park açıldı</a></h2></article>"));
        publisher.Give("/", $"<html lang=tr><head><title>Haberler</title></head><body><nav><a href=\"/spor\">Spor haberleri ve bütün sonuçlar</a></nav><main>{links}</main></body></html>", "text/html");
        for (var i = 1; i <= 5; i++) publisher.Give($"/haber/kentte-{i}-yeni-park-acildi-100{i}", Page($"Kentte {i}. yeni park açıldı", LongText.Replace("uzunca", $"{i} uzun", StringComparison.Ordinal)), "text/html");
        await line.AddAsync(publisher.Url("/"), source => source with { Kind = SourceKind.Listing });

        var report = await line.RefreshAsync();

        Assert.Equal(5, report.Added);
        Assert.Equal(0, publisher.CountOf("/spor"));
        await line.RefreshAsync();
        Assert.Equal(1, publisher.CountOf("/haber/kentte-1-yeni-park-acildi-1001"));
    }

    [Theory]
    [InlineData("<a rel='next' href='/?page={0}'>&gt;</a>")]
    [InlineData("<ul><li><a href='/?page=1'>1</a><li><a href='/?page=2'>2</a><li><a href='/?page=3'>3</a></ul>")]
    public async Task AListOnSeveralPagesIsFollowedWhileItBringsAnythingNew(string pager)
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        for (var page = 1; page <= 5; page++)
        {
            var links = Enumerable.Range(page * 10, 3).Select(i => $"<article><h2><a href='/haber/kentte-{i}-yeni-park-acildi'>Kentte {i}. yeni park açıldı</a></h2></article>");
            var path = page == 1 ? "/" : $"/?page={page}";
            publisher.Give(path, $"<main>{string.Concat(links)}</main>{string.Format(CultureInfo.InvariantCulture, pager, page + 1)}", "text/html");
        }

        await line.AddAsync(publisher.Url("/"), source => source with { Kind = SourceKind.Listing, Pages = 3 });

        await line.RefreshAsync();

        Assert.Equal([1, 1, 1, 0], ((string[])["/", "/?page=2", "/?page=3", "/?page=4"]).Select(publisher.CountOf));
        Assert.Equal(1, publisher.CountOf("/haber/kentte-32-yeni-park-acildi"));
        publisher.Give("/", "<main/>", "text/html");
        await line.RefreshAsync();
        Assert.Equal(1, publisher.CountOf("/?page=2"));
    }

    [Fact]
    public async Task ASitemapLeadsToItsNewPages()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        publisher.Give("/index.xml", "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>ROOT/news.xml</loc><lastmod>2026-01-20T10:00:00Z</lastmod></sitemap></sitemapindex>", "text/xml");
        publisher.Give("/news.xml", """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <url><loc>ROOT/yeni</loc><lastmod>2026-01-20T10:00:00Z</lastmod></url>
            <url><loc>ROOT/eski</loc><lastmod>2020-01-20T10:00:00Z</lastmod></url></urlset>
            """, "text/xml");
        publisher.Give("/yeni", Page("Kentte yeni park açıldı", LongText), "text/html");
        await line.AddAsync(publisher.Url("/index.xml"), source => source with { Kind = SourceKind.Sitemap });

        var report = await line.RefreshAsync();

        Assert.Equal(1, report.Added);
        Assert.Equal(0, publisher.CountOf("/eski"));
    }

    [Fact]
    public async Task AJsonDocumentIsReadByPaths()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        publisher.Give("/api", """
            {"data":{"haberler":[{"no":7,"baslik":"Kentte yeni park açıldı","yol":"/park","metin":"TEXT","zaman":1768900000,"yazar":{"ad":"Ayşe Demir"}}]}}
            """.Replace("TEXT", LongText, StringComparison.Ordinal), "application/json");
        var paths = new JsonPaths("data.haberler", "baslik") { Id = "no", Url = "yol", Content = "metin", Date = "zaman", Author = "yazar.ad" };
        await line.AddAsync(publisher.Url("/api"), source => source with { Kind = SourceKind.Json, Json = paths });

        await line.RefreshAsync();

        var article = Assert.Single(await line.ArticlesAsync()).Content;
        Assert.Equal((publisher.Url("/park"), "2026-01-20T09:06:40+00:00"), (article.Url, article.Published?.ToString()));
        Assert.Equal(["Ayşe Demir"], article.Authors);
    }

    [Fact]
    public async Task AWatchedPageIsRevisedWhenItChanges()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        publisher.Give("/duyuru", Page("Kentte yeni park açıldı", LongText), "text/html");
        await line.AddAsync(publisher.Url("/duyuru"), source => source with { Kind = SourceKind.Page });
        await line.RefreshAsync();
        publisher.Give("/duyuru", Page("Kentte yeni park açıldı", LongText + "<p>Parkın ikinci bölümü de gelecek yıl bahar aylarında halka açılacak.</p>"), "text/html");

        var report = await line.RefreshAsync();

        Assert.Equal((0, 1), (report.Added, report.Revised));
    }

    [Fact]
    public async Task ARedirectThatLastsIsAdopted()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        publisher.GiveStatus("/old", 301, ("Location", "/new"));
        publisher.Give("/new", Feed(Item("Bir haber", "/bir", LongText)));
        await line.AddAsync(publisher.Url("/old"));
        for (var i = 0; i < 5; i++)
        {
            await line.RefreshAsync();
            line.Clock.Advance(TimeSpan.FromHours(13));
        }

        await line.RefreshAsync();

        Assert.Equal(5, publisher.CountOf("/old"));
        Assert.Equal(6, publisher.CountOf("/new"));
    }

    [Fact]
    public async Task ASourceThatIsGoneIsNotAskedAgain()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        publisher.GiveStatus("/feed", 410);
        await line.AddAsync(publisher.Url("/feed"));

        var report = await line.RefreshAsync();

        Assert.Equal(SourceHealth.Gone, report.Health);
        Assert.True(report.NextDue > line.Clock.GetUtcNow().AddYears(5));
    }

    [Theory]
    [InlineData("3600", 1.0)]
    [InlineData("Tue, 20 Jan 2026 15:00:00 GMT", 3.0)]
    [InlineData("99999999", 24.0)]
    public async Task APublisherWhoAsksForRestGetsIt(string retryAfter, double hours)
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        publisher.GiveStatus("/feed", 429, ("Retry-After", retryAfter));
        await line.AddAsync(publisher.Url("/feed"));

        var report = await line.RefreshAsync();

        Assert.Equal(SourceHealth.Throttled, report.Health);
        Assert.Equal(TimeSpan.FromHours(hours), report.NextDue - line.Clock.GetUtcNow());
    }

    [Fact]
    public async Task AnAddressThatIsNotPublicIsRefused()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync(options => options.AllowPrivate.Clear());
        publisher.Give("/feed", Feed(Item("Bir haber", "/bir", LongText)));
        await line.AddAsync(publisher.Url("/feed"));

        var report = await line.RefreshAsync();

        Assert.Equal(SourceHealth.Blocked, report.Health);
        Assert.Empty(publisher.Asked);
    }

    internal static string Feed(params string[] items) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Kaynak</title><link>ROOT/</link><language>tr</language>
        {string.Join("\n", items)}
        </channel></rss>
        """;

    internal static string Item(string title, string path, string html, string? guid = null, string date = "Tue, 20 Jan 2026 09:00:00 +0300") => $"""
        <item><title>{title}</title><link>ROOT{path}</link><guid isPermaLink="false">{guid ?? path}</guid><category>Gündem</category>
        <pubDate>{date}</pubDate><content:encoded><![CDATA[{html}]]></content:encoded></item>
        """;

    internal static string Page(string title, string html) => $"""
        <!doctype html><html lang="tr"><head><meta charset="utf-8"><title>{title}</title><meta property="og:title" content="{title}"><meta property="og:type" content="article"></head>
        <body><header><a href="/">Ana sayfa</a></header><main><article><h1>{title}</h1>{html}</article></main><footer>Bütün hakları saklıdır</footer></body></html>
        """;
}
