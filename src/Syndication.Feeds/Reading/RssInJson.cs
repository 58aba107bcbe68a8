namespace Syndication.Feeds.Reading;

/// <summary>RSS in JSON (rssInJson 1.0): RSS 2.0 with elements as names and attributes as <c>#value</c>'s neighbours.</summary>
internal static class RssInJson
{
    /// <summary>The channel of such a document, or null.</summary>
    public static JsonObject? ChannelOf(JsonObject root) =>
        root.GetValueOrDefault("rss") is JsonObject rss && rss.GetValueOrDefault("channel") is JsonObject channel ? channel : null;

    public static SyndicationFeed Read(JsonObject channel, string? version, string? baseUrl)
    {
        var feed = new FeedDraft();
        ReadCommon(feed, channel, baseUrl);
        feed.Published.Offer(FeedDate.Parse(Value(channel, "pubDate")));
        feed.Updated.Offer(FeedDate.Parse(Value(channel, "lastBuildDate")));
        feed.OfferLanguage(Value(channel, "language"), Rank.Own);
        feed.Rights.Offer(Text(channel, "copyright"));
        feed.TtlMinutes.Offer(Numbers.Small(Value(channel, "ttl")) is > 0 and var minutes ? minutes : null);
        if (Value(channel, "generator") is { } generator) feed.Generator.Offer(new SyndicationGenerator(generator));
        Draft.AddPerson(feed.Authors, People.Parse(Value(channel, "managingEditor")));
        feed.Publisher.Offer(People.Parse(Value(channel, "webMaster")));
        foreach (var item in channel.Objects("item")) feed.Add(ReadItem(item, baseUrl));
        return feed.Build(FeedFormat.Rss, version);
    }

    private static SyndicationItem ReadItem(JsonObject source, string? baseUrl)
    {
        var item = new ItemDraft();
        ReadCommon(item, source, baseUrl);
        ReadGuid(item, source);
        item.Content.Offer(TextContent.Html(Value(source, "content:encoded")));
        item.Published.Offer(FeedDate.Parse(Value(source, "pubDate")));
        item.CommentsUrl = Value(source, "comments") is { } comments ? Addresses.Resolve(baseUrl, comments) : null;
        Draft.AddPerson(item.Authors, People.Parse(Value(source, "author") ?? Value(source, "dc:creator")));
        foreach (var enclosure in source.Objects("enclosure"))
        {
            if (enclosure.Address("url", baseUrl) is not { } url) continue;
            item.AddAttachment(new SyndicationAttachment(url) { MediaType = enclosure.Text("type"), SizeInBytes = Numbers.Size(enclosure.Text("length")) });
        }

        return item.Build();
    }

    private static void ReadCommon(Draft draft, JsonObject source, string? baseUrl)
    {
        draft.Title.Offer(Text(source, "title"));
        draft.Description.Offer(Text(source, "description"));
        foreach (var category in source.Texts("category")) draft.AddCategory(category);
        foreach (var category in source.Objects("category")) draft.AddCategory(category.Text("#value"), category.Text("domain"));
        if (Value(source, "link") is not { } link) return;
        var url = Addresses.Resolve(baseUrl, link);
        draft.Url.Offer(url);
        draft.Links.Add(new SyndicationLink(url));
    }

    private static void ReadGuid(ItemDraft item, JsonObject source)
    {
        if (Value(source, "guid") is not { } id) return;
        item.Id.Offer(id);
        var claim = source.GetValueOrDefault("guid") is JsonObject guid ? guid.Truth("isPermaLink") : null;
        item.IdIsPermalink = claim ?? true;
        if (item.IdIsPermalink == true && Addresses.IsWeb(id)) item.PermalinkUrl = id;
    }

    private static TextContent? Text(JsonObject source, string name)
    {
        var value = Value(source, name);
        return value is not null && MarkupGuess.IsHtml(value, countsVoidTags: true) ? TextContent.Html(value) : TextContent.Plain(value);
    }

    /// <summary>An element's text, whether it stands alone or beside attributes.</summary>
    private static string? Value(JsonObject source, string name) =>
        source.Text(name) ?? (source.GetValueOrDefault(name) is JsonObject element ? element.Text("#value") : null);
}
