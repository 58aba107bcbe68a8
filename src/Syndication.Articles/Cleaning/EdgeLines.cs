using AngleSharp.Dom;
using Syndication.Articles.Blocks;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Cleaning;

/// <summary>Lines of a byline that stand in one element with the first or the last paragraph, with a line break between.</summary>
internal static class EdgeLines
{
    private const double Longest = 70;

    /// <summary>Takes out what stands over the text in its first paragraph.</summary>
    public static void CutBefore(Draft draft, Block block)
    {
        var end = block.FirstLeaf;
        foreach (var (_, next, text) in LinesOf(draft.Page, block))
        {
            if (next >= block.EndLeaf || !IsStrange(draft, text)) break;
            end = next;
        }

        if (end > block.FirstLeaf) draft.Page.CutLeavesOf(block, block.FirstLeaf, end);
    }

    /// <summary>Takes out what stands under the text in its last paragraph.</summary>
    public static void CutAfter(Draft draft, Block block)
    {
        var lines = LinesOf(draft.Page, block).ToList();
        var first = block.EndLeaf;
        for (var i = lines.Count - 1; i > 0 && IsStrange(draft, lines[i].Text); i--) first = lines[i].First;
        if (first < block.EndLeaf) draft.Page.CutLeavesOf(block, first, block.EndLeaf);
    }

    private static bool IsStrange(Draft draft, string line)
    {
        if (line.Length == 0) return true;
        if (Prose.Weigh(line) > Longest || Prose.IsShortAnswer(line)) return false;

        var folded = Folding.Fold(line);
        return draft.Titles.Contains(folded) || DateLine.Is(line) || draft.Authors.Contains(folded)
            || (draft.Labels.Match(folded).Any & EdgeRule.Notices) != 0;
    }

    // Each with its leaves; the break behind it is the last of them.
    private static IEnumerable<(int First, int End, string Text)> LinesOf(PageMap page, Block block)
    {
        var text = new BlockText();
        var first = block.FirstLeaf;
        for (var i = block.FirstLeaf; i < block.EndLeaf; i++)
        {
            var leaf = page.Leaves[i];
            if (page.CutLeaves[i]) continue;
            if (leaf.Node is IText node) text.Append(node.Data, leaf.Parent);
            if (leaf.Node is not IElement { LocalName: "br" }) continue;

            yield return (first, i + 1, text.Text);
            text.Clear();
            first = i + 1;
        }

        yield return (first, block.EndLeaf, text.Text);
    }
}
