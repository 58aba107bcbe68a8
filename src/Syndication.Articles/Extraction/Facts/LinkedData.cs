using System.Text.Json;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>A person or an organisation in JSON-LD.</summary>
internal readonly record struct LinkedName(string Name, bool IsOrganization, bool IsPerson);

/// <summary>An image in JSON-LD.</summary>
internal readonly record struct LinkedImage(string Url, int? Width, int? Height, string? Caption);

/// <summary>An article as JSON-LD describes it. Strings are plain text, entities decoded.</summary>
internal sealed record LinkedArticle
{
    public required string Type { get; init; }
    public string? Headline { get; init; }
    public string? Description { get; init; }
    public string? Body { get; init; }
    public string? Published { get; init; }
    public string? Modified { get; init; }
    public string? Url { get; init; }
    public string? Language { get; init; }
    public bool? IsFree { get; init; }
    public IReadOnlyList<LinkedName> Authors { get; init; } = [];
    public IReadOnlyList<string> Sections { get; init; } = [];
    public IReadOnlyList<string> Keywords { get; init; } = [];
    public IReadOnlyList<LinkedImage> Images { get; init; } = [];
    public IReadOnlyList<string> BodySelectors { get; init; } = [];
}

/// <summary>All that the JSON-LD of a page says, however broken it is written.</summary>
internal sealed class LinkedData
{
    /// <summary>Nodes looked at in one page; more is a product list or an attack.</summary>
    private const int MostNodes = 20_000;

    /// <summary>Deepest nesting that is followed.</summary>
    private const int Deepest = 24;

    private static readonly JsonDocumentOptions Lenient =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);
    private readonly List<LinkedArticle> _articles = [];
    private readonly List<IReadOnlyList<string>> _crumbs = [];
    private readonly List<string> _siteNames = [];
    private int _nodes;

    /// <summary>Articles in the order of the page.</summary>
    public IReadOnlyList<LinkedArticle> Articles => _articles;

    /// <summary>The names of each breadcrumb list, in its order.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Crumbs => _crumbs;

    /// <summary>Names of publisher, organisation and site.</summary>
    public IReadOnlyList<string> SiteNames => _siteNames;

    public static LinkedData Read(IEnumerable<string> scripts)
    {
        var data = new LinkedData();
        var documents = scripts.Select(Parse).OfType<JsonDocument>().ToList();
        foreach (var document in documents) data.Index(document.RootElement, 0);
        foreach (var document in documents) data.Visit(document.RootElement, 0);
        foreach (var document in documents) document.Dispose();
        return data;
    }

    /// <summary>One script, mended where it is broken; null where even that does not help.</summary>
    internal static JsonDocument? Parse(string script)
    {
        foreach (var text in new[] { script, JsonRepair.Repair(script) })
        {
            try
            {
                return JsonDocument.Parse(text, Lenient);
            }
            catch (JsonException)
            {
                // What cannot be read even when repaired says nothing.
            }
        }

        return null;
    }

    private void Index(JsonElement node, int depth)
    {
        if (depth > Deepest || ++_nodes > MostNodes) return;
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var child in node.EnumerateArray()) Index(child, depth + 1);
        }
        else if (node.ValueKind == JsonValueKind.Object)
        {
            if (Text(node, "@id") is { } id && node.TryGetProperty("@type", out _)) _byId.TryAdd(id, node);
            foreach (var property in node.EnumerateObject()) Index(property.Value, depth + 1);
        }
    }

    private void Visit(JsonElement node, int depth)
    {
        if (depth > 6) return;
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var child in node.EnumerateArray().Take(500)) Visit(child, depth + 1);
        }
        else if (node.ValueKind == JsonValueKind.Object)
        {
            var type = TypeOf(node);
            if (IsArticle(type)) _articles.Add(ReadArticle(node, type));
            else if (type == "BreadcrumbList") _crumbs.Add(ReadCrumbs(node));
            else if (type is "Organization" or "NewsMediaOrganization" or "WebSite") AddName(node);
            foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage", "breadcrumb", "publisher", "hasPart", "isPartOf", "item"])
                if (node.TryGetProperty(name, out var child)) Visit(child, depth + 1);
        }
    }

    private void AddName(JsonElement node)
    {
        foreach (var property in (ReadOnlySpan<string>)["name", "alternateName"])
            if (Text(node, property) is { } name) _siteNames.Add(name);
    }

    private static bool IsArticle(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) ||
        type.EndsWith("Page", StringComparison.Ordinal) || type.EndsWith("Gallery", StringComparison.Ordinal) || type.EndsWith("Episode", StringComparison.Ordinal) ||
        type is "Report" or "Review" or "CreativeWork" or "Recipe" or "HowTo" or "VideoObject" or "AudioObject" or "Question";

    private LinkedArticle ReadArticle(JsonElement node, string type) => new()
    {
        Type = type,
        Headline = Text(node, "headline") ?? Text(node, "name") ?? Text(node, "title"),
        Description = Text(node, "description"),
        Body = Text(node, "articleBody") ?? Text(node, "reviewBody"),
        Published = Text(node, "datePublished") ?? Text(node, "dateCreated") ?? Text(node, "uploadDate"),
        Modified = Text(node, "dateModified"),
        Url = Text(node, "url") ?? Text(node, "mainEntityOfPage") ?? Text(node, "@id"),
        Language = Text(node, "inLanguage"),
        IsFree = Boolean(node, "isAccessibleForFree"),
        Authors = [.. Names(node, "author"), .. Names(node, "creator")],
        Sections = Strings(node, "articleSection"),
        Keywords = Strings(node, "keywords"),
        Images = [.. Values(node, "image").Select(ReadImage).OfType<LinkedImage>()],
        BodySelectors = [.. Values(node, "hasPart").SelectMany(part => Strings(part, "cssSelector"))],
    };

    private IEnumerable<LinkedName> Names(JsonElement node, string property)
    {
        foreach (var value in Values(node, property).Take(30))
        {
            if (value.ValueKind == JsonValueKind.String)
            {
                yield return new LinkedName(Plain(value.GetString()!), false, false);
            }
            else if (value.ValueKind == JsonValueKind.Object && ResolveNode(value) is var person)
            {
                foreach (var name in NamesOf(person))
                    yield return new LinkedName(name, TypeOf(person).Contains("Organization", StringComparison.Ordinal), TypeOf(person) == "Person");
            }
        }
    }

    private static List<string> NamesOf(JsonElement person) =>
        Strings(person, "name") is { Count: > 0 } names ? names : Text(person, "givenName") is { } given && Text(person, "familyName") is { } family ? [$"{given} {family}"] : [];

    /// <summary>A node that is only an <c>@id</c> stands for the node that has it.</summary>
    private JsonElement ResolveNode(JsonElement node) =>
        !node.TryGetProperty("name", out _) && Text(node, "@id") is { } id && _byId.TryGetValue(id, out var whole) ? whole : node;

    private LinkedImage? ReadImage(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String) return value.GetString() is { Length: > 0 } url ? new LinkedImage(url, null, null, null) : null;
        if (value.ValueKind != JsonValueKind.Object) return null;
        if (!value.TryGetProperty("url", out _) && !value.TryGetProperty("contentUrl", out _) && Text(value, "@id") is { } id && _byId.TryGetValue(id, out var whole)) value = whole;
        return (Text(value, "url") ?? Text(value, "contentUrl")) is { } address
            ? new LinkedImage(address, Number(value, "width"), Number(value, "height"), Text(value, "caption"))
            : null;
    }

    private static List<string> ReadCrumbs(JsonElement list) =>
        [.. Values(list, "itemListElement").Take(12).OrderBy(item => Number(item, "position") ?? 99)
            .Select(item => Text(item, "name") ?? (item.ValueKind == JsonValueKind.Object && item.TryGetProperty("item", out var inner) ? Text(inner, "name") : null))
            .OfType<string>()];

    /// <summary>A property's values, whether it is written as one or as a list.</summary>
    internal static IEnumerable<JsonElement> Values(JsonElement node, string property)
    {
        if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty(property, out var value)) return [];
        return value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Take(100).SelectMany(v => v.ValueKind == JsonValueKind.Array ? [.. v.EnumerateArray().Take(100)] : new[] { v })
            : [value];
    }

    private static List<string> Strings(JsonElement node, string property) =>
        [.. Values(node, property).Select(v => v.ValueKind == JsonValueKind.String ? Plain(v.GetString()!) : Text(v, "name")).OfType<string>().Where(v => v.Length > 0)];

    /// <summary>The type without its vocabulary, an article's first; empty where there is none.</summary>
    internal static string TypeOf(JsonElement node)
    {
        var types = Values(node, "@type").Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!).ToList();
        var type = types.Find(t => t.EndsWith("Article", StringComparison.Ordinal)) ?? types.FirstOrDefault("");
        return type[(type.LastIndexOf('/') + 1)..];
    }

    /// <summary>A property as plain text, or null.</summary>
    internal static string? Text(JsonElement node, string property)
    {
        if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty(property, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Array) value = value.EnumerateArray().FirstOrDefault();
        var text = value.ValueKind switch
        {
            JsonValueKind.String => Plain(value.GetString()!),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.Object when property is not "name" => Text(value, "@value") ?? Text(value, "@id"),
            JsonValueKind.Object => Text(value, "@value"),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private static int? Number(JsonElement node, string property)
    {
        if (Text(node, property) is not { } text) return null;
        var digits = text.AsSpan(0, text.AsSpan().IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : text.Length);
        return int.TryParse(digits, out var number) ? number : null;
    }

    private static bool? Boolean(JsonElement node, string property)
    {
        if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty(property, out var value)) return null;
        return value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String when bool.TryParse(value.GetString(), out var parsed) => parsed,
            _ => null,
        };
    }

    private static string Plain(string text) => Entities.Decode(text).Trim();
}
