using System.Buffers;

namespace Syndication.Feeds.Reading;

/// <summary>Takes out of a document what no document may hold (XML 1.0 §2.2), before anyone looks for structure in it.</summary>
internal static class Characters
{
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31);

    /// <summary>Leading white space and byte order marks cut off, controls and non-characters left out.</summary>
    /// <returns>The same memory where there was nothing to take out.</returns>
    public static ReadOnlyMemory<byte> Prepare(ReadOnlyMemory<byte> utf8, Repairs repairs)
    {
        utf8 = SkipLead(utf8, repairs);
        var bytes = utf8.Span;
        var hasControls = bytes.ContainsAny(Controls);
        var hasNonCharacters = bytes.IndexOf("\uFFFE"u8) >= 0 || bytes.IndexOf("\uFFFF"u8) >= 0;
        if (!hasControls && !hasNonCharacters) return utf8;
        repairs.Broken("illegal-character");
        return SkipLead(Without(bytes), repairs);
    }

    private static ReadOnlyMemory<byte> SkipLead(ReadOnlyMemory<byte> utf8, Repairs repairs)
    {
        var bytes = utf8.Span;
        var at = 0;
        while (at < bytes.Length)
        {
            if (Xml.XmlLexer.IsSpace(bytes[at])) at++;
            else if (bytes[at..].StartsWith("\uFEFF"u8)) at += 3;
            else break;
        }

        if (at > 0 && bytes[at..].StartsWith("<?xml"u8)) repairs.Broken("text-before-prolog");
        return utf8[at..];
    }

    private static ReadOnlyMemory<byte> Without(ReadOnlySpan<byte> bytes)
    {
        var kept = new byte[bytes.Length];
        var length = 0;
        for (var at = 0; at < bytes.Length; at++)
        {
            if (Controls.Contains(bytes[at])) continue;
            if (bytes[at] == 0xEF && at + 2 < bytes.Length && bytes[at + 1] == 0xBF && bytes[at + 2] >= 0xBE)
            {
                at += 2;
                continue;
            }

            kept[length++] = bytes[at];
        }

        return kept.AsMemory(0, length);
    }
}
