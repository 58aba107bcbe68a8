using System.CommandLine;
using System.Text;
using Syndication.Articles;
using Syndication.Articles.Extraction;
using Syndication.Ingest;
using Syndication.Server.Operations;
using Syndication.Storage;

namespace Syndication.Server.Commands;

/// <summary><c>explain</c>: why a page was read as it was.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var what = new Argument<string>("page") { Description = "Address of a page, or a file: a page or a scraped text.", HelpName = "URL|FILE" };
        var output = new Option<string?>("--out") { Description = "File to write; - for standard output. Named after the page without it.", HelpName = "FILE" };
        var url = new Option<string?>("--url") { Description = "Where a file came from: tells which site's rule and knowledge count." };
        var contentType = new Option<string?>("--content-type") { Description = "The Content-Type a file came with." };
        var listing = new Option<bool>("--listing") { Description = "Read it as a page that lists articles." };
        var links = new Option<string?>("--links") { Description = "Selector of the links to articles on a listing page.", HelpName = "SELECTOR" };
        var command = new ExampleCommand(
            "explain",
            "Writes an HTML page that shows what of a page was kept, what was cut by which rule, and where each field came from.",
            "explain https://news.example.org/a/12345",
            "explain page.html --url https://news.example.org/a/12345 --out why.html",
            "explain https://news.example.org/ --links \"h2 a\"")
        {
            what, output, url, contentType, listing, links,
        };
        var options = new InstallationOptions().AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            var named = parsed.GetRequiredValue(what);
            if (parsed.GetValue(links) is { } selector && !Selector.IsValid(selector))
                throw new CommandException($"--links takes a CSS selector or `xpath:` and an XPath, not {selector}.");
            await using var services = FetchCommand.Rooms(options, parsed);
            var page = new PageToExplain(ReadOnlyMemory<byte>.Empty)
            {
                Url = parsed.GetValue(url),
                ContentType = parsed.GetValue(contentType),
                Links = parsed.GetValue(links),
                IsListing = parsed.GetValue(listing),
            };
            var html = await ExplainAsync(services, named, page, ct);
            var path = parsed.GetValue(output) ?? $"{NameFor(named)}.explain.html";
            if (path == "-")
            {
                Console.Out.Write(html);
                return 0;
            }

            await File.WriteAllTextAsync(path, html, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), ct);
            Console.Out.WriteLine(Path.GetFullPath(path));
            return 0;
        });
        return command;
    }

    private static async Task<string> ExplainAsync(ServiceProvider services, string named, PageToExplain page, CancellationToken ct)
    {
        var hasStore = await HasStoreAsync(services, ct);
        var explain = services.GetRequiredService<ExplainPage>();
        if (File.Exists(named)) return await explain.ReadAsync(page with { Bytes = await File.ReadAllBytesAsync(named, ct) }, hasStore, ct);
        if (!named.Contains("://", StringComparison.Ordinal)) throw new CommandException($"{named} is neither a file nor an address that begins with http:// or https://.");
        var explained = await explain.FetchAsync(named, page, hasStore, ct);
        return explained.Html ?? throw new CommandException($"{named}: {explained.Failure}.");
    }

    /// <summary>An explanation needs no store, and makes none.</summary>
    private static async Task<bool> HasStoreAsync(ServiceProvider services, CancellationToken ct)
    {
        var installation = services.GetRequiredService<Installation>();
        if (installation.DatabaseAddress is null && !File.Exists(installation.Database)) return false;
        await services.GetRequiredService<Database>().MigrateAsync(ct);
        return true;
    }

    private static string NameFor(string named)
    {
        const int Longest = 80;
        if (File.Exists(named)) return Path.GetFileNameWithoutExtension(named);
        var address = new Uri(named);
        var slug = Slug.For($"{address.Host} {address.PathAndQuery}");
        return slug.Length <= Longest ? slug : slug[..Longest];
    }
}
