using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Syndication.Articles.Extraction;
using Syndication.Articles.Extraction.Facts;

namespace Syndication.Benchmarks;

/// <summary>Runs the extractor over a corpus with a gold.json and writes what it found, a JSON line a page, for the corpus's scorer.</summary>
internal static partial class ExtractCorpus
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run(string corpus, string output, string[] options)
    {
        var fold = options is ["--fold", var name] ? name : "all";
        using var writer = new StreamWriter(output);
        TimeSpan parse = default, extract = default;
        var slowest = (Time: TimeSpan.Zero, Id: "");
        foreach (var (id, html, url) in Pages(corpus, fold))
        {
            var start = Stopwatch.GetTimestamp();
            var document = new HtmlParser().ParseDocument(html);
            var parsed = Stopwatch.GetTimestamp();
            var facts = FactsOf(document, url);
            var factsRead = Stopwatch.GetTimestamp();
            var body = BodyExtractor.Extract(document, facts, null);
            var took = Stopwatch.GetElapsedTime(factsRead);
            parse += Stopwatch.GetElapsedTime(start, parsed);
            extract += took;
            if (took > slowest.Time) slowest = (took, id);
            writer.WriteLine(new JsonObject
            {
                ["id"] = id,
                ["title"] = facts.Title,
                ["author"] = new JsonArray([.. facts.Authors.Select(author => (JsonNode)author)]),
                ["date"] = facts.Published?.ToString(),
                ["image"] = facts.Image?.Url,
                ["witness"] = facts.ArticleBody,
                ["kind"] = body.Kind.ToString(),
                ["body"] = string.Join("\n\n", body.Paragraphs),
            }.ToJsonString(Plain));
        }

        Console.WriteLine($"parse {parse.TotalMilliseconds:F0} ms, body {extract.TotalMilliseconds:F0} ms, slowest {slowest.Id} {slowest.Time.TotalMilliseconds:F0} ms");
        return 0;
    }

    /// <summary>Shows every block of a page with what became of it.</summary>
    public static int ShowBlocks(string corpus, string id)
    {
        var (_, html, url) = Pages(corpus, "all").First(page => page.Id == id);
        var document = new HtmlParser().ParseDocument(html);
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

    private static IEnumerable<(string Id, string Html, string? Url)> Pages(string corpus, string fold)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var gold = JsonNode.Parse(File.ReadAllText(Path.Combine(corpus, "gold.json")))!.AsArray();
        foreach (var page in gold)
        {
            var id = (string)page!["id"]!;
            // Every fifth page, drawn by its name alone, is never looked at while developing.
            var held = SHA256.HashData(Encoding.UTF8.GetBytes(id)).Aggregate(0, (rest, b) => ((rest * 256) + b) % 5) == 0;
            if ((fold == "dev" && held) || (fold == "held" && !held)) continue;

            var file = (string?)page["file"] ?? id + ".html.gz";
            if (!file.Contains(".html", StringComparison.Ordinal)) continue;

            var bytes = ReadBytes(Path.Combine(corpus, file));
            yield return (id, Decode(bytes, (string?)page["encoding"]), (string?)page["url"] is { } url && url.StartsWith("http", StringComparison.Ordinal) ? url : null);
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

    private static string Decode(byte[] bytes, string? encoding)
    {
        try
        {
            return new UTF8Encoding(false, true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 4000));
            var name = encoding ?? Charset().Match(head).Groups[1].Value;
            if (name is "" or "utf-8" or "UTF-8") name = "windows-1252";
            if (name is "gb2312" or "GB2312" or "gbk" or "GBK") name = "gb18030";
            return Encoding.GetEncoding(name).GetString(bytes);
        }
    }

    private static PageFacts FactsOf(IDocument document, string? url) =>
        FactsReader.Read(document, new PageInput(default) { Url = url, FetchedAt = TimeProvider.System.GetUtcNow() });

    [GeneratedRegex("charset=[\"']?([\\w-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
