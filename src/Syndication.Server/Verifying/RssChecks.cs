using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Syndication.Server.Verifying;

/// <summary>RSS 2.0 with its modules, by the specification and the profile of the RSS Advisory Board.</summary>
internal static partial class RssChecks
{
    private const string Rss = "RSS 2.0";

    private static readonly XNamespace Sy = "http://purl.org/rss/1.0/modules/syndication/";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";

    public static IEnumerable<Check> All =>
    [
        On("rss-version-is-2.0", Rss, (_, rss) => Verdict.Same("version", "2.0", rss.Attribute("version")?.Value)),
        On("rss-has-one-channel", Rss, (_, rss) => Verdict.If(rss.Elements("channel").Count() == 1, "not exactly one channel")),
        .. ((string[])["title", "link", "description"]).Select(name => OnChannel($"rss-channel-has-{name}", $"{Rss}, required elements", (_, channel) =>
            Verdict.If(!string.IsNullOrWhiteSpace(channel.Element(name)?.Value), $"no {name}"))),
        OnChannel("rss-channel-link-is-absolute", Rss, (_, channel) => Absolute(channel.Element("link")?.Value)),
        OnChannel("rss-names-itself-once", "RSS profile, atom:link", (_, channel) =>
            Verdict.If(channel.Elements(Documents.Atom + "link").Count(link => link.Attribute("rel")?.Value == "self") == 1, "not exactly one atom:link of rel=self")),
        OnChannel("rss-has-a-language", Rss, (_, channel) => Verdict.If(channel.Element("language") is null or { Value.Length: >= 2 }, "an empty language")),
        OnChannel("rss-last-build-date-is-a-date", $"{Rss}; RFC 822 §5", (_, channel) => Date(channel, "lastBuildDate")),
        OnChannel("rss-last-build-date-is-not-in-the-future", Rss, (talk, channel) => NotAhead(talk, channel, "lastBuildDate")),
        On("rss-ttl-agrees-with-max-age", Rss, async (talk, rss) =>
        {
            var ttl = rss.Element("channel")?.Element("ttl")?.Value;
            var maxAge = (await talk.PlainAsync()).Seconds("max-age");
            return ttl is null || maxAge is null
                ? Verdict.Skip("no ttl or no max-age")
                : Verdict.Same("ttl", (maxAge.Value / 60).ToString(CultureInfo.InvariantCulture), ttl);
        }),
        OnChannel("rss-update-period-agrees-with-ttl", "RSS 1.0 syndication module", (_, channel) =>
        {
            if (!int.TryParse(channel.Element("ttl")?.Value, CultureInfo.InvariantCulture, out var ttl)) return Verdict.Skip("no ttl");
            if (channel.Element(Sy + "updatePeriod")?.Value is not { } period) return Verdict.Skip("no sy:updatePeriod");
            var frequency = int.TryParse(channel.Element(Sy + "updateFrequency")?.Value, CultureInfo.InvariantCulture, out var given) ? given : 1;
            var minutes = period switch { "hourly" => 60, "daily" => 1440, "weekly" => 10080, _ => 0 } / Math.Max(frequency, 1);
            return Verdict.If(minutes == ttl, $"ttl says {ttl} minutes, sy says {minutes}");
        }),
        OnItems("rss-items-have-a-title-or-description", Rss, item =>
            item.Element("title") is null && item.Element("description") is null ? "an item has neither" : null),
        OnItems("rss-items-have-a-guid", "RSS profile, guid", item => item.Element("guid") is null ? "an item has none" : null),
        OnChannel("rss-guids-are-unique", "RSS profile, guid", (_, channel) => Unique(channel.Elements("item").Select(item => item.Element("guid")?.Value))),
        OnItems("rss-permalink-guids-are-addresses", Rss, item =>
            item.Element("guid") is { } guid && guid.Attribute("isPermaLink")?.Value != "false" && !IsWeb(guid.Value) ? guid.Value : null),
        OnItems("rss-item-links-are-absolute", Rss, item => item.Element("link") is { } link && !IsWeb(link.Value) ? link.Value : null),
        OnItems("rss-item-dates-are-dates", "RFC 822 §5", item => item.Element("pubDate") is { } date && Parse(date.Value) is null ? date.Value : null),
        OnChannel("rss-item-dates-are-not-in-the-future", Rss, (talk, channel) => channel.Elements("item")
            .Select(item => NotAhead(talk, item, "pubDate")).FirstOrDefault(verdict => verdict.Outcome is Outcome.Failed, Verdict.Pass)),
        OnItems("rss-enclosures-are-whole", Rss, item => item.Elements("enclosure").Any(file =>
            !IsWeb(file.Attribute("url")?.Value) || !long.TryParse(file.Attribute("length")?.Value, CultureInfo.InvariantCulture, out var length)
            || length <= 0 || file.Attribute("type") is null) ? "an enclosure without url, length or type" : null),
        OnItems("rss-sources-have-an-address", Rss, item => item.Element("source") is { } source && !IsWeb(source.Attribute("url")?.Value) ? source.ToString() : null),
        OnItems("rss-content-holds-no-script", "RSS profile, content", item =>
            (item.Element(Content + "encoded")?.Value ?? "").Contains("<script", StringComparison.OrdinalIgnoreCase) ? "a script element" : null),
        OnItems("rss-content-has-no-relative-addresses", "RSS profile, content", item => Relative(item.Element(Content + "encoded")?.Value)),
    ];

    /// <summary>The first address in a fragment that leads nowhere by itself, or null.</summary>
    public static string? Relative(string? html) => AddressInHtml().Matches(html ?? "")
        .Select(match => match.Groups["address"].Value)
        .FirstOrDefault(address => !address.StartsWith('#') && !address.Contains(':', StringComparison.Ordinal));

    /// <summary>Kept where no value occurs twice.</summary>
    public static Verdict Unique(IEnumerable<string?> values)
    {
        var twice = values.Where(value => value is not null).GroupBy(value => value).FirstOrDefault(group => group.Count() > 1);
        return Verdict.If(twice is null, $"{twice?.Key} occurs twice");
    }

    /// <summary>Whether an address can be followed.</summary>
    public static bool IsWeb(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    private static Verdict Absolute(string? text) => Verdict.If(IsWeb(text), $"{text ?? "nothing"} is no absolute address");

    private static DateTimeOffset? Parse(string text) =>
        DateTimeOffset.TryParseExact(
            text.Replace("GMT", "+00:00", StringComparison.Ordinal), ["ddd, dd MMM yyyy HH:mm:ss zzz", "ddd, d MMM yyyy HH:mm:ss zzz"],
            CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static Verdict Date(XElement parent, string name) => parent.Element(name) is { } element
        ? Verdict.If(Parse(element.Value) is not null, $"{name} {element.Value} is no date")
        : Verdict.Skip($"no {name}");

    private static Verdict NotAhead(Conversation talk, XElement parent, string name) =>
        parent.Element(name) is { } element && Parse(element.Value) is { } date
            ? Verdict.If(date <= talk.Now.AddMinutes(5), $"{name} {element.Value} lies in the future")
            : Verdict.Skip($"no {name}");

    private static Check On(string name, string rule, Func<Conversation, XElement, Task<Verdict>> look) => new(name, rule, async talk =>
    {
        var body = (await talk.PlainAsync()).Body;
        return Documents.FormatOf(body) is DocumentFormat.Rss ? await look(talk, Documents.Xml(body)!.Root!) : Verdict.Skip("no RSS");
    });

    private static Check On(string name, string rule, Func<Conversation, XElement, Verdict> look) =>
        On(name, rule, (talk, rss) => Task.FromResult(look(talk, rss)));

    private static Check OnChannel(string name, string rule, Func<Conversation, XElement, Verdict> look) => On(name, rule, (talk, rss) =>
        rss.Element("channel") is { } channel ? look(talk, channel) : Verdict.Skip("no channel"));

    private static Check OnItems(string name, string rule, Func<XElement, string?> find) => OnChannel(name, rule, (_, channel) =>
        channel.Elements("item").Select(find).FirstOrDefault(found => found is not null) is { } found ? Verdict.Fail(found) : Verdict.Pass);

    [GeneratedRegex("<[^<>]*\\s(?:href|src)=\"(?<address>[^\"]*)\"", RegexOptions.IgnoreCase)]
    private static partial Regex AddressInHtml();
}
