using Microsoft.Extensions.DependencyInjection.Extensions;
using Syndication.Ingest;
using Syndication.Server.Endpoints;
using Syndication.Server.Operations;
using Syndication.Server.Pages;
using Syndication.Server.Pages.Embedding;
using Syndication.Server.Publishing;
using Syndication.Server.WebSub;
using Syndication.Storage;

namespace Syndication.Server;

/// <summary>What a host adds to publish and to serve.</summary>
internal static class ServerRegistration
{
    /// <summary>Adds publishing, pages and addresses with <see cref="ServerOptions"/>; the host adds the <see cref="Database"/>, the catalogue's folder and, if it is not the system's, a <see cref="TimeProvider"/>, and calls <see cref="SyndicationEndpoints.MapSyndication"/>.</summary>
    public static IServiceCollection AddPublishing(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ServerOptions>()
            .Bind(configuration.GetSection(ServerOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddOptions<HubOptions>()
            .Bind(configuration.GetSection(HubOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ArticleStore>();
        services.TryAddSingleton<FeedArchiveStore>();
        services.TryAddSingleton<EditionStore>();
        services.TryAddSingleton<ExpiryStore>();
        services.TryAddSingleton<SourceStore>();
        services.TryAddSingleton<SearchStore>();
        services.TryAddSingleton<AnnouncementStore>();
        services.TryAddSingleton<QuarantineStore>();
        return services
            .AddSingleton<PublicAddresses>()
            .AddSingleton<AnnouncedHubs>()
            .AddSingleton<Troubles>()
            .AddSingleton<Editions>()
            .AddSingleton<FeedDirectory>()
            .AddSingleton<SourceCredits>()
            .AddSingleton<ClosingNotices>()
            .AddSingleton<Embargoes>()
            .AddSingleton<VisibleArticles>()
            .AddSingleton<FeedArticles>()
            .AddSingleton<FeedComposer>()
            .AddSingleton<IPublishedArticles, PublishedArticles>()
            .AddSingleton<ArchivePublisher>()
            .AddSingleton<PastEditions>()
            .AddSingleton<Renditions>()
            .AddSingleton<FeedPublisher>()
            .AddSingleton<OpmlPublisher>()
            .AddSingleton<SearchRenditions>()
            .AddSingleton<SearchFeeds>()
            .AddHostedService<SearchFilling>()
            .AddSingleton<SearchPages>()
            .AddSingleton<PagePublisher>()
            .AddSingleton<EmbedPublisher>()
            .AddSingleton<ServiceHealth>()
            .AddSingleton<FairShare>()
            .AddSingleton<RenditionAnswer>()
            .AddSingleton<PastAnswer>()
            .AddSingleton<FeedEndpoints>()
            .AddSingleton<PageEndpoints>()
            .AddSingleton<SourcesEndpoint>()
            .AddSingleton<EmbedEndpoints>()
            .AddSingleton<OEmbedEndpoint>()
            .AddSingleton<ErrorPages>()
            .AddSingleton<OpmlEndpoint>()
            .AddSingleton<SearchEndpoints>()
            .AddSingleton<NamedSources>()
            .AddSingleton<ApiReading>()
            .AddSingleton<ApiChanges>()
            .AddSingleton<ApiEndpoints>()
            .AddSingleton<HealthEndpoint>()
            .AddSingleton<HubEndpoint>()
            .AddSingleton<PushEndpoint>()
            .AddHub();
    }
}
