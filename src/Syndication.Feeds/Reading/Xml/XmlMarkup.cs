using System.Text;

namespace Syndication.Feeds.Reading.Xml;

/// <summary>Writes the inside of an element down as an HTML fragment.</summary>
/// <remarks>
/// Prefixes and declarations fall away, empty elements get an end tag, and addresses in the scope of an inner
/// <c>xml:base</c> are made absolute, because the fragment has no place to keep that base.
/// </remarks>
internal sealed class XmlMarkup
{
    private readonly XmlTree _tree;
    private readonly StringBuilder _output = new();
    private readonly bool _escapesText;
    private readonly int _outerBase;

    private XmlMarkup(XmlTree tree, bool escapesText, int outerBase)
    {
        _tree = tree;
        _escapesText = escapesText;
        _outerBase = outerBase;
    }

    /// <param name="element">Its content is written, not itself.</param>
    /// <param name="escapesText">Whether text is text (XHTML), or markup that was escaped once more (HTML).</param>
    public static string Inside(XmlElement element, bool escapesText)
    {
        var markup = new XmlMarkup(element.Tree, escapesText, element.Tree[element.Index].Base);
        markup.Write(element.Index);
        return markup._output.ToString().Trim();
    }

    /// <summary>The element's own tags too.</summary>
    public static string Whole(XmlElement element)
    {
        var markup = new XmlMarkup(element.Tree, true, element.Tree[element.Index].Base);
        markup.Open(element.Index);
        markup.Write(element.Index);
        markup.End(element.Index);
        return markup._output.ToString();
    }

    /// <summary>Walks without recursion: nesting is as deep as a publisher likes.</summary>
    private void Write(int root)
    {
        var parent = root;
        var cursor = _tree[root].ContentStart;
        var child = _tree[root].FirstChild;
        while (true)
        {
            if (child >= 0)
            {
                Text(parent, cursor, _tree[child].TagStart);
                Open(child);
                parent = child;
                cursor = _tree[child].ContentStart;
                child = _tree[child].FirstChild;
                continue;
            }

            Text(parent, cursor, _tree[parent].ContentEnd);
            if (parent == root) return;
            End(parent);
            cursor = EndOf(parent);
            child = _tree[parent].Next;
            parent = _tree[parent].Parent;
        }
    }

    /// <summary>Where what follows an element starts: after its end tag, if it has one.</summary>
    private int EndOf(int index)
    {
        var bytes = _tree.Bytes.Span;
        var end = _tree[index].ContentEnd;
        if (end >= bytes.Length - 1 || bytes[end] != '<' || bytes[end + 1] != '/') return end;
        var nameStart = end + 2;
        var nameEnd = nameStart;
        while (nameEnd < bytes.Length && !XmlLexer.IsSpace(bytes[nameEnd]) && bytes[nameEnd] != '>') nameEnd++;
        var name = _tree.Names[_tree.Names.IdOf(bytes[nameStart..nameEnd])];
        return name.Folded == _tree.Names[_tree[index].Name].Folded ? XmlLexer.TagEnd(bytes, end) : end;
    }

    private void Text(int parent, int start, int end)
    {
        if (end <= start) return;
        var text = XmlText.DecodeSegment(_tree, start, end, _tree[parent].Flags);
        _output.Append(_escapesText ? Escape(text) : text);
    }

    private void Open(int index)
    {
        ref var node = ref _tree[index];
        _output.Append('<').Append(NameOf(index));
        for (var i = node.FirstAttribute; i < node.FirstAttribute + node.AttributeCount; i++)
        {
            ref readonly var attribute = ref _tree.Attribute(i);
            var name = _tree.Names[attribute.Name];
            if (name.Prefix.Length > 0 || name.Local == "xmlns") continue;
            var value = XmlText.DecodeAttribute(_tree, _tree.Bytes.Span[attribute.Start..attribute.End]);
            if (node.Base != _outerBase && IsAddress(name.Local)) value = Addresses.Resolve(_tree.Bases[node.Base], value);
            _output.Append(' ').Append(name.Local).Append("=\"").Append(Escape(value).Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
        }

        _output.Append('>');
    }

    private void End(int index)
    {
        var name = NameOf(index);
        if (!HtmlElements.IsVoid(name)) _output.Append("</").Append(name).Append('>');
    }

    private string NameOf(int index) => _tree.Names[_tree[index].Name].Local;

    private static bool IsAddress(string attribute) => attribute is "href" or "src" or "cite" or "poster" or "data" or "action" or "longdesc";

    private static string Escape(string text) =>
        text.AsSpan().IndexOfAny('&', '<', '>') < 0
            ? text
            : text.Replace("&", "&amp;", StringComparison.Ordinal)
                .Replace("<", "&lt;", StringComparison.Ordinal)
                .Replace(">", "&gt;", StringComparison.Ordinal);
}
