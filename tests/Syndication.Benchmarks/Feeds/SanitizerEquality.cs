using Syndication.Articles.Cleaning;
using Syndication.Feeds;

namespace Syndication.Benchmarks.Feeds;

/// <summary>Sanitises every HTML text of a corpus both ways: how many go the short way, and whether any differs.</summary>
internal static class SanitizerEquality
{
    public static int Run(string corpus)
    {
        int all = 0, brief = 0, different = 0;
        foreach (var document in FeedCorpus.Read(corpus))
        {
            var feed = FeedReader.Read(document, null, "https://example.org/feed").Feed;
            foreach (var text in feed?.Items.SelectMany(item => new[] { item.Title, item.Summary, item.Content }) ?? [])
            {
                if (text is not { IsMarkup: true }) continue;
                all++;
                var plain = PlainMarkup.TrySanitize(text.Value, HtmlSanitizer.ForInterchange("https://example.org/feed"));
                if (plain is null) continue;
                brief++;
                var tree = HtmlSanitizer.SanitizeTreeForInterchange(text.Value, "https://example.org/feed");
                if (tree == plain) continue;
                different++;
                Console.WriteLine(text.Value + "\n--tree--\n" + tree + "\n--plain--\n" + plain + "\n");
            }
        }

        Console.WriteLine($"{all} HTML texts, {brief} the short way, {different} different");
        return different == 0 ? 0 : 1;
    }
}
