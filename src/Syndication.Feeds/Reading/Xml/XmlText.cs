using System.Buffers;
using System.Text;

namespace Syndication.Feeds.Reading.Xml;

/// <summary>Turns stretches of a document into characters.</summary>
internal static class XmlText
{
    /// <summary>The longest reference looked for: a name of HTML or of a publisher.</summary>
    private const int LongestReference = 40;

    private static readonly SearchValues<byte> NumberCharacters = SearchValues.Create("0123456789abcdefABCDEFxX"u8);

    /// <summary>The text between two places: CDATA opened, references resolved, comments and tags left out.</summary>
    public static string Decode(XmlTree tree, int start, int end, NodeFlags flags, bool hasChildren)
    {
        var bytes = tree.Bytes.Span[start..end];
        if (!hasChildren && flags == NodeFlags.None) return Lines(Encoding.UTF8.GetString(Trim(bytes)));
        return Lines(Gather(tree, bytes).ToText());
    }

    /// <summary>As <see cref="Decode"/> for a stretch between two tags, its white space kept.</summary>
    public static string DecodeSegment(XmlTree tree, int start, int end, NodeFlags flags)
    {
        var bytes = tree.Bytes.Span[start..end];
        return Lines(flags == NodeFlags.None ? Encoding.UTF8.GetString(bytes) : Gather(tree, bytes).ToRawText());
    }

    private static Utf8Text Gather(XmlTree tree, ReadOnlySpan<byte> bytes)
    {
        var output = new Utf8Text(tree.Scratch(bytes.Length + 16));
        var at = 0;
        while (at < bytes.Length)
        {
            var length = bytes[at..].IndexOf((byte)'<');
            var textEnd = length < 0 ? bytes.Length : at + length;
            References(tree.Entities, bytes[at..textEnd], ref output);
            if (length < 0) break;
            at = Markup(bytes, textEnd, ref output);
        }

        return output;
    }

    /// <summary>An attribute's value (XML 1.0 §3.3.3): white space is spaces.</summary>
    public static string DecodeAttribute(XmlTree tree, ReadOnlySpan<byte> value)
    {
        if (value.IndexOfAny((byte)'&', (byte)'\n', (byte)'\t') < 0) return Encoding.UTF8.GetString(value).Trim();
        var output = new Utf8Text(tree.Scratch(value.Length + 16));
        References(tree.Entities, value, ref output);
        return output.ToText().Replace('\n', ' ').Replace('\t', ' ');
    }

    /// <summary>Copies text, its references resolved; what is no reference stays as it is.</summary>
    public static void References(XmlEntities entities, ReadOnlySpan<byte> text, ref Utf8Text output)
    {
        while (text.IndexOf((byte)'&') is >= 0 and var ampersand)
        {
            output.Append(text[..ampersand]);
            text = text[ampersand..];
            var used = Predefined(text, ref output);
            if (used == 0) used = Reference(entities, text, ref output);
            if (used == 0)
            {
                output.Append(text[..1]);
                used = 1;
            }

            text = text[used..];
        }

        output.Append(text);
    }

    /// <summary>The references that make up most of escaped HTML.</summary>
    private static int Predefined(ReadOnlySpan<byte> text, ref Utf8Text output)
    {
        if (text.Length < 4) return 0;
        if (text[3] == ';' && text[2] == 't' && (text[1] is (byte)'l' or (byte)'g'))
        {
            output.Append(text[1] == 'l' ? "<"u8 : ">"u8);
            return 4;
        }

        if (text.StartsWith("&quot;"u8))
        {
            output.Append("\""u8);
            return 6;
        }

        if (!text.StartsWith("&amp;"u8)) return 0;
        output.Append("&"u8);
        return 5;
    }

    /// <summary>How long the reference at the start is; 0 where it is none.</summary>
    public static int ReferenceLength(ReadOnlySpan<byte> text)
    {
        if (text.Length < 3 || !(XmlLexer.IsNameStart(text[1]) || text[1] == '#')) return 0;
        var semicolon = text[..Math.Min(text.Length, LongestReference)].IndexOf((byte)';');
        if (semicolon < 2) return 0;
        var name = text[1..semicolon];
        if (name[0] == '#') return name.Length > 1 && !name[1..].ContainsAnyExcept(NumberCharacters) ? semicolon + 1 : 0;
        foreach (var value in name)
        {
            if (!IsNameCharacter(value)) return 0;
        }

        return semicolon + 1;
    }

    private static int Reference(XmlEntities entities, ReadOnlySpan<byte> text, ref Utf8Text output)
    {
        var length = ReferenceLength(text);
        if (length == 0) return 0;
        var name = text[1..(length - 1)];
        if (name[0] != '#')
        {
            var expansion = entities.Expand(name);
            if (expansion is null) return 0;
            output.Append(expansion);
            return length;
        }

        if (CharacterReference.TryParseUnit(name[1..], out var unit)) return length + Surrogates(unit, text[length..], ref output);
        if (!CharacterReference.TryParse(name[1..], out var character)) return 0;
        output.Append(character);
        return length;
    }

    /// <summary>Two halves of one character written as two references are that character; a half alone is nothing.</summary>
    private static int Surrogates(char first, ReadOnlySpan<byte> rest, ref Utf8Text output)
    {
        if (!char.IsHighSurrogate(first) || !rest.StartsWith("&#"u8)) return 0;
        var length = ReferenceLength(rest);
        if (length == 0 || !CharacterReference.TryParseUnit(rest[2..(length - 1)], out var second)) return 0;
        if (!char.IsLowSurrogate(second)) return 0;
        output.Append(new Rune(first, second).ToString());
        return length;
    }

    private static int Markup(ReadOnlySpan<byte> bytes, int lessThan, ref Utf8Text output)
    {
        switch (XmlLexer.TokenAt(bytes, lessThan))
        {
            case XmlToken.Cdata:
                var next = XmlLexer.CdataEnd(bytes, lessThan, out var textEnd);
                output.Append(bytes[(lessThan + 9)..textEnd]);
                return next;
            case XmlToken.Comment:
                return XmlLexer.CommentEnd(bytes, lessThan, out _);
            case XmlToken.Instruction:
                return XmlLexer.InstructionEnd(bytes, lessThan, out _);
            case XmlToken.Literal:
                output.Append(bytes.Slice(lessThan, 1));
                return lessThan + 1;
            default:
                return XmlLexer.TagEnd(bytes, lessThan);
        }
    }

    /// <summary>Line ends are line feeds (XML 1.0 §2.11).</summary>
    private static string Lines(string text) =>
        text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> bytes) => bytes.Trim(" \n\t\r"u8);

    private static bool IsNameCharacter(byte value) =>
        XmlLexer.IsNameStart(value) || (uint)(value - '0') < 10 || value is (byte)'.' or (byte)'-';
}

/// <summary>Characters gathered as UTF-8 in room that is lent, or in more where that does not suffice.</summary>
internal ref struct Utf8Text(Span<byte> room)
{
    private Span<byte> _room = room;
    private int _length;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (_length + bytes.Length > _room.Length) Grow(bytes.Length);
        bytes.CopyTo(_room[_length..]);
        _length += bytes.Length;
    }

    public void Append(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_length + most > _room.Length) Grow(most);
        _length += Encoding.UTF8.GetBytes(text, _room[_length..]);
    }

    public readonly string ToRawText() => Encoding.UTF8.GetString(_room[.._length]);

    /// <summary>The characters without outer white space.</summary>
    public readonly string ToText()
    {
        var bytes = _room[.._length].Trim(" \n\t\r"u8);
        return Encoding.UTF8.GetString(bytes);
    }

    private void Grow(int more)
    {
        var larger = new byte[Math.Max(_room.Length * 2, _length + more)];
        _room[.._length].CopyTo(larger);
        _room = larger;
    }
}
