using System.Buffers;
using System.Text.Json;

namespace Syndication.Feeds.Writing;

/// <summary>JSON Feed 1.1.</summary>
internal sealed class JsonFeedWriter : IFeedWriter
{
    public string Extension => "json";

    public string MediaType => "application/feed+json; charset=utf-8";

    public void Write(SyndicationFeed feed, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, JsonOutput.Options);
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", LegalText.Clean(feed.Title?.ToPlainText() ?? feed.HomePageUrl ?? feed.FeedUrl ?? "-"));
        json.Address("home_page_url", feed.HomePageUrl);
        json.Address("feed_url", feed.FeedUrl);
        json.Text("description", feed.Description?.ToPlainText());
        // "The next n items" are the older ones: where there are archives and no pages, those before this one.
        json.Address("next_url", feed.NextUrl ?? feed.PreviousUrl);
        json.Address("icon", feed.Icon ?? feed.Image?.Url);
        json.Address("favicon", feed.Favicon);
        Authors(json, feed.Authors);
        json.Text("language", Published.Language(feed.Language));
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
        json.Objects("deleted_items", tombstones, tombstone =>
        {
            json.WriteString("id", LegalText.Clean(tombstone.Id));
            json.Date("when", tombstone.When);
            json.Text("comment", tombstone.Comment);
        });
        json.WriteEndObject();
    }

    private static void Item(Utf8JsonWriter json, SyndicationItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", LegalText.Clean(item.Id ?? item.Url ?? AtomWriter.IdOf(null, item.Title?.Value + item.Content?.Value)));
        json.Address("url", item.Url);
        json.Address("external_url", item.ExternalUrl);
        json.Text("title", item.Title?.ToPlainText());
        Content(json, item);
        if (item.Content is not null) json.Text("summary", item.Summary?.ToPlainText());
        json.Address("image", item.Image);
        json.Date("date_published", item.Published);
        json.Date("date_modified", item.Updated);
        Authors(json, item.Authors);
        Tags(json, item);
        json.Text("language", Published.Language(item.Language));
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
            if (item.Content is not null) json.Text("content_text", item.ContentText);
            return;
        }

        json.WriteString("content_text", LegalText.Clean(content?.Value ?? item.Title?.ToPlainText() ?? ""));
    }

    private static void Authors(Utf8JsonWriter json, IReadOnlyList<SyndicationPerson> people)
    {
        var authors = people.Where(person => !string.IsNullOrWhiteSpace(person.Name ?? person.Email) || Published.Address(person.Url ?? person.Avatar) is not null);
        json.Objects("authors", authors, author =>
        {
            json.Text("name", author.Name ?? author.Email);
            if (author.Url is not null) json.Address("url", author.Url);
            else if (Published.Email(author.Email) is { } email) json.WriteString("url", "mailto:" + email);
            json.Address("avatar", author.Avatar);
        });
    }

    private static void Hubs(Utf8JsonWriter json, IReadOnlyList<SyndicationHub> hubs) =>
        json.Objects("hubs", hubs.Where(hub => Published.Address(hub.Url) is not null), hub =>
        {
            json.WriteString("type", LegalText.Clean(hub.Type));
            json.Address("url", hub.Url);
        });

    private static void Tags(Utf8JsonWriter json, SyndicationItem item)
    {
        var terms = item.Categories.Select(category => category.Term).Where(term => !string.IsNullOrWhiteSpace(term)).Distinct().ToList();
        if (terms.Count == 0) return;
        json.WriteStartArray("tags");
        foreach (var term in terms) json.WriteStringValue(LegalText.Clean(term));
        json.WriteEndArray();
    }

    private static void Attachments(Utf8JsonWriter json, SyndicationItem item) =>
        json.Objects("attachments", item.Attachments.Where(file => Published.Address(file.Url) is not null), file =>
        {
            json.Address("url", file.Url);
            json.WriteString("mime_type", LegalText.Clean(Published.MediaType(file)));
            json.Text("title", file.Title);
            if (file.SizeInBytes is { } size) json.WriteNumber("size_in_bytes", size);
            if (file.Duration is { } duration) json.WriteNumber("duration_in_seconds", duration.TotalSeconds);
        });
}
