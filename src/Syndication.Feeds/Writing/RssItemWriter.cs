using System.Globalization;

namespace Syndication.Feeds.Writing;

/// <summary>One item of RSS 2.0.</summary>
internal static class RssItemWriter
{
    public static void Write(XmlOutput xml, SyndicationItem item)
    {
        xml.Start("item");
        WriteText(xml, item);
        WriteIdentity(xml, item);
        WriteDates(xml, item);
        RssWriter.WritePeople(xml, item.Authors, "author");
        foreach (var contributor in item.Contributors) xml.Element("dc:contributor", contributor.Name ?? contributor.Email);
        xml.Element("dc:publisher", item.Publisher?.Name ?? item.Publisher?.Email);
        foreach (var category in item.Categories) RssWriter.WriteCategory(xml, category);
        WriteSource(xml, item);
        WriteFiles(xml, item);
        WriteComments(xml, item);
        WriteRest(xml, item);
        xml.End();
    }

    private static void WriteText(XmlOutput xml, SyndicationItem item)
    {
        var title = RssWriter.Title(item.Title);
        xml.Element("title", title);
        xml.Element("link", Published.AsciiAddress(item.Url));
        // An item must have a title or a description (RSS 2.0 "Elements of item").
        var summary = RssWriter.Text(item.Summary);
        if (string.IsNullOrEmpty(title) && string.IsNullOrEmpty(summary)) summary = RssWriter.Text(TextContent.Plain(Published.Line(item)));
        xml.Element("description", summary);
        if (item.Content is { } content) xml.Element("content:encoded", content.IsMarkup ? content.Value : PlainText.ToHtml(content.Value));
        xml.Element("dc:language", Published.Language(item.Language));
    }

    private static void WriteIdentity(XmlOutput xml, SyndicationItem item)
    {
        var id = item.Id ?? item.Url;
        if (string.IsNullOrEmpty(id)) return;
        var isPermalink = (item.IdIsPermalink ?? id == item.Url) && Reading.Addresses.IsWeb(id) && Published.AsciiAddress(id) == id;
        xml.Start("guid").Attribute("isPermaLink", isPermalink ? "true" : "false").Text(id).End();
    }

    private static void WriteDates(XmlOutput xml, SyndicationItem item)
    {
        if (item.Published is { } published) xml.Element("pubDate", Published.Rfc822(published));
        else xml.Element("dc:date", item.PartialDate);
        if (item.Updated is { } updated) xml.Element("atom:updated", Published.Rfc3339(updated));
    }

    /// <summary>A source without its feed's address is no source (RSS 2.0 "source": the attribute is obligatory).</summary>
    private static void WriteSource(XmlOutput xml, SyndicationItem item)
    {
        if (item.Source is not { } source || Published.AsciiAddress(source.FeedUrl ?? source.HomePageUrl) is not { } url) return;
        xml.Start("source").Attribute("url", url).Text(RssWriter.Title(source.Title) ?? url).End();
    }

    /// <summary>RSS has one enclosure an item; Media RSS carries all of them, and what RSS has no word for.</summary>
    private static void WriteFiles(XmlOutput xml, SyndicationItem item)
    {
        var isFirst = true;
        foreach (var file in item.Attachments)
        {
            if (Published.AsciiAddress(file.Url) is not { } url) continue;
            // A picture whose length nobody knows is shown, not downloaded; of a recording readers would miss the enclosure.
            var isBarePicture = file.SizeInBytes is null && Published.MediaType(file).StartsWith("image/", StringComparison.Ordinal);
            var isEnclosed = isFirst && !isBarePicture && Reading.Addresses.IsWeb(url);
            if (isEnclosed)
            {
                xml.Start("enclosure").Attribute("url", url).Attribute("length", Number(file.SizeInBytes ?? 0))
                    .Attribute("type", Published.MediaType(file)).End();
            }

            isFirst &= !isEnclosed;
            if (!isEnclosed || file.Title is not null || file.Duration is not null) WriteMedia(xml, file, url);
        }

        var thumbnails = item.Thumbnails.ToList();
        if (item.Image is { } image && thumbnails.TrueForAll(thumbnail => thumbnail.Url != image)) thumbnails.Insert(0, new SyndicationImage(image));
        foreach (var thumbnail in thumbnails) WriteThumbnail(xml, thumbnail, Published.AsciiAddress(thumbnail.Url));
    }

    internal static void WriteThumbnail(XmlOutput xml, SyndicationImage thumbnail, string? url)
    {
        if (url is null) return;
        xml.Start("media:thumbnail").Attribute("url", url)
            .Attribute("width", Pixels(thumbnail.Width)).Attribute("height", Pixels(thumbnail.Height)).End();
    }

    private static void WriteMedia(XmlOutput xml, SyndicationAttachment file, string url)
    {
        var type = Published.MediaType(file);
        xml.Start("media:content").Attribute("url", url).Attribute("fileSize", Number(file.SizeInBytes))
            .Attribute("type", type)
            .Attribute("medium", type.StartsWith("image/", StringComparison.Ordinal) ? "image" : null)
            .Attribute("duration", file.Duration is { } duration ? Math.Round(duration.TotalSeconds).ToString(CultureInfo.InvariantCulture) : null);
        if (file.Title is not null) xml.Start("media:title").Attribute("type", "plain").Text(file.Title).End();
        xml.End();
    }

    private static void WriteComments(XmlOutput xml, SyndicationItem item)
    {
        xml.Element("comments", Published.AsciiAddress(item.CommentsUrl));
        xml.Element("wfw:commentRss", Published.AsciiAddress(item.CommentsFeedUrl));
        xml.Element("wfw:comment", Published.AsciiAddress(item.CommentsPostUrl));
        xml.Element("slash:comments", Number(item.CommentsCount));
        if (item.InReplyTo is { Ref: { } reference } reply)
        {
            xml.Start("thr:in-reply-to").Attribute("ref", reference).Attribute("href", Published.AsciiAddress(reply.Url))
                .Attribute("type", Published.Type(reply.MediaType)).Attribute("source", Published.AsciiAddress(reply.Source)).End();
        }
    }

    private static void WriteRest(XmlOutput xml, SyndicationItem item)
    {
        xml.Element("dc:rights", RssWriter.Text(item.Rights));
        xml.Element("creativeCommons:license", Published.AsciiAddress(item.LicenseUrl));
        RssWriter.Link(xml, "related", item.ExternalUrl, null);
        foreach (var link in item.Links.Where(link => link.Rel == "via").DistinctBy(link => link.Url)) RssWriter.Link(xml, "via", link.Url, link.MediaType);
        Places.Write(xml, item.Geometry);
        RssWriter.WriteFlags(xml, item.IsExplicit, item.IsBlocked);
    }

    private static string? Pixels(int? value) => value > 0 ? Number(value) : null;

    private static string? Number(long? value) => value?.ToString(CultureInfo.InvariantCulture);
}
