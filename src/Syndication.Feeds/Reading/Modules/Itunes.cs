using Syndication.Feeds.Reading.Xml;

namespace Syndication.Feeds.Reading.Modules;

/// <summary>Apple's podcast tags, and Google's copies of them.</summary>
internal static class Itunes
{
    private const string CategoryScheme = "http://www.itunes.com/";

    public static void Read(Draft draft, XmlElement element)
    {
        switch (element.Name)
        {
            case "author":
                Draft.AddPerson(draft.Authors, People.Parse(TextReading.Plain(element)));
                break;
            case "title":
                draft.Title.Offer(TextReading.Rss(element), Rank.Last);
                break;
            case "summary" or "description":
                draft.Description.Offer(TextReading.Rss(element, countsVoidTags: true), Rank.Fallback);
                break;
            case "subtitle":
                draft.Description.Offer(TextReading.Rss(element, countsVoidTags: true), Rank.Last);
                break;
            case "image":
                ReadImage(draft, element.Address("href") ?? element.Address("url") ?? element.Address());
                break;
            case "link" when element["rel"] == "image":
                ReadImage(draft, element.Address("href"));
                break;
            case "category":
                ReadCategory(draft, element);
                break;
            case "keywords":
                foreach (var keyword in element.Text?.Split(',') ?? []) draft.AddCategory(keyword, CategoryScheme);
                break;
            case "explicit":
                draft.IsExplicit ??= Numbers.Truth(element.Text);
                break;
            case "block":
                draft.IsBlocked ??= Numbers.Truth(element.Text);
                break;
            case "owner":
                ReadOwner(draft, element);
                break;
            case "duration" when draft is ItemDraft item:
                item.Duration ??= Numbers.Duration(element.Text);
                break;
            case "new-feed-url" when draft is FeedDraft feed:
                feed.NewFeedUrl ??= element.Address();
                break;
        }
    }

    private static void ReadImage(Draft draft, string? url)
    {
        if (draft is FeedDraft feed) feed.Icon.Offer(url, Rank.Fallback);
        else draft.Picture.Offer(url);
    }

    private static void ReadCategory(Draft draft, XmlElement element)
    {
        draft.AddCategory(element["text"] ?? element.Text, CategoryScheme);
        foreach (var inner in element.Children)
        {
            if (inner.Name == "category") draft.AddCategory(inner["text"], CategoryScheme);
        }
    }

    private static void ReadOwner(Draft draft, XmlElement element)
    {
        var name = element.Child("name")?.Text;
        var email = element.Child("email")?.Text;
        if (name is null && email is null)
        {
            draft.Publisher.Offer(element.HasChildren ? null : People.Parse(element.Text), Rank.Fallback);
            return;
        }

        draft.Publisher.Offer(new SyndicationPerson(name) { Email = email }, Rank.Fallback);
    }
}
