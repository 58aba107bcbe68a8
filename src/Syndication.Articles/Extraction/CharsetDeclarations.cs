using System.Text;
using System.Text.RegularExpressions;

namespace Syndication.Articles.Extraction;

/// <summary>Every encoding that HTTP and the page itself declare.</summary>
internal static partial class CharsetDeclarations
{
    /// <summary>Bytes searched: far beyond the 1,024 of the HTML standard, since publishers declare late.</summary>
    private const int SearchLength = 262_144;

    /// <summary>WHATWG names, HTTP's first, then in the order of the page; unknown labels are left out.</summary>
    public static IReadOnlyList<string> Of(ReadOnlySpan<byte> bytes, string? contentType)
    {
        var names = new List<string>();
        if (contentType is not null) Add(names, Charset().Match(contentType));
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, SearchLength)]);
        Add(names, XmlDeclaration().Match(head));
        foreach (Match meta in Meta().Matches(head))
            if (meta.Groups["tag"].Success) Add(names, Charset().Match(meta.Value));
        return names;
    }

    private static void Add(List<string> names, Match match)
    {
        if (match.Success && Charsets.NameOf(match.Groups["name"].Value) is { } name && !names.Contains(name)) names.Add(name);
    }

    [GeneratedRegex(@"charset\s*=\s*[""']?\s*(?<name>[\w:.-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();

    [GeneratedRegex(@"^\s*<\?xml\s[^>]*?encoding\s*=\s*[""'](?<name>[\w:.-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex XmlDeclaration();

    /// <summary>A meta tag, or a comment, in which declarations do not count.</summary>
    [GeneratedRegex(@"<!--.*?(?:-->|$)|(?<tag><meta\s[^>]*>)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Meta();
}
