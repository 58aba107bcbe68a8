using Syndication.Storage;

namespace Syndication.Tests.Storage;

/// <summary>What a SQLite file goes through: upgrades, damage, crashes and copies.</summary>
public sealed class SqliteFileTests : IAsyncLifetime
{
    private static readonly SchemaScript First = new(1, "create table things (name text not null) strict");
    private static readonly SchemaScript Second = new(2, "alter table things add column colour text not null default 'mavi'");

    private readonly TemporaryFile _file = TemporaryFile.Create();

    public Task InitializeAsync() => _file.Database.MigrateAsync(default);

    public async Task DisposeAsync() => await _file.DisposeAsync();

    [Fact]
    public async Task MigratingTwiceChangesNothing()
    {
        await SaveAsync("Haber");
        await _file.Database.MigrateAsync(default);

        Assert.Single(await NewestAsync(_file.Database));
        Assert.Empty(Directory.GetFiles(_file.Folder, "*.backup"));
    }

    [Fact]
    public async Task AnOldFileIsBroughtUpToDateAndACopyIsKept()
    {
        var path = Path.Combine(_file.Folder, "eski.db");
        await using (var old = new SqliteDatabase(path, [First]))
        {
            await old.MigrateAsync(default);
            await old.WriteAsync(session => session.ExecuteAsync("insert into things (name) values ('kalem')"), default);
        }

        await using var database = new SqliteDatabase(path, [First, Second]);
        await database.MigrateAsync(default);
        await using var copy = new SqliteDatabase(path + ".v1.backup", [First]);
        await copy.MigrateAsync(default);

        Assert.Equal("mavi", await ColourAsync(database));
        Assert.Equal(1, await copy.PeekAsync("select count(*) from things", default));
    }

    [Fact]
    public async Task AMigrationThatFailsLeavesTheFileAsItWas()
    {
        var path = Path.Combine(_file.Folder, "eski.db");
        await using (var old = new SqliteDatabase(path, [First])) await old.MigrateAsync(default);
        await using (var broken = new SqliteDatabase(path, [First, Second, new SchemaScript(3, "create nonsense")]))
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => broken.MigrateAsync(default));

        await using var again = new SqliteDatabase(path, [First]);
        await again.MigrateAsync(default);
        Assert.Equal(1, await again.PeekAsync("pragma user_version", default));
        Assert.Equal(0, await again.PeekAsync("select count(*) from pragma_table_info('things') where name = 'colour'", default));
    }

    [Fact]
    public async Task AFileOfANewerVersionIsRefusedUntouched()
    {
        var path = Path.Combine(_file.Folder, "yeni.db");
        await using (var newer = new SqliteDatabase(path, [First, Second])) await newer.MigrateAsync(default);
        var bytes = await File.ReadAllBytesAsync(path);

        await using var older = new SqliteDatabase(path, [First]);
        var refused = await Assert.ThrowsAsync<StorageException>(() => older.MigrateAsync(default));
        await older.DisposeAsync();

        Assert.Contains("newer version (schema 2, this program knows 1)", refused.Message, StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(path));
    }

    [Fact]
    public async Task AFileThatIsNoDatabaseIsRefusedByName()
    {
        var path = Path.Combine(_file.Folder, "metin.db");
        await File.WriteAllTextAsync(path, string.Concat(Enumerable.Repeat("bu bir metin ", 1000)));

        await using var database = Database.Open(path);
        var refused = await Assert.ThrowsAsync<StorageException>(() => database.MigrateAsync(default));

        Assert.Contains(path, refused.Message, StringComparison.Ordinal);
        Assert.Contains("backup", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APlaceThatCannotBeWrittenIsRefusedByName()
    {
        await using var folder = Database.Open(_file.Folder);
        var below = Path.Combine(_file.Path, "data", "a.db");
        await using var belowAFile = Database.Open(below);

        Assert.Contains(_file.Folder, (await Assert.ThrowsAsync<StorageException>(() => folder.MigrateAsync(default))).Message, StringComparison.Ordinal);
        Assert.Contains(below, (await Assert.ThrowsAsync<StorageException>(() => belowAFile.MigrateAsync(default))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADamagedFileIsRefusedOrWhatItGivesIsRight()
    {
        var whole = Enumerable.Range(0, 60).Select(n => $"Haber {n} {new string((char)('a' + (n % 26)), 3000)}").ToArray();
        await SaveAsync(whole);
        await _file.Database.BackupAsync(Path.Combine(_file.Folder, "iyi.db"), default);
        var good = await File.ReadAllBytesAsync(Path.Combine(_file.Folder, "iyi.db"));
        var random = new Random(20260110);

        var refused = 0;
        for (var round = 0; round < 20; round++)
        {
            var bytes = (byte[])good.Clone();
            random.NextBytes(bytes.AsSpan(random.Next(bytes.Length - 4096), 4096));
            refused += await IsRefusedAsync(bytes, whole) ? 1 : 0;
        }

        Assert.True(refused > 10, $"{refused} of 20 damaged files were refused");
    }

    [Fact]
    public async Task ACrashInTheMiddleOfATransactionLeavesNothingOfIt()
    {
        await SaveAsync("Önce");
        var crashed = Path.Combine(_file.Folder, "crashed.db");
        await Assert.ThrowsAsync<InvalidOperationException>(() => _file.Database.WriteAsync<int>(async session =>
        {
            // More than the page cache holds, so that pages of the unfinished transaction are in the -wal file already.
            var announcements = await AnnouncementWriter.BeginAsync(session);
            var writer = new ArticleWriter(session, announcements, _file.Database.TextIndex, Some.Instant);
            for (var n = 0; n < 200; n++)
                await writer.PutAsync(Some.Incoming(Some.Article($"Yarım {n}") with { ContentText = new string('x', 40_000) }));
            Assert.True(new FileInfo(_file.Path + "-wal").Length > 1_000_000);
            File.Copy(_file.Path, crashed);
            File.Copy(_file.Path + "-wal", crashed + "-wal");
            throw new InvalidOperationException("killed");
        }, default));

        await using var found = Database.Open(crashed);
        await found.MigrateAsync(default);
        Assert.Equal(["Önce"], await NewestAsync(found));
        Assert.Equal(["Önce"], await NewestAsync(_file.Database));
        Assert.Equal(1, await new AnnouncementStore(found).LatestAsync(default));
    }

    [Fact]
    public async Task AFullDiskIsSaidToBeOneAndLeavesWhatIsThere()
    {
        await SaveAsync("Önce");
        var refused = await Assert.ThrowsAsync<StorageException>(() => _file.Database.WriteAsync(async session =>
        {
            await session.ExecuteAsync("pragma max_page_count = 1");
            return await session.ExecuteAsync("insert into categories (slug, name) values ('a', hex(zeroblob(100000)))");
        }, default));

        Assert.Contains("disk is full", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["Önce"], await NewestAsync(_file.Database));
    }

    [Fact]
    public async Task ALogThatWasCutOffGivesAnEarlierWholeState()
    {
        for (var n = 0; n < 10; n++) await SaveAsync($"Haber {n}", $"Haber {n} daha");
        var log = await File.ReadAllBytesAsync(_file.Path + "-wal");
        var random = new Random(20260110);
        for (var round = 0; round < 10; round++)
        {
            var path = Path.Combine(_file.Folder, $"cut{round}.db");
            File.Copy(_file.Path, path);
            await File.WriteAllBytesAsync(path + "-wal", log[..random.Next(log.Length)]);

            await using var found = Database.Open(path);
            await found.MigrateAsync(default);
            var articles = await new ArticleStore(found).CountAsync(Selection.All, default);
            Assert.Equal(articles, await new AnnouncementStore(found).LatestAsync(default));
            Assert.Equal(0, articles % 2);
        }
    }

    [Fact]
    public async Task ABackupBesideTheLogOfTheFileItReplacedIsRefusedUntouched()
    {
        await SaveAsync("Önce");
        var path = Path.Combine(_file.Folder, "copy.db");
        await _file.Database.BackupAsync(path, default);
        await SaveAsync("Sonra");
        File.Copy(_file.Path + "-wal", path + "-wal");

        await using var found = Database.Open(path);
        var refused = await Assert.ThrowsAsync<StorageException>(() => found.MigrateAsync(default));
        File.Move(path + "-wal", path + "-wal.aside");
        await found.MigrateAsync(default);

        Assert.Contains("-wal belongs to another database", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["Önce"], await NewestAsync(found));
    }

    [Fact]
    public async Task AFileThatWasLeftWithItsOwnLogGoesOn()
    {
        await SaveAsync("Önce");
        var path = Path.Combine(_file.Folder, "copy.db");
        File.Copy(_file.Path, path);
        File.Copy(_file.Path + "-wal", path + "-wal");

        await using var found = Database.Open(path);
        await found.MigrateAsync(default);
        Assert.Equal(["Önce"], await NewestAsync(found));
    }

    [Fact]
    public async Task ABackupTakenWhileWritingIsOneWholeState()
    {
        using var enough = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var n = 0; !enough.IsCancellationRequested; n++) await SaveAsync($"Haber {n}", $"Haber {n} daha");
        });
        for (var n = 0; n < 5; n++)
        {
            await _file.Database.BackupAsync(Path.Combine(_file.Folder, "backup.db"), default);
            await using var copy = Database.Open(Path.Combine(_file.Folder, "backup.db"));
            await copy.MigrateAsync(default);
            var articles = await new ArticleStore(copy).CountAsync(Selection.All, default);
            Assert.Equal(articles, await new AnnouncementStore(copy).LatestAsync(default));
            Assert.Equal(0, articles % 2);
        }

        await enough.CancelAsync();
        await writing;
        Assert.Empty(Directory.GetFiles(_file.Folder, "*.partial"));
    }

    [Fact]
    public async Task ABackupNeverReplacesTheDatabaseItself() =>
        await Assert.ThrowsAsync<StorageException>(() => _file.Database.BackupAsync(_file.Path, default));

    [Fact]
    public async Task ReadersDoNotWaitForAWriter()
    {
        await SaveAsync("Önce");
        var written = new TaskCompletionSource();
        var read = new TaskCompletionSource();
        var writing = _file.Database.WriteAsync(async session =>
        {
            var result = await session.ExecuteAsync("delete from listing");
            written.SetResult();
            await read.Task;
            return result;
        }, default);
        await written.Task;

        var titles = await NewestAsync(_file.Database).WaitAsync(TimeSpan.FromSeconds(10));
        var latest = await new AnnouncementStore(_file.Database).LatestAsync(default).WaitAsync(TimeSpan.FromSeconds(10));
        read.SetResult();
        await writing;

        Assert.Equal((["Önce"], 1L), (titles, latest), (a, b) => a.Item1.SequenceEqual(b.Item1) && a.Item2 == b.Item2);
        Assert.Empty(await NewestAsync(_file.Database));
    }

    private Task<RefreshSaved> SaveAsync(params string[] titles) => new RefreshStore(_file.Database).SaveAsync(
        Some.Refresh([.. titles.Select(title => Some.Article(title))]), default);

    private static async Task<string[]> NewestAsync(Database database) =>
        [.. (await new ArticleStore(database).NewestAsync(Selection.All, 1000, default)).Select(a => a.Content.Title)];

    private static Task<string?> ColourAsync(Database database) =>
        database.ReadAsync(session => session.FirstAsync<string>("select colour from things"), default);

    /// <summary>False where nothing was refused and everything that was read is right.</summary>
    private async Task<bool> IsRefusedAsync(byte[] damaged, string[] titles)
    {
        var path = Path.Combine(_file.Folder, $"{Guid.NewGuid()}.db");
        await File.WriteAllBytesAsync(path, damaged);
        await using var database = Database.Open(path);
        try
        {
            await database.MigrateAsync(default);
            var found = await NewestAsync(database);
            Assert.Equal(titles.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
            return false;
        }
        catch (StorageException e)
        {
            Assert.Contains("backup", e.Message, StringComparison.Ordinal);
            return true;
        }
    }
}
