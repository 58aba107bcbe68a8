using System.Buffers;
using System.Text;
using AngleSharp.Dom;

namespace Syndication.Articles.Cleaning;

/// <summary>Writes what is allowed of a tree, so that any HTML parser reads it back as the very tree that was meant.</summary>
/// <remarks>
/// Leaving out tags can bring together what the parser never nests (a link in a link, a paragraph in a paragraph). So
/// before a start tag is written, whatever the parser would close there is closed here. The walk keeps its own stack
/// and can go as deep as the tree.
/// </remarks>
internal sealed class SafeMarkup
{
    /// <summary>Open elements at one time; what is deeper loses its tags, not its text. Browsers stop at 512.</summary>
    private const int Deepest = 150;

    /// <summary>table, tbody, tr and td: a table is written whole or not at all.</summary>
    private const int DepthOfTable = 4;

    // Characters that are markup, that a parser changes, or that XML, where the text is going, cannot hold.
    private static readonly SearchValues<char> NotPlain = SearchValues.Create(
    [
        .. "&<>\"`\ufffe\uffff",
        .. Enumerable.Range(0, 0x20).Except([0x09, 0x0a]).Select(c => (char)c),
        .. Enumerable.Range(0xd800, 0x800).Select(c => (char)c),
    ]);

    private readonly StringBuilder _out = new();
    private readonly SafeAddresses _addresses;
    private readonly List<Frame> _frames = [];
    private readonly OpenElements _open = new();
    private bool _isAtStartOfPre;
    private bool _isSettled = true;
    private string? _lastImage;

    private SafeMarkup(SafeAddresses addresses) => _addresses = addresses;

    /// <param name="root">Its content is written, not itself.</param>
    /// <param name="isSettled">False where only reading the result back can put it in order.</param>
    public static string Write(INode root, SafeAddresses addresses, out bool isSettled)
    {
        var markup = new SafeMarkup(addresses);
        markup.Walk(root);
        isSettled = markup._isSettled;
        return markup._out.ToString();
    }

    public static string EscapeText(string text)
    {
        if (text.AsSpan().IndexOfAny(NotPlain) < 0) return text;
        var escaped = new StringBuilder(text.Length + 16);
        Escape(escaped, text, isAttribute: false);
        return escaped.ToString();
    }

    /// <summary>A node whose children are being walked.</summary>
    /// <param name="Element">The number of its element in <see cref="OpenElements"/>, or -1 where no tag was written.</param>
    private record struct Frame(INodeList Children, int Next, int Element, bool IsFallback);

    private void Walk(INode root)
    {
        _frames.Add(new Frame(root.ChildNodes, 0, -1, IsFallback: false));
        while (_frames.Count > 0)
        {
            var frame = _frames[^1];
            if (frame.Next == frame.Children.Length)
            {
                _frames.RemoveAt(_frames.Count - 1);
                if (frame.Element >= 0) CloseDownTo(frame.Element);
                continue;
            }

            _frames[^1] = frame with { Next = frame.Next + 1 };
            Visit(frame.Children[frame.Next], frame.IsFallback);
        }
    }

    private void Visit(INode node, bool isFallback)
    {
        if (node is IText text) WriteText(text.Data);
        else if (node is IElement element) Visit(element, isFallback);
    }

    private void Visit(IElement element, bool isFallback)
    {
        var rule = RuleFor(element);
        switch (rule.Fate)
        {
            case Fate.Drop:
                break;
            case Fate.Formula:
                WriteText(Formulas.TextOf(element));
                break;
            case Fate.Unwrap:
                Descend(element, -1, isFallback || element.LocalName == "noscript");
                break;
            default:
                Keep(element, rule, isFallback);
                break;
        }
    }

    private static ElementRule RuleFor(IElement element)
    {
        if (element.NamespaceUri == NamespaceNames.HtmlUri) return AllowedHtml.For(element.LocalName);
        return element.NamespaceUri == NamespaceNames.MathMlUri && element.LocalName == "math"
            ? AllowedHtml.For("math")
            : AllowedHtml.Dropped;
    }

    private void Keep(IElement element, ElementRule rule, bool isFallback)
    {
        var attributes = Attributes.Of(element, rule, _addresses);
        if (attributes is null || (isFallback && IsShownAlready(rule, attributes)))
        {
            // Nothing worth a tag is left of it: a link that leads nowhere, a frame that may not stand.
            if (!rule.Is(Trait.Void) && rule.Name != "iframe") Descend(element, -1, isFallback);
            return;
        }

        if (!Start(rule, attributes))
        {
            Descend(element, -1, isFallback);
            return;
        }

        if (rule.Name == "img") _lastImage = attributes[0].Value;
        if (rule.Is(Trait.Void)) return;
        if (rule.Name == "iframe") CloseDownTo(_open.Count - 1);
        else Descend(element, _open.Count - 1, isFallback);
    }

    // Lazily loaded images are often followed by the same one in a noscript, for readers without scripts.
    private bool IsShownAlready(ElementRule rule, IReadOnlyList<(string Name, string Value)> attributes) =>
        rule.Name == "img" && attributes[0].Value == _lastImage;

    private void Descend(IElement element, int opened, bool isFallback) =>
        _frames.Add(new Frame(element.ChildNodes, 0, opened, isFallback));

    /// <summary>Writes a start tag, unless the element cannot stand here.</summary>
    private bool Start(ElementRule rule, IReadOnlyList<(string Name, string Value)> attributes)
    {
        if (!HasRoomFor(rule)) return false;
        CloseDownTo(_open.ClosedBy(rule));
        switch (_open.Fit(rule))
        {
            case Fit.Misplaced:
                return false;
            case Fit.Unsettled:
                _isSettled = false;
                break;
        }

        _out.Append('<').Append(rule.Name);
        for (var i = 0; i < attributes.Count; i++)
        {
            var (name, value) = attributes[i];
            _out.Append(' ').Append(name).Append("=\"");
            Escape(_out, value, isAttribute: true);
            _out.Append('"');
        }

        _out.Append('>');
        if (!rule.Is(Trait.Void)) _open.Push(rule);
        _isAtStartOfPre = rule.Name == "pre";
        return true;
    }

    private bool HasRoomFor(ElementRule rule)
    {
        if (rule.Is(Trait.Formatting) && _open.Formatting >= NestingLimit.ClonesPerTag) return false;
        if (rule.Name == "table") return _open.Count < Deepest - DepthOfTable;
        return _open.Count < Deepest || rule.Is(Trait.Void | Trait.TablePart | Trait.Barrier);
    }

    private void CloseDownTo(int element)
    {
        while (_open.Count > element)
        {
            _out.Append("</").Append(_open.Pop().Name).Append('>');
            _isAtStartOfPre = false;
        }
    }

    private void WriteText(string text)
    {
        // One line end after <pre> is taken away at every reading, and no browser puts it back when it writes.
        if (_isAtStartOfPre) text = text.TrimStart('\r', '\n');
        if (text.Length == 0) return;
        if (_open.IsInTablePart && !string.IsNullOrWhiteSpace(text)) _isSettled = false;
        _isAtStartOfPre = false;
        Escape(_out, text, isAttribute: false);
    }

    private static void Escape(StringBuilder to, string text, bool isAttribute)
    {
        var rest = text.AsSpan();
        while (true)
        {
            var at = rest.IndexOfAny(NotPlain);
            if (at < 0) break;
            to.Append(rest[..at]);
            at += EscapeOne(to, rest[at..], isAttribute);
            rest = rest[at..];
        }

        to.Append(rest);
    }

    /// <returns>How many characters of the text it dealt with.</returns>
    private static int EscapeOne(StringBuilder to, ReadOnlySpan<char> text, bool isAttribute)
    {
        var c = text[0];
        switch (c)
        {
            case '&': to.Append("&amp;"); break;
            case '<': to.Append("&lt;"); break;
            case '>': to.Append("&gt;"); break;
            case '"': to.Append(isAttribute ? "&quot;" : "\""); break;
            case '`': to.Append(isAttribute ? "&#96;" : "`"); break;
            case '\r': to.Append('\n'); return text.Length > 1 && text[1] == '\n' ? 2 : 1;
            case '\f': to.Append(' '); break;
            default:
                if (!char.IsSurrogate(c)) break;
                var isPair = text.Length > 1 && char.IsSurrogatePair(c, text[1]);
                if (isPair) to.Append(text[..2]);
                else to.Append('\ufffd');
                return isPair ? 2 : 1;
        }

        return 1;
    }
}
