using System.Globalization;
using Syndication.Articles.Extraction;
using YamlDotNet.Core;

namespace Syndication.Ingest.Catalogue;

/// <summary>Reads <c>feeds/sites/HOST.yaml</c>.</summary>
internal static class SiteFile
{
    public static readonly string[] Keys =
        ["subdomains", "body", "remove", "title", "author", "category", "date", "date-format", "next-page"];

    /// <summary>The rule, or null where the file holds any mistake.</summary>
    /// <param name="host">The file's name without <c>.yaml</c>.</param>
    public static SiteRule? Read(string host, byte[] bytes, Mistakes mistakes)
    {
        var isHost = Uri.CheckHostName(host) is UriHostNameType.Dns && host.Contains('.', StringComparison.Ordinal);
        if (!isHost || host.Any(char.IsUpper))
            mistakes.Add(new Mark(), $"the file's name `{host}` is no host; allowed is a name in lower case such as `example.org.yaml`");
        if (YamlFile.Read(bytes, mistakes) is not { } mapping) return null;

        var fields = new YamlFields(mapping, "a site rule", Keys, mistakes);
        var rule = new SiteRule
        {
            Host = fields.Flag("subdomains") ? $"*.{host}" : host,
            Body = Selectors(fields, "body"),
            Remove = Selectors(fields, "remove"),
            Title = Selectors(fields, "title"),
            Author = Selectors(fields, "author"),
            Category = Selectors(fields, "category"),
            Date = Selectors(fields, "date"),
            DateFormat = DateFormat(fields),
            NextPage = Selectors(fields, "next-page"),
        };
        return mistakes.IsSpoilt ? null : rule;
    }

    private static IReadOnlyList<string> Selectors(YamlFields fields, string key)
    {
        var selectors = fields.Texts(key);
        foreach (var wrong in selectors.Where(selector => !Selector.IsValid(selector.Value)))
            fields.Wrong(wrong.At, $"`{key}` has `{wrong.Value}`, which is no CSS selector; allowed is one such as `article .text`");
        return [.. selectors.Select(selector => selector.Value)];
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
