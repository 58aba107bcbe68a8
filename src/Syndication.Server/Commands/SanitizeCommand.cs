using System.CommandLine;
using System.Text.Json;
using Syndication.Articles.Cleaning;

namespace Syndication.Server.Commands;

/// <summary><c>sanitize</c>: a fragment as it would be published.</summary>
internal static class SanitizeCommand
{
    public static Command Create()
    {
        var file = new Argument<string?>("file") { Description = "An HTML fragment; - for standard input.", Arity = ArgumentArity.ZeroOrOne };
        var baseUrl = new Option<string?>("--base-url") { Description = "Against which addresses are resolved." };
        var batch = JsonLines.BatchOption("{\"html\",\"baseUrl\"}");
        var command = new ExampleCommand(
            "sanitize",
            "Prints an HTML fragment as it would be published: only what is on the allow-list.",
            "sanitize fragment.html --base-url https://news.example.org/a",
            "sanitize --batch < fragments.jsonl")
        {
            file, baseUrl, batch,
        };
        command.SetAction(async (parsed, ct) =>
        {
            if (parsed.GetValue(batch)) return await JsonLines.RunAsync(Answer, ct);

            var path = parsed.GetValue(file) ?? throw new CommandException("sanitize takes a file, or --batch.");
            var html = path == "-" ? await Console.In.ReadToEndAsync(ct) : await File.ReadAllTextAsync(path, ct);
            Console.Out.WriteLine(HtmlSanitizer.Sanitize(html, parsed.GetValue(baseUrl)));
            return 0;
        });
        return command;
    }

    internal static void Answer(JsonElement request, Utf8JsonWriter json)
    {
        var html = JsonLines.Text(request, "html");
        json.WriteStartObject();
        json.WriteString("html", html is null ? null : HtmlSanitizer.Sanitize(html, JsonLines.Text(request, "baseUrl")));
        if (html is null) json.WriteString("error", "the line is no JSON object with \"html\"");
        json.WriteEndObject();
    }
}
