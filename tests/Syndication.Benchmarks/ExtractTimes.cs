using System.Diagnostics;
using AngleSharp.Html.Parser;
using Syndication.Articles.Cleaning;
using Syndication.Articles.Extraction;
using Syndication.Articles.Extraction.Facts;

namespace Syndication.Benchmarks;

/// <summary>What each step of extraction costs beside the parser, in one warm run over a corpus.</summary>
internal static class ExtractTimes
{
    public static int Run(string corpus)
    {
        var pages = ExtractCorpus.Pages(corpus, "all").Select(page => (page.Url, PageDecoder.Decode(page.Bytes, null).Text)).ToList();
        Measure(pages);
        var (parse, facts, body, sanitise) = Measure(pages);
        Console.WriteLine($"{pages.Count} pages: parse {parse:F0} ms; facts {facts:F0} ms, body {body:F0} ms, sanitise {sanitise:F0} ms; all {(parse + facts + body + sanitise) / parse:F2} times the parse");
        return 0;
    }

    private static (double Parse, double Facts, double Body, double Sanitise) Measure(List<(string? Url, string Text)> pages)
    {
        double parse = 0, facts = 0, body = 0, sanitise = 0;
        foreach (var (url, text) in pages)
        {
            var at = Stopwatch.GetTimestamp();
            var document = new HtmlParser().ParseDocument(text);
            parse += Lap(ref at);
            var read = FactsReader.Read(document, new PageInput(default) { Url = url, FetchedAt = TimeProvider.System.GetUtcNow() });
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
