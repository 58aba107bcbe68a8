using System.Diagnostics;
using Syndication.Feeds;
using Syndication.Tests.Feeds;

namespace Syndication.Benchmarks.Feeds;

/// <summary>The long run of the property that no bytes make the reader fail: any number of broken copies of a corpus.</summary>
internal static class FeedMutations
{
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(2);

    public static int Run(string corpus, int count, int seed)
    {
        var documents = FeedCorpus.Read(corpus);
        var mutation = new Mutation(seed);
        int feeds = 0, slow = 0;
        var longest = TimeSpan.Zero;
        var whole = Stopwatch.StartNew();
        for (var i = 0; i < count; i++)
        {
            var document = mutation.Of(documents);
            var watch = Stopwatch.StartNew();
            if (FeedReader.Read(document, "text/xml; charset=utf-8", "https://example.org/feed").Feed is not null) feeds++;
            if (watch.Elapsed > longest) longest = watch.Elapsed;
            if (watch.Elapsed <= TooLong) continue;
            slow++;
            File.WriteAllBytes($"slow-{i}.bin", document);
        }

        Console.WriteLine($"{count} mutations of {documents.Count} documents in {whole.Elapsed.TotalSeconds:0} s: no exception, "
            + $"{feeds} feeds, {slow} over {TooLong.TotalSeconds:0} s, longest {longest.TotalMilliseconds:0} ms");
        return slow == 0 ? 0 : 1;
    }
}
