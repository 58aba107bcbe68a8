using System.CommandLine;
using System.Globalization;
using Syndication.Ingest.Catalogue;

namespace Syndication.Server.Commands;

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
        var command = new ExampleCommand(
            "check", "Reads the catalogue and names every mistake with its file and line.", "check", "check /etc/syndication/feeds")
        {
            folder,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(folder);
            if (!Directory.Exists(path)) throw new CommandException($"{Path.GetFullPath(path)} is no folder.");
            using var catalogue = new CatalogueFolder(path);
            foreach (var error in catalogue.Errors) Console.Out.WriteLine(error);
            if (catalogue.Errors.Count > 0) return 1;

            var sources = catalogue.Current.Feeds.Sum(feed => feed.Sources.Count);
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{catalogue.Current.Feeds.Count} feeds, {sources} sources, {catalogue.Current.Sites.Count} site rules: no mistake found"));
            return 0;
        });
        return command;
    }
}
