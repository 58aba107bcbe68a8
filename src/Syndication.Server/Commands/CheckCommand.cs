using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Syndication.Ingest.Catalogue;

namespace Syndication.Server.Commands;

/// <summary>What <c>check --json</c> prints.</summary>
internal sealed record CheckReport(int Feeds, int Sources, int Sites, IReadOnlyList<CatalogueError> Mistakes);

/// <summary><c>check</c>: every mistake in the catalogue, with file and line.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder")
        {
            Description = "Folder of the catalogue.",
            DefaultValueFactory = _ => "feeds",
        };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = new ExampleCommand(
            "check", "Reads the catalogue and names every mistake with its file and line.", "check", "check /etc/syndication/feeds")
        {
            folder, json,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(folder);
            if (!Directory.Exists(path)) throw new CommandException($"{Path.GetFullPath(path)} is no folder.");
            using var catalogue = new CatalogueFolder(path);
            var current = catalogue.Current;
            var report = new CheckReport(
                current.Feeds.Count, current.Feeds.Sum(feed => feed.Sources.Count), current.Sites.Count, [.. catalogue.Errors]);
            if (parsed.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(report, CommandJson.Default.CheckReport));
            else Write(report);
            return report.Mistakes.Count > 0 ? 1 : 0;
        });
        return command;
    }

    private static void Write(CheckReport report)
    {
        foreach (var error in report.Mistakes) Console.Out.WriteLine(error);
        if (report.Mistakes.Count > 0) return;
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{report.Feeds} feeds, {report.Sources} sources, {report.Sites} site rules: no mistake found"));
    }
}
