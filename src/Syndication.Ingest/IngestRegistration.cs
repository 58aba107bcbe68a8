using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quartz;
using Syndication.Ingest.Collecting;
using Syndication.Ingest.Discovering;
using Syndication.Ingest.Fetching;
using Syndication.Ingest.Scheduling;
using Syndication.Ingest.Subscribing;
using Syndication.Storage;

namespace Syndication.Ingest;

/// <summary>What a host adds to run the line.</summary>
public static class IngestRegistration
{
    /// <summary>How often the store is asked what is due; as often as the least interval may be.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);

    /// <summary>Articles are kept so much longer at most.</summary>
    private static readonly TimeSpan BetweenRetentions = TimeSpan.FromHours(6);

    /// <summary>How often a node without work looks whether the cluster has any.</summary>
    private static readonly TimeSpan LookForJobs = TimeSpan.FromSeconds(1);

    /// <summary>Longest headers of an answer, in KiB.</summary>
    private const int LongestHeaders = 64;

    /// <summary>Requests to a host go one at a time; a connection that is being closed may overlap the next.</summary>
    private const int MostConnections = 4;

    /// <summary>Adds the catalogue (<see cref="Catalogue.CatalogueFolder"/>, a singleton to be added by the host), fetching, <see cref="RefreshSource"/> and <see cref="RefreshDueSources"/>; the host adds the stores, a <see cref="TimeProvider"/> and <see cref="IngestOptions"/>.</summary>
    public static IServiceCollection AddIngest(this IServiceCollection services)
    {
        services.AddFetching();
        services.AddSingleton<DocumentReader>();
        services.AddSingleton<SitemapCollector>();
        services.AddSingleton<SiteKnowledgeStore>();
        services.AddSingleton<QuarantineStore>();
        services.AddSingleton<Quarantine>();
        services.AddSingleton<SourcePushStore>();
        services.AddSingleton<ExpiryStore>();
        services.AddSingleton<Retention>();
        services.AddSingleton<HttpCollector>();
        services.AddSingleton(provider => new FolderCollector(
            new FolderFetcher(provider.GetRequiredService<IOptions<IngestOptions>>().Value.LargestBody, provider.GetRequiredService<TimeProvider>()),
            provider.GetRequiredService<DocumentReader>()));
        services.AddSingleton(provider => new RefreshSource(
            provider.GetRequiredService<SourceStore>(),
            provider.GetRequiredService<RefreshStore>(),
            provider.GetRequiredService<SourcePushStore>(),
            provider.GetRequiredService<HttpCollector>(),
            provider.GetRequiredService<FolderCollector>(),
            provider.GetRequiredService<IOptions<IngestOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<RefreshSource>>()));
        services.AddSingleton(provider => new FetchOnce(provider.GetRequiredService<HttpCollector>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new ProveSiteRules(provider.GetRequiredService<PageFetcher>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new ExplainPage(
            provider.GetRequiredService<PageFetcher>(), provider.GetRequiredService<Catalogue.CatalogueFolder>(),
            provider.GetRequiredService<SiteKnowledgeStore>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new DiscoverSource(provider.GetRequiredService<HttpFetcher>(), provider.GetRequiredService<RobotsCache>()));
        services.AddSingleton<RefreshDueSources>();
        services.AddSingleton<PushInbox>();
        services.AddSingleton<HubRequester>();
        services.AddSingleton(provider => new SourceSubscriptions(
            provider.GetRequiredService<SourcePushStore>(),
            provider.GetRequiredService<SourceStore>(),
            provider.GetRequiredService<PushInbox>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SourceSubscriptions>>()));
        services.AddSingleton<SyncCatalogue>();
        return services;
    }

    /// <summary>Adds Quartz with the dispatcher job, which makes a job of each source that is due, and the workers that refresh it.</summary>
    /// <param name="cluster">Connection string of the PostgreSQL database on which several nodes share out the jobs, or null for a single node, whose jobs are kept in memory.</param>
    public static IServiceCollection AddIngestSchedule(this IServiceCollection services, string? cluster)
    {
        services.AddHostedService<FollowCatalogue>();
        services.AddQuartz(quartz =>
        {
            if (cluster is not null)
            {
                quartz.UsePersistentStore(store => Share(store, cluster));

                // A node that finds nothing to do hears of no job that another one makes: it has to look.
                quartz.ConfigureScheduler(scheduler => scheduler.IdleWaitTime = LookForJobs);
            }

            quartz.ScheduleJob<DispatchJob>(trigger => trigger
                .WithIdentity("dispatch")
                .StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(Tick).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount)));

            quartz.ScheduleJob<RetentionJob>(trigger => trigger
                .WithIdentity("retention")
                .StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(BetweenRetentions).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount)));
        });

        // Two threads more than refreshes that may wait in the lines: the dispatcher's and that of retention.
        services.AddOptions<ThreadPoolOptions>().Configure<IOptions<IngestOptions>>((pool, ingest) => pool.MaxConcurrency = RefreshLanes.CapacityOf(ingest.Value.Parallelism) + 2);
        services.AddQuartzHostedService(quartz => quartz.WaitForJobsToComplete = true);

        // Hosted services end in the reverse order: the workers end first, and with them every job that waits for one.
        services.AddSingleton<RefreshWorkers>();
        services.AddHostedService(provider => provider.GetRequiredService<RefreshWorkers>());
        services.AddHostedService<HubSubscribing>();
        return services;
    }

    private static void Share(IPersistentStoreBuilder store, string connection)
    {
        store.UsePostgres(connection);
        store.UseSystemTextJsonSerializer();
        store.UseClustering();
        store.ProvisionSchema();
    }

    private static void AddFetching(this IServiceCollection services)
    {
        services.AddSingleton(provider => AddressGuard.Allowing(provider.GetRequiredService<IOptions<IngestOptions>>().Value.AllowPrivate));
        services.AddSingleton(provider => new GuardedConnector(provider.GetRequiredService<AddressGuard>()));
        services.AddSingleton<HostGates>();
        services.AddSingleton<HttpFetcher>();
        services.AddSingleton<RobotsCache>();
        services.AddSingleton<PageFetcher>();
        services.AddHttpClient(HttpFetcher.Client)
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => Handler(provider))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
    }

    private static SocketsHttpHandler Handler(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<IngestOptions>>().Value;
        var handler = provider.GetRequiredService<GuardedConnector>().CreateHandler(options.ConnectTimeout);
        handler.MaxResponseHeadersLength = LongestHeaders;
        handler.MaxConnectionsPerServer = MostConnections;

        // A name may lead elsewhere tomorrow, and an idle connection to a publisher is of use to nobody.
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
        handler.PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30);
        return handler;
    }
}
