using System.Globalization;
using System.Text;

namespace Syndication.Feeds.Reading;

/// <summary>Encodings by the labels that publishers give them.</summary>
internal static class Charsets
{
    /// <summary>The encodings of a label, or null for one that nobody knows.</summary>
    /// <returns>A lenient decoder and the name to tell; what the label names is read as its superset (WHATWG Encoding §4.2).</returns>
    public static (Encoding Decoder, string Name)? Find(string? label)
    {
        if (string.IsNullOrWhiteSpace(label)) return null;
        var name = label.Trim().Trim('"', '\'').ToLowerInvariant();
        var decoder = name switch
        {
            "utf8" or "utf-8" or "unicode-1-1-utf-8" or "ascii" or "us-ascii" => "utf-8",
            "gb2312" or "gbk" or "gb_2312-80" or "x-gbk" or "csgb2312" or "gb18030" or "chinese" => "gb18030",
            "latin1" or "latin-1" or "l1" or "iso8859-1" or "iso-8859-1" or "iso_8859-1" => "iso-8859-1",
            "latin5" or "l5" or "iso8859-9" or "iso_8859-9" or "iso-8859-9" or "windows-28599" => "iso-8859-9",
            "cp1254" or "cp-1254" or "x-cp1254" or "win1254" => "windows-1254",
            "cp1252" or "x-cp1252" or "win1252" or "x-ansi" => "windows-1252",
            "cp1251" or "x-cp1251" or "win1251" or "win-1251" => "windows-1251",
            "cp1250" or "x-cp1250" or "win1250" => "windows-1250",
            "x-sjis" or "sjis" or "shift-jis" or "ms_kanji" or "windows-31j" => "shift_jis",
            "big5-hkscs" or "cn-big5" or "x-x-big5" => "big5",
            "ks_c_5601-1987" or "ksc5601" or "windows-949" or "cp949" => "euc-kr",
            "utf16" or "ucs-2" or "iso-10646-ucs-2" or "unicode" => "utf-16",
            "utf32" or "ucs-4" => "utf-32",
            "ebcdic" or "ebcdic-cp-us" or "cp037" or "ibm037" => "IBM037",
            "tis-620" or "iso-8859-11" => "windows-874",
            _ => name,
        };
        if (Get(decoder) is { } encoding) return (encoding, decoder.ToLowerInvariant());
        return Numbered(decoder) is { } page ? (page, page.WebName.ToLowerInvariant()) : null;
    }

    /// <summary>Code pages by number, as IBM's and Microsoft's are often called: <c>cp850</c>, <c>437</c>.</summary>
    private static Encoding? Numbered(string name)
    {
        var digits = name.AsSpan().TrimStart("abcdefghijklmnopqrstuvwxyz-_");
        var prefix = name[..^digits.Length].TrimEnd('-', '_');
        if (prefix is not ("" or "cp" or "ibm" or "csibm" or "windows" or "win" or "x-cp" or "x-windows" or "dos")) return null;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 65536
            ? CodePagesEncodingProvider.Instance.GetEncoding(number)
            : null;
    }

    /// <summary>A decoder by its exact name, or null.</summary>
    public static Encoding? Get(string name)
    {
        if (name is "utf-7") return null;
        // The provider gives null for what is built in, and the built-in throws for what it does not know.
        if (CodePagesEncodingProvider.Instance.GetEncoding(name) is { } page) return page;
        return BuiltIn.FirstOrDefault(encoding => encoding.WebName == name);
    }

    /// <summary>The windows code page that fills the control codes of an ISO one, or null.</summary>
    public static string? SupersetOf(string name) => name switch
    {
        "iso-8859-1" => "windows-1252",
        "iso-8859-9" => "windows-1254",
        _ => null,
    };

    /// <summary>The single- or multi-byte encoding that texts of a language were usually written in.</summary>
    public static string LegacyOf(string? language) => language?.ToLowerInvariant().Split('-', '_')[0] switch
    {
        "tr" or "az" or "ku" => "windows-1254",
        "ru" or "uk" or "be" or "bg" or "mk" or "sr" or "kk" => "windows-1251",
        "pl" or "cs" or "sk" or "hu" or "sl" or "hr" or "bs" or "ro" or "sq" => "windows-1250",
        "el" => "windows-1253",
        "he" or "iw" or "yi" => "windows-1255",
        "ar" or "fa" or "ur" => "windows-1256",
        "lt" or "lv" or "et" => "windows-1257",
        "vi" => "windows-1258",
        "th" => "windows-874",
        "ja" => "shift_jis",
        "ko" => "euc-kr",
        "zh" => "gb18030",
        _ => "windows-1252",
    };

    private static readonly Encoding[] BuiltIn =
        [new UTF8Encoding(false), new UnicodeEncoding(false, false), new UnicodeEncoding(true, false), new UTF32Encoding(false, false), new UTF32Encoding(true, false), Encoding.Latin1];
}
