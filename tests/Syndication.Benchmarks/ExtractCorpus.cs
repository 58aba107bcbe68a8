using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Syndication.Articles.Extraction;
using Syndication.Articles.Extraction.Facts;

namespace Syndication.Benchmarks;

/// <summary>Runs the extractor over a corpus with a gold.json and writes what it found, a JSON line a page, for the corpus's scorer.</summary>
internal static class ExtractCorpus
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run(string corpus, string output, string[] options)
    {
        var fold = options is ["--fold", var name] ? name : "all";
        using var writer = new StreamWriter(output);
        TimeSpan parse = default, extract = default;
        var slowest = (Time: TimeSpan.Zero, Id: "");
        foreach (var (id, bytes, url, fetched) in Pages(corpus, fold))
        {
            var start = Stopwatch.GetTimestamp();
            var result = PageExtractor.Extract(new PageInput(bytes) { Url = url, FetchedAt = fetched ?? TimeProvider.System.GetUtcNow() });
            var took = Stopwatch.GetElapsedTime(start);
            extract += took;
            if (took > slowest.Time) slowest = (took, id);

            var text = PageDecoder.Decode(bytes, null).Text;
            start = Stopwatch.GetTimestamp();
            new HtmlParser().ParseDocument(text);
            parse += Stopwatch.GetElapsedTime(start);
            writer.WriteLine(LineOf(id, result).ToJsonString(Plain));
        }

        Console.WriteLine($"parse alone {parse.TotalMilliseconds:F0} ms, everything {extract.TotalMilliseconds:F0} ms, the program's own compiling among it; slowest {slowest.Id} {slowest.Time.TotalMilliseconds:F0} ms");
        return 0;
    }

    private static JsonObject LineOf(string id, PageExtraction result)
    {
        var article = result.Article;
        return new JsonObject
        {
            ["id"] = id,
            ["kind"] = result.Kind.ToString(),
            ["title"] = article?.Title,
            ["author"] = new JsonArray([.. (article is { Authors.Count: > 0 } signed ? signed.Authors : result.Organisation is { } signer ? [signer] : []).Select(author => (JsonNode)author)]),
            ["date"] = article?.Published?.ToString(),
            ["published"] = article?.Published?.ToString(),
            ["updated"] = article?.Modified?.ToString(),
            ["category"] = article is { Categories: [var main, ..] } ? main : null,
            ["slug"] = article is { Categories: [var section, ..] } ? Articles.Slug.For(section) : null,
            ["image"] = article?.Image?.Url,
            ["dateline"] = article?.Dateline,
            ["agency"] = article?.Agency,
            ["body"] = article?.ContentText ?? "",
        };
    }

    /// <summary>Shows every block of a page with what became of it.</summary>
    public static int ShowBlocks(string corpus, string id)
    {
        var (_, bytes, url, _) = Pages(corpus, "all").First(page => page.Id == id);
        var document = new HtmlParser().ParseDocument(PageDecoder.Decode(bytes, null).Text);
        var draft = BodyExtractor.Read(document, FactsOf(document, url), null);
        Console.WriteLine($"anchor {Name(draft.Anchor.Element)}; scope {Name(draft.Scope.Element)} blocks {draft.Scope.FirstBlock}..{draft.Scope.EndBlock}");
        foreach (var block in draft.Page.Blocks)
        {
            var inside = draft.Scope.Contains(block);
            var path = string.Join(" > ", Ancestors(block.Region).Take(6).Reverse().Select(region => Name(region.Element)));
            Console.WriteLine($"{(inside && block.IsKept ? "KEEP" : inside ? "cut " : "out ")} {block.Index} {block.Kind} p{block.Prose:F0} l{block.LinkShare:F1} [{block.CutBy}] {path}");
            Console.WriteLine($"      {(block.Text.Length > 160 ? block.Text[..160] + "…" : block.Text)}");
        }

        return 0;
    }

    private static IEnumerable<Articles.Blocks.Region> Ancestors(Articles.Blocks.Region? region)
    {
        for (; region is not null; region = region.Parent) yield return region;
    }

    private static string Name(IElement element) =>
        element.LocalName + (element.Id is { } id ? "#" + id : "") + (element.ClassName is { Length: > 0 } c ? "." + c.Trim().Replace(' ', '.') : "");

    internal static IEnumerable<(string Id, byte[] Bytes, string? Url, DateTimeOffset? Fetched)> Pages(string corpus, string fold)
    {
        var gold = JsonNode.Parse(File.ReadAllText(Path.Combine(corpus, "gold.json")))!.AsArray();
        foreach (var page in gold)
        {
            var id = (string)page!["id"]!;
            // Every tenth page, drawn by its name alone, is never looked at while developing.
            var held = SHA256.HashData(Encoding.UTF8.GetBytes(id)).Aggregate(0, (rest, b) => ((rest * 256) + b) % 10) == 0;
            if ((fold == "dev" && held) || (fold == "held" && !held)) continue;

            var file = (string?)page["file"] ?? id + ".html.gz";
            if (!file.Contains(".html", StringComparison.Ordinal)) continue;

            var url = (string?)page["url"] is { } address && address.StartsWith("http", StringComparison.Ordinal) ? address : null;
            var fetched = (string?)page["fetched"] is { } instant ? DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture) : (DateTimeOffset?)null;
            yield return (id, ReadBytes(Path.Combine(corpus, file)), url, fetched);
        }
    }

    private static byte[] ReadBytes(string path)
    {
        if (!path.EndsWith(".gz", StringComparison.Ordinal)) return File.ReadAllBytes(path);
        using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var memory = new MemoryStream();
        gzip.CopyTo(memory);
        return memory.ToArray();
    }

    private static PageFacts FactsOf(IDocument document, string? url) =>
        FactsReader.Read(document, new PageInput(default) { Url = url, FetchedAt = TimeProvider.System.GetUtcNow() });
}
