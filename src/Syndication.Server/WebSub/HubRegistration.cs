using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Syndication.Ingest;
using Syndication.Ingest.Fetching;
using Syndication.Storage;

namespace Syndication.Server.WebSub;

/// <summary>What a host adds to tell others of changes.</summary>
internal static class HubRegistration
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Headers of an answer, in KiB; none of them is of interest but Retry-After.</summary>
    private const int LongestHeaders = 16;

    public static IServiceCollection AddHub(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => AddressGuard.Allowing(provider.GetRequiredService<IOptions<IngestOptions>>().Value.AllowPrivate));
        services.TryAddSingleton(provider => new GuardedConnector(provider.GetRequiredService<AddressGuard>()));
        services.AddHttpClient(Callbacks.Client)
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(Handler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        services.TryAddSingleton<SubscriptionStore>();
        return services
            .AddSingleton<SubscriptionRequestStore>()
            .AddSingleton<HubTopics>()
            .AddSingleton<HubSignal>()
            .AddSingleton<Hub>()
            .AddSingleton<Callbacks>()
            .AddSingleton<RunningCalls>()
            .AddSingleton<IntentChecks>()
            .AddSingleton<WebhookContent>()
            .AddSingleton<DeliveryContent>()
            .AddSingleton<Deliveries>()
            .AddSingleton<OperatorSubscriptions>()
            .AddHostedService<HubWorker>();
    }

    private static SocketsHttpHandler Handler(IServiceProvider provider)
    {
        var handler = provider.GetRequiredService<GuardedConnector>().CreateHandler(ConnectTimeout);
        handler.MaxResponseHeadersLength = LongestHeaders;
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
        handler.PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30);
        return handler;
    }
}
