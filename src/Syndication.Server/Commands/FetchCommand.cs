using System.CommandLine;
using Syndication.Ingest;
using Syndication.Ingest.Catalogue;
using Syndication.Server.Operations;
using Syndication.Storage;

namespace Syndication.Server.Commands;

/// <summary><c>fetch</c>: one address through the whole line, storing nothing.</summary>
internal static class FetchCommand
{
    public static Command Create()
    {
        var url = new Argument<string>("url") { Description = "The address of a feed, a page or a sitemap." };
        var once = new Option<bool>("--once") { Description = "Ask once and end; there is no other way, so it may be left out." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object on the last line: {\"ok\",\"items\",\"error\"}." };
        var command = new ExampleCommand(
            "fetch", "Fetches one address, makes articles of it and shows their titles. Nothing is stored.",
            "fetch https://news.example.org/feed", "fetch --once --json --allow-private 127.0.0.0/8 http://127.0.0.1:8080/feed")
        {
            url, once, json,
        };
        var options = new InstallationOptions().AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            await using var services = Rooms(options, parsed);
            var address = parsed.GetValue(url)!;
            var fetched = await services.GetRequiredService<FetchOnce>().RunAsync(new SourceDefinition { Key = address, Address = address }, ct);
            foreach (var problem in fetched.Problems) Console.Error.WriteLine(problem);
            if (parsed.GetValue(json)) WriteJson(fetched);
            else Write(fetched);
            return fetched.Health is SourceHealth.Healthy ? 0 : 1;
        });
        return command;
    }

    /// <summary>The rooms put together; the store is there, but nothing opens it.</summary>
    internal static ServiceProvider Rooms(InstallationOptions options, ParseResult parsed) =>
        new ServiceCollection()
            .AddLogging(CommandLogging.Configure)
            .AddSyndication(options.Read(parsed), Settings.Read(options.AllowPrivate(parsed)))
            .BuildServiceProvider();

    private static void WriteJson(FetchedOnce fetched) => JsonLines.PrintLine(json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("ok", fetched.Health is SourceHealth.Healthy);
        json.WriteNumber("items", fetched.Articles.Count);
        json.WriteString("error", fetched.Error);
        json.WriteEndObject();
    });

    private static void Write(FetchedOnce fetched)
    {
        foreach (var article in fetched.Articles) Console.Out.WriteLine($"{article.Published?.ToString() ?? "-",-25}  {article.Title}");
        Console.Out.WriteLine(fetched.Error ?? $"{fetched.Articles.Count} articles");
    }
}
