using System.Buffers;
using System.Net;
using Syndication.Articles.Cleaning;
using Syndication.Feeds;
using Syndication.Server.Verifying;

namespace Syndication.Benchmarks.Feeds;

/// <summary>Publishes every feed of a corpus anew in all formats, and holds the documents to the rules of verify and of the feed validators.</summary>
internal static class Republishing
{
    private const string Address = "https://example.org/feed";

    /// <summary>These judge the publisher's dates and files, or the service's address, not what was written.</summary>
    private static readonly string[] NotOfTheWriter = ["in-the-future", "ttl-agrees-with-max-age", "is-not-older-than-its-entries", "rss-enclosures-are-whole", "json-attachments-are-whole"];

    public static int Run(string corpus)
    {
        var findings = new List<string>();
        int feeds = 0, items = 0;
        foreach (var path in FeedCorpus.Paths(corpus))
        {
            if (FeedReader.Read(File.ReadAllBytes(path), null, Address).Feed is not { } feed) continue;
            feeds++;
            items += feed.Items.Count;
            var ours = Ours(feed);
            foreach (var writer in FeedWriters.All)
            {
                foreach (var finding in Findings(writer, ours)) findings.Add($"{Path.GetFileName(path)} {writer.Extension}: {finding}");
            }
        }

        foreach (var finding in findings) Console.WriteLine(finding);
        Console.WriteLine($"{feeds} feeds, {items} items, {feeds * FeedWriters.All.Count} documents, {findings.Count} findings");
        return findings.Count == 0 ? 0 : 1;
    }

    /// <summary>As the service publishes: under an address of its own, every text sanitised.</summary>
    private static SyndicationFeed Ours(SyndicationFeed feed) => feed with
    {
        FeedUrl = Address,
        HomePageUrl = feed.HomePageUrl ?? "https://example.org/",
        Description = Safe(feed.Description, feed.HomePageUrl),
        Rights = Safe(feed.Rights, feed.HomePageUrl),
        Items =
        [
            .. feed.Items.Select(item => item with
            {
                Title = Safe(item.Title, item.Url),
                Summary = Safe(item.Summary, item.Url),
                Content = Safe(item.Content, item.Url),
                Rights = Safe(item.Rights, item.Url),
            }),
        ],
    };

    private static TextContent? Safe(TextContent? text, string? page) => text is { IsMarkup: true }
        ? TextContent.Html(HtmlSanitizer.Sanitize(text.Value, text.BaseUrl ?? page ?? Address))
        : text;

    private static IEnumerable<string> Findings(IFeedWriter writer, SyndicationFeed feed)
    {
        var output = new ArrayBufferWriter<byte>();
        writer.Write(feed, output);
        var bytes = output.WrittenSpan.ToArray();
        if (Documents.FormatOf(bytes) is null) return ["not well-formed, or no feed"];
        using var http = new HttpMessageInvoker(new OneAnswer(bytes));
        var talk = new Conversation(http, new Uri(Address), TimeProvider.System, CancellationToken.None);
        var verdicts = RssChecks.All.Concat(AtomChecks.All).Concat(JsonChecks.All)
            .Where(check => !NotOfTheWriter.Any(part => check.Name.Contains(part, StringComparison.Ordinal)))
            .Select(check => (check.Name, Verdict: check.Run(talk).GetAwaiter().GetResult()))
            .Where(result => result.Verdict.Outcome is Outcome.Failed)
            .Select(result => $"{result.Name}: {result.Verdict.Found}");
        var more = Documents.Xml(bytes)?.Root is { } root ? ValidatorRules.OfXml(root) : ValidatorRules.OfJson(Documents.Json(bytes)!.Value);
        return [.. verdicts, .. more];
    }

    /// <summary>Answers every question with the same bytes.</summary>
    private sealed class OneAnswer(byte[] bytes) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(bytes) });
    }
}
