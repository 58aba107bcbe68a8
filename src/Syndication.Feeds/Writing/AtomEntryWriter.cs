using System.Globalization;

namespace Syndication.Feeds.Writing;

/// <summary>One Atom entry (RFC 4287 §4.1.2).</summary>
internal static class AtomEntryWriter
{
    public static void Write(XmlOutput xml, SyndicationItem item, DateTimeOffset feedUpdated)
    {
        xml.Start("entry").Attribute("xml:lang", Published.Language(item.Language));
        xml.Element("id", AtomWriter.IdOf(item.Id ?? item.Url, item.Title?.Value + item.Content?.Value));
        xml.Start("title");
        AtomWriter.WriteInside(xml, item.Title);
        WriteDates(xml, item, feedUpdated);
        WriteLinks(xml, item);
        foreach (var author in item.Authors) AtomWriter.WritePerson(xml, "author", author);
        foreach (var contributor in item.Contributors) AtomWriter.WritePerson(xml, "contributor", contributor);
        foreach (var category in item.Categories) AtomWriter.WriteCategory(xml, category);
        WriteTexts(xml, item);
        if (item.Source is { } source) WriteSource(xml, source);
        WriteRest(xml, item);
        xml.End();
    }

    /// <summary>Updated is obligatory; an entry that has no date at all has its feed's.</summary>
    private static void WriteDates(XmlOutput xml, SyndicationItem item, DateTimeOffset feedUpdated)
    {
        if (item.Published is { } published) xml.Element("published", Published.Rfc3339(published));
        xml.Element("updated", Published.Rfc3339(item.Updated ?? item.Published ?? feedUpdated));
    }

    private static void WriteLinks(XmlOutput xml, SyndicationItem item)
    {
        AtomWriter.Link(xml, "alternate", item.Url);
        AtomWriter.Link(xml, "related", item.ExternalUrl);
        foreach (var link in item.Links.Where(IsOther))
        {
            if (link.Url != item.ExternalUrl) AtomWriter.Link(xml, link.Rel, link.Url, link.MediaType, link.Title);
        }

        if (item.Links.All(link => link.Rel != "license")) AtomWriter.Link(xml, "license", item.LicenseUrl);
        if (item.CommentsUrl is not null && item.Links.All(link => link.Rel != "replies"))
            AtomWriter.Link(xml, "replies", item.CommentsUrl, "text/html");
        foreach (var file in item.Attachments)
            AtomWriter.Link(xml, "enclosure", file.Url, Published.MediaType(file), file.Title, file.SizeInBytes);
    }

    private static bool IsOther(SyndicationLink link) => link.Rel is "via" or "related" or "replies" or "license";

    private static void WriteTexts(XmlOutput xml, SyndicationItem item)
    {
        if (item.Summary is not null)
        {
            xml.Start("summary");
            AtomWriter.WriteInside(xml, item.Summary);
        }

        if (item.ContentUrl is { } source && Published.Address(source) is { } address)
        {
            xml.Start("content").Attribute("src", address).End();
            return;
        }

        // An entry without a page of its own must have content (RFC 4287 §4.1.1).
        var content = item.Content ?? (Published.Address(item.Url) is null ? item.Summary ?? item.Title ?? TextContent.Plain(Published.Line(item)) : null);
        if (content is null) return;
        xml.Start("content");
        AtomWriter.WriteInside(xml, content);
    }

    /// <summary>Where an entry was copied from (RFC 4287 §4.2.11).</summary>
    private static void WriteSource(XmlOutput xml, SyndicationFeed source)
    {
        xml.Start("source");
        xml.Element("id", AtomWriter.IdOf(source.Id ?? source.FeedUrl ?? source.HomePageUrl, source.Title?.Value));
        if (source.Title is not null)
        {
            xml.Start("title");
            AtomWriter.WriteInside(xml, source.Title);
        }

        if (source.Updated is { } updated) xml.Element("updated", Published.Rfc3339(updated));
        AtomWriter.Link(xml, "self", source.FeedUrl);
        AtomWriter.Link(xml, "alternate", source.HomePageUrl);
        foreach (var author in source.Authors) AtomWriter.WritePerson(xml, "author", author);
        xml.End();
    }

    private static void WriteRest(XmlOutput xml, SyndicationItem item)
    {
        if (item.Rights is not null)
        {
            xml.Start("rights");
            AtomWriter.WriteInside(xml, item.Rights);
        }

        if (item.InReplyTo is { Ref: { } reference } reply)
        {
            xml.Start("thr:in-reply-to").Attribute("ref", AtomWriter.IdOf(reference, null)).Attribute("href", Published.Address(reply.Url))
                .Attribute("type", Published.Type(reply.MediaType)).Attribute("source", Published.Address(reply.Source)).End();
        }

        xml.Element("thr:total", item.CommentsCount?.ToString(CultureInfo.InvariantCulture));
        var thumbnails = item.Thumbnails.ToList();
        if (item.Image is { } image && thumbnails.TrueForAll(thumbnail => thumbnail.Url != image)) thumbnails.Insert(0, new SyndicationImage(image));
        foreach (var thumbnail in thumbnails) RssItemWriter.WriteThumbnail(xml, thumbnail, Published.Address(thumbnail.Url));
        Places.Write(xml, item.Geometry);
    }
}
