using System.Globalization;
using System.Text.RegularExpressions;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>Dates of publication in the data that pages carry for their own scripts.</summary>
internal static partial class ScriptDates
{
    /// <summary>The longest call that does nothing but print a date.</summary>
    private const int LongestCall = 120;

    /// <summary>The first one, as written or as the ISO form of seconds since 1970; null where there is none.</summary>
    public static string? Find(string script)
    {
        if (script.Length <= LongestCall && Call().Match(script) is { Success: true } call) return call.Groups["date"].Value;
        if (!script.Contains("ubli", StringComparison.Ordinal) && !script.Contains("pub", StringComparison.Ordinal) && !script.Contains("post", StringComparison.Ordinal)) return null;
        for (var m = Property().Match(script); m.Success; m = m.NextMatch())
        {
            if (!Published().IsMatch(m.Groups["name"].ValueSpan)) continue;
            if (m.Groups["date"].Success) return m.Groups["date"].Value;
            var seconds = long.Parse(m.Groups["seconds"].ValueSpan, CultureInfo.InvariantCulture);
            return DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        }

        return null;
    }

    [GeneratedRegex(@"[""'](?<name>[A-Za-z][\w.-]{3,40})\\?[""']\s*:\s*(?:\\?[""'](?<date>(?:19|20)\d\d-\d\d-\d\d[^""'\\]{0,20})|(?<seconds>1\d{9})(?:\d{3})?(?!\d))", RegexOptions.ExplicitCapture)]
    private static partial Regex Property();

    /// <summary>Names of the first publication in any spelling; the last one, a withdrawal and a plan are none.</summary>
    [GeneratedRegex(@"^(?!.*(?:last|re-?publi|unpubli|modif|updat|expir))(?:.*publi(?:sh|ca).*|.*pub_?(?:date|time).*|(?:.*[._])?post_?date.*|.*date_?posted.*)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Published();

    /// <summary><c>showDate("2026/04/17 01:43:09")</c> where the date is to be printed.</summary>
    [GeneratedRegex(@"^\s*[\w.$]{3,40}\(\s*[""'](?<date>(?:19|20)\d\d[-/]\d\d?[-/]\d\d?(?:[T ]\d\d?:\d\d[^""']{0,20})?)[""']\s*\)\s*;?\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Call();
}
