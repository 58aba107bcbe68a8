using Syndication.Ingest;
using Syndication.Ingest.Catalogue;
using Syndication.Storage;

namespace Syndication.Server.Operations;

/// <summary>Puts the rooms together; the same for the service and for every command that works on its store.</summary>
internal static class Composition
{
    public static IServiceCollection AddSyndication(
        this IServiceCollection services, Installation installation, IConfiguration configuration)
    {
        services.AddSingleton(installation);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => Database.Open(installation.Database));
        services.AddSingleton<ArticleStore>();
        services.AddSingleton<SourceStore>();
        services.AddSingleton<RefreshStore>();
        services.AddSingleton<AnnouncementStore>();
        services.AddSingleton<SubscriptionStore>();
        services.AddSingleton<PortableArchive>();
        services.AddSingleton<SearchStore>();
        services.AddSingleton(_ => new CatalogueFolder(installation.FeedsFolder, configuration["Ingest:SiteConfigs"]));
        services.AddOptions<IngestOptions>()
            .Bind(configuration.GetSection("Ingest"))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.PostConfigure<IngestOptions>(ingest => ingest.CallbackRoot ??= configuration["Server:PublicUrl"]);
        return services.AddIngest();
    }
}
