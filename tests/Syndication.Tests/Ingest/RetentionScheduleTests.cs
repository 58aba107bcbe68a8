using Microsoft.Extensions.DependencyInjection;
using Syndication.Storage;
using Syndication.Tests.Storage;

namespace Syndication.Tests.Ingest;

/// <summary>A running service takes out by itself what is older than it is to be kept.</summary>
[Collection(OnPostgres.Name)]
public sealed class RetentionScheduleTests(PostgresCluster cluster) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("retention-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task OnSqlite()
    {
        await using var file = TemporaryFile.Create();
        await CheckAsync(file);
    }

    [SkippableFact]
    public async Task OnPostgresql()
    {
        await using var schema = await cluster.CreateAsync();
        await CheckAsync(schema);
    }

    private async Task CheckAsync(TestDatabase store)
    {
        await store.Database.MigrateAsync(default);
        var now = TimeProvider.System.GetUtcNow();
        var refreshes = new RefreshStore(store.Database);
        await refreshes.SaveAsync(Some.Refresh(now.AddDays(-40), Some.Incoming(Some.Article("Eski"))), default);
        await refreshes.SaveAsync(Some.Refresh(now.AddDays(-20), Some.Incoming(Some.Article("Yeni"))), default);

        using var host = await ServiceNode.StartAsync(store.Location, _folder, options => options.KeepArticlesFor = TimeSpan.FromDays(31));
        var articles = host.Services.GetRequiredService<ArticleStore>();
        await ServiceNode.UntilAsync(() => articles.CountAsync(Selection.All, default).GetAwaiter().GetResult() == 1);

        Assert.Equal("Yeni", Assert.Single(await articles.NewestAsync(Selection.All, 10, default)).Content.Title);
        await host.StopAsync();
    }
}
