using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Syndication.Articles;
using Syndication.Server.Pages;
using Syndication.Server.Publishing;
using Syndication.Storage;

namespace Syndication.Tests.Server;

/// <summary>What pages say to people beside the news: how sources are doing, what is not there, in which language.</summary>
public sealed partial class PeopleTests : IAsyncLifetime
{
    private const string Browser = "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private TestSite _site = null!;

    public async Task InitializeAsync()
    {
        _site = await TestSite.StartAsync();
        await _site.PublishAsync([.. Enumerable.Range(1, 12).Select(number => Some.Article($"Haber {number}", number))]);
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData(SourceHealth.Blocked, "bizi geri çeviriyor"), InlineData(SourceHealth.Throttled, "beklememizi istedi"), InlineData(SourceHealth.Gone, "bir daha sorulmayacak")]
    [InlineData(SourceHealth.Unreachable, "ulaşılamıyor"), InlineData(SourceHealth.Broken, "yanıt veriyor ama okunamıyor"), InlineData(SourceHealth.New, "henüz sorulmadı")]
    public async Task ASourcesStateIsSaidInWords(SourceHealth health, string words)
    {
        await AddAsync("gazete", "https://gazete.test/rss", health, "HTTP 403");

        Assert.Contains(words, (await _site.GetAsync("/sources?lang=tr")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoSecretOfASourceIsShown()
    {
        await AddAsync("a", "https://kim:parola@gazete.test/rss?key=SECRET", SourceHealth.Blocked, "redirected to https://u:parola@gazete.test/x?token=SECRET");
        await AddAsync("b", "/srv/secret/place/docs", SourceHealth.Broken, "Could not find a part of the path '/srv/secret/place/docs/a.xml'.");
        await AddAsync("c", "https://intern.test/rss", SourceHealth.Blocked, "intern.test resolves to 10.1.2.3 and fd00::12:1, a private address");

        var page = (await _site.GetAsync("/sources?lang=en")).Text;

        foreach (var secret in (string[])["SECRET", "parola", "/srv", "secret", "10.1.2.3", "fd00"]) Assert.DoesNotContain(secret, page, StringComparison.Ordinal);
        Assert.Contains("redirected to gazete.test/x?…", page, StringComparison.Ordinal);
        Assert.Contains("Folder: docs", page, StringComparison.Ordinal);
        Assert.Contains("a.xml", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTP 503 Service Unavailable", "HTTP 503 Service Unavailable"), InlineData("no answer within 00:00:30", "no answer within 00:00:30")]
    [InlineData("robots.txt disallows /haber/2026/", "robots.txt disallows /haber/2026/")]
    public void AnHarmlessReasonStaysAsItIs(string reason, string expected) =>
        Assert.Equal(expected, Shown.Reason(reason, Some.Source));

    [Fact]
    public async Task ThoseInTroubleComeFirstAndThePagesStaySmall()
    {
        for (var i = 0; i < 40; i++) await AddAsync($"k{i:00}", $"https://k{i:00}.test/rss", SourceHealth.Healthy, null);
        await AddAsync("z", "https://zor.test/rss", SourceHealth.Unreachable, "no answer");

        var first = (await _site.GetAsync("/sources")).Text;
        var second = (await _site.GetAsync("/sources?page=2")).Text;

        Assert.StartsWith("zor.test/rss", SourceName().Match(first).Groups[1].Value, StringComparison.Ordinal);
        Assert.Equal(SourcesPage.MostSources, SourceName().Count(second));
        Assert.Contains("rel=\"next\"", second, StringComparison.Ordinal);
        Assert.Contains("rel=\"prev\"", second, StringComparison.Ordinal);
        Assert.InRange(first.Length, 1000, 10 * 1024);
        Assert.Equal(404, (await _site.GetAsync("/sources?page=9")).Status);
        Assert.Equal(404, (await _site.GetAsync("/sources?page=x")).Status);
    }

    [Fact]
    public async Task AFeedsPageFollowsTheStateOfItsSources()
    {
        Assert.Contains("1 not asked yet", (await _site.GetAsync("/feeds/dis-aci.html?lang=en")).Text, StringComparison.Ordinal);

        await _site.Services.GetRequiredService<SourceStore>().AddAsync(Some.Source with { Health = SourceHealth.Unreachable, Reason = "no answer" }, default);

        Assert.Contains("1 cannot be reached", (await _site.GetAsync("/feeds/dis-aci.html?lang=en")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManyFeedsDoNotMakeTheFirstPageLarge()
    {
        for (var i = 0; i < 120; i++)
            _site.Define($"uzun-adli-akis-{i:000}", $"title: Oldukça uzun adlı akış {i}\ndescription: Bu akışın da bir açıklaması var.\nlanguage: tr\nselect:\n  categories: [Dış Açı]\n");
        _site.Look();

        var first = await _site.GetAsync("/?lang=tr");
        var last = await _site.GetAsync("/?lang=tr&page=4");

        Assert.InRange(first.Body.Length, 1000, 10 * 1024);
        Assert.InRange(last.Body.Length, 1000, 10 * 1024);
        Assert.Contains("href=\"?page=2&amp;lang=tr\" rel=\"next\"", first.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await _site.GetAsync("/?page=5")).Status);
    }

    [Fact]
    public async Task WhoChoosesALanguageKeepsItFromPageToPage()
    {
        var page = (await _site.GetAsync("/?lang=en", "Accept-Language: tr")).Text;

        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("href=\"?lang=tr\" lang=\"tr\"", page, StringComparison.Ordinal);
        foreach (Match link in PageLink().Matches(page)) Assert.EndsWith("?lang=en", link.Groups[1].Value, StringComparison.Ordinal);
        Assert.DoesNotContain("lang=", PageLink().Match((await _site.GetAsync("/")).Text).Groups[1].Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/yok"), InlineData("/feeds/yok"), InlineData("/articles/yok"), InlineData("/sources?page=99")]
    public async Task APersonIsToldByAPageThatThereIsNothingAndAProgramByALine(string path)
    {
        var person = await _site.GetAsync(path, Browser, "Accept-Language: tr");
        var program = await _site.GetAsync(path);

        Assert.Equal((404, "text/html; charset=utf-8", "tr"), (person.Status, person["Content-Type"], person["Content-Language"]));
        Assert.StartsWith("default-src 'none'", person["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("<h1>Burada bir şey yok</h1>", person.Text, StringComparison.Ordinal);
        Assert.Equal((404, "text/plain; charset=utf-8"), (program.Status, program["Content-Type"]));
        Assert.Equal("Accept, Accept-Language, Sec-Fetch-Dest", program["Vary"]);
    }

    [Theory]
    [InlineData("/feeds/yok.xml"), InlineData("/feeds/yok.atom"), InlineData("/feeds/yok.json")]
    public async Task TheAddressOfAFeedDocumentAlwaysAnswersWithALine(string path) =>
        Assert.Equal("text/plain; charset=utf-8", (await _site.GetAsync(path, Browser, "Sec-Fetch-Dest: document"))["Content-Type"]);

    [Fact]
    public async Task AWithdrawnArticleSaysWhyButNotWhatItWas()
    {
        var id = (await _site.PublishAsync(Some.Article("Yanlış haberin başlığı", 70))).Added.Single();
        await _site.Articles.WithdrawAsync(id, "Haber <doğru> değildi.", _site.Clock.GetUtcNow(), default);

        var page = await _site.GetAsync($"/articles/{id}?lang=tr", Browser);

        Assert.Equal(410, page.Status);
        Assert.Contains("Haber &lt;doğru&gt; değildi.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Yanlış haberin", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABrowserThatOpensAFeedIsSentOnAndGetsTheSameBytesAsEverybody()
    {
        var reader = await _site.GetAsync("/feeds/dis-aci.xml");
        var person = await _site.GetAsync("/feeds/dis-aci.xml", Browser, "Sec-Fetch-Dest: document", "Sec-Fetch-Site: none");
        var fromUs = await _site.GetAsync("/feeds/dis-aci.xml", Browser, "Sec-Fetch-Dest: document", "Sec-Fetch-Site: same-origin");

        Assert.Equal("0; url=/feeds/dis-aci", person["Refresh"]);
        Assert.Equal("no-store", person["Cache-Control"]);
        Assert.Equal((reader["ETag"], reader["Content-Type"], reader["Vary"]), (person["ETag"], person["Content-Type"], person["Vary"]));
        Assert.Equal(reader.Body, person.Body);
        Assert.Null(reader["Refresh"]);
        Assert.Null(fromUs["Refresh"]);
    }

    [Fact]
    public async Task WhatStandsAroundAnArticleIsSmallToo()
    {
        var id = (await _site.PublishAsync(Some.Article("Kısa haber", 90))).Added.Single();

        Assert.InRange((await _site.GetAsync($"/articles/{id}?lang=tr", Browser)).Body.Length, 500, 5 * 1024);
    }

    [Fact]
    public async Task AnArticleNamesTheOutletsThatToldTheSame()
    {
        var text = string.Join(' ', Enumerable.Range(1, 120).Select(number => $"kelime{number}"));
        var first = Some.Article("Ajans haberi", 80) with { ContentText = text, ContentHtml = $"<p>{text}</p>" };
        var one = (await _site.PublishAsync(first)).Added.Single();
        var other = (await _site.PublishAsync(first with { Url = "https://gazete.test/81", Title = "Ajans haberi, başka başlıkla" })).Added.Single();

        foreach (var (here, there, host) in ((ArticleId, ArticleId, string)[])[(one, other, "gazete.test"), (other, one, "haber.test")])
        {
            var page = (await _site.GetAsync($"/articles/{here}?lang=tr")).Text;
            Assert.Contains("Aynı haberi verenler", page, StringComparison.Ordinal);
            Assert.Contains($"href=\"/articles/{there}?lang=tr\"", page, StringComparison.Ordinal);
            Assert.Contains($"<span class=\"meta\">{host}</span>", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task AFeedsPageLeadsToItsArchive()
    {
        _site.Define("kisa", "title: Kısa\nlimit: 2\nselect:\n  categories: [Dış Açı]\n");
        _site.Look();
        for (var i = 0; i < 60; i++)
        {
            _site.Clock.Advance(TimeSpan.FromDays(1));
            await _site.PublishAsync([.. Enumerable.Range(0, 5).Select(number => Some.Article($"Eski haber {i} {number}", 1000 + (i * 5) + number))]);
        }

        var page = (await _site.GetAsync("/feeds/kisa.html")).Text;
        var link = Regex.Match(page, "href=\"(/feeds/kisa/archive/\\d+\\.xml)\"").Groups[1].Value;

        Assert.Equal(200, (await _site.GetAsync(link)).Status);
    }

    [Theory]
    [InlineData("/?lang=tr"), InlineData("/feeds/dis-aci.html"), InlineData("/sources"), InlineData("/embed/dis-aci.html?items=20"), InlineData("/yok")]
    public async Task NoPageIsLargerThanTenKilobytes(string path) =>
        Assert.InRange((await _site.GetAsync(path, Browser)).Body.Length, 500, 10 * 1024);

    private Task AddAsync(string key, string address, SourceHealth health, string? reason) =>
        _site.Services.GetRequiredService<SourceStore>().AddAsync(
            new SourceState { Key = key, Address = address, Health = health, Reason = reason, IsAdded = true, DueAt = TestSite.Start, AskedAt = TestSite.Start }, default);

    [GeneratedRegex("<li><h2>(.*?)</h2>")]
    private static partial Regex SourceName();

    [GeneratedRegex("href=\"(/(?:feeds/[a-z-]+|articles/[^\"]+|sources)?(?:\\?[^\"]*)?)\"")]
    private static partial Regex PageLink();
}
