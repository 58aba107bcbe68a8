using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Syndication.Articles;
using Syndication.Ingest;
using Syndication.Storage;

namespace Syndication.Tests.Server;

/// <summary>What readers notice of articles that are no longer kept.</summary>
public sealed class RetentionTests : IAsyncLifetime
{
    private TestSite _site = null!;

    public async Task InitializeAsync()
    {
        _site = await TestSite.StartAsync();
        await _site.PublishAsync(Article(0) with { Categories = ["Nadir"] });
        for (var day = 1; day <= 40; day++)
        {
            _site.Clock.Advance(TimeSpan.FromDays(5));
            await _site.PublishAsync([.. Enumerable.Range(day * 10, 5).Select(Article)]);
        }
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task EverythingIsKeptUnlessSomebodySaysOtherwise() => Assert.Equal(0, await RunAsync(null));

    [Fact]
    public async Task NoDocumentOfAFeedChangesAndNothingComesBack()
    {
        string[] paths = ["/feeds/dis-aci.xml", "/feeds/dis-aci.atom", "/feeds/all.json", "/feeds/nadir.xml"];
        var before = await TagsAsync(paths);

        Assert.InRange(await RunAsync(TimeSpan.FromDays(120)), 70, 80);

        Assert.Equal(before, await TagsAsync(paths));
        Assert.Empty((await _site.PublishAsync(Article(10), Article(11) with { ContentText = "Düzeltildi.", ContentHtml = "<p>Düzeltildi.</p>" })).Added);
        Assert.Equal(before, await TagsAsync(paths));
        Assert.Equal(0, await RunAsync(TimeSpan.FromDays(120)));
    }

    [Fact]
    public async Task TheArchiveEndsWhereTheArticlesDo()
    {
        var whole = await WalkAsync("/feeds/dis-aci.atom");
        Assert.Equal(200, whole.Articles);

        await RunAsync(TimeSpan.FromDays(60));

        var kept = await WalkAsync("/feeds/dis-aci.atom");
        Assert.InRange(kept.Articles, 99, 110);
        Assert.InRange(kept.Documents, 1, whole.Documents - 1);
        Assert.Equal(410, (await _site.GetAsync("/feeds/dis-aci/archive/1.xml")).Status);
        Assert.Equal(404, (await _site.GetAsync("/feeds/dis-aci/archive/99.xml")).Status);
    }

    [Fact]
    public async Task AnArticleThatIsNoLongerKeptIsGone()
    {
        var old = (await _site.Articles.NewestAsync(Selection.All, 300, default)).Single(one => one.Content.Title == "Haber 11").Id;

        await RunAsync(TimeSpan.FromDays(60));

        foreach (var path in (string[])[$"/articles/{old}", $"/api/articles/{old}"])
        {
            var answer = await _site.GetAsync(path);
            Assert.Equal(410, answer.Status);
            Assert.Contains("no longer kept", answer.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Haber 11<", (await _site.GetAsync("/search.atom?q=haber+11")).Text, StringComparison.Ordinal);
    }

    private static Article Article(int number) => Some.Article($"Haber {number}", number) with { Published = null, ContentText = $"Metin {number}." };

    private Task<int> RunAsync(TimeSpan? kept) => new Retention(
        new ExpiryStore(_site.Database), _site.Services.GetServices<IPublishedArticles>(), Options.Create(new IngestOptions { KeepArticlesFor = kept }),
        _site.Clock, NullLogger<Retention>.Instance).RunAsync(default);

    private async Task<List<string?>> TagsAsync(string[] paths)
    {
        List<string?> tags = [];
        foreach (var path in paths) tags.Add((await _site.GetAsync(path))["ETag"]);
        return tags;
    }

    private async Task<(int Articles, int Documents)> WalkAsync(string start)
    {
        var (ids, documents) = (new HashSet<string>(), 0);
        for (var path = start; path is not null; documents++)
        {
            var answer = await _site.GetAsync(path);
            Assert.Equal(200, answer.Status);
            var feed = XDocument.Parse(answer.Text).Root!;
            ids.UnionWith(feed.Elements().Where(one => one.Name.LocalName == "entry").Select(one => one.Elements().First(e => e.Name.LocalName == "id").Value));
            path = feed.Elements().FirstOrDefault(one => one.Attribute("rel")?.Value == "prev-archive")?.Attribute("href")?.Value["https://news.test".Length..];
        }

        return (ids.Count, documents);
    }
}
