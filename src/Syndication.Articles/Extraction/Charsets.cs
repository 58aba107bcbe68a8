using System.Collections.Frozen;
using System.Text;

namespace Syndication.Articles.Extraction;

/// <summary>The encodings of the web by their WHATWG labels (https://encoding.spec.whatwg.org/#names-and-labels).</summary>
internal static class Charsets
{
    /// <summary>Bytes of a page that are enough to tell which encoding fits.</summary>
    private const int SampleLength = 200_000;

    /// <summary>WHATWG name, .NET name or code page, other labels.</summary>
    private static readonly (string Name, int CodePage, string Labels)[] Table =
    [
        ("utf-8", 65001, "utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8 utf_8 utf8mb4"),
        ("utf-16le", 1200, "utf-16 unicode ucs-2 iso-10646-ucs-2 csunicode unicodefeff"),
        ("utf-16be", 1201, "unicodefffe"),
        ("windows-1254", 1254, "iso-8859-9 iso8859-9 iso88599 iso_8859-9 iso-ir-148 latin5 l5 cp1254 x-cp1254 csisolatin5 win-1254 windows1254 iso_8859-9:1989 turkish iso-8859-9-turkish"),
        ("windows-1252", 1252, "iso-8859-1 iso8859-1 iso88591 iso_8859-1 latin1 latin-1 l1 ascii us-ascii ansi cp1252 x-cp1252 cp819 ibm819 csisolatin1 ansi_x3.4-1968 iso-ir-100 windows1252 iso_8859-1:1987 western"),
        ("windows-1250", 1250, "cp1250 x-cp1250 win-1250 windows1250"),
        ("windows-1251", 1251, "cp1251 x-cp1251 win-1251 windows1251"),
        ("windows-1253", 1253, "cp1253 x-cp1253"),
        ("windows-1255", 1255, "cp1255 x-cp1255"),
        ("windows-1256", 1256, "cp1256 x-cp1256"),
        ("windows-1257", 1257, "cp1257 x-cp1257"),
        ("windows-1258", 1258, "cp1258 x-cp1258"),
        ("windows-874", 874, "tis-620 iso-8859-11 dos-874 iso8859-11"),
        ("iso-8859-2", 28592, "latin2 l2 iso8859-2 iso_8859-2 iso88592 csisolatin2"),
        ("iso-8859-3", 28593, "latin3 l3 iso8859-3"),
        ("iso-8859-4", 28594, "latin4 l4 iso8859-4"),
        ("iso-8859-5", 28595, "cyrillic iso8859-5 iso_8859-5"),
        ("iso-8859-6", 28596, "arabic iso8859-6 ecma-114 asmo-708"),
        ("iso-8859-7", 28597, "greek greek8 iso8859-7 iso_8859-7 ecma-118"),
        ("iso-8859-8", 28598, "hebrew iso8859-8 iso-8859-8-i visual logical"),
        ("iso-8859-13", 28603, "iso8859-13"),
        ("iso-8859-15", 28605, "latin9 l9 latin-9 iso8859-15 iso_8859-15"),
        ("koi8-r", 20866, "koi koi8 koi8_r cskoi8r"),
        ("koi8-u", 21866, "koi8-ru"),
        ("ibm866", 866, "cp866 866"),
        ("macintosh", 10000, "mac x-mac-roman csmacintosh"),
        ("x-mac-cyrillic", 10007, "x-mac-ukrainian"),
        ("x-mac-turkish", 10081, "macturkish"),
        ("gb18030", 54936, "gbk gb2312 gb_2312-80 gb_2312 chinese csgb2312 x-gbk iso-ir-58 cp936 ms936 gb18030-2000"),
        ("big5", 950, "big5-hkscs cn-big5 csbig5 x-x-big5 cp950"),
        ("shift_jis", 932, "shift-jis sjis x-sjis ms_kanji windows-31j ms932 cp932 csshiftjis"),
        ("euc-jp", 51932, "x-euc-jp cseucpkdfmtjapanese eucjp"),
        ("iso-2022-jp", 50220, "csiso2022jp"),
        ("euc-kr", 949, "ks_c_5601-1987 korean ks_c_5601 ksc5601 ksc_5601 windows-949 cseuckr euckr cp949"),
    ];

    private static readonly FrozenDictionary<string, string> Names = Table
        .SelectMany(row => row.Labels.Split(' ').Append(row.Name).Select(label => (label, row.Name)))
        .ToFrozenDictionary(pair => pair.label, pair => pair.Name, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int> CodePages = Table.ToFrozenDictionary(row => row.Name, row => row.CodePage, StringComparer.Ordinal);

    /// <summary>The WHATWG name of a label, or null where it names no encoding.</summary>
    public static string? NameOf(string label) => Names.GetValueOrDefault(label.Trim(' ', '"', '\'', ';', '\t'));

    /// <summary>The encoding of a WHATWG name; what it cannot decode becomes U+FFFD.</summary>
    public static Encoding Find(string name) => Open(name, DecoderFallback.ReplacementFallback);

    public static bool IsMultiByte(string name) => name is "gb18030" or "big5" or "shift_jis" or "euc-jp" or "euc-kr" or "iso-2022-jp";

    /// <summary>Nearly all of the bytes are whole characters of the encoding.</summary>
    public static bool Fits(string name, ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        var text = Open(name, new DecoderReplacementFallback("\uFFFD")).GetString(sample);
        var high = 0;
        foreach (var c in text)
            if (c > 0x7F) high++;
        return text.AsSpan().Count('\uFFFD') * 50 <= high;
    }

    /// <summary>The encoding of bytes that nothing was declared for and that are not UTF-8.</summary>
    public static string Guess(ReadOnlySpan<byte> bytes)
    {
        // East Asian text comes in pairs of high bytes; Western text has them one by one.
        if (PairedShare(bytes) < 0.7) return "windows-1252";
        var (best, bestShare) = ("windows-1252", 0.0);
        foreach (var name in (ReadOnlySpan<string>)["gb18030", "euc-kr", "shift_jis", "euc-jp", "big5"])
        {
            if (!Fits(name, bytes) || CommonShare(name, bytes) is not (var share and > 0) || share <= bestShare) continue;
            (best, bestShare) = (name, share);
        }

        return best;
    }

    private static double PairedShare(ReadOnlySpan<byte> bytes)
    {
        int high = 0, paired = 0;
        for (var i = 0; i < Math.Min(bytes.Length, SampleLength); i++)
        {
            if (bytes[i] < 0x80) continue;
            high++;
            if ((i > 0 && bytes[i - 1] >= 0x80) || (i + 1 < bytes.Length && bytes[i + 1] >= 0x80)) paired++;
        }

        return high == 0 ? 0 : paired / (double)high;
    }

    /// <summary>Share of the commonest characters of the scripts: kana, Hangul, the frequent Chinese words.</summary>
    private static double CommonShare(string name, ReadOnlySpan<byte> bytes)
    {
        var text = Find(name).GetString(bytes[..Math.Min(bytes.Length, SampleLength)]);
        int wide = 1, common = 0;
        foreach (var c in text)
        {
            if (c < 0x80) continue;
            wide++;
            if (c is (>= '\u3040' and <= '\u30FF') or (>= '\uAC00' and <= '\uD7A3') || "的一是在不了有和人这中大为上个国我以要他时来用们的這個時來說國會是不在有人我他也".Contains(c, StringComparison.Ordinal)) common++;
        }

        return common / (double)wide;
    }

    private static Encoding Open(string name, DecoderFallback fallback)
    {
        var page = CodePages[name];
        return CodePagesEncodingProvider.Instance.GetEncoding(page, EncoderFallback.ReplacementFallback, fallback) ??
            Encoding.GetEncoding(page, EncoderFallback.ReplacementFallback, fallback);
    }
}
