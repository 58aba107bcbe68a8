using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quartz;
using Syndication.Ingest.Collecting;
using Syndication.Ingest.Fetching;
using Syndication.Ingest.Scheduling;
using Syndication.Storage;

namespace Syndication.Ingest;

/// <summary>What a host adds to run the line.</summary>
public static class IngestRegistration
{
    /// <summary>How often the store is asked what is due; as often as the least interval may be.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);

    /// <summary>Adds the catalogue (<see cref="Catalogue.CatalogueFolder"/>, a singleton to be added by the host), fetching, <see cref="RefreshSource"/> and <see cref="RefreshDueSources"/>; the host adds the stores, a <see cref="TimeProvider"/> and <see cref="IngestOptions"/>.</summary>
    public static IServiceCollection AddIngest(this IServiceCollection services)
    {
        services.AddFetching();
        services.AddSingleton<DocumentReader>();
        services.AddSingleton<SitemapCollector>();
        services.AddSingleton<HttpCollector>();
        services.AddSingleton(provider => new FolderCollector(
            new FolderFetcher(provider.GetRequiredService<IOptions<IngestOptions>>().Value.LargestBody, provider.GetRequiredService<TimeProvider>()),
            provider.GetRequiredService<DocumentReader>()));
        services.AddSingleton(provider => new RefreshSource(
            provider.GetRequiredService<SourceStore>(),
            provider.GetRequiredService<RefreshStore>(),
            provider.GetRequiredService<HttpCollector>(),
            provider.GetRequiredService<FolderCollector>(),
            provider.GetRequiredService<IOptions<IngestOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<RefreshSource>>()));
        services.AddSingleton<RefreshDueSources>();
        services.AddSingleton<SyncCatalogue>();
        return services;
    }

    /// <summary>Adds Quartz with the one dispatcher job, which follows the catalogue into the store and hands on what is due, and the workers that refresh it.</summary>
    public static IServiceCollection AddIngestSchedule(this IServiceCollection services)
    {
        services.AddSingleton<RefreshWorkers>();
        services.AddHostedService(provider => provider.GetRequiredService<RefreshWorkers>());
        services.AddQuartz(quartz => quartz.ScheduleJob<DispatchJob>(trigger => trigger
            .WithIdentity("dispatch")
            .StartNow()
            .WithSimpleSchedule(schedule => schedule.WithInterval(Tick).RepeatForever().WithMisfireHandlingInstructionNextWithRemainingCount())));

        // Hosted services end in the reverse order: no source is handed on any more when the workers are told to end.
        services.AddQuartzHostedService(quartz => quartz.WaitForJobsToComplete = true);
        return services;
    }

    private static void AddFetching(this IServiceCollection services)
    {
        services.AddSingleton<HostGates>();
        services.AddSingleton<HttpFetcher>();
        services.AddSingleton<RobotsCache>();
        services.AddSingleton<PageFetcher>();
        services.AddHttpClient(HttpFetcher.Client)
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => Connections.Handler(provider.GetRequiredService<IOptions<IngestOptions>>().Value))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
    }
}
