using System.Buffers;
using System.Globalization;

namespace Syndication.Feeds.Writing;

/// <summary>RSS 2.0 as the RSS Advisory Board's profile wants it, with the modules that readers know.</summary>
internal sealed class RssWriter : IFeedWriter
{
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    public string Extension => "xml";

    public string MediaType => "application/rss+xml; charset=utf-8";

    public void Write(SyndicationFeed feed, IBufferWriter<byte> output)
    {
        var xml = new XmlOutput(output);
        xml.Declaration();
        xml.Start("rss").Attribute("version", "2.0")
            .Attribute("xmlns:atom", "http://www.w3.org/2005/Atom")
            .Attribute("xmlns:content", "http://purl.org/rss/1.0/modules/content/")
            .Attribute("xmlns:creativeCommons", "http://backend.userland.com/creativeCommonsRssModule")
            .Attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
            .Attribute("xmlns:fh", "http://purl.org/syndication/history/1.0")
            .Attribute("xmlns:georss", "http://www.georss.org/georss")
            .Attribute("xmlns:itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd")
            .Attribute("xmlns:media", "http://search.yahoo.com/mrss/")
            .Attribute("xmlns:slash", "http://purl.org/rss/1.0/modules/slash/")
            .Attribute("xmlns:sy", "http://purl.org/rss/1.0/modules/syndication/")
            .Attribute("xmlns:thr", "http://purl.org/syndication/thread/1.0")
            .Attribute("xmlns:wfw", "http://wellformedweb.org/CommentAPI/");
        xml.Start("channel");
        WriteRequired(xml, feed);
        WriteLinks(xml, feed);
        WriteAbout(xml, feed);
        WritePeople(xml, feed);
        WriteTiming(xml, feed);
        WriteImage(xml, feed);
        foreach (var item in Identities.Distinct(feed.Items)) RssItemWriter.Write(xml, item);
        xml.End();
        xml.End();
    }

    /// <summary>Plain text goes out as it is, unless a reader would take it for markup.</summary>
    internal static string? Text(TextContent? content)
    {
        if (content is null || content.IsMarkup || !Reading.MarkupGuess.IsHtml(content.Value, countsVoidTags: true)) return content?.Value;
        return PlainText.ToHtml(content.Value);
    }

    internal static void WritePerson(XmlOutput xml, SyndicationPerson person, string emailElement, string nameElement)
    {
        if (Published.Email(person.Email) is not { } email) xml.Element(nameElement, person.Name ?? person.Email ?? person.Url);
        else xml.Element(emailElement, string.IsNullOrWhiteSpace(person.Name) ? email : $"{email} ({person.Name})");
    }

    /// <summary>An address has place for one, and a reader would not know what to make of a creator beside it.</summary>
    internal static void WritePeople(XmlOutput xml, IReadOnlyList<SyndicationPerson> people, string emailElement)
    {
        if (people is [var only])
        {
            WritePerson(xml, only, emailElement, "dc:creator");
            return;
        }

        foreach (var person in people) xml.Element("dc:creator", person.Name ?? person.Email ?? person.Url);
    }

    /// <summary>A title is no place for markup (RSS profile "title").</summary>
    internal static string? Title(TextContent? title) => title is { IsMarkup: true } ? Text(TextContent.Plain(title.ToPlainText())) : Text(title);

    /// <summary>Title, link and description are obligatory (RSS 2.0 "Required channel elements").</summary>
    private static void WriteRequired(XmlOutput xml, SyndicationFeed feed)
    {
        var title = Title(feed.Title) ?? feed.HomePageUrl ?? feed.FeedUrl ?? "-";
        xml.Start("title").Text(title).End();
        xml.Start("link").Text(Published.AsciiAddress(feed.HomePageUrl) ?? Published.AsciiAddress(feed.FeedUrl) ?? "").End();
        xml.Start("description").Text(Text(feed.Description) ?? title).End();
    }

    private static void WriteLinks(XmlOutput xml, SyndicationFeed feed)
    {
        Link(xml, "self", feed.FeedUrl, "application/rss+xml");
        foreach (var hub in feed.Hubs)
        {
            if (hub.Type == "rssCloud") WriteCloud(xml, hub.Url);
            else Link(xml, "hub", hub.Url, null);
        }

        Link(xml, "next", feed.NextUrl, "application/rss+xml");
        Link(xml, feed.IsArchive || feed.NextUrl is null ? "prev-archive" : "previous", feed.PreviousUrl, "application/rss+xml");
        foreach (var link in FeedLinks.Others(feed)) Link(xml, link.Rel, link.Url, link.MediaType);
        if (feed.IsComplete) xml.Start("fh:complete").End();
        if (feed.IsArchive) xml.Start("fh:archive").End();
        if (feed.NewFeedUrl is not null) xml.Element("itunes:new-feed-url", Published.AsciiAddress(feed.NewFeedUrl));
    }

    internal static void Link(XmlOutput xml, string rel, string? url, string? type)
    {
        if (Published.AsciiAddress(url) is not { } address) return;
        xml.Start("atom:link").Attribute("rel", rel).Attribute("type", Published.Type(type)).Attribute("href", address).End();
    }

    private static void WriteCloud(XmlOutput xml, string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)) return;
        xml.Start("cloud").Attribute("domain", address.IdnHost)
            .Attribute("port", address.Port.ToString(CultureInfo.InvariantCulture))
            .Attribute("path", address.PathAndQuery)
            .Attribute("registerProcedure", "")
            .Attribute("protocol", address.Scheme == "https" ? "https-post" : "http-post").End();
    }

    private static void WriteAbout(XmlOutput xml, SyndicationFeed feed)
    {
        xml.Element("language", Published.Language(feed.Language));
        xml.Element("copyright", feed.Rights?.ToPlainText());
        xml.Element("creativeCommons:license", Published.AsciiAddress(feed.LicenseUrl));
        xml.Element("generator", feed.Generator?.Name ?? feed.Generator?.Url);
        foreach (var category in feed.Categories) WriteCategory(xml, category);
        WriteFlags(xml, feed.IsExplicit, feed.IsBlocked);
    }

    internal static void WriteCategory(XmlOutput xml, SyndicationCategory category)
    {
        if (!string.IsNullOrWhiteSpace(category.Term)) xml.Start("category").Attribute("domain", category.Scheme).Text(category.Term).End();
    }

    internal static void WriteFlags(XmlOutput xml, bool? isExplicit, bool? isBlocked)
    {
        if (isExplicit is { } says) xml.Element("itunes:explicit", says ? "true" : "false");
        if (isBlocked is { } blocked) xml.Element("itunes:block", blocked ? "Yes" : "No");
    }

    private static void WritePeople(XmlOutput xml, SyndicationFeed feed)
    {
        WritePeople(xml, feed.Authors, "managingEditor");
        if (feed.Publisher is { } publisher) WritePerson(xml, publisher, "webMaster", "dc:publisher");
        foreach (var contributor in feed.Contributors) xml.Element("dc:contributor", contributor.Name ?? contributor.Email);
    }

    private static void WriteTiming(XmlOutput xml, SyndicationFeed feed)
    {
        if (feed.Published is { } published) xml.Element("pubDate", Published.Rfc822(published));
        if (feed.Updated is { } updated) xml.Element("lastBuildDate", Published.Rfc822(updated));
        if (feed.TtlMinutes is { } minutes) WriteTtl(xml, minutes);
        WriteSkips(xml, "skipHours", "hour", feed.SkipHours.Where(hour => hour is >= 0 and < 24).Distinct().Select(hour => hour.ToString(CultureInfo.InvariantCulture)));
        WriteSkips(xml, "skipDays", "day", Days.Where(day => feed.SkipDays.Contains(day, StringComparer.OrdinalIgnoreCase)));
    }

    /// <summary>The syndication module says the same as ttl where it can: it counts updates in a period.</summary>
    private static void WriteTtl(XmlOutput xml, int minutes)
    {
        xml.Element("ttl", minutes.ToString(CultureInfo.InvariantCulture));
        var (period, length) = minutes <= 60 ? ("hourly", 60) : minutes <= 1440 ? ("daily", 1440) : ("weekly", 10080);
        if (minutes <= 0 || length % minutes != 0) return;
        xml.Element("sy:updatePeriod", period);
        xml.Element("sy:updateFrequency", (length / minutes).ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteSkips(XmlOutput xml, string list, string element, IEnumerable<string> values)
    {
        var given = values.ToList();
        if (given.Count == 0) return;
        xml.Start(list);
        foreach (var value in given) xml.Element(element, value);
        xml.End();
    }

    /// <summary>Title and link of the picture are obligatory, the link being the channel's; its size is bounded (RSS 2.0 "image").</summary>
    private static void WriteImage(XmlOutput xml, SyndicationFeed feed)
    {
        if (Published.AsciiAddress(feed.Image is { Url.Length: > 0 } picture ? picture.Url : feed.Icon) is not { } url) return;
        xml.Start("image");
        xml.Element("url", url);
        xml.Element("title", feed.Image?.Title ?? Title(feed.Title) ?? url);
        xml.Element("link", Published.AsciiAddress(feed.HomePageUrl) ?? Published.AsciiAddress(feed.FeedUrl) ?? url);
        if (feed.Image?.Width is > 0 and <= 144 and var width) xml.Element("width", width.ToString(CultureInfo.InvariantCulture));
        if (feed.Image?.Height is > 0 and <= 400 and var height) xml.Element("height", height.ToString(CultureInfo.InvariantCulture));
        xml.Element("description", feed.Image?.Description);
        xml.End();
    }
}
