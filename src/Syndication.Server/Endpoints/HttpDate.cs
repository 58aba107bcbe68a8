using System.Globalization;

namespace Syndication.Server.Endpoints;

/// <summary>Dates as HTTP writes them (RFC 9110 §5.6.7).</summary>
internal static class HttpDate
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    private static readonly string[] ShortDays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    private static readonly string[] LongDays =
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary>The preferred form, as in <c>Sun, 06 Nov 1994 08:49:37 GMT</c>.</summary>
    public static string Write(DateTimeOffset instant) => instant.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Reads the preferred form and the two obsolete ones; the name of the day need not be the right one.</summary>
    /// <param name="now">Decides the century of the form with two digits for the year.</param>
    /// <returns>False for anything else; such a date counts as absent.</returns>
    public static bool TryRead(string text, DateTimeOffset now, out DateTimeOffset instant)
    {
        text = text.Trim();
        return TryPreferred(text, out instant) || TryRfc850(text, now, out instant) || TryAsctime(text, out instant);
    }

    private static bool TryPreferred(string text, out DateTimeOffset instant) =>
        TryAfterDay(text, ", ", ShortDays, "dd MMM yyyy HH:mm:ss 'GMT'", out instant);

    // Sunday, 06-Nov-94 08:49:37 GMT
    private static bool TryRfc850(string text, DateTimeOffset now, out DateTimeOffset instant)
    {
        var year = text.LastIndexOf('-') + 1;
        if (year == 0 || text.Length < year + 2
            || !int.TryParse(text.AsSpan(year, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var digits))
        {
            instant = default;
            return false;
        }

        // More than 50 years ahead means the most recent past year with these digits.
        var full = now.Year / 100 * 100 + digits;
        if (full > now.Year + 50) full -= 100;
        var written = string.Create(CultureInfo.InvariantCulture, $"{text[..year]}{full:0000}{text[(year + 2)..]}");
        return TryAfterDay(written, ", ", LongDays, "dd-MMM-yyyy HH:mm:ss 'GMT'", out instant);
    }

    // Sun Nov  6 08:49:37 1994
    private static bool TryAsctime(string text, out DateTimeOffset instant) =>
        TryAfterDay(text.Replace("  ", " ", StringComparison.Ordinal), " ", ShortDays, "MMM d HH:mm:ss yyyy", out instant);

    private static bool TryAfterDay(
        string text, string separator, string[] days, string format, out DateTimeOffset instant)
    {
        instant = default;
        var end = text.IndexOf(separator, StringComparison.Ordinal);
        return end > 0
            && days.Contains(text[..end], StringComparer.OrdinalIgnoreCase)
            && DateTimeOffset.TryParseExact(
                text[(end + separator.Length)..], format, CultureInfo.InvariantCulture, Utc, out instant);
    }
}
