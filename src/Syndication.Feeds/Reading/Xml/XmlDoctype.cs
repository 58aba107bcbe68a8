using System.Text;

namespace Syndication.Feeds.Reading.Xml;

/// <summary>The document type declaration (XML 1.0 §2.8): only its entities matter here.</summary>
internal static class XmlDoctype
{
    /// <summary>Reads declarations and gives the index after them.</summary>
    public static int Read(ReadOnlySpan<byte> bytes, int lessThan, XmlTree tree)
    {
        var at = lessThan + 2;
        while (at < bytes.Length)
        {
            var offset = bytes[at..].IndexOfAny("\"'[>"u8);
            if (offset < 0) return Unclosed(bytes, tree, lessThan);
            at += offset;
            switch (bytes[at])
            {
                case (byte)'>':
                    return at + 1;
                case (byte)'[':
                    at = Subset(bytes, at + 1, tree);
                    break;
                default:
                    var close = bytes[(at + 1)..].IndexOf(bytes[at]);
                    if (close < 0) return Unclosed(bytes, tree, lessThan);
                    at += close + 2;
                    break;
            }
        }

        return bytes.Length;
    }

    private static int Subset(ReadOnlySpan<byte> bytes, int at, XmlTree tree)
    {
        while (at < bytes.Length)
        {
            var offset = bytes[at..].IndexOfAny("<]"u8);
            if (offset < 0) return bytes.Length;
            at += offset;
            if (bytes[at] == ']') return at + 1;
            if (XmlLexer.TokenAt(bytes, at) == XmlToken.Comment)
            {
                at = XmlLexer.CommentEnd(bytes, at, out _);
                continue;
            }

            var end = XmlLexer.TagEnd(bytes, at);
            if (bytes[at..].StartsWith("<!ENTITY"u8)) Entity(bytes[(at + 8)..Math.Max(at + 8, end - 1)], tree);
            at = end;
        }

        return at;
    }

    private static void Entity(ReadOnlySpan<byte> declaration, XmlTree tree)
    {
        declaration = declaration.Trim(" \n\t\r"u8);
        var nameEnd = declaration.IndexOfAny(" \n\t\r"u8);
        // A parameter entity (%) only matters to a DTD, which is not read.
        if (nameEnd <= 0 || declaration[0] == '%') return;
        var name = Encoding.UTF8.GetString(declaration[..nameEnd]);
        var value = declaration[nameEnd..].Trim(" \n\t\r"u8);
        var isInternal = value.Length >= 2 && value[0] is (byte)'"' or (byte)'\'' && value[^1] == value[0];
        if (!isInternal) tree.Repairs.Note("external-entity", name);
        tree.Entities.Declare(name, isInternal ? Encoding.UTF8.GetString(value[1..^1]) : null);
    }

    private static int Unclosed(ReadOnlySpan<byte> bytes, XmlTree tree, int lessThan)
    {
        tree.Repairs.BrokenAt("unclosed-doctype", lessThan);
        var end = bytes[lessThan..].IndexOf((byte)'>');
        return end < 0 ? bytes.Length : lessThan + end + 1;
    }
}
