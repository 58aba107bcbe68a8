using System.CommandLine;
using System.Text.Json;
using Syndication.Ingest.Discovering;

namespace Syndication.Server.Commands;

/// <summary>One proposal as <c>discover --json</c> prints it, the best first.</summary>
internal sealed record ProposalRow(string Kind, string Address, int Items, string Why, string Entry);

/// <summary><c>discover</c>: the best source of a site, as an entry for the catalogue.</summary>
internal static class DiscoverCommand
{
    public static Command Create()
    {
        var url = new Argument<string>("url") { Description = "Any address of the site." };
        var json = new Option<bool>("--json") { Description = "Print every proposal as JSON." };
        var command = new ExampleCommand(
            "discover", "Finds the best source of a site and prints it as a file for the catalogue.",
            "discover https://news.example.org/ > feeds/news.yaml")
        {
            url, json,
        };
        var options = new InstallationOptions().AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            await using var services = FetchCommand.Rooms(options, parsed);
            var (proposals, failure) = await services.GetRequiredService<DiscoverSource>().RunAsync(parsed.GetValue(url)!, ct);
            if (proposals is not [var best, ..]) throw new CommandException($"{parsed.GetValue(url)}: {failure}.");

            if (parsed.GetValue(json))
            {
                IReadOnlyList<ProposalRow> rows = [.. proposals.Select(one => new ProposalRow(
                    one.Kind.ToString().ToLowerInvariant(), one.Address, one.Items, one.Why, CatalogueEntry.Of(one)))];
                Console.Out.WriteLine(JsonSerializer.Serialize(rows, CommandJson.Default.IReadOnlyListProposalRow));
                return 0;
            }

            // The entry alone goes to standard output, so that it can be written to a file.
            foreach (var proposal in proposals)
                Console.Error.WriteLine($"{proposal.Kind.ToString().ToLowerInvariant()}  {proposal.Address}  ({proposal.Items} items, {proposal.Why})");
            Console.Out.Write(CatalogueEntry.Of(best));
            return 0;
        });
        return command;
    }
}
