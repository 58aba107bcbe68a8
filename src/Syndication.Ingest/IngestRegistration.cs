using Microsoft.Extensions.DependencyInjection;

namespace Syndication.Ingest;

/// <summary>What a host adds to run the line.</summary>
public static class IngestRegistration
{
    /// <summary>Adds the catalogue (<see cref="Catalogue.CatalogueFolder"/>, a singleton to be added by the host), fetching, <see cref="RefreshSource"/> and <see cref="RefreshDueSources"/>; the host adds the stores, a <see cref="TimeProvider"/> and <see cref="IngestOptions"/>.</summary>
    public static IServiceCollection AddIngest(this IServiceCollection services) => throw new NotImplementedException(services.ToString());

    /// <summary>Adds Quartz with the one dispatcher job that refreshes what is due, and the job that follows the catalogue into the store.</summary>
    public static IServiceCollection AddIngestSchedule(this IServiceCollection services) => throw new NotImplementedException(services.ToString());
}
