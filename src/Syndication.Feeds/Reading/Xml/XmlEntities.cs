using System.Net;
using System.Text;

namespace Syndication.Feeds.Reading.Xml;

/// <summary>What the references of a document stand for.</summary>
/// <remarks>
/// Entities that the document declares are expanded within a budget, external ones never are
/// (XML 1.0 §4.4; a billion laughs stay one laugh).
/// </remarks>
internal sealed class XmlEntities
{
    private const int MostDeclared = 1000;
    private const int DeepestNesting = 8;

    /// <summary>All that declared entities may add to a document, in characters.</summary>
    private const int Budget = 256 * 1024;

    private static readonly UTF8Encoding Utf8 = new(false);

    private Dictionary<string, string?>? _declared;
    private int _spent;

    /// <summary>Declares an entity; the first declaration counts (XML 1.0 §4.2). A null value is external and stays empty.</summary>
    public void Declare(string name, string? value)
    {
        _declared ??= new Dictionary<string, string?>(StringComparer.Ordinal);
        if (_declared.Count < MostDeclared) _declared.TryAdd(name, value);
    }

    public bool IsDeclared(string name) => _declared?.ContainsKey(name) == true;

    /// <summary>What a named reference stands for; null where nobody knows it.</summary>
    public string? Expand(ReadOnlySpan<byte> name)
    {
        switch (name)
        {
            case [(byte)'a', (byte)'m', (byte)'p']: return "&";
            case [(byte)'l', (byte)'t']: return "<";
            case [(byte)'g', (byte)'t']: return ">";
            case [(byte)'q', (byte)'u', (byte)'o', (byte)'t']: return "\"";
            case [(byte)'a', (byte)'p', (byte)'o', (byte)'s']: return "'";
        }

        var text = Utf8.GetString(name);
        return IsDeclared(text) ? ExpandDeclared(text, 0) : HtmlNamed(text);
    }

    /// <summary>The character of an HTML entity name, or null.</summary>
    public static string? HtmlNamed(string name)
    {
        var reference = $"&{name};";
        var text = WebUtility.HtmlDecode(reference);
        return text.Length < reference.Length ? text : null;
    }

    private string ExpandDeclared(string name, int depth)
    {
        var value = _declared![name];
        if (value is null || depth > DeepestNesting || _spent + value.Length > Budget) return "";
        _spent += value.Length;
        if (!value.Contains('&', StringComparison.Ordinal)) return value;

        var expanded = new StringBuilder();
        var from = 0;
        while (value.IndexOf('&', from) is >= 0 and var ampersand)
        {
            expanded.Append(value, from, ampersand - from);
            var end = value.IndexOf(';', ampersand);
            if (end < 0 || end - ampersand > 64) break;
            expanded.Append(ExpandInner(value[(ampersand + 1)..end], depth));
            from = end + 1;
        }

        return expanded.Append(value, from, value.Length - from).ToString();
    }

    private string ExpandInner(string name, int depth)
    {
        if (IsDeclared(name)) return ExpandDeclared(name, depth + 1);
        if (name.StartsWith('#'))
        {
            return CharacterReference.TryParse(Utf8.GetBytes(name.AsSpan(1).ToArray()), out var scalar) ? scalar : "";
        }

        return HtmlNamed(name) ?? "";
    }
}
