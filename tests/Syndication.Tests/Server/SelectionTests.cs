using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Syndication.Articles;
using Syndication.Ingest.Catalogue;
using Syndication.Storage;

namespace Syndication.Tests.Server;

/// <summary>What a definition lets in, holds back and leaves out.</summary>
public sealed class SelectionTests
{
    private const string Text =
        "Bakanlık sözcüsü dün akşam yaptığı açıklamada yeni hastanenin temelinin gelecek ay atılacağını, inşaatın iki yıl "
        + "içinde tamamlanmasının beklendiğini ve bölgedeki sağlık hizmetlerinin bu yatırımla güçleneceğini söyledi. Belediye "
        + "başkanı ise ulaşım planının yenileneceğini, otobüs hatlarının artırılacağını belirtti.";

    [Fact]
    public async Task RulesKeepAndBlockByTitleBodyAndAuthor()
    {
        await using var site = await TestSite.StartAsync();
        Define(site, "afet", """
            title: Afet
            select:
              all: true
            keep:
              title: [deprem*, 'sel baskını']
              author: Ayşe Işık
            block:
              body: '/canlı\s+yayın/'
            """);
        await site.PublishAsync(
            Article("DEPREMDE son durum", 1),
            Article("Sel Baskını Rize'de", 2),
            Article("Selin baskını", 3),
            Article("Ekonomi", 4) with { Authors = ["Ayşe IŞIK"] },
            Article("Deprem canlı", 5) with { ContentText = "Bu akşam CANLI yayın var." },
            Article("Büyük deprem", 6));

        Assert.Equal(["Büyük deprem", "DEPREMDE son durum", "Ekonomi", "Sel Baskını Rize'de"], await TitlesAsync(site, "afet"));
    }

    [Fact]
    public async Task AFeedWhoseRulesLetLittleInIsWholeTogetherWithItsArchive()
    {
        await using var site = await TestSite.StartAsync();
        Define(site, "nadir", "title: Nadir\nselect:\n  all: true\nlimit: 10\nkeep:\n  title: önemli\n");
        for (var batch = 0; batch < 10; batch++)
        {
            site.Clock.Advance(TimeSpan.FromDays(3));
            await site.PublishAsync([.. Enumerable.Range(batch * 100, 100).Select(number =>
                Article(number % 12 == 0 ? $"Önemli {number}" : $"Haber {number}", number) with { Published = null })]);
            await site.GetAsync("/feeds/nadir.atom");
        }

        List<string> ids = [];
        for (var path = "/feeds/nadir.atom"; path is not null;)
        {
            var feed = XDocument.Parse((await site.GetAsync(path)).Text).Root!;
            var found = feed.Elements().Where(element => element.Name.LocalName == "entry").Select(entry => entry.Elements().First(e => e.Name.LocalName == "id").Value).ToList();
            Assert.InRange(found.Count, 1, 10);
            ids.AddRange(found);
            path = feed.Elements().FirstOrDefault(e => e.Attribute("rel")?.Value == "prev-archive")?.Attribute("href")?.Value["https://news.test".Length..];
        }

        Assert.Equal(84, ids.Distinct().Count());
    }

    [Fact]
    public async Task OfSeveralCopiesOfOneTextOnlyTheFirstIsTaken()
    {
        await using var site = await TestSite.StartAsync();
        Define(site, "bir", "title: Bir\nselect:\n  all: true\nstories: first\n");
        await site.PublishAsync(Article("Ajansın başlığı", 1) with { ContentText = Text });
        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.PublishAsync(
            Article("Bambaşka bir başlık", 2) with { ContentText = Text.ToUpper(CultureInfo.GetCultureInfo("tr-TR")) + " Haberin ayrıntıları yarınki gazetede." },
            Article("Kısa haber", 3) with { ContentText = Text[..60] },
            Article("Başka haber", 4) with { ContentText = string.Join(' ', Text.Split(' ').Reverse()) });

        Assert.Equal(["Ajansın başlığı", "Başka haber", "Kısa haber"], await TitlesAsync(site, "bir"));
        Assert.Equal(4, (await TitlesAsync(site, "all")).Length);

        // When the first is withdrawn, the next copy stands for the story.
        var first = (await site.Articles.NewestAsync(Selection.All, 10, default)).Single(article => article.Content.Title == "Ajansın başlığı");
        await site.Articles.WithdrawAsync(first.Id, null, site.Clock.GetUtcNow(), default);
        Assert.Contains("Bambaşka bir başlık", await TitlesAsync(site, "bir"));
    }

    [Fact]
    public async Task UnderAnEmbargoNothingAppearsTooEarly()
    {
        await using var site = await TestSite.StartAsync();
        Define(site, "sonra", "title: Sonra\nselect:\n  all: true\nembargo: 2h\n");
        await site.PublishAsync(Article("Birinci", 1));
        site.Clock.Advance(TimeSpan.FromMinutes(90));
        await site.PublishAsync(Article("İkinci", 2));
        Assert.Empty(await TitlesAsync(site, "sonra"));
        Assert.DoesNotContain("Birinci", (await site.GetAsync("/feeds/sonra.html")).Text, StringComparison.Ordinal);

        site.Clock.Advance(TimeSpan.FromMinutes(29.9));
        Assert.Empty(await TitlesAsync(site, "sonra"));
        site.Clock.Advance(TimeSpan.FromMinutes(0.2));
        Assert.Equal(["Birinci"], await TitlesAsync(site, "sonra"));
        site.Clock.Advance(TimeSpan.FromMinutes(90));
        Assert.Equal(["Birinci", "İkinci"], await TitlesAsync(site, "sonra"));
    }

    [Fact]
    public async Task AnotherFeedCanBeLeftOutAndTheSizeBounded()
    {
        await using var site = await TestSite.StartAsync();
        site.Define("spor", "title: Spor\nselect:\n  categories: [Spor]\n");
        Define(site, "gerisi", "title: Gerisi\nselect:\n  all: true\n  not:\n    feeds: spor\nmax-size: 32KB\n");
        await site.PublishAsync([.. Enumerable.Range(1, 40).Select(number => Article($"Haber {number}", number) with
        {
            Categories = [number % 4 == 0 ? "Spor" : "Dış Açı"],
            ContentHtml = $"<p>{Text}{Text}{Text}{number}</p>",
            Published = null,
        })]);
        for (var day = 0; day < 12; day++)
        {
            site.Clock.Advance(TimeSpan.FromDays(3));
            await site.PublishAsync(Article($"Son {day}", 1000 + day) with { ContentText = $"{day} {Text}", ContentHtml = $"<p>{day} {Text}</p>", Published = null });
        }

        Assert.DoesNotContain("Haber 4", await TitlesAsync(site, "gerisi"));
        // What is not archived yet is never left out for size.
        Assert.InRange((await site.GetAsync("/feeds/gerisi.xml")).Body.Length, 1, 512 * 1024);
        Assert.Contains("Haber 4", await TitlesAsync(site, "spor"));
    }

    [Fact]
    public async Task AFeedThatWillBeClosedSaysSoUntilItIs()
    {
        await using var site = await TestSite.StartAsync();
        Define(site, "eski", "title: Eski\nlanguage: tr\nselect:\n  all: true\nretired: 2026-03-12\n");
        await site.PublishAsync(Article("Haber", 1));

        var json = await site.GetAsync("/feeds/eski.json");
        Assert.Equal("Thu, 12 Mar 2026 00:00:00 GMT", json["Sunset"]);
        var feed = JsonDocument.Parse(json.Body).RootElement;
        Assert.True(feed.GetProperty("expired").GetBoolean());
        Assert.Equal("Bu akış 12 Mart 2026 tarihinde kapanıyor", feed.GetProperty("items")[0].GetProperty("title").GetString());
        var rss = await site.GetAsync("/feeds/eski.xml");
        site.Clock.Advance(TimeSpan.FromDays(1));
        await site.PublishAsync(Article("Spor", 2) with { Categories = ["Spor"] });
        Assert.Contains("<pubDate>Tue, 10 Mar 2026 09:00:00 GMT</pubDate>", (await site.GetAsync("/feeds/eski.xml")).Text, StringComparison.Ordinal);
        Assert.Equal("Thu, 12 Mar 2026 00:00:00 GMT", (await site.GetAsync("/feeds/eski.xml", $"If-None-Match: {(await site.GetAsync("/feeds/eski.xml"))["ETag"]}"))["Sunset"]);
        Assert.NotNull(rss["Last-Modified"]);

        site.Clock.Advance(TimeSpan.FromDays(2));
        foreach (var path in (string[])["/feeds/eski.xml", "/feeds/eski", "/feeds/eski/archive/1.xml", "/feeds/eski.xml?at=2026-03-11T00:00:00Z"])
            Assert.Equal(410, (await site.GetAsync(path)).Status);
        Assert.DoesNotContain("eski", (await site.GetAsync("/feeds.opml")).Text, StringComparison.Ordinal);
    }

    private static Article Article(string title, int number) => Some.Article(title, number) with { Authors = [] };

    private static void Define(TestSite site, string slug, string yaml)
    {
        site.Define(slug, yaml);
        site.Look();
        Assert.Empty(site.Services.GetRequiredService<CatalogueFolder>().Errors);
    }

    private static async Task<string[]> TitlesAsync(TestSite site, string slug) =>
    [
        .. JsonDocument.Parse((await site.GetAsync($"/feeds/{slug}.json")).Body).RootElement.GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("title").GetString()!).Order(StringComparer.Ordinal),
    ];
}
