using AngleSharp.Dom;

namespace Syndication.Articles.Blocks;

/// <summary>A text node, line break, picture or player; what a page is made of when all boxes are taken away.</summary>
/// <param name="Node">The node of the page.</param>
/// <param name="Parent">The element around it.</param>
/// <param name="Block">Index of the block it is part of, or -1 for what stands between blocks.</param>
internal readonly record struct Leaf(INode Node, Region Parent, int Block);

/// <summary>
/// A page laid out as a line of text blocks, each under its elements: everything that finding and cleaning a body
/// asks of a page, gathered in one walk. Taking something out marks it; the document itself is never changed.
/// </summary>
internal sealed class PageMap
{
    private double[] _prose = [];
    private int[] _text = [];
    private int[] _linked = [];

    private PageMap(List<Region> regions, List<Block> blocks, List<Leaf> leaves)
    {
        (Regions, Blocks, Leaves) = (regions, blocks, leaves);
        CutLeaves = new bool[leaves.Count];
        Measure();
    }

    /// <summary>Elements in document order.</summary>
    public List<Region> Regions { get; }

    /// <summary>Text in document order.</summary>
    public List<Block> Blocks { get; }

    /// <summary>Nodes in document order.</summary>
    public List<Leaf> Leaves { get; }

    /// <summary>Which leaves are taken out.</summary>
    public bool[] CutLeaves { get; }

    /// <summary>Lays out the page below an element.</summary>
    public static PageMap Of(IElement root)
    {
        var walk = new PageWalk();
        walk.Run(root);
        return new PageMap(walk.Regions, walk.Blocks, walk.Leaves);
    }

    /// <summary>Running text of a region that has not been taken out at the last <see cref="Measure"/>.</summary>
    public double ProseOf(Region region) => _prose[region.EndBlock] - _prose[region.FirstBlock];

    public double ProseOf(int first, int end) => _prose[end] - _prose[first];

    /// <summary>Characters of a region not taken out at the last <see cref="Measure"/>.</summary>
    public int TextOf(Region region) => _text[region.EndBlock] - _text[region.FirstBlock];

    /// <summary>Characters of links of a region not taken out at the last <see cref="Measure"/>.</summary>
    public int LinkedOf(Region region) => _linked[region.EndBlock] - _linked[region.FirstBlock];

    public double TotalProse => _prose[^1];

    /// <summary>Share of a region's text that is links, 0 where it has none.</summary>
    public double LinkShareOf(Region region) => TextOf(region) is > 0 and var text ? (double)LinkedOf(region) / text : 0;

    /// <summary>Sums up what has not been taken out.</summary>
    public void Measure()
    {
        (_prose, _text, _linked) = (new double[Blocks.Count + 1], new int[Blocks.Count + 1], new int[Blocks.Count + 1]);
        for (var i = 0; i < Blocks.Count; i++)
        {
            var block = Blocks[i];
            _prose[i + 1] = _prose[i] + (block.IsKept ? block.Prose : 0);
            _text[i + 1] = _text[i] + (block.IsKept ? block.Text.Length : 0);
            _linked[i + 1] = _linked[i] + (block.IsKept ? block.Linked : 0);
        }
    }

    /// <summary>Takes out a block element with all below it.</summary>
    public void Cut(Region region, string why)
    {
        if (region.CutBy is not null) return;

        region.CutBy = why;
        for (var i = region.FirstBlock; i < region.EndBlock; i++) Blocks[i].CutBy ??= why;
        Array.Fill(CutLeaves, true, region.FirstLeaf, region.EndLeaf - region.FirstLeaf);
    }

    /// <summary>Takes out one block.</summary>
    public void Cut(Block block, string why)
    {
        if (block.CutBy is not null) return;

        block.CutBy = why;
        Array.Fill(CutLeaves, true, block.FirstLeaf, block.EndLeaf - block.FirstLeaf);
    }

    /// <summary>Takes a block in again that was cut with the box around it.</summary>
    public void Restore(Block block)
    {
        block.CutBy = null;
        Array.Fill(CutLeaves, false, block.FirstLeaf, block.EndLeaf - block.FirstLeaf);
    }

    /// <summary>Takes out a part of a block: an inline element in running text.</summary>
    public void CutInline(Block block, Region inline, string why)
    {
        inline.CutBy = why;
        Array.Fill(CutLeaves, true, inline.FirstLeaf, inline.EndLeaf - inline.FirstLeaf);
        Reread(block);
    }

    /// <summary>Takes out the leaves of a block before or from one on.</summary>
    public void CutLeavesOf(Block block, int first, int end)
    {
        Array.Fill(CutLeaves, true, first, end - first);
        Reread(block);
    }

    private void Reread(Block block)
    {
        var text = new BlockText();
        for (var i = block.FirstLeaf; i < block.EndLeaf; i++)
        {
            var leaf = Leaves[i];
            if (CutLeaves[i]) continue;
            if (leaf.Node is IText node) text.Append(node.Data, leaf.Parent);
            else if (leaf.Node is IElement { LocalName: "br" }) text.Break();
        }

        block.Rewrite(text.Text);
        block.Linked = text.Linked;
        block.Prose = Prose.Of(block.Text, block.Linked, block.Kind);
        if (block.Text.Length == 0) Cut(block, "empty");
    }
}
