using System.Buffers;
using System.Globalization;
using System.Text;

namespace Syndication.Articles.Cleaning;

/// <summary>
/// Makes addresses absolute and lets only harmless schemes through. What it gives begins with its scheme in lower
/// case, so that no browser can read another one; giving it its own result changes nothing.
/// </summary>
/// <remarks>
/// Read as a browser reads them (URL Standard, 4.4): tabs and line ends inside count for nothing, a backslash is a
/// slash. User names and passwords are left out: a feed behind a login must not publish its own. An address within the
/// page (<c>#note</c>) becomes one into the page it came from, since ids are not kept here.
/// </remarks>
internal sealed class SafeAddresses
{
    private static readonly string[] RasterTypes =
        ["png", "jpeg", "jpg", "gif", "webp", "avif", "bmp", "x-icon", "vnd.microsoft.icon"];

    private static readonly SearchValues<char> AfterScheme = SearchValues.Create(":/?#\\");

    private static readonly SearchValues<char> OfIpv6 = SearchValues.Create("0123456789abcdefABCDEF:.");

    private readonly string? _scheme;
    private readonly string _authority = "";
    private readonly string _path = "/";
    private readonly string _query = "";

    /// <summary>
    /// What is written goes to another program, not to a page: links say nothing of the window they open, and stay
    /// elements where their address was not safe.
    /// </summary>
    public bool AreInterchanged { get; init; }

    /// <param name="baseUrl">Absolute http or https address; anything else counts as none.</param>
    public SafeAddresses(string? baseUrl)
    {
        if (baseUrl is null || Absolute(Tidy(baseUrl)) is not { } address) return;

        var authorityAt = address.IndexOf("//", StringComparison.Ordinal) + 2;
        var pathAt = IndexOfAny(address, authorityAt, "/?#");
        var queryAt = IndexOfAny(address, pathAt, "?#");
        var fragmentAt = IndexOfAny(address, queryAt, "#");
        _scheme = address[..(authorityAt - 3)];
        _authority = address[authorityAt..pathAt];
        if (pathAt < queryAt) _path = address[pathAt..queryAt];
        _query = address[queryAt..fragmentAt];
    }

    /// <summary>An address one may follow: http, https, mailto or tel; null for any other.</summary>
    public string? Link(string value)
    {
        var text = Tidy(value);
        return Scheme(text) switch
        {
            "mailto" => text.Length > "mailto:".Length ? "mailto:" + Escape(text["mailto:".Length..]) : null,
            "tel" => text.Length > "tel:".Length ? "tel:" + Escape(text["tel:".Length..]) : null,
            _ => Resolve(text),
        };
    }

    /// <summary>An address a page may load from: http or https; null for any other.</summary>
    public string? Web(string value) => Resolve(Tidy(value));

    /// <summary>As <see cref="Web"/>, and raster images written out in the address itself.</summary>
    public string? Image(string value)
    {
        var text = Tidy(value);
        return Scheme(text) == "data" ? RasterImage(text) : Resolve(text);
    }

    private string? Resolve(string text)
    {
        if (text.Length == 0) return null;
        if (Scheme(text) is not null) return Absolute(text);
        if (IsSlash(text, 0) && IsSlash(text, 1)) return Absolute((_scheme ?? "https") + ":" + text);
        if (_scheme is null) return null;

        var origin = $"{_scheme}://{_authority}";
        if (text[0] == '#') return origin + _path + _query + Escape(text);
        if (text[0] == '?') return origin + _path + Escape(text);
        var pathEnd = IndexOfAny(text, 0, "?#");
        var path = Escape(text[..pathEnd].Replace('\\', '/'));
        if (!path.StartsWith('/')) path = _path[..(_path.LastIndexOf('/') + 1)] + path;
        return origin + WithoutDots(path) + Escape(text[pathEnd..]);
    }

    private static string? Absolute(string text)
    {
        var scheme = Scheme(text);
        if (scheme is not ("http" or "https")) return null;

        var start = scheme.Length + 1;
        if (!IsSlash(text, start) || !IsSlash(text, start + 1)) return null;
        while (IsSlash(text, start)) start++;
        var end = IndexOfAny(text, start, "/\\?#");
        if (Authority(text[start..end]) is not { } authority) return null;
        var pathEnd = IndexOfAny(text, end, "?#");
        return $"{scheme}://{authority}{Escape(text[end..pathEnd].Replace('\\', '/'))}{Escape(text[pathEnd..])}";
    }

    /// <summary>Host and port, or null where a browser would find no host either.</summary>
    private static string? Authority(string text)
    {
        var host = text[(text.LastIndexOf('@') + 1)..];
        var port = "";
        var colon = host.LastIndexOf(':');
        if (colon >= 0 && !host.EndsWith(']'))
        {
            port = host[(colon + 1)..];
            host = host[..colon];
            if (port.Length > 5 || port.Any(c => !char.IsAsciiDigit(c))) return null;
            if (port.Length > 0) port = ":" + port;
        }

        var isHost = host.StartsWith('[') ? IsBracketed(host) : host.Length > 0 && host.All(IsHostCharacter);
        return isHost ? host + port : null;
    }

    private static bool IsBracketed(string host) =>
        host.Length > 3 && host.EndsWith(']') && host.AsSpan(1, host.Length - 2).IndexOfAnyExcept(OfIpv6) < 0;

    private static bool IsHostCharacter(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' || (c > 127 && (char.IsLetterOrDigit(c) || IsMark(c)));

    // Vowel signs of Indic names, and the ideographic full stop, which stands for a dot (UTS 46).
    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark || c == '\u3002';

    private static string? RasterImage(string text)
    {
        const string Opening = "data:image/";
        const string Encoding = ";base64,";
        if (!text.StartsWith(Opening, StringComparison.OrdinalIgnoreCase)) return null;
        var comma = text.IndexOf(Encoding, StringComparison.OrdinalIgnoreCase);
        if (comma < 0) return null;

        var wanted = text[Opening.Length..comma];
        var type = Array.Find(RasterTypes, one => one.Equals(wanted, StringComparison.OrdinalIgnoreCase));
        var pixels = text[(comma + Encoding.Length)..].Replace(" ", "", StringComparison.Ordinal);
        var isPlain = pixels.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '=');
        return type is not null && pixels.Length > 0 && isPlain ? Opening + type + Encoding + pixels : null;
    }

    /// <summary>The scheme in lower case, or null for a relative address.</summary>
    private static string? Scheme(string text)
    {
        var colon = text.AsSpan().IndexOfAny(AfterScheme);
        if (colon <= 0 || text[colon] != ':' || !char.IsAsciiLetter(text[0])) return null;
        foreach (var c in text.AsSpan(0, colon))
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.')) return null;
        return text[..colon].ToLowerInvariant();
    }

    /// <summary>Without what browsers do not see: control characters and blanks around, tabs and line ends inside.</summary>
    private static string Tidy(string value)
    {
        var text = value.AsSpan();
        while (text.Length > 0 && text[0] <= ' ') text = text[1..];
        while (text.Length > 0 && text[^1] <= ' ') text = text[..^1];
        if (text.IndexOfAny("\t\r\n\0") < 0) return text.Length == value.Length ? value : text.ToString();

        var tidy = new StringBuilder(text.Length);
        foreach (var c in text)
            if (c is not ('\t' or '\r' or '\n' or '\0')) tidy.Append(c);
        return tidy.ToString();
    }

    /// <summary>Percent-encodes what may not stand in an address; letters of all languages stay readable.</summary>
    private static string Escape(string text)
    {
        if (text.All(IsPlain)) return text;

        var escaped = new StringBuilder(text.Length + 16);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsBmp || IsPlain((char)rune.Value))
            {
                escaped.Append(rune);
                continue;
            }

            foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
                escaped.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
        }

        return escaped.ToString();
    }

    private static bool IsPlain(char c) => c < 128
        ? c > ' ' && c is not ('"' or '<' or '>' or '`' or '\\' or '\x7f')
        : char.IsLetterOrDigit(c) || (!char.IsWhiteSpace(c) && !char.IsControl(c) && c < '\ud800');

    /// <summary>RFC 3986, section 5.2.4, for a path that begins with a slash.</summary>
    private static string WithoutDots(string path)
    {
        if (!path.Contains("/.", StringComparison.Ordinal)) return path;

        var kept = new List<string>();
        var parts = path[1..].Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            var isLast = i == parts.Length - 1;
            if (parts[i] == "..")
            {
                if (kept.Count > 0) kept.RemoveAt(kept.Count - 1);
                if (isLast) kept.Add("");
            }
            else if (parts[i] == ".")
            {
                if (isLast) kept.Add("");
            }
            else
            {
                kept.Add(parts[i]);
            }
        }

        return "/" + string.Join('/', kept);
    }

    private static bool IsSlash(string text, int at) => at < text.Length && text[at] is '/' or '\\';

    private static int IndexOfAny(string text, int from, string wanted)
    {
        var at = text.AsSpan(from).IndexOfAny(wanted);
        return at < 0 ? text.Length : from + at;
    }
}
