using System.CommandLine;
using Syndication.Articles.Extraction;
using Syndication.Articles.Interchange;

namespace Syndication.Server.Commands;

/// <summary><c>extract</c>: the clean article of a page or a scraped text.</summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        var file = new Argument<string?>("file") { Description = "A page or a scraped text.", Arity = ArgumentArity.ZeroOrOne };
        var url = new Option<string?>("--url") { Description = "Where the page came from." };
        var contentType = new Option<string?>("--content-type") { Description = "The Content-Type it came with." };
        var batch = JsonLines.BatchOption("{\"id\",\"path\",\"url\",\"contentType\",\"fetched\"}");
        var command = new ExampleCommand(
            "extract",
            "Prints the clean article of a page or a scraped text as JSON.",
            "extract page.html --url https://news.example.org/a",
            "extract --batch < pages.jsonl > articles.jsonl")
        {
            file, url, contentType, batch,
        };
        command.SetAction(async (parsed, ct) =>
        {
            if (parsed.GetValue(batch))
                return await JsonLines.RunAsync((request, json) => ExtractBatch.Answer(request, json, TimeProvider.System), ct);

            var path = parsed.GetValue(file) ?? throw new CommandException("extract takes a file, or --batch.");
            var extraction = PageExtractor.Extract(new PageInput(await File.ReadAllBytesAsync(path, ct))
            {
                Url = parsed.GetValue(url),
                ContentType = parsed.GetValue(contentType),
                FetchedAt = TimeProvider.System.GetUtcNow(),
            });
            JsonLines.Print(json => ExtractionDocument.Write(json, path, extraction));
            return extraction.Article is null ? 1 : 0;
        });
        return command;
    }
}
