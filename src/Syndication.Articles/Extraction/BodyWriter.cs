using AngleSharp.Dom;
using Syndication.Articles.Blocks;
using Syndication.Articles.Cleaning;

namespace Syndication.Articles.Extraction;

/// <summary>Writes what is kept of a page as a small tree of its own: text elements, lists, tables, pictures and players, without the boxes around them.</summary>
internal static class BodyWriter
{
    public static IElement Write(IDocument document, Draft draft)
    {
        var root = document.CreateElement("div");
        var open = new List<(Region? Source, IElement Output)>();
        var page = draft.Page;
        var chain = new List<Region>();
        var block = -1;
        for (var i = draft.Scope.FirstLeaf; i < draft.Scope.EndLeaf; i++)
        {
            if (page.CutLeaves[i]) continue;

            var leaf = page.Leaves[i];
            if (leaf.Block >= 0 && !page.Blocks[leaf.Block].IsKept) continue;

            ChainOf(leaf.Parent, draft.Scope, chain);
            var same = 0;
            while (same < open.Count && same < chain.Count && open[same].Source == chain[same]
                && (leaf.Block < 0 || leaf.Block == block || !HoldsOneBlock(chain[same].Tag)))
            {
                same++;
            }

            open.RemoveRange(same, open.Count - same);
            for (var k = same; k < chain.Count; k++)
            {
                var output = Copy(document, chain[k]);
                (open.Count == 0 ? root : open[^1].Output).AppendChild(output);
                open.Add((chain[k], output));
            }

            if (leaf.Block >= 0) block = leaf.Block;
            Append(document, open.Count == 0 ? root : open[^1].Output, leaf);
        }

        return root;
    }

    private static void Append(IDocument document, IElement parent, Leaf leaf)
    {
        if (leaf.Node is IText text) parent.AppendChild(document.CreateTextNode(text.Data));
        else parent.AppendChild(leaf.Node.Clone(deep: true));
    }

    // The elements between the scope and a leaf that are kept as they are; boxes are not.
    private static void ChainOf(Region region, Region scope, List<Region> chain)
    {
        chain.Clear();
        for (var at = region; at is not null && at != scope; at = at.Parent)
            if (IsWritten(at)) chain.Add(at);
        if (region == scope || scope.Contains(region))
            if (IsWritten(scope) && scope.Tag is not (Tag.Item or Tag.Cell or Tag.Row)) chain.Add(scope);
        chain.Reverse();
    }

    private static bool HoldsOneBlock(Tag tag) => tag is Tag.Paragraph or Tag.Heading;

    private static bool IsWritten(Region region) => region.Tag is Tag.Paragraph or Tag.Heading or Tag.List or Tag.Item
        or Tag.Quote or Tag.Table or Tag.Row or Tag.Cell or Tag.Figure or Tag.Caption or Tag.Preformatted or Tag.Link
        or Tag.Terms or Tag.Term or Tag.Details or Tag.Emphasis or Tag.Strong
        || (region.Tag == Tag.Inline && region.Element.LocalName is "sub" or "sup" or "code" or "kbd" or "samp" or "var" or "del" or "ins" or "mark" or "abbr" or "small" or "u" or "s" or "time" or "picture" or "bdi" or "bdo" or "ruby" or "q");

    private static IElement Copy(IDocument document, Region region)
    {
        var copy = (IElement)region.Element.Clone(deep: false);
        copy.RemoveAttribute("class");
        copy.RemoveAttribute("id");
        return copy;
    }
}
