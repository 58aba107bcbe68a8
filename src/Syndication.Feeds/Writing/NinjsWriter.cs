using System.Buffers;
using System.Text.Json;

namespace Syndication.Feeds.Writing;

/// <summary>ninjs 3.1, the IPTC's news in JSON (https://iptc.org/standards/ninjs/): the feed is a composite, its items are associated with it.</summary>
internal sealed class NinjsWriter : IFeedWriter
{
    public string Extension => "ninjs";

    public string MediaType => "application/json";

    public void Write(SyndicationFeed feed, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, JsonOutput.Options);
        var title = LegalText.Clean(feed.Title?.ToPlainText() ?? feed.HomePageUrl ?? feed.FeedUrl ?? "-");
        json.WriteStartObject();
        json.WriteString("uri", AtomWriter.IdOf(feed.Id ?? feed.FeedUrl ?? feed.HomePageUrl, title));
        json.WriteStartObject("standard");
        json.WriteString("name", "ninjs");
        json.WriteString("version", "3.1");
        json.WriteString("schema", "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json");
        json.WriteEndObject();
        json.WriteString("type", "composite");
        json.Date("versionCreated", feed.Updated);
        json.Text("language", Published.Language(feed.Language));
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
        json.Date("contentCreated", item.Published);
        json.Date("versionCreated", item.Updated ?? item.Published);
        json.Text("language", Published.Language(item.Language ?? language));
        Values(json, "headlines", (headline, null));
        Values(json, "descriptions", (item.Summary?.ToPlainText(), "text/plain"));
        Values(json, "bodies", item.Content is { IsMarkup: false } plain ? (plain.Value, "text/plain") : (item.Content?.Value, "text/html"));
        json.Text("by", string.Join(", ", item.Authors.Select(author => author.Name).Where(name => !string.IsNullOrWhiteSpace(name))));
        json.Text("copyrightNotice", item.Rights?.ToPlainText());
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
        json.Date("versionCreated", tombstone.When);
        json.Text("edNote", tombstone.Comment);
        json.WriteEndObject();
    }

    /// <summary>Who is credited: the publisher it was copied from, and agencies.</summary>
    private static void Sources(Utf8JsonWriter json, SyndicationItem item)
    {
        var sources = item.Contributors.Select(contributor => (contributor.Name, Url: contributor.Url, Role: "contributor"))
            .Append((Name: item.Source?.Title?.ToPlainText(), Url: item.Source?.HomePageUrl, Role: "publisher"))
            .Where(source => !string.IsNullOrWhiteSpace(source.Name));
        json.Objects("infoSources", sources, source =>
        {
            json.Text("name", source.Name);
            json.WriteString("role", source.Role);
            json.Text("uri", Published.AsciiAddress(source.Url));
        });
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
        json.Text("contentType", Published.Type(file?.MediaType) ?? Published.PictureType(url));
        if (shown?.Width is > 0 and var width) json.WriteNumber("width", width);
        if (shown?.Height is > 0 and var height) json.WriteNumber("height", height);
        if (file?.SizeInBytes is { } size) json.WriteNumber("sizeInBytes", size);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void AlternativeIds(Utf8JsonWriter json, params IEnumerable<(string Role, string? Url)> ids) =>
        json.Objects("altIds", ids.Where(id => Published.Address(id.Url) is not null), id =>
        {
            json.WriteString("role", id.Role);
            json.Address("value", id.Url);
        });

    private static void Names(Utf8JsonWriter json, string list, IEnumerable<(string? Name, string Rel)> names) =>
        json.Objects(list, names.Where(one => !string.IsNullOrWhiteSpace(one.Name)).Distinct(), one =>
        {
            json.Text("name", one.Name);
            json.WriteString("rel", one.Rel);
        });

    private static void Values(Utf8JsonWriter json, string list, (string? Value, string? Type) only)
    {
        if (string.IsNullOrWhiteSpace(only.Value)) return;
        json.Objects(list, [only], one =>
        {
            json.Text("contentType", one.Type);
            json.WriteString("value", LegalText.Clean(one.Value!));
        });
    }
}
