using Syndication.Articles;
using Syndication.Articles.Extraction;

namespace Syndication.Ingest.Catalogue;

/// <summary>Reads the key <c>sources</c> of a feed's file.</summary>
internal static class SourceFields
{
    public static readonly string[] Keys =
    [
        "url", "folder", "key", "kind", "category", "language", "every", "full-text", "zone", "links", "pages", "robots", "json",
    ];

    public static readonly string[] JsonKeys =
        ["items", "title", "id", "url", "content", "summary", "date", "author", "category", "image"];

    private const int MostPages = 20;

    private static readonly TimeSpan LeastEvery = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan MostEvery = TimeSpan.FromDays(7);

    public static IReadOnlyList<Located<SourceDefinition>> Read(YamlFields feed, string root) =>
        [.. feed.Mappings("sources", "a source", Keys).Select(fields => One(fields, root)).OfType<Located<SourceDefinition>>()];

    private static Located<SourceDefinition>? One(YamlFields fields, string root)
    {
        if (fields.Has("url") == fields.Has("folder"))
        {
            fields.Wrong("folder", "a source needs a `url` or a `folder`, one of the two");
            return null;
        }

        var isFolder = fields.Has("folder");
        if ((isFolder ? Folder(fields, root) : Address(fields)) is not var (key, address)) return null;
        return new Located<SourceDefinition>(
            new SourceDefinition
            {
                Key = fields.Text("key") ?? key,
                Address = address,
                Kind = Kind(fields, isFolder),
                Category = Category(fields),
                Language = LanguageTag.Read(fields, "language"),
                Every = fields.Duration("every", LeastEvery, MostEvery),
                FullText = fields.Tristate("full-text"),
                Zone = Zone(fields),
                Links = Links(fields),
                Pages = fields.Number("pages", 1, MostPages) ?? 1,
                IgnoresRobots = Robots(fields),
                Json = Json(fields),
            },
            fields.At);
    }

    /// <remarks>The key is the folder as written, so that it stays the same when the whole catalogue moves.</remarks>
    private static (string Key, string Address)? Folder(YamlFields fields, string root)
    {
        if (fields.Text("folder") is not { } written) return null;
        var path = Path.GetFullPath(Path.Combine(root, written));
        if (!Directory.Exists(path))
            fields.Note("folder", $"there is no folder `{written}` now (looked for {path}); a path is read from the catalogue's folder on");
        return ($"folder:{written.TrimEnd('/')}", path);
    }

    private static (string Key, string Address)? Address(YamlFields fields)
    {
        if (fields.Text("url") is not { } written) return null;
        if (SourceAddress.Problem(written) is { } problem)
        {
            fields.Wrong("url", $"`url` is `{ShownAddress.Of(written)}`; {problem}");
            return null;
        }

        return (written, written);
    }

    private static SourceKind Kind(YamlFields fields, bool isFolder)
    {
        var kind = fields.Choice<SourceKind>("kind");
        if (isFolder && kind is not (null or SourceKind.Auto or SourceKind.Folder))
            fields.Wrong("kind", "`kind` of a `folder` can only be folder; each file in it is told from its content");
        if (!isFolder && kind is SourceKind.Folder)
            fields.Wrong("kind", "`kind` is `folder`, but the source has a `url`; write `folder: PATH` instead");
        if (kind is SourceKind.Json && !fields.Has("json"))
            fields.Wrong("kind", $"`kind` json needs `json` with the paths {string.Join(", ", JsonKeys)}");
        if (fields.Has("json") && kind is not (null or SourceKind.Json))
            fields.Wrong("json", "`json` belongs to `kind: json`");
        return isFolder ? SourceKind.Folder : fields.Has("json") ? SourceKind.Json : kind ?? SourceKind.Auto;
    }

    private static string? Category(YamlFields fields)
    {
        if (fields.Text("category") is not { } name) return null;
        if (Slug.For(name).Length > 0) return name;
        fields.Wrong("category", $"`category` is `{name}`, which holds no letter or digit");
        return null;
    }

    private static string? Zone(YamlFields fields)
    {
        if (fields.Text("zone") is not { } zone) return null;
        if (TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)) return zone;
        fields.Wrong("zone", $"`zone` is `{zone}`; allowed is a name of the time zone database such as Europe/Istanbul or UTC");
        return null;
    }

    private static string? Links(YamlFields fields)
    {
        if (fields.Text("links") is not { } links) return null;
        if (Selector.IsValid(links)) return links;
        fields.Wrong("links", $"`links` is `{links}`, which is no CSS selector and no XPath; allowed is one such as `main h2 a` or `xpath://h2/a`");
        return null;
    }

    private static bool Robots(YamlFields fields)
    {
        var text = fields.Text("robots");
        if (text is null or "obey" or "ignore") return text == "ignore";
        fields.Wrong("robots", $"`robots` is `{text}`; allowed are obey and ignore");
        return false;
    }

    private static JsonPaths? Json(YamlFields fields)
    {
        if (fields.Mapping("json", "`json`", JsonKeys) is not { } paths) return null;
        var json = new JsonPaths(paths.Text("items") ?? "", paths.Required("title", "`json`") ?? "")
        {
            Id = paths.Text("id"),
            Url = paths.Text("url"),
            Content = paths.Text("content"),
            Summary = paths.Text("summary"),
            Date = paths.Text("date"),
            Author = paths.Text("author"),
            Category = paths.Text("category"),
            Image = paths.Text("image"),
        };
        if (json is { Id: null, Url: null }) fields.Wrong("json", "`json` needs an `id` or a `url`, to know an item again");
        return json;
    }
}
