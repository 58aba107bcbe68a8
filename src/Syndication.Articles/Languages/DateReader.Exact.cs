using System.Globalization;
using System.Text.RegularExpressions;

namespace Syndication.Articles.Languages;

internal sealed partial class DateReader
{
    /// <summary>The date in a format that somebody wrote down, names of months and days in the language; null where the text is not in it.</summary>
    /// <param name="format">.NET custom format characters.</param>
    public ArticleDate? ReadExact(string text, string format, DateSource source)
    {
        const DateTimeStyles Loose = DateTimeStyles.AllowWhiteSpaces;
        foreach (var culture in (ReadOnlySpan<CultureInfo>)[Language.Culture, CultureInfo.InvariantCulture])
        {
            var parts = Quoted().Replace(format, "");
            if (parts.AsSpan().IndexOfAny("zK") >= 0 && DateTimeOffset.TryParseExact(text, format, culture, Loose, out var zoned))
                return Place(zoned.DateTime, DatePrecision.Instant, source, zoned.ToString("zzz", CultureInfo.InvariantCulture));
            if (DateTime.TryParseExact(text, format, culture, Loose, out var local)) return Place(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), PrecisionOf(parts), source, "");
        }

        return null;
    }

    private static DatePrecision PrecisionOf(string parts) =>
        parts.AsSpan().IndexOfAny("Hh") >= 0 ? DatePrecision.Instant :
        parts.Contains('d', StringComparison.Ordinal) ? DatePrecision.Day :
        parts.Contains('M', StringComparison.Ordinal) ? DatePrecision.Month : DatePrecision.Year;

    [GeneratedRegex(@"'[^']*'|""[^""]*""|\\.")]
    private static partial Regex Quoted();
}
