using System.Text.Json;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Syndication.Articles;
using Syndication.Ingest.Catalogue;

namespace Syndication.Tests.Server;

/// <summary>What every feed of the catalogue that takes it in holds back is seen nowhere.</summary>
public sealed class EmbargoTests : IAsyncLifetime
{
    private const string Held = "title: Özel\nselect:\n  categories: [Ekonomi]\nembargo: 2h\n";

    private TestSite _site = null!;

    public async Task InitializeAsync() => _site = await TestSite.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData("/feeds/ozel.xml"), InlineData("/feeds/all.xml"), InlineData("/feeds/ekonomi.atom"), InlineData("/feeds/all.sitemap.xml")]
    [InlineData("/"), InlineData("/feeds/ekonomi.html"), InlineData("/embed/all.json"), InlineData("/articles/{other}")]
    [InlineData("/api/articles"), InlineData("/api/articles?category=ekonomi"), InlineData("/api/articles?source=haber"), InlineData("/api/articles?feed=ozel")]
    [InlineData("/api/search?q=gizli"), InlineData("/search?q=gizli&sort=new"), InlineData("/search.atom?q=gizli")]
    public async Task WhatIsUnderEmbargoAppearsNowhereBeforeItsTime(string path)
    {
        Define("ozel", Held);
        var address = path.Replace("{other}", (await PublishAsync()).Other.ToString(), StringComparison.Ordinal);

        Assert.DoesNotContain("Kapalı", (await _site.GetAsync(address)).Text, StringComparison.Ordinal);
        _site.Clock.Advance(TimeSpan.FromMinutes(119.9));
        Assert.DoesNotContain("Kapalı", (await _site.GetAsync(address)).Text, StringComparison.Ordinal);
        _site.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Contains("Kapalı", (await _site.GetAsync(address)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/articles/{id}"), InlineData("/api/articles/{id}"), InlineData("/oembed?url=https%3A%2F%2Fnews.test%2Farticles%2F{id}")]
    public async Task AnArticleUnderEmbargoIsUnknownBeforeItsTime(string path)
    {
        Define("ozel", Held);
        var address = path.Replace("{id}", (await PublishAsync()).Held.ToString(), StringComparison.Ordinal);

        Assert.Equal(404, (await _site.GetAsync(address)).Status);
        _site.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(200, (await _site.GetAsync(address)).Status);
    }

    [Fact]
    public async Task WhatAnotherFeedShowsIsNoSecret()
    {
        Define("ozel", Held);
        Define("acik", "title: Açık\nselect:\n  categories: [Ekonomi]\nkeep:\n  title: kapalı\n");
        var id = (await PublishAsync()).Held;

        Assert.Equal(200, (await _site.GetAsync($"/articles/{id}")).Status);
        Assert.Contains("Kapalı", (await _site.GetAsync("/feeds/all.xml")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kapalı", (await _site.GetAsync("/feeds/ozel.xml")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kapalı", (await _site.GetAsync("/api/articles?feed=ozel")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheApiListsOfAFeedWhatItsRulesLetIn()
    {
        Define("az", "title: Az\nselect:\n  all: true\nkeep:\n  title: önemli\n");
        await _site.PublishAsync([.. Enumerable.Range(0, 60).Select(number => Some.Article(number % 7 == 0 ? $"Önemli {number}" : $"Haber {number}", number))]);

        List<string> titles = [];
        for (var path = "/api/articles?feed=az&limit=4"; path is not null;)
        {
            var page = JsonDocument.Parse((await _site.GetAsync(path)).Body).RootElement;
            titles.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString()!));
            path = page.TryGetProperty("next", out var next) ? next.GetString()!["https://news.test".Length..] : null;
        }

        Assert.Equal(9, titles.Count);
        Assert.All(titles, title => Assert.StartsWith("Önemli", title, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatArrivedAfterAHeldArticleWaitsInTheDocumentOfEverythingAndIsArchivedAfterIt()
    {
        Define("ozel", Held.Replace("2h", "10d", StringComparison.Ordinal));
        await _site.PublishAsync(Some.Article("Kapalı", 1) with { Categories = ["Ekonomi"], Published = null });
        for (var day = 0; day < 8; day++)
        {
            _site.Clock.Advance(TimeSpan.FromDays(1));
            await _site.PublishAsync([.. Enumerable.Range(1, 20).Select(number => Some.Article($"Haber {day} {number}", (day * 100) + 100 + number) with { Published = null })]);
        }

        Assert.Equal((160, 1), await WalkAsync());
        _site.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal((161, 3), await WalkAsync());
    }

    /// <summary>How many articles the feed of everything and its archive have, and in how many documents.</summary>
    private async Task<(int Articles, int Documents)> WalkAsync()
    {
        var (ids, documents) = (new HashSet<string>(), 0);
        for (var path = "/feeds/all.atom"; path is not null; documents++)
        {
            var feed = XDocument.Parse((await _site.GetAsync(path)).Text).Root!;
            ids.UnionWith(feed.Elements().Where(one => one.Name.LocalName == "entry").Select(one => one.Elements().First(e => e.Name.LocalName == "id").Value));
            path = feed.Elements().FirstOrDefault(one => one.Attribute("rel")?.Value == "prev-archive")?.Attribute("href")?.Value["https://news.test".Length..];
        }

        return (ids.Count, documents);
    }

    private async Task<(ArticleId Held, ArticleId Other)> PublishAsync()
    {
        const string Text =
            "Gizli bir haber: bakanlık sözcüsü dün akşam yaptığı açıklamada yeni hastanenin temelinin gelecek ay atılacağını, inşaatın iki "
            + "yıl içinde tamamlanmasının beklendiğini ve bölgedeki sağlık hizmetlerinin bu yatırımla güçleneceğini söyledi. Belediye başkanı "
            + "ise ulaşım planının yenileneceğini, otobüs hatlarının artırılacağını belirtti.";
        var saved = await _site.PublishAsync(
            Some.Article("Başka", 1) with { ContentText = Text },
            Some.Article("Kapalı", 2) with { ContentText = Text, Categories = ["Ekonomi"] });
        return (saved.Added[1], saved.Added[0]);
    }

    private void Define(string slug, string yaml)
    {
        _site.Define(slug, yaml);
        _site.Look();
        Assert.Empty(_site.Services.GetRequiredService<CatalogueFolder>().Errors);
    }
}
