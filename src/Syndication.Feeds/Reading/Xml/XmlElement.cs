using System.Text;

namespace Syndication.Feeds.Reading.Xml;

/// <summary>One element of a document.</summary>
internal readonly struct XmlElement(XmlTree tree, int index)
{
    public XmlTree Tree => tree;

    public int Index => index;

    public Ns Namespace => tree[index].Namespace;

    /// <summary>Local name, lower case.</summary>
    public string Name => tree.Names[tree[index].Name].Local;

    public string Prefix => tree.Names[tree[index].Name].Prefix;

    public int AttributeCount => tree[index].AttributeCount;

    public bool HasChildren => tree[index].FirstChild >= 0;

    /// <summary>White space trimmed; null where nothing is left.</summary>
    public string? Text
    {
        get
        {
            ref var node = ref tree[index];
            if (node.ContentEnd <= node.ContentStart) return null;
            var text = XmlText.Decode(tree, node.ContentStart, node.ContentEnd, node.Flags, node.FirstChild >= 0);
            if (text.Length == 0) return null;
            if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])) text = text.Trim();
            return text.Length == 0 ? null : text;
        }
    }

    /// <summary>The base in scope; null where there is none at all.</summary>
    public string? Base => tree.Bases[tree[index].Base];

    /// <summary>The base in scope where the document gives one; null where only the document's own address applies.</summary>
    public string? NarrowBase => tree[index].Base == 0 ? null : Base;

    public string? Language => tree.Languages[tree[index].Language];

    public int LanguageScope => tree[index].Language;

    public XmlChildren Children => new(tree, tree[index].FirstChild);

    /// <summary>The value of the first attribute with this local name (lower case), white space trimmed; null where absent or empty.</summary>
    public string? this[string attribute] => Raw(attribute) is { Length: > 0 } value ? value : null;

    /// <summary>As the indexer, but an empty value is given as such.</summary>
    public string? Raw(string attribute)
    {
        ref var node = ref tree[index];
        for (var i = node.FirstAttribute; i < node.FirstAttribute + node.AttributeCount; i++)
        {
            ref readonly var candidate = ref tree.Attribute(i);
            if (tree.Names[candidate.Name].Local != attribute) continue;
            return XmlText.DecodeAttribute(tree, tree.Bytes.Span[candidate.Start..candidate.End]).Trim();
        }

        return null;
    }

    /// <summary>The namespace name that the element itself declares for its prefix, or null.</summary>
    public string? NamespaceName => Declared(Prefix);

    /// <summary>The namespace name that the element itself declares for a prefix, or null.</summary>
    public string? Declared(string prefix)
    {
        ref var node = ref tree[index];
        for (var i = node.FirstAttribute; i < node.FirstAttribute + node.AttributeCount; i++)
        {
            ref readonly var candidate = ref tree.Attribute(i);
            var name = tree.Names[candidate.Name];
            var isIt = prefix.Length == 0 ? name is { Prefix: "", Local: "xmlns" } : name.Prefix == "xmlns" && name.Local == prefix;
            if (isIt) return XmlText.DecodeAttribute(tree, tree.Bytes.Span[candidate.Start..candidate.End]).Trim();
        }

        return null;
    }

    /// <summary>The first child with this local name, whatever its namespace.</summary>
    public XmlElement? Child(string name)
    {
        foreach (var child in Children)
        {
            if (child.Name == name) return child;
        }

        return null;
    }

    /// <summary>An address given in an attribute, made absolute.</summary>
    public string? Address(string attribute) => this[attribute] is { } url ? Addresses.Resolve(Base, url) : null;

    /// <summary>An address given as text, made absolute.</summary>
    public string? Address() => Text is { } url ? Addresses.Resolve(Base, url) : null;

    public override string ToString() => Encoding.UTF8.GetString(tree.Bytes.Span[tree[index].TagStart..tree[index].ContentEnd]);
}

/// <summary>The children of an element in document order.</summary>
internal struct XmlChildren(XmlTree tree, int first)
{
    private int _next = first;

    public XmlElement Current { get; private set; }

    public readonly XmlChildren GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_next < 0) return false;
        Current = new XmlElement(tree, _next);
        _next = tree[_next].Next;
        return true;
    }
}
