using System.CommandLine;
using Syndication.Ingest.Discovering;

namespace Syndication.Server.Commands;

/// <summary><c>discover</c>: the best source of a site, as an entry for the catalogue.</summary>
internal static class DiscoverCommand
{
    public static Command Create()
    {
        var url = new Argument<string>("url") { Description = "Any address of the site." };
        var command = new ExampleCommand(
            "discover", "Finds the best source of a site and prints it as a file for the catalogue.",
            "discover https://news.example.org/ > feeds/news.yaml")
        {
            url,
        };
        var options = new InstallationOptions().AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            await using var services = FetchCommand.Rooms(options, parsed);
            var (proposals, failure) = await services.GetRequiredService<DiscoverSource>().RunAsync(parsed.GetValue(url)!, ct);
            if (proposals is not [var best, ..]) throw new CommandException($"{parsed.GetValue(url)}: {failure}.");

            // The entry alone goes to standard output, so that it can be written to a file.
            foreach (var proposal in proposals)
                Console.Error.WriteLine($"{proposal.Kind.ToString().ToLowerInvariant()}  {proposal.Address}  ({proposal.Items} items, {proposal.Why})");
            Console.Out.Write(CatalogueEntry.Of(best));
            return 0;
        });
        return command;
    }
}
