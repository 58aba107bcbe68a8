using Syndication.Feeds.Reading.Xml;

namespace Syndication.Feeds.Reading.Modules;

/// <summary>The vocabularies that any XML feed may carry, each in its own file.</summary>
internal static class FeedModules
{
    /// <summary>Reads an element into a feed or an item; what no module knows is left alone.</summary>
    public static void Read(Draft draft, XmlElement element, ReadingContext context)
    {
        switch (element.Namespace)
        {
            case Ns.DublinCore or Ns.DcTerms:
                DublinCore.Read(draft, element, context);
                break;
            case Ns.Itunes:
                Itunes.Read(draft, element);
                break;
            case Ns.Media:
                MediaRss.Read(draft, element);
                break;
            case Ns.CreativeCommons when element.Name == "license":
                draft.LicenseUrl.Offer(element.Address("resource") ?? element.Address());
                break;
            case Ns.Thread:
                Threading.Read(draft, element);
                break;
            case Ns.Prism when element.Name is "publicationdate" or "coverdate":
                draft.Published.Offer(FeedDate.Parse(element.Text, context.DayFirst), Rank.Fallback);
                break;
            case Ns.Prism when element.Name is "modificationdate":
                draft.Updated.Offer(FeedDate.Parse(element.Text, context.DayFirst), Rank.Fallback);
                break;
            default:
                if (draft is ItemDraft item) ReadItem(item, element);
                else if (draft is FeedDraft feed) ReadFeed(feed, element);
                break;
        }
    }

    private static void ReadItem(ItemDraft item, XmlElement element)
    {
        switch (element.Namespace)
        {
            case Ns.Content:
                ContentModule.Read(item, element);
                break;
            case Ns.Xhtml when element.Name is "body" or "div":
                item.Content.Offer(TextReading.Xhtml(element), Rank.Module);
                break;
            case Ns.GeoRss or Ns.Gml or Ns.Geo:
                Geography.Read(item, element);
                break;
            case Ns.Slash when element.Name == "comments":
                item.CommentsCount.Offer(Numbers.Small(element.Text));
                break;
            case Ns.CommentApi when element.Name == "commentrss":
                item.CommentsFeedUrl ??= element.Address();
                break;
            case Ns.CommentApi when element.Name == "comment":
                item.CommentsPostUrl ??= element.Address();
                break;
            case Ns.FeedBurner when element.Name is "origlink":
                item.OriginalUrl ??= element.Address();
                break;
            case Ns.Podcast:
                Podcasting.Read(item, element);
                break;
        }
    }

    private static void ReadFeed(FeedDraft feed, XmlElement element)
    {
        switch (element.Namespace)
        {
            case Ns.Syndication when element.Name == "updateperiod":
                feed.UpdatePeriod ??= element.Text;
                break;
            case Ns.Syndication when element.Name == "updatefrequency":
                feed.UpdateFrequency ??= element.Text;
                break;
            case Ns.History when element.Name == "complete":
                feed.IsComplete = true;
                break;
            case Ns.History when element.Name == "archive":
                feed.IsArchive = true;
                break;
            case Ns.Tombstones when element.Name == "deleted-entry":
                Tombstones.Read(feed, element);
                break;
            case Ns.Admin when element.Name == "generatoragent":
                feed.Generator.Offer(element.Address("resource") is { } url ? new SyndicationGenerator(null, url) : null, Rank.Module);
                break;
            case Ns.Podcast:
                Podcasting.Read(feed, element);
                break;
        }
    }
}

/// <summary>RSS 1.0 content module.</summary>
internal static class ContentModule
{
    public static void Read(ItemDraft item, XmlElement element)
    {
        if (element.Name == "encoded")
        {
            item.Content.Offer(TextReading.Html(element));
            return;
        }

        // content:items, the module's older form: the value is in an rdf:value somewhere inside.
        if (element.Name != "items") return;
        foreach (var bag in element.Children) ReadBag(item, bag);
    }

    private static void ReadBag(ItemDraft item, XmlElement bag)
    {
        foreach (var entry in bag.Children)
        {
            var value = entry.Child("item")?.Child("value") ?? entry.Child("value");
            if (value is { } found) item.Content.Offer(TextReading.Html(found), Rank.Module);
        }
    }
}

/// <summary>Replies (RFC 4685).</summary>
internal static class Threading
{
    public static void Read(Draft draft, XmlElement element)
    {
        if (element.Name == "in-reply-to")
        {
            var reply = new SyndicationReply(element["ref"], element.Address("href"), element["type"], element.Address("source"));
            if (reply.Ref is not null || reply.Url is not null) draft.InReplyTo.Offer(reply);
        }
        else if (element.Name == "total" && draft is ItemDraft item)
        {
            item.CommentsCount.Offer(Numbers.Small(element.Text), Rank.Module);
        }
    }
}

/// <summary>Withdrawn items (RFC 6721 §3).</summary>
internal static class Tombstones
{
    public static void Read(FeedDraft feed, XmlElement element)
    {
        if (element["ref"] is not { } id || FeedDate.Instant(element["when"]) is not { } when) return;
        var comment = element.Child("comment")?.Text;
        feed.Tombstones.Add(new SyndicationTombstone(id, when, comment));
    }
}
