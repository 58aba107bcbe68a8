using System.Globalization;
using AngleSharp.Dom;

namespace Syndication.Articles.Blocks;

/// <summary>The one walk over a document. Without recursion: pages nest as deep as they like.</summary>
internal sealed class PageWalk
{
    // Deeper elements lose their box; no page that people read comes near.
    private const int MaxDepth = 256;

    private readonly Stack<Frame> _stack = new();
    private readonly Dictionary<string, Hints> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<(Tag, string, string), int> _makes = [];
    private readonly BlockText _text = new();
    private Block? _open;
    private IElement? _root;
    private int? _pageLength;
    private bool _holdsPage;

    public List<Region> Regions { get; } = [];

    public List<Block> Blocks { get; } = [];

    public List<Leaf> Leaves { get; } = [];

    public void Run(IElement root)
    {
        _root = root;
        Enter(root, null);
        while (_stack.TryPeek(out var frame))
        {
            if (frame.Next >= frame.Children.Length)
            {
                _stack.Pop();
                if (frame.IsOwner) Leave(frame.Region);
                continue;
            }

            var node = frame.Children[frame.Next++];
            if (node is IText text) Read(text, frame.Region);
            else if (node is IElement element) Enter(element, frame.Region);
        }
    }

    private void Enter(IElement element, Region? parent)
    {
        var tag = Tags.Of(element.LocalName);
        switch (tag)
        {
            case Tag.Skipped when !HoldsPage(element):
                return;
            case Tag.Inline or Tag.Emphasis when IconFont.Is(element):
                return;
            case Tag.Button when !parent!.In(Zones.Heading) && !IsTickedOff(element, parent) && !Asks(element):
                return;
            case Tag.Break:
                Leaves.Add(new Leaf(element, parent!, _open?.Index ?? -1));
                if (_text.Break() >= 2) Flush();
                return;
            case Tag.Image or Tag.Media when parent!.In(Zones.Button):
                return;
            case Tag.Image or Tag.Media:
                Leaves.Add(new Leaf(element, parent!, -1));
                return;
        }

        if (_stack.Count >= MaxDepth)
        {
            if (Tags.IsBlock(tag)) Flush();
            _stack.Push(new Frame(element.ChildNodes, parent!, false));
            return;
        }

        var region = new Region(element, parent, Regions.Count, tag) { IsBlock = IsBlock(tag, parent) };
        if (region.IsBlock) Flush();
        Regions.Add(region);
        Describe(region);
        region.FirstBlock = _open?.Index ?? Blocks.Count;
        region.FirstLeaf = Leaves.Count;
        _stack.Push(new Frame(element.ChildNodes, region, true));
    }

    // A noscript that broken markup never closes swallows nearly all of the page, and one on a page that draws itself has its text; others hold a notice or a picture.
    private bool HoldsPage(IElement element)
    {
        const int LongestNotice = 500;
        if (_holdsPage || element.LocalName != "noscript") return false;

        var length = element.TextContent.Length;
        return _holdsPage = length > LongestNotice && length > (_pageLength ??= _root!.TextContent.Length) / 2;
    }

    // An ingredient or a step in a list, with a box to tick.
    private static bool IsTickedOff(IElement element, Region parent) =>
        element.LocalName == "label" && parent.Tag == Tag.Item && !parent.In(Zones.Form | Zones.Navigation | Zones.Aside | Zones.Header | Zones.Footer);

    // A button that asks opens an answer; behind the question its icon may have a name.
    private static bool Asks(IElement button)
    {
        const int LongestIconName = 30;
        var text = button.TextContent.Trim();
        var mark = text.AsSpan().LastIndexOfAny('?', '？', '؟');
        return mark >= 0 && text.Length - mark <= LongestIconName && Prose.Asks(text[..(mark + 1)]);
    }

    private void Leave(Region region)
    {
        if (region.IsBlock) Flush();
        region.End = Regions.Count;
        region.EndBlock = Blocks.Count;
        region.EndLeaf = Leaves.Count;
        if (region.Tag == Tag.Cell) region.WidestCell = Math.Max(region.WidestCell, region.EndBlock - region.FirstBlock);
        if (region.Tag is Tag.Cell or Tag.Row && region.Parent is { } parent) parent.WidestCell = Math.Max(parent.WidestCell, region.WidestCell);
    }

    private void Read(IText node, Region parent)
    {
        var data = node.Data;
        if (_open is null)
        {
            if (string.IsNullOrWhiteSpace(data)) return;

            var holder = parent;
            while (!holder.IsBlock && holder.Parent is { } above) holder = above;
            _open = new Block(Blocks.Count, holder, KindOf(holder)) { FirstLeaf = Leaves.Count };
            Blocks.Add(_open);
            _open.Make = MakeOf(holder);
            Number(_open, holder);
        }

        Leaves.Add(new Leaf(node, parent, _open.Index));
        _text.Append(data, parent);
    }

    // The number stands before the first text of an item, whatever element that is in.
    private static void Number(Block block, Region holder)
    {
        var item = holder;
        for (var step = 0; step < 3 && item.Tag != Tag.Item && item.Parent is { } parent && parent.FirstBlock == block.Index; step++) item = parent;
        if (item.Tag == Tag.Item && item.FirstBlock == block.Index && item.Parent is { NextNumber: > 0 } list) block.Number = list.NextNumber++;
    }

    private int MakeOf(Region holder)
    {
        // Cells of one table are as different as columns of a page.
        if (holder.Tag == Tag.Cell) return -holder.Index;

        var make = (holder.Tag, holder.Element.ClassName ?? "", holder.Parent?.Element.ClassName ?? "");
        if (!_makes.TryGetValue(make, out var number)) _makes[make] = number = _makes.Count;
        return number;
    }

    private void Flush()
    {
        if (_open is null) return;

        _open.Text = _text.Text;
        _open.Linked = _text.Linked;
        _open.EndLeaf = Leaves.Count;
        if (IsParagraphInHeading(_open)) _open.BecomeParagraph();
        _open.Prose = Prose.Of(_open.Text, _open.Linked, _open.Kind);
        if (_open.Text.Length == 0) _open.CutBy = "empty";
        _text.Clear();
        _open = null;
    }

    // A heading that is not closed lies around all that follows.
    private static bool IsParagraphInHeading(Block block)
    {
        const double Longest = 120;
        return block.IsHeading && block.Region.Tag != Tag.Heading && block.Weight > Longest && Prose.EndsSentence(block.Text);
    }

    private static BlockKind KindOf(Region holder)
    {
        if (holder.In(Zones.Caption)) return BlockKind.Caption;
        if (holder.In(Zones.Figure) && !holder.In(Zones.Table | Zones.Quote | Zones.Preformatted | Zones.List)) return BlockKind.Caption;
        if (holder.In(Zones.Heading)) return BlockKind.Heading;
        if (holder.In(Zones.Preformatted)) return BlockKind.Code;
        return holder.Tag switch
        {
            Tag.Paragraph => BlockKind.Paragraph,
            Tag.Item or Tag.Term => BlockKind.Item,
            Tag.Cell => BlockKind.Cell,
            _ => BlockKind.Loose,
        };
    }

    // An element of the page's own making is a box unless it stands in a line of text.
    private static bool IsBlock(Tag tag, Region? parent) => tag == Tag.Custom
        ? parent is null || (parent.IsBlock && parent.Tag is not (Tag.Paragraph or Tag.Heading or Tag.Item or Tag.Cell))
        : Tags.IsBlock(tag);

    private void Describe(Region region)
    {
        var zones = (region.Parent?.Zones ?? Zones.None) | (IsTarget(region.Element, region.Tag) ? Zones.None : ZoneOf(region.Tag));
        var hints = Hints.None;
        if (region.Element.LocalName == "ol") region.NextNumber = 1;
        var attributes = region.Element.Attributes;
        for (var i = 0; i < attributes.Length; i++)
        {
            var attribute = attributes[i]!;
            switch (attribute.Name)
            {
                case "class" or "id" or "itemprop" or "property" or "data-testid" or "data-component" or "aria-label":
                    hints |= HintsOf(attribute.Value);
                    break;
                case "role":
                    (zones, hints) = ReadRole(attribute.Value, zones, hints);
                    break;
                case "start" when region.NextNumber > 0 && int.TryParse(attribute.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var first):
                    region.NextNumber = first;
                    break;
                case "hidden":
                    zones |= Zones.Hidden;
                    break;
                case "aria-hidden" when attribute.Value == "true":
                    zones |= Zones.Hidden;
                    break;
                case "style" when HidesElement(attribute.Value):
                    zones |= Zones.Hidden;
                    break;
            }
        }

        (region.Zones, region.Hints) = (zones, hints);
    }

    // <a name="part">: a place that links point at, not a link.
    private static bool IsTarget(IElement element, Tag tag) =>
        tag == Tag.Link && !element.HasAttribute("href") && (element.HasAttribute("name") || element.HasAttribute("id"));

    private static (Zones Zones, Hints Hints) ReadRole(string role, Zones zones, Hints hints) => role switch
    {
        "navigation" or "menu" or "menubar" or "search" or "tablist" or "toolbar" => (zones | Zones.Navigation, hints),
        "complementary" => (zones | Zones.Aside, hints),
        "contentinfo" => (zones | Zones.Footer, hints),
        "banner" => (zones | Zones.Header, hints),
        "dialog" or "alertdialog" => (zones, hints | Hints.Consent),
        _ => (zones, hints),
    };

    private Hints HintsOf(string names)
    {
        if (!_names.TryGetValue(names, out var hints)) _names[names] = hints = HintWords.Of(names);
        return hints;
    }

    private static bool HidesElement(string style) =>
        style.Replace(" ", "", StringComparison.Ordinal) is var tight
        && (tight.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || tight.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));

    private static Zones ZoneOf(Tag tag) => tag switch
    {
        Tag.Link => Zones.Link,
        Tag.Heading => Zones.Heading,
        Tag.List => Zones.List,
        Tag.Table => Zones.Table,
        Tag.Quote => Zones.Quote,
        Tag.Figure => Zones.Figure,
        Tag.Caption => Zones.Caption,
        Tag.Navigation => Zones.Navigation,
        Tag.Header => Zones.Header,
        Tag.Footer => Zones.Footer,
        Tag.Aside => Zones.Aside,
        Tag.Form => Zones.Form,
        Tag.Preformatted => Zones.Preformatted,
        Tag.Article => Zones.Article,
        Tag.Button => Zones.Button,
        _ => Zones.None,
    };

    private sealed class Frame(INodeList children, Region region, bool isOwner)
    {
        public INodeList Children { get; } = children;

        public Region Region { get; } = region;

        public bool IsOwner { get; } = isOwner;

        public int Next { get; set; }
    }
}
