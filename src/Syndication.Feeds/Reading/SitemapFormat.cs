using Syndication.Feeds.Reading.Xml;

namespace Syndication.Feeds.Reading;

/// <summary>Sitemaps 0.9 and their indexes, with the news, image and video extensions.</summary>
internal sealed class SitemapFormat : IFeedFormat
{
    public bool Recognises(XmlElement root) => root.Name is "urlset" or "sitemapindex";

    public SyndicationFeed Read(XmlElement root, ReadingContext context)
    {
        var feed = new FeedDraft();
        foreach (var child in root.Children)
        {
            if (child.Name is "url" or "sitemap") ReadPage(feed, child, context);
        }

        return feed.Build(FeedFormat.Sitemap, null);
    }

    private static void ReadPage(FeedDraft feed, XmlElement page, ReadingContext context)
    {
        var item = new ItemDraft();
        foreach (var child in page.Children)
        {
            switch (child.Namespace, child.Name)
            {
                case (Ns.Core, "loc") when child.Address() is { Length: > 0 } url:
                    item.Url.Offer(url);
                    item.Id.Offer(url);
                    item.Links.Add(new SyndicationLink(url, page.Name == "sitemap" ? "sitemap" : "alternate"));
                    break;
                case (Ns.Core, "lastmod"):
                    item.Updated.Offer(FeedDate.Parse(child.Text, context.DayFirst));
                    break;
                case (Ns.News, "news"):
                    ReadNews(feed, item, child, context);
                    break;
                case (Ns.SitemapImage, "image"):
                    item.Picture.Offer(child.Child("loc")?.Address());
                    break;
                case (Ns.SitemapVideo, "video"):
                    ReadVideo(item, child, context);
                    break;
            }
        }

        if (item.Url.Value is not null) feed.Add(item.Build());
    }

    private static void ReadNews(FeedDraft feed, ItemDraft item, XmlElement news, ReadingContext context)
    {
        foreach (var child in news.Children)
        {
            switch (child.Name)
            {
                case "publication":
                    feed.Title.Offer(TextContent.Plain(child.Child("name")?.Text));
                    item.OfferLanguage(child.Child("language")?.Text, Rank.Own);
                    feed.OfferLanguage(child.Child("language")?.Text, Rank.Fallback);
                    break;
                case "publication_date":
                    item.Published.Offer(FeedDate.Parse(child.Text, context.DayFirst));
                    break;
                case "title":
                    item.Title.Offer(TextContent.Plain(child.Text));
                    break;
                case "keywords":
                    foreach (var keyword in child.Text?.Split(',') ?? []) item.AddCategory(keyword);
                    break;
            }
        }
    }

    private static void ReadVideo(ItemDraft item, XmlElement video, ReadingContext context)
    {
        item.Title.Offer(TextContent.Plain(video.Child("title")?.Text), Rank.Fallback);
        item.Description.Offer(TextContent.Plain(video.Child("description")?.Text), Rank.Fallback);
        item.Published.Offer(FeedDate.Parse(video.Child("publication_date")?.Text, context.DayFirst), Rank.Fallback);
        item.Picture.Offer(video.Child("thumbnail_loc")?.Address(), Rank.Module);
        if ((video.Child("content_loc") ?? video.Child("player_loc"))?.Address() is { Length: > 0 } url)
            item.AddAttachment(new SyndicationAttachment(url) { Duration = Numbers.Duration(video.Child("duration")?.Text) });
    }
}
