using Syndication.Feeds.Reading.Xml;

namespace Syndication.Feeds.Reading;

/// <summary>OPML 1.0 and 2.0: each feed of the list is an item, the groups around it are its categories.</summary>
internal sealed class OpmlFormat : IFeedFormat
{
    private const int DeepestNesting = 64;

    public bool Recognises(XmlElement root) => root.Name == "opml";

    public SyndicationFeed Read(XmlElement root, ReadingContext context)
    {
        var feed = new FeedDraft();
        if (root.Child("head") is { } head) ReadHead(feed, head, context);
        if (root.Child("body") is { } body) ReadOutlines(feed, body, []);
        return feed.Build(FeedFormat.Opml, root["version"]);
    }

    private static void ReadHead(FeedDraft feed, XmlElement head, ReadingContext context)
    {
        feed.Title.Offer(TextContent.Plain(head.Child("title")?.Text));
        feed.Published.Offer(FeedDate.Parse(head.Child("datecreated")?.Text, context.DayFirst));
        feed.Updated.Offer(FeedDate.Parse(head.Child("datemodified")?.Text, context.DayFirst));
        string? name = head.Child("ownername")?.Text, email = head.Child("owneremail")?.Text, url = head.Child("ownerid")?.Text;
        if (name is not null || email is not null)
            feed.Authors.Add(new SyndicationPerson(name) { Email = email, Url = url });
    }

    private static void ReadOutlines(FeedDraft feed, XmlElement parent, List<string> groups)
    {
        foreach (var outline in parent.Children)
        {
            if (outline.Name != "outline") continue;
            var title = outline["title"] ?? outline["text"];
            if ((outline.Address("xmlurl") ?? outline.Address("url")) is { } address) feed.Add(ReadFeed(outline, title, address, groups));
            if (!outline.HasChildren || groups.Count >= DeepestNesting) continue;
            groups.Add(title ?? "");
            ReadOutlines(feed, outline, groups);
            groups.RemoveAt(groups.Count - 1);
        }
    }

    private static SyndicationItem ReadFeed(XmlElement outline, string? title, string address, List<string> groups)
    {
        var item = new ItemDraft();
        var page = outline.Address("htmlurl");
        item.Id.Offer(address);
        item.Title.Offer(TextContent.Plain(title));
        item.Description.Offer(TextContent.Plain(outline["description"]));
        item.OfferLanguage(outline["language"], Rank.Own);
        item.Url.Offer(page);
        if (page is not null) item.Links.Add(new SyndicationLink(page));
        item.Links.Add(new SyndicationLink(address, "feed") { MediaType = outline["type"] is "atom" ? "application/atom+xml" : "application/rss+xml" });
        foreach (var group in groups) item.AddCategory(group);
        foreach (var category in outline["category"]?.Split(',') ?? []) item.AddCategory(category);
        item.Source = new SyndicationFeed { Title = TextContent.Plain(title), FeedUrl = address, HomePageUrl = page };
        return item.Build();
    }
}
