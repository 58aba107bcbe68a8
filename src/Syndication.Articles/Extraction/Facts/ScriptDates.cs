using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>Dates of publication in the data that pages carry for their own scripts.</summary>
internal static partial class ScriptDates
{
    /// <summary>The longest call that does nothing but print a date.</summary>
    private const int LongestCall = 120;

    /// <summary>Characters before and behind the mark of a name that hold all of it and its value.</summary>
    private const int Before = 40, Behind = 90;

    /// <summary>Names looked at in one script.</summary>
    private const int MostNames = 500;

    /// <summary>What names of a publication hold.</summary>
    private static readonly SearchValues<string> Marks = SearchValues.Create(["ublish", "ublica", "pubdate", "pub_date", "pubtime", "ostdate", "ost_date", "dateposted", "date_posted"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The first one, as written or as the ISO form of seconds since 1970; null where there is none.</summary>
    public static string? Find(string script)
    {
        if (script.Length <= LongestCall && Call().Match(script) is { Success: true } call) return call.Groups["date"].Value;
        var rest = script.AsSpan();
        for (var left = MostNames; left > 0 && rest.IndexOfAny(Marks) is var at and >= 0; left--)
        {
            var window = rest[Math.Max(0, at - Before)..Math.Min(rest.Length, at + Behind)];
            for (var property = Property().Match(window.ToString()); property.Success; property = property.NextMatch())
                if (Published().IsMatch(property.Groups["name"].ValueSpan)) return Value(property);
            rest = rest[(at + 1)..];
        }

        return null;
    }

    private static string Value(Match property) =>
        property.Groups["date"] is { Success: true } date ? date.Value : DateTimeOffset.FromUnixTimeSeconds(long.Parse(property.Groups["seconds"].ValueSpan, CultureInfo.InvariantCulture)).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[""'](?<name>[A-Za-z][\w.-]{3,40})\\?[""']\s*:\s*(?:\\?[""'](?<date>(?:19|20)\d\d-\d\d-\d\d[^""'\\]{0,20})|(?<seconds>1\d{9})(?:\d{3})?(?!\d))", RegexOptions.ExplicitCapture)]
    private static partial Regex Property();

    /// <summary>Names of the first publication in any spelling; the last one, a withdrawal and a plan are none.</summary>
    [GeneratedRegex(@"^(?!.*(?:last|re-?publi|unpubli|modif|updat|expir))(?:.*publi(?:sh|ca).*|.*pub_?(?:date|time).*|(?:.*[._])?post_?date.*|.*date_?posted.*)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Published();

    /// <summary><c>showDate("2026/04/17 01:43:09")</c> where the date is to be printed.</summary>
    [GeneratedRegex(@"^\s*[\w.$]{3,40}\(\s*[""'](?<date>(?:19|20)\d\d[-/]\d\d?[-/]\d\d?(?:[T ]\d\d?:\d\d[^""']{0,20})?)[""']\s*\)\s*;?\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Call();
}
