using Syndication.Articles.Blocks;

namespace Syndication.Articles.Cleaning;

/// <summary>What nobody sees: hidden elements and text for screen readers. A hidden part that holds running text is a collapsed body and stays.</summary>
internal sealed class HiddenRule : ICleaningRule
{
    private const double CollapsedProse = 300;

    public void Apply(Draft draft)
    {
        var regions = draft.Page.Regions;
        for (var i = 0; i < regions.Count; i++)
        {
            var region = regions[i];
            if (!region.Opens(Zones.Hidden) && !region.Has(Hints.Unseen)) continue;
            if (draft.IsProtected(region) || draft.Page.ProseOf(region) > CollapsedProse || IsAnswer(draft, region)) continue;

            Take(draft, region);
            i = Math.Max(i, region.End - 1);
        }
    }

    // An answer is shown when its question is clicked.
    private static bool IsAnswer(Draft draft, Region region) => region.IsBlock && region.FirstBlock > 0
        && draft.Page.ProseOf(region) >= Prose.Sentence && Prose.Asks(draft.Page.Blocks[region.FirstBlock - 1].Text);

    private static void Take(Draft draft, Region region)
    {
        if (region.IsBlock) draft.Page.Cut(region, nameof(HiddenRule));
        else if (region.FirstBlock < draft.Page.Blocks.Count && draft.Page.Blocks[region.FirstBlock] is var block && !IsHeadline(draft, block))
            draft.Page.CutInline(block, region, nameof(HiddenRule));
    }

    // The mark between its parts may be for those who hear it; without it the headline is not known.
    private static bool IsHeadline(Draft draft, Block block) => block.IsHeading && draft.IsTitle(block);
}
