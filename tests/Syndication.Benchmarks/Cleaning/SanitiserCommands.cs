using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;
using Syndication.Articles.Cleaning;
using Syndication.Browser.Tests.Cleaning;

namespace Syndication.Benchmarks.Cleaning;

/// <summary>The sanitiser over a corpus of payloads in Chromium, and its time beside that of the parser.</summary>
internal static class SanitiserCommands
{
    public const string Usage = "sanitise xss PAYLOADS.json CHROMIUM | sanitise speed PAGES_DIR";

    private const string Source = "https://source.example/2026/article.html";
    private const int Rounds = 15;
    private const int MostPages = 60;

    public static int Run(string[] args) => args switch
    {
        ["xss", var payloads, var chromium] => TryAllAsync(payloads, chromium).GetAwaiter().GetResult(),
        ["speed", var pages] => Measure(pages),
        _ => Complain(),
    };

    private static int Complain()
    {
        Console.Error.WriteLine(Usage);
        return 2;
    }

    private static async Task<int> TryAllAsync(string path, string chromium)
    {
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(path));
        var payloads = document.RootElement.EnumerateArray().Select(one => one.GetProperty("html").GetString()!).ToList();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic"],
        });
        await using var trial = await Trial.OpenAsync(browser);
        var unsettled = payloads.Select(one => HtmlSanitizer.Sanitize(one, Source)).Count(once => HtmlSanitizer.Sanitize(once, Source) != once);
        var faults = await trial.FaultsAsync(payloads, Source);
        foreach (var fault in faults) Console.WriteLine(fault);
        Console.WriteLine($"{payloads.Count} payloads, {faults.Count} faults in the browser, {unsettled} changed by sanitising twice");
        return faults.Count + unsettled == 0 ? 0 : 1;
    }

    /// <summary>Alternates parsing alone and sanitising, and compares the medians, so that a busy machine slows both.</summary>
    private static int Measure(string folder)
    {
        var pages = Directory.EnumerateFiles(folder, "*.html*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(MostPages).Select(Read).ToList();
        var parser = new HtmlParser();
        var trees = pages.Select(page => parser.ParseDocument(page).Body!).ToList();
        List<double> parsing = [], sanitising = [], writing = [];
        for (var round = 0; round < Rounds; round++)
        {
            parsing.Add(Time(pages, page => parser.ParseDocument(page)));
            sanitising.Add(Time(pages, page => HtmlSanitizer.Sanitize(page, Source)));
            writing.Add(Time(trees, tree => HtmlSanitizer.Sanitize(tree, Source)));
        }

        var (parse, sanitise, write) = (Median(parsing), Median(sanitising), Median(writing));
        Console.WriteLine($"{pages.Count} pages, {pages.Sum(page => (long)page.Length)} characters: parse {parse:F1} ms, sanitise {sanitise:F1} ms, ratio {sanitise / parse:F2} (parse included; bound 2)");
        Console.WriteLine($"a tree at hand, as a page's body is: sanitise {write:F1} ms, ratio {write / parse:F2} (bound 1)");
        return sanitise <= 2 * parse && write <= parse ? 0 : 1;
    }

    private static string Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static double Time<TPage, T>(IReadOnlyList<TPage> pages, Func<TPage, T> work)
    {
        var watch = Stopwatch.StartNew();
        foreach (var page in pages) GC.KeepAlive(work(page));
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
