using System.Globalization;
using Syndication.Articles;
using Syndication.Articles.Extraction;
using YamlDotNet.Core;

namespace Syndication.Ingest.Catalogue;

/// <summary>Reads <c>feeds/sites/HOST.yaml</c>.</summary>
internal static class SiteFile
{
    public static readonly string[] Keys =
    [
        "subdomains", "body", "remove", "title", "author", "category", "date", "date-format", "next-page", "single-page", "replace", "prune", "tests",
    ];

    public static readonly string[] FieldKeys = ["select", "attribute", "text"];

    public static readonly string[] ReplaceKeys = ["find", "with"];

    public static readonly string[] TestKeys = ["page", "url", "contains", "lacks", "title", "author", "date", "next-page"];

    /// <summary>The rule, or null where the file holds any mistake or the rule fails a test of its own.</summary>
    /// <param name="host">The file's name without <c>.yaml</c>.</param>
    public static SiteDraft? Read(string host, byte[] bytes, Mistakes mistakes)
    {
        if (!IsHost(host))
            mistakes.Add(new Mark(), $"the file's name `{host}` is no host; allowed is a name in lower case such as `example.org.yaml`");
        if (YamlFile.Read(bytes, mistakes) is not { } mapping) return null;

        var fields = new YamlFields(mapping, "a site rule", Keys, mistakes);
        var rule = new SiteRule
        {
            Host = fields.Flag("subdomains") ? $"*.{host}" : host,
            Body = Selectors(fields, "body"),
            Remove = Selectors(fields, "remove"),
            Title = Fields(fields, "title"),
            Author = Fields(fields, "author"),
            Category = Fields(fields, "category"),
            Date = Fields(fields, "date"),
            DateFormat = DateFormat(fields),
            NextPage = Selectors(fields, "next-page"),
            SinglePage = Selectors(fields, "single-page"),
            Replace = Replacements(fields),
            IsPruned = fields.Tristate("prune") ?? true,
        };
        var tests = Tests(fields, rule, host, mistakes);
        return mistakes.IsSpoilt ? null : new SiteDraft(rule, tests).Proven(mistakes);
    }

    public static bool IsHost(string host) =>
        Uri.CheckHostName(host) is UriHostNameType.Dns or UriHostNameType.IPv4 && host.Contains('.', StringComparison.Ordinal) && !host.Any(char.IsUpper);

    private static IReadOnlyList<string> Selectors(YamlFields fields, string key)
    {
        var selectors = fields.Texts(key);
        foreach (var selector in selectors) CheckSelector(fields, key, selector);
        return [.. selectors.Select(selector => selector.Value)];
    }

    private static IReadOnlyList<FieldSelector> Fields(YamlFields fields, string key) =>
        [.. fields.TextsOrMappings(key, $"`{key}`", FieldKeys).Select(one => Field(fields, key, one)).OfType<FieldSelector>()];

    private static FieldSelector? Field(YamlFields fields, string key, (Located<string>? Text, YamlFields? Mapping) one)
    {
        if (one.Text is { } selector)
        {
            CheckSelector(fields, key, selector);
            return selector.Value;
        }

        var mapping = one.Mapping!;
        if (mapping.Required("select", $"`{key}`") is not { } select) return null;
        CheckSelector(mapping, "select", mapping.Located("select")!);
        if (mapping.Text("text") is { } pattern && !FieldSelector.IsPattern(pattern))
            mapping.Wrong("text", $"`text` is `{pattern}`; allowed is a regular expression without look-around and back-references, such as `Von (.+)`");
        return new FieldSelector(select) { Attribute = mapping.Text("attribute"), Text = mapping.Text("text") };
    }

    private static void CheckSelector(YamlFields fields, string key, Located<string> selector)
    {
        if (!Selector.IsValid(selector.Value))
            fields.Wrong(selector.At, $"`{key}` has `{selector.Value}`, which is no CSS selector and no XPath; allowed is one such as `article .text` or `xpath://article/p`");
    }

    private static IReadOnlyList<Replacement> Replacements(YamlFields fields) =>
    [
        .. from one in fields.Mappings("replace", "an entry of `replace`", ReplaceKeys)
           let find = one.Required("find", "an entry of `replace`")
           where find is not null
           select new Replacement(find, one.Has("with") ? one.TextOrEmpty("with") : ""),
    ];

    private static List<SiteTest> Tests(YamlFields fields, SiteRule rule, string host, Mistakes mistakes)
    {
        var tests = new List<SiteTest>();
        foreach (var one in fields.Mappings("tests", "a test", TestKeys))
        {
            if (!one.Has("page") && !one.Has("url")) one.Wrong(one.At, "a test needs a `page` (a stored file) or a `url` (fetched by `check`)");
            if (one.Text("url") is { } written && SourceAddress.Problem(written) is { } problem) one.Wrong("url", $"`url` is `{ShownAddress.Of(written)}`; {problem}");
            var page = one.Text("page") is { } file ? Path.GetFullPath(Path.Combine(Path.GetDirectoryName(mistakes.File)!, file)) : null;
            if (page is not null && !File.Exists(page)) one.Wrong("page", $"there is no stored page `{one.Text("page")}` (looked for {page})");
            tests.Add(new SiteTest(mistakes.File, (int)one.At.Line, rule, one.Text("url") ?? $"https://{host}/")
            {
                Page = page,
                Contains = [.. one.Texts("contains").Select(text => text.Value)],
                Lacks = [.. one.Texts("lacks").Select(text => text.Value)],
                Title = one.Text("title"),
                Author = one.Text("author"),
                Date = one.Text("date"),
                NextPage = one.Text("next-page"),
            });
        }

        return tests;
    }

    private static string? DateFormat(YamlFields fields)
    {
        if (fields.Text("date-format") is not { } format) return null;
        try
        {
            // Any instant will do: what counts is whether the format can be used at all and has a day in it.
            var written = DateTimeOffset.UnixEpoch.ToString(format, CultureInfo.InvariantCulture);
            if (format.Length > 1 && DateTime.TryParseExact(written, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return format;
        }
        catch (FormatException)
        {
            // Told below, like a format that writes what it cannot read.
        }

        fields.Wrong("date-format", $"`date-format` is `{format}`; allowed is a .NET date format such as `dd.MM.yyyy HH:mm`");
        return null;
    }
}
