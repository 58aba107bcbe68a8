using System.Text;

namespace Syndication.Articles.Extraction;

/// <summary>Keeps the tree of a page as shallow as browsers keep it, whatever the page says, before it is parsed.</summary>
/// <remarks>Parsers and walks that are linear in the length of a page become quadratic in its depth; a hundred thousand nested tags take minutes.</remarks>
internal static class NestingLimit
{
    /// <summary>Browsers stop at 512; real pages stay below a hundred. List items and cells come on top.</summary>
    private const int Deepest = 200;

    private static readonly string[] Flat =
    [
        "br", "img", "p", "li", "td", "tr", "th", "meta", "link", "input", "hr", "option", "source", "wbr", "dt", "dd", "col", "area", "base", "embed", "param", "track",
        "tbody", "thead", "html", "head", "body",
    ];

    /// <summary>The page without the tags that open more than 200 levels; the very same string where there are none.</summary>
    public static string Apply(string html) => Exceeds(html) ? Rewrite(html) : html;

    private static bool Exceeds(string html)
    {
        var depth = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at < html.Length - 1; at = html.IndexOf('<', at))
        {
            var tag = TagAt(html, at);
            depth = Math.Max(0, depth + tag.Step);
            if (depth > Deepest) return true;
            at = tag.End;
            if (at >= html.Length) break;
        }

        return false;
    }

    private static string Rewrite(string html)
    {
        var kept = new StringBuilder(html.Length);
        var (depth, dropped, copied) = (0, 0, 0);
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at < html.Length - 1; at = html.IndexOf('<', at))
        {
            var tag = TagAt(html, at);
            var drop = (tag.Step > 0 && depth >= Deepest) || (tag.Step < 0 && dropped > 0);
            if (drop)
            {
                dropped += tag.Step;
                kept.Append(html, copied, at - copied).Append(' ');
                copied = tag.End;
            }
            else
            {
                depth = Math.Max(0, depth + tag.Step);
            }

            at = tag.End;
            if (at >= html.Length) break;
        }

        return copied >= html.Length ? kept.ToString() : kept.Append(html, copied, html.Length - copied).ToString();
    }

    /// <summary>What the tag at a position does to the depth, and where to go on.</summary>
    private static (int Step, int End) TagAt(string html, int at)
    {
        var isEnd = html[at + 1] == '/';
        var nameStart = at + (isEnd ? 2 : 1);
        if (nameStart >= html.Length) return (0, html.Length);
        if (html.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal)) return (0, After(html, "-->", at + 4));
        if (!char.IsAsciiLetter(html[nameStart])) return (0, at + 1);

        var nameEnd = nameStart;
        while (nameEnd < html.Length && nameEnd < nameStart + 24 && (char.IsAsciiLetterOrDigit(html[nameEnd]) || html[nameEnd] == '-')) nameEnd++;
        var close = html.IndexOf('>', nameEnd);
        if (close < 0) return (0, html.Length);
        var name = html.AsSpan(nameStart, nameEnd - nameStart);
        if (!isEnd && RawTextEnd(name) is { } end) return (0, After(html, end, close));
        if (IsFlat(name) || (!isEnd && html[close - 1] == '/')) return (0, close + 1);
        return (isEnd ? -1 : 1, close + 1);
    }

    private static int After(string html, string mark, int from)
    {
        var at = html.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? html.Length : at + mark.Length;
    }

    private static string? RawTextEnd(ReadOnlySpan<char> name) =>
        Is(name, "script") ? "</script" : Is(name, "style") ? "</style" : Is(name, "textarea") ? "</textarea" : Is(name, "title") ? "</title" : null;

    /// <summary>Elements without content, and those that close by themselves inside their containers, which are counted.</summary>
    private static bool IsFlat(ReadOnlySpan<char> name)
    {
        foreach (var flat in Flat)
            if (Is(name, flat)) return true;
        return false;
    }

    private static bool Is(ReadOnlySpan<char> name, string tag) => name.Equals(tag, StringComparison.OrdinalIgnoreCase);
}
