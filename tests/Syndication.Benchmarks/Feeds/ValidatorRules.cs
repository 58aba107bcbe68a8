using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Syndication.Benchmarks.Feeds;

/// <summary>What feed validators report, errors and warnings, beyond the rules of verify.</summary>
internal static partial class ValidatorRules
{
    private static readonly HashSet<string> MayRepeat = new(StringComparer.Ordinal)
    {
        "item", "category", "atom:link", "atom:contributor", "dc:creator", "dc:contributor", "dc:publisher", "media:content", "media:thumbnail",
        "hour", "day", "entry", "author", "contributor", "link", "deleted-entry",
    };

    private static readonly HashSet<string> RssOnce = new(StringComparer.Ordinal) { "author", "link" };

    private static readonly HashSet<string> Places = new(StringComparer.Ordinal) { "href", "url", "src", "uri", "scheme", "icon", "logo", "comments", "docs", "link", "license", "commentRss", "comment" };

    public static IEnumerable<string> OfXml(XElement root)
    {
        var isRss = root.Name.LocalName == "rss";
        foreach (var element in root.DescendantsAndSelf())
        {
            foreach (var finding in Once(element, isRss).Concat(Values(element, isRss))) yield return finding;
            if (isRss && element.Name.LocalName is "channel" or "item")
            {
                foreach (var finding in Semantics(element)) yield return finding;
            }
        }
    }

    public static IEnumerable<string> OfJson(JsonElement feed)
    {
        foreach (var finding in Json(feed, "feed")) yield return finding;
    }

    private static IEnumerable<string> Once(XElement parent, bool isRss)
    {
        foreach (var group in parent.Elements().GroupBy(Name))
        {
            var once = !MayRepeat.Contains(group.Key) || (isRss && RssOnce.Contains(group.Key));
            if (once && group.Count() > 1) yield return $"{group.Key} {group.Count()} times in {Name(parent)}";
        }

        var links = parent.Elements().Where(child => child.Name.LocalName == "link" && child.Attribute("href") is not null)
            .GroupBy(link => (link.Attribute("rel")?.Value, link.Attribute("type")?.Value, link.Attribute("hreflang")?.Value, link.Attribute("rel")?.Value is "alternate" or "self" ? "" : link.Attribute("href")?.Value));
        foreach (var twice in links.Where(group => group.Count() > 1)) yield return $"duplicate link {twice.Key} in {Name(parent)}";
    }

    private static IEnumerable<string> Values(XElement element, bool isRss)
    {
        var name = Name(element);
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            var key = attribute.Name.LocalName;
            var ok = key switch
            {
                "lang" or "hreflang" => Language().IsMatch(attribute.Value),
                "type" when name.EndsWith("link", StringComparison.Ordinal) || name is "enclosure" or "media:content" => MediaType().IsMatch(attribute.Value),
                "length" or "fileSize" => long.TryParse(attribute.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size >= 0,
                "width" or "height" => int.TryParse(attribute.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels > 0,
                "duration" => int.TryParse(attribute.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
                "rel" => Rel().IsMatch(attribute.Value),
                "term" => attribute.Value.Trim().Length > 0,
                _ when Places.Contains(key) => IsAddress(attribute.Value),
                _ => true,
            };
            if (!ok) yield return $"{name}/@{key} is {attribute.Value}";
        }

        if (name == "enclosure" && ((string[])["url", "length", "type"]).Any(attribute => element.Attribute(attribute) is null)) yield return "an enclosure without url, length or type";
        if (element.HasElements) yield break;
        var value = element.Value;
        var sound = name switch
        {
            "language" or "dc:language" => Language().IsMatch(value),
            "author" when isRss => Email().IsMatch(value),
            "managingEditor" or "webMaster" => Email().IsMatch(value),
            "email" => BareEmail().IsMatch(value),
            "name" or "category" when isRss || name == "name" => value.Trim().Length > 0,
            "title" when isRss => value.Trim().Length > 0 && !Html().IsMatch(value) && System.Net.WebUtility.HtmlDecode(value) == value,
            "title" => true,
            "ttl" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes > 0,
            "hour" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour < 24,
            "day" => value is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday",
            "pubDate" or "lastBuildDate" => Rfc822().IsMatch(value),
            "guid" => value.Trim().Length > 0,
            "slash:comments" or "thr:total" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
            "georss:point" or "georss:line" or "georss:polygon" or "georss:box" => Coordinates(name, value),
            "generator" => value.Trim().Length > 0,
            _ when isRss && name == "link" || Places.Contains(element.Name.LocalName) && name is not ("link" or "atom:link") => IsAddress(value),
            "id" => IsIri(value),
            _ => true,
        };
        if (!sound) yield return $"{name} is {value}";
    }

    private static IEnumerable<string> Semantics(XElement element)
    {
        (string, string)[] alike =
        [
            ("author", "dc:creator"), ("managingEditor", "dc:creator"), ("webMaster", "dc:publisher"), ("pubDate", "dc:date"),
            ("language", "dc:language"), ("copyright", "dc:rights"),
        ];
        var names = element.Elements().Select(Name).ToHashSet();
        foreach (var (core, extension) in alike)
            if (names.Contains(core) && names.Contains(extension)) yield return $"{core} and {extension} in {Name(element)}";
        if (element.Element("image") is { } image && image.Element("link")?.Value != element.Element("link")?.Value)
            yield return $"image link {image.Element("link")?.Value} is not the channel's {element.Element("link")?.Value}";
    }

    private static IEnumerable<string> Json(JsonElement element, string name)
    {
        if (element.ValueKind is JsonValueKind.Object)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var property in element.EnumerateObject())
            {
                if (!seen.Add(property.Name)) yield return $"{property.Name} twice in {name}";
                foreach (var finding in Json(property.Value, property.Name)) yield return finding;
            }

            if (name == "authors" && seen.Count == 0) yield return "an author without anything";
            if (name == "attachments" && !(seen.Contains("mime_type") && seen.Contains("url"))) yield return "an attachment without mime_type or url";
            if (name == "hubs" && !(seen.Contains("type") && seen.Contains("url"))) yield return "a hub without type or url";
        }
        else if (element.ValueKind is JsonValueKind.Array)
        {
            foreach (var finding in element.EnumerateArray().SelectMany(child => Json(child, name))) yield return finding;
        }
        else if (element.ValueKind is JsonValueKind.String)
        {
            var value = element.GetString()!;
            var sound = name switch
            {
                "language" => Language().IsMatch(value),
                "mime_type" => MediaType().IsMatch(value),
                "tags" or "name" or "type" => value.Trim().Length > 0,
                "id" => value.Length > 0,
                "url" or "image" or "avatar" or "favicon" or "icon" or "external_url" or "feed_url" or "home_page_url" or "next_url" => IsAddress(value),
                _ => true,
            };
            if (!sound) yield return $"{name} is {value}";
        }
    }

    private static bool Coordinates(string name, string value)
    {
        var numbers = value.Split(' ');
        var enough = name switch { "georss:point" => numbers.Length == 2, "georss:box" => numbers.Length == 4, "georss:line" => numbers.Length >= 4, _ => numbers.Length >= 8 };
        return enough && numbers.Length % 2 == 0 && numbers.Select((text, i) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees)
            && Math.Abs(degrees) <= (i % 2 == 0 ? 90 : 180)).All(isSound => isSound)
            && (name != "georss:polygon" || (numbers[0] == numbers[^2] && numbers[1] == numbers[^1]));
    }

    /// <summary>As strict as a validator: characters that RFC 3987 has no place for do not stand in an address.</summary>
    private static bool IsAddress(string value) => IsIri(value) && Uri.TryCreate(value, UriKind.Absolute, out _)
        && !(value.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !Web().IsMatch(value));

    private static bool IsIri(string value) => Iri().IsMatch(value);

    private static string Name(XElement element) => element.GetPrefixOfNamespace(element.Name.Namespace) is { } prefix
        ? $"{prefix}:{element.Name.LocalName}" : element.Name.LocalName;

    [GeneratedRegex(@"^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$")]
    private static partial Regex Language();

    [GeneratedRegex(@"^[\w.+-]+/[\w.+-]+(\s*;\s*[\w-]+=(""[^""]*""|[\w.+-]+))*$")]
    private static partial Regex MediaType();

    [GeneratedRegex(@"^[a-z][a-z0-9.-]*$|^https?://\S+$")]
    private static partial Regex Rel();

    [GeneratedRegex(@"^[\w.!#$%&'*+/=?^`{|}~-]+@([\w-]+\.)+[\w-]{2,}( \(.+\))?$")]
    private static partial Regex Email();

    [GeneratedRegex(@"^[\w.!#$%&'*+/=?^`{|}~-]+@([\w-]+\.)+[\w-]{2,}$")]
    private static partial Regex BareEmail();

    [GeneratedRegex(@"</\w+>")]
    private static partial Regex Html();

    [GeneratedRegex(@"^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$")]
    private static partial Regex Rfc822();

    [GeneratedRegex(@"^[a-zA-Z][a-zA-Z0-9+.-]*:([^\s<>""{}|\\^`\[\]%]|[\[\]]|%[0-9a-fA-F]{2})+$")]
    private static partial Regex Iri();

    [GeneratedRegex(@"^https?://[^/?#\s@\[\]]+(\.[^/?#\s]+)?(:\d+)?([/?#]([^\[\]#]|#(?!.*#))*)?$|^https?://\[[0-9a-f:.]+\]", RegexOptions.IgnoreCase)]
    private static partial Regex Web();
}
