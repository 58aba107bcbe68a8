using System.Text.Encodings.Web;
using System.Text.Json;

namespace Syndication.Feeds.Writing;

/// <summary>What the formats in JSON have in common: text is cleaned here, and what is not there is left out.</summary>
internal static class JsonOutput
{
    /// <summary>Readable letters in every language; the document is never part of an HTML page.</summary>
    public static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Nothing where there is no text.</summary>
    public static void Text(this Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) json.WriteString(name, LegalText.Clean(value));
    }

    /// <summary>Nothing where it is no address that may be published.</summary>
    public static void Address(this Utf8JsonWriter json, string name, string? url)
    {
        if (Published.Address(url) is { } address) json.WriteString(name, address);
    }

    /// <summary>Nothing where there is no date.</summary>
    public static void Date(this Utf8JsonWriter json, string name, DateTimeOffset? date)
    {
        if (date is { } instant) json.WriteString(name, Published.Rfc3339(instant));
    }

    /// <summary>A list of objects; nothing where there are none.</summary>
    /// <param name="write">Writes what is in one of them.</param>
    public static void Objects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        var isOpen = false;
        foreach (var item in items)
        {
            if (!isOpen) json.WriteStartArray(name);
            isOpen = true;
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        if (isOpen) json.WriteEndArray();
    }
}
