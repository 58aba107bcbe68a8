using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Syndication.Storage;

namespace Syndication.Server.Commands;

/// <summary>What <c>import --json</c> prints.</summary>
/// <param name="Records">Rows of every table.</param>
/// <param name="Searchable">Articles that were put into the index of words.</param>
internal sealed record ImportReport(int Records, int Searchable);

/// <summary><c>import</c>: an export into an empty store.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "What export wrote." }.AcceptExistingOnly();
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = new ExampleCommand(
            "import", "Reads an export into an empty database, all of it or nothing.", "import everything.jsonl --data new-data")
        {
            file, json,
        };
        var options = new InstallationOptions().AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            await using var workbench = await Workbench.OpenAsync(options, parsed, ct);
            using var held = ServiceLock.Take(workbench.Installation);
            var archive = workbench.Get<PortableArchive>();
            await using var input = parsed.GetRequiredValue(file).OpenRead();
            var (records, searchable) = (0, 0);
            await CountedProgress.RunAsync(
                "Importing", async progress => records = await archive.ImportAsync(input, progress, ct));
            var search = workbench.Get<SearchStore>();
            await CountedProgress.RunAsync(
                "Reading articles", async progress => searchable = await search.CompleteAsync(progress, ct));
            Console.Out.WriteLine(parsed.GetValue(json)
                ? JsonSerializer.Serialize(new ImportReport(records, searchable), CommandJson.Default.ImportReport)
                : string.Create(CultureInfo.InvariantCulture, $"{records} records, {searchable} articles searchable"));
            return 0;
        });
        return command;
    }
}
