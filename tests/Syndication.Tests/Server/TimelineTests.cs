using Syndication.Articles;
using Syndication.Storage;

namespace Syndication.Tests.Server;

/// <summary>What readers see over a long run of edits.</summary>
public sealed class TimelineTests
{
    private static readonly string[] Paths = ["/feeds/dis-aci.xml", "/feeds/dis-aci.atom", "/feeds/dis-aci.json"];

    [Fact]
    public async Task OverTwoHundredEditsTagsChangeExactlyWhenBytesDoAndDatesNeverGoBack()
    {
        await using var site = await TestSite.StartAsync();
        var random = new Random(4711);
        var articles = Enumerable.Range(1, 12).Select(number => Some.Article($"Haber {number}", number)).ToList();
        await site.PublishAsync([.. articles]);
        var before = await AllAsync(site);

        for (var edit = 0; edit < 200; edit++)
        {
            site.Clock.Advance(TimeSpan.FromSeconds(random.Next(0, 3)));
            await EditAsync(site, articles, random, edit);
            var after = await AllAsync(site);

            for (var i = 0; i < Paths.Length; i++)
            {
                Assert.Equal(before[i].Body.SequenceEqual(after[i].Body), before[i]["ETag"] == after[i]["ETag"]);
                if (before[i]["Last-Modified"] is not null) Assert.True(DateOf(before[i]) <= DateOf(after[i]));
                if (before[i]["ETag"] != after[i]["ETag"]) await MissesNothingAsync(site, Paths[i], before[i]);
            }

            before = after;
        }
    }

    // Material and cosmetic changes, other categories, withdrawals, the same again, and nothing at all.
    private static async Task EditAsync(TestSite site, List<Article> articles, Random random, int edit)
    {
        var at = random.Next(articles.Count);
        switch (random.Next(6))
        {
            case 0:
                articles[at] = articles[at] with { ContentText = $"Düzeltme {edit}.", ContentHtml = $"<p>Düzeltme {edit}.</p>" };
                break;
            case 1:
                articles[at] = articles[at] with { ContentHtml = articles[at].ContentHtml.Replace("<p>", "<p >", StringComparison.Ordinal) };
                break;
            case 2:
                articles[at] = Some.Article($"Yeni {edit}", 1000 + edit);
                break;
            case 3:
                await site.PublishAsync(Some.Article($"Spor {edit}", 5000 + edit) with { Categories = ["Spor"] });
                return;
            case 4:
                var withdrawn = (await site.Articles.NewestAsync(Selection.All, 1, default))[0];
                await site.Articles.WithdrawAsync(withdrawn.Id, null, site.Clock.GetUtcNow(), default);
                return;
        }

        await site.PublishAsync(articles[at]);
    }

    private static async Task MissesNothingAsync(TestSite site, string path, RawResponse had)
    {
        Assert.Equal(200, (await site.GetAsync(path, $"If-None-Match: {had["ETag"]}")).Status);
        if (had["Last-Modified"] is { } date) Assert.Equal(200, (await site.GetAsync(path, $"If-Modified-Since: {date}")).Status);
    }

    private static async Task<List<RawResponse>> AllAsync(TestSite site)
    {
        List<RawResponse> answers = [];
        foreach (var path in Paths) answers.Add(await site.GetAsync(path));
        return answers;
    }

    private static DateTimeOffset DateOf(RawResponse answer) => answer["Last-Modified"] is { } date
        ? DateTimeOffset.ParseExact(date, "R", System.Globalization.CultureInfo.InvariantCulture)
        : DateTimeOffset.MaxValue;
}
