using System.Buffers;

namespace Syndication.Feeds.Reading.Xml;

/// <summary>
/// Reads XML as publishers write it. Never fails: what is missing is taken as meant, what is broken is noted.
/// Time is linear in the bytes.
/// </summary>
internal sealed class XmlScanner
{
    private static readonly SearchValues<byte> TextStops = SearchValues.Create("<&"u8);

    private readonly XmlTree _tree;
    private readonly ReadOnlyMemory<byte> _memory;
    private readonly Repairs _repairs;
    private readonly XmlScopes _scopes;
    private readonly List<int> _open = [];
    private int[] _openCounts = new int[64];
    private int _lastRoot = -1;
    private int _cdataEnds;
    private int _openChannels;

    private XmlScanner(XmlTree tree)
    {
        _tree = tree;
        _memory = tree.Bytes;
        _repairs = tree.Repairs;
        _scopes = new XmlScopes(tree);
    }

    public static void Scan(XmlTree tree) => new XmlScanner(tree).Run();

    private void Run()
    {
        var bytes = _memory.Span;
        var at = 0;
        while (at < bytes.Length)
        {
            var lessThan = Text(bytes, at);
            if (lessThan >= bytes.Length) break;
            at = Markup(bytes, lessThan);
            if (!_tree.IsFull) continue;
            _repairs.Broken("too-many-elements");
            break;
        }

        CloseAll(bytes.Length);
        CheckCdataEnds(bytes);
    }

    /// <returns>Where the next markup starts.</returns>
    private int Text(ReadOnlySpan<byte> bytes, int at)
    {
        var start = at;
        while (true)
        {
            var offset = bytes[at..].IndexOfAny(TextStops);
            if (offset < 0)
            {
                Outside(bytes[start..], start);
                return bytes.Length;
            }

            at += offset;
            if (bytes[at] == '<') break;
            Flag(NodeFlags.HasReferences);
            at += Reference(bytes, at);
        }

        Outside(bytes[start..at], start);
        return at;
    }

    /// <summary>Checks a reference; gives its length, or 1 where it is none.</summary>
    private int Reference(ReadOnlySpan<byte> bytes, int at)
    {
        var length = XmlText.ReferenceLength(bytes[at..]);
        if (length == 0)
        {
            _repairs.BrokenAt("bare-ampersand", at);
            return 1;
        }

        var name = bytes.Slice(at + 1, length - 2);
        if (IsPredefined(name)) return length;
        if (name[0] == '#') CheckNumber(name[1..], at);
        else CheckName(name, at);
        return length;
    }

    private void CheckNumber(ReadOnlySpan<byte> digits, int at)
    {
        if (!CharacterReference.TryParse(digits, out var text) || text.Length == 0) _repairs.BrokenAt("illegal-character", at);
    }

    private void CheckName(ReadOnlySpan<byte> name, int at)
    {
        var text = System.Text.Encoding.UTF8.GetString(name);
        if (_tree.Entities.IsDeclared(text)) return;
        _repairs.BrokenAt(XmlEntities.HtmlNamed(text) is null ? "bare-ampersand" : "undefined-entity", at);
    }

    private static bool IsPredefined(ReadOnlySpan<byte> name) => name switch
    {
        [(byte)'l' or (byte)'g', (byte)'t'] => true,
        [(byte)'a', (byte)'m', (byte)'p'] => true,
        [(byte)'q', (byte)'u', (byte)'o', (byte)'t'] => true,
        [(byte)'a', (byte)'p', (byte)'o', (byte)'s'] => true,
        _ => false,
    };

    private void Outside(ReadOnlySpan<byte> text, int at)
    {
        if (_open.Count == 0 && text.ContainsAnyExcept(" \n\t\r"u8)) _repairs.BrokenAt("text-outside-root", at);
    }

    private int Markup(ReadOnlySpan<byte> bytes, int lessThan)
    {
        switch (XmlLexer.TokenAt(bytes, lessThan))
        {
            case XmlToken.StartTag:
                return StartTag(bytes, lessThan);
            case XmlToken.EndTag:
                return EndTag(bytes, lessThan);
            case XmlToken.Cdata:
                Flag(NodeFlags.HasCdata);
                var end = XmlLexer.CdataEnd(bytes, lessThan, out var textEnd);
                if (end == textEnd) _repairs.BrokenAt("unclosed-cdata", lessThan);
                else _cdataEnds++;
                return end;
            case XmlToken.Comment:
                Flag(NodeFlags.HasOther);
                var commentEnd = XmlLexer.CommentEnd(bytes, lessThan, out var closed);
                if (!closed) _repairs.BrokenAt("unclosed-comment", lessThan);
                return commentEnd;
            case XmlToken.Instruction:
                return Instruction(bytes, lessThan);
            case XmlToken.Declaration:
                return XmlDoctype.Read(bytes, lessThan, _tree);
            default:
                Flag(NodeFlags.HasOther);
                _repairs.BrokenAt(lessThan + 1 >= bytes.Length ? "truncated" : "bare-less-than", lessThan);
                return lessThan + 1;
        }
    }

    private int Instruction(ReadOnlySpan<byte> bytes, int lessThan)
    {
        Flag(NodeFlags.HasOther);
        var isDeclaration = bytes[lessThan..].StartsWith("<?xml "u8);
        if (isDeclaration && lessThan > 0) _repairs.BrokenAt("late-xml-declaration", lessThan);
        var end = XmlLexer.InstructionEnd(bytes, lessThan, out var closed);
        if (!closed) _repairs.BrokenAt("unclosed-instruction", lessThan);
        return end;
    }

    private int StartTag(ReadOnlySpan<byte> bytes, int lessThan)
    {
        var at = lessThan + 1;
        while (at < bytes.Length && !IsNameEnd(bytes[at])) at++;
        var name = _tree.Names.IdOf(bytes[(lessThan + 1)..at]);
        CloseWhatCannotHold(name, lessThan);

        var firstAttribute = _tree.AttributeCount;
        at = XmlTag.ReadAttributes(bytes, at, _tree, out var selfClosing);
        if (at < 0)
        {
            _repairs.BrokenAt("truncated", lessThan);
            return bytes.Length;
        }

        var index = Open(name, lessThan, at, firstAttribute);
        if (selfClosing) Close(at);
        return at;
    }

    private int Open(int name, int tagStart, int contentStart, int firstAttribute)
    {
        var parent = _open.Count > 0 ? _open[^1] : -1;
        var node = new XmlNode
        {
            Name = name,
            Parent = parent,
            FirstChild = -1,
            LastChild = -1,
            Next = -1,
            TagStart = tagStart,
            ContentStart = contentStart,
            ContentEnd = contentStart,
            FirstAttribute = firstAttribute,
            AttributeCount = (ushort)(_tree.AttributeCount - firstAttribute),
        };
        var index = _tree.Add(node);
        Attach(index, parent);
        _scopes.Enter(index);
        _open.Add(index);
        var opened = _tree.Names[name];
        if (opened.Folded >= _openCounts.Length) Array.Resize(ref _openCounts, Math.Max(_openCounts.Length * 2, opened.Folded + 1));
        _openCounts[opened.Folded]++;
        if ((opened.Role & NameRole.Channel) != 0) _openChannels++;
        return index;
    }

    private void Attach(int index, int parent)
    {
        var previous = parent < 0 ? _lastRoot : _tree[parent].LastChild;
        if (previous >= 0) _tree[previous].Next = index;
        if (parent < 0)
        {
            if (previous >= 0) _repairs.BrokenAt("several-roots", _tree[index].TagStart);
            _lastRoot = index;
            return;
        }

        if (_tree[parent].FirstChild < 0) _tree[parent].FirstChild = index;
        _tree[parent].LastChild = index;
    }

    private int EndTag(ReadOnlySpan<byte> bytes, int lessThan)
    {
        var at = lessThan + 2;
        while (at < bytes.Length && !IsNameEnd(bytes[at])) at++;
        var spelling = bytes[(lessThan + 2)..at];
        var closing = bytes[at..].IndexOf((byte)'>');
        if (closing < 0) _repairs.BrokenAt("truncated", lessThan);
        var end = closing < 0 ? bytes.Length : at + closing + 1;
        if (_open.Count == 0)
        {
            _repairs.BrokenAt("mismatched-end-tag", lessThan);
            return end;
        }

        var name = _tree.Names.IdOf(spelling);
        if (_tree[_open[^1]].Name != name) CloseByMistake(name, lessThan);
        else Close(lessThan);
        return end;
    }

    /// <summary>An end tag that is not the one awaited.</summary>
    private void CloseByMistake(int name, int lessThan)
    {
        _repairs.BrokenAt("mismatched-end-tag", lessThan);
        var folded = _tree.Names[name].Folded;
        if (folded < _openCounts.Length && _openCounts[folded] > 0)
        {
            while (_tree.Names[_tree[_open[^1]].Name].Folded != folded) Close(lessThan);
            Close(lessThan);
            return;
        }

        // A misspelt end tag ends what it stands in; the end of some markup that was never opened ends nothing.
        var isLeaf = _tree[_open[^1]].FirstChild < 0 && _open.Count > 2;
        if (isLeaf && !HtmlElements.IsKnown(_tree.Names[name].Local)) Close(lessThan);
    }

    /// <summary>Ends the elements that a publisher forgot to end before this one.</summary>
    private void CloseWhatCannotHold(int name, int lessThan)
    {
        var child = _tree.Names[name];
        if ((child.Role & NameRole.Part) == 0) return;
        while (_open.Count > 0 && !MayHold(_open[^1], child))
        {
            _repairs.BrokenAt("missing-end-tag", lessThan);
            Close(lessThan);
        }
    }

    private bool MayHold(int index, XmlName child) =>
        Containment.MayHold(_tree.Names[_tree[index].Name], _tree[index].Namespace, child, _openChannels > 0);

    private void Close(int contentEnd)
    {
        var index = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        _tree[index].ContentEnd = Math.Max(contentEnd, _tree[index].ContentStart);
        if (_tree[index].ContentEnd == _tree[index].ContentStart) _tree[index].Flags = NodeFlags.None;
        var name = _tree.Names[_tree[index].Name];
        _openCounts[name.Folded]--;
        if ((name.Role & NameRole.Channel) != 0) _openChannels--;
        _scopes.Leave(index);
    }

    private void CloseAll(int end)
    {
        if (_open.Count > 0) _repairs.BrokenAt("truncated", end);
        while (_open.Count > 0) Close(end);
    }

    private void CheckCdataEnds(ReadOnlySpan<byte> bytes)
    {
        if (!_repairs.IsWellFormed) return;
        var found = 0;
        var at = 0;
        while (bytes[at..].IndexOf("]]>"u8) is >= 0 and var offset)
        {
            found++;
            at += offset + 3;
        }

        if (found > _cdataEnds) _repairs.Broken("cdata-end-in-text");
    }

    private void Flag(NodeFlags flag)
    {
        if (_open.Count > 0) _tree[_open[^1]].Flags |= flag;
    }

    private static bool IsNameEnd(byte value) => XmlLexer.IsSpace(value) || value is (byte)'>' or (byte)'/' or (byte)'<' or (byte)'=';
}
