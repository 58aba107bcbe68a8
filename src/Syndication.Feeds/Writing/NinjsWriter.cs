using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Syndication.Feeds.Writing;

/// <summary>ninjs 3.1, the IPTC's news in JSON (https://iptc.org/standards/ninjs/): the feed is a composite, its items are associated with it.</summary>
internal sealed class NinjsWriter : IFeedWriter
{
    /// <summary>Readable letters in every language; the document is never part of an HTML page.</summary>
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Extension => "ninjs";

    public string MediaType => "application/json";

    public void Write(SyndicationFeed feed, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        var title = LegalText.Clean(feed.Title?.ToPlainText() ?? feed.HomePageUrl ?? feed.FeedUrl ?? "-");
        json.WriteStartObject();
        json.WriteString("uri", AtomWriter.IdOf(feed.Id ?? feed.FeedUrl ?? feed.HomePageUrl, title));
        json.WriteStartObject("standard");
        json.WriteString("name", "ninjs");
        json.WriteString("version", "3.1");
        json.WriteString("schema", "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json");
        json.WriteEndObject();
        json.WriteString("type", "composite");
        Date(json, "versionCreated", feed.Updated);
        Text(json, "language", Published.Language(feed.Language));
        json.WriteString("title", title);
        Values(json, "headlines", (title, null));
        Values(json, "descriptions", (feed.Description?.ToPlainText(), null));
        AlternativeIds(json, ("feed_url", feed.FeedUrl), ("home_page_url", feed.HomePageUrl));
        json.WriteStartArray("associations");
        foreach (var item in Identities.Distinct(feed.Items)) Item(json, item, feed.Language);
        foreach (var tombstone in feed.Tombstones) Withdrawn(json, tombstone);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Name and uri are obligatory in an association.</summary>
    private static void Item(Utf8JsonWriter json, SyndicationItem item, string? language)
    {
        var headline = LegalText.Clean(item.Title?.ToPlainText() ?? Published.Line(item));
        json.WriteStartObject();
        json.WriteString("name", headline);
        json.WriteString("rel", "item");
        json.WriteString("uri", AtomWriter.IdOf(item.Id ?? item.Url, headline));
        json.WriteString("type", "text");
        json.WriteString("representationType", item.Content is null ? "partial" : "full");
        json.WriteString("pubStatus", "usable");
        Date(json, "contentCreated", item.Published);
        Date(json, "versionCreated", item.Updated ?? item.Published);
        Text(json, "language", Published.Language(item.Language ?? language));
        Values(json, "headlines", (headline, null));
        Values(json, "descriptions", (item.Summary?.ToPlainText(), "text/plain"));
        Values(json, "bodies", item.Content is { IsMarkup: false } plain ? (plain.Value, "text/plain") : (item.Content?.Value, "text/html"));
        Text(json, "by", string.Join(", ", item.Authors.Select(author => author.Name).Where(name => !string.IsNullOrWhiteSpace(name))));
        Text(json, "copyrightNotice", item.Rights?.ToPlainText());
        Names(json, "people", item.Authors.Select(author => (author.Name, "author")));
        Names(json, "subjects", item.Categories.Select(category => ((string?)(category.Label ?? category.Term), "category")));
        Sources(json, item);
        AlternativeIds(json, ("web", item.Url));
        Pictures(json, item);
        json.WriteEndObject();
    }

    private static void Withdrawn(Utf8JsonWriter json, SyndicationTombstone tombstone)
    {
        json.WriteStartObject();
        json.WriteString("name", "-");
        json.WriteString("rel", "item");
        json.WriteString("uri", AtomWriter.IdOf(tombstone.Id, null));
        json.WriteString("type", "text");
        json.WriteString("pubStatus", "canceled");
        Date(json, "versionCreated", tombstone.When);
        Text(json, "edNote", tombstone.Comment);
        json.WriteEndObject();
    }

    /// <summary>Who is credited: the publisher it was copied from, and agencies.</summary>
    private static void Sources(Utf8JsonWriter json, SyndicationItem item)
    {
        var sources = item.Contributors.Select(contributor => (contributor.Name, Url: contributor.Url, Role: "contributor"))
            .Append((Name: item.Source?.Title?.ToPlainText(), Url: item.Source?.HomePageUrl, Role: "publisher"))
            .Where(source => !string.IsNullOrWhiteSpace(source.Name)).ToList();
        if (sources.Count == 0) return;
        json.WriteStartArray("infoSources");
        foreach (var (name, url, role) in sources)
        {
            json.WriteStartObject();
            Text(json, "name", name);
            json.WriteString("role", role);
            Text(json, "uri", Published.AsciiAddress(url));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Pictures(Utf8JsonWriter json, SyndicationItem item)
    {
        if (Published.AsciiAddress(item.Image) is not { } url) return;
        var file = item.Attachments.FirstOrDefault(one => one.Url == item.Image);
        var shown = item.Thumbnails.FirstOrDefault(one => one.Url == item.Image);
        json.WriteStartArray("associations");
        json.WriteStartObject();
        json.WriteString("name", "main picture");
        json.WriteString("rel", "picture");
        json.WriteString("uri", url);
        json.WriteString("type", "picture");
        Values(json, "descriptions", (shown?.Description, "text/plain"));
        json.WriteStartArray("renditions");
        json.WriteStartObject();
        json.WriteString("name", "main");
        json.WriteString("href", url);
        Text(json, "contentType", Published.Type(file?.MediaType) ?? Published.PictureType(url));
        if (shown?.Width is > 0 and var width) json.WriteNumber("width", width);
        if (shown?.Height is > 0 and var height) json.WriteNumber("height", height);
        if (file?.SizeInBytes is { } size) json.WriteNumber("sizeInBytes", size);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void AlternativeIds(Utf8JsonWriter json, params ReadOnlySpan<(string Role, string? Value)> ids)
    {
        var isOpen = false;
        foreach (var (role, value) in ids)
        {
            if (Published.Address(value) is not { } address) continue;
            if (!isOpen) json.WriteStartArray("altIds");
            isOpen = true;
            json.WriteStartObject();
            json.WriteString("role", role);
            json.WriteString("value", address);
            json.WriteEndObject();
        }

        if (isOpen) json.WriteEndArray();
    }

    private static void Names(Utf8JsonWriter json, string list, IEnumerable<(string? Name, string Rel)> names)
    {
        var given = names.Where(one => !string.IsNullOrWhiteSpace(one.Name)).Distinct().ToList();
        if (given.Count == 0) return;
        json.WriteStartArray(list);
        foreach (var (name, rel) in given)
        {
            json.WriteStartObject();
            Text(json, "name", name);
            json.WriteString("rel", rel);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Values(Utf8JsonWriter json, string list, (string? Value, string? Type) only)
    {
        if (string.IsNullOrWhiteSpace(only.Value)) return;
        json.WriteStartArray(list);
        json.WriteStartObject();
        Text(json, "contentType", only.Type);
        json.WriteString("value", LegalText.Clean(only.Value));
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Date(Utf8JsonWriter json, string name, DateTimeOffset? date)
    {
        if (date is { } instant) json.WriteString(name, Published.Rfc3339(instant));
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) json.WriteString(name, LegalText.Clean(value));
    }
}
