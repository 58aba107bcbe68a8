using System.Globalization;
using System.Text.Json;
using Syndication.Feeds;
using Syndication.Ingest.Catalogue;

namespace Syndication.Ingest.Collecting;

/// <summary>Reads the items of a JSON document by paths.</summary>
internal static class JsonItems
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The items as a feed, or the reason why there are none.</summary>
    public static (SyndicationFeed? Feed, string? Failure) Read(ReadOnlyMemory<byte> bytes, JsonPaths paths)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, Lenient);
            if (At(document.RootElement, paths.Items) is not { ValueKind: JsonValueKind.Array } list)
                return (null, $"there is no list at `{paths.Items}`");
            var items = list.EnumerateArray().Select(item => Item(item, paths)).OfType<SyndicationItem>().ToList();
            return (new SyndicationFeed { Format = FeedFormat.Json, Items = items }, null);
        }
        catch (JsonException e)
        {
            return (null, $"not JSON: line {e.LineNumber + 1}");
        }
    }

    /// <summary>The value at a path such as <c>data.list[0].name</c>; null where there is none.</summary>
    internal static JsonElement? At(JsonElement from, string path)
    {
        var at = from;
        foreach (var step in path.Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step.StartsWith('['))
            {
                var isIndex = int.TryParse(step.Trim('[', ']'), NumberStyles.None, CultureInfo.InvariantCulture, out var index);
                if (!isIndex || at.ValueKind is not JsonValueKind.Array || index >= at.GetArrayLength()) return null;
                at = at[index];
            }
            else if (at.ValueKind is not JsonValueKind.Object || !at.TryGetProperty(step, out at))
            {
                return null;
            }
        }

        return at;
    }

    private static SyndicationItem? Item(JsonElement item, JsonPaths paths)
    {
        var url = Text(item, paths.Url);
        var id = Text(item, paths.Id);
        if (url is null && id is null) return null;
        return new SyndicationItem
        {
            Id = id ?? url,
            Url = url,
            Title = TextContent.Html(Text(item, paths.Title)),
            Content = TextContent.Html(Text(item, paths.Content)),
            Summary = TextContent.Html(Text(item, paths.Summary)),
            Published = Date(item, paths.Date),
            Authors = [.. Texts(item, paths.Author).Select(name => new SyndicationPerson(name))],
            Categories = [.. Texts(item, paths.Category).Select(name => new SyndicationCategory(name))],
            Image = Text(item, paths.Image),
        };
    }

    private static string? Text(JsonElement item, string? path) => Texts(item, path).FirstOrDefault();

    private static IEnumerable<string> Texts(JsonElement item, string? path)
    {
        if (path is null || At(item, path) is not { } value) return [];
        var values = value.ValueKind is JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value];
        return values.Select(one => one.ValueKind switch
        {
            JsonValueKind.String => one.GetString()!.Trim(),
            JsonValueKind.Number => one.GetRawText(),
            _ => "",
        }).Where(text => text.Length > 0);
    }

    private static DateTimeOffset? Date(JsonElement item, string? path)
    {
        if (Text(item, path) is not { } text) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return Since1970(number);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
    }

    private static DateTimeOffset? Since1970(long number)
    {
        // Seconds reach this number in the year 5138; milliseconds passed it in 1973.
        const long FirstMilliseconds = 100_000_000_000;
        const long LastMilliseconds = 32_000_000_000_000;
        if (number > LastMilliseconds) return null;
        return number < FirstMilliseconds ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number);
    }
}
