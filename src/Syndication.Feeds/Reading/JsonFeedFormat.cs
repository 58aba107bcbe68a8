namespace Syndication.Feeds.Reading;

/// <summary>JSON Feed 1.0 and 1.1, whatever type a publisher gave each value.</summary>
internal static class JsonFeedFormat
{
    public static (SyndicationFeed? Feed, FeedError? Error) Read(ReadOnlyMemory<byte> utf8, string? baseUrl, Repairs repairs)
    {
        var value = LooseJson.Read(utf8, repairs);
        if (value is JsonArray { Count: > 0 } list && list[0] is JsonObject first) value = first;
        if (value is not JsonObject root) return (null, FeedError.NotAFeed);
        if (RssInJson.ChannelOf(root) is { } channel)
            return (RssInJson.Read(channel, root.GetValueOrDefault("rss") is JsonObject rss ? rss.Text("version") : null, baseUrl), null);
        var version = root.Text("version");
        var isFeed = version?.Contains("jsonfeed", StringComparison.OrdinalIgnoreCase) == true || root.GetValueOrDefault("items") is JsonArray;
        return isFeed ? (ReadFeed(root, version, baseUrl), null) : (null, FeedError.NotAFeed);
    }

    private static SyndicationFeed ReadFeed(JsonObject root, string? version, string? baseUrl)
    {
        var feed = new FeedDraft
        {
            FeedUrl = root.Address("feed_url", baseUrl),
            NextUrl = root.Address("next_url", baseUrl),
            Favicon = root.Address("favicon", baseUrl),
            IsExpired = root.Truth("expired"),
        };
        feed.Title.Offer(TextContent.Plain(root.Text("title")));
        feed.Description.Offer(TextContent.Plain(root.Text("description")));
        feed.Url.Offer(root.Address("home_page_url", baseUrl));
        if (feed.Url.Value is { } home) feed.Links.Add(new SyndicationLink(home));
        if (feed.FeedUrl is { } self) feed.Links.Add(new SyndicationLink(self, "self") { MediaType = "application/feed+json" });
        feed.Icon.Offer(root.Address("icon", baseUrl));
        feed.OfferLanguage(root.Text("language"), Rank.Own);
        ReadAuthors(feed, root, baseUrl);
        foreach (var hub in root.Objects("hubs"))
        {
            if (hub.Address("url", baseUrl) is { } url) feed.Hubs.Add(new SyndicationHub(hub.Text("type") ?? "WebSub", url));
        }

        foreach (var item in root.Objects("items").Take(FeedDraft.MostItems)) feed.Add(ReadItem(item, baseUrl));
        return feed.Build(FeedFormat.Json, VersionOf(version));
    }

    private static SyndicationItem ReadItem(JsonObject source, string? baseUrl)
    {
        var item = new ItemDraft();
        item.Id.Offer(source.Text("id"));
        item.Url.Offer(source.Address("url", baseUrl));
        item.ExternalUrl.Offer(source.Address("external_url", baseUrl));
        if (item.Url.Value is { } url) item.Links.Add(new SyndicationLink(url));
        if (item.ExternalUrl.Value is { } external) item.Links.Add(new SyndicationLink(external, "related"));
        item.Title.Offer(TextContent.Plain(source.Text("title")));
        item.Description.Offer(TextContent.Plain(source.Text("summary")));
        var html = TextContent.Html(source.Text("content_html"));
        var text = TextContent.Plain(source.Text("content_text"));
        item.Content.Offer(html ?? text);
        if (html is not null) item.ContentText = text?.Value;
        item.Picture.Offer(source.Address("image", baseUrl) ?? source.Address("banner_image", baseUrl));
        item.Published.Offer(source.Date("date_published"));
        item.Updated.Offer(source.Date("date_modified"));
        item.OfferLanguage(source.Text("language"), Rank.Own);
        ReadAuthors(item, source, baseUrl);
        foreach (var tag in source.Texts("tags")) item.AddCategory(tag);
        foreach (var attachment in source.Objects("attachments")) ReadAttachment(item, attachment, baseUrl);
        return item.Build();
    }

    private static void ReadAttachment(ItemDraft item, JsonObject source, string? baseUrl)
    {
        if (source.Address("url", baseUrl) is not { } url) return;
        item.AddAttachment(new SyndicationAttachment(url)
        {
            MediaType = source.Text("mime_type"),
            Title = source.Text("title"),
            SizeInBytes = Numbers.Size(source.Text("size_in_bytes")),
            Duration = Numbers.Duration(source.Text("duration_in_seconds")),
        });
    }

    /// <summary>1.1 has <c>authors</c>, 1.0 <c>author</c>; either may hold one object, several, or a bare name.</summary>
    private static void ReadAuthors(Draft draft, JsonObject source, string? baseUrl)
    {
        foreach (var name in new[] { "authors", "author" })
        {
            if (draft.Authors.Count > 0) return;
            foreach (var author in source.Objects(name))
            {
                var person = new SyndicationPerson(author.Text("name")) { Url = author.Address("url", baseUrl), Avatar = author.Address("avatar", baseUrl) };
                if (person != new SyndicationPerson((string?)null)) Draft.AddPerson(draft.Authors, person);
            }

            foreach (var text in source.Texts(name)) Draft.AddPerson(draft.Authors, People.Parse(text));
        }
    }

    private static string? VersionOf(string? version)
    {
        if (version is null) return null;
        var last = version.TrimEnd('/').Split('/')[^1];
        return last is "1" or "1.0" ? "1" : last.Length is > 0 and < 8 && char.IsAsciiDigit(last[0]) ? last : null;
    }
}

/// <summary>Values of a JSON object by the type that is wanted, not the one that was written.</summary>
internal static class LooseValues
{
    /// <summary>A string, or a number or truth value as one; null where blank or something else.</summary>
    public static string? Text(this JsonObject source, string name) => AsText(source.GetValueOrDefault(name));

    public static IEnumerable<string> Texts(this JsonObject source, string name)
    {
        var value = source.GetValueOrDefault(name);
        if (value is JsonArray list) return list.Select(AsText).OfType<string>();
        return AsText(value) is { } text ? [text] : [];
    }

    public static IEnumerable<JsonObject> Objects(this JsonObject source, string name) => source.GetValueOrDefault(name) switch
    {
        JsonArray list => list.OfType<JsonObject>(),
        JsonObject single => [single],
        _ => [],
    };

    public static string? Address(this JsonObject source, string name, string? baseUrl) =>
        source.Text(name) is { } url ? Addresses.Resolve(baseUrl, url) : null;

    public static bool? Truth(this JsonObject source, string name) => Numbers.Truth(source.Text(name));

    public static ParsedDate? Date(this JsonObject source, string name) => FeedDate.Parse(source.Text(name));

    private static string? AsText(object? value)
    {
        var text = value switch
        {
            string given => given.Trim(),
            JsonLiteral literal => literal.Text,
            _ => null,
        };
        return string.IsNullOrEmpty(text) ? null : text;
    }
}
