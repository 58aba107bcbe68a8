namespace Syndication.Feeds.Reading.Xml;

/// <summary>The inside of a start tag.</summary>
internal static class XmlTag
{
    private const int MostAttributes = 256;

    /// <summary>Reads attributes from after the name to the end of the tag.</summary>
    /// <returns>The index after the tag; -1 where the document ends within it.</returns>
    public static int ReadAttributes(ReadOnlySpan<byte> bytes, int at, XmlTree tree, out bool selfClosing)
    {
        selfClosing = false;
        var first = tree.AttributeCount;
        while (true)
        {
            while (at < bytes.Length && XmlLexer.IsSpace(bytes[at])) at++;
            if (at >= bytes.Length) return -1;
            switch (bytes[at])
            {
                case (byte)'>':
                    return at + 1;
                case (byte)'/':
                    selfClosing = at + 1 < bytes.Length && bytes[at + 1] == '>';
                    at++;
                    continue;
                case (byte)'<':
                    tree.Repairs.BrokenAt("unclosed-tag", at);
                    return at;
                case (byte)'"' or (byte)'\'' or (byte)'=':
                    tree.Repairs.BrokenAt("stray-character-in-tag", at);
                    at++;
                    continue;
            }

            at = ReadAttribute(bytes, at, tree, first);
            if (at < 0) return -1;
        }
    }

    private static int ReadAttribute(ReadOnlySpan<byte> bytes, int at, XmlTree tree, int first)
    {
        var nameStart = at;
        while (at < bytes.Length && !IsNameEnd(bytes[at])) at++;
        var nameEnd = at;
        while (at < bytes.Length && XmlLexer.IsSpace(bytes[at])) at++;
        if (at >= bytes.Length) return -1;
        if (bytes[at] != '=')
        {
            tree.Repairs.BrokenAt("attribute-without-value", nameStart);
            return at;
        }

        at++;
        while (at < bytes.Length && XmlLexer.IsSpace(bytes[at])) at++;
        if (at >= bytes.Length) return -1;
        var end = ReadValue(bytes, ref at, tree);
        if (end < 0) return -1;
        if (tree.AttributeCount - first < MostAttributes)
            tree.Add(new XmlAttribute { Name = tree.Names.IdOf(bytes[nameStart..nameEnd]), Start = at, End = end });
        CheckReferences(bytes[at..end], at, tree);
        return end < bytes.Length && bytes[end] is (byte)'"' or (byte)'\'' && bytes[at - 1] == bytes[end] ? end + 1 : end;
    }

    /// <summary>Moves to the start of the value and gives its end.</summary>
    private static int ReadValue(ReadOnlySpan<byte> bytes, ref int at, XmlTree tree)
    {
        var quote = bytes[at];
        if (quote is not ((byte)'"' or (byte)'\''))
        {
            tree.Repairs.BrokenAt("unquoted-attribute", at);
            var stop = bytes[at..].IndexOfAny(" \n\t\r>"u8);
            return stop < 0 ? -1 : at + stop;
        }

        at++;
        var length = bytes[at..].IndexOf(quote);
        if (length < 0) return -1;
        if (bytes.Slice(at, length).Contains((byte)'<')) tree.Repairs.BrokenAt("less-than-in-attribute", at);
        return at + length;
    }

    private static void CheckReferences(ReadOnlySpan<byte> value, int at, XmlTree tree)
    {
        var from = 0;
        while (value[from..].IndexOf((byte)'&') is >= 0 and var offset)
        {
            var length = XmlText.ReferenceLength(value[(from + offset)..]);
            if (length == 0) tree.Repairs.BrokenAt("bare-ampersand", at + from + offset);
            from += offset + Math.Max(length, 1);
        }
    }

    private static bool IsNameEnd(byte value) =>
        XmlLexer.IsSpace(value) || value is (byte)'=' or (byte)'>' or (byte)'/' or (byte)'<' or (byte)'"' or (byte)'\'';
}
