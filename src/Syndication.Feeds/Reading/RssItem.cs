using Syndication.Feeds.Reading.Modules;
using Syndication.Feeds.Reading.Xml;

namespace Syndication.Feeds.Reading;

/// <summary>The elements of an RSS item (RSS 2.0 "Elements of item").</summary>
internal static class RssItem
{
    public static SyndicationItem Read(XmlElement element, ReadingContext context)
    {
        var item = new ItemDraft();
        item.Id.Offer(element["about"], Rank.Module);
        if (element.LanguageScope != context.RootLanguage) item.OfferLanguage(element.Language, Rank.Last);
        foreach (var child in element.Children) Read(item, child, context);
        item.OfferLanguage(item.NarrowLanguages.Value, Rank.Own);
        return item.Build();
    }

    private static void Read(ItemDraft item, XmlElement element, ReadingContext context)
    {
        if (element.Namespace == Ns.Atom)
        {
            AtomFormat.ReadElement(item, element, context);
        }
        else if (element.Namespace != Ns.Core)
        {
            FeedModules.Read(item, element, context);
        }
        else if (!ReadText(item, element, context) && !ReadDates(item, element, context))
        {
            ReadRest(item, element, context);
        }
    }

    private static bool ReadText(ItemDraft item, XmlElement element, ReadingContext context)
    {
        switch (element.Name)
        {
            case "title":
                item.Title.Offer(TextReading.Rss(element));
                NarrowLanguage(item, element, context, Rank.Fallback);
                return true;
            case "description":
                item.Description.Offer(TextReading.Rss(element, countsVoidTags: true));
                NarrowLanguage(item, element, context, Rank.Module);
                return true;
            case "summary" or "abstract":
                item.Description.Offer(TextReading.Rss(element, countsVoidTags: true), Rank.Module);
                return true;
            case "fullitem" or "body" or "encoded":
                item.Content.Offer(TextReading.Xhtml(element), Rank.Module);
                NarrowLanguage(item, element, context, Rank.Own);
                return true;
            case "content":
                item.Content.Offer(element["type"] is null ? TextReading.Rss(element, countsVoidTags: true) : TextReading.Atom(element), Rank.Module);
                return true;
            case "rights" or "copyright":
                item.Rights.Offer(TextReading.Rss(element));
                return true;
            case "language":
                item.OfferLanguage(element.Text, Rank.Module);
                return true;
            default:
                return false;
        }
    }

    private static bool ReadDates(ItemDraft item, XmlElement element, ReadingContext context)
    {
        switch (element.Name)
        {
            case "pubdate" or "published" or "issued":
                item.Published.Offer(FeedDate.Parse(element.Text, context.DayFirst));
                return true;
            case "created":
                item.Published.Offer(FeedDate.Parse(element.Text, context.DayFirst), Rank.Last);
                return true;
            case "updated" or "modified" or "lastbuilddate":
                item.Updated.Offer(FeedDate.Parse(element.Text, context.DayFirst));
                return true;
            case "date":
                item.Updated.Offer(FeedDate.Parse(element.Text, context.DayFirst), Rank.Fallback);
                return true;
            default:
                return false;
        }
    }

    private static void ReadRest(ItemDraft item, XmlElement element, ReadingContext context)
    {
        switch (element.Name)
        {
            case "link":
                RssLinks.Read(item, element);
                break;
            case "guid":
                ReadGuid(item, element);
                break;
            case "id":
                item.Id.Offer(element.Text);
                break;
            case "author":
                Draft.AddPerson(item.Authors, AtomFormat.Person(element) ?? People.Parse(TextReading.Plain(element)));
                break;
            case "creator":
                Draft.AddPerson(item.Authors, People.Parse(TextReading.Plain(element)));
                break;
            case "contributor":
                Draft.AddPerson(item.Contributors, AtomFormat.Person(element) ?? People.Parse(TextReading.Plain(element)));
                break;
            case "category":
                item.AddCategory(TextReading.Plain(element), element["domain"]);
                break;
            case "comments":
                item.CommentsUrl ??= element.Address();
                break;
            case "enclosure":
                ReadEnclosure(item, element);
                break;
            case "source":
                ReadSource(item, element, context);
                break;
        }
    }

    /// <summary>A guid is a permalink unless it says otherwise; it is an address only where it looks like one.</summary>
    private static void ReadGuid(ItemDraft item, XmlElement element)
    {
        if (TextReading.Plain(element) is not { } id || item.IdIsPermalink is not null) return;
        var claim = element["ispermalink"];
        item.Id.Offer(id);
        item.IdIsPermalink = claim is null || !claim.Equals("false", StringComparison.OrdinalIgnoreCase);
        if (item.IdIsPermalink != true) return;
        var looksLikeAddress = Addresses.IsWeb(id) || (claim is not null && id.StartsWith('/'));
        if (looksLikeAddress) item.PermalinkUrl = Addresses.Resolve(element.Base, id);
    }

    private static void ReadEnclosure(ItemDraft item, XmlElement element)
    {
        if ((element.Address("url") ?? element.Address("href") ?? element.Address("resource")) is not { Length: > 0 } url) return;
        item.AddAttachment(new SyndicationAttachment(url)
        {
            MediaType = element["type"],
            SizeInBytes = Numbers.Size(element["length"] ?? element["filesize"]),
        });
    }

    private static void ReadSource(ItemDraft item, XmlElement element, ReadingContext context)
    {
        if (element.HasChildren)
        {
            item.Source ??= AtomFormat.ReadSource(element, context);
            return;
        }

        var url = element.Address("url") ?? element.Address("href");
        var title = TextReading.Rss(element);
        if (url is not null || title is not null) item.Source ??= new SyndicationFeed { Title = title, FeedUrl = url };
    }

    private static void NarrowLanguage(ItemDraft item, XmlElement element, ReadingContext context, Rank rank)
    {
        if (element.LanguageScope != context.RootLanguage) item.NarrowLanguages.Offer(element.Language, rank);
    }
}
