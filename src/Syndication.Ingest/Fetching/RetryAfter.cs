using System.Globalization;

namespace Syndication.Ingest.Fetching;

/// <summary>Header values that hold times (RFC 9110 §10.2.3, RFC 9111 §5).</summary>
internal static class RetryAfter
{
    /// <summary>Some publishers ask for a year by mistake, and no source may fall asleep.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>What Retry-After asks for: seconds or a date; never negative, at most a day. Null where it cannot be read.</summary>
    public static TimeSpan? Read(string? value, DateTimeOffset now)
    {
        var text = value?.Trim();
        if (string.IsNullOrEmpty(text)) return null;
        if (text.All(char.IsAsciiDigit))
            return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? Bound(seconds) : Longest;
        return HttpDate(text) is { } date ? Bound((date - now).TotalSeconds) : null;
    }

    /// <summary>The three forms of RFC 9110 §5.6.7; null for anything else.</summary>
    public static DateTimeOffset? HttpDate(string? value)
    {
        string[] forms = ["r", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy"];
        return DateTimeOffset.TryParseExact(
            value, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite, out var date)
            ? date : null;
    }

    private static TimeSpan Bound(double seconds) =>
        TimeSpan.FromSeconds(Math.Clamp(seconds, 0, Longest.TotalSeconds));
}
