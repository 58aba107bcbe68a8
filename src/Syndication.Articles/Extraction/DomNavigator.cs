using System.Xml;
using System.Xml.XPath;
using AngleSharp.Dom;

namespace Syndication.Articles.Extraction;

/// <summary>Lets the framework's XPath 1.0 walk over an HTML tree: names in lower case, in no namespace, as the rules are written.</summary>
internal sealed class DomNavigator : XPathNavigator
{
    private readonly NameTable _names;
    private INode _node;
    private Place? _place;

    /// <summary>Of the attribute the navigator stands on; -1 on the node itself.</summary>
    private int _attribute = -1;

    /// <summary>Stands on the document.</summary>
    public DomNavigator(IDocument document) => (_node, _names) = (document, new NameTable());

    private DomNavigator(DomNavigator other) =>
        (_node, _place, _attribute, _names) = (other._node, other._place, other._attribute, other._names);

    // A node's place among its siblings and that of each node above it: asking the tree for the next sibling takes time
    // in proportion to the siblings.
    private sealed record Place(int Index, Place? Above);

    /// <summary>The node the navigator stands on; null on an attribute.</summary>
    public INode? Here => _attribute < 0 ? _node : null;

    public override string BaseURI => "";

    public override bool IsEmptyElement => !_node.HasChildNodes;

    public override XmlNameTable NameTable => _names;

    public override string LocalName => Attribute?.Name ?? (_node as IElement)?.LocalName ?? "";

    public override string Name => LocalName;

    public override string NamespaceURI => "";

    public override string Prefix => "";

    public override XPathNodeType NodeType => _attribute >= 0 ? XPathNodeType.Attribute : _node.NodeType switch
    {
        AngleSharp.Dom.NodeType.Document => XPathNodeType.Root,
        AngleSharp.Dom.NodeType.Element => XPathNodeType.Element,
        AngleSharp.Dom.NodeType.Comment => XPathNodeType.Comment,
        AngleSharp.Dom.NodeType.ProcessingInstruction => XPathNodeType.ProcessingInstruction,
        _ => XPathNodeType.Text,
    };

    public override string Value => Attribute?.Value ?? (_node is IDocument document ? document.DocumentElement?.TextContent : _node.TextContent) ?? "";

    private IAttr? Attribute => _attribute < 0 ? null : ((IElement)_node).Attributes[_attribute];

    public override XPathNavigator Clone() => new DomNavigator(this);

    public override bool IsSamePosition(XPathNavigator other) =>
        other is DomNavigator navigator && ReferenceEquals(navigator._node, _node) && navigator._attribute == _attribute;

    public override bool MoveTo(XPathNavigator other)
    {
        if (other is not DomNavigator navigator) return false;
        (_node, _place, _attribute) = (navigator._node, navigator._place, navigator._attribute);
        return true;
    }

    public override bool MoveToFirstAttribute() => MoveToAttribute(0);

    public override bool MoveToNextAttribute() => _attribute >= 0 && MoveToAttribute(_attribute + 1);

    public override bool MoveToFirstChild() => _attribute < 0 && MoveToSibling(_node, 0, 1, _place);

    public override bool MoveToNext() => _attribute < 0 && _place is { } place && MoveToSibling(_node.Parent!, place.Index + 1, 1, place.Above);

    public override bool MoveToPrevious() => _attribute < 0 && _place is { } place && MoveToSibling(_node.Parent!, place.Index - 1, -1, place.Above);

    public override bool MoveToParent()
    {
        if (_attribute >= 0)
        {
            _attribute = -1;
            return true;
        }

        if (_place is not { } place) return false;
        (_node, _place) = (_node.Parent!, place.Above);
        return true;
    }

    public override bool MoveToFirstNamespace(XPathNamespaceScope namespaceScope) => false;

    public override bool MoveToNextNamespace(XPathNamespaceScope namespaceScope) => false;

    public override bool MoveToId(string id)
    {
        if (_node.GetRoot() is not IDocument document || document.GetElementById(id) is not { } element) return false;
        (_node, _place, _attribute) = (element, PlaceOf(element), -1);
        return true;
    }

    private static Place? PlaceOf(INode node) => node.Parent is { } parent ? new Place(parent.ChildNodes.Index(node), PlaceOf(parent)) : null;

    private bool MoveToAttribute(int index)
    {
        if (_node is not IElement element || index >= element.Attributes.Length) return false;
        _attribute = index;
        return true;
    }

    // The doctype is no node to XPath.
    private bool MoveToSibling(INode parent, int index, int step, Place? above)
    {
        var children = parent.ChildNodes;
        while (index >= 0 && index < children.Length && children[index].NodeType == AngleSharp.Dom.NodeType.DocumentType) index += step;
        if (index < 0 || index >= children.Length) return false;
        (_node, _place) = (children[index], new Place(index, above));
        return true;
    }
}
