using System.Globalization;
using System.Xml.Linq;

namespace Syndication.Server.Verifying;

/// <summary>Atom 1.0 (RFC 4287).</summary>
internal static class AtomChecks
{
    private static readonly XNamespace Atom = Documents.Atom;
    private static readonly XNamespace Tombstones = "http://purl.org/atompub/tombstones/1.0";

    public static IEnumerable<Check> All =>
    [
        .. ((string[])["id", "title", "updated"]).Select(name => OnFeed($"atom-feed-has-one-{name}", "RFC 4287 §4.1.1", (_, feed) =>
            Verdict.If(feed.Elements(Atom + name).Count() == 1, $"not exactly one {name}"))),
        OnFeed("atom-feed-id-is-an-iri", "RFC 4287 §4.2.6", (_, feed) => Iri(feed.Element(Atom + "id"))),
        OnFeed("atom-feed-names-itself-once", "RFC 4287 §4.1.1", (_, feed) =>
            Verdict.If(feed.Elements(Atom + "link").Count(link => link.Attribute("rel")?.Value == "self") == 1, "not exactly one link of rel=self")),
        OnFeed("atom-feed-updated-is-a-date", "RFC 4287 §3.3", (_, feed) => Date(feed.Element(Atom + "updated"))),
        OnFeed("atom-feed-updated-is-not-in-the-future", "RFC 4287 §4.2.15", (talk, feed) =>
            Parse(feed.Element(Atom + "updated")) is { } date ? Verdict.If(date <= talk.Now.AddMinutes(5), $"{date:u}") : Verdict.Skip("no date")),
        OnFeed("atom-feed-is-not-older-than-its-entries", "RFC 4287 §4.2.15", (_, feed) =>
        {
            var newest = feed.Elements(Atom + "entry").Select(entry => Parse(entry.Element(Atom + "updated"))).Max();
            return newest is null ? Verdict.Skip("no entries") : Verdict.If(Parse(feed.Element(Atom + "updated")) >= newest, $"an entry is of {newest:u}");
        }),
        OnFeed("atom-everything-has-an-author", "RFC 4287 §4.1.1", (_, feed) => Verdict.If(
            feed.Element(Atom + "author") is not null || feed.Elements(Atom + "entry").All(entry => entry.Element(Atom + "author") is not null), "no author")),
        OnFeed("atom-persons-have-names", "RFC 4287 §3.2", (_, feed) => Verdict.If(
            feed.Descendants(Atom + "author").All(author => !string.IsNullOrWhiteSpace(author.Element(Atom + "name")?.Value)), "an author without a name")),
        .. ((string[])["id", "title", "updated"]).Select(name => OnEntries($"atom-entries-have-one-{name}", "RFC 4287 §4.1.2", entry =>
            entry.Elements(Atom + name).Count() == 1 ? null : $"an entry has not exactly one {name}")),
        OnEntries("atom-entry-ids-are-iris", "RFC 4287 §4.2.6", entry => Iri(entry.Element(Atom + "id")).Found),
        OnFeed("atom-entry-ids-are-unique", "RFC 4287 §4.1.1", (_, feed) => RssChecks.Unique(feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")?.Value))),
        OnEntries("atom-entry-dates-are-dates", "RFC 4287 §3.3", entry =>
            entry.Elements().Where(child => child.Name.LocalName is "updated" or "published").Select(Date).FirstOrDefault(verdict => verdict.Outcome is Outcome.Failed).Found),
        OnEntries("atom-entries-have-a-page-or-content", "RFC 4287 §4.1.2", entry =>
            entry.Element(Atom + "content") is not null || entry.Elements(Atom + "link").Any(link => link.Attribute("rel")?.Value is null or "alternate") ? null : "an entry has neither"),
        OnEntries("atom-links-are-absolute", "RFC 4287 §4.2.7.1", entry =>
            entry.Elements(Atom + "link").Select(link => link.Attribute("href")?.Value).FirstOrDefault(href => !Uri.IsWellFormedUriString(href, UriKind.Absolute) && !RssChecks.IsWeb(href))),
        OnEntries("atom-content-holds-no-script", "RFC 4287 §8.1", entry =>
            (entry.Element(Atom + "content")?.Value ?? "").Contains("<script", StringComparison.OrdinalIgnoreCase) ? "a script element" : null),
        OnFeed("atom-withdrawn-entries-are-not-listed", "RFC 6721 §3", (_, feed) =>
        {
            var gone = feed.Elements(Tombstones + "deleted-entry").Select(entry => entry.Attribute("ref")?.Value).ToHashSet();
            return Verdict.If(!feed.Elements(Atom + "entry").Any(entry => gone.Contains(entry.Element(Atom + "id")?.Value)), "an entry is both listed and withdrawn");
        }),
    ];

    private static DateTimeOffset? Parse(XElement? element) =>
        DateTimeOffset.TryParseExact(
            element?.Value, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    private static Verdict Date(XElement? element) => Verdict.If(Parse(element) is not null, $"{element?.Value ?? "nothing"} is no date");

    private static Verdict Iri(XElement? element) =>
        Verdict.If(Uri.TryCreate(element?.Value, UriKind.Absolute, out _) && !element!.Value.Contains(' ', StringComparison.Ordinal), $"{element?.Value ?? "nothing"} is no IRI");

    private static Check OnFeed(string name, string rule, Func<Conversation, XElement, Verdict> look) => new(name, rule, async talk =>
    {
        var body = (await talk.PlainAsync()).Body;
        return Documents.FormatOf(body) is DocumentFormat.Atom ? look(talk, Documents.Xml(body)!.Root!) : Verdict.Skip("no Atom");
    });

    private static Check OnEntries(string name, string rule, Func<XElement, string?> find) => OnFeed(name, rule, (_, feed) =>
        feed.Elements(Atom + "entry").Select(find).FirstOrDefault(found => found is not null) is { } found ? Verdict.Fail(found) : Verdict.Pass);
}
