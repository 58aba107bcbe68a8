using System.Globalization;
using System.Text;

namespace Syndication.Feeds.Reading.Xml;

/// <summary>Numeric character references (XML 1.0 §4.1).</summary>
internal static class CharacterReference
{
    /// <summary>What 0x80 to 0x9F mean where a publisher wrote windows-1252 numbers, as HTML reads them.</summary>
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>Reads what stands between <c>&amp;#</c> and <c>;</c>.</summary>
    /// <param name="digits">Decimal, or hexadecimal after an <c>x</c>.</param>
    /// <param name="text">The character; empty where XML has no such character.</param>
    /// <returns>False where these are no digits.</returns>
    public static bool TryParse(ReadOnlySpan<byte> digits, out string text)
    {
        text = "";
        var hexadecimal = digits.Length > 1 && (digits[0] | 0x20) == 'x';
        if (hexadecimal) digits = digits[1..];
        var style = hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (digits.IsEmpty || digits.Length > 12) return false;
        if (!long.TryParse(digits, style, CultureInfo.InvariantCulture, out var value)) return false;
        if (value is >= 0x80 and <= 0x9F) text = Windows1252[(int)value - 0x80].ToString();
        else if (IsLegal(value)) text = new Rune((int)value).ToString();
        return true;
    }

    /// <summary>Whether XML 1.0 §2.2 has this character.</summary>
    public static bool IsLegal(long value) =>
        value is 0x9 or 0xA or 0xD or (>= 0x20 and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD) or (>= 0x10000 and <= 0x10FFFF);

    /// <summary>A high surrogate followed by a low one, each written as a reference of its own.</summary>
    public static bool TryParseUnit(ReadOnlySpan<byte> digits, out char unit)
    {
        unit = default;
        var hexadecimal = digits.Length > 1 && (digits[0] | 0x20) == 'x';
        var style = hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (hexadecimal) digits = digits[1..];
        if (digits.Length > 8 || !int.TryParse(digits, style, CultureInfo.InvariantCulture, out var value)) return false;
        if (value is < 0xD800 or > 0xDFFF) return false;
        unit = (char)value;
        return true;
    }
}
