using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Syndication.Ingest.Catalogue;
using Syndication.Server.Operations;

namespace Syndication.Server.Commands;

/// <summary>What a person sees when the service has started: where to look, and where things are kept.</summary>
internal static class Welcome
{
    public static void Write(WebApplication app, Installation installation)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        var catalogue = app.Services.GetRequiredService<CatalogueFolder>();
        foreach (var address in addresses.Select(Readable))
        {
            Console.Out.WriteLine($"Syndication serves {address}/");
            Console.Out.WriteLine($"  {address}/feeds/all.xml");
            foreach (var feed in catalogue.Current.Feeds.Where(feed => !feed.IsRetired))
                Console.Out.WriteLine($"  {address}/feeds/{feed.Slug}.xml  {feed.Title}");
        }

        foreach (var error in catalogue.Errors) Console.Error.WriteLine(error);
        Console.Out.WriteLine($"Catalogue: {installation.FeedsFolder}. Data: {installation.DatabaseAddress ?? installation.DataFolder}. Ctrl+C stops.");
    }

    private static string Readable(string address) => address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
}
