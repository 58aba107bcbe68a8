using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Syndication.Feeds.Writing;

/// <summary>Atom 1.0 (RFC 4287) with tombstones (RFC 6721) and feed history (RFC 5005).</summary>
internal sealed class AtomWriter : IFeedWriter
{
    private const string Type = "application/atom+xml";

    private static readonly SearchValues<char> NotInIri = SearchValues.Create(" \t\n\r<>\"{}|\\^`");

    public string Extension => "atom";

    public string MediaType => Type + "; charset=utf-8";

    public void Write(SyndicationFeed feed, IBufferWriter<byte> output)
    {
        var xml = new XmlOutput(output);
        xml.Declaration();
        xml.Start("feed").Attribute("xmlns", "http://www.w3.org/2005/Atom")
            .Attribute("xmlns:at", "http://purl.org/atompub/tombstones/1.0")
            .Attribute("xmlns:fh", "http://purl.org/syndication/history/1.0")
            .Attribute("xmlns:georss", "http://www.georss.org/georss")
            .Attribute("xmlns:media", "http://search.yahoo.com/mrss/")
            .Attribute("xmlns:thr", "http://purl.org/syndication/thread/1.0")
            .Attribute("xml:lang", Published.Language(feed.Language));
        var updated = UpdatedOf(feed);
        xml.Element("id", IdOf(feed.Id ?? feed.FeedUrl ?? feed.HomePageUrl, feed.Title?.Value));
        xml.Start("title");
        WriteInside(xml, feed.Title);
        xml.Element("updated", Published.Rfc3339(updated));
        if (feed.Description is not null)
        {
            xml.Start("subtitle");
            WriteInside(xml, feed.Description);
        }

        WriteLinks(xml, feed);
        WriteAbout(xml, feed);
        foreach (var item in Identities.Distinct(feed.Items)) AtomEntryWriter.Write(xml, item, updated);
        foreach (var tombstone in feed.Tombstones) WriteTombstone(xml, tombstone);
        xml.End();
    }

    /// <summary>Ends the element it fills (RFC 4287 §3.1).</summary>
    internal static void WriteInside(XmlOutput xml, TextContent? content)
    {
        if (content?.IsMarkup == true) xml.Attribute("type", "html").Attribute("xml:base", Published.Address(content.BaseUrl));
        xml.Text(content?.Value ?? "").End();
    }

    internal static void WritePerson(XmlOutput xml, string element, SyndicationPerson person)
    {
        xml.Start(element);
        xml.Start("name").Text(NameOf(person)).End();
        xml.Element("uri", Published.Address(person.Url));
        xml.Element("email", Published.Email(person.Email));
        xml.End();
    }

    private static string NameOf(SyndicationPerson person) =>
        ((string?[])[person.Name, person.Email, person.Url]).FirstOrDefault(name => !string.IsNullOrWhiteSpace(name)) ?? "-";

    internal static void WriteCategory(XmlOutput xml, SyndicationCategory category)
    {
        if (string.IsNullOrWhiteSpace(category.Term)) return;
        xml.Start("category").Attribute("term", category.Term).Attribute("scheme", Published.Address(category.Scheme))
            .Attribute("label", category.Label).End();
    }

    internal static void Link(XmlOutput xml, string rel, string? url, string? type = null, string? title = null, long? length = null)
    {
        if (Published.Address(url) is not { } address) return;
        xml.Start("link").Attribute("rel", rel).Attribute("type", Published.Type(type)).Attribute("href", address).Attribute("title", title)
            .Attribute("length", length?.ToString(CultureInfo.InvariantCulture)).End();
    }

    /// <summary>An id must be an IRI (RFC 4287 §4.2.6); what is none is made one, always the same.</summary>
    internal static string IdOf(string? id, string? otherwise)
    {
        if (!string.IsNullOrWhiteSpace(id))
        {
            var trimmed = LegalText.Clean(id.Trim());
            var isIri = Reading.Addresses.IsAbsolute(trimmed) && !trimmed.AsSpan().ContainsAny(NotInIri);
            return isIri ? trimmed : "urn:x-guid:" + Uri.EscapeDataString(trimmed);
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(LegalText.Clean(otherwise ?? "")));
        return "urn:x-sha256:" + Convert.ToHexStringLower(hash);
    }

    private static DateTimeOffset UpdatedOf(SyndicationFeed feed)
    {
        if (feed.Updated is { } updated) return updated;
        var newest = feed.Items.Select(item => item.Updated ?? item.Published).Max();
        return newest ?? feed.Published ?? DateTimeOffset.UnixEpoch;
    }

    private static void WriteLinks(XmlOutput xml, SyndicationFeed feed)
    {
        Link(xml, "self", feed.FeedUrl, Type);
        Link(xml, "alternate", feed.HomePageUrl, null);
        foreach (var hub in feed.Hubs.Where(hub => hub.Type != "rssCloud")) Link(xml, "hub", hub.Url);
        Link(xml, "next", feed.NextUrl, Type);
        Link(xml, feed.IsArchive || feed.NextUrl is null ? "prev-archive" : "previous", feed.PreviousUrl, Type);
        foreach (var link in FeedLinks.Others(feed)) Link(xml, link.Rel, link.Url, link.MediaType, link.Title);
        Link(xml, "license", feed.LicenseUrl);
        if (feed.IsComplete) xml.Start("fh:complete").End();
        if (feed.IsArchive) xml.Start("fh:archive").End();
    }

    private static void WriteAbout(XmlOutput xml, SyndicationFeed feed)
    {
        foreach (var author in feed.Authors) WritePerson(xml, "author", author);
        // Every entry must have an author, if only the feed's (RFC 4287 §4.1.1).
        if (feed.Authors.Count == 0 && (feed.Items.Count == 0 || feed.Items.Any(item => item.Authors.Count == 0)))
            WritePerson(xml, "author", feed.Publisher ?? new SyndicationPerson(feed.Title?.ToPlainText() ?? feed.HomePageUrl ?? feed.FeedUrl ?? "-"));
        foreach (var contributor in feed.Contributors) WritePerson(xml, "contributor", contributor);
        foreach (var category in feed.Categories) WriteCategory(xml, category);
        if (feed.Rights is not null)
        {
            xml.Start("rights");
            WriteInside(xml, feed.Rights);
        }

        if (feed.Generator is { } generator && (generator.Name ?? generator.Url) is not null)
        {
            xml.Start("generator").Attribute("uri", Published.Address(generator.Url)).Attribute("version", generator.Version)
                .Text(generator.Name ?? generator.Url ?? "").End();
        }

        xml.Element("icon", Published.Address(feed.Favicon));
        xml.Element("logo", Published.Address(feed.Icon ?? feed.Image?.Url));
    }

    private static void WriteTombstone(XmlOutput xml, SyndicationTombstone tombstone)
    {
        xml.Start("at:deleted-entry").Attribute("ref", IdOf(tombstone.Id, null)).Attribute("when", Published.Rfc3339(tombstone.When));
        xml.Element("at:comment", tombstone.Comment);
        xml.End();
    }
}
