using System.CommandLine;
using Syndication.Articles.Interchange;
using Syndication.Feeds;

namespace Syndication.Server.Commands;

/// <summary><c>parse</c>: a feed document as JSON.</summary>
internal static class ParseCommand
{
    public static Command Create()
    {
        var file = new Argument<string?>("file") { Description = "A feed document of any format.", Arity = ArgumentArity.ZeroOrOne };
        var baseUrl = new Option<string?>("--base-url") { Description = "Where the document came from." };
        var contentType = new Option<string?>("--content-type") { Description = "The Content-Type it came with." };
        var batch = JsonLines.BatchOption("{\"path\",\"baseUrl\",\"contentType\"}");
        var command = new ExampleCommand(
            "parse",
            "Prints a feed document of any format as JSON, with every repair that was needed to read it.",
            "parse feed.xml --base-url https://news.example.org/feed",
            "parse --batch < feeds.jsonl > documents.jsonl")
        {
            file, baseUrl, contentType, batch,
        };
        command.SetAction(async (parsed, ct) =>
        {
            if (parsed.GetValue(batch)) return await JsonLines.RunAsync(ParseBatch.Answer, ct);

            var path = parsed.GetValue(file) ?? throw new CommandException("parse takes a file, or --batch.");
            var reading = FeedReader.Read(
                await File.ReadAllBytesAsync(path, ct), parsed.GetValue(contentType), parsed.GetValue(baseUrl));
            JsonLines.Print(json => ParsedFeed.Write(reading, path, json));
            return reading.Feed is null ? 1 : 0;
        });
        return command;
    }
}
