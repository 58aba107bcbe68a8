using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Syndication.Articles;
using Syndication.Ingest;
using Syndication.Ingest.Catalogue;
using Syndication.Server;
using Syndication.Server.Endpoints;
using Syndication.Storage;

namespace Syndication.Tests.Server;

/// <summary>The real server on a free port of the loopback, with a catalogue and a SQLite file of its own in a folder that goes away.</summary>
internal sealed class TestSite : IAsyncDisposable
{
    private readonly bool _ownsFolder;
    private Database _database = null!;
    private WebApplication _app = null!;

    private TestSite(string folder, bool ownsFolder, TestClock clock)
    {
        Folder = folder;
        _ownsFolder = ownsFolder;
        Clock = clock;
    }

    public string Folder { get; }

    public TestClock Clock { get; }

    public int Port { get; private set; }

    public IServiceProvider Services => _app.Services;

    public static readonly DateTimeOffset Start = new(2026, 3, 10, 9, 0, 0, TimeSpan.Zero);

    /// <param name="folder">The folder of a site that ran before, to start it again; null for a new one.</param>
    /// <param name="settings">Settings as <c>Server:Name=value</c>; one without a value is not set.</param>
    /// <param name="configure">Puts something in front of the addresses.</param>
    public static async Task<TestSite> StartAsync(
        string? folder = null, TestClock? clock = null, Action<WebApplication>? configure = null, params string[] settings)
    {
        var path = folder ?? Directory.CreateTempSubdirectory("syndication-server-").FullName;
        var site = new TestSite(path, folder is null, clock ?? new TestClock(Start));
        if (folder is null) site.Define("dis-aci", "title: Dış Açı\nlanguage: tr\nselect:\n  categories: [Dış Açı]\n");
        await site.RunAsync(configure, settings);
        return site;
    }

    /// <summary>Writes a file of the catalogue; read at the start or by <see cref="Look"/>.</summary>
    public void Define(string slug, string yaml)
    {
        var feeds = Directory.CreateDirectory(Path.Combine(Folder, "feeds"));
        File.WriteAllText(Path.Combine(feeds.FullName, $"{slug}.yaml"), yaml);
    }

    public void Look() => Services.GetRequiredService<CatalogueFolder>().Look();

    public Task<RawResponse> GetAsync(string path, params string[] fields) => RawHttp.SendAsync(Port, "GET", path, fields);

    public Task<RawResponse> SendAsync(string method, string path, params string[] fields) => RawHttp.SendAsync(Port, method, path, fields);

    /// <summary>Stores articles as a refresh of one source at the present instant.</summary>
    public Task<RefreshSaved> PublishAsync(params Article[] articles) =>
        new RefreshStore(_database).SaveAsync(new Refresh(Some.Source, Clock.GetUtcNow())
        {
            Articles = [.. articles.Select(article => new IncomingArticle(article, ArticleIdentity.Of(article, article.Url ?? article.Title, null)))],
        }, default);

    public ArticleStore Articles => new(_database);

    public Database Database => _database;

    /// <summary>Bytes of the past documents that are kept.</summary>
    public Task<long> EditionBytesAsync() => _database.PeekAsync("select coalesce(sum(size), 0) from editions", default).AsTask();

    /// <summary>Stops the server; the folder stays for another start.</summary>
    public async Task StopAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (_ownsFolder) Directory.Delete(Folder, recursive: true);
    }

    private async Task RunAsync(Action<WebApplication>? configure, string[] settings)
    {
        _database = Database.Open(Path.Combine(Folder, "test.db"));
        await _database.MigrateAsync(default);
        await new SourceStore(_database).AddAsync(Some.Source, default);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Server:PublicUrl"] = "https://news.test" });
        builder.Configuration.AddInMemoryCollection(
            settings.Select(setting => setting.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], pair[1].Length == 0 ? null : pair[1])));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(System.Net.IPAddress.Loopback, 0);
        });
        builder.Services.Configure<IngestOptions>(ingest => ingest.AllowPrivate.Add("127.0.0.0/8"));
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton(_database);
        builder.Services.AddSingleton(new CatalogueFolder(Path.Combine(Folder, "feeds")));
        builder.Services.AddPublishing(builder.Configuration);
        _app = builder.Build();
        configure?.Invoke(_app);
        _app.MapSyndication();
        await _app.StartAsync();
        Port = new Uri(_app.Urls.First()).Port;
    }
}

/// <summary>A clock that stands still until it is told to move.</summary>
internal sealed class TestClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;
}

/// <summary>Plain values; a test names only what it is about.</summary>
internal static class Some
{
    public static readonly SourceState Source = new() { Key = "haber", Address = "https://haber.test/rss", IsAdded = true };

    public static Article Article(string title, int number = 1) => new()
    {
        Source = Source.Key,
        Url = $"https://www.haber.test/{number}",
        Title = title,
        ContentHtml = $"<p>{title}: birinci paragraf.</p><p>İkinci paragraf &amp; sonu.</p>",
        ContentText = $"{title}: birinci paragraf.\n\nİkinci paragraf & sonu.",
        Categories = ["Dış Açı"],
        Authors = ["Ayşe Işık"],
        Language = "tr",
        Published = new ArticleDate(new DateTimeOffset(2026, 3, 10, 10, 30, 0, TimeSpan.FromHours(3)), DatePrecision.Instant, DateSource.JsonLd),
    };
}
