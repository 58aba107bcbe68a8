using System.Xml.Linq;

namespace Syndication.Server.Verifying;

/// <summary>Complete feeds and archives (RFC 5005).</summary>
internal static class ArchiveChecks
{
    private static readonly XNamespace Atom = Documents.Atom;
    private static readonly XNamespace History = "http://purl.org/syndication/history/1.0";

    public static IEnumerable<Check> All =>
    [
        On("archive-is-not-complete-as-well", "RFC 5005 §2", (_, feed) =>
            Verdict.If(!(Has(feed, "archive") && Has(feed, "complete")), "both fh:archive and fh:complete")),
        On("complete-feed-has-no-archive", "RFC 5005 §2", (_, feed) => Has(feed, "complete")
            ? Verdict.If(Rel(feed, "prev-archive") is null, $"fh:complete, and {Rel(feed, "prev-archive")} besides")
            : Verdict.Skip("not fh:complete")),
        OnArchive("archive-names-its-feed", "RFC 5005 §4", (_, feed) =>
            Verdict.If(RssChecks.IsWeb(Rel(feed, "current")), $"current is {Rel(feed, "current") ?? "absent"}")),
        OnArchive("archive-is-not-its-own-feed", "RFC 5005 §4", (_, feed) =>
            Verdict.If(Rel(feed, "current") != Rel(feed, "self"), "current and self are the same")),
        OnArchive("archive-is-not-its-own-neighbour", "RFC 5005 §4", (_, feed) => Verdict.If(
            Rel(feed, "self") is not { } self || (Rel(feed, "prev-archive") != self && Rel(feed, "next-archive") != self), "it comes before or after itself")),
        new("archive-may-be-kept-for-long", "RFC 5005 §4; RFC 9111 §4.2", async talk =>
        {
            var answer = await talk.PlainAsync();
            return Root(answer.Body) is { } feed && Has(feed, "archive")
                ? Verdict.If(answer.Seconds("max-age") >= 3600, $"max-age={answer.Seconds("max-age")}")
                : Verdict.Skip("no archive");
        }),
        new("archive-links-are-in-the-header-too", "RFC 8288 §3; RFC 5005 §4", async talk =>
        {
            var answer = await talk.PlainAsync();
            if (Root(answer.Body) is not { } feed) return Verdict.Skip("no XML");
            var missing = ((string[])["current", "prev-archive", "next-archive"]).FirstOrDefault(rel =>
                Rel(feed, rel) is { } url && answer["Link"]?.Contains($"<{url}>; rel=\"{rel}\"", StringComparison.Ordinal) != true);
            return Verdict.If(missing is null, $"no {missing} in Link");
        }),
        OnOlder("older-archive-is-found", "RFC 5005 §4", (_, _, older) => Verdict.If(older.Status == 200, $"answered with {older.Status}")),
        OnOlder("older-archive-is-marked-as-one", "RFC 5005 §4", (_, _, older) =>
            Verdict.If(Root(older.Body) is { } root && Has(root, "archive"), "no fh:archive")),
        OnOlder("older-archive-has-the-id-of-the-feed", "RFC 5005 §4", (_, feed, older) => feed.Element(Atom + "id") is { } id
            ? Verdict.Same("id", id.Value, Root(older.Body)?.Element(Atom + "id")?.Value)
            : Verdict.Skip("no Atom")),
        OnOlder("older-archive-leads-back", "RFC 5005 §4", (_, feed, older) =>
        {
            var rel = Has(feed, "archive") ? "next-archive" : "current";
            return Root(older.Body) is { } root && Rel(root, rel) is { } back ? Verdict.Same(rel, Rel(feed, "self"), back) : Verdict.Skip($"no {rel}");
        }),
        OnOlder("older-archive-holds-something", "RFC 5005 §4", (_, _, older) => Verdict.If(
            Root(older.Body)?.Descendants().Any(element => element.Name.LocalName is "item" or "entry" or "deleted-entry") == true, "it is empty")),
        new("older-items-of-json-are-found", "JSON Feed 1.1, next_url", async talk =>
        {
            var body = (await talk.PlainAsync()).Body;
            if (Documents.FormatOf(body) is not DocumentFormat.Json || !Documents.Json(body)!.Value.TryGetProperty("next_url", out var url)) return Verdict.Skip("no next_url");
            if (Here(talk, Documents.SelfOf(body), url.GetString()) is not { } target) return Verdict.Fail($"next_url is {url}");
            var older = await talk.AskAsync("GET", target);
            return Verdict.If(older.Status == 200 && Documents.FormatOf(older.Body) is DocumentFormat.Json, $"answered with {older.Status}");
        }),
    ];

    private static bool Has(XElement feed, string mark) => feed.Element(History + mark) is not null;

    private static string? Rel(XElement feed, string rel) =>
        feed.Elements(Atom + "link").FirstOrDefault(link => link.Attribute("rel")?.Value == rel)?.Attribute("href")?.Value;

    // The element that holds what is said of the feed.
    private static XElement? Root(byte[] bytes) => Documents.FormatOf(bytes) switch
    {
        DocumentFormat.Rss => Documents.Xml(bytes)!.Root!.Element("channel"),
        DocumentFormat.Atom => Documents.Xml(bytes)!.Root,
        _ => null,
    };

    /// <summary>An address as it can be asked here: what a feed calls its own host is the one that is being talked to.</summary>
    private static Uri? Here(Conversation talk, string? self, string? link)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out var target)) return null;
        var isOwn = Uri.TryCreate(self, UriKind.Absolute, out var own) && own.Authority == target.Authority;
        return isOwn ? new Uri(talk.Address, target.PathAndQuery) : target;
    }

    private static Check On(string name, string rule, Func<Conversation, XElement, Verdict> look) => new(name, rule, async talk =>
        Root((await talk.PlainAsync()).Body) is { } feed ? look(talk, feed) : Verdict.Skip("no XML"));

    private static Check OnArchive(string name, string rule, Func<Conversation, XElement, Verdict> look) => On(name, rule, (talk, feed) =>
        Has(feed, "archive") ? look(talk, feed) : Verdict.Skip("no archive"));

    private static Check OnOlder(string name, string rule, Func<Conversation, XElement, Exchange, Verdict> look) => new(name, rule, async talk =>
    {
        if (Root((await talk.PlainAsync()).Body) is not { } feed || Rel(feed, "prev-archive") is not { } link) return Verdict.Skip("no prev-archive");
        return Here(talk, Rel(feed, "self"), link) is { } target
            ? look(talk, feed, await talk.AskAsync("GET", target))
            : Verdict.Fail($"prev-archive is {link}");
    });
}
