using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Syndication.Articles;
using Syndication.Ingest;
using Syndication.Ingest.Catalogue;
using Syndication.Storage;

namespace Syndication.Tests.Ingest;

/// <summary>The whole line over a store of its own and a clock that stands still; loopback addresses are allowed.</summary>
internal sealed class LineFixture : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("line-").FullName;
    private readonly ServiceProvider _services;

    private LineFixture(Action<IngestOptions>? configure)
    {
        Catalogue = Path.Combine(_folder, "feeds");
        Directory.CreateDirectory(Catalogue);
        _services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(Database.Open(Path.Combine(_folder, "store.db")))
            .AddSingleton<SourceStore>()
            .AddSingleton<RefreshStore>()
            .AddSingleton<ArticleStore>()
            .AddSingleton(_ => new CatalogueFolder(Catalogue))
            .Configure<IngestOptions>(options =>
            {
                options.AllowPrivate.Add("127.0.0.0/8");
                options.HostGap = TimeSpan.Zero;
                configure?.Invoke(options);
            })
            .AddIngest()
            .BuildServiceProvider();
    }

    public FixedClock Clock { get; } = new(new DateTimeOffset(2026, 1, 20, 12, 0, 0, TimeSpan.Zero));

    /// <summary>The folder of the catalogue.</summary>
    public string Catalogue { get; }

    public SourceStore Sources => _services.GetRequiredService<SourceStore>();

    public static async Task<LineFixture> CreateAsync(Action<IngestOptions>? configure = null)
    {
        var line = new LineFixture(configure);
        await line.Get<Database>().MigrateAsync(CancellationToken.None);
        return line;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Adds a source, due now.</summary>
    public Task AddAsync(string address, Func<SourceDefinition, SourceDefinition>? with = null)
    {
        var source = new SourceDefinition { Key = "kaynak", Address = address };
        return Sources.AddAsync(SourceStates.Of(with?.Invoke(source) ?? source, null, isAdded: true, Clock.GetUtcNow()), CancellationToken.None);
    }

    /// <summary>Refreshes the one source that was added, whether it is due or not.</summary>
    public async Task<RefreshReport> RefreshAsync()
    {
        var source = Assert.Single(await Sources.AllAsync(CancellationToken.None));
        return await Get<RefreshSource>().RunAsync(source, CancellationToken.None);
    }

    public async Task<SourceState> StateAsync() => Assert.Single(await Sources.AllAsync(CancellationToken.None));

    /// <summary>All articles, newest first.</summary>
    public Task<IReadOnlyList<StoredArticle>> ArticlesAsync() =>
        Get<ArticleStore>().NewestAsync(Selection.All, 1000, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
