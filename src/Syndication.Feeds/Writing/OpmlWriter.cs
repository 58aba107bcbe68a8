using System.Buffers;

namespace Syndication.Feeds.Writing;

/// <summary>OPML 2.0: a list of feeds, each an item whose <see cref="SyndicationItem.Source"/> names its feed.</summary>
/// <remarks>Feeds of the same first category stand together in a group of that name, in the order in which groups first appear.</remarks>
public sealed class OpmlWriter : IFeedWriter
{
    /// <inheritdoc/>
    public string Extension => "opml";

    /// <inheritdoc/>
    public string MediaType => "text/x-opml; charset=utf-8";

    /// <inheritdoc/>
    public void Write(SyndicationFeed feed, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(feed);
        var xml = new XmlOutput(output);
        xml.Declaration();
        xml.Start("opml").Attribute("version", "2.0");
        WriteHead(xml, feed);
        xml.Start("body");
        foreach (var item in feed.Items.Where(item => item.Categories.Count == 0)) WriteOutline(xml, item);
        foreach (var group in feed.Items.Where(item => item.Categories.Count > 0).GroupBy(item => item.Categories[0].Term))
        {
            xml.Start("outline").Attribute("text", group.Key);
            foreach (var item in group) WriteOutline(xml, item);
            xml.End();
        }

        xml.End();
        xml.End();
    }

    private static void WriteHead(XmlOutput xml, SyndicationFeed feed)
    {
        xml.Start("head");
        xml.Start("title").Text(feed.Title?.ToPlainText() ?? "").End();
        if (feed.Published is { } created) xml.Element("dateCreated", Published.Rfc822(created));
        if (feed.Updated is { } modified) xml.Element("dateModified", Published.Rfc822(modified));
        if (feed.Authors is [var owner, ..])
        {
            xml.Element("ownerName", owner.Name);
            xml.Element("ownerEmail", owner.Email);
            xml.Element("ownerId", Published.Address(owner.Url));
        }

        xml.Element("docs", "http://opml.org/spec2.opml");
        xml.End();
    }

    /// <summary>Type and address are obligatory in a subscription list (OPML 2.0 "Subscription lists").</summary>
    private static void WriteOutline(XmlOutput xml, SyndicationItem item)
    {
        if (Published.Address(item.Source?.FeedUrl ?? item.Links.FirstOrDefault(link => link.Rel == "feed")?.Url) is not { } url) return;
        var title = item.Title?.ToPlainText() ?? item.Source?.Title?.ToPlainText() ?? url;
        xml.Start("outline").Attribute("type", "rss").Attribute("text", title).Attribute("title", title).Attribute("xmlUrl", url)
            .Attribute("htmlUrl", Published.Address(item.Url)).Attribute("description", item.Summary?.ToPlainText())
            .Attribute("language", item.Language).End();
    }
}
