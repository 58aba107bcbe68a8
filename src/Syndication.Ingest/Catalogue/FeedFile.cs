using System.Text.RegularExpressions;
using Syndication.Articles;
using YamlDotNet.Core;

namespace Syndication.Ingest.Catalogue;

/// <summary>One file <c>feeds/SLUG.yaml</c> as it is written, before names of other files are looked up.</summary>
/// <param name="Feed">Everything but <see cref="FeedDefinition.Selection"/>, which is empty.</param>
/// <param name="Select">What it takes in; null for its own sources and the category of its slug.</param>
/// <param name="SourcesAt">Where each of its sources stands.</param>
/// <param name="FormerAt">Where each of its former slugs stands.</param>
internal sealed record FeedDraft(
    FeedDefinition Feed, SelectDraft? Select, IReadOnlyList<Mark> SourcesAt, IReadOnlyList<Mark> FormerAt);

/// <summary>The key <c>select</c> as it is written.</summary>
internal sealed record SelectDraft(TermsDraft Any, TermsDraft None, bool All, IReadOnlyList<Located<string>> Feeds);

/// <summary>Names by the kind of term they stand for.</summary>
internal sealed record TermsDraft(
    IReadOnlyList<Located<string>> Categories,
    IReadOnlyList<Located<string>> Sources,
    IReadOnlyList<Located<string>> Tags,
    IReadOnlyList<Located<string>> Authors)
{
    public static TermsDraft Nothing { get; } = new([], [], [], []);

    public bool IsEmpty => Categories.Count + Sources.Count + Tags.Count + Authors.Count == 0;
}

/// <summary>Reads <c>feeds/SLUG.yaml</c>.</summary>
internal static partial class FeedFile
{
    public static readonly string[] Keys =
        ["title", "description", "language", "select", "sources", "limit", "content", "former-slugs", "retired"];

    public static readonly string[] SelectKeys = ["all", "categories", "sources", "tags", "authors", "feeds", "not"];

    public static readonly string[] NotKeys = ["categories", "sources", "tags", "authors"];

    /// <summary>The feed of everything, which is always there.</summary>
    private const string ReservedSlug = "all";

    private const int LargestLimit = 1000;

    /// <summary>The definition, or null where the file holds any mistake.</summary>
    public static FeedDraft? Read(string slug, byte[] bytes, string root, Mistakes mistakes)
    {
        CheckSlug(slug, new Mark(), $"the file's name `{slug}`", mistakes);
        if (YamlFile.Read(bytes, mistakes) is not { } mapping) return null;

        var fields = new YamlFields(mapping, "a feed", Keys, mistakes);
        var former = fields.Texts("former-slugs");
        foreach (var name in former) CheckSlug(name.Value, name.At, $"`former-slugs` has `{name.Value}`, which", mistakes);
        var sources = SourceFields.Read(fields, root);
        var select = Select(fields);

        var feed = new FeedDefinition
        {
            Slug = slug,
            Title = fields.Required("title", "a feed") ?? "",
            Description = fields.Text("description"),
            Language = LanguageTag.Read(fields, "language"),
            Selection = new([], []),
            Limit = fields.Number("limit", 1, LargestLimit) ?? 100,
            Content = fields.Choice<ContentPolicy>("content") ?? ContentPolicy.Full,
            FormerSlugs = [.. former.Select(name => name.Value)],
            IsRetired = fields.Flag("retired"),
            Sources = [.. sources.Select(source => source.Value)],
        };
        if (mistakes.IsSpoilt) return null;
        return new FeedDraft(
            feed, select, [.. sources.Select(source => source.At)], [.. former.Select(name => name.At)]);
    }

    private static SelectDraft? Select(YamlFields feed)
    {
        if (feed.Mapping("select", "`select`", SelectKeys) is not { } fields) return null;
        var not = fields.Mapping("not", "`not`", NotKeys);
        var select = new SelectDraft(
            Terms(fields), not is null ? TermsDraft.Nothing : Terms(not), fields.Flag("all"), fields.Texts("feeds"));
        if (select is { All: false, Any.IsEmpty: true, Feeds: [] })
            feed.Wrong("select", "`select` takes nothing in; name categories, sources, tags, authors or feeds, or say `all: true`");
        return select;
    }

    private static TermsDraft Terms(YamlFields fields) => new(
        Words(fields, "categories"), fields.Texts("sources"), Words(fields, "tags"), Words(fields, "authors"));

    private static IReadOnlyList<Located<string>> Words(YamlFields fields, string key)
    {
        var words = fields.Texts(key);
        foreach (var word in words.Where(word => Slug.For(word.Value).Length == 0))
            fields.Wrong(word.At, $"`{key}` has `{word.Value}`, which holds no letter or digit");
        return words;
    }

    private static void CheckSlug(string slug, Mark at, string what, Mistakes mistakes)
    {
        if (slug == ReservedSlug)
            mistakes.Add(at, $"{what} is taken: `{ReservedSlug}` is the feed of everything");
        else if (!SlugShape().IsMatch(slug))
            mistakes.Add(at, $"{what} cannot be part of an address; allowed are a to z, 0 to 9 and single dashes{Meant(slug)}");
    }

    private static string Meant(string slug) => Slug.For(slug) is { Length: > 0 } meant ? $", such as `{meant}`" : "";

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex SlugShape();
}
