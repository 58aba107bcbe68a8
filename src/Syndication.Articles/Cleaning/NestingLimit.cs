using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Syndication.Articles.Cleaning;

/// <summary>
/// Takes tags out of markup that nests without end, before the parser sees it: the parser's time grows with the
/// product of tags and depth, and 100,000 open tags cost it a minute.
/// </summary>
/// <remarks>
/// It only guesses what the parser will make of the text. That is enough for its purpose, and safety does not depend on
/// it: whatever it lets through, the parser reads and <see cref="SafeMarkup"/> judges.
/// </remarks>
internal static class NestingLimit
{
    /// <summary>Deeper than any page meant for people, and more than <see cref="SafeMarkup"/> writes.</summary>
    public const int Deepest = 256;

    // Void elements never stay open; the others are closed by their like, so they nest only with other elements between.
    private static readonly FrozenSet<string> Uncounted = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dd", "dt", "tr", "td", "th", "thead", "tbody", "tfoot");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> UncountedSpan =
        Uncounted.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> AfterName = SearchValues.Create(" \t\r\n\f/>");

    /// <summary>The text itself where it does not nest deeper than allowed, which is nearly always.</summary>
    /// <param name="deepest">Open elements allowed at one time; 0 leaves but paragraphs, list items and table rows.</param>
    public static string Apply(string html, int deepest)
    {
        if (html.AsSpan().Count('<') <= deepest) return html;

        var open = new Dictionary<string, (int Kept, int Dropped)>(StringComparer.OrdinalIgnoreCase);
        var names = open.GetAlternateLookup<ReadOnlySpan<char>>();
        StringBuilder? thinned = null;
        var depth = 0;
        var copied = 0;
        var at = 0;
        while (NextTag(html, ref at, out var tagAt, out var name))
        {
            var isEnd = html[tagAt + 1] == '/';
            if (UncountedSpan.Contains(name)) continue;
            names.TryGetValue(name, out var count);
            var drop = isEnd ? count.Dropped > 0 : depth >= deepest;
            if (isEnd)
            {
                if (drop) count.Dropped--;
                else if (count.Kept > 0) (count.Kept, depth) = (count.Kept - 1, depth - 1);
            }
            else if (drop)
            {
                count.Dropped++;
            }
            else
            {
                (count.Kept, depth) = (count.Kept + 1, depth + 1);
            }

            names[name] = count;
            if (!drop) continue;
            thinned ??= new StringBuilder(html.Length);
            thinned.Append(html, copied, tagAt - copied);
            copied = at;
        }

        return thinned is null ? html : thinned.Append(html, copied, html.Length - copied).ToString();
    }

    /// <summary>Moves <paramref name="at"/> behind the next tag.</summary>
    private static bool NextTag(string html, ref int at, out int tagAt, out ReadOnlySpan<char> name)
    {
        while (true)
        {
            var found = html.AsSpan(at).IndexOf('<');
            if (found < 0) break;
            tagAt = at + found;
            var nameAt = tagAt + 1;
            if (nameAt < html.Length && html[nameAt] == '/') nameAt++;
            if (nameAt >= html.Length || !char.IsAsciiLetter(html[nameAt]))
            {
                at = tagAt + 1;
                continue;
            }

            var length = html.AsSpan(nameAt).IndexOfAny(AfterName);
            var nameEnd = length < 0 ? html.Length : nameAt + length;
            name = html.AsSpan(nameAt, nameEnd - nameAt);
            at = MarkupScan.TagEnd(html, nameEnd);
            return true;
        }

        at = tagAt = html.Length;
        name = default;
        return false;
    }
}
