using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Syndication.Ingest;
using Syndication.Ingest.Catalogue;
using Syndication.Server.Operations;

namespace Syndication.Server.Commands;

/// <summary>What <c>check --json</c> prints.</summary>
internal sealed record CheckReport(int Feeds, int Sources, int Sites, int Tests, IReadOnlyList<CatalogueError> Mistakes);

/// <summary><c>check</c>: every mistake in the catalogue, with file and line, and whether the rules for publishers do what their tests say.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder")
        {
            Description = "Folder of the catalogue.",
            DefaultValueFactory = _ => "feeds",
        };
        var configs = new Option<string?>("--site-configs")
        {
            Description = "Folder of site rules in the public grammar (HOST.txt); that of SYNDICATION_Ingest__SiteConfigs without it.",
            HelpName = "DIR",
        };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var offline = new Option<bool>("--offline") { Description = "Leave out the tests whose pages would have to be fetched." };
        var allowPrivate = new Option<string[]>("--allow-private")
        {
            Description = "Address range that may be fetched although it is not public. May be repeated.",
            HelpName = "CIDR",
            DefaultValueFactory = _ => [],
        };
        var command = new ExampleCommand(
            "check", "Reads the catalogue, names every mistake with its file and line, and runs the tests of the site rules.",
            "check", "check /etc/syndication/feeds --offline", "check --site-configs ../ftr-site-config")
        {
            folder, configs, offline, allowPrivate, json,
        };
        command.SetAction(async (parsed, ct) =>
        {
            var path = parsed.GetRequiredValue(folder);
            if (!Directory.Exists(path)) throw new CommandException($"{Path.GetFullPath(path)} is no folder.");
            var settings = Settings.Read(parsed.GetValue(allowPrivate)!, parsed.GetValue(configs));
            await using var services = new ServiceCollection()
                .AddLogging(CommandLogging.Configure)
                .AddSyndication(new Installation(Path.GetFullPath("data"), path, null), settings)
                .BuildServiceProvider();
            var catalogue = services.GetRequiredService<CatalogueFolder>();
            var errors = catalogue.Errors.ToList();
            if (!parsed.GetValue(offline)) errors.AddRange(await services.GetRequiredService<ProveSiteRules>().RunAsync(catalogue.SiteTests, ct));
            if (parsed.GetValue(json)) WriteJson(catalogue, errors);
            else Write(catalogue, errors);
            return errors.Count > 0 ? 1 : 0;
        });
        return command;
    }

    private static void WriteJson(CatalogueFolder catalogue, IReadOnlyList<CatalogueError> mistakes)
    {
        var current = catalogue.Current;
        var report = new CheckReport(
            current.Feeds.Count, current.Feeds.Sum(feed => feed.Sources.Count), current.Sites.Count, catalogue.SiteTests.Count, mistakes);
        Console.Out.WriteLine(JsonSerializer.Serialize(report, CommandJson.Default.CheckReport));
    }

    private static void Write(CatalogueFolder catalogue, List<CatalogueError> mistakes)
    {
        foreach (var remark in catalogue.Remarks) Console.Out.WriteLine($"{remark} (no mistake)");
        foreach (var mistake in mistakes) Console.Out.WriteLine(mistake);
        if (mistakes.Count == 0) Console.Out.WriteLine(Summary(catalogue));
    }

    private static string Summary(CatalogueFolder catalogue)
    {
        var sources = catalogue.Current.Feeds.Sum(feed => feed.Sources.Count);
        var tests = catalogue.SiteTests.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" with {catalogue.SiteTests.Count} tests");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{catalogue.Current.Feeds.Count} feeds, {sources} sources, {catalogue.Current.Sites.Count} site rules{tests}: no mistake found");
    }
}
