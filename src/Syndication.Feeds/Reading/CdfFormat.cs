using Syndication.Feeds.Reading.Xml;

namespace Syndication.Feeds.Reading;

/// <summary>Microsoft's Channel Definition Format (W3C note NOTE-CDFsubmit): what Active Channels were written in.</summary>
internal sealed class CdfFormat : IFeedFormat
{
    private const int DeepestNesting = 32;

    public bool Recognises(XmlElement root) => root.Name == "channel" && IsCdf(root);

    /// <summary>A CDF channel has its address, or that of its items, in an attribute.</summary>
    public static bool IsCdf(XmlElement channel)
    {
        if (channel["href"] is not null || channel["base"] is not null || channel["lastmod"] is not null) return true;
        foreach (var child in channel.Children)
        {
            if (child.Name is "abstract" or "schedule") return true;
            if (child.Name is "item" or "a" or "logo" && child["href"] is not null) return true;
        }

        return false;
    }

    public SyndicationFeed Read(XmlElement root, ReadingContext context)
    {
        var feed = new FeedDraft();
        var baseUrl = root["base"] is { } given ? Addresses.Resolve(root.Base, given) : root.Base;
        if (Href(root, baseUrl) is { } url) AddLink(feed, url);
        feed.Updated.Offer(FeedDate.Parse(root["lastmod"], context.DayFirst));
        feed.OfferLanguage(root.Language, Rank.Fallback);
        foreach (var child in root.Children) ReadElement(feed, child, baseUrl);
        ReadItems(feed, root, baseUrl, context, 0);
        return feed.Build(FeedFormat.Cdf, null);
    }

    private static void ReadElement(FeedDraft feed, XmlElement element, string? baseUrl)
    {
        switch (element.Name)
        {
            case "title":
                feed.Title.Offer(TextReading.Rss(element));
                break;
            case "abstract":
                feed.Description.Offer(TextReading.Rss(element, countsVoidTags: true));
                break;
            case "a" when Href(element, baseUrl) is { } url && feed.Url.Value is null:
                AddLink(feed, url);
                break;
            case "logo" when Href(element, baseUrl) is { } picture:
                if (element["style"]?.Equals("icon", StringComparison.OrdinalIgnoreCase) == true) feed.Favicon ??= picture;
                else feed.Icon.Offer(picture);
                break;
        }
    }

    private static void ReadItems(FeedDraft feed, XmlElement channel, string? baseUrl, ReadingContext context, int depth)
    {
        foreach (var child in channel.Children)
        {
            if (child.Name == "item") feed.Add(ReadItem(child, baseUrl, context));
            else if (child.Name == "channel" && depth < DeepestNesting) ReadItems(feed, child, baseUrl, context, depth + 1);
        }
    }

    private static SyndicationItem ReadItem(XmlElement element, string? baseUrl, ReadingContext context)
    {
        var item = new ItemDraft();
        if (Href(element, baseUrl) is { } url) AddLink(item, url);
        item.Updated.Offer(FeedDate.Parse(element["lastmod"], context.DayFirst));
        foreach (var child in element.Children)
        {
            switch (child.Name)
            {
                case "title":
                    item.Title.Offer(TextReading.Rss(child));
                    break;
                case "abstract":
                    item.Description.Offer(TextReading.Rss(child, countsVoidTags: true));
                    break;
                case "a" when Href(child, baseUrl) is { } address && item.Url.Value is null:
                    AddLink(item, address);
                    break;
                case "logo" when Href(child, baseUrl) is { } picture:
                    item.Picture.Offer(picture);
                    break;
            }
        }

        return item.Build();
    }

    private static void AddLink(Draft draft, string url)
    {
        draft.Links.Add(new SyndicationLink(url));
        draft.Url.Offer(url);
    }

    private static string? Href(XmlElement element, string? baseUrl) =>
        element["href"] is { } href ? Addresses.Resolve(baseUrl, href) : null;
}
