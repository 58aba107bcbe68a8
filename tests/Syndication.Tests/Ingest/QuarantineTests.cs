using Syndication.Ingest;
using Syndication.Ingest.Catalogue;
using Syndication.Storage;
using Syndication.Tests.Articles.Sites;

namespace Syndication.Tests.Ingest;

/// <summary>What becomes of pages that do not look like the others of their site, over real HTTP.</summary>
public sealed class QuarantineTests
{
    private const string Notice = "Selmik vorta hundap lirvo, gaspen tulvek moritan delpo santik vurla peskin tomral.";

    private static readonly TemplateSite Site = new(0);

    [Fact]
    public async Task AWithheldPageWaitsAsItWouldBePublished()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        await LearnAsync(publisher, line);

        await OfferAsync(publisher, line, 13);

        var page = Assert.Single(await line.Get<QuarantineStore>().AllAsync(default));
        Assert.Equal(("kaynak", publisher.Url(PathOf(13)), "127.0.0.1"), (page.Source, page.Page.Name, page.Page.Host));
        Assert.Contains("the page is built anew", page.Page.Reason, StringComparison.Ordinal);
        Assert.Contains(TemplateSite.TextOf(13)[0], page.Page.Article.Article.ContentText, StringComparison.Ordinal);
        Assert.Equal(12, (await line.ArticlesAsync()).Count);
    }

    [Fact]
    public async Task AReleasedPageIsPublishedAndOthersLikeItPass()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        await LearnAsync(publisher, line);
        await OfferAsync(publisher, line, 22, 23);
        var waiting = await line.Get<QuarantineStore>().AllAsync(default);
        Assert.Equal(2, waiting.Count);

        var released = await line.Get<Quarantine>().ReleaseAsync([waiting[0]], default);

        Assert.Single(released.AlikeReleased);
        Assert.Equal(14, (await line.ArticlesAsync()).Count);
        Assert.Empty(await line.Get<QuarantineStore>().AllAsync(default));
        await OfferAsync(publisher, line, 22, 23, 24);
        Assert.Equal(15, (await line.ArticlesAsync()).Count);
    }

    [Fact]
    public async Task ADroppedPageIsNotAskedForAgain()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        await LearnAsync(publisher, line);
        await OfferAsync(publisher, line, 13);
        var quarantine = line.Get<QuarantineStore>();

        await quarantine.DropAsync(await quarantine.AllAsync(default), line.Clock.GetUtcNow(), default);
        await line.RefreshAsync();

        Assert.Equal(1, publisher.CountOf(PathOf(13)));
        Assert.Equal(12, (await line.ArticlesAsync()).Count);
    }

    [Fact]
    public async Task WhenTheRuleForTheSiteIsMendedItsPagesAreReadAgain()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        await LearnAsync(publisher, line);
        await OfferAsync(publisher, line, 13);

        var mended = new Catalogue([], [new Syndication.Articles.Extraction.SiteRule { Host = "127.0.0.1", Remove = [".yan"] }]);
        Assert.Equal(1, await line.Get<Quarantine>().ReadAgainAsync(mended, default));
        Directory.CreateDirectory(Path.Combine(line.Catalogue, "sites"));
        await File.WriteAllTextAsync(Path.Combine(line.Catalogue, "sites", "127.0.0.1.yaml"), "remove: .yan\n");
        line.Get<CatalogueFolder>().Look();
        var report = await line.RefreshAsync();

        Assert.Equal(2, publisher.CountOf(PathOf(13)));
        Assert.Empty(report.Problems);
        Assert.DoesNotContain("Selmik vorta", (await line.ArticlesAsync()).Single(one => one.Content.Title == TemplateSite.TitleOf(13)).Content.ContentText, StringComparison.Ordinal);
        Assert.Empty(await line.Get<QuarantineStore>().AllAsync(default));
    }

    [Fact]
    public async Task ARuleThatStaysTheSameReadsNothingAgain()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        await LearnAsync(publisher, line);
        await OfferAsync(publisher, line, 13);

        Assert.Equal(0, await line.Get<Quarantine>().ReadAgainAsync(line.Get<CatalogueFolder>().Current, default));
    }

    [Fact]
    public async Task TheTeaserOfAnItemIsPublishedUntilItsPageIsReleased()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        GivePages(publisher, 12);
        GiveFeed(publisher, 12);
        await line.AddAsync(publisher.Url("/feed"));
        for (var i = 0; i < 3; i++) await line.RefreshAsync();
        publisher.Give(PathOf(13), Redesigned(13), "text/html; charset=utf-8");
        GiveFeed(publisher, 13);
        await line.RefreshAsync();
        var teaser = (await line.ArticlesAsync()).Single(one => one.Content.Title == TemplateSite.TitleOf(13));
        Assert.Equal("Kısa özet...", teaser.Content.ContentText);

        await line.Get<Quarantine>().ReleaseAsync(await line.Get<QuarantineStore>().AllAsync(default), default);

        var whole = (await line.ArticlesAsync()).Single(one => one.Content.Title == TemplateSite.TitleOf(13));
        Assert.Equal((teaser.Id, 2), (whole.Id, whole.Revision));
        Assert.Contains(TemplateSite.TextOf(13)[0], whole.Content.ContentText, StringComparison.Ordinal);
    }

    private static async Task LearnAsync(Publisher publisher, LineFixture line)
    {
        GivePages(publisher, 12);
        publisher.Give("/", Listing(Enumerable.Range(1, 12)), "text/html");
        await line.AddAsync(publisher.Url("/"), source => source with { Kind = SourceKind.Listing });
        for (var i = 0; i < 4; i++) await line.RefreshAsync();
    }

    private static async Task OfferAsync(Publisher publisher, LineFixture line, params int[] pages)
    {
        foreach (var page in pages) publisher.Give(PathOf(page), Redesigned(page), "text/html; charset=utf-8");
        publisher.Give("/", Listing(Enumerable.Range(1, 12).Concat(pages)), "text/html");
        await line.RefreshAsync();
    }

    private static void GivePages(Publisher publisher, int last)
    {
        for (var page = 1; page <= last; page++) publisher.Give(PathOf(page), Site.PageOf(page), "text/html; charset=utf-8");
    }

    private static void GiveFeed(Publisher publisher, int last)
    {
        var items = Enumerable.Range(1, last).Select(page => HttpSourceTests.Item(TemplateSite.TitleOf(page), PathOf(page), "<p>Kısa özet...</p>"));
        publisher.Give("/feed", HttpSourceTests.Feed([.. items]), etag: $"\"{last}\"");
    }

    private static string PathOf(int page) => $"/haber/vorplim-sedat-omteri-tal-100{page}";

    private static string Listing(IEnumerable<int> pages)
    {
        var links = pages.Select(page => $"<article><h2><a href=\"{PathOf(page)}\">{TemplateSite.TitleOf(page)}</a></h2></article>");
        return $"<html lang=tr><head><title>Haberler</title></head><body><main>{string.Concat(links)}</main></body></html>";
    }

    private static string Redesigned(int page) => $"""
        <html><head><title>{TemplateSite.TitleOf(page)}</title></head><body><main><h1>{TemplateSite.TitleOf(page)}</h1><div class=yeni>
        {string.Concat(TemplateSite.TextOf(page).Take(2).Select(text => $"<p>{text}</p>"))}
        <div class=yan>{string.Concat(Enumerable.Range(0, 8).Select(i => $"<p>{Notice.Replace("lirvo", new string((char)('a' + i), 6), StringComparison.Ordinal)}</p>"))}</div>
        {string.Concat(TemplateSite.TextOf(page).Skip(2).Select(text => $"<p>{text}</p>"))}</div></main></body></html>
        """;
}
