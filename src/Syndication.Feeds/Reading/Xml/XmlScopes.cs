using System.Text;

namespace Syndication.Feeds.Reading.Xml;

/// <summary>Namespaces, bases and languages in scope while a document is scanned.</summary>
internal sealed class XmlScopes(XmlTree tree)
{
    /// <summary>More bases and languages than any feed has: past it the outer ones go on.</summary>
    private const int MostScopes = 20_000;

    /// <summary>Longest base in characters: nested relative ones would grow with the depth, and cost its square.</summary>
    private const int LongestBase = 4096;

    private readonly List<Binding> _bindings = [];
    private readonly Stack<(int Element, int Prefix, Binding Before)> _undo = new();
    private Dictionary<(string? Base, string Given), int>? _bases;
    private Dictionary<string, int>? _languages;

    private readonly record struct Binding(bool IsDeclared, Ns Namespace);

    public void Enter(int index)
    {
        ref var node = ref tree[index];
        if (node.Parent >= 0)
        {
            node.Base = tree[node.Parent].Base;
            node.Language = tree[node.Parent].Language;
        }

        for (var i = node.FirstAttribute; i < node.FirstAttribute + node.AttributeCount; i++) Attribute(index, i);
        node.Namespace = NamespaceOf(tree.Names[node.Name]);
    }

    public void Leave(int index)
    {
        while (_undo.Count > 0 && _undo.Peek().Element == index)
        {
            var (_, prefix, before) = _undo.Pop();
            _bindings[prefix] = before;
        }
    }

    private Ns NamespaceOf(XmlName name)
    {
        var binding = name.PrefixId < _bindings.Count ? _bindings[name.PrefixId] : default;
        if (binding.IsDeclared)
        {
            if (binding.Namespace != Ns.Unknown) return binding.Namespace;
            // A default namespace that nobody knows is a misspelt one; so is a customary prefix bound to one.
            return name.Prefix.Length == 0 ? Ns.Core : Namespaces.OfPrefix(name.Prefix);
        }

        if (name.Prefix.Length == 0) return Ns.Core;
        var customary = Namespaces.OfPrefix(name.Prefix);
        if (customary != Ns.Xml) tree.Repairs.Broken("undeclared-prefix", name.Prefix);
        return customary == Ns.Unknown ? Ns.Undeclared : customary;
    }

    private void Attribute(int index, int attribute)
    {
        ref readonly var read = ref tree.Attribute(attribute);
        var name = tree.Names[read.Name];
        if (name is { Prefix: "", Local: "xmlns" }) Bind(index, 0, Value(read));
        else if (name.Prefix == "xmlns") Bind(index, tree.Names.PrefixIdOf(name.Local), Value(read));
        else if (name.Prefix != "xml") return;
        else if (name.Local == "base") EnterBase(index, Value(read));
        else if (name.Local == "lang") EnterLanguage(index, Value(read));
    }

    private void Bind(int index, int prefix, string name)
    {
        while (_bindings.Count <= prefix) _bindings.Add(default);
        _undo.Push((index, prefix, _bindings[prefix]));
        var known = Namespaces.OfName(name);
        if (known == Ns.Unknown && prefix == 0 && IsForeign(name)) known = Ns.Undeclared;
        _bindings[prefix] = new Binding(true, known);
    }

    /// <summary>Vocabularies that stand inside feeds but whose names must not be taken for a feed's.</summary>
    private static bool IsForeign(string name) =>
        name.Contains("/svg", StringComparison.OrdinalIgnoreCase) || name.Contains("MathML", StringComparison.OrdinalIgnoreCase);

    private void EnterBase(int index, string given)
    {
        var outer = tree.Bases[tree[index].Base];
        if (given.Length == 0 || given.Length + outer?.Length > LongestBase) return;
        _bases ??= [];
        if (!_bases.TryGetValue((outer, given), out var scope))
        {
            var resolved = Addresses.Resolve(outer, given);
            if (resolved.Length > LongestBase || !Addresses.IsAbsolute(resolved) || tree.Bases.Count >= MostScopes) return;
            scope = tree.Bases.Count;
            tree.Bases.Add(resolved);
            _bases[(outer, given)] = scope;
        }

        tree[index].Base = scope;
    }

    private void EnterLanguage(int index, string given)
    {
        _languages ??= new Dictionary<string, int>(StringComparer.Ordinal);
        if (!_languages.TryGetValue(given, out var scope))
        {
            if (tree.Languages.Count >= MostScopes) return;
            scope = tree.Languages.Count;
            tree.Languages.Add(given.Length == 0 ? null : given);
            _languages[given] = scope;
        }

        tree[index].Language = scope;
    }

    private string Value(in XmlAttribute attribute)
    {
        var value = tree.Bytes.Span[attribute.Start..attribute.End];
        return value.Contains((byte)'&') ? XmlText.DecodeAttribute(tree, value) : Encoding.UTF8.GetString(value).Trim();
    }
}
