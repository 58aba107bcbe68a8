using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace Syndication.Server.Verifying;

/// <summary>ninjs 3.1 (its JSON schema) and news sitemaps (Sitemaps 0.9 with the news extension 0.9).</summary>
internal static class PartnerChecks
{
    private const string Ninjs = "ninjs 3.1";
    private const string Sitemap = "Sitemaps 0.9";
    private const string News = "news sitemap 0.9";
    private const int MostNews = 1000;

    private static readonly XNamespace Pages = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace NewsName = "http://www.google.com/schemas/sitemap-news/0.9";

    private static readonly HashSet<string> Properties =
    [
        "uri", "type", "representationType", "profile", "version", "firstCreated", "versionCreated", "contentCreated", "embargoedUntil",
        "pubStatus", "urgency", "copyrightHolder", "copyrightNotice", "usageTerms", "edNote", "language", "descriptions", "bodies",
        "headlines", "people", "organisations", "places", "subjects", "events", "eventDetails", "plannedCoverage", "objects",
        "infoSources", "title", "by", "slugline", "located", "renditions", "associations", "altIds", "trustIndicators", "standard",
        "genres", "expires", "rightsInfo", "digitalSourceType", "name", "rel",
    ];

    private static readonly HashSet<string> Types =
        ["text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"];

    private static readonly string[] Dates = ["firstCreated", "versionCreated", "contentCreated", "embargoedUntil", "expires"];

    private static readonly string[] ValueLists = ["headlines", "descriptions", "bodies"];

    public static IEnumerable<Check> All =>
    [
        OnNinjs("ninjs-names-its-version", ninjs => ninjs.GetProperty("standard").TryGetProperty("version", out var version)
            && version.GetString() is "3.0" or "3.1" ? null : "standard.version is neither 3.0 nor 3.1"),
        OnObjects("ninjs-objects-have-a-uri", one => Uri.TryCreate(Text(one, "uri"), UriKind.Absolute, out _) ? null : $"uri is {Text(one, "uri") ?? "absent"}"),
        OnObjects("ninjs-objects-have-no-unknown-property", one => one.EnumerateObject().Select(property => property.Name).FirstOrDefault(name => !Properties.Contains(name))),
        OnObjects("ninjs-types-are-known", one => Text(one, "type") is { } type && !Types.Contains(type) ? type : null),
        OnObjects("ninjs-statuses-are-known", one => Text(one, "pubStatus") is not (null or "usable" or "withheld" or "canceled") ? Text(one, "pubStatus") : null),
        OnObjects("ninjs-dates-are-dates", one => Dates.Select(name => Text(one, name)).FirstOrDefault(date => date is not null && Parse(date) is null)),
        OnObjects("ninjs-texts-have-values", one => ValueLists.FirstOrDefault(name => one.TryGetProperty(name, out var list)
            && list.EnumerateArray().Any(entry => Text(entry, "value") is null))),
        OnNinjs("ninjs-associations-have-a-name", ninjs => Associated(ninjs).Any(one => Text(one, "name") is null) ? "an association without a name" : null),
        OnNinjs("ninjs-uris-are-unique", ninjs => RssChecks.Unique(Listed(ninjs).Select(one => Text(one, "uri"))).Found),
        OnNinjs("ninjs-bodies-hold-no-script", ninjs => Associated(ninjs).Any(one => one.TryGetProperty("bodies", out var bodies)
            && bodies.EnumerateArray().Any(body => (Text(body, "value") ?? "").Contains("<script", StringComparison.OrdinalIgnoreCase))) ? "a script element" : null),
        OnSitemap("sitemap-addresses-are-absolute", Sitemap, (_, pages) => pages.Select(page => page.Element(Pages + "loc")?.Value).FirstOrDefault(loc => !RssChecks.IsWeb(loc)) is { } loc
            ? Verdict.Fail(loc) : Verdict.If(pages.All(page => page.Element(Pages + "loc") is not null), "a url without a loc")),
        OnSitemap("sitemap-addresses-are-unique", Sitemap, (_, pages) => RssChecks.Unique(pages.Select(page => page.Element(Pages + "loc")?.Value))),
        OnSitemap("sitemap-speaks-of-one-site", Sitemap, (_, pages) => Verdict.If(
            pages.Select(page => Uri.TryCreate(page.Element(Pages + "loc")?.Value, UriKind.Absolute, out var loc) ? loc.Authority : "").Distinct().Count() <= 1, "addresses of several hosts")),
        OnSitemap("sitemap-changes-are-dates", Sitemap, (_, pages) => Verdict.If(
            pages.Select(page => page.Element(Pages + "lastmod")?.Value).All(date => date is null || Parse(date) is not null), "a lastmod that is no date")),
        OnNews("sitemap-has-no-more-news-than-allowed", (_, news) => Verdict.If(news.Count <= MostNews, $"{news.Count} news")),
        .. ((string[])["publication", "publication_date", "title"]).Select(name => OnNews($"sitemap-news-have-a-{name.Replace('_', '-')}", (_, news) =>
            Verdict.If(news.All(one => !string.IsNullOrWhiteSpace(one.Element(NewsName + name)?.Value)), $"news without {name}"))),
        OnNews("sitemap-publications-have-name-and-language", (_, news) => Verdict.If(news.All(one => one.Element(NewsName + "publication") is { } publication
            && !string.IsNullOrWhiteSpace(publication.Element(NewsName + "name")?.Value)
            && publication.Element(NewsName + "language")?.Value is { Length: 2 or 3 or 5 }), "a publication without name or language")),
        OnNews("sitemap-news-are-of-the-last-two-days", (talk, news) => Verdict.If(
            news.All(one => Parse(one.Element(NewsName + "publication_date")?.Value) is { } date && date >= talk.Now.AddHours(-49) && date <= talk.Now.AddMinutes(5)), "older news, or of the future")),
    ];

    private static string? Text(JsonElement parent, string name) =>
        parent.ValueKind is JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static List<JsonElement> Listed(JsonElement ninjs) =>
        ninjs.TryGetProperty("associations", out var associations) && associations.ValueKind is JsonValueKind.Array ? [.. associations.EnumerateArray()] : [];

    // Whatever is associated, with what is associated with that.
    private static IEnumerable<JsonElement> Associated(JsonElement ninjs) =>
        Listed(ninjs).SelectMany(one => Associated(one).Prepend(one));

    private static DateTimeOffset? Parse(string? text) => DateTimeOffset.TryParseExact(
        text, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    private static Check OnNinjs(string name, Func<JsonElement, string?> find) => new(name, Ninjs, async talk =>
    {
        var body = (await talk.PlainAsync()).Body;
        if (Documents.FormatOf(body) is not DocumentFormat.Ninjs) return Verdict.Skip("no ninjs");
        return find(Documents.Json(body)!.Value) is { } found ? Verdict.Fail(found) : Verdict.Pass;
    });

    private static Check OnObjects(string name, Func<JsonElement, string?> find) => OnNinjs(name, ninjs =>
        Associated(ninjs).Prepend(ninjs).Select(find).FirstOrDefault(found => found is not null));

    private static Check OnSitemap(string name, string rule, Func<Conversation, List<XElement>, Verdict> look) => new(name, rule, async talk =>
    {
        var body = (await talk.PlainAsync()).Body;
        return Documents.FormatOf(body) is DocumentFormat.Sitemap
            ? look(talk, [.. Documents.Xml(body)!.Root!.Elements(Pages + "url")])
            : Verdict.Skip("no sitemap");
    });

    private static Check OnNews(string name, Func<Conversation, List<XElement>, Verdict> look) => OnSitemap(name, News, (talk, pages) =>
        look(talk, [.. pages.Elements(NewsName + "news")]));
}
