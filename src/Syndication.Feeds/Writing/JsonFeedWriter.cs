using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Syndication.Feeds.Writing;

/// <summary>JSON Feed 1.1.</summary>
internal sealed class JsonFeedWriter : IFeedWriter
{
    /// <summary>Readable letters in every language; the document is never part of an HTML page.</summary>
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Extension => "json";

    public string MediaType => "application/feed+json; charset=utf-8";

    public void Write(SyndicationFeed feed, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", LegalText.Clean(feed.Title?.ToPlainText() ?? feed.HomePageUrl ?? feed.FeedUrl ?? "-"));
        Address(json, "home_page_url", feed.HomePageUrl);
        Address(json, "feed_url", feed.FeedUrl);
        Text(json, "description", feed.Description?.ToPlainText());
        // "The next n items" are the older ones: where there are archives and no pages, those before this one.
        Address(json, "next_url", feed.NextUrl ?? feed.PreviousUrl);
        Address(json, "icon", feed.Icon ?? feed.Image?.Url);
        Address(json, "favicon", feed.Favicon);
        Authors(json, feed.Authors);
        Text(json, "language", Published.Language(feed.Language));
        if (feed.IsExpired is { } expired) json.WriteBoolean("expired", expired);
        Hubs(json, feed.Hubs);
        json.WriteStartArray("items");
        foreach (var item in Identities.Distinct(feed.Items)) Item(json, item);
        json.WriteEndArray();
        Tombstones(json, feed.Tombstones);
        json.WriteEndObject();
    }

    /// <summary>JSON Feed has no word for what was withdrawn; an extension says it in those of RFC 6721.</summary>
    private static void Tombstones(Utf8JsonWriter json, IReadOnlyList<SyndicationTombstone> tombstones)
    {
        if (tombstones.Count == 0) return;
        json.WriteStartObject("_tombstones");
        json.WriteString("about", "https://www.rfc-editor.org/rfc/rfc6721");
        json.WriteStartArray("deleted_items");
        foreach (var tombstone in tombstones)
        {
            json.WriteStartObject();
            json.WriteString("id", LegalText.Clean(tombstone.Id));
            json.WriteString("when", Published.Rfc3339(tombstone.When));
            Text(json, "comment", tombstone.Comment);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Item(Utf8JsonWriter json, SyndicationItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", LegalText.Clean(item.Id ?? item.Url ?? AtomWriter.IdOf(null, item.Title?.Value + item.Content?.Value)));
        Address(json, "url", item.Url);
        Address(json, "external_url", item.ExternalUrl);
        Text(json, "title", item.Title?.ToPlainText());
        Content(json, item);
        if (item.Content is not null) Text(json, "summary", item.Summary?.ToPlainText());
        Address(json, "image", item.Image);
        if (item.Published is { } published) json.WriteString("date_published", Published.Rfc3339(published));
        if (item.Updated is { } updated) json.WriteString("date_modified", Published.Rfc3339(updated));
        Authors(json, item.Authors);
        Tags(json, item);
        Text(json, "language", Published.Language(item.Language));
        Attachments(json, item);
        json.WriteEndObject();
    }

    /// <summary>One of the two forms is obligatory (JSON Feed 1.1 "Items"); an item that is all summary has that for content.</summary>
    private static void Content(Utf8JsonWriter json, SyndicationItem item)
    {
        var content = item.Content ?? item.Summary;
        if (content is { IsMarkup: true })
        {
            json.WriteString("content_html", LegalText.Clean(content.Value));
            if (item.Content is not null) Text(json, "content_text", item.ContentText);
            return;
        }

        json.WriteString("content_text", LegalText.Clean(content?.Value ?? item.Title?.ToPlainText() ?? ""));
    }

    private static void Authors(Utf8JsonWriter json, IReadOnlyList<SyndicationPerson> people)
    {
        var authors = people.Where(person => !string.IsNullOrWhiteSpace(person.Name ?? person.Email) || Published.Address(person.Url ?? person.Avatar) is not null).ToList();
        if (authors.Count == 0) return;
        json.WriteStartArray("authors");
        foreach (var author in authors)
        {
            json.WriteStartObject();
            Text(json, "name", author.Name ?? author.Email);
            if (author.Url is not null) Address(json, "url", author.Url);
            else if (Published.Email(author.Email) is { } email) json.WriteString("url", "mailto:" + email);
            Address(json, "avatar", author.Avatar);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Hubs(Utf8JsonWriter json, IReadOnlyList<SyndicationHub> hubs)
    {
        if (!hubs.Any(hub => Published.Address(hub.Url) is not null)) return;
        json.WriteStartArray("hubs");
        foreach (var hub in hubs)
        {
            if (Published.Address(hub.Url) is not { } url) continue;
            json.WriteStartObject();
            json.WriteString("type", LegalText.Clean(hub.Type));
            json.WriteString("url", url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Tags(Utf8JsonWriter json, SyndicationItem item)
    {
        var terms = item.Categories.Select(category => category.Term).Where(term => !string.IsNullOrWhiteSpace(term)).Distinct().ToList();
        if (terms.Count == 0) return;
        json.WriteStartArray("tags");
        foreach (var term in terms) json.WriteStringValue(LegalText.Clean(term));
        json.WriteEndArray();
    }

    private static void Attachments(Utf8JsonWriter json, SyndicationItem item)
    {
        if (!item.Attachments.Any(file => Published.Address(file.Url) is not null)) return;
        json.WriteStartArray("attachments");
        foreach (var file in item.Attachments)
        {
            if (Published.Address(file.Url) is not { } url) continue;
            json.WriteStartObject();
            json.WriteString("url", url);
            json.WriteString("mime_type", LegalText.Clean(Published.MediaType(file)));
            Text(json, "title", file.Title);
            if (file.SizeInBytes is { } size) json.WriteNumber("size_in_bytes", size);
            if (file.Duration is { } duration) json.WriteNumber("duration_in_seconds", duration.TotalSeconds);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) json.WriteString(name, LegalText.Clean(value));
    }

    private static void Address(Utf8JsonWriter json, string name, string? url)
    {
        if (Published.Address(url) is { } address) json.WriteString(name, address);
    }
}
