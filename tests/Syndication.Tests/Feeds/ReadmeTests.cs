using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using Syndication.Feeds;

namespace Syndication.Tests.Feeds;

/// <summary>The library's README shows code that is compiled and run here, letter by letter.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void TheExampleReadsAFeedAndWritesAnother()
    {
        var document = "<rss version='2.0'><channel><title>Gündem</title><item><title>Bir & iki</title></item></channel></rss>"u8.ToArray();

        var written = Example(document);

        Assert.Contains("Bir & iki", written, StringComparison.Ordinal);
        Assert.Contains("https://jsonfeed.org/version/1.1", written, StringComparison.Ordinal);
    }

    [Fact]
    public void TheReadmeShowsThatVeryCode()
    {
        var here = File.ReadAllLines(HerePath());
        var start = Array.FindIndex(here, line => line.Trim() == "// example");
        var end = Array.FindIndex(here, line => line.Trim() == "// end of example");
        var code = string.Join('\n', here[(start + 1)..end].Select(line => line.Length > 8 ? line[8..] : line.TrimStart()));
        var readme = File.ReadAllText(Path.Combine(Path.GetDirectoryName(HerePath())!, "../../../src/Syndication.Feeds/README.md"));

        Assert.Contains(code, readme, StringComparison.Ordinal);
    }

    private static string Example(byte[] document)
    {
        // example
        var reading = FeedReader.Read(document, contentType: "application/rss+xml", baseUrl: "https://example.org/feed.xml");
        if (reading.Feed is not { } feed)
            return $"No feed: {reading.Error}";

        foreach (var repair in feed.Repairs)
            Console.Error.WriteLine($"Mended: {repair.Kind} at {repair.Detail}");

        var newest = feed with { Items = [.. feed.Items.OrderByDescending(item => item.Published).Take(20)] };
        var output = new ArrayBufferWriter<byte>();
        FeedWriters.Find("json")!.Write(newest, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
        // end of example
    }

    private static string HerePath([CallerFilePath] string here = "") => here;
}
