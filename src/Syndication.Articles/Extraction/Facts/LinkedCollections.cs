using System.Text.Json;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>What the JSON-LD of a page that lists articles leads to: the articles, and feeds of them.</summary>
internal sealed class LinkedCollections
{
    /// <summary>Nodes looked at in one page; more is a product list or an attack.</summary>
    private const int MostNodes = 20_000;

    private const int Deepest = 24;

    private readonly List<(string Url, string? Name)> _articles = [];
    private readonly List<(string Url, string? Name)> _feeds = [];
    private int _nodes;

    /// <summary>Addresses of <c>ItemList</c> entries and of a blog's postings as written, in the page's order.</summary>
    public IReadOnlyList<(string Url, string? Name)> Articles => _articles;

    /// <summary>Addresses, as written, of whatever says of itself that it is a feed: <c>encodingFormat</c> or a <c>DataFeed</c>.</summary>
    public IReadOnlyList<(string Url, string? Name)> Feeds => _feeds;

    public static LinkedCollections Read(IEnumerable<string> scripts)
    {
        var found = new LinkedCollections();
        foreach (var script in scripts)
        {
            using var document = LinkedData.Parse(script);
            if (document is not null) found.Visit(document.RootElement, 0);
        }

        return found;
    }

    private void Visit(JsonElement node, int depth)
    {
        if (depth > Deepest || ++_nodes > MostNodes) return;
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var child in node.EnumerateArray()) Visit(child, depth + 1);
        }
        else if (node.ValueKind == JsonValueKind.Object)
        {
            var type = LinkedData.TypeOf(node);
            if (IsFeed(type, LinkedData.Text(node, "encodingFormat")))
                Add(_feeds, LinkedData.Text(node, "contentUrl") ?? LinkedData.Text(node, "url"), node);
            if (type == "ItemList")
                foreach (var entry in LinkedData.Values(node, "itemListElement")) AddEntry(entry);
            foreach (var posting in LinkedData.Values(node, "blogPost")) AddEntry(posting);
            foreach (var property in node.EnumerateObject()) Visit(property.Value, depth + 1);
        }
    }

    private static bool IsFeed(string type, string? encoding) =>
        encoding is null ? type == "DataFeed" : encoding.Contains("rss+xml", StringComparison.OrdinalIgnoreCase)
            || encoding.Contains("atom+xml", StringComparison.OrdinalIgnoreCase)
            || encoding.Contains("feed+json", StringComparison.OrdinalIgnoreCase);

    /// <summary>An entry is an address, a <c>ListItem</c> with an address or an item, or the item itself.</summary>
    private void AddEntry(JsonElement entry)
    {
        if (entry.ValueKind == JsonValueKind.String) _articles.Add((entry.GetString()!, null));
        else if (LinkedData.Text(entry, "url") is { } url) Add(_articles, url, entry);
        else if (entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty("item", out var item))
            Add(_articles, item.ValueKind == JsonValueKind.String ? item.GetString() : LinkedData.Text(item, "url") ?? LinkedData.Text(item, "@id"), item);
    }

    private static void Add(List<(string Url, string? Name)> list, string? url, JsonElement node)
    {
        if (url is not null) list.Add((url, LinkedData.Text(node, "headline") ?? LinkedData.Text(node, "name")));
    }
}
