using Microsoft.Extensions.DependencyInjection;
using Syndication.Articles;
using Syndication.Ingest.Catalogue;
using Syndication.Storage;

namespace Syndication.Tests.Server;

/// <summary>What is published depends on the store and the catalogue, never on what a machine happened to be asked before.</summary>
public sealed class ReplicaTests
{
    private const string Rules = "title: Önemli\nselect:\n  all: true\nlimit: 10\nstories: first\nkeep:\n  title: önemli\nblock:\n  author: Reklam\n";

    [Fact]
    public async Task AnOldArticleThatTheRulesLetInAfterAnEditAppearsWithoutARestart()
    {
        await using var site = await TestSite.StartAsync();
        await FillAsync(site);

        await site.PublishAsync(Article(0, "Önemli"));

        Assert.Contains("Önemli 0<", await WholeAsync(site), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEditWhoseAnnouncementWasTakenOutSinceIsNotMissed()
    {
        await using var site = await TestSite.StartAsync();
        await FillAsync(site);

        await site.PublishAsync(Article(0, "Önemli"));
        site.Clock.Advance(TimeSpan.FromDays(60));
        await site.Services.GetRequiredService<SubscriptionStore>().PruneAsync(site.Clock.GetUtcNow().AddDays(-30), site.Clock.GetUtcNow(), default);
        await site.PublishAsync(Article(99, "Haber"));

        Assert.Contains("Önemli 0<", await WholeAsync(site), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReplicaThatWasAskedAllAlongAndANewOneGiveTheSameBytes()
    {
        await using var old = await TestSite.StartAsync();
        Define(old);
        var random = new Random(7);
        var next = 0;
        for (var step = 0; step < 40; step++)
        {
            old.Clock.Advance(TimeSpan.FromHours(8));
            await ChangeAsync(old, random, ref next);
            var whole = await WholeAsync(old);
            if (step % 4 != 0) continue;

            await using var fresh = await TestSite.StartAsync(old.Folder, old.Clock);
            Assert.Equal(whole, await WholeAsync(fresh));
        }
    }

    /// <summary>One article that the rules leave out, and after it as many as the feed's document holds, none of them archived.</summary>
    private static async Task FillAsync(TestSite site)
    {
        Define(site);
        await site.PublishAsync(Article(0, "Haber"));
        for (var number = 1; number <= 15; number++)
        {
            site.Clock.Advance(TimeSpan.FromDays(1));
            await site.PublishAsync(Article(number, "Önemli"));
            await site.GetAsync("/feeds/onemli.xml");
        }
    }

    /// <summary>New articles, edits that let in or leave out, cosmetic ones, copies of a story, withdrawals.</summary>
    private static Task ChangeAsync(TestSite site, Random random, ref int next)
    {
        if (next < 6 || random.Next(3) == 0)
        {
            var first = next;
            next += 3;
            return site.PublishAsync([.. Enumerable.Range(first, 3).Select(number => Article(number, number % 2 == 0 ? "Önemli" : "Haber"))]);
        }

        var any = random.Next(next);
        return random.Next(5) switch
        {
            0 => site.PublishAsync(Article(any, "Önemli")),
            1 => site.PublishAsync(Article(any, "Haber")),
            2 => site.PublishAsync(Article(any, "Önemli") with { Authors = ["Reklam"] }),
            3 => site.PublishAsync(Article(any, "Önemli") with { Tags = [$"etiket {next}"] }),
            _ => WithdrawAsync(site, any),
        };
    }

    private static async Task WithdrawAsync(TestSite site, int number)
    {
        var all = await site.Articles.NewestAsync(Selection.All, 200, default);
        if (all.FirstOrDefault(one => one.Content.Url == Article(number, "").Url) is { } found)
            await site.Articles.WithdrawAsync(found.Id, null, site.Clock.GetUtcNow(), default);
    }

    private static async Task<string> WholeAsync(TestSite site)
    {
        var whole = (await site.GetAsync("/feeds/onemli.atom")).Text;
        for (var page = 1; await site.GetAsync($"/feeds/onemli/archive/{page}.atom") is { Status: 200 } archived; page++) whole += archived.Text;
        return whole;
    }

    // Every third tells what the one before it told.
    private static Article Article(int number, string word)
    {
        var told = number % 3 == 2 ? number - 1 : number;
        return Some.Article($"{word} {number}", number) with
        {
            Authors = [],
            Published = null,
            ContentText = string.Join(' ', Enumerable.Range(0, 60).Select(i => $"s{told * 7 + i * (told + 3)}")),
        };
    }

    private static void Define(TestSite site)
    {
        site.Define("onemli", Rules);
        site.Look();
        Assert.Empty(site.Services.GetRequiredService<CatalogueFolder>().Errors);
    }
}
