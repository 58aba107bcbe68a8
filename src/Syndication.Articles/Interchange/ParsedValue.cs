using System.Globalization;
using System.Text.Json;
using Syndication.Articles.Cleaning;
using Syndication.Feeds;

namespace Syndication.Articles.Interchange;

/// <summary>Against what the addresses inside HTML are resolved where the text itself names nothing narrower.</summary>
/// <param name="Document">The document's own address, or null.</param>
/// <param name="Page">The page that the text belongs to: better than leaving an address out.</param>
internal readonly record struct ParsedBase(string? Document, string? Page);

/// <summary>The value types of a parsed-feed document. What has no value is not written.</summary>
internal static class ParsedValue
{
    public static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) json.WriteString(name, value);
    }

    /// <summary>An address, unless it is a script.</summary>
    public static void Url(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value) && !IsScript(value)) json.WriteString(name, value);
    }

    public static void Flag(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } known) json.WriteBoolean(name, known);
    }

    /// <summary>RFC 3339 in UTC, whole seconds: what is finer says when a program ran, not when something was published.</summary>
    public static void Date(Utf8JsonWriter json, string name, DateTimeOffset? value)
    {
        if (value is { } instant)
            json.WriteString(name, instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }

    /// <summary>Plain text, and its HTML twin where the source is HTML.</summary>
    public static void Twin(Utf8JsonWriter json, string name, TextContent? content, ParsedBase bases)
    {
        if (content is null) return;
        Text(json, name, content.ToPlainText());
        if (content.IsMarkup) Html(json, name + "_html", content, bases);
    }

    /// <summary>A sanitised fragment; absent where nothing of it is safe.</summary>
    public static void Html(Utf8JsonWriter json, string name, TextContent content, ParsedBase bases) =>
        Text(json, name, HtmlSanitizer.SanitizeForInterchange(content.Value, content.BaseUrl ?? bases.Document ?? bases.Page).Trim());

    public static void People(Utf8JsonWriter json, string name, IReadOnlyList<SyndicationPerson> people)
    {
        if (people.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var person in people)
        {
            json.WriteStartObject();
            PersonFields(json, person);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Person(Utf8JsonWriter json, string name, SyndicationPerson? person)
    {
        if (person is null) return;
        json.WriteStartObject(name);
        PersonFields(json, person);
        json.WriteEndObject();
    }

    public static void Categories(Utf8JsonWriter json, IReadOnlyList<SyndicationCategory> categories)
    {
        if (categories.Count == 0) return;
        json.WriteStartArray("categories");
        foreach (var category in categories)
        {
            json.WriteStartObject();
            Text(json, "term", category.Term);
            Text(json, "scheme", category.Scheme);
            Text(json, "label", category.Label);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Links(Utf8JsonWriter json, IReadOnlyList<SyndicationLink> links)
    {
        if (links.Count == 0) return;
        json.WriteStartArray("links");
        foreach (var link in links)
        {
            json.WriteStartObject();
            Text(json, "rel", link.Rel);
            Url(json, "url", link.Url);
            Text(json, "type", link.MediaType);
            Text(json, "title", link.Title);
            Text(json, "language", link.Language);
            if (link.Length is { } length) json.WriteNumber("length", length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Image(Utf8JsonWriter json, SyndicationImage image)
    {
        Url(json, "url", image.Url);
        Text(json, "title", image.Title);
        Url(json, "link", image.Link);
        Text(json, "description", image.Description);
        if (image.Width is { } width) json.WriteNumber("width", width);
        if (image.Height is { } height) json.WriteNumber("height", height);
    }

    public static void Reply(Utf8JsonWriter json, SyndicationReply? reply)
    {
        if (reply is null) return;
        json.WriteStartObject("in_reply_to");
        Text(json, "ref", reply.Ref);
        Url(json, "url", reply.Url);
        Text(json, "type", reply.MediaType);
        Text(json, "source", reply.Source);
        json.WriteEndObject();
    }

    private static void PersonFields(Utf8JsonWriter json, SyndicationPerson person)
    {
        Text(json, "name", person.Name);
        Url(json, "url", person.Url);
        Text(json, "email", person.Email);
        Url(json, "avatar", person.Avatar);
    }

    private static bool IsScript(string url) =>
        url.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase);
}
