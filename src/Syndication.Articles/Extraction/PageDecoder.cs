using System.Text;
using System.Text.Unicode;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction;

/// <summary>Bytes of a page as text.</summary>
/// <param name="Text">Decoded, mojibake put right where that is certain, in Unicode form C.</param>
/// <param name="Encoding">Lower-case WHATWG name.</param>
internal readonly record struct DecodedPage(string Text, string Encoding);

/// <summary>Finds the encoding as a browser does, and then goes on where a browser gives up: late, wrong and contradictory declarations.</summary>
/// <remarks>
/// A byte order mark wins. Then the bytes themselves speak: text with letters beyond ASCII that is valid UTF-8 is UTF-8, whatever
/// was declared, for no other encoding makes such sequences by chance. Only then HTTP, then the page's own declarations count.
/// </remarks>
internal static class PageDecoder
{
    /// <summary>Of a page in UTF-8 so many sequences may be broken for each whole one: cut-off texts and pasted bytes.</summary>
    private const double Tolerance = 0.1;

    public static DecodedPage Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        var (name, skip) = ByMark(bytes);
        bytes = bytes[skip..];
        name ??= WithoutMark(bytes, contentType);
        var text = Charsets.Find(name).GetString(bytes);
        return new DecodedPage(Tidy(text), name);
    }

    private static string Tidy(string text)
    {
        text = Mojibake.Repair(text);
        if (text.Contains('\0', StringComparison.Ordinal)) text = text.Replace("\0", "", StringComparison.Ordinal);
        return Unicode.Whole(text);
    }

    private static (string? Name, int Length) ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => ("utf-8", 3),
        [0xFF, 0xFE, ..] => ("utf-16le", 2),
        [0xFE, 0xFF, ..] => ("utf-16be", 2),
        _ => (null, 0),
    };

    private static string WithoutMark(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (Utf16(bytes) is { } wide) return wide;
        if (System.Text.Ascii.IsValid(bytes)) return bytes.IndexOf("\u001b$"u8) >= 0 ? "iso-2022-jp" : "utf-8";
        if (Utf8.IsValid(bytes)) return "utf-8";

        var declared = CharsetDeclarations.Of(bytes, contentType);
        if (IsMostlyUtf8(bytes, declared.Contains("utf-8") ? Tolerance : Tolerance / 10)) return "utf-8";
        var chosen = Believed(declared, bytes) ?? Charsets.Guess(bytes);
        return chosen is "windows-1252" or "iso-8859-3" or "x-mac-turkish" or "macintosh" && TurkishBytes.Shine(bytes) ? "windows-1254" : chosen;
    }

    /// <summary>The first declared encoding that can be true: many-byte encodings must fit the bytes, single-byte ones always do.</summary>
    private static string? Believed(IReadOnlyList<string> declared, ReadOnlySpan<byte> bytes)
    {
        foreach (var name in declared)
            if (name is not ("utf-8" or "utf-16le" or "utf-16be") && (!Charsets.IsMultiByte(name) || Charsets.Fits(name, bytes))) return name;
        return null;
    }

    /// <summary>Every second byte of the opening is zero.</summary>
    private static string? Utf16(ReadOnlySpan<byte> bytes)
    {
        var opening = bytes[..Math.Min(bytes.Length & ~1, 200)];
        if (opening.Length < 8) return null;
        int even = 0, odd = 0;
        for (var i = 0; i < opening.Length; i += 2)
        {
            if (opening[i] == 0) even++;
            if (opening[i + 1] == 0) odd++;
        }

        var most = opening.Length / 2 * 8 / 10;
        return odd >= most && even == 0 ? "utf-16le" : even >= most && odd == 0 ? "utf-16be" : null;
    }

    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes, double tolerance)
    {
        int whole = 0, broken = 0;
        while (bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is var at and >= 0)
        {
            bytes = bytes[at..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var used) == System.Buffers.OperationStatus.Done) whole++;
            else broken++;
            bytes = bytes[used..];
        }

        return whole > 0 && broken <= whole * tolerance;
    }
}
