using System.CommandLine;
using Syndication.Ingest.Catalogue;
using Syndication.Storage;

namespace Syndication.Server.Commands;

/// <summary><c>sources add | list | remove | import | export</c>: sources beside those of the catalogue.</summary>
internal static class SourcesCommand
{
    public static Command Create() =>
        new ExampleCommand("sources", "Adds, lists, removes, imports and exports sources, whether or not the service runs.", "sources list")
        {
            Add(),
            List(),
            Remove(),
            SourcesLists.Import(),
            SourcesLists.Export(),
        };

    private static ExampleCommand Add()
    {
        var address = new Argument<string>("url") { Description = "Address of a feed, page or sitemap, or a folder." };
        var feed = new Option<string?>("--feed") { Description = "Slug of the feed that its articles go to.", HelpName = "SLUG" };
        var category = new Option<string?>("--category") { Description = "Category of articles that bring none along." };
        var language = new Option<string?>("--language") { Description = "Language of articles that do not say.", HelpName = "TAG" };
        var every = new Option<string?>("--every") { Description = "Fixed time between two visits, such as 90s or 15m.", HelpName = "TIME" };
        var kind = new Option<SourceKind>("--kind") { Description = "What it is, where that is not plain from the answer." };
        var command = new ExampleCommand(
            "add",
            "Adds a source, due at once.",
            "sources add https://news.example.org/feed",
            "sources add https://news.example.org/world --kind listing --category \"Dış Açı\" --every 15m")
        {
            address, feed, category, language, every, kind,
        };
        var options = new InstallationOptions().AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            var written = parsed.GetRequiredValue(address);
            var isFolder = Directory.Exists(written);
            if (!isFolder && SourceAddress.Problem(written) is { } problem)
                throw new CommandException($"{written} is neither a folder nor an address: {problem}.");
            var where = isFolder ? Path.GetFullPath(written) : written;
            var definition = new SourceDefinition
            {
                Key = where,
                Address = where,
                Kind = isFolder ? SourceKind.Folder : parsed.GetValue(kind),
                Category = parsed.GetValue(category),
                Language = parsed.GetValue(language),
                Every = Interval(parsed.GetValue(every)),
            };
            await using var workbench = await Workbench.OpenAsync(options, parsed, ct);
            var now = workbench.Get<TimeProvider>().GetUtcNow();
            await workbench.Get<SourceStore>().AddAsync(SourceStates.Of(definition, parsed.GetValue(feed), isAdded: true, now), ct);
            Console.Out.WriteLine($"{definition.Key} added, due now");
            return 0;
        });
        return command;
    }

    private static ExampleCommand List()
    {
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = new ExampleCommand("list", "Shows every source and how it is doing.", "sources list", "sources list --json") { json };
        var options = new InstallationOptions().AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            await using var workbench = await Workbench.OpenAsync(options, parsed, ct);
            var sources = await workbench.Get<SourceStore>().AllAsync(ct);
            var quarantined = await workbench.Get<QuarantineStore>().CountsAsync(ct);
            SourceTable.Write(sources, quarantined, parsed.GetValue(json));
            return 0;
        });
        return command;
    }

    private static ExampleCommand Remove()
    {
        var address = new Argument<string>("url") { Description = "Key or address of the source." };
        var command = new ExampleCommand(
            "remove", "Takes out a source that was added by command; its articles stay.", "sources remove https://news.example.org/feed")
        {
            address,
        };
        var options = new InstallationOptions().AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            await using var workbench = await Workbench.OpenAsync(options, parsed, ct);
            var wanted = parsed.GetRequiredValue(address);
            if (!await workbench.Get<SourceStore>().RemoveAsync(wanted, ct))
                throw new CommandException($"There is no source {wanted}; sources list shows them.");
            Console.Out.WriteLine($"{wanted} removed");
            return 0;
        });
        return command;
    }

    private static TimeSpan? Interval(string? text)
    {
        if (text is null) return null;
        if (DurationText.TryParse(text, out var span) && span >= TimeSpan.FromSeconds(1)) return span;
        throw new CommandException($"--every takes a time of a second or more such as 90s, 15m or 1h30m, not {text}.");
    }
}
