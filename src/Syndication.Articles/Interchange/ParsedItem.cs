using System.Text.Json;
using Syndication.Feeds;

namespace Syndication.Articles.Interchange;

/// <summary>One item of a parsed-feed document.</summary>
internal static class ParsedItem
{
    public static void Write(Utf8JsonWriter json, SyndicationItem item, SyndicationFeed feed)
    {
        var bases = new ParsedBase(feed.BaseUrl, IsWeb(item.Url) ? item.Url : feed.HomePageUrl);
        json.WriteStartObject();
        ParsedValue.Text(json, "id", item.Id);
        ParsedValue.Flag(json, "id_is_permalink", item.IdIsPermalink);
        ParsedValue.Url(json, "url", item.Url);
        ParsedValue.Url(json, "external_url", item.ExternalUrl);
        ParsedValue.Twin(json, "title", item.Title, bases);
        ParsedValue.Twin(json, "summary", item.Summary, bases);
        WriteContent(json, item, bases);
        ParsedValue.Text(json, "language", item.Language);
        ParsedValue.Url(json, "image", item.Image);
        WriteDates(json, item);
        ParsedValue.People(json, "authors", item.Authors);
        ParsedValue.People(json, "contributors", item.Contributors);
        ParsedValue.Person(json, "publisher", item.Publisher);
        ParsedValue.Categories(json, item.Categories);
        WriteAttachments(json, item.Attachments);
        ParsedValue.Links(json, item.Links);
        ParsedValue.Url(json, "comments_url", item.CommentsUrl);
        if (item.Source is { } source)
        {
            json.WriteStartObject("source");
            ParsedFeed.WriteFeed(json, source, bases);
            json.WriteEndObject();
        }

        ParsedValue.Twin(json, "rights", item.Rights, bases);
        WriteExtensions(json, item);
        json.WriteEndObject();
    }

    private static bool IsWeb(string? url) => url?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true;

    private static void WriteContent(Utf8JsonWriter json, SyndicationItem item, ParsedBase bases)
    {
        if (item.Content is { IsMarkup: true } content) ParsedValue.Html(json, "content_html", content, bases);
        ParsedValue.Text(json, "content_text", item.Content is { IsMarkup: false } plain ? plain.Value : item.ContentText);
        ParsedValue.Url(json, "content_url", item.ContentUrl);
    }

    /// <summary>A date that is known to the month is given as the month's first instant: this form has no other.</summary>
    private static void WriteDates(Utf8JsonWriter json, SyndicationItem item)
    {
        ParsedValue.Date(json, "date_published", item.Published);
        ParsedValue.Date(json, "date_modified", item.Updated);
        var isPublished = item.PartialDate is not null && item.PartialDate != item.PartialUpdated;
        if (item.Published is null && isPublished) json.WriteString("date_published", Start(item.PartialDate!));
        if (item.Updated is null && item.PartialUpdated is { } partial) json.WriteString("date_modified", Start(partial));
    }

    private static string Start(string partial) => partial.Length == 4 ? partial + "-01-01T00:00:00Z" : partial + "-01T00:00:00Z";

    private static void WriteAttachments(Utf8JsonWriter json, IReadOnlyList<SyndicationAttachment> attachments)
    {
        if (attachments.Count == 0) return;
        json.WriteStartArray("attachments");
        foreach (var attachment in attachments)
        {
            json.WriteStartObject();
            ParsedValue.Url(json, "url", attachment.Url);
            ParsedValue.Text(json, "mime_type", attachment.MediaType);
            ParsedValue.Text(json, "title", attachment.Title);
            if (attachment.SizeInBytes is { } size) json.WriteNumber("size_in_bytes", size);
            if (attachment.Duration is { } duration) json.WriteNumber("duration_in_seconds", duration.TotalSeconds);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteExtensions(Utf8JsonWriter json, SyndicationItem item)
    {
        if (item.Thumbnails.Count > 0)
        {
            json.WriteStartArray("thumbnails");
            foreach (var thumbnail in item.Thumbnails)
            {
                json.WriteStartObject();
                ParsedValue.Image(json, thumbnail);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        ParsedValue.Url(json, "comments_feed_url", item.CommentsFeedUrl);
        ParsedValue.Url(json, "comments_post_url", item.CommentsPostUrl);
        if (item.CommentsCount is { } count) json.WriteNumber("comments_count", count);
        ParsedValue.Reply(json, item.InReplyTo);
        ParsedValue.Url(json, "license_url", item.LicenseUrl);
        WriteGeometry(json, item.Geometry);
        ParsedValue.Flag(json, "itunes_explicit", item.IsExplicit);
        ParsedValue.Flag(json, "itunes_block", item.IsBlocked);
    }

    /// <summary>GeoJSON (RFC 7946 §3.1): a polygon is a list of rings; a box, which GeoJSON lacks, is its two corners.</summary>
    private static void WriteGeometry(Utf8JsonWriter json, SyndicationGeometry? geometry)
    {
        if (geometry is null) return;
        json.WriteStartObject("geometry");
        json.WriteString("type", geometry.Type);
        json.WritePropertyName("coordinates");
        if (geometry.Type == "Point")
        {
            WritePosition(json, geometry.Positions[0]);
        }
        else
        {
            json.WriteStartArray();
            if (geometry.Type == "Polygon") json.WriteStartArray();
            foreach (var position in geometry.Positions) WritePosition(json, position);
            if (geometry.Type == "Polygon") json.WriteEndArray();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WritePosition(Utf8JsonWriter json, (double Longitude, double Latitude) position)
    {
        json.WriteStartArray();
        json.WriteNumberValue(position.Longitude);
        json.WriteNumberValue(position.Latitude);
        json.WriteEndArray();
    }
}
