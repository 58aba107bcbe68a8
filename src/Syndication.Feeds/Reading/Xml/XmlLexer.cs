namespace Syndication.Feeds.Reading.Xml;

/// <summary>What a less-than sign begins.</summary>
internal enum XmlToken
{
    /// <summary>Nothing: the sign itself, unescaped.</summary>
    Literal,
    StartTag,
    EndTag,
    Comment,
    Cdata,
    Instruction,
    Declaration,
}

/// <summary>The borders of markup, decided in one place for the scanner and for those who read text later.</summary>
internal static class XmlLexer
{
    public static XmlToken TokenAt(ReadOnlySpan<byte> bytes, int lessThan)
    {
        if (lessThan + 1 >= bytes.Length) return XmlToken.Literal;
        var next = bytes[lessThan + 1];
        if (IsNameStart(next)) return XmlToken.StartTag;
        switch (next)
        {
            case (byte)'/':
                return lessThan + 2 < bytes.Length && (IsNameStart(bytes[lessThan + 2]) || bytes[lessThan + 2] == '>')
                    ? XmlToken.EndTag
                    : XmlToken.Literal;
            case (byte)'?':
                return XmlToken.Instruction;
            case (byte)'!':
                var rest = bytes[(lessThan + 2)..];
                if (rest.StartsWith("--"u8)) return XmlToken.Comment;
                if (rest.StartsWith("[CDATA["u8)) return XmlToken.Cdata;
                return rest.Length > 0 && IsNameStart(rest[0]) ? XmlToken.Declaration : XmlToken.Literal;
            default:
                return XmlToken.Literal;
        }
    }

    public static bool IsNameStart(byte value) => (uint)((value | 0x20) - 'a') < 26 || value is (byte)'_' or (byte)':' or >= 0x80;

    public static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r';

    /// <summary>Where a comment's end mark starts and where it ends; without one the comment ends at the next tag's end.</summary>
    public static int CommentEnd(ReadOnlySpan<byte> bytes, int lessThan, out bool closed) =>
        EndAfter(bytes, lessThan + 4, "-->"u8, out closed);

    public static int InstructionEnd(ReadOnlySpan<byte> bytes, int lessThan, out bool closed) =>
        EndAfter(bytes, lessThan + 2, "?>"u8, out closed);

    /// <summary>The text of a CDATA section; one that is never closed reaches to the end.</summary>
    public static int CdataEnd(ReadOnlySpan<byte> bytes, int lessThan, out int textEnd)
    {
        var start = lessThan + 9;
        var length = bytes[start..].IndexOf("]]>"u8);
        textEnd = length < 0 ? bytes.Length : start + length;
        return length < 0 ? bytes.Length : textEnd + 3;
    }

    /// <summary>The index after the greater-than sign that closes a tag, quotes respected.</summary>
    public static int TagEnd(ReadOnlySpan<byte> bytes, int lessThan)
    {
        var at = lessThan + 1;
        while (at < bytes.Length)
        {
            var offset = bytes[at..].IndexOfAny((byte)'>', (byte)'"', (byte)'\'');
            if (offset < 0) return bytes.Length;
            at += offset;
            if (bytes[at] == '>') return at + 1;
            var close = bytes[(at + 1)..].IndexOf(bytes[at]);
            if (close < 0) return bytes.Length;
            at += close + 2;
        }

        return bytes.Length;
    }

    private static int EndAfter(ReadOnlySpan<byte> bytes, int from, ReadOnlySpan<byte> mark, out bool closed)
    {
        from = Math.Min(from, bytes.Length);
        var length = bytes[from..].IndexOf(mark);
        closed = length >= 0;
        if (closed) return from + length + mark.Length;
        var tagEnd = bytes[from..].IndexOf((byte)'>');
        return tagEnd < 0 ? bytes.Length : from + tagEnd + 1;
    }
}
