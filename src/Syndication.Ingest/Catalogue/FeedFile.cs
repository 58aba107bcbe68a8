using System.Globalization;
using System.Text.RegularExpressions;
using Syndication.Articles;
using Syndication.Articles.Searching;
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
/// <param name="Any">What it takes in.</param>
/// <param name="None">What it leaves out.</param>
/// <param name="All">It takes in everything.</param>
/// <param name="Feeds">The feeds it takes in.</param>
/// <param name="NotFeeds">The feeds it leaves out.</param>
internal sealed record SelectDraft(
    TermsDraft Any, TermsDraft None, bool All, IReadOnlyList<Located<string>> Feeds, IReadOnlyList<Located<string>> NotFeeds)
{
    /// <summary>What a search has to find its articles by besides, or null.</summary>
    public SearchQuery? Search { get; init; }
}

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
    [
        "title", "description", "language", "select", "keep", "block", "stories", "sources", "limit", "max-size", "content",
        "embargo", "former-slugs", "retired",
    ];

    public static readonly string[] SelectKeys = ["all", "categories", "sources", "tags", "authors", "feeds", "search", "not"];

    public static readonly string[] NotKeys = ["categories", "sources", "tags", "authors", "feeds"];

    public static readonly string[] RuleKeys = YamlFields.ChoiceNames<RulePart>();

    /// <summary>The feed of everything, which is always there.</summary>
    private const string ReservedSlug = "all";

    private const int LargestLimit = 1000;

    private const int SmallestSize = 16 * 1024;

    private const int LargestSize = 4 * 1024 * 1024;

    private static readonly TimeSpan LongestEmbargo = TimeSpan.FromDays(30);

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
        var (isRetired, closesAt) = Retired(fields);

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
            MaxSize = fields.Size("max-size", SmallestSize, LargestSize),
            Rules = Rules(fields, select?.Search),
            Stories = fields.Choice<StoryMode>("stories") ?? StoryMode.All,
            Embargo = fields.Duration("embargo", TimeSpan.FromMinutes(1), LongestEmbargo),
            IsRetired = isRetired,
            ClosesAt = closesAt,
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
            Terms(fields), not is null ? TermsDraft.Nothing : Terms(not), fields.Flag("all"),
            fields.Texts("feeds"), not?.Texts("feeds") ?? [])
        {
            Search = Search(fields),
        };
        if (select is { Search: not null, Any.IsEmpty: true, Feeds: [] }) return select with { All = true };
        if (select is { All: false, Any.IsEmpty: true, Feeds: [] })
            feed.Wrong("select", "`select` takes nothing in; name categories, sources, tags, authors, feeds or a search, or say `all: true`");
        return select;
    }

    private static TermsDraft Terms(YamlFields fields) => new(
        Words(fields, "categories"), fields.Texts("sources"), Words(fields, "tags"), Words(fields, "authors"));

    private static SearchQuery? Search(YamlFields select)
    {
        if (select.Text("search") is not { } typed) return null;
        var query = SearchQuery.Parse(typed);
        if (query.IsEmpty) select.Wrong("search", $"`search` is `{typed}`, which holds no word to look for");
        return query;
    }

    private static ArticleRules? Rules(YamlFields feed, SearchQuery? search)
    {
        var (keep, block) = (Rules(feed, "keep"), Rules(feed, "block"));
        return keep.Count + block.Count == 0 && search is null ? null : new ArticleRules(keep, block) { Search = search };
    }

    private static List<ArticleRule> Rules(YamlFields feed, string key)
    {
        var rules = new List<ArticleRule>();
        if (feed.Mapping(key, $"`{key}`", RuleKeys) is not { } fields) return rules;
        foreach (var part in Enum.GetValues<RulePart>())
        {
            var name = RuleKeys[(int)part];
            foreach (var text in fields.Texts(name))
            {
                try
                {
                    rules.Add(new ArticleRule(part, text.Value));
                }
                catch (ArgumentException e)
                {
                    fields.Wrong(text.At, $"`{name}` has `{text.Value}`, which is no rule: {OneLine(e.Message)}; allowed are words, a beginning such as deprem*, or an expression such as /son dakika/");
                }
            }
        }

        if (fields.IsEmpty) feed.Wrong(key, $"`{key}` has no rule; name words or expressions under {string.Join(", ", RuleKeys)}");
        return rules;
    }

    /// <summary>True or false, or the day on which the feed will be closed.</summary>
    private static (bool IsRetired, DateTimeOffset? ClosesAt) Retired(YamlFields feed)
    {
        if (feed.Text("retired") is not { } text || text is "true" or "false") return (feed.Flag("retired"), null);
        if (DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK"], CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day))
        {
            return (false, day);
        }

        feed.Wrong("retired", $"`retired` is `{text}`; allowed are true and false, or the day on which it will be closed, such as 2027-01-31");
        return (false, null);
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").TrimEnd('.');

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
