using System.Diagnostics;
using System.Text;
using Syndication.Storage;

namespace Syndication.Tests.Storage;

/// <summary>What a PostgreSQL server goes through: conflicts, lost connections, restarts, and moves to and from SQLite.</summary>
[Collection(OnPostgres.Name)]
public sealed class PostgresServerTests(PostgresCluster cluster) : IAsyncLifetime
{
    private const string Conflict = "do $$ begin raise exception 'in the way' using errcode = '40001'; end $$";

    private TestDatabase? _created;

    private Database Database => _created!.Database;

    public async Task InitializeAsync()
    {
        _created = await cluster.CreateAsync();
        await Database.MigrateAsync(default);
    }

    public async Task DisposeAsync()
    {
        if (_created is not null) await _created.DisposeAsync();
    }

    [SkippableFact]
    public async Task MigratingTwiceChangesNothing()
    {
        var before = await Database.PeekAsync("select count(*) from schema_version", default);

        await Task.WhenAll(Database.MigrateAsync(default), Database.MigrateAsync(default));

        Assert.Equal(before, await Database.PeekAsync("select count(*) from schema_version", default));
    }

    [SkippableFact]
    public async Task ADatabaseOfANewerVersionIsRefused()
    {
        await Database.WriteAsync(session => session.ExecuteAsync("insert into schema_version (version) values (99)"), default);

        var refused = await Assert.ThrowsAsync<StorageException>(() => Database.MigrateAsync(default));
        Assert.Contains("newer version (schema 99", refused.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task ATransactionThatWasInTheWayIsTriedAgain()
    {
        var attempts = 0;
        await Database.WriteAsync(async session =>
        {
            await session.ExecuteAsync("insert into categories (slug, name) values ('a', 'A')");
            return ++attempts < 3 ? await session.ExecuteAsync(Conflict) : 0;
        }, default);

        Assert.Equal(3, attempts);
        Assert.Equal(1, await Database.PeekAsync("select count(*) from categories", default));
    }

    [SkippableFact]
    public async Task ATransactionThatIsAlwaysInTheWayEndsWithAMessage()
    {
        var attempts = 0;
        await Assert.ThrowsAsync<StorageException>(() => Database.WriteAsync(session =>
        {
            attempts++;
            return session.ExecuteAsync(Conflict);
        }, default));

        Assert.Equal(5, attempts);
    }

    [SkippableFact]
    public async Task ConnectionsThatWereCutAreMadeAnew()
    {
        await SaveAsync("Önce");
        await cluster.ExecuteAsync("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'syndication'");
        await SaveAsync("Sonra");

        Assert.Equal(2, await new ArticleStore(Database).CountAsync(Selection.All, default));
        Assert.Equal(2, await new AnnouncementStore(Database).LatestAsync(default));
    }

    [SkippableFact]
    public async Task WhileTheServerIsDownCallersAreToldSoonAndAfterwardsAllGoesOn()
    {
        await SaveAsync("Önce");
        await cluster.StopAsync();
        var started = Stopwatch.GetTimestamp();
        var refused = await Assert.ThrowsAsync<StorageException>(() => SaveAsync("Sonra"));
        var waited = Stopwatch.GetElapsedTime(started);
        await cluster.StartAsync();
        await SaveAsync("Sonra");

        Assert.InRange(waited, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.Contains("cannot be reached", refused.Message, StringComparison.Ordinal);
        Assert.Equal(2, await new ArticleStore(Database).CountAsync(Selection.All, default));
    }

    [SkippableFact]
    public async Task ASqliteFileMovesToPostgresAndBackWithoutAnyChange()
    {
        await using var file = TemporaryFile.Create();
        await file.Database.MigrateAsync(default);
        await new RefreshStore(file.Database).SaveAsync(Some.Refresh(Some.Article("Şırnak"), Some.Article("İzmir"), Some.Article("a-b"), Some.Article("ab")), default);
        var exported = new MemoryStream();
        await new PortableArchive(file.Database).ExportAsync(exported, null, default);

        exported.Position = 0;
        await new PortableArchive(Database).ImportAsync(exported, null, default);
        var backup = Path.Combine(file.Folder, "backup.jsonl");
        await Database.BackupAsync(backup, default);

        Assert.Equal(Encoding.UTF8.GetString(exported.ToArray()), await File.ReadAllTextAsync(backup));
    }

    private Task<RefreshSaved> SaveAsync(string title) =>
        new RefreshStore(Database).SaveAsync(Some.Refresh(Some.Article(title)), default);
}
