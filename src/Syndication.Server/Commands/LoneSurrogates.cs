using System.Globalization;
using System.Text;

namespace Syndication.Server.Commands;

/// <summary>
/// Half characters in JSON (<c>\ud800</c> alone): other programs write them, and reading such a string throws
/// (RFC 8259, section 8.2). Each becomes U+FFFD, as in text.
/// </summary>
internal static class LoneSurrogates
{
    private const int EscapeLength = 6;

    public static string Replace(string json)
    {
        if (!json.Contains("\\ud", StringComparison.OrdinalIgnoreCase)) return json;

        var replaced = new StringBuilder(json.Length);
        for (var at = 0; at < json.Length;)
        {
            if (json[at] != '\\')
            {
                replaced.Append(json[at++]);
                continue;
            }

            var length = Escape(json, at, out var isLone);
            replaced.Append(isLone ? "\\ufffd" : json.AsSpan(at, length));
            at += length;
        }

        return replaced.ToString();
    }

    /// <summary>The length of the escape that begins here; that of both where two make one character.</summary>
    private static int Escape(string json, int at, out bool isLone)
    {
        isLone = false;
        if (Unit(json, at) is not { } first || !char.IsSurrogate(first)) return Math.Min(2, json.Length - at);
        if (Unit(json, at + EscapeLength) is { } second && char.IsSurrogatePair(first, second)) return 2 * EscapeLength;
        isLone = true;
        return EscapeLength;
    }

    private static char? Unit(string json, int at) =>
        at + EscapeLength <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
