using AngleSharp.Dom;
using Syndication.Articles.Blocks;
using Syndication.Articles.Cleaning;

namespace Syndication.Articles.Extraction;

/// <summary>Writes what is kept of a page as a small tree of its own: text elements, lists, tables, pictures and players, without the boxes around them.</summary>
internal sealed class BodyWriter
{
    private readonly IDocument _document;
    private readonly Draft _draft;
    private readonly IElement _root;
    private readonly List<(Step Step, IElement Output)> _open = [];
    private readonly List<Step> _chain = [];

    private BodyWriter(IDocument document, Draft draft) => (_document, _draft, _root) = (document, draft, document.CreateElement("div"));

    // An element around a leaf: of the page, or a paragraph made for loose text. Paragraphs and headings are made anew for each block.
    private readonly record struct Step(Region? Region, int Block);

    /// <summary>The kept part of the scope as a detached element.</summary>
    public static IElement Write(IDocument document, Draft draft)
    {
        var writer = new BodyWriter(document, draft);
        for (var i = draft.Scope.FirstLeaf; i < draft.Scope.EndLeaf; i++)
        {
            var leaf = draft.Page.Leaves[i];
            if (!draft.Page.CutLeaves[i] && (leaf.Block < 0 || draft.Page.Blocks[leaf.Block].IsKept)) writer.Add(leaf);
        }

        return writer._root;
    }

    private void Add(Leaf leaf)
    {
        ReadChain(leaf);
        var same = 0;
        while (same < _open.Count && same < _chain.Count && _open[same].Step == _chain[same]) same++;
        _open.RemoveRange(same, _open.Count - same);
        for (var k = same; k < _chain.Count; k++)
        {
            var output = _chain[k].Region is { } region ? Copy(region) : _document.CreateElement("p");
            Parent.AppendChild(output);
            _open.Add((_chain[k], output));
        }

        Parent.AppendChild(leaf.Node is IText text ? _document.CreateTextNode(Visible(text.Data)) : Copy((IElement)leaf.Node));
    }

    private IElement Parent => _open.Count == 0 ? _root : _open[^1].Output;

    private void ReadChain(Leaf leaf)
    {
        _chain.Clear();
        var needsParagraph = leaf.Block >= 0;
        for (var region = leaf.Parent; region is not null && _draft.Scope.Contains(region); region = region.Parent)
        {
            // Nearest block first: loose text gets its paragraph right inside the innermost box.
            if (needsParagraph && region.IsBlock)
            {
                needsParagraph = false;
                if (!HoldsText(region)) _chain.Add(new Step(null, leaf.Block));
            }

            if (IsWritten(region)) _chain.Add(new Step(region, HoldsOneBlock(region.Tag) ? BlockOf(leaf, region) : -1));
        }

        _chain.Reverse();
    }

    // A picture in a paragraph stands with the text before it, or opens the paragraph.
    private int BlockOf(Leaf leaf, Region region)
    {
        if (leaf.Block >= 0) return leaf.Block;
        foreach (var (step, _) in _open)
            if (step.Region == region) return step.Block;
        return region.FirstBlock;
    }

    private static bool HoldsText(Region region) => region.Tag switch
    {
        Tag.Paragraph or Tag.Heading or Tag.Caption or Tag.Preformatted or Tag.Term or Tag.Details => true,
        Tag.Item or Tag.Cell => region.EndBlock - region.FirstBlock <= 1,
        _ => false,
    };

    private static bool HoldsOneBlock(Tag tag) => tag is Tag.Paragraph or Tag.Heading;

    private static bool IsWritten(Region region) => region.Tag switch
    {
        Tag.Inline => IsWrittenInline(region.Element.LocalName),
        Tag.Cell or Tag.Row or Tag.Table => !IsLayout(region),
        Tag.Paragraph or Tag.Heading or Tag.List or Tag.Item or Tag.Quote or Tag.Figure or Tag.Caption or Tag.Preformatted
            or Tag.Link or Tag.Terms or Tag.Term or Tag.Details or Tag.Emphasis or Tag.Strong => true,
        _ => false,
    };

    private static bool IsWrittenInline(string name) => name is "sub" or "sup" or "code" or "kbd" or "samp" or "var" or "del" or "ins"
        or "mark" or "abbr" or "small" or "u" or "s" or "time" or "picture" or "bdi" or "bdo" or "ruby" or "rt" or "dfn";

    // A table whose cell is the column that holds the body is no table of facts.
    private static bool IsLayout(Region region)
    {
        const int MostBlocksOfCell = 12;
        return region.WidestCell > MostBlocksOfCell;
    }

    private static IElement Copy(Region region) => Bare(region.Element);

    // Deep copies of what a page nests are never made: only the sources of a player are taken along.
    private static IElement Copy(IElement media)
    {
        var copy = Bare(media);
        for (var i = 0; i < media.ChildNodes.Length; i++)
            if (media.ChildNodes[i] is IElement { LocalName: "source" or "track" } source) copy.AppendChild(Bare(source));
        return copy;
    }

    private static IElement Bare(IElement element)
    {
        var copy = (IElement)element.Clone(deep: false);
        copy.RemoveAttribute("id");
        return copy;
    }

    private static string Visible(string text)
    {
        foreach (var c in text)
            if (BlockText.IsInvisible(c)) return string.Concat(text.Where(c => !BlockText.IsInvisible(c)));
        return text;
    }
}
