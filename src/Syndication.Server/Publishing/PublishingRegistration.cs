using Microsoft.Extensions.DependencyInjection.Extensions;
using Syndication.Storage;

namespace Syndication.Server.Publishing;

/// <summary>What a host adds to publish.</summary>
internal static class PublishingRegistration
{
    /// <summary>Adds publishing and <see cref="ServerOptions"/>; the host adds the <see cref="Database"/>, the catalogue's folder and, if it is not the system's, a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddPublishing(this IServiceCollection services)
    {
        services.AddOptions<ServerOptions>()
            .BindConfiguration(ServerOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ArticleStore>();
        services.TryAddSingleton<SourceStore>();
        services.TryAddSingleton<AnnouncementStore>();
        services.AddSingleton<PublicAddresses>();
        services.AddSingleton<Troubles>();
        services.AddSingleton<Editions>();
        services.AddSingleton<FeedDirectory>();
        services.AddSingleton<FeedComposer>();
        services.AddSingleton<Renditions>();
        services.AddSingleton<FeedPublisher>();
        return services;
    }
}
