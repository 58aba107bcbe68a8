using System.Globalization;

namespace Syndication.Articles.Cleaning;

/// <summary>Gives the value that may be published, or null where there is none.</summary>
internal delegate string? AttributeCheck(string value, SafeAddresses addresses);

/// <param name="Name">Lower case, as read and as written.</param>
/// <param name="Check">What of the value may be published.</param>
internal sealed record AttributeRule(string Name, AttributeCheck Check);

/// <summary>The kinds of attribute values. Each gives its own result back unchanged.</summary>
internal static class Allowed
{
    /// <summary>The HTML Standard's own bound on <c>colspan</c>; a larger span only serves to exhaust a browser.</summary>
    private const int WidestSpan = 1000;

    private const int LongestLanguageTag = 35;

    public static readonly AttributeCheck Link = static (value, addresses) => addresses.Link(value);

    public static readonly AttributeCheck Address = static (value, addresses) => addresses.Web(value);

    public static readonly AttributeCheck Text =
        static (value, _) => value.AsSpan().Trim().IsEmpty ? null : value;

    /// <summary>Empty alternative text says that an image is decoration, which is worth keeping.</summary>
    public static readonly AttributeCheck TextOrEmpty = static (value, _) => value;

    public static readonly AttributeCheck Flag = static (_, _) => "";

    public static readonly AttributeCheck Integer =
        static (value, _) => Whole(value)?.ToString(CultureInfo.InvariantCulture);

    public static readonly AttributeCheck Span = static (value, _) =>
        Whole(value) is >= 0 and var span
            ? Math.Min(span, WidestSpan).ToString(CultureInfo.InvariantCulture)
            : null;

    /// <summary>Whole pixels; <c>600px</c> is 600, and percentages are left out.</summary>
    public static readonly AttributeCheck Length = static (value, _) =>
        Pixels(value) is { } pixels ? pixels.ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>The letter decides, and its case counts.</summary>
    public static readonly AttributeCheck ListType =
        static (value, _) => value.Trim() is "1" or "a" or "A" or "i" or "I" ? value.Trim() : null;

    public static readonly AttributeCheck Language = static (value, _) =>
    {
        var tag = value.AsSpan().Trim();
        if (tag.Length is 0 or > LongestLanguageTag) return null;
        foreach (var c in tag)
            if (!char.IsAsciiLetterOrDigit(c) && c != '-') return null;
        return tag.ToString();
    };

    public static AttributeCheck OneOf(params string[] values) => (value, _) =>
        Array.Find(values, one => value.AsSpan().Trim().Equals(one, StringComparison.OrdinalIgnoreCase));

    /// <summary>A length in pixels as publishers write it, or null.</summary>
    public static int? Pixels(string? value)
    {
        var number = (value ?? "").AsSpan().Trim();
        if (number.EndsWith("px", StringComparison.OrdinalIgnoreCase)) number = number[..^2].TrimEnd();
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) ? pixels : null;
    }

    private static int? Whole(string value) =>
        int.TryParse(value.AsSpan().Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
