using AngleSharp.Dom;
using Syndication.Articles.Blocks;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Cleaning;

/// <summary>Notes for screen readers inside a link that say how it opens. They stand in running text, and pages hide them by names of their own.</summary>
internal sealed class LinkNoteRule : ICleaningRule
{
    private const int Longest = 60;

    public void Apply(Draft draft)
    {
        var page = draft.Page;
        for (var i = draft.Scope.Index + 1; i < draft.Scope.End; i++)
        {
            var region = page.Regions[i];
            if (region.Tag == Tag.Inline && region.In(Zones.Link) && region.EndLeaf == region.FirstLeaf + 1 && IsNote(draft, page.Leaves[region.FirstLeaf]))
                page.CutInline(page.Blocks[page.Leaves[region.FirstLeaf].Block], region, nameof(LinkNoteRule));
        }
    }

    private static bool IsNote(Draft draft, Leaf leaf) =>
        leaf.Block >= 0 && draft.Page.Blocks[leaf.Block].IsKept && leaf.Node is IText { Data: { Length: < Longest } text }
        && (draft.Labels.Whole(Folding.Fold(text)) & LabelKinds.LinkNote) != 0;
}
