using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;

namespace Syndication.Server.Pages.Embedding;

/// <summary>An answer of oEmbed (https://oembed.com, version 1.0): what is known of an address, and how to show it elsewhere.</summary>
/// <param name="Type"><c>rich</c> for what comes with markup, <c>link</c> for what does not.</param>
/// <param name="Title">Plain text.</param>
/// <param name="ProviderName">The instance's name.</param>
/// <param name="ProviderUrl">Its first page.</param>
internal sealed record OEmbed(string Type, string Title, string ProviderName, string ProviderUrl)
{
    /// <summary>Who wrote it, or null.</summary>
    public string? AuthorName { get; init; }

    /// <summary>How long it may be kept.</summary>
    public TimeSpan CacheAge { get; init; }

    /// <summary>The markup of a rich answer, or null.</summary>
    public string? Html { get; init; }

    /// <summary>Pixels that the markup takes.</summary>
    public int Width { get; init; }

    /// <summary>Pixels that the markup takes.</summary>
    public int Height { get; init; }

    private IEnumerable<(string Name, object Value)> Fields()
    {
        yield return ("version", "1.0");
        yield return ("type", Type);
        yield return ("title", Title);
        if (AuthorName is { } author) yield return ("author_name", author);
        yield return ("provider_name", ProviderName);
        yield return ("provider_url", ProviderUrl);
        yield return ("cache_age", (int)CacheAge.TotalSeconds);
        if (Html is not { } html) yield break;
        yield return ("html", html);
        yield return ("width", Width);
        yield return ("height", Height);
    }

    /// <summary>The answer as JSON (§2.3.4).</summary>
    public byte[] ToJson()
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.Default }))
        {
            json.WriteStartObject();
            foreach (var (name, value) in Fields())
            {
                if (value is int number) json.WriteNumber(name, number);
                else json.WriteString(name, (string)value);
            }

            json.WriteEndObject();
        }

        return output.ToArray();
    }

    /// <summary>The answer as XML (§2.3.4).</summary>
    public byte[] ToXml()
    {
        using var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false }))
        {
            xml.WriteStartDocument(standalone: true);
            xml.WriteStartElement("oembed");
            foreach (var (name, value) in Fields()) xml.WriteElementString(name, string.Create(CultureInfo.InvariantCulture, $"{value}"));
            xml.WriteEndElement();
        }

        return output.ToArray();
    }
}
