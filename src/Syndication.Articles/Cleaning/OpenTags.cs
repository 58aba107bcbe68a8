using System.Text;

namespace Syndication.Articles.Cleaning;

/// <summary>Follows the tags of one text as the parser would, roughly, and leaves out those that nest too deep.</summary>
internal sealed class OpenTags(string html, bool keepsFormatting)
{
    private const int ClonesToSpare = 20_000;

    /// <summary>Formatting elements open at one time; it goes before the structure of a page does.</summary>
    private const int MostFormatting = NestingLimit.Deepest / 2;

    /// <summary>The parser keeps no more open formatting elements than this that are written alike (13.2.4.3).</summary>
    private const int MostAlike = 3;

    private readonly List<(int At, int Length, TagKinds Kinds)> _open = [];
    private readonly List<(int At, int Name, int Length)> _formatting = [];
    private readonly Dictionary<string, int> _dropped = new(StringComparer.OrdinalIgnoreCase);

    private int _commentsEnd;

    /// <summary>Nothing is passed over any more, since the parser may see tags where this sees text.</summary>
    private bool _isMuddled;

    /// <summary>The text without what nests too deep; null where formatting is left open so often that it has to go.</summary>
    public string? Thin()
    {
        StringBuilder? thinned = null;
        var copied = 0;
        var at = 0;
        long tags = 0;
        long clones = 0;
        while (Next(ref at, out var tagAt, out var nameAt, out var nameLength))
        {
            tags++;
            clones += _formatting.Count;
            if (clones > (tags * NestingLimit.ClonesPerTag) + ClonesToSpare || HasTooMuchFormatting()) return null;

            var kinds = TagKind.Of(html.AsSpan(nameAt, nameLength));
            var isEnd = nameAt > tagAt + 1;
            var isKept = isEnd ? End(nameAt, nameLength, kinds) : Start(tagAt, nameAt, nameLength, at, kinds);
            if (!isKept)
            {
                thinned ??= new StringBuilder(html.Length);
                thinned.Append(html, copied, tagAt - copied);
                copied = at;
            }
            else if (!isEnd && kinds.HasFlag(TagKinds.RawText))
            {
                at = BehindText(at, nameAt, nameLength);
            }
        }

        return thinned?.Append(html, copied, html.Length - copied).ToString() ?? html;
    }

    private bool Start(int tagAt, int nameAt, int nameLength, int tagEnd, TagKinds kinds)
    {
        var isForeign = IsInForeign();
        if (isForeign)
        {
            _isMuddled |= kinds.HasFlag(TagKinds.Muddling);
            if (kinds.HasFlag(TagKinds.Breakout)) isForeign = LeaveForeign();
            else if (html[tagEnd - 2] == '/' && !_isMuddled) return true;
        }

        if (kinds.HasFlag(TagKinds.Uncounted) && !isForeign) return true;
        CloseLikes(html.AsSpan(nameAt, nameLength), kinds);
        if (kinds.HasFlag(TagKinds.Formatting) && keepsFormatting)
        {
            var tag = html.AsSpan(tagAt, tagEnd - tagAt);
            var alike = 0;
            foreach (var (otherAt, _, length) in _formatting)
                if (tag.SequenceEqual(html.AsSpan(otherAt, length))) alike++;
            if (alike < MostAlike) _formatting.Add((tagAt, nameLength, tagEnd - tagAt));
            _open.Add((nameAt, nameLength, kinds));
            return true;
        }

        if (_open.Count >= NestingLimit.Deepest || kinds.HasFlag(TagKinds.Formatting))
        {
            var name = html.Substring(nameAt, nameLength);
            _dropped[name] = _dropped.GetValueOrDefault(name) + 1;
            return false;
        }

        _open.Add((nameAt, nameLength, kinds));
        return true;
    }

    private bool End(int nameAt, int nameLength, TagKinds kinds)
    {
        var isForeign = IsInForeign();
        var name = html.AsSpan(nameAt, nameLength);
        var dropped = _dropped.GetAlternateLookup<ReadOnlySpan<char>>();
        if (dropped.TryGetValue(name, out var count) && count > 0)
        {
            dropped[name] = count - 1;
            return false;
        }

        // </p> and </br> end foreign content too, and make an element outside.
        if (kinds.HasFlag(TagKinds.Uncounted) && isForeign) _isMuddled = true;
        if (kinds.HasFlag(TagKinds.Formatting)) CloseFormatting(name);
        else if (!kinds.HasFlag(TagKinds.Uncounted) || isForeign) Close(name, kinds);
        return true;
    }

    // Looked at where it could just have become true, so that it costs nothing elsewhere.
    private bool HasTooMuchFormatting() =>
        _formatting.Count > MostFormatting
        || (_open.Count > MostFormatting && _open[^1].Kinds.HasFlag(TagKinds.Formatting)
            && _open.Count(one => one.Kinds.HasFlag(TagKinds.Formatting)) > MostFormatting);

    private void CloseLikes(ReadOnlySpan<char> name, TagKinds kinds)
    {
        if (kinds.HasFlag(TagKinds.Choice))
        {
            if (IsOnTop("option")) _open.RemoveAt(_open.Count - 1);
            if (IsOnTop("optgroup") && name.Equals("optgroup", StringComparison.OrdinalIgnoreCase) && IsIn("select"))
                _open.RemoveAt(_open.Count - 1);
        }

        if (!kinds.HasFlag(TagKinds.Item)) return;
        var isListItem = name.Equals("li", StringComparison.OrdinalIgnoreCase);
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var (at, length, other) = _open[i];
            var otherName = html.AsSpan(at, length);
            if (other.HasFlag(TagKinds.Item) && isListItem == otherName.Equals("li", StringComparison.OrdinalIgnoreCase))
            {
                _open.RemoveRange(i, _open.Count - i);
                return;
            }

            var isPassed = otherName.Equals("div", StringComparison.OrdinalIgnoreCase) || otherName.Equals("address", StringComparison.OrdinalIgnoreCase);
            if (other.HasFlag(TagKinds.Special) && !isPassed) return;
        }
    }

    private bool IsOnTop(string name) =>
        _open.Count > 0 && html.AsSpan(_open[^1].At, _open[^1].Length).Equals(name, StringComparison.OrdinalIgnoreCase);

    private void CloseFormatting(ReadOnlySpan<char> name)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (!name.Equals(html.AsSpan(_open[i].At, _open[i].Length), StringComparison.OrdinalIgnoreCase)) continue;
            _open.RemoveAt(i);
            break;
        }

        for (var i = _formatting.Count - 1; i >= 0; i--)
        {
            if (!name.Equals(html.AsSpan(_formatting[i].At + 1, _formatting[i].Name), StringComparison.OrdinalIgnoreCase)) continue;
            _formatting.RemoveAt(i);
            return;
        }
    }

    private void Close(ReadOnlySpan<char> name, TagKinds kinds)
    {
        var stop = name.Equals("table", StringComparison.OrdinalIgnoreCase) ? TagKinds.Ordinary
            : kinds.HasFlag(TagKinds.Special) ? TagKinds.Barrier
            : TagKinds.Special;
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (name.Equals(html.AsSpan(_open[i].At, _open[i].Length), StringComparison.OrdinalIgnoreCase))
            {
                _open.RemoveRange(i, _open.Count - i);
                return;
            }

            if ((_open[i].Kinds & stop) != 0) return;
        }
    }

    private bool IsInForeign()
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Kinds.HasFlag(TagKinds.Foreign)) return true;
            if ((_open[i].Kinds & (TagKinds.Integration | TagKinds.Breakout)) != 0) return false;
        }

        return false;
    }

    private bool LeaveForeign()
    {
        while (IsInForeign()) _open.RemoveAt(_open.Count - 1);
        return false;
    }

    /// <summary>Where the text of a raw-text element ends; in foreign content and in <c>select</c> it is none.</summary>
    private int BehindText(int at, int nameAt, int nameLength)
    {
        if (_isMuddled || _open.Count == 0 || _open[^1].At != nameAt || IsIn("svg") || IsIn("math") || IsIn("select")) return at;

        _open.RemoveAt(_open.Count - 1);
        var end = html.IndexOf($"</{html.AsSpan(nameAt, nameLength)}", at, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length : end;
    }

    private bool IsIn(string name) =>
        _open.Exists(one => html.AsSpan(one.At, one.Length).Equals(name, StringComparison.OrdinalIgnoreCase));

    private int BehindComment(int at)
    {
        // "<!-->" is a whole comment, and "--!>" ends one as well.
        var inside = at + 2;
        if (_isMuddled || _commentsEnd == html.Length || IsInForeign()) return inside;
        var end = html.AsSpan(inside).IndexOf("-->");
        _commentsEnd = end < 0 ? html.Length : inside + end + 3;
        return end < 0 || html.AsSpan(inside, end).Contains("--!>", StringComparison.Ordinal) ? inside : _commentsEnd;
    }

    /// <summary>Moves <paramref name="at"/> behind the next tag.</summary>
    private bool Next(ref int at, out int tagAt, out int nameAt, out int nameLength)
    {
        tagAt = nameAt = nameLength = 0;
        while (true)
        {
            var found = html.AsSpan(at).IndexOf('<');
            if (found < 0) return false;
            tagAt = at + found;
            if (html.AsSpan(tagAt).StartsWith("<!--"))
            {
                at = BehindComment(tagAt);
                continue;
            }

            nameAt = tagAt + 1;
            if (nameAt < html.Length && html[nameAt] == '/') nameAt++;
            if (nameAt >= html.Length || !char.IsAsciiLetter(html[nameAt]))
            {
                at = tagAt + 1;
                continue;
            }

            var length = html.AsSpan(nameAt).IndexOfAny(MarkupScan.AfterName);
            nameLength = length < 0 ? html.Length - nameAt : length;
            at = MarkupScan.TagEnd(html, nameAt + nameLength);
            return true;
        }
    }
}
