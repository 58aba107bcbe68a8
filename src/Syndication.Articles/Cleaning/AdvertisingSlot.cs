using AngleSharp.Dom;
using Syndication.Articles.Blocks;

namespace Syndication.Articles.Cleaning;

/// <summary>The slot under an advertising label: a box that holds nothing else, and the linked pictures up to the next text.</summary>
internal static class AdvertisingSlot
{
    // A slot holds a label, a picture and little else.
    private const int MostRegions = 40;

    /// <summary>Takes out the label with its slot. A picture of the article that only follows the label stays.</summary>
    public static void Cut(Draft draft, Block label, string why)
    {
        var page = draft.Page;
        page.Cut(label, why);
        if (BoxOf(draft, label) is { } box) page.Cut(box, why);
        for (var i = label.EndLeaf; i < page.Leaves.Count && page.Leaves[i].Block < 0; i++)
            if (page.Leaves[i] is { Node: IElement { LocalName: not "br" }, Parent: var parent } && parent.In(Zones.Link) && !parent.In(Zones.Figure)) page.CutLeaves[i] = true;
    }

    private static Region? BoxOf(Draft draft, Block label)
    {
        Region? box = null;
        for (var region = label.Region; region is not null && region != draft.Scope && !draft.IsProtected(region); region = region.Parent)
        {
            if (region.End - region.Index > MostRegions) break;
            if (draft.Page.Blocks.Take(region.FirstBlock..region.EndBlock).Any(block => block.IsKept) || HoldsFigure(draft.Page, region)) break;
            if (region.IsBlock) box = region;
        }

        return box;
    }

    private static bool HoldsFigure(PageMap page, Region region)
    {
        for (var i = region.Index; i < region.End; i++)
            if (page.Regions[i].Tag == Tag.Figure) return true;
        return false;
    }
}
