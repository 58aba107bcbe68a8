using Syndication.Feeds.Reading.Xml;

namespace Syndication.Feeds.Reading.Modules;

/// <summary>Dublin Core elements and terms (RSS 1.0 module; DCMI metadata terms).</summary>
internal static class DublinCore
{
    public static void Read(Draft draft, XmlElement element, ReadingContext context)
    {
        switch (element.Name)
        {
            case "title":
                draft.Title.Offer(TextReading.Rss(element), Rank.Module);
                break;
            case "creator" or "author":
                Draft.AddPerson(draft.Authors, People.Parse(TextOf(element)));
                break;
            case "contributor":
                Draft.AddPerson(draft.Contributors, People.Parse(TextOf(element)));
                break;
            case "publisher":
                draft.Publisher.Offer(People.Parse(TextOf(element)), Rank.Module);
                break;
            case "subject":
                draft.AddCategory(TextOf(element));
                break;
            case "description" or "abstract":
                draft.Description.Offer(TextReading.Rss(element, countsVoidTags: true), Rank.Module);
                break;
            case "language":
                draft.OfferLanguage(element.Text, Rank.Module);
                break;
            case "rights":
                draft.Rights.Offer(TextReading.Rss(element), Rank.Module);
                break;
            case "license":
                draft.LicenseUrl.Offer(element.Address("resource") ?? element.Address(), Rank.Module);
                break;
            default:
                ReadDate(draft, element, context);
                break;
        }
    }

    private static void ReadDate(Draft draft, XmlElement element, ReadingContext context)
    {
        switch (element.Name)
        {
            case "issued":
                draft.Published.Offer(FeedDate.Parse(element.Text, context.DayFirst), Rank.Module);
                break;
            case "created":
                draft.Published.Offer(FeedDate.Parse(element.Text, context.DayFirst), Rank.Last);
                break;
            case "modified":
                draft.Updated.Offer(FeedDate.Parse(element.Text, context.DayFirst), Rank.Module);
                break;
            case "date":
                draft.Updated.Offer(FeedDate.Parse(element.Text, context.DayFirst), Rank.Fallback);
                break;
        }
    }

    /// <summary>The text, or that of an <c>rdf:value</c> inside.</summary>
    private static string? TextOf(XmlElement element) => TextReading.Plain(element);
}
