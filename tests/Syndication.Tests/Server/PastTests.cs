using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Syndication.Storage;

namespace Syndication.Tests.Server;

/// <summary><c>?at=</c> gives the very bytes that were served then.</summary>
public sealed class PastTests
{
    private static readonly string[] Paths = ["/feeds/dis-aci.xml", "/feeds/dis-aci.atom", "/feeds/dis-aci.json"];

    [Fact]
    public async Task AThousandInstantsGiveTheBytesThatWereServedThenAlsoAfterARestart()
    {
        var site = await TestSite.StartAsync();
        var random = new Random(99);
        var served = Paths.ToDictionary(path => path, _ => new List<(DateTimeOffset At, string Hash)>());
        for (var edit = 0; edit < 150; edit++)
        {
            site.Clock.Advance(TimeSpan.FromMilliseconds(random.Next(1, 3_000_000)));
            await EditAsync(site, random, edit);
            foreach (var path in Paths.Where(_ => random.Next(4) > 0))
                served[path].Add((site.Clock.GetUtcNow(), Hash((await site.GetAsync(path)).Body)));
        }

        site.Clock.Advance(TimeSpan.FromHours(1));
        await AskAsync(site, served, random, 500);
        await site.StopAsync();

        await using (var again = await TestSite.StartAsync(site.Folder, site.Clock)) await AskAsync(again, served, random, 500);
        Directory.Delete(site.Folder, recursive: true);
    }

    [Fact]
    public async Task WhatWasServedThenMayBeKeptForEver()
    {
        await using var site = await TestSite.StartAsync();
        await site.PublishAsync(Some.Article("Haber"));
        var first = await site.GetAsync("/feeds/dis-aci.atom");
        site.Clock.Advance(TimeSpan.FromDays(1));
        await site.PublishAsync(Some.Article("Öbür haber", 2));
        var second = await site.GetAsync("/feeds/dis-aci.atom");

        var past = await site.GetAsync("/feeds/dis-aci.atom?at=2026-03-10T20:00:00%2B03:00");
        Assert.Equal((200, first.Text), (past.Status, past.Text));
        Assert.Equal("public, max-age=31536000, immutable", past["Cache-Control"]);
        Assert.Equal("application/atom+xml; charset=utf-8", past["Content-Type"]);
        Assert.Equal("Tue, 10 Mar 2026 09:00:00 GMT", past["Memento-Datetime"]);
        Assert.Equal(first["ETag"], past["ETag"]);
        Assert.Equal(304, (await site.GetAsync("/feeds/dis-aci.atom?at=2026-03-10T17:00:00Z", $"If-None-Match: {first["ETag"]}")).Status);
        Assert.Equal(first.Text, (await site.GetAsync("/feeds/dis-aci.atom?at=2026-03-10t20:00:00+03:00")).Text);
        Assert.Equal(first.Text, (await site.GetAsync("/feeds/dis-aci?at=2026-03-10T17:00:00Z", "Accept: application/atom+xml")).Text);

        // The present may still change what is told of it.
        var present = await site.GetAsync("/feeds/dis-aci.atom?at=2026-03-11T09:00:00Z");
        Assert.Equal(second.Text, present.Text);
        Assert.Equal("public, max-age=60", present["Cache-Control"]);
    }

    [Theory]
    [InlineData("2026-03-10T08:59:59Z", 404, "Nothing had been served here by then.")]
    [InlineData("2026-03-10T09:00:01Z", 404, "That instant has not come yet.")]
    [InlineData("2025-03-10T09:00:00Z", 410, "That is too long ago: what was served then is not kept any more.")]
    [InlineData("2026-03-10", 400, "at takes an instant such as 2026-03-10T09:00:00Z (RFC 3339).")]
    [InlineData("2026-03-10T09:00:00", 400, "at takes an instant such as 2026-03-10T09:00:00Z (RFC 3339).")]
    [InlineData("", 400, "at takes an instant such as 2026-03-10T09:00:00Z (RFC 3339).")]
    public async Task AnInstantOfWhichNothingCanBeToldIsAnsweredInOneLine(string at, int status, string said)
    {
        await using var site = await TestSite.StartAsync();
        await site.PublishAsync(Some.Article("Haber"));
        await site.GetAsync("/feeds/dis-aci.xml");

        var answer = await site.GetAsync($"/feeds/dis-aci.xml?at={at}");

        Assert.Equal((status, said + "\n"), (answer.Status, answer.Text));
        Assert.StartsWith("text/plain", answer["Content-Type"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsTooLongAgoIsGone()
    {
        await using var site = await TestSite.StartAsync(settings: "Server:EditionsKept=2.00:00:00");
        for (var day = 0; day < 6; day++)
        {
            await site.PublishAsync(Some.Article($"Haber {day}", day));
            await site.GetAsync("/feeds/dis-aci.xml");
            site.Clock.Advance(TimeSpan.FromDays(1));
        }

        var kept = await site.GetAsync("/feeds/dis-aci.xml?at=2026-03-15T08:00:00Z");
        await site.Services.GetRequiredService<EditionStore>().ForgetAsync(site.Clock.GetUtcNow().AddDays(-2), long.MaxValue, default);

        var gone = await site.GetAsync("/feeds/dis-aci.xml?at=2026-03-12T08:00:00Z");
        Assert.Equal((410, "That is too long ago: what was served then is not kept any more.\n"), (gone.Status, gone.Text));
        Assert.Equal(kept.Text, (await site.GetAsync("/feeds/dis-aci.xml?at=2026-03-15T08:00:00Z")).Text);
    }

    [Fact]
    public async Task TheBytesThatEditionsTakeAreBounded()
    {
        await using var site = await TestSite.StartAsync();
        var random = new Random(3);
        for (var edit = 0; edit < 60; edit++)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(10));
            await EditAsync(site, random, edit);
            await site.GetAsync("/feeds/dis-aci.xml");
        }

        var last = await site.GetAsync("/feeds/dis-aci.xml");
        await site.Services.GetRequiredService<EditionStore>().ForgetAsync(DateTimeOffset.UnixEpoch, 10_000, default);

        Assert.InRange(await site.EditionBytesAsync(), 1, 20_000);
        Assert.Equal(410, (await site.GetAsync("/feeds/dis-aci.xml?at=2026-03-10T09:30:00Z")).Status);
        Assert.Equal(last.Text, (await site.GetAsync($"/feeds/dis-aci.xml?at={site.Clock.GetUtcNow().UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}")).Text);
    }

    // New articles, material and cosmetic changes, withdrawals, and the same again.
    private static async Task EditAsync(TestSite site, Random random, int edit)
    {
        var article = Some.Article($"Haber {random.Next(40)}", random.Next(40));
        switch (random.Next(5))
        {
            case 0:
                article = article with { ContentText = $"Düzeltme {edit}.", ContentHtml = $"<p>Düzeltme {edit}.</p>" };
                break;
            case 1:
                article = article with { Tags = [$"etiket {edit}"] };
                break;
            case 2 when (await site.Articles.NewestAsync(Selection.All, 1, default)) is [var newest]:
                await site.Articles.WithdrawAsync(newest.Id, null, site.Clock.GetUtcNow(), default);
                return;
        }

        await site.PublishAsync(article);
    }

    private static async Task AskAsync(
        TestSite site, Dictionary<string, List<(DateTimeOffset At, string Hash)>> served, Random random, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (path, timeline) = served.ElementAt(random.Next(served.Count));
            var first = timeline[0].At;
            var at = first + (timeline[^1].At - first) * random.NextDouble();
            at = new DateTimeOffset(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
            var expected = timeline.Last(one => one.At <= at).Hash;

            var answer = await site.GetAsync($"{path}?at={at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)}");

            Assert.Equal((200, expected), (answer.Status, Hash(answer.Body)));
        }
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
