using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Syndication.Ingest;
using Syndication.Ingest.Catalogue;
using Syndication.Storage;

namespace Syndication.Tests.Ingest;

/// <summary>One node of a running service without its web server, on the real clock.</summary>
internal static class ServiceNode
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    /// <param name="store">Path or address of the database.</param>
    /// <param name="feeds">The catalogue's folder; made where it is missing.</param>
    /// <param name="log">Told all that is logged; or null.</param>
    public static async Task<IHost> StartAsync(string store, string feeds, Action<IngestOptions>? configure = null, ILoggerProvider? log = null)
    {
        Directory.CreateDirectory(feeds);
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        if (log is not null) builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddSingleton(Database.Open(store))
            .AddSingleton<SourceStore>()
            .AddSingleton<RefreshStore>()
            .AddSingleton<ArticleStore>()
            .AddSingleton(_ => new CatalogueFolder(feeds))
            .Configure<IngestOptions>(options =>
            {
                options.AllowPrivate.Add("127.0.0.0/8");
                options.AllowPrivate.Add("::1/128");
                options.ShortestInterval = TimeSpan.FromSeconds(1);
                options.HostGap = TimeSpan.Zero;
                options.TotalTimeout = TimeSpan.FromSeconds(5);
                configure?.Invoke(options);
            })
            .AddIngest()
            .AddIngestSchedule(Database.SharedConnection(store));
        var host = builder.Build();
        await host.Services.GetRequiredService<Database>().MigrateAsync(CancellationToken.None);
        host.Services.GetRequiredService<CatalogueFolder>().Watch();
        await host.StartAsync();
        return host;
    }

    public static async Task UntilAsync(Func<bool> isSo)
    {
        var watch = Stopwatch.StartNew();
        while (!isSo())
        {
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, Patience);
            await Task.Delay(50);
        }
    }
}
