using System.CommandLine;
using Spectre.Console;
using Syndication.Ingest;
using Syndication.Ingest.Catalogue;
using Syndication.Storage;

namespace Syndication.Server.Commands;

/// <summary><c>ingest</c>: every source once, with a progress bar and a table of what came.</summary>
internal static class IngestCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Print the table as JSON." };
        var command = new ExampleCommand(
            "ingest", "Asks every source once, stores what is new and shows what came.", "ingest", "ingest --data /var/lib/syndication --json")
        {
            json,
        };
        var options = new InstallationOptions().AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            await using var workbench = await Workbench.OpenAsync(options, parsed, ct);
            using var held = ServiceLock.Take(workbench.Installation);
            foreach (var error in workbench.Get<CatalogueFolder>().Errors) Console.Error.WriteLine(error);

            await workbench.Get<SyncCatalogue>().RunAsync(ct);
            var sources = workbench.Get<SourceStore>();
            var asked = await sources.MakeDueAsync(null, workbench.Get<TimeProvider>().GetUtcNow(), ct);
            var reports = await RunAsync(workbench.Get<RefreshDueSources>(), asked, ct);
            RefreshTable.Write(reports, parsed.GetValue(json));
            return 0;
        });
        return command;
    }

    private static async Task<IReadOnlyList<RefreshReport>> RunAsync(RefreshDueSources refresh, int sources, CancellationToken ct)
    {
        var terminal = Terminal.Error;
        if (!terminal.Profile.Capabilities.Interactive) return await refresh.RunAsync(progress: null, ct);

        return await terminal.Progress().StartAsync(async bars =>
        {
            var bar = bars.AddTask("Asking", maxValue: Math.Max(sources, 1));
            return await refresh.RunAsync(new Progress<RefreshReport>(_ => bar.Increment(1)), ct);
        });
    }
}
