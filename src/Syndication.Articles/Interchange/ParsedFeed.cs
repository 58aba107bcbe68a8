using System.Text.Json;
using Syndication.Feeds;

namespace Syndication.Articles.Interchange;

/// <summary>The parsed-feed document: what <c>parse</c> prints, the interchange between our reader and whatever measures it.</summary>
/// <remarks>
/// Names are JSON Feed 1.1's where it has one. Text is given plain, and as sanitised HTML too where its source is HTML;
/// addresses are absolute where anything says against what; dates are in UTC; what has no value is absent.
/// </remarks>
public static class ParsedFeed
{
    /// <summary>Writes the document as one JSON object.</summary>
    /// <param name="reading">What reading the bytes came to.</param>
    /// <param name="path">The caller's name for the document, echoed; null leaves it out.</param>
    public static void Write(FeedReading reading, string? path, Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(json);
        if (reading.Feed is not { } feed)
        {
            WriteError(NameOf(reading.Error ?? FeedError.Unreadable), reading.Encoding, path, json);
            return;
        }

        json.WriteStartObject();
        ParsedValue.Text(json, "path", path);
        json.WriteBoolean("ok", true);
        json.WriteString("format", NameOf(feed.Format));
        ParsedValue.Text(json, "format_version", VersionOf(feed));
        ParsedValue.Text(json, "encoding", feed.Encoding);
        json.WriteBoolean("well_formed", feed.IsWellFormed);
        WriteRepairs(json, feed);
        WriteFeed(json, feed, new ParsedBase(feed.BaseUrl, feed.HomePageUrl));
        json.WriteStartArray("items");
        foreach (var item in feed.Items) ParsedItem.Write(json, item, feed);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes the document of bytes that could not even be had.</summary>
    public static void WriteUnreadable(string? path, Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        WriteError(NameOf(FeedError.Unreadable), null, path, json);
    }

    /// <summary>The fields that a feed and an item's source share.</summary>
    internal static void WriteFeed(Utf8JsonWriter json, SyndicationFeed feed, ParsedBase bases)
    {
        ParsedValue.Twin(json, "title", feed.Title, bases);
        ParsedValue.Twin(json, "description", feed.Description, bases);
        ParsedValue.Url(json, "home_page_url", feed.HomePageUrl);
        ParsedValue.Url(json, "feed_url", feed.FeedUrl);
        ParsedValue.Text(json, "id", feed.Id);
        ParsedValue.Text(json, "language", feed.Language);
        ParsedValue.Url(json, "icon", feed.Icon);
        ParsedValue.Url(json, "favicon", feed.Favicon);
        ParsedValue.People(json, "authors", feed.Authors);
        ParsedValue.People(json, "contributors", feed.Contributors);
        ParsedValue.Person(json, "publisher", feed.Publisher);
        ParsedValue.Categories(json, feed.Categories);
        ParsedValue.Date(json, "date_published", feed.Published);
        ParsedValue.Date(json, "date_modified", feed.Updated);
        ParsedValue.Twin(json, "rights", feed.Rights, bases);
        WriteGenerator(json, feed.Generator);
        if (feed.TtlMinutes is { } minutes) json.WriteNumber("ttl_minutes", minutes);
        WriteHubs(json, feed.Hubs);
        ParsedValue.Url(json, "next_url", feed.NextUrl);
        ParsedValue.Url(json, "prev_url", feed.PreviousUrl);
        ParsedValue.Links(json, feed.Links);
        WriteExtensions(json, feed);
    }

    private static void WriteExtensions(Utf8JsonWriter json, SyndicationFeed feed)
    {
        if (feed.Image is { } image)
        {
            json.WriteStartObject("image");
            ParsedValue.Image(json, image);
            json.WriteEndObject();
        }

        ParsedValue.Reply(json, feed.InReplyTo);
        ParsedValue.Url(json, "new_feed_url", feed.NewFeedUrl);
        ParsedValue.Url(json, "license_url", feed.LicenseUrl);
        ParsedValue.Flag(json, "itunes_explicit", feed.IsExplicit);
        ParsedValue.Flag(json, "itunes_block", feed.IsBlocked);
        ParsedValue.Flag(json, "expired", feed.IsExpired);
    }

    private static void WriteRepairs(Utf8JsonWriter json, SyndicationFeed feed)
    {
        if (feed.Repairs.Count == 0) return;
        json.WriteStartArray("repairs");
        foreach (var repair in feed.Repairs)
        {
            json.WriteStartObject();
            json.WriteString("kind", repair.Kind);
            ParsedValue.Text(json, "detail", repair.Detail);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteGenerator(Utf8JsonWriter json, SyndicationGenerator? generator)
    {
        if (generator is null) return;
        json.WriteStartObject("generator");
        ParsedValue.Text(json, "name", generator.Name);
        ParsedValue.Url(json, "url", generator.Url);
        ParsedValue.Text(json, "version", generator.Version);
        json.WriteEndObject();
    }

    private static void WriteHubs(Utf8JsonWriter json, IReadOnlyList<SyndicationHub> hubs)
    {
        if (hubs.Count == 0) return;
        json.WriteStartArray("hubs");
        foreach (var hub in hubs)
        {
            json.WriteStartObject();
            json.WriteString("type", hub.Type);
            ParsedValue.Url(json, "url", hub.Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteError(string error, string? encoding, string? path, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        ParsedValue.Text(json, "path", path);
        json.WriteBoolean("ok", false);
        json.WriteString("error", error);
        ParsedValue.Text(json, "encoding", encoding);
        json.WriteEndObject();
    }

    private static string NameOf(FeedError error) => error switch
    {
        FeedError.Empty => "empty",
        FeedError.Html => "html",
        FeedError.NotAFeed => "not-a-feed",
        FeedError.TooLarge => "too-large",
        _ => "unreadable",
    };

    private static string NameOf(FeedFormat format) => format switch
    {
        FeedFormat.Rss => "rss",
        FeedFormat.Rdf => "rdf",
        FeedFormat.Atom => "atom",
        FeedFormat.Cdf => "cdf",
        FeedFormat.Json => "json",
        FeedFormat.Sitemap => "sitemap",
        FeedFormat.Opml => "opml",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "A format without a name."),
    };

    /// <summary>RSS 2.0.1 and its like are RSS 2.0: the specification has no other (RSS 2.0 "rss").</summary>
    private static string? VersionOf(SyndicationFeed feed) =>
        feed is { Format: FeedFormat.Rss, FormatVersion: ['2', '.' or ',', ..] or "2" } ? "2.0" : feed.FormatVersion;
}
