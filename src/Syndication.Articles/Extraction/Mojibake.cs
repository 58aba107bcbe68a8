using System.Text;

namespace Syndication.Articles.Extraction;

/// <summary>UTF-8 that was once read as windows-1252 or windows-1254 and written down again (<c>Ã¼</c> for <c>ü</c>).</summary>
internal static class Mojibake
{
    /// <summary>Fewer repairs than this could be chance.</summary>
    private const int LeastRepairs = 2;

    /// <summary>What the bytes 0x80 to 0x9F are in windows-1252.</summary>
    private const string Controls = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>The text put right where all of its letters beyond ASCII turn back into UTF-8; else as it was.</summary>
    public static string Repair(string text)
    {
        if (text.AsSpan().IndexOfAny("ÃÄÅÂâ") < 0) return text;
        var repaired = new StringBuilder(text.Length);
        int repairs = 0, kept = 0;
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 0x80)
            {
                repaired.Append(c);
                continue;
            }

            if (Sequence(text, i, bytes) is var length and > 0)
            {
                repaired.Append(Encoding.UTF8.GetString(bytes[..length]));
                repairs++;
                i += length - 1;
                continue;
            }

            kept++;
            repaired.Append(c);
        }

        return repairs >= LeastRepairs && kept * 20 <= repairs ? repaired.ToString() : text;
    }

    /// <returns>The length of the UTF-8 sequence that the characters from <paramref name="at"/> on are the bytes of; 0 for none.</returns>
    private static int Sequence(string text, int at, Span<byte> bytes)
    {
        var lead = ByteOf(text[at]);
        var length = lead switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 0 };
        if (length == 0 || at + length > text.Length) return 0;
        bytes[0] = (byte)lead;
        for (var i = 1; i < length; i++)
        {
            var next = ByteOf(text[at + i]);
            if (next is < 0x80 or > 0xBF) return 0;
            bytes[i] = (byte)next;
        }

        return Rune.DecodeFromUtf8(bytes[..length], out _, out var used) == System.Buffers.OperationStatus.Done && used == length ? length : 0;
    }

    /// <summary>The byte a character has in windows-1252 or in windows-1254; -1 for none.</summary>
    private static int ByteOf(char c) => c switch
    {
        'Ğ' => 0xD0,
        'İ' => 0xDD,
        'Ş' => 0xDE,
        'ğ' => 0xF0,
        'ı' => 0xFD,
        'ş' => 0xFE,
        'Ÿ' => 0x9F,
        <= '\u00FF' => c,
        _ => Controls.IndexOf(c, StringComparison.Ordinal) is var index and >= 0 ? 0x80 + index : -1,
    };
}
