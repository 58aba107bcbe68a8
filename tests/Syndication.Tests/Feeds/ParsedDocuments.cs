using System.Buffers;
using System.Text;
using System.Text.Json;
using Syndication.Articles.Interchange;
using Syndication.Feeds;

namespace Syndication.Tests.Feeds;

/// <summary>Documents as tests look at them.</summary>
internal static class ParsedDocuments
{
    /// <summary>The parsed-feed document of a text in UTF-8.</summary>
    public static JsonElement Parse(string document, string? baseUrl = null, string? contentType = null) =>
        Parse(Encoding.UTF8.GetBytes(document), baseUrl, contentType);

    public static JsonElement Parse(byte[] document, string? baseUrl = null, string? contentType = null)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output)) ParsedFeed.Write(FeedReader.Read(document, contentType, baseUrl), null, json);
        return JsonDocument.Parse(output.WrittenMemory).RootElement;
    }

    /// <summary>An RSS 2.0 document around some channel elements.</summary>
    public static string Rss(string inside) =>
        "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
        + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:media=\"http://search.yahoo.com/mrss/\" "
        + "xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\" xmlns:georss=\"http://www.georss.org/georss\" "
        + "xmlns:gml=\"http://www.opengis.net/gml\" xmlns:geo=\"http://www.w3.org/2003/01/geo/wgs84_pos#\" "
        + "xmlns:thr=\"http://purl.org/syndication/thread/1.0\" xmlns:slash=\"http://purl.org/rss/1.0/modules/slash/\" "
        + "xmlns:wfw=\"http://wellformedweb.org/CommentAPI/\" xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\" "
        + "xmlns:cc=\"http://web.resource.org/cc/\" xmlns:podcast=\"https://podcastindex.org/namespace/1.0\" "
        + "xmlns:feedburner=\"http://rssnamespace.org/feedburner/ext/1.0\"><channel>" + inside + "</channel></rss>";

    public static string Atom(string inside) => "<feed xmlns=\"http://www.w3.org/2005/Atom\">" + inside + "</feed>";

    /// <summary>What a dotted path such as <c>items.0.title</c> leads to, as JSON; <c>absent</c> where nothing is there.</summary>
    public static string At(this JsonElement document, string path)
    {
        foreach (var part in path.Split('.'))
        {
            if (document.ValueKind == JsonValueKind.Array)
            {
                var index = int.Parse(part, System.Globalization.CultureInfo.InvariantCulture);
                if (index >= document.GetArrayLength()) return "absent";
                document = document[index];
            }
            else if (document.ValueKind != JsonValueKind.Object || !document.TryGetProperty(part, out document))
            {
                return "absent";
            }
        }

        return document.ValueKind == JsonValueKind.String ? document.GetString()! : document.GetRawText();
    }

    /// <summary>What a document is expected to hold and does not; null means absent, an array has exactly those entries.</summary>
    public static IEnumerable<string> Differences(JsonElement expected, JsonElement? actual, string where)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Null:
                return actual is null or { ValueKind: JsonValueKind.Null } ? [] : [$"{where} is {actual}, not absent"];
            case JsonValueKind.Object:
                return expected.EnumerateObject().SelectMany(field => Differences(field.Value, Field(actual, field.Name), $"{where}.{field.Name}"));
            case JsonValueKind.Array:
                var found = actual is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray().ToList() : [];
                if (found.Count != expected.GetArrayLength()) return [$"{where} has {found.Count} entries, not {expected.GetArrayLength()}"];
                return expected.EnumerateArray().SelectMany((entry, i) => Differences(entry, found[i], $"{where}[{i}]"));
            default:
                return expected.ToString() == actual?.ToString() ? [] : [$"{where} is {actual}, not {expected}"];
        }
    }

    private static JsonElement? Field(JsonElement? document, string name) =>
        document is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out var value) ? value : null;
}
