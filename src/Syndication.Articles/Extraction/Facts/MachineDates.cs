using System.Globalization;
using AngleSharp.Dom;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>Dates in the attributes of elements that print them for people: <c>datetime</c>, <c>title</c>, and the data that scripts turn into "two hours ago".</summary>
internal static class MachineDates
{
    private static readonly string[] Attributes = ["datetime", "data-datetime", "data-date", "data-time", "data-timestamp", "data-published", "data-utime", "title"];

    /// <summary>The element is made for dates, or promises one and holds it.</summary>
    public static bool IsHeldBy(IElement element, string name, Promise promises) => name switch
    {
        "time" => element.HasAttribute("datetime"),
        "abbr" => element.HasAttribute("title"),
        _ => (promises & Promise.Date) != 0 && Of(element) is { } date && IsMachineDate(date),
    };

    /// <summary>The first attribute that holds a date as it is written, seconds since 1970 in their ISO form; null where none does.</summary>
    public static string? Of(IElement element)
    {
        foreach (var attribute in Attributes)
            if (element.GetAttribute(attribute) is { Length: > 3 } value) return FromSeconds(value) ?? value;
        return null;
    }

    /// <summary>Begins with the year, the month and the day, in figures.</summary>
    private static bool IsMachineDate(string text) =>
        text.Length >= 10 && text[4] == '-' && text[7] == '-' && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out _) && char.IsAsciiDigit(text[9]);

    /// <summary>The ISO form of seconds since 1970, of which there are ten figures, or of milliseconds, of which there are thirteen; null for any other text.</summary>
    public static string? FromSeconds(string text) =>
        text.Length is 10 or 13 && text[0] == '1' && long.TryParse(text.AsSpan(0, 10), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && text.All(char.IsAsciiDigit)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)
            : null;
}
