using System.Text.RegularExpressions;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>Dates of publication in the data that pages carry for their own scripts.</summary>
internal static partial class ScriptDates
{
    /// <summary>The first one, as written; null where there is none.</summary>
    public static string? Find(string script)
    {
        if (!script.Contains("ublish", StringComparison.Ordinal) && !script.Contains("pubDate", StringComparison.Ordinal)) return null;
        var m = Property().Match(script);
        return m.Success ? m.Groups["date"].Value : null;
    }

    [GeneratedRegex(@"\\?[""'](?:datePublished|date_published|publishedAt|published_at|publishDate|publish_date|publishedDate|published_date|publicationDate|firstPublished(?:At|Date)?|pubDate|publishedTime|datePublication)\\?[""']\s*:\s*\\?[""'](?<date>(?:19|20)\d\d-\d\d-\d\d[^""'\\]{0,20})", RegexOptions.ExplicitCapture)]
    private static partial Regex Property();
}
