using Syndication.Feeds.Reading.Xml;

namespace Syndication.Feeds.Reading;

/// <summary>Atom links and what each relation means (RFC 4287 §4.2.7; RFC 5005; WebSub §4).</summary>
internal static class AtomLinks
{
    private const string Registry = "http://www.iana.org/assignments/relation/";

    public static void Read(Draft draft, XmlElement element)
    {
        if (element.AttributeCount == 0 && element.Text is null) return;
        var given = element.Raw("href") ?? element.Text;
        var url = given is null ? "" : Addresses.Resolve(element.Base, given);
        var link = new SyndicationLink(url, Relation(element["rel"]))
        {
            MediaType = element["type"],
            Title = element["title"],
            Language = element["hreflang"],
            Length = Numbers.Whole(element["length"]),
        };
        draft.Links.Add(link);
        if (url.Length == 0) return;
        if (link.Rel == "alternate") draft.Url.Offer(url, IsPage(link.MediaType) ? Rank.Own : Rank.Last);
        if (link.Rel == "license") draft.LicenseUrl.Offer(url, Rank.Module);
        if (draft is FeedDraft feed) ReadOfFeed(feed, link);
        else if (draft is ItemDraft item) ReadOfItem(item, link);
    }

    private static void ReadOfFeed(FeedDraft feed, SyndicationLink link)
    {
        switch (link.Rel)
        {
            case "self":
                feed.FeedUrl ??= link.Url;
                break;
            case "hub":
                feed.Hubs.Add(new SyndicationHub("WebSub", link.Url));
                break;
            case "next":
                feed.NextUrl ??= link.Url;
                break;
            case "previous" or "prev" or "prev-archive":
                feed.PreviousUrl ??= link.Url;
                break;
            case "icon" or "shortcut icon":
                feed.Favicon ??= link.Url;
                break;
        }
    }

    private static void ReadOfItem(ItemDraft item, SyndicationLink link)
    {
        switch (link.Rel)
        {
            case "enclosure":
                item.AddAttachment(new SyndicationAttachment(link.Url)
                {
                    MediaType = link.MediaType,
                    Title = link.Title,
                    SizeInBytes = link.Length is > 0 ? link.Length : null,
                });
                break;
            case "related":
                item.ExternalUrl.Offer(link.Url);
                break;
        }
    }

    private static string Relation(string? given)
    {
        if (given is null) return "alternate";
        if (given.StartsWith(Registry, StringComparison.OrdinalIgnoreCase)) given = given[Registry.Length..];
        return given.Contains(':', StringComparison.Ordinal) ? given : given.ToLowerInvariant();
    }

    private static bool IsPage(string? mediaType) =>
        mediaType is null || mediaType.Contains("html", StringComparison.OrdinalIgnoreCase);
}
