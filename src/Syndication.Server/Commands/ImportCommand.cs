using System.CommandLine;
using System.Globalization;
using Syndication.Storage;

namespace Syndication.Server.Commands;

/// <summary><c>import</c>: an export into an empty store.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "What export wrote." }.AcceptExistingOnly();
        var command = new ExampleCommand(
            "import", "Reads an export into an empty database, all of it or nothing.", "import everything.jsonl --data new-data")
        {
            file,
        };
        var options = new InstallationOptions().AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            await using var workbench = await Workbench.OpenAsync(options, parsed, ct);
            using var held = ServiceLock.Take(workbench.Installation);
            var archive = workbench.Get<PortableArchive>();
            await using var input = parsed.GetRequiredValue(file).OpenRead();
            var records = 0;
            await CountedProgress.RunAsync(
                "Importing", async progress => records = await archive.ImportAsync(input, progress, ct));
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{records} records"));
            return 0;
        });
        return command;
    }
}
