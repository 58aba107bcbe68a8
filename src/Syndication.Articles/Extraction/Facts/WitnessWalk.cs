using System.Text;
using AngleSharp.Dom;
using Syndication.Articles.Blocks;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>Walks the tree once, without recursion, and gathers the witnesses.</summary>
internal sealed class WitnessWalk
{
    /// <summary>Lines beyond this belong to comments or an endless page.</summary>
    private const int MostLines = 6_000;

    /// <summary>Characters kept of a line; prose is not needed whole here.</summary>
    private const int LineLength = 1_000;

    /// <summary>Elements kept of each kind; more are a list or an attack.</summary>
    private const int MostProperties = 500, MostSpans = 1_000, MostTimes = 200;

    private readonly PageWitnesses _page = new();
    private readonly HintReader _hints = new();
    private readonly StringBuilder _line = new();
    private readonly Stack<(IElement Element, Zone Zone, bool IsBlock, bool IsHeading, Promise Promises, int Start)> _open = new();
    private readonly List<int> _joints = [];
    private IElement? _block;
    private int _linkLength;
    private int _links;

    public static PageWitnesses Gather(IDocument document)
    {
        var walk = new WitnessWalk();
        walk._page.DeclaredLanguage = document.DocumentElement?.GetAttribute("lang") ?? document.DocumentElement?.GetAttribute("xml:lang");
        if (document.DocumentElement is { } root) walk.Run(root);
        return walk._page;
    }

    private Zone CurrentZone => _open.Count > 0 ? _open.Peek().Zone : Zone.None;

    private void Run(IElement root)
    {
        foreach (var step in TreeWalk.Of(root, Visit))
            if (step is IElement left) Leave(left);
        EndLine();
    }

    /// <returns>Whether to go inside.</returns>
    private bool Visit(INode node)
    {
        if (node is IText text) Append(text.Data);
        return node is IElement element && Enter(element);
    }

    /// <returns>Whether to go inside.</returns>
    private bool Enter(IElement element)
    {
        var name = element.LocalName;
        switch (name)
        {
            case "script":
                ReadScript(element);
                return false;
            case "style" or "noscript" or "template" or "svg" or "select" or "textarea" or "iframe" or "object" or "datalist" or "math":
                return false;
            case "i" or "span" when IconFont.Is(element):
                return false;
            case "meta":
                AddMeta(element);
                return false;
            case "link":
                if (element.GetAttribute("rel") is { } rel && element.GetAttribute("href") is { Length: > 0 } href) _page.Links.Add((rel.ToLowerInvariant(), href, element));
                AddProperty(element);
                return false;
            case "base":
                _page.BaseHref ??= element.GetAttribute("href");
                return false;
            case "title":
                // The first in the tree that says something, wherever it stands: broken markup before the head moves all of it into the body.
                if (_page.DocumentTitle is null && PageWitnesses.TextOf(element, 1_000) is { Length: > 0 } title) _page.DocumentTitle = title;
                return false;
            case "br" or "hr":
                EndLine();
                return false;
            case "img" or "amp-img":
                if (_page.Images.Count < 200) _page.Images.Add((element, CurrentZone, _page.Lines.Count));
                AddProperty(element);
                return false;
        }

        Open(element, name);
        return true;
    }

    private void ReadScript(IElement script)
    {
        if (script.FirstChild is not IText { Data: { Length: > 1 } text }) return;
        if (IsLinkedData(script.GetAttribute("type"))) _page.Scripts.Add(text);
        else if (_page.ScriptDate is null && text.Length < 500_000) _page.ScriptDate = ScriptDates.Find(text);
    }

    private void Open(IElement element, string name)
    {
        var isBlock = !IsInline(name);
        if (isBlock) EndLine();
        else _joints.Add(_line.Length);
        var parent = CurrentZone;
        var isBody = name is "html" or "body" or "head";
        var hints = isBody ? default : _hints.Of(element, name);
        var zone = parent | hints.Zone;
        // The foot of an article holds its date and author; only the page's is foreign.
        if ((parent & Zone.Article) != 0) zone = (zone & ~Zone.Footer) | (parent & Zone.Footer);
        // An article or main inside what looked like a sidebar is the article after all: class names lie.
        if (name is "main" || (name is "article" && (parent & Zone.Article) == 0)) zone &= ~(Zone.Aside | Zone.Nav);
        var isHeading = name is ['h', >= '1' and <= '6'] || (_open.Count > 0 && _open.Peek().IsHeading);
        _open.Push((element, zone, isBlock, isHeading, hints.Promises, _page.Lines.Count));
        if (isBlock || _block is null) _block = element;
        if (name == "a") OpenLink(element);
        if (name == "h1" && _page.Headlines.Count < 20) _page.Headlines.Add((element, zone, _page.Lines.Count));
        if (_page.Times.Count < MostTimes && MachineDates.IsHeldBy(element, name, hints.Promises)) _page.Times.Add((element, zone, _page.Lines.Count));
        if (hints.Property is { } property && _page.Properties.Count < MostProperties) _page.Properties.Add((property, element, zone, _page.Lines.Count));
    }

    private void OpenLink(IElement link)
    {
        _links++;
        if (link.GetAttribute("rel") is { } rel && rel.Contains("next", StringComparison.OrdinalIgnoreCase) && link.GetAttribute("href") is { Length: > 0 } href) _page.Links.Add((rel.ToLowerInvariant(), href, link));
    }

    private void Leave(IElement element)
    {
        if (_open.Count == 0 || _open.Peek().Element != element) return;
        var (_, zone, isBlock, _, promises, start) = _open.Peek();
        if (isBlock) EndLine();
        else _joints.Add(_line.Length);
        _open.Pop();
        if (element.LocalName == "a") _links--;
        if (isBlock) _block = _open.Count > 0 ? _open.Peek().Element : null;
        if (promises != Promise.None && _page.Spans.Count < MostSpans) _page.Spans.Add(new PromisedSpan(promises, element, zone, start, _page.Lines.Count + (_line.Length > 0 ? 1 : 0)));
    }

    private void Append(string data)
    {
        if (_line.Length >= LineLength || _page.Lines.Count >= MostLines) return;
        var before = _line.Length;
        PageWitnesses.AppendSqueezed(_line, data.Length > LineLength * 4 ? data[..(LineLength * 4)] : data);
        if (_links > 0) _linkLength += _line.Length - before;
    }

    private void EndLine()
    {
        if (_line.Length == 0) return;
        if (_block is not null && !(_line.Length == 1 && _line[0] == ' '))
        {
            var parts = LineParts.Of(_line, _joints);
            _page.Lines.Add(new PageLine(LineParts.Join(_line, _joints), CurrentZone, _open.Count > 0 && _open.Peek().IsHeading, _linkLength, _block, parts));
        }

        _line.Clear();
        _joints.Clear();
        _linkLength = 0;
    }

    private void AddMeta(IElement meta)
    {
        if (meta.GetAttribute("content") is not { } content || string.IsNullOrWhiteSpace(content)) return;
        AddProperty(meta);
        foreach (var attribute in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
        {
            if (meta.GetAttribute(attribute) is not { Length: > 0 } name) continue;
            var key = name.Trim().ToLowerInvariant();
            if (!_page.Metas.TryGetValue(key, out var values)) _page.Metas[key] = values = [];
            if (values.Count < 50) values.Add(Entities.Decode(content).Trim());
        }
    }

    private void AddProperty(IElement element)
    {
        if (element.GetAttribute("itemprop") is { Length: > 0 } property && _page.Properties.Count < MostProperties)
            _page.Properties.Add((property, element, CurrentZone, _page.Lines.Count));
    }

    private static bool IsLinkedData(string? type) => type is not null && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase);

    private static bool IsInline(string name) => name is
        "a" or "span" or "b" or "i" or "em" or "strong" or "time" or "abbr" or "small" or "sup" or "sub" or "u" or "s" or "font" or "label" or
        "mark" or "q" or "cite" or "code" or "bdi" or "bdo" or "data" or "del" or "ins" or "kbd" or "var" or "wbr" or "acronym" or "big" or "tt" or
        "address" or "nobr" or "picture" or "amp-timeago" or "relative-time";
}
