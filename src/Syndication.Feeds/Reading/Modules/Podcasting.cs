using Syndication.Feeds.Reading.Xml;

namespace Syndication.Feeds.Reading.Modules;

/// <summary>The Podcasting 2.0 tags that have a place in the model.</summary>
internal static class Podcasting
{
    public static void Read(FeedDraft feed, XmlElement element)
    {
        if (element.Name == "person") ReadPerson(feed, element);
        else if (element.Name == "license") feed.LicenseUrl.Offer(element.Address("url"), Rank.Fallback);
    }

    public static void Read(ItemDraft item, XmlElement element)
    {
        switch (element.Name)
        {
            case "person":
                ReadPerson(item, element);
                break;
            case "license":
                item.LicenseUrl.Offer(element.Address("url"), Rank.Fallback);
                break;
            case "alternateenclosure":
                ReadAlternate(item, element);
                break;
            case "location" when element["geo"] is { } geo:
                item.Geometry.Offer(Geography.FromGeoUri(geo), Rank.Fallback);
                break;
        }
    }

    private static void ReadPerson(Draft draft, XmlElement element)
    {
        if (element.Text is not { } name) return;
        var person = new SyndicationPerson(name) { Url = element.Address("href"), Avatar = element.Address("img") };
        Draft.AddPerson(draft.Contributors, person);
    }

    private static void ReadAlternate(ItemDraft item, XmlElement element)
    {
        foreach (var source in element.Children)
        {
            if (source.Name != "source" || source.Address("uri") is not { Length: > 0 } url) continue;
            item.AddAttachment(new SyndicationAttachment(url)
            {
                MediaType = source["contenttype"] ?? element["type"],
                Title = element["title"],
                SizeInBytes = Numbers.Size(element["length"]),
            });
        }
    }
}
