using Syndication.Storage;

namespace Syndication.Tests.Storage;

public abstract class SourceContract : StorageContract
{
    private static readonly DateTimeOffset Later = Some.Instant.AddHours(1);

    [SkippableFact]
    public async Task ANewSourceIsDueAtOnce()
    {
        await Sources.SyncAsync([Some.Source()], Some.Instant, default);

        Assert.Equal([Some.Source() with { DueAt = Some.Instant }], await Sources.AllAsync(default));
    }

    [SkippableFact]
    public async Task AKnownSourceKeepsWhatWasLearnt()
    {
        await Sources.SyncAsync([Some.Source()], Some.Instant, default);
        var learnt = Some.Source() with { ETag = "1", DueAt = Later, Health = SourceHealth.Healthy, Learnt = "{\"a\":1}" };
        await Refreshes.SaveAsync(new Refresh(learnt, Some.Instant), default);
        await Sources.SyncAsync([Some.Source() with { Feed = "gundem" }], Later, default);

        Assert.Equal(learnt with { Feed = "gundem" }, await Sources.FindAsync("ajans", default));
    }

    [SkippableFact]
    public async Task ASourceWhoseDefinitionChangedIsReadAnew()
    {
        await Sources.SyncAsync([Some.Source()], Some.Instant, default);
        await Refreshes.SaveAsync(new Refresh(Some.Source() with { ETag = "1", DueAt = Later.AddDays(1), Failures = 1 }, Some.Instant), default);
        await Sources.SyncAsync([Some.Source() with { Definition = "{\"full\":true}" }], Later, default);

        var source = await Sources.FindAsync("ajans", default);
        Assert.Equal((null, Later, 1), (source!.ETag, source.DueAt, source.Failures));
    }

    [SkippableFact]
    public async Task ARefreshAskedForWhileOneRunsIsNotForgotten()
    {
        await Sources.SyncAsync([Some.Source()], Some.Instant, default);
        var wanted = Some.Instant.AddSeconds(2);
        await Sources.MakeDueAsync("ajans", wanted, default);
        await Refreshes.SaveAsync(new Refresh(Some.Source() with { AskedAt = Some.Instant, DueAt = Later }, Some.Instant), default);

        Assert.Equal(wanted, (await Sources.FindAsync("ajans", default))!.DueAt);

        await Refreshes.SaveAsync(new Refresh(Some.Source() with { AskedAt = wanted.AddSeconds(1), DueAt = Later }, wanted), default);
        Assert.Equal(Later, (await Sources.FindAsync("ajans", default))!.DueAt);
    }

    [SkippableFact]
    public async Task ASourceThatLeftTheCatalogueIsRetiredButNotOneAddedByCommand()
    {
        await Sources.SyncAsync([Some.Source()], Some.Instant, default);
        await Sources.AddAsync(Some.Source("eklenen"), default);
        await Sources.SyncAsync([], Later, default);

        Assert.Equal(["eklenen"], (await Sources.AllAsync(default)).Select(s => s.Key));
        Assert.Null(await Sources.FindAsync("ajans", default));
        Assert.Equal(["eklenen"], (await Sources.ClaimDueAsync(Later, Later, 10, default)).Select(s => s.Key));

        await Sources.SyncAsync([Some.Source()], Later, default);
        Assert.Equal(Later, (await Sources.FindAsync("ajans", default))!.DueAt);
    }

    [SkippableFact]
    public async Task AnAddedSourceIsFoundByKeyOrAddressAndReplacedAndRemoved()
    {
        await Sources.AddAsync(Some.Source() with { DueAt = Some.Instant }, default);
        await Sources.AddAsync(Some.Source() with { DueAt = Later }, default);

        var expected = Some.Source() with { DueAt = Later, IsAdded = true };
        Assert.Equal(expected, await Sources.FindAsync("https://ajans.example/rss", default));
        Assert.True(await Sources.RemoveAsync("https://ajans.example/rss", default));
        Assert.False(await Sources.RemoveAsync("ajans", default));
    }

    [SkippableFact]
    public async Task AddingLeavesACatalogueSourceAsItIs()
    {
        await Sources.SyncAsync([Some.Source()], Some.Instant, default);
        await Sources.AddAsync(Some.Source() with { Address = "https://başka.example" }, default);

        Assert.Equal(Some.Source().Address, (await Sources.FindAsync("ajans", default))!.Address);
    }

    [SkippableFact]
    public async Task RemovingASourceKeepsItsArticles()
    {
        await Sources.AddAsync(Some.Source(), default);
        await SaveAsync(Some.Article());
        await Sources.RemoveAsync("ajans", default);

        Assert.Single(await TitlesAsync(Selection.All));
    }

    [SkippableFact]
    public async Task TheLongestOverdueIsClaimedFirstAndOnlyOnce()
    {
        await Sources.SyncAsync([Some.Source("b")], Some.Instant.AddMinutes(-5), default);
        await Sources.SyncAsync([Some.Source("b"), Some.Source("a"), Some.Source("c")], Some.Instant, default);

        var first = await Sources.ClaimDueAsync(Some.Instant, Later, 2, default);
        var second = await Sources.ClaimDueAsync(Some.Instant, Later, 2, default);
        var third = await Sources.ClaimDueAsync(Some.Instant, Later, 2, default);

        Assert.Equal(["b", "a"], first.Select(s => s.Key));
        Assert.All(first, s => Assert.Equal(Later, s.DueAt));
        Assert.Equal(["c"], second.Select(s => s.Key));
        Assert.Empty(third);
    }

    [SkippableFact]
    public async Task NodesThatClaimAtTheSameTimeShareTheWork()
    {
        await Sources.SyncAsync([.. Enumerable.Range(0, 40).Select(n => Some.Source($"s{n:00}"))], Some.Instant, default);

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
            Sources.ClaimDueAsync(Some.Instant, Later, 10, default))));

        var keys = claims.SelectMany(claim => claim).Select(s => s.Key).ToArray();
        Assert.Equal(keys.Length, keys.Distinct().Count());
        var rest = await Sources.ClaimDueAsync(Some.Instant, Later, 40, default);
        Assert.Equal(40, keys.Length + rest.Count);
    }

    [SkippableFact]
    public async Task AGoneSourceIsAskedOnlyWhenAnOperatorNamesIt()
    {
        await Sources.SyncAsync([Some.Source()], Some.Instant, default);
        await Refreshes.SaveAsync(new Refresh(Some.Source() with { Health = SourceHealth.Gone, DueAt = Some.Instant }, Some.Instant), default);

        Assert.Empty(await Sources.ClaimDueAsync(Later, Later, 10, default));
        Assert.Equal(0, await Sources.MakeDueAsync(null, Later, default));
        Assert.Equal(1, await Sources.MakeDueAsync("ajans", Later, default));
        Assert.Single(await Sources.ClaimDueAsync(Later, Later, 10, default));
        Assert.Equal(0, await Sources.MakeDueAsync("yok", Later, default));
    }

    [SkippableFact]
    public async Task ThoseInTroubleComeFirstAndTheStatesAreCounted()
    {
        foreach (var (key, health) in ((string, SourceHealth)[])[("a", SourceHealth.Healthy), ("b", SourceHealth.New), ("c", SourceHealth.Blocked), ("d", SourceHealth.Gone), ("e", SourceHealth.Healthy)])
            await Sources.AddAsync(Some.Source(key) with { Health = health, Feed = key is "c" ? "gundem" : null }, default);

        Assert.Equal(["c", "d", "a"], (await Sources.PageAsync(0, 3, default)).Select(source => source.Key));
        Assert.Equal(["b", "e"], (await Sources.PageAsync(3, 3, default)).Select(source => source.Key));
        Assert.Equal(
            new Dictionary<SourceHealth, int> { [SourceHealth.Healthy] = 2, [SourceHealth.New] = 1, [SourceHealth.Blocked] = 1, [SourceHealth.Gone] = 1 },
            await Sources.CountAsync(default));
        Assert.Equal(
            new Dictionary<SourceHealth, int> { [SourceHealth.Healthy] = 1, [SourceHealth.Blocked] = 1 },
            await Sources.CountAsync("gundem", ["a", "yok"], default));
        Assert.Equal(1, (await Sources.CountAsync("gundem", [], default)).Single().Value);
    }

    [SkippableFact]
    public async Task WhatIsWithheldIsToldNewestFirst()
    {
        await Sources.AddAsync(Some.Source(), default);
        await Refreshes.SaveAsync(new Refresh(Some.Source(), Some.Instant)
        {
            Documents =
            [
                new("a", "00", DocumentOutcome.Quarantined, "too short", Some.Instant),
                new("b", "00", DocumentOutcome.Quarantined, "too long", Later),
                new("c", "00", DocumentOutcome.Read, null, Later),
            ],
        }, default);

        Assert.Equal(["b", "a"], (await Sources.QuarantinedAsync("ajans", 5, default)).Select(document => document.Name));
        Assert.Equal("too long", Assert.Single(await Sources.QuarantinedAsync("ajans", 1, default)).Reason);
        Assert.Empty(await Sources.QuarantinedAsync("yok", 5, default));
    }
}
