using System.Text.RegularExpressions;
using Syndication.Articles;

namespace Syndication.Tests.Server;

/// <summary>What people see in a browser.</summary>
public sealed partial class PageTests : IAsyncLifetime
{
    private TestSite _site = null!;

    public async Task InitializeAsync()
    {
        _site = await TestSite.StartAsync();
        await _site.PublishAsync([.. Enumerable.Range(1, 30).Select(number => Some.Article($"Oldukça uzun bir başlık taşıyan haber, sayı {number}", number))]);
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData("tr-TR,tr;q=0.9,en;q=0.8", "tr"), InlineData("en-US,en;q=0.9", "en"), InlineData("de, tr;q=0.5, en;q=0.1", "tr")]
    [InlineData("tr;q=0, en;q=0.1", "en"), InlineData("fi", "tr"), InlineData("", "tr")]
    public async Task ThePageOfAFeedSpeaksTheVisitorsLanguageOrElseTheFeeds(string accepted, string language)
    {
        var page = await _site.GetAsync("/feeds/dis-aci.html", $"Accept-Language: {accepted}");

        Assert.Contains($"<html lang=\"{language}\">", page.Text, StringComparison.Ordinal);
        Assert.Equal(language, page["Content-Language"]);
        Assert.Equal("Accept-Encoding, Accept-Language", page["Vary"]);
    }

    [Theory]
    [InlineData("/"), InlineData("/feeds/dis-aci.html")]
    public async Task PagesAreSmallCacheableAndLockedDown(string path)
    {
        var page = await _site.GetAsync(path);

        Assert.InRange(page.Body.Length, 500, 10 * 1024);
        Assert.Equal(304, (await _site.GetAsync(path, $"If-None-Match: {page["ETag"]}")).Status);
        Assert.StartsWith("default-src 'none';", page["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", page["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotMatch(StyleOrHandler(), page.Text);
        Assert.Null(page["Set-Cookie"]);
    }

    [Fact]
    public async Task EveryPageTellsReadersWhereTheFeedsAre()
    {
        Assert.Contains("<link rel=\"alternate\" type=\"application/rss+xml\" title=\"Dış Açı\" href=\"/feeds/dis-aci.xml\">", (await _site.GetAsync("/")).Text, StringComparison.Ordinal);
        var page = (await _site.GetAsync("/feeds/dis-aci.html")).Text;
        foreach (var type in (string[])["application/rss+xml", "application/atom+xml", "application/feed+json", "application/json+oembed", "text/xml+oembed"])
            Assert.Contains($"<link rel=\"alternate\" type=\"{type}\" title=\"Dış Açı\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryFileThatAPageNamesIsThereForEver()
    {
        var page = await _site.GetAsync("/feeds/dis-aci.html");
        var files = AssetPath().Matches(page.Text).Select(match => match.Value).Distinct().ToList();

        Assert.Equal(3, files.Count);
        foreach (var file in files)
        {
            var answer = await _site.GetAsync(file);
            Assert.Equal(200, answer.Status);
            Assert.Contains("max-age=31536000", answer["Cache-Control"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task WhatPublishersWriteIsTextAndNeverMarkupOfOurs()
    {
        var evil = Some.Article("<script>alert(1)</script>\"><img src=x onerror=alert(2)>", 99) with
        {
            Summary = "</p><script>alert(3)</script>",
            ContentHtml = "<p>Temiz metin.</p>",
            Authors = ["<b>Kim</b>"],
            Categories = ["Dış Açı", "<i>"],
            Published = null,
        };
        var id = (await _site.PublishAsync(evil)).Added.Single();

        foreach (var path in (string[])["/", "/feeds/dis-aci.html", $"/articles/{id}"])
        {
            var page = (await _site.GetAsync(path)).Text;
            Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>Kim", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task AnArticlesPageShowsWhereItsDatesComeFrom()
    {
        var month = new ArticleDate(new DateTimeOffset(2024, 11, 1, 0, 0, 0, TimeSpan.FromHours(3)), DatePrecision.Month, DateSource.VisibleText);
        var id = (await _site.PublishAsync(Some.Article("Kasım", 50) with { Published = month })).Added.Single();

        var page = await _site.GetAsync($"/articles/{id}", "Accept-Language: tr");

        Assert.Contains("<time datetime=\"2024-11\">Kasım 2024</time> <span class=\"meta\">(sayfada yazan)</span>", page.Text, StringComparison.Ordinal);
        Assert.Contains("<time datetime=\"2026-03-10T09:00:00Z\">10 Mart 2026 12:00</time>", page.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"https://www.haber.test/50\"", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACorrectionIsShownWordByWord()
    {
        var id = (await _site.PublishAsync(Some.Article("Üç kişi yaralandı", 70) with { ContentText = "Kazada üç kişi yaralandı.", ContentHtml = "<p>Kazada üç kişi yaralandı.</p>" })).Added.Single();
        _site.Clock.Advance(TimeSpan.FromHours(1));
        await _site.PublishAsync(Some.Article("Üç kişi yaralandı", 70) with { ContentText = "Kazada dört kişi yaralandı.", ContentHtml = "<p>Kazada dört kişi yaralandı.</p>" });

        var page = await _site.GetAsync($"/articles/{id}", "Accept-Language: tr");

        Assert.Contains("Kazada <del>üç</del> <ins>dört</ins> kişi yaralandı.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Burada değişme", page.Text, StringComparison.Ordinal);
    }

    // Inside a tag; what is shown to be copied is text.
    [GeneratedRegex("<[a-z][^<>]* (style|on[a-z]+)=")]
    private static partial Regex StyleOrHandler();

    [GeneratedRegex("/assets/[0-9a-f]+-[a-z.]+")]
    private static partial Regex AssetPath();
}
