using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Syndication.Ingest.Catalogue;

/// <summary>Times as people write them: <c>90s</c>, <c>15m</c>, <c>1h30m</c>, <c>2d</c>.</summary>
public static partial class DurationText
{
    /// <summary>Reads days, hours, minutes and seconds in this order, each at most once.</summary>
    public static bool TryParse(string text, out TimeSpan span)
    {
        var match = Parts().Match(text.Trim());
        span = match.Success
            ? TimeSpan.FromDays(Part(match, "d")) + TimeSpan.FromHours(Part(match, "h"))
                + TimeSpan.FromMinutes(Part(match, "m")) + TimeSpan.FromSeconds(Part(match, "s"))
            : default;
        return match.Success && match.Length > 0;
    }

    /// <summary>Writes what <see cref="TryParse"/> reads; parts of a second are dropped.</summary>
    public static string Format(TimeSpan span)
    {
        var text = new StringBuilder();
        Append(span.Days, 'd');
        Append(span.Hours, 'h');
        Append(span.Minutes, 'm');
        Append(span.Seconds, 's');
        return text.Length > 0 ? text.ToString() : "0s";

        void Append(int count, char unit)
        {
            if (count > 0) text.Append(CultureInfo.InvariantCulture, $"{count}{unit}");
        }
    }

    private static int Part(Match match, string unit) =>
        match.Groups[unit] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    // Five digits: more would overflow nothing but say nothing either.
    [GeneratedRegex(@"\A(?:(?<d>[0-9]{1,5})d)?(?:(?<h>[0-9]{1,5})h)?(?:(?<m>[0-9]{1,5})m)?(?:(?<s>[0-9]{1,5})s)?\z")]
    private static partial Regex Parts();
}
