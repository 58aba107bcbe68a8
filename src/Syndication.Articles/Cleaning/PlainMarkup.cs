using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Text;

namespace Syndication.Articles.Cleaning;

/// <summary>
/// Sanitises markup that needs no parser: known tags, well nested, nothing that a parser would move or mend. Most of
/// what feeds carry is so, and a tree of it costs ten times as much as the text.
/// </summary>
/// <remarks>
/// For interchange only: links that are published are the tree's to write.
/// Gives what the tree would have given, or nothing at all: at the first sign of anything else the text goes to the
/// parser. It writes only allowed elements, balanced, and values that passed the same checks, so that safety does not
/// hang on the two being alike.
/// </remarks>
internal sealed class PlainMarkup
{
    private const int Deepest = 40;
    private const int DeepestFormatting = 4;
    private const int LongestReference = 12;

    private static readonly FrozenSet<string> Elements = FrozenSet.Create(
        StringComparer.Ordinal,
        "a", "abbr", "article", "aside", "b", "blockquote", "br", "cite", "code", "del", "div", "em", "figcaption", "figure", "footer",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "iframe", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "samp",
        "script", "section", "small", "span", "strong", "style", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Elements.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly string _html;
    private readonly SafeAddresses _addresses;
    private readonly StringBuilder _out;
    private readonly OpenElements _open = new();
    private readonly List<(string Name, bool IsWritten, bool IsImplied)> _tags = [];
    private readonly List<(string Name, string Value)> _attributes = [];
    private int _at;
    private bool _isAtStartOfPre;

    private PlainMarkup(string html, SafeAddresses addresses)
    {
        _html = html;
        _addresses = addresses;
        _out = new StringBuilder(html.Length + 64);
    }

    /// <summary>The safe fragment, or null where a parser must decide.</summary>
    public static string? TrySanitize(string html, SafeAddresses addresses) =>
        html.AsSpan().ContainsAny("\r\f\0") ? null : new PlainMarkup(html, addresses).Run();

    private string? Run()
    {
        while (_at < _html.Length)
        {
            var lessThan = _html.IndexOf('<', _at);
            var textEnd = lessThan < 0 ? _html.Length : lessThan;
            if (Decode(_html.AsSpan(_at, textEnd - _at), isAttribute: false) is not { } text) return null;
            if (!Text(text)) return null;
            _at = textEnd;
            if (lessThan >= 0 && !Markup()) return null;
        }

        while (_tags.Count > 0) Close();
        return _out.ToString();
    }

    /// <returns>False in a table but outside its cells, where a parser would put the text elsewhere.</returns>
    private bool Text(string text)
    {
        // One line end after <pre> is taken away at every reading.
        if (_isAtStartOfPre) text = text.TrimStart('\n');
        if (text.Length == 0) return true;
        if (_open.IsInTablePart && text.AsSpan().ContainsAnyExcept(" \n\t")) return false;
        _isAtStartOfPre = false;
        _out.Append(SafeMarkup.EscapeText(text));
        return true;
    }

    private bool Markup()
    {
        var next = _at + 1 < _html.Length ? _html[_at + 1] : '\0';
        if (next == '/') return EndTag();
        if (next == '!') return !_isAtStartOfPre && Comment();
        return char.IsAsciiLetter(next) && StartTag();
    }

    private bool Comment()
    {
        var start = _at + 4;
        if (string.CompareOrdinal(_html, _at, "<!--", 0, 4) != 0 || start >= _html.Length || _html[start] is '>' or '-') return false;
        var end = _html.IndexOf("-->", start, StringComparison.Ordinal);
        if (end < 0 || _html.AsSpan(start, end - start).Contains("--", StringComparison.Ordinal)) return false;
        _at = end + 3;
        return true;
    }

    private bool EndTag()
    {
        var start = _at + 2;
        var name = Name(start);
        var end = start + name.Length;
        if (end >= _html.Length || _html[end] != '>') return false;
        if (name is "img" or "hr" or "wbr")
        {
            // XHTML's way of ending what HTML never opens: it means nothing.
            _at = end + 1;
            return true;
        }

        if (_tags.Count > 0 && _tags[^1].IsImplied && name.Equals("table", StringComparison.OrdinalIgnoreCase)) Close();
        if (_tags.Count == 0) return false;
        if (!name.Equals(_tags[^1].Name, StringComparison.OrdinalIgnoreCase)) return false;
        Close();
        _at = end + 1;
        return true;
    }

    private void Close()
    {
        var (name, isWritten, _) = _tags[^1];
        _tags.RemoveAt(_tags.Count - 1);
        if (!isWritten) return;
        _isAtStartOfPre = false;
        _open.Pop();
        _out.Append("</").Append(name).Append('>');
    }

    private bool StartTag()
    {
        var spelling = Name(_at + 1);
        Span<char> lower = stackalloc char[16];
        if (spelling.Length > lower.Length) return false;
        lower = lower[..spelling.ToLowerInvariant(lower)];
        if (!Lookup.TryGetValue(lower, out var name)) return false;
        var rule = AllowedHtml.For(name);
        _at += 1 + spelling.Length;
        if (!ReadAttributes(out var isSelfClosing) || (isSelfClosing && !rule.Is(Trait.Void))) return false;
        if (_tags.Count >= Deepest || (rule.Is(Trait.Formatting) && _open.Formatting >= DeepestFormatting)) return false;
        if (name == "tr" && _open.Top?.Name == "table") OpenTableBody();
        if (_open.ClosedBy(rule) != _open.Count || _open.Fit(rule) != Fit.Well) return false;
        return name switch
        {
            "img" => Image(rule),
            "iframe" => SkipRawText(name) && Frame(rule),
            "script" or "style" => SkipRawText(name),
            _ => Element(rule),
        };
    }

    /// <summary>Rows stand in a table's body, which hardly anyone writes and every parser adds.</summary>
    private void OpenTableBody()
    {
        _open.Push(AllowedHtml.For("tbody"));
        _tags.Add(("tbody", true, true));
        _out.Append("<tbody>");
    }

    /// <summary>What is inside is no markup, up to the very end tag; a script that hides in a comment is a parser's.</summary>
    private bool SkipRawText(string name)
    {
        var end = _html.IndexOf("</" + name + ">", _at, StringComparison.OrdinalIgnoreCase);
        if (end < 0) return false;
        var inside = _html.AsSpan(_at, end - _at);
        if (inside.Contains("<!--", StringComparison.Ordinal) || inside.Contains("</" + name, StringComparison.OrdinalIgnoreCase)) return false;
        _at = end + name.Length + 3;
        return true;
    }

    private bool Frame(ElementRule rule)
    {
        if (Attributes.OfFrame(ValueOf, _addresses) is not { } own) return true;
        _isAtStartOfPre = false;
        _out.Append("<iframe");
        foreach (var (name, value) in own) Write(name, value);
        Write(rule.Attributes);
        Write(AllowedHtml.Everywhere);
        _out.Append("></iframe>");
        return true;
    }

    private bool Element(ElementRule rule)
    {
        var start = _out.Length;
        _out.Append('<').Append(rule.Name);
        var bare = _out.Length;
        Write(rule.Attributes);
        Write(AllowedHtml.Everywhere);
        // A span without attributes says nothing.
        var isWritten = rule.Name != "span" || _out.Length > bare;
        if (isWritten)
        {
            _out.Append('>');
            _isAtStartOfPre = rule.Name == "pre";
        }
        else
        {
            _out.Length = start;
        }

        if (rule.Is(Trait.Void)) return true;
        _tags.Add((rule.Name, isWritten, false));
        if (isWritten) _open.Push(rule);
        return true;
    }

    private bool Image(ElementRule rule)
    {
        if (_attributes.Count == 0) return true;
        if (ImageSources.Of(ValueOf, _addresses) is not { } source) return true;
        _isAtStartOfPre = false;
        _out.Append("<img");
        Write("src", source.Src);
        if (source.Srcset is not null)
        {
            Write("srcset", source.Srcset);
            if (ValueOf("sizes") is { } sizes && Allowed.Text(sizes, _addresses) is { } safe) Write("sizes", safe);
        }

        Write(rule.Attributes);
        Write(AllowedHtml.Everywhere);
        _out.Append('>');
        return true;
    }

    private string? ValueOf(string attribute)
    {
        foreach (var (name, value) in _attributes)
        {
            if (name == attribute) return value;
        }

        return null;
    }

    private void Write(AttributeRule[] rules)
    {
        if (_attributes.Count == 0) return;
        foreach (var rule in rules)
        {
            foreach (var (name, value) in _attributes)
            {
                if (name == rule.Name && rule.Check(value, _addresses) is { } safe) Write(name, safe);
            }
        }
    }

    private void Write(string name, string value)
    {
        var escaped = SafeMarkup.EscapeText(value).Replace("\"", "&quot;", StringComparison.Ordinal).Replace("`", "&#96;", StringComparison.Ordinal);
        _out.Append(' ').Append(name).Append("=\"").Append(escaped).Append('"');
    }

    private bool ReadAttributes(out bool isSelfClosing)
    {
        _attributes.Clear();
        isSelfClosing = false;
        while (true)
        {
            SkipSpace();
            if (_at >= _html.Length) return false;
            if (_html[_at] == '>')
            {
                _at++;
                return true;
            }

            if (_html[_at] == '/' && _at + 1 < _html.Length && _html[_at + 1] == '>')
            {
                isSelfClosing = true;
                _at++;
                continue;
            }

            if (!ReadAttribute()) return false;
        }
    }

    private bool ReadAttribute()
    {
        var start = _at;
        while (_at < _html.Length && (char.IsAsciiLetterOrDigit(_html[_at]) || _html[_at] is '-' or '_' or ':')) _at++;
        if (_at == start) return false;
        var name = _html[start.._at].ToLowerInvariant();
        if (_attributes.Exists(attribute => attribute.Name == name)) return false;
        if (_at < _html.Length && _html[_at] is '>' or '/' or ' ' or '\n')
        {
            _attributes.Add((name, ""));
            return SpaceThenNoEquals();
        }

        if (_at + 1 >= _html.Length || _html[_at] != '=' || _html[_at + 1] is not ('"' or '\'')) return false;
        var close = _html.IndexOf(_html[_at + 1], _at + 2);
        if (close < 0) return false;
        if (Decode(_html.AsSpan(_at + 2, close - _at - 2), isAttribute: true) is not { } value) return false;
        _attributes.Add((name, value));
        _at = close + 1;
        // Quotes that touch the next name are a parser's to mend.
        return _at < _html.Length && _html[_at] is '>' or '/' or ' ' or '\n' or '\t';
    }

    private bool SpaceThenNoEquals()
    {
        SkipSpace();
        return _at < _html.Length && _html[_at] != '=';
    }

    private void SkipSpace()
    {
        while (_at < _html.Length && _html[_at] is ' ' or '\n' or '\t') _at++;
    }

    private ReadOnlySpan<char> Name(int start)
    {
        var end = start;
        while (end < _html.Length && char.IsAsciiLetterOrDigit(_html[end])) end++;
        return _html.AsSpan(start, end - start);
    }

    /// <summary>Text with its references resolved; null where they are not plainly references.</summary>
    private static string? Decode(ReadOnlySpan<char> text, bool isAttribute)
    {
        var ampersand = text.IndexOf('&');
        if (ampersand < 0) return text.ToString();
        var decoded = new StringBuilder(text.Length);
        while (ampersand >= 0)
        {
            decoded.Append(text[..ampersand]);
            text = text[ampersand..];
            var used = Reference(text, isAttribute, decoded);
            if (used == 0) return null;
            text = text[used..];
            ampersand = text.IndexOf('&');
        }

        return decoded.Append(text).ToString();
    }

    /// <returns>How many characters were dealt with; 0 where a parser must decide.</returns>
    private static int Reference(ReadOnlySpan<char> text, bool isAttribute, StringBuilder decoded)
    {
        var end = 1;
        while (end < text.Length && end <= LongestReference && (char.IsAsciiLetterOrDigit(text[end]) || (end == 1 && text[end] == '#'))) end++;
        var next = end < text.Length ? text[end] : ' ';
        if (end == 1 || (isAttribute && next == '=' && text[1] != '#'))
        {
            decoded.Append(text[..end]);
            return end;
        }

        if (next != ';' || Known(text[1..end]) is not { } character) return 0;
        decoded.Append(character);
        return end + 1;
    }

    private static string? Known(ReadOnlySpan<char> name)
    {
        if (name[0] == '#') return Number(name[1..]);
        switch (name)
        {
            case "amp": return "&";
            case "lt": return "<";
            case "gt": return ">";
            case "quot": return "\"";
            case "nbsp": return "\u00A0";
            // HTML 4 and HTML 5 do not mean the same brackets.
            case "lang" or "rang": return null;
        }

        var reference = $"&{name};";
        var character = WebUtility.HtmlDecode(reference);
        return character.Length == 1 ? character : null;
    }

    /// <summary>Numbers that every parser takes at their word.</summary>
    private static string? Number(ReadOnlySpan<char> digits)
    {
        var isHexadecimal = digits.Length > 1 && digits[0] is 'x' or 'X';
        var style = isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (isHexadecimal) digits = digits[1..];
        if (!int.TryParse(digits, style, CultureInfo.InvariantCulture, out var value)) return null;
        return value is >= 0x20 and < 0x7F or >= 0xA0 and < 0xD800 or >= 0xE000 and < 0xFDD0 or >= 0xFDF0 and < 0xFFFE or >= 0x10000 and < 0x1FFFE
            ? char.ConvertFromUtf32(value)
            : null;
    }
}
