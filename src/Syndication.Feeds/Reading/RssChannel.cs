using Syndication.Feeds.Reading.Modules;
using Syndication.Feeds.Reading.Xml;

namespace Syndication.Feeds.Reading;

/// <summary>The elements of an RSS channel (RSS 2.0 "Required" and "Optional channel elements").</summary>
internal static class RssChannel
{
    public static void Read(FeedDraft feed, XmlElement element, ReadingContext context)
    {
        if (element.Namespace == Ns.Atom)
        {
            AtomFormat.ReadElement(feed, element, context);
        }
        else if (element.Namespace != Ns.Core)
        {
            FeedModules.Read(feed, element, context);
        }
        else if (!ReadText(feed, element) && !ReadPeopleAndDates(feed, element, context))
        {
            ReadRest(feed, element, context);
        }
    }

    /// <summary>The picture of a channel, as element or as reference (RDF).</summary>
    public static void ReadImage(FeedDraft feed, XmlElement image)
    {
        if (feed.Image is not null) return;
        var url = image.Child("url")?.Address() ?? image.Address("href") ?? image.Address("url") ?? (image.HasChildren ? null : image.Address());
        if (url is null && !image.HasChildren) return;
        feed.Image = new SyndicationImage(url ?? "")
        {
            Title = image.Child("title") is { } title ? Shown(title) : null,
            Link = image.Child("link")?.Address(),
            Description = image.Child("description") is { } description ? Shown(description) : null,
            Width = Numbers.Small(image.Child("width")?.Text),
            Height = Numbers.Small(image.Child("height")?.Text),
        };
    }

    private static string? Shown(XmlElement element) => TextReading.Rss(element)?.Value;

    private static bool ReadText(FeedDraft feed, XmlElement element)
    {
        switch (element.Name)
        {
            case "title":
                feed.Title.Offer(TextReading.Rss(element));
                return true;
            case "description":
                feed.Description.Offer(TextReading.Rss(element, countsVoidTags: true));
                return true;
            case "tagline" or "subtitle" or "summary" or "abstract":
                feed.Description.Offer(TextReading.Rss(element, countsVoidTags: true), Rank.Module);
                return true;
            case "copyright" or "rights":
                feed.Rights.Offer(TextReading.Rss(element));
                return true;
            case "language":
                feed.OfferLanguage(element.Text, Rank.Own);
                return true;
            case "generator":
                ReadGenerator(feed, element);
                return true;
            default:
                return false;
        }
    }

    private static void ReadGenerator(FeedDraft feed, XmlElement element)
    {
        var name = TextReading.Plain(element);
        var url = element.Address("url") ?? element.Address("uri");
        // RSS has no place for the program's address, so that publishers write it as the name.
        if (name is not null || element.AttributeCount > 0) feed.Generator.Offer(new SyndicationGenerator(name, url, element["version"]));
    }

    private static bool ReadPeopleAndDates(FeedDraft feed, XmlElement element, ReadingContext context)
    {
        switch (element.Name)
        {
            case "managingeditor":
                Draft.AddPerson(feed.Authors, People.Parse(TextReading.Plain(element)));
                return true;
            case "author":
                Draft.AddPerson(feed.Authors, AtomFormat.Person(element) ?? People.Parse(TextReading.Plain(element)));
                return true;
            case "webmaster":
                feed.Publisher.Offer(People.Parse(TextReading.Plain(element)));
                return true;
            case "pubdate" or "published" or "issued":
                feed.Published.Offer(FeedDate.Parse(element.Text, context.DayFirst));
                return true;
            case "lastbuilddate" or "updated" or "modified":
                feed.Updated.Offer(FeedDate.Parse(element.Text, context.DayFirst));
                return true;
            default:
                return false;
        }
    }

    private static void ReadRest(FeedDraft feed, XmlElement element, ReadingContext context)
    {
        switch (element.Name)
        {
            case "link":
                RssLinks.Read(feed, element);
                break;
            case "category":
                feed.AddCategory(TextReading.Plain(element), element["domain"]);
                break;
            case "image":
                ReadImage(feed, element);
                break;
            case "ttl":
                feed.TtlMinutes.Offer(Numbers.Small(element.Text) is > 0 and var minutes ? minutes : null);
                break;
            case "skiphours":
                ReadSkipHours(feed, element);
                break;
            case "skipdays":
                foreach (var day in element.Children)
                {
                    if (day is { Name: "day", Text: { } name }) feed.SkipDays.Add(name);
                }

                break;
            case "cloud":
                ReadCloud(feed, element);
                break;
            case "id" or "guid":
                feed.Id.Offer(element.Text);
                break;
            case "entry":
                feed.Add(AtomFormat.ReadEntry(element, context));
                break;
        }
    }

    private static void ReadSkipHours(FeedDraft feed, XmlElement element)
    {
        foreach (var hour in element.Children)
        {
            // 24 is how RSS 0.91 wrote midnight.
            if (hour.Name == "hour" && Numbers.Small(hour.Text) is >= 0 and <= 24 and var value && !feed.SkipHours.Contains(value % 24))
                feed.SkipHours.Add(value % 24);
        }
    }

    private static void ReadCloud(FeedDraft feed, XmlElement element)
    {
        if (element["domain"] is not { } domain) return;
        var port = element["port"];
        var path = element["path"] ?? "/";
        if (!path.StartsWith('/')) path = "/" + path;
        var scheme = port == "443" || element["protocol"] is "https-post" ? "https" : "http";
        var authority = domain + (port is null ? "" : ":" + port);
        feed.Hubs.Add(new SyndicationHub("rssCloud", $"{scheme}://{authority}{path}"));
    }
}

/// <summary>RSS links, and the Atom ones that lost their namespace.</summary>
internal static class RssLinks
{
    public static void Read(Draft draft, XmlElement element)
    {
        if (element.Text is null)
        {
            AtomLinks.Read(draft, element);
            if (draft.Links is [.., { Rel: "alternate", Url.Length: > 0 } link]) draft.Url.Replace(link.Url);
            return;
        }

        if (element.Address() is not { Length: > 0 } url) return;
        draft.Links.Add(new SyndicationLink(url));
        // There is only one link in RSS; where there are more, those before the last are leftovers of a template.
        draft.Url.Replace(url);
    }
}
