using Syndication.Ingest.Catalogue;
using Syndication.Storage;
using Syndication.Tests.Articles.Sites;

namespace Syndication.Tests.Ingest;

public sealed class SiteKnowledgeSourceTests
{
    private static readonly TemplateSite Site = new(0);

    [Fact]
    public async Task PagesReadBeforeTheirTemplateWasKnownAreReadAgain()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        GivePages(publisher, 8);
        publisher.Give("/", Listing(8), "text/html");
        await line.AddAsync(publisher.Url("/"), source => source with { Kind = SourceKind.Listing });

        var first = await line.RefreshAsync();
        var second = await line.RefreshAsync();
        var third = await line.RefreshAsync();

        Assert.Equal((8, 0, 0), (first.Added, second.Added, third.Added));
        Assert.InRange(second.Revised, 3, 5);
        Assert.Equal((0, 2), (third.Revised, publisher.CountOf(PathOf(1))));
        await NothingLeaksAsync(line);
    }

    [Fact]
    public async Task ItemsReadBeforeTheirTemplateWasKnownAreReadAgainWithTheirFeed()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        GivePages(publisher, 6);
        var items = Enumerable.Range(1, 6).Select(page => HttpSourceTests.Item(TemplateSite.TitleOf(page), PathOf(page), "<p>Kısa özet...</p>"));
        publisher.Give("/feed", HttpSourceTests.Feed([.. items]), etag: "\"a\"");
        await line.AddAsync(publisher.Url("/feed"));

        await line.RefreshAsync();
        await line.RefreshAsync();
        await line.RefreshAsync();

        Assert.Equal(2, publisher.CountOf(PathOf(1)));
        await NothingLeaksAsync(line);
    }

    [Fact]
    public async Task WhatWasLearntIsKept()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        GivePages(publisher, 8);
        publisher.Give("/", Listing(8), "text/html");
        await line.AddAsync(publisher.Url("/"), source => source with { Kind = SourceKind.Listing });
        await line.RefreshAsync();

        var stored = await line.Get<SiteKnowledgeStore>().FindAsync("127.0.0.1", default);

        Assert.Equal(8, Syndication.Articles.Sites.SiteKnowledge.Read(stored!.Document).Pages);
    }

    [Fact]
    public async Task APageThatIsNoLongerLikeTheOthersIsWithheldWithTheReason()
    {
        const string Wall = "<html><head><title>Gizliliğiniz bizim için önemli, lütfen seçin</title></head><body><div class=onay><p>Biz ve iş ortaklarımız, cihazınızdaki bilgilere erişmek ve verilerinizi işlemek amacıyla çerezler kullanıyoruz; onay vermeden devam edemezsiniz.</p></div></body></html>";
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        GivePages(publisher, 12);
        publisher.Give("/", Listing(12), "text/html");
        await line.AddAsync(publisher.Url("/"), source => source with { Kind = SourceKind.Listing });
        for (var i = 0; i < 4; i++) await line.RefreshAsync();
        publisher.Give(PathOf(13), Wall, "text/html; charset=utf-8");
        publisher.Give("/", Listing(13), "text/html");

        var report = await line.RefreshAsync();

        Assert.Equal((0, 12), (report.Added, (await line.ArticlesAsync()).Count));
        Assert.Contains("withheld: ", Assert.Single(report.Problems), StringComparison.Ordinal);
        var document = (await line.Sources.DocumentsAsync("kaynak", default))[publisher.Url(PathOf(13))];
        Assert.Equal(DocumentOutcome.Quarantined, document.Outcome);
    }

    private static async Task NothingLeaksAsync(LineFixture line)
    {
        foreach (var stored in await line.ArticlesAsync())
            Assert.All(TemplateSite.Constants, constant => Assert.DoesNotContain(constant, stored.Content.ContentText, StringComparison.Ordinal));
    }

    private static void GivePages(Publisher publisher, int count)
    {
        for (var page = 1; page <= count; page++) publisher.Give(PathOf(page), Site.PageOf(page), "text/html; charset=utf-8");
    }

    private static string PathOf(int page) => $"/haber/vorplim-sedat-omteri-tal-100{page}";

    private static string Listing(int count)
    {
        var links = Enumerable.Range(1, count).Select(page => $"<article><h2><a href=\"{PathOf(page)}\">{TemplateSite.TitleOf(page)}</a></h2></article>");
        return $"<html lang=tr><head><title>Haberler</title></head><body><main>{string.Concat(links)}</main></body></html>";
    }
}
