using System.Text.Json;
using Syndication.Articles.Extraction;

namespace Syndication.Articles.Interchange;

/// <summary>One line of what <c>extract --batch</c> writes: an extraction as a JSON object, a missing value as null.</summary>
public static class ExtractionDocument
{
    /// <summary>Writes the object. <c>authors</c> are persons; <c>author</c> is the byline: these persons, or the organisation that signs where none does.</summary>
    /// <param name="id">The caller's name for the page.</param>
    public static void Write(Utf8JsonWriter json, string? id, PageExtraction extraction)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(extraction);
        json.WriteStartObject();
        json.WriteString("id", id);
        WriteArticle(json, extraction.Article, extraction.Organisation);
        json.WriteString("next_page", extraction.NextPageUrl);
        WriteLeads(json, extraction.Leads);
        json.WriteBoolean("ok", extraction.Article is not null);
        json.WriteString("error", extraction.Error);
        json.WriteEndObject();
    }

    /// <summary>Writes the object for a page that could not be read at all.</summary>
    public static void WriteFailure(Utf8JsonWriter json, string? id, string error) =>
        Write(json, id, new PageExtraction { Kind = PageKind.Nothing, Error = error });

    private static void WriteArticle(Utf8JsonWriter json, Article? article, string? organisation)
    {
        json.WriteString("title", article?.Title);
        var category = article?.Categories is [var first, ..] ? first : null;
        json.WriteString("category", category);
        WriteList(json, "categories", article?.Categories);
        json.WriteString("slug", category is null ? null : Slug.For(category));
        WriteList(json, "authors", article?.Authors);
        json.WriteString("author", article?.Authors is [_, ..] ? string.Join(", ", article.Authors) : organisation);
        json.WriteString("published", article?.Published?.ToString());
        json.WriteString("updated", article?.Modified?.ToString());
        json.WriteString("summary", article?.Summary);
        json.WriteString("body", article?.ContentText);
        json.WriteString("content_html", article?.ContentHtml);
        json.WriteString("url", article?.Url);
        json.WriteString("image", article?.Image?.Url);
        json.WriteString("image_caption", article?.Image?.Caption);
        json.WriteString("language", article?.Language);
        json.WriteString("dateline", article?.Dateline);
        json.WriteString("agency", article?.Agency);
        WriteList(json, "tags", article?.Tags);
        json.WriteNumber("reading_minutes", article?.ReadingMinutes() ?? 0);
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string>? values)
    {
        json.WriteStartArray(name);
        foreach (var value in values ?? []) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void WriteLeads(Utf8JsonWriter json, IReadOnlyList<Lead> leads)
    {
        json.WriteStartArray("previous_items");
        foreach (var lead in leads)
        {
            json.WriteStartObject();
            json.WriteString("title", lead.Title);
            json.WriteString("excerpt", lead.Excerpt);
            json.WriteString("published", lead.Published?.ToString());
            json.WriteString("url", lead.Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
