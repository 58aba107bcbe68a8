using Syndication.Articles.Blocks;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Cleaning;

/// <summary>Captions that are not in a <c>figcaption</c>: the short text in a box with a picture or player.</summary>
internal sealed class CaptionRule : ICleaningRule
{
    private const int LongestCaption = 400;

    // Named so, right behind a picture.
    private const int LongestUnderPicture = 900;
    private const int LongestUnnamed = 220;
    private const int MostBlocks = 3;

    public void Apply(Draft draft)
    {
        var page = draft.Page;
        foreach (var leaf in page.Leaves)
        {
            if (!IsPicture(leaf)) continue;

            var box = BoxOf(draft, leaf.Parent);
            for (var i = box?.FirstBlock ?? 0; i < (box?.EndBlock ?? 0); i++)
                if (IsCaption(draft, page.Blocks[i], box!)) Become(draft, page.Blocks[i]);
        }

        CutCredited(draft);
        foreach (var region in page.Regions)
        {
            if (!region.IsBlock || !region.Has(Hints.Caption) || draft.IsProtected(region) || region.Tag is Tag.Heading) continue;
            if (page.TextOf(region) > LongestOf(page, region) || region.EndBlock - region.FirstBlock > MostBlocks) continue;
            for (var i = region.FirstBlock; i < region.EndBlock; i++) Become(draft, page.Blocks[i]);
        }
    }

    private static void Become(Draft draft, Block block)
    {
        if (!draft.RaisedTexts.Contains(block)) block.BecomeCaption();
    }

    private static int LongestOf(PageMap page, Region region) =>
        region.FirstLeaf > 0 && IsPicture(page.Leaves[region.FirstLeaf - 1]) ? LongestUnderPicture : LongestCaption;

    private static bool IsPicture(Leaf leaf) => leaf.Block < 0 && leaf.Node is AngleSharp.Dom.IElement { LocalName: not "br" };

    // The line right behind a picture that ends with a credit.
    private static void CutCredited(Draft draft)
    {
        var leaves = draft.Page.Leaves;
        for (var i = 0; i + 1 < leaves.Count; i++)
        {
            if (!IsPicture(leaves[i]) || leaves[i + 1].Block < 0) continue;

            var block = draft.Page.Blocks[leaves[i + 1].Block];
            if (block.FirstLeaf == i + 1 && block.Weight <= LongestCaption && block.IsKept && !block.IsHeading && IsCredited(draft, block)) Become(draft, block);
        }
    }

    // The largest box around the picture that holds little else.
    private static Region? BoxOf(Draft draft, Region parent)
    {
        Region? box = null;
        var page = draft.Page;
        for (var region = parent; region.Parent is not null; region = region.Parent)
        {
            if (draft.IsProtected(region) || page.TextOf(region) > LongestCaption || region.EndBlock - region.FirstBlock > MostBlocks) break;
            if (region.Tag is Tag.Item or Tag.Cell or Tag.Row or Tag.Table or Tag.List or Tag.Quote) break;
            if (region.IsBlock) box = region;
        }

        return box;
    }

    private static bool IsCaption(Draft draft, Block block, Region box) =>
        block.IsKept && !block.IsHeading
        && (block.Text.Length <= LongestUnnamed || box.Has(Hints.Caption | Hints.Picture))
        && (block.Make != draft.MainMake || IsCredited(draft, block));

    // "The mayor in May | Photo by Jane Roe", "… (Foto: Jane Roe)".
    private static bool IsCredited(Draft draft, Block block)
    {
        if ((draft.Label(block).Any & LabelKinds.Credit) != 0) return true;

        var at = block.Text.LastIndexOfAny(['|', '(', '/', '.', '–']);
        return at > 0 && at < block.Text.Length - 4 && (draft.Labels.Match(Folding.Fold(block.Text.AsSpan(at))).Opening & LabelKinds.Credit) != 0;
    }
}
