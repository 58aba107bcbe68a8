using Syndication.Articles;
using Syndication.Storage;

namespace Syndication.Tests.Storage;

/// <summary>What any database must do for us. One small subclass for each engine.</summary>
public abstract class StorageContract : IAsyncLifetime
{
    private readonly List<TestDatabase> _databases = [];

    private protected Database Database => _databases[0].Database;

    private protected ArticleStore Articles => new(Database);

    private protected RefreshStore Refreshes => new(Database);

    private protected SourceStore Sources => new(Database);

    private protected AnnouncementStore Announcements => new(Database);

    public async Task InitializeAsync() => await AnotherAsync();

    public async Task DisposeAsync()
    {
        foreach (var database in _databases) await database.DisposeAsync();
    }

    private protected abstract Task<TestDatabase> CreateAsync();

    /// <summary>A fresh, empty database.</summary>
    private protected async Task<Database> AnotherAsync()
    {
        var created = await CreateAsync();
        _databases.Add(created);
        await created.Database.MigrateAsync(default);
        return created.Database;
    }

    private protected Task<RefreshSaved> SaveAsync(params Article[] articles) =>
        Refreshes.SaveAsync(Some.Refresh(articles), default);

    private protected Task<RefreshSaved> SaveAsync(DateTimeOffset at, params IncomingArticle[] articles) =>
        Refreshes.SaveAsync(Some.Refresh(at, articles), default);

    private protected async Task<string[]> TitlesAsync(Selection selection) =>
        [.. (await Articles.NewestAsync(selection, 100, default)).Select(article => article.Content.Title)];
}

/// <summary>A database that is gone after the test.</summary>
internal abstract class TestDatabase(string location) : IAsyncDisposable
{
    /// <summary>Path of the file, or address.</summary>
    public string Location { get; } = location;

    public Database Database { get; } = Database.Open(location);

    public abstract ValueTask DisposeAsync();
}

/// <summary>A SQLite file in a folder of its own.</summary>
internal sealed class TemporaryFile : TestDatabase
{
    private readonly DirectoryInfo _folder;

    private TemporaryFile(DirectoryInfo folder)
        : base(System.IO.Path.Combine(folder.FullName, "syndication.db")) => _folder = folder;

    public string Path => Location;

    public string Folder => _folder.FullName;

    public static TemporaryFile Create() => new(Directory.CreateTempSubdirectory("syndication-"));

    public override async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
