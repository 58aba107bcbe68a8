using System.Text;
using System.Text.Unicode;

namespace Syndication.Feeds.Reading;

/// <summary>A document as UTF-8, whatever it came as.</summary>
/// <param name="Utf8">Valid UTF-8 without byte order mark; the bytes as they came where they already were that.</param>
/// <param name="Name">The encoding they came in.</param>
internal sealed record Decoded(ReadOnlyMemory<byte> Utf8, string Name);

/// <summary>Finds out which encoding a document is in (RFC 7303 §3.2, and what its bytes say where that is wrong).</summary>
internal static class Decoding
{
    private const int PrologLength = 1024;

    public static Decoded Decode(ReadOnlyMemory<byte> document, string? contentType, Repairs repairs)
    {
        var bytes = document.Span;
        if (Mark(bytes) is { } mark) return FromMark(document, mark.Name, mark.Length, contentType, repairs);
        if (bytes is [0x4C, 0x6F, 0xA7, 0x94, ..]) return FromEbcdic(document);
        if (Unmarked(bytes) is { } wide) return Convert(document, Charsets.Get(wide)!, wide);

        var fromHttp = HttpCharset(contentType);
        var fromProlog = PrologCharset(bytes);
        var claimed = (Charsets.Find(fromHttp) ?? Charsets.Find(fromProlog))?.Name;
        if (Ascii.IsValid(bytes)) return new Decoded(document, IsWide(claimed) ? "utf-8" : claimed ?? "utf-8");
        if (Utf8.IsValid(bytes)) return AsUtf8(document, claimed, repairs);
        return Legacy(document, [fromHttp, fromProlog], repairs);
    }

    /// <summary>EBCDIC: its pages agree in the letters of a declaration, which then names the page (XML 1.0 appendix F).</summary>
    private static Decoded FromEbcdic(ReadOnlyMemory<byte> document)
    {
        const string Common = "IBM037";
        var head = Charsets.Get(Common)!.GetString(document.Span[..Math.Min(document.Length, PrologLength)]);
        var declared = Charsets.Find(PrologCharset(Encoding.UTF8.GetBytes(head)));
        var isEbcdic = declared is { } named && named.Decoder.GetString(document.Span[..4]) == "<?xm";
        return isEbcdic
            ? Convert(document, declared!.Value.Decoder, declared.Value.Name)
            : Convert(document, Charsets.Get(Common)!, Common);
    }

    private static Decoded AsUtf8(ReadOnlyMemory<byte> document, string? claimed, Repairs repairs)
    {
        // Text of another encoding is valid UTF-8 only by an accident of a few characters.
        if (claimed is not null and not "utf-8") repairs.Broken("wrong-charset", $"{claimed}, but utf-8");
        return new Decoded(document, "utf-8");
    }

    private static Decoded FromMark(ReadOnlyMemory<byte> document, string name, int length, string? contentType, Repairs repairs)
    {
        var body = document[length..];
        if (name == "utf-8" && !Utf8.IsValid(body.Span)) return Legacy(body, [name], repairs);
        var claimed = Charsets.Find(HttpCharset(contentType))?.Name;
        if (claimed is not null && claimed != name && !(IsWide(claimed) && name.StartsWith(claimed, StringComparison.Ordinal)))
            repairs.Note("wrong-charset", $"{claimed}, but {name}");
        return name == "utf-8" ? new Decoded(body, name) : Convert(body, Charsets.Get(name)!, name);
    }

    /// <summary>Bytes that are no UTF-8: what was claimed, if it can be; else what they look like.</summary>
    private static Decoded Legacy(ReadOnlyMemory<byte> document, string?[] claims, Repairs repairs)
    {
        string? refused = null;
        foreach (var claim in claims)
        {
            if (Charsets.Find(claim) is not { } found) continue;
            if (found.Name == "utf-8" || IsWide(found.Name) || !CanDecode(found.Decoder, document.Span))
            {
                refused ??= found.Name;
                continue;
            }

            if (refused is not null) repairs.Broken("wrong-charset", $"{refused}, but {found.Name}");
            return Single(document, found.Decoder, found.Name);
        }

        if (LooksLikeUtf8(document.Span))
        {
            repairs.Broken("invalid-utf-8");
            return Convert(document, new UTF8Encoding(false), "utf-8");
        }

        var guess = CharsetGuess.Guess(document.Span);
        repairs.Broken("wrong-charset", $"{refused ?? "none"}, but {guess}");
        return Convert(document, Charsets.Get(guess)!, guess);
    }

    /// <summary>An ISO encoding with bytes in its control range is the windows code page of the same letters.</summary>
    private static Decoded Single(ReadOnlyMemory<byte> document, Encoding decoder, string name)
    {
        var hasControls = document.Span.IndexOfAnyInRange((byte)0x80, (byte)0x9F) >= 0;
        if (hasControls && Charsets.SupersetOf(name) is { } superset)
            (decoder, name) = (Charsets.Get(superset)!, superset);
        return Convert(document, decoder, name);
    }

    internal static bool CanDecode(Encoding decoder, ReadOnlySpan<byte> bytes)
    {
        var strict = (Encoding)decoder.Clone();
        strict.DecoderFallback = new DecoderReplacementFallback("\uFFFF");
        if (strict.IsSingleByte) return true;
        var wrong = strict.GetString(bytes).AsSpan().Count('\uFFFF');
        return wrong * 50 < bytes.Length;
    }

    /// <summary>Whether most of the bytes beyond ASCII form UTF-8 sequences.</summary>
    private static bool LooksLikeUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        while (!bytes.IsEmpty)
        {
            var plain = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (plain < 0) break;
            bytes = bytes[plain..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var used) == System.Buffers.OperationStatus.Done) good++;
            else bad++;
            bytes = bytes[used..];
        }

        return good > bad;
    }

    private static Decoded Convert(ReadOnlyMemory<byte> document, Encoding encoding, string name)
    {
        var lenient = (Encoding)encoding.Clone();
        lenient.DecoderFallback = DecoderFallback.ReplacementFallback;
        var text = lenient.GetString(document.Span);
        return new Decoded(Encoding.UTF8.GetBytes(text), name.ToLowerInvariant());
    }

    private static (string Name, int Length)? Mark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => ("utf-8", 3),
        [0xFF, 0xFE, 0, 0, ..] => ("utf-32", 4),
        [0, 0, 0xFE, 0xFF, ..] => ("utf-32BE", 4),
        [0xFF, 0xFE, ..] => ("utf-16", 2),
        [0xFE, 0xFF, ..] => ("utf-16BE", 2),
        _ => null,
    };

    /// <summary>Wide encodings without a mark, by the zeroes in their first ASCII characters (XML 1.0 appendix F).</summary>
    private static string? Unmarked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0, 0, 0, > 0, ..] => "utf-32BE",
        [> 0, 0, 0, 0, ..] => "utf-32",
        [0, > 0, 0, > 0, ..] => "utf-16BE",
        [> 0, 0, > 0, 0, ..] => "utf-16",
        _ => null,
    };

    private static bool IsWide(string? name) =>
        name is not null && (name.StartsWith("utf-16", StringComparison.Ordinal) || name.StartsWith("utf-32", StringComparison.Ordinal));

    internal static string? HttpCharset(string? contentType)
    {
        if (contentType is null) return null;
        foreach (var part in contentType.Split(';').Skip(1))
        {
            var trimmed = part.Trim();
            if (trimmed.StartsWith("charset", StringComparison.OrdinalIgnoreCase) && trimmed.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
                return trimmed[(equals + 1)..].Trim().Trim('"', '\'');
        }

        return null;
    }

    private static string? PrologCharset(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, PrologLength)]);
        var prolog = head.IndexOf("<?xml", StringComparison.Ordinal);
        if (prolog < 0) return null;
        var end = head.IndexOf("?>", prolog, StringComparison.Ordinal);
        var declaration = head[prolog..(end < 0 ? head.Length : end)];
        var name = declaration.IndexOf("encoding", StringComparison.Ordinal);
        if (name < 0) return null;
        var quote = declaration.AsSpan(name).IndexOfAny('"', '\'');
        if (quote < 0) return null;
        var value = declaration[(name + quote + 1)..];
        var close = value.IndexOf(declaration[name + quote], StringComparison.Ordinal);
        return close < 0 ? null : value[..close];
    }
}
