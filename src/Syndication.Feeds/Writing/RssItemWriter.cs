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
        foreach (var author in item.Authors) RssWriter.WritePerson(xml, author, "author", "dc:creator");
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
        xml.Element("title", RssWriter.Text(item.Title));
        xml.Element("link", Published.Address(item.Url));
        // An item must have a title or a description (RSS 2.0 "Elements of item").
        var summary = item.Summary ?? (item.Title is null && item.Content is null ? TextContent.Plain(item.Url ?? item.Id) : null);
        xml.Element("description", RssWriter.Text(summary));
        if (item.Content is { } content) xml.Element("content:encoded", content.IsMarkup ? content.Value : PlainText.ToHtml(content.Value));
        xml.Element("dc:language", item.Language);
    }

    private static void WriteIdentity(XmlOutput xml, SyndicationItem item)
    {
        var id = item.Id ?? item.Url;
        if (string.IsNullOrEmpty(id)) return;
        var isPermalink = (item.IdIsPermalink ?? id == item.Url) && Reading.Addresses.IsWeb(id);
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
        if (item.Source is not { } source || Published.Address(source.FeedUrl ?? source.HomePageUrl) is not { } url) return;
        xml.Start("source").Attribute("url", url).Text(RssWriter.Text(source.Title) ?? url).End();
    }

    /// <summary>RSS has one enclosure an item; Media RSS carries all of them, and what RSS has no word for.</summary>
    private static void WriteFiles(XmlOutput xml, SyndicationItem item)
    {
        for (var i = 0; i < item.Attachments.Count; i++)
        {
            var file = item.Attachments[i];
            if (Published.Address(file.Url) is not { } url) continue;
            if (i == 0)
            {
                xml.Start("enclosure").Attribute("url", url).Attribute("length", Number(file.SizeInBytes ?? 0))
                    .Attribute("type", Published.MediaType(file)).End();
            }

            if (i > 0 || file.Title is not null || file.Duration is not null) WriteMedia(xml, file, url);
        }

        var thumbnails = item.Thumbnails.ToList();
        if (item.Image is { } image && thumbnails.TrueForAll(thumbnail => thumbnail.Url != image)) thumbnails.Insert(0, new SyndicationImage(image));
        foreach (var thumbnail in thumbnails) WriteThumbnail(xml, thumbnail);
    }

    internal static void WriteThumbnail(XmlOutput xml, SyndicationImage thumbnail)
    {
        if (Published.Address(thumbnail.Url) is not { } url) return;
        xml.Start("media:thumbnail").Attribute("url", url)
            .Attribute("width", Number(thumbnail.Width)).Attribute("height", Number(thumbnail.Height)).End();
    }

    private static void WriteMedia(XmlOutput xml, SyndicationAttachment file, string url)
    {
        xml.Start("media:content").Attribute("url", url).Attribute("fileSize", Number(file.SizeInBytes))
            .Attribute("type", Published.MediaType(file))
            .Attribute("duration", file.Duration is { } duration ? duration.TotalSeconds.ToString(CultureInfo.InvariantCulture) : null);
        if (file.Title is not null) xml.Start("media:title").Attribute("type", "plain").Text(file.Title).End();
        xml.End();
    }

    private static void WriteComments(XmlOutput xml, SyndicationItem item)
    {
        xml.Element("comments", Published.Address(item.CommentsUrl));
        xml.Element("wfw:commentRss", Published.Address(item.CommentsFeedUrl));
        xml.Element("wfw:comment", Published.Address(item.CommentsPostUrl));
        xml.Element("slash:comments", Number(item.CommentsCount));
        if (item.InReplyTo is { Ref: { } reference } reply)
        {
            xml.Start("thr:in-reply-to").Attribute("ref", reference).Attribute("href", Published.Address(reply.Url))
                .Attribute("type", reply.MediaType).Attribute("source", Published.Address(reply.Source)).End();
        }
    }

    private static void WriteRest(XmlOutput xml, SyndicationItem item)
    {
        xml.Element("dc:rights", RssWriter.Text(item.Rights));
        xml.Element("creativeCommons:license", Published.Address(item.LicenseUrl));
        RssWriter.Link(xml, "related", item.ExternalUrl, null);
        foreach (var link in item.Links.Where(link => link.Rel == "via")) RssWriter.Link(xml, "via", link.Url, link.MediaType);
        Places.Write(xml, item.Geometry);
        RssWriter.WriteFlags(xml, item.IsExplicit, item.IsBlocked);
    }

    private static string? Number(long? value) => value?.ToString(CultureInfo.InvariantCulture);
}
