using Syndication.Storage;

namespace Syndication.Tests.Storage;

/// <summary>Articles that are no longer kept.</summary>
public abstract class ExpiryContract : StorageContract
{
    private static readonly DateTimeOffset Later = Some.Instant.AddDays(100);

    private ExpiryStore Expiry => new(Database);

    [SkippableFact]
    public async Task WhatIsNoLongerKeptIsGoneWithAllThatBelongsToItAndDoesNotComeBack()
    {
        var saved = await SaveAsync(Some.Article("1"), Some.Article("2"));
        await SaveAsync(Some.Article("1") with { ContentText = "düzeltildi" });
        var sequence = await Announcements.LatestAsync(default);

        Assert.Equal(1, await Expiry.ExpireAsync([saved.Added[0]], Later, Later, default));
        Assert.Equal(["2"], await TitlesAsync(Selection.All));
        Assert.Equal(["2"], await TitlesAsync(Selection.Category("dis-aci")));
        Assert.Empty(await Articles.RevisionsAsync(saved.Added[0], default));
        Assert.Null(await Articles.TombstoneAsync(saved.Added[0], default));
        Assert.Empty(await Articles.TombstonesAsync(Selection.All, 10, default));
        Assert.True(await Expiry.IsExpiredAsync(saved.Added[0], default));
        Assert.True(await Announcements.LatestAsync(default) > sequence);

        // The source still lists it, and even corrects it.
        var again = await SaveAsync(Some.Article("1"), Some.Article("1") with { ContentText = "yine düzeltildi" });
        Assert.Empty(again.Added);
        Assert.Empty(again.Revised);
        Assert.Equal(["2"], await TitlesAsync(Selection.All));
    }

    [SkippableFact]
    public async Task WhatCameOrChangedLatelyIsNotOld()
    {
        await SaveAsync(Some.Instant, Some.Incoming(Some.Article("1")), Some.Incoming(Some.Article("2")), Some.Incoming(Some.Article("3")));
        await SaveAsync(Later, Some.Incoming(Some.Article("2") with { ContentText = "düzeltildi" }), Some.Incoming(Some.Article("4")));
        var all = (await Articles.NewestAsync(Selection.All, 10, default)).ToDictionary(one => one.Content.Title, one => one.Id);

        var old = await Expiry.OldAsync(Later, null, 10, default);
        Assert.Equal([all["1"], all["3"]], old.OrderBy(id => id == all["3"]));
        Assert.Equal(old.Skip(1), await Expiry.OldAsync(Later, old[0], 10, default));
        Assert.Equal(old.Take(1), await Expiry.OldAsync(Later, null, 1, default));

        // What changed while it was looked at stays.
        Assert.Equal(0, await Expiry.ExpireAsync([all["2"], all["4"]], Later, Later, default));
        Assert.Equal(4, (await TitlesAsync(Selection.All)).Length);
    }

    [SkippableFact]
    public async Task APageOfAnArchiveIsGoneWhenNothingOfItAndOfThoseBeforeItIsKept()
    {
        var ids = (await SaveAsync([.. Enumerable.Range(1, 6).Select(number => Some.Article($"{number}"))])).Added;
        var arrived = await new FeedArchiveStore(Database).ArrivalsAsync(Selection.All, -1, 10, default);
        var (first, second) = (new ArchivePage(1, -1, arrived[1].Arrival), new ArchivePage(2, arrived[1].Arrival, arrived[3].Arrival));
        Assert.False(await Expiry.IsGoneAsync(Selection.All, first, default));

        await Expiry.ExpireAsync([ids[1], ids[2], ids[3]], Later, Later, default);
        Assert.False(await Expiry.IsGoneAsync(Selection.All, second, default));

        await Expiry.ExpireAsync([ids[0]], Later, Later, default);
        Assert.True(await Expiry.IsGoneAsync(Selection.All, first, default));
        Assert.True(await Expiry.IsGoneAsync(Selection.All, second, default));
    }
}

public sealed class SqliteExpiryTests : ExpiryContract
{
    private protected override Task<TestDatabase> CreateAsync() => Task.FromResult<TestDatabase>(TemporaryFile.Create());
}

[Collection(OnPostgres.Name)]
public sealed class PostgresExpiryTests(PostgresCluster cluster) : ExpiryContract
{
    private protected override Task<TestDatabase> CreateAsync() => cluster.CreateAsync();
}
