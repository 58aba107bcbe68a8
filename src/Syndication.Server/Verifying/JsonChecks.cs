using System.Globalization;
using System.Text.Json;

namespace Syndication.Server.Verifying;

/// <summary>JSON Feed 1.1.</summary>
internal static class JsonChecks
{
    private const string Rule = "JSON Feed 1.1";

    public static IEnumerable<Check> All =>
    [
        OnFeed("json-version-is-1.1", (_, feed) => Verdict.Same("version", "https://jsonfeed.org/version/1.1", Text(feed, "version"))),
        OnFeed("json-has-a-title", (_, feed) => Verdict.If(!string.IsNullOrWhiteSpace(Text(feed, "title")), "no title")),
        .. ((string[])["home_page_url", "feed_url"]).Select(name => OnFeed($"json-has-a-{name.Replace('_', '-')}", (_, feed) =>
            Verdict.If(RssChecks.IsWeb(Text(feed, name)), $"{name} is {Text(feed, name) ?? "absent"}"))),
        OnFeed("json-has-items", (_, feed) => Verdict.If(Items(feed) is not null, "items is no array")),
        OnItems("json-ids-are-strings", item => string.IsNullOrEmpty(Text(item, "id")) ? "an item without an id that is a string" : null),
        OnFeed("json-ids-are-unique", (_, feed) => RssChecks.Unique((Items(feed) ?? []).Select(item => Text(item, "id")))),
        OnItems("json-items-have-content", item => Text(item, "content_html") is null && Text(item, "content_text") is null ? "an item without content" : null),
        OnItems("json-item-addresses-are-absolute", item => Text(item, "url") is { } url && !RssChecks.IsWeb(url) ? url : null),
        OnItems("json-dates-are-dates", item => ((string[])["date_published", "date_modified"])
            .Select(name => Text(item, name)).FirstOrDefault(date => date is not null && !IsDate(date))),
        OnItems("json-authors-are-lists", item => item.TryGetProperty("authors", out var authors) && authors.ValueKind is not JsonValueKind.Array ? "authors is no array" : null),
        OnItems("json-attachments-are-whole", item => item.TryGetProperty("attachments", out var files) && files.ValueKind is JsonValueKind.Array
            && files.EnumerateArray().Any(file => !RssChecks.IsWeb(Text(file, "url")) || Text(file, "mime_type") is null) ? "an attachment without url or mime_type" : null),
        OnItems("json-content-holds-no-script", item =>
            (Text(item, "content_html") ?? "").Contains("<script", StringComparison.OrdinalIgnoreCase) ? "a script element" : null),
        OnItems("json-content-has-no-relative-addresses", item => RssChecks.Relative(Text(item, "content_html"))),
    ];

    private static string? Text(JsonElement parent, string name) =>
        parent.ValueKind is JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static List<JsonElement>? Items(JsonElement feed) =>
        feed.TryGetProperty("items", out var items) && items.ValueKind is JsonValueKind.Array ? [.. items.EnumerateArray()] : null;

    private static bool IsDate(string text) => DateTimeOffset.TryParseExact(
        text, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static Check OnFeed(string name, Func<Conversation, JsonElement, Verdict> look) => new(name, Rule, async talk =>
    {
        var body = (await talk.PlainAsync()).Body;
        return Documents.FormatOf(body) is DocumentFormat.Json ? look(talk, Documents.Json(body)!.Value) : Verdict.Skip("no JSON Feed");
    });

    private static Check OnItems(string name, Func<JsonElement, string?> find) => OnFeed(name, (_, feed) =>
        (Items(feed) ?? []).Select(find).FirstOrDefault(found => found is not null) is { } found ? Verdict.Fail(found) : Verdict.Pass);
}
