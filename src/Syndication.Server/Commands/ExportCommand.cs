using System.CommandLine;
using Syndication.Storage;

namespace Syndication.Server.Commands;

/// <summary><c>export</c>: everything as JSON lines, identity included.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "Where the lines are written; - for standard output." };
        var command = new ExampleCommand(
            "export",
            "Writes everything, identity included, as JSON lines that any later version reads on either database.",
            "export everything.jsonl",
            "export - | gzip > everything.jsonl.gz")
        {
            file,
        };
        var options = new InstallationOptions().AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            await using var workbench = await Workbench.OpenAsync(options, parsed, ct);
            var archive = workbench.Get<PortableArchive>();
            var target = parsed.GetRequiredValue(file);
            if (target == "-")
            {
                await using var output = Console.OpenStandardOutput();
                await archive.ExportAsync(output, progress: null, ct);
                return 0;
            }

            // Under its final name only when it is whole.
            var partial = $"{target}.partial";
            await using (var output = File.Create(partial))
                await CountedProgress.RunAsync("Exporting", progress => archive.ExportAsync(output, progress, ct));
            File.Move(partial, target, overwrite: true);
            return 0;
        });
        return command;
    }
}
