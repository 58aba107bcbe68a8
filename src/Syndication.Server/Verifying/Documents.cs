using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace Syndication.Server.Verifying;

/// <summary>The formats that documents are checked in.</summary>
internal enum DocumentFormat
{
    Rss,
    Atom,
    Json,
    Ninjs,
    Sitemap,
}

/// <summary>Feed documents, read by the platform's own parsers: the checks must not share the mistakes of our reader.</summary>
internal static class Documents
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>What a document is, or null.</summary>
    public static DocumentFormat? FormatOf(byte[] bytes)
    {
        if (Json(bytes) is { } json) return IsNinjs(json) ? DocumentFormat.Ninjs : DocumentFormat.Json;
        return Xml(bytes)?.Root?.Name switch
        {
            { LocalName: "rss" } => DocumentFormat.Rss,
            { LocalName: "urlset" } => DocumentFormat.Sitemap,
            { LocalName: "feed" } name when name.Namespace == Atom => DocumentFormat.Atom,
            _ => null,
        };
    }

    /// <summary>The media type of a format.</summary>
    public static string TypeOf(DocumentFormat format) => format switch
    {
        DocumentFormat.Rss => "application/rss+xml",
        DocumentFormat.Atom => "application/atom+xml",
        DocumentFormat.Ninjs => "application/json",
        DocumentFormat.Sitemap => "application/xml",
        _ => "application/feed+json",
    };

    /// <summary>The document as XML; null where it is none or has a document type.</summary>
    public static XDocument? Xml(byte[] bytes)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
            return XDocument.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>The document as a JSON object; null where it is none.</summary>
    public static JsonElement? Json(byte[] bytes)
    {
        try
        {
            var root = JsonDocument.Parse(bytes).RootElement;
            return root.ValueKind is JsonValueKind.Object ? root : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsNinjs(JsonElement json) =>
        json.TryGetProperty("standard", out var standard) && standard.ValueKind is JsonValueKind.Object
        && standard.TryGetProperty("name", out var name) && name.ValueEquals("ninjs");

    /// <summary>The address that a document gives as its own, or null.</summary>
    public static string? SelfOf(byte[] bytes) => FormatOf(bytes) switch
    {
        DocumentFormat.Json => Json(bytes)!.Value.TryGetProperty("feed_url", out var url) ? url.GetString() : null,
        null or DocumentFormat.Ninjs or DocumentFormat.Sitemap => null,
        _ => Xml(bytes)!.Descendants(Atom + "link").FirstOrDefault(link => link.Attribute("rel")?.Value == "self")?.Attribute("href")?.Value,
    };
}
