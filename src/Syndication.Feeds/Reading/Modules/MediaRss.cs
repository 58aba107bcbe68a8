using Syndication.Feeds.Reading.Xml;

namespace Syndication.Feeds.Reading.Modules;

/// <summary>Media RSS 1.5.1, its groups too.</summary>
internal static class MediaRss
{
    private const string DefaultCategoryScheme = "http://search.yahoo.com/mrss/category_schema";

    public static void Read(Draft draft, XmlElement element) => Read(draft, element, depth: 0, media: null);

    private static void Read(Draft draft, XmlElement element, int depth, XmlElement? media)
    {
        switch (element.Name)
        {
            case "group" when depth < 4:
                foreach (var child in element.Children) Read(draft, child, depth + 1, media);
                break;
            case "content":
                ReadContent(draft, element);
                if (depth >= 4) break;
                foreach (var child in element.Children) Read(draft, child, depth + 1, element);
                break;
            case "thumbnail":
                ReadThumbnail(draft, element);
                break;
            case "title" when media is null:
                draft.Title.Offer(ReadText(element), Rank.Last);
                break;
            case "description":
                draft.Description.Offer(ReadText(element), media is null ? Rank.Fallback : Rank.Last);
                break;
            case "category":
                draft.AddCategory(element.Text, element["scheme"] ?? DefaultCategoryScheme, element["label"]);
                break;
            case "keywords":
                foreach (var keyword in element.Text?.Split(',') ?? []) draft.AddCategory(keyword);
                break;
            case "license":
                draft.LicenseUrl.Offer(element.Address("href"), Rank.Fallback);
                break;
            case "copyright":
                draft.Rights.Offer(ReadText(element), Rank.Fallback);
                break;
            case "player" when draft is ItemDraft item && media is not null && media.Value["url"] is null && element.Address("url") is { } player:
                item.AddAttachment(new SyndicationAttachment(player));
                break;
        }
    }

    private static TextContent? ReadText(XmlElement element) =>
        element["type"] == "html" ? TextReading.Html(element) : TextReading.Rss(element, countsVoidTags: true);

    private static void ReadContent(Draft draft, XmlElement element)
    {
        if (element.Address("url") is not { Length: > 0 } url) return;
        var type = element["type"];
        var isImage = element["medium"] == "image" || type?.StartsWith("image/", StringComparison.Ordinal) == true;
        if (isImage) draft.Picture.Offer(url, Rank.Fallback);
        if (draft is not ItemDraft item) return;
        item.AddAttachment(new SyndicationAttachment(url)
        {
            MediaType = type,
            Title = element.Child("title")?.Text,
            SizeInBytes = Numbers.Size(element["filesize"]),
            Duration = Numbers.Duration(element["duration"]),
        });
    }

    private static void ReadThumbnail(Draft draft, XmlElement element)
    {
        if ((element.Address("url") ?? element.Address()) is not { Length: > 0 } url) return;
        draft.Picture.Offer(url, Rank.Module);
        if (draft is not ItemDraft item) return;
        var image = new SyndicationImage(url) { Width = Numbers.Small(element["width"]), Height = Numbers.Small(element["height"]) };
        if (!item.Thumbnails.Contains(image)) item.Thumbnails.Add(image);
    }
}
