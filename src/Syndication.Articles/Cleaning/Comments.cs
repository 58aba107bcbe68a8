using Syndication.Articles.Blocks;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Cleaning;

/// <summary>What readers wrote under an article, known by what it says where no name tells.</summary>
internal static class Comments
{
    // So many dated lines are no chapter of a text that is headed "Comments" or "Discussion".
    private const int FewestDates = 3;

    // Among so many lines the dates stand, or it is no thread; a page made of labels is not read over and over.
    private const int MostLines = 200;

    // Blocks that may stand before the label: anchors, empty boxes, what was taken out.
    private const int MostBlocksBefore = 3;

    /// <summary>The element opens with a label of comments, and lines in it say when each was written.</summary>
    public static bool IsThread(Draft draft, Region region)
    {
        var end = Math.Min(region.FirstBlock + MostBlocksBefore, region.EndBlock);
        for (var i = region.FirstBlock; i < end; i++)
            if (draft.Page.Blocks[i] is { Text.Length: > 0 } block && (draft.Label(block).Whole & LabelKinds.Comments) != 0) return HoldsDates(draft.Page, i, region.EndBlock);
        return false;
    }

    private static bool HoldsDates(PageMap page, int first, int end)
    {
        var dates = 0;
        for (var i = first; i < Math.Min(end, first + MostLines) && dates < FewestDates; i++)
            if (DateLine.Is(page.Blocks[i].Text)) dates++;
        return dates >= FewestDates;
    }
}
