using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using Syndication.Articles.Cleaning;
using Syndication.Articles.Interchange;
using Syndication.Feeds;

namespace Syndication.Benchmarks.Feeds;

/// <summary>
/// CPU time and allocation of reading a corpus ten times over in one process, warmed by one round: a bare XmlReader
/// scan, reading into the model, and reading with everything that parse does. The peers' scripts measure the same
/// rounds over the same files.
/// </summary>
internal static class FeedSpeed
{
    private const int Rounds = 10;

    public static int Run(string corpus)
    {
        var documents = FeedCorpus.Read(corpus).Where(IsScannable).ToList();
        var bytes = documents.Sum(document => (long)document.Length);
        Console.WriteLine($"{documents.Count} well-formed XML documents, {bytes / 1e6:0.0} MB, {Rounds} rounds");
        Measure("XmlReader, a bare scan", documents, bytes, Scan);
        Measure("reading into the model", documents, bytes, document => FeedReader.Read(document, null, "https://example.org/feed"));
        Measure("model, sanitised, as JSON", documents, bytes, ToJson);
        MeasureParts(documents, bytes);
        return 0;
    }

    /// <summary>What of the last the texts take: each part is one share of its time.</summary>
    private static void MeasureParts(List<byte[]> documents, long bytes)
    {
        var texts = documents.Select(document => FeedReader.Read(document, null, "https://example.org/feed").Feed)
            .SelectMany(feed => feed?.Items ?? []).SelectMany(item => new[] { item.Title, item.Summary, item.Content })
            .Where(text => text is { IsMarkup: true }).Select(text => text!.Value).ToList();
        var addresses = HtmlSanitizer.ForInterchange("https://example.org/feed");
        var parsed = texts.Where(text => PlainMarkup.TrySanitize(text, addresses) is null).ToList();
        Console.WriteLine($"{texts.Count} texts of {texts.Sum(text => text.Length) / 1e6:0.0} M characters, {parsed.Count} of {parsed.Sum(text => text.Length) / 1e6:0.0} M by the parser");
        Measure("  the short way", texts, bytes, text => PlainMarkup.TrySanitize(text, addresses));
        Measure("  the parser's", parsed, bytes, text => HtmlSanitizer.SanitizeTreeForInterchange(text, "https://example.org/feed"));
        Measure("  text of titles and so on", texts, bytes, text => TextContent.Html(text)!.ToPlainText());
    }

    /// <summary>What XmlReader refuses it cannot be compared on.</summary>
    private static bool IsScannable(byte[] document)
    {
        try
        {
            Scan(document);
            return true;
        }
        catch (Exception e) when (e is XmlException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static void Scan(byte[] document)
    {
        using var reader = XmlReader.Create(new MemoryStream(document), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        while (reader.Read())
        {
            // A bare scan: nothing is taken out.
        }
    }

    private static void ToJson(byte[] document)
    {
        using var output = new MemoryStream(document.Length * 2);
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        ParsedFeed.Write(FeedReader.Read(document, null, "https://example.org/feed"), null, json);
    }

    private static void Measure<T>(string name, List<T> documents, long bytes, Action<T> read)
    {
        foreach (var document in documents) read(document);
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var allocated = GC.GetTotalAllocatedBytes();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var document in documents) read(document);
        }

        process.Refresh();
        var seconds = (process.TotalProcessorTime - cpu).TotalSeconds;
        var perByte = (GC.GetTotalAllocatedBytes() - allocated) / (double)(bytes * Rounds);
        Console.WriteLine($"{name,-28} {seconds,7:0.00} s CPU {bytes * Rounds / 1e6 / seconds,8:0.0} MB/s {perByte,6:0.00} bytes allocated a byte");
    }
}
