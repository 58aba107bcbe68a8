using Syndication.Storage;

namespace Syndication.Tests.Storage;

/// <summary>What was learnt of hosts, in any database.</summary>
public abstract class SiteKnowledgeContract : StorageContract
{
    private SiteKnowledgeStore Sites => new(Database);

    [Fact]
    public async Task WhatWasLearntOfAHostIsReadAgain()
    {
        Assert.Null(await Sites.FindAsync("dergi.example", default));
        await SaveAsync(Some.Instant, new SiteDocument("dergi.example", "bir"), new SiteDocument("gazete.example", "iki"));

        await SaveAsync(Some.Instant.AddDays(1), new SiteDocument("dergi.example", "üç"));

        Assert.Equal(new SiteDocument("dergi.example", "üç"), await Sites.FindAsync("dergi.example", default));
        Assert.Equal(new SiteDocument("gazete.example", "iki"), await Sites.FindAsync("gazete.example", default));
    }

    [Fact]
    public async Task AHostThatTaughtNothingForLongIsForgotten()
    {
        await SaveAsync(Some.Instant, new SiteDocument("eski.example", "bir"));

        await SaveAsync(Some.Instant + SiteKnowledgeStore.Longest + TimeSpan.FromDays(1), new SiteDocument("yeni.example", "iki"));

        Assert.Null(await Sites.FindAsync("eski.example", default));
    }

    private Task<RefreshSaved> SaveAsync(DateTimeOffset at, params SiteDocument[] sites) =>
        Refreshes.SaveAsync(new Refresh(Some.Source(), at) { Sites = sites }, default);
}

public sealed class SqliteSiteKnowledgeTests : SiteKnowledgeContract
{
    private protected override Task<TestDatabase> CreateAsync() => Task.FromResult<TestDatabase>(TemporaryFile.Create());
}
