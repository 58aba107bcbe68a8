using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using Syndication.Ingest;
using Syndication.Storage;

namespace Syndication.Server.Commands;

/// <summary>One page as <c>quarantine list --json</c> prints it.</summary>
internal sealed record QuarantineRow(string Source, string Address, string Title, int Characters, string Reason, DateTimeOffset At, bool HasRule)
{
    public static QuarantineRow Of(QuarantinedPage one) => new(
        one.Source, one.Page.Name, one.Page.Article.Article.Title, one.Page.Article.Article.ContentText.Length, one.Page.Reason, one.At, one.Page.Rule.Length > 0);
}

/// <summary><c>quarantine list | release | drop</c>: pages that were read and are not published, because they do not look like the others of their site.</summary>
internal static class QuarantineCommand
{
    public static Command Create() =>
        new ExampleCommand(
            "quarantine",
            "Shows pages that are withheld because they do not look like the others of their site, and says what becomes of them.",
            "quarantine list")
        {
            List(),
            Settle("release", "Publishes pages that are withheld; others of their sites that look like them go with them, and pages like them pass from now on.", ReleaseAsync),
            Settle("drop", "Lets pages that are withheld go unpublished.", DropAsync),
        };

    private static ExampleCommand List()
    {
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var source = new Option<string?>("--source") { Description = "Only those of one source, by its key.", HelpName = "KEY" };
        var command = new ExampleCommand(
            "list", "Shows the pages that are withheld, newest first, and why.", "quarantine list", "quarantine list --source https://news.example.org/feed --json")
        {
            json, source,
        };
        var options = new InstallationOptions().AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            await using var workbench = await Workbench.OpenAsync(options, parsed, ct);
            var pages = await OfSourceAsync(workbench, parsed.GetValue(source), ct);
            if (parsed.GetValue(json))
            {
                IReadOnlyList<QuarantineRow> rows = [.. pages.Select(QuarantineRow.Of)];
                Console.Out.WriteLine(JsonSerializer.Serialize(rows, CommandJson.Default.IReadOnlyListQuarantineRow));
                return 0;
            }

            if (pages.Count == 0) Console.Out.WriteLine("No page is withheld.");
            else Write(pages);
            return 0;
        });
        return command;
    }

    private static ExampleCommand Settle(string name, string description, Func<Workbench, IReadOnlyList<QuarantinedPage>, CancellationToken, Task> settle)
    {
        var addresses = new Argument<string[]>("url") { Description = "Addresses of pages, as `quarantine list` shows them.", Arity = ArgumentArity.ZeroOrMore };
        var source = new Option<string?>("--source") { Description = "All pages of one source, by its key.", HelpName = "KEY" };
        var all = new Option<bool>("--all") { Description = "All pages." };
        var command = new ExampleCommand(
            name, description, $"quarantine {name} https://news.example.org/a/12345", $"quarantine {name} --source https://news.example.org/feed")
        {
            addresses, source, all,
        };
        var options = new InstallationOptions().AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            var named = parsed.GetValue(addresses) ?? [];
            var key = parsed.GetValue(source);
            if (named.Length == 0 && key is null && !parsed.GetValue(all)) throw new CommandException($"quarantine {name} takes addresses of pages, --source or --all.");
            await using var workbench = await Workbench.OpenAsync(options, parsed, ct);
            var waiting = await OfSourceAsync(workbench, key, ct);
            foreach (var address in named)
                if (!waiting.Any(one => one.Page.Name == address)) throw new CommandException($"{address} is not withheld; quarantine list shows what is.");
            IReadOnlyList<QuarantinedPage> pages = named.Length == 0 ? waiting : [.. waiting.Where(one => named.Contains(one.Page.Name))];
            await settle(workbench, pages, ct);
            return 0;
        });
        return command;
    }

    private static async Task ReleaseAsync(Workbench workbench, IReadOnlyList<QuarantinedPage> pages, CancellationToken ct)
    {
        var released = await workbench.Get<Quarantine>().ReleaseAsync(pages, ct);
        foreach (var one in released.Released) Console.Out.WriteLine($"{one.Page.Name} published");
        foreach (var one in released.AlikeReleased) Console.Out.WriteLine($"{one.Page.Name} published, like the others");
        if (pages.Count == 0) Console.Out.WriteLine("No page is withheld.");
    }

    private static async Task DropAsync(Workbench workbench, IReadOnlyList<QuarantinedPage> pages, CancellationToken ct)
    {
        await workbench.Get<QuarantineStore>().DropAsync(pages, workbench.Get<TimeProvider>().GetUtcNow(), ct);
        foreach (var one in pages) Console.Out.WriteLine($"{one.Page.Name} dropped");
        if (pages.Count == 0) Console.Out.WriteLine("No page is withheld.");
    }

    private static async Task<IReadOnlyList<QuarantinedPage>> OfSourceAsync(Workbench workbench, string? source, CancellationToken ct)
    {
        var pages = await workbench.Get<QuarantineStore>().AllAsync(ct);
        return source is null ? pages : [.. pages.Where(one => one.Source == source)];
    }

    private static void Write(IReadOnlyList<QuarantinedPage> pages)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Source", "Page", "Since", "Why");
        foreach (var one in pages)
        {
            table.AddRow(
                new Text(one.Source),
                new Text($"{one.Page.Article.Article.Title}\n{one.Page.Name}"),
                new Text(one.At.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture)),
                new Text(one.Page.Reason));
        }

        Terminal.Out.Write(table);
        Console.Out.WriteLine("explain PAGE shows how a page was read; quarantine release PAGE publishes it.");
    }
}
