using System.Security.Cryptography;
using System.Text.Json;
using System.Xml.Linq;
using Syndication.Articles;
using Syndication.Storage;

namespace Syndication.Tests.Server;

/// <summary>A feed and the pages of its archive together hold what there is, each page for good (RFC 5005 §2, §4).</summary>
public sealed class ArchiveTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace History = "http://purl.org/syndication/history/1.0";

    [Theory]
    [InlineData("xml")]
    [InlineData("atom")]
    [InlineData("json")]
    public async Task WalkingTheArchiveFromTheFeedGivesEveryArticleOnce(string extension)
    {
        await using var site = await TestSite.StartAsync();
        await FillAsync(site, 2500);

        var walked = await WalkAsync(site, $"/feeds/dis-aci.{extension}");

        var stored = await site.Articles.NewestAsync(Selection.Category("dis-aci"), 10_000, default);
        Assert.InRange(stored.Count, 2400, 2600);
        var ids = walked.SelectMany(page => page.Ids).ToList();
        // What is still to be cut stands in the feed only, and what the feed shows beside it stands in the archive as well.
        Assert.Equal(stored.Select(article => article.Id.ToUrn()).Order(), ids.Distinct().Order());
        var archived = walked.Skip(1).SelectMany(page => page.Ids).ToList();
        Assert.Equal(archived.Count, archived.Distinct().Count());
        Assert.True(walked.Count > 40);
    }

    [Fact]
    public async Task APageKeepsItsBytesUntilAnArticleOfItIsWithdrawnOrSaysSomethingElse()
    {
        await using var site = await TestSite.StartAsync();
        await site.PublishAsync([.. Enumerable.Range(1, 400).Select(number => Some.Article($"Haber {number}", number))]);
        var before = await HashesAsync(site);
        Assert.InRange(before.Count, 6, 8);

        // New ones, late ones with old dates, and a cosmetic change of an archived one.
        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.PublishAsync([.. Enumerable.Range(401, 300).Select(number => Some.Article($"Haber {number}", number) with
        {
            Published = new ArticleDate(TestSite.Start.AddDays(-number), DatePrecision.Instant, DateSource.Feed),
        })]);
        await site.PublishAsync(Some.Article("Haber 1") with { ContentHtml = "<p class=\"a\">Haber 1: birinci paragraf.</p><p>İkinci paragraf &amp; sonu.</p>" });
        var after = await HashesAsync(site);
        Assert.True(after.Count >= before.Count + 5);
        Assert.Equal(before, after.Where(page => before.ContainsKey(page.Key)).ToDictionary());

        // The first one changes materially, the last of the archive is withdrawn: two pages change and no other.
        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.PublishAsync(Some.Article("Haber 1") with { ContentText = "Düzeltme." });
        var withdrawn = (await IdsAsync(site, "/feeds/dis-aci/archive/3.atom"))[0];
        await site.Articles.WithdrawAsync(Id(withdrawn), "Yanlıştı.", site.Clock.GetUtcNow(), default);
        var changed = (await HashesAsync(site)).Where(page => page.Value != after[page.Key]).Select(page => page.Key);
        Assert.Equal(["/feeds/dis-aci/archive/1.atom", "/feeds/dis-aci/archive/3.atom"], changed.Order());

        var third = XDocument.Parse((await site.GetAsync("/feeds/dis-aci/archive/3.atom")).Text);
        Assert.Equal(withdrawn, third.Descendants("{http://purl.org/atompub/tombstones/1.0}deleted-entry").Single().Attribute("ref")!.Value);
        Assert.DoesNotContain(withdrawn, await IdsAsync(site, "/feeds/dis-aci/archive/3.atom"));
    }

    [Fact]
    public async Task APageHasTheSameBytesAfterARestart()
    {
        var site = await TestSite.StartAsync();
        await site.PublishAsync([.. Enumerable.Range(1, 300).Select(number => Some.Article($"Haber {number}", number))]);
        var before = await HashesAsync(site);
        await site.StopAsync();

        await using (var again = await TestSite.StartAsync(site.Folder, site.Clock))
        {
            await again.PublishAsync([.. Enumerable.Range(301, 100).Select(number => Some.Article($"Haber {number}", number))]);
            var after = await HashesAsync(again);
            Assert.Equal(before, after.Where(page => before.ContainsKey(page.Key)).ToDictionary());
        }

        Directory.Delete(site.Folder, recursive: true);
    }

    [Fact]
    public async Task PagesNameTheirNeighboursInTheDocumentAndInTheHeader()
    {
        await using var site = await TestSite.StartAsync();
        await site.PublishAsync([.. Enumerable.Range(1, 300).Select(number => Some.Article($"Haber {number}", number))]);
        var feed = await site.GetAsync("/feeds/dis-aci.xml");
        var newest = int.Parse(Rel(feed, "prev-archive")!.Split('/')[^1].Split('.')[0], System.Globalization.CultureInfo.InvariantCulture);

        foreach (var extension in (string[])["xml", "atom"])
        {
            var second = await site.GetAsync($"/feeds/dis-aci/archive/2.{extension}");
            Assert.Equal(200, second.Status);
            Assert.Equal($"https://news.test/feeds/dis-aci.{extension}", Rel(second, "current"));
            Assert.Equal($"https://news.test/feeds/dis-aci/archive/1.{extension}", Rel(second, "prev-archive"));
            Assert.Equal($"https://news.test/feeds/dis-aci/archive/3.{extension}", Rel(second, "next-archive"));
            Assert.Equal($"https://news.test/feeds/dis-aci/archive/2.{extension}", Rel(second, "self"));
            foreach (var rel in (string[])["current", "prev-archive", "next-archive", "self"])
                Assert.Contains($"<{Rel(second, rel)}>; rel=\"{rel}\"", second["Link"], StringComparison.Ordinal);
            Assert.Single(XDocument.Parse(second.Text).Descendants(History + "archive"));
            Assert.StartsWith("public, max-age=86400", second["Cache-Control"], StringComparison.Ordinal);
            Assert.Null(Rel(await site.GetAsync($"/feeds/dis-aci/archive/1.{extension}"), "prev-archive"));
        }

        var json = JsonDocument.Parse((await site.GetAsync("/feeds/dis-aci/archive/2.json")).Body).RootElement;
        Assert.Equal("https://news.test/feeds/dis-aci/archive/1.json", json.GetProperty("next_url").GetString());

        // What comes after the newest page is in the feed, until it is cut.
        var next = await site.GetAsync($"/feeds/dis-aci/archive/{newest + 1}.xml");
        Assert.Equal((302, "/feeds/dis-aci.xml"), (next.Status, next["Location"]));
        Assert.Equal(404, (await site.GetAsync($"/feeds/dis-aci/archive/{newest + 2}.xml")).Status);
        Assert.Equal(404, (await site.GetAsync("/feeds/dis-aci/archive/0.xml")).Status);
        Assert.Equal(404, (await site.GetAsync("/feeds/dis-aci/archive/1.html")).Status);
        var misspelt = await site.GetAsync("/feeds/Dis-Aci/Archive/02.rss");
        Assert.Equal((301, "/feeds/dis-aci/archive/2.xml"), (misspelt.Status, misspelt["Location"]));
        Assert.Equal(304, (await site.GetAsync("/feeds/dis-aci/archive/2.xml", $"If-None-Match: {(await site.GetAsync("/feeds/dis-aci/archive/2.xml"))["ETag"]}")).Status);
    }

    [Fact]
    public async Task AFeedThatHoldsEverythingSaysSoAndNoDeltaDoes()
    {
        await using var site = await TestSite.StartAsync();
        await site.PublishAsync([.. Enumerable.Range(1, 20).Select(number => Some.Article($"Haber {number}", number))]);
        var complete = await site.GetAsync("/feeds/dis-aci.atom");
        Assert.Single(XDocument.Parse(complete.Text).Descendants(History + "complete"));
        Assert.Null(Rel(complete, "prev-archive"));
        Assert.Equal(404, (await site.GetAsync("/feeds/dis-aci/archive/1.atom")).Status);

        await site.PublishAsync(Some.Article("Haber 21", 21));
        var delta = await site.GetAsync("/feeds/dis-aci.atom", "A-IM: feed", $"If-None-Match: {complete["ETag"]}");
        Assert.Equal(226, delta.Status);
        Assert.Empty(XDocument.Parse(delta.Text).Descendants(History + "complete"));

        await site.PublishAsync([.. Enumerable.Range(22, 100).Select(number => Some.Article($"Haber {number}", number))]);
        Assert.Empty(XDocument.Parse((await site.GetAsync("/feeds/dis-aci.atom")).Text).Descendants(History + "complete"));
    }

    [Fact]
    public async Task LongArticlesAreArchivedBeforeTheDocumentGrowsTooLarge()
    {
        await using var site = await TestSite.StartAsync();
        var text = string.Concat(Enumerable.Repeat("Uzun bir haberin uzun bir paragrafı. ", 800));
        for (var batch = 0; batch < 8; batch++)
        {
            site.Clock.Advance(TimeSpan.FromDays(1));
            await site.PublishAsync([.. Enumerable.Range(batch * 10, 10).Select(number => Some.Article($"Haber {number}", number) with
            {
                ContentHtml = $"<p>{number} {text}</p>", ContentText = $"{number} {text}",
            })]);
        }

        var walked = await WalkAsync(site, "/feeds/dis-aci.xml");

        Assert.Equal(80, walked.SelectMany(page => page.Ids).Distinct().Count());
        Assert.True((await site.GetAsync("/feeds/dis-aci/archive/1.xml")).Body.Length < 512 * 1024);
    }

    // Arrivals in bursts, edits of both kinds, withdrawals, and reports that come late.
    private static async Task FillAsync(TestSite site, int count)
    {
        var random = new Random(11);
        for (var number = 1; number <= count;)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(random.Next(0, 90)));
            List<Article> batch = [];
            for (var left = random.Next(1, 80); left > 0 && number <= count; left--, number++)
            {
                var late = random.Next(10) == 0 ? TimeSpan.FromDays(random.Next(1, 900)) : TimeSpan.FromMinutes(random.Next(1, 200));
                batch.Add(Some.Article($"Haber {number}", number) with
                {
                    Published = new ArticleDate(site.Clock.GetUtcNow() - late, DatePrecision.Instant, DateSource.Feed),
                });
            }

            await site.PublishAsync([.. batch]);
            var old = Some.Article($"Haber {random.Next(1, number)}", random.Next(1, number));
            await site.PublishAsync(random.Next(2) == 0 ? old with { ContentText = $"Düzeltme {number}." } : old with { Tags = [$"t{number}"] });
            if (random.Next(3) == 0)
            {
                var newest = await site.Articles.NewestAsync(Selection.All, 200, default);
                await site.Articles.WithdrawAsync(newest[random.Next(newest.Count)].Id, null, site.Clock.GetUtcNow(), default);
            }

            if (random.Next(3) == 0) await site.GetAsync("/feeds/dis-aci.atom");
        }
    }

    private static async Task<List<(string Path, IReadOnlyList<string> Ids)>> WalkAsync(TestSite site, string path)
    {
        List<(string, IReadOnlyList<string>)> pages = [];
        for (string? at = path; at is not null;)
        {
            var answer = await site.GetAsync(at);
            Assert.Equal(200, answer.Status);
            pages.Add((at, Ids(answer, at)));
            var older = at.EndsWith(".json", StringComparison.Ordinal)
                ? JsonDocument.Parse(answer.Body).RootElement.TryGetProperty("next_url", out var next) ? next.GetString() : null
                : Rel(answer, "prev-archive");
            at = older?["https://news.test".Length..];
        }

        return pages;
    }

    private static async Task<Dictionary<string, string>> HashesAsync(TestSite site)
    {
        var hashes = new Dictionary<string, string>();
        foreach (var (path, _) in (await WalkAsync(site, "/feeds/dis-aci.atom")).Skip(1))
            hashes[path] = Convert.ToHexStringLower(SHA256.HashData((await site.GetAsync(path)).Body));
        return hashes;
    }

    private static async Task<IReadOnlyList<string>> IdsAsync(TestSite site, string path) => Ids(await site.GetAsync(path), path);

    private static IReadOnlyList<string> Ids(RawResponse answer, string path) => path.EndsWith(".json", StringComparison.Ordinal)
        ? [.. JsonDocument.Parse(answer.Body).RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!)]
        : [.. XDocument.Parse(answer.Text).Descendants().Where(element => element.Name.LocalName is "guid" || element.Name == Atom + "id" && element.Parent!.Name == Atom + "entry").Select(element => element.Value)];

    private static string? Rel(RawResponse answer, string rel) => XDocument.Parse(answer.Text).Root!.Descendants(Atom + "link")
        .FirstOrDefault(link => link.Attribute("rel")?.Value == rel)?.Attribute("href")?.Value;

    private static ArticleId Id(string urn) => ArticleId.TryParse(urn, out var id) ? id : throw new FormatException(urn);
}
