using System.Globalization;

namespace Syndication.Feeds.Reading;

/// <summary>Numbers, spans of time and yes-or-no as feeds write them.</summary>
internal static class Numbers
{
    /// <summary>A whole number from 0 up, thousands marks and a unit after it overlooked; null where there is none.</summary>
    public static long? Whole(string? text)
    {
        if (text is null) return null;
        var digits = text.Trim().Replace(",", "", StringComparison.Ordinal);
        var length = 0;
        while (length < digits.Length && char.IsAsciiDigit(digits[length])) length++;
        return length is > 0 and < 19 ? long.Parse(digits.AsSpan(0, length), CultureInfo.InvariantCulture) : null;
    }

    public static int? Small(string? text) => Whole(text) is { } value and <= int.MaxValue ? (int)value : null;

    /// <summary>A size in bytes; 0 means that the publisher does not know.</summary>
    public static long? Size(string? text) => Whole(text) is > 0 and var value ? value : null;

    public static double? Real(string? text) =>
        double.TryParse(text?.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

    /// <summary>Playing time: seconds, <c>mm:ss</c> or <c>hh:mm:ss</c>, fractions too.</summary>
    public static TimeSpan? Duration(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        double seconds = 0;
        var parts = text.Trim().Split(':');
        if (parts.Length > 3) return null;
        foreach (var part in parts)
        {
            if (Real(part) is not { } value || value < 0) return null;
            seconds = (seconds * 60) + value;
        }

        return seconds is > 0 and < 1e9 ? TimeSpan.FromMilliseconds(Math.Round(seconds * 1000)) : null;
    }

    /// <summary>What iTunes and others write for yes and no; null for anything else.</summary>
    public static bool? Truth(string? text) => text?.Trim().ToLowerInvariant() switch
    {
        "yes" or "true" or "explicit" or "1" => true,
        "no" or "false" or "clean" or "0" or "notexplicit" => false,
        _ => null,
    };
}

/// <summary>The RSS 1.0 syndication module: how often a feed is updated, as minutes between updates.</summary>
internal static class Periods
{
    public static int? Minutes(string? period, string? frequency)
    {
        if (period is null && frequency is null) return null;
        int? minutes = (period ?? "daily").Trim().ToLowerInvariant() switch
        {
            "hourly" => 60,
            "daily" => 24 * 60,
            "weekly" => 7 * 24 * 60,
            "monthly" => 30 * 24 * 60,
            "yearly" => 365 * 24 * 60,
            _ => null,
        };
        var times = Numbers.Small(frequency) ?? 1;
        return minutes is { } length && times > 0 ? Math.Max(1, length / times) : null;
    }
}
