using System.Text.RegularExpressions;

namespace Syndication.Ingest.Catalogue;

/// <summary>BCP 47 tags as the catalogue takes them.</summary>
internal static partial class LanguageTag
{
    /// <summary>The tag in lower case; null where there is none or it is wrong.</summary>
    public static string? Read(YamlFields fields, string key)
    {
        if (fields.Text(key) is not { } tag) return null;
        if (Shape().IsMatch(tag)) return tag.ToLowerInvariant();
        fields.Wrong(key, $"`{key}` is `{tag}`; allowed is a language tag such as tr, en or pt-BR");
        return null;
    }

    // RFC 5646 §2.1 without its grandfathered tags: language, then script, region and variants.
    [GeneratedRegex(@"\A[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-[A-Za-z0-9]{5,8})*\z")]
    private static partial Regex Shape();
}
