using System.Buffers;

namespace Syndication.Feeds.Writing;

/// <summary>A news sitemap (Sitemaps 0.9 with Google's news 0.9 and image 1.1).</summary>
/// <remarks>
/// Publication name, language, title and date are obligatory in it: an item without one of them, or without a page,
/// is left out. Which items are new enough (two days) is the caller's choice; more than 1,000 are never written.
/// </remarks>
public sealed class NewsSitemapWriter : IFeedWriter
{
    /// <summary>The most entries that a news sitemap may have.</summary>
    public const int MostItems = 1000;

    /// <inheritdoc/>
    public string Extension => "sitemap.xml";

    /// <inheritdoc/>
    public string MediaType => "application/xml; charset=utf-8";

    /// <inheritdoc/>
    public void Write(SyndicationFeed feed, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(feed);
        var xml = new XmlOutput(output);
        xml.Declaration();
        xml.Start("urlset").Attribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")
            .Attribute("xmlns:image", "http://www.google.com/schemas/sitemap-image/1.1")
            .Attribute("xmlns:news", "http://www.google.com/schemas/sitemap-news/0.9");
        foreach (var item in feed.Items.Where(item => IsNews(item, feed)).Take(MostItems)) WritePage(xml, item, feed);
        xml.End();
    }

    private static bool IsNews(SyndicationItem item, SyndicationFeed feed) =>
        Published.Address(item.Url) is not null && item.Published is not null && item.Title is not null
        && feed.Title is not null && (item.Language ?? feed.Language) is not null;

    private static void WritePage(XmlOutput xml, SyndicationItem item, SyndicationFeed feed)
    {
        xml.Start("url");
        xml.Element("loc", Published.Address(item.Url));
        if (item.Updated is { } updated) xml.Element("lastmod", Published.Rfc3339(updated));
        xml.Start("news:news");
        xml.Start("news:publication");
        xml.Element("news:name", feed.Title?.ToPlainText());
        xml.Element("news:language", LanguageOf(item.Language ?? feed.Language!));
        xml.End();
        xml.Element("news:publication_date", Published.Rfc3339(item.Published!.Value));
        xml.Element("news:title", item.Title?.ToPlainText());
        if (item.Categories.Count > 0)
            xml.Element("news:keywords", string.Join(", ", item.Categories.Select(category => category.Label ?? category.Term)));
        xml.End();
        if (Published.Address(item.Image) is { } image)
        {
            xml.Start("image:image");
            xml.Element("image:loc", image);
            xml.End();
        }

        xml.End();
    }

    /// <summary>Two or three letters; only Chinese keeps its region.</summary>
    private static string LanguageOf(string tag)
    {
        var lower = tag.ToLowerInvariant();
        return lower is "zh-cn" or "zh-tw" ? lower : lower.Split('-', '_')[0];
    }
}
