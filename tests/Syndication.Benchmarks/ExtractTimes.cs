using System.Diagnostics;
using AngleSharp.Html.Parser;
using Syndication.Articles.Cleaning;
using Syndication.Articles.Extraction;
using Syndication.Articles.Extraction.Facts;

namespace Syndication.Benchmarks;

/// <summary>What extraction costs beside AngleSharp's own parse of the same decoded text, in CPU time, in one warm run over a corpus.</summary>
internal static class ExtractTimes
{
    private static readonly DateTimeOffset Fetched = new(2026, 1, 11, 12, 0, 0, TimeSpan.Zero);

    public static int Run(string corpus)
    {
        var pages = ExtractCorpus.Pages(corpus, "all").Select(page => (page.Url, page.Bytes, PageDecoder.Decode(page.Bytes, null).Text)).ToList();
        Steps(pages);
        var (parse, facts, body, sanitise) = Steps(pages);
        Console.WriteLine($"{pages.Count} pages, one after another: parse {parse:F0} ms; facts {facts:F0} ms, body {body:F0} ms, sanitise {sanitise:F0} ms; all {(parse + facts + body + sanitise) / parse:F2} times the parse");

        Whole(pages);
        var alone = CpuOf(() => pages.ForEach(page => new HtmlParser().ParseDocument(page.Text)));
        var decode = CpuOf(() => pages.ForEach(page => PageDecoder.Decode(page.Bytes, null)));
        var whole = CpuOf(() => Whole(pages));
        Console.WriteLine($"CPU time: parse alone {alone:F0} ms; from the bytes to the article {whole:F0} ms, {decode:F0} ms of it decoding; "
            + $"{(whole - decode) / alone:F2} times the parse without, {whole / alone:F2} with decoding");
        return 0;
    }

    private static void Whole(List<(string? Url, byte[] Bytes, string Text)> pages) =>
        pages.ForEach(page => PageExtractor.Extract(new PageInput(page.Bytes) { Url = page.Url, FetchedAt = Fetched }));

    private static double CpuOf(Action work)
    {
        GC.Collect();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        work();
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
    }

    private static (double Parse, double Facts, double Body, double Sanitise) Steps(List<(string? Url, byte[] Bytes, string Text)> pages)
    {
        double parse = 0, facts = 0, body = 0, sanitise = 0;
        foreach (var (url, _, text) in pages)
        {
            var at = Stopwatch.GetTimestamp();
            var document = new HtmlParser().ParseDocument(text);
            parse += Lap(ref at);
            var read = FactsReader.Read(document, new PageInput(default) { Url = url, FetchedAt = Fetched });
            facts += Lap(ref at);
            var found = BodyExtractor.Extract(document, read, null);
            body += Lap(ref at);
            HtmlSanitizer.Sanitize(found.Element, url);
            sanitise += Lap(ref at);
        }

        return (parse, facts, body, sanitise);
    }

    private static double Lap(ref long since)
    {
        var took = Stopwatch.GetElapsedTime(since).TotalMilliseconds;
        since = Stopwatch.GetTimestamp();
        return took;
    }
}
