using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;
using Syndication.Server.Verifying;

namespace Syndication.Server.Commands;

/// <summary><c>verify</c>: holds a feed's address, ours or anybody's, to the rules of HTTP and of its format.</summary>
internal static class VerifyCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Whole answers of a server that hangs are not waited for any longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Command Create()
    {
        var address = new Argument<string>("url") { Description = "Address of the feed." };
        var asJson = new Option<bool>("--json") { Description = "Prints every check as JSON, for machines." };
        var command = new ExampleCommand(
            "verify",
            $"Holds a feed's address, ours or anybody's, to {Conformance.Checks.Count} rules of HTTP, RSS, Atom, JSON Feed, archives, ninjs and news sitemaps.",
            "verify http://localhost:8080/feeds/all.xml",
            "verify https://example.org/feed.xml --json")
        {
            address, asJson,
        };
        command.SetAction(async (parsed, ct) =>
        {
            if (!Uri.TryCreate(parsed.GetRequiredValue(address), UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
                throw new CommandException($"{parsed.GetRequiredValue(address)} is no http or https address.");
            var results = await RunAsync(url, ct);
            if (parsed.GetValue(asJson)) Console.Out.WriteLine(JsonSerializer.Serialize(new { url, results }, Json));
            else Write(url, results);
            return results.Any(result => result.Outcome is Outcome.Failed) ? 1 : 0;
        });
        return command;
    }

    private static async Task<IReadOnlyList<CheckResult>> RunAsync(Uri url, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        using var http = Conformance.CreateClient();
        try
        {
            return await Conformance.RunAsync(http, url, TimeProvider.System, limit.Token);
        }
        catch (HttpRequestException e)
        {
            throw new CommandException($"{url} cannot be reached: {e.Message}");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new CommandException($"{url} did not answer everything within {Patience.TotalMinutes} minutes.");
        }
    }

    private static void Write(Uri url, IReadOnlyList<CheckResult> results)
    {
        foreach (var result in results.Where(result => result.Outcome is Outcome.Failed))
            Terminal.Out.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]✗ {result.Name}[/]  {result.Found}  [grey]{result.Rule}[/]");
        foreach (var result in results.Where(result => result.Outcome is Outcome.Passed))
            Terminal.Out.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[green]✓[/] {result.Name}  [grey]{result.Rule}[/]");

        var counts = results.CountBy(result => result.Outcome).ToDictionary();
        Terminal.Out.MarkupLineInterpolated(CultureInfo.InvariantCulture,
            $"{url}: [green]{counts.GetValueOrDefault(Outcome.Passed)} kept[/], [red]{counts.GetValueOrDefault(Outcome.Failed)} broken[/], {counts.GetValueOrDefault(Outcome.Skipped)} not applicable");
    }
}
