using System.Collections.Frozen;
using System.Text;

namespace Syndication.Articles.Cleaning;

/// <summary>
/// Takes tags out of markup that nests without end, before the parser sees it: the parser's time grows with the
/// product of tags and depth, and 100,000 open tags cost it a minute; a few hundred formatting elements that are never
/// closed come back in every paragraph.
/// </summary>
/// <remarks>
/// It only guesses what the parser will make of the text. That is enough for its purpose, and safety does not depend on
/// it: whatever it lets through, the parser reads and <see cref="SafeMarkup"/> judges.
/// </remarks>
internal static class NestingLimit
{
    /// <summary>Deeper than any page meant for people, and more than <see cref="SafeMarkup"/> writes.</summary>
    private const int Deepest = 256;

    /// <summary>Open formatting elements, on average over all tags: honest markup stays far below.</summary>
    public const int ClonesPerTag = 8;

    private const int ClonesToSpare = 20_000;

    // Void elements never stay open; the others are closed by their like, so they nest only with other elements between.
    private static readonly FrozenSet<string> Uncounted = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dd", "dt", "tr", "td", "th", "thead", "tbody", "tfoot", "a", "nobr");

    // The parser opens these anew in every paragraph until they are closed (HTML Standard, 13.2.4.3).
    private static readonly FrozenSet<string> Formatting = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FormattingSpan =
        Formatting.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> UncountedSpan =
        Uncounted.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The text itself where it nests no deeper than allowed, which is nearly always.</summary>
    public static string Apply(string html)
    {
        if (html.AsSpan().Count('<') <= Deepest) return html;
        return new Thinning(html, keepsFormatting: true).Run() ?? new Thinning(html, keepsFormatting: false).Run()!;
    }

    private sealed class Thinning(string html, bool keepsFormatting)
    {
        private readonly Dictionary<string, (int Kept, int Dropped)> _open = new(StringComparer.OrdinalIgnoreCase);
        private StringBuilder? _thinned;
        private int _depth;
        private int _formatting;

        /// <summary>The thinned text; null where formatting is left open so often that it has to go.</summary>
        public string? Run()
        {
            var names = _open.GetAlternateLookup<ReadOnlySpan<char>>();
            var copied = 0;
            var at = 0;
            long tags = 0;
            long clones = 0;
            while (NextTag(html, ref at, out var tagAt, out var name))
            {
                tags++;
                clones += _formatting;
                if (clones > (tags * ClonesPerTag) + ClonesToSpare) return null;
                if (UncountedSpan.Contains(name)) continue;

                names.TryGetValue(name, out var count);
                var isKept = html[tagAt + 1] == '/' ? End(name, ref count) : Start(name, ref count);
                names[name] = count;
                if (isKept) continue;
                _thinned ??= new StringBuilder(html.Length);
                _thinned.Append(html, copied, tagAt - copied);
                copied = at;
            }

            return _thinned?.Append(html, copied, html.Length - copied).ToString() ?? html;
        }

        private bool Start(ReadOnlySpan<char> name, ref (int Kept, int Dropped) count)
        {
            var isFormatting = FormattingSpan.Contains(name);
            if (_depth >= Deepest || (isFormatting && !keepsFormatting))
            {
                count.Dropped++;
                return false;
            }

            count.Kept++;
            _depth++;
            if (isFormatting) _formatting++;
            return true;
        }

        private bool End(ReadOnlySpan<char> name, ref (int Kept, int Dropped) count)
        {
            if (count.Dropped > 0)
            {
                count.Dropped--;
                return false;
            }

            if (count.Kept == 0) return true;
            count.Kept--;
            _depth--;
            if (FormattingSpan.Contains(name)) _formatting--;
            return true;
        }
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

            var length = html.AsSpan(nameAt).IndexOfAny(MarkupScan.AfterName);
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
