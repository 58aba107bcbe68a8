using Syndication.Articles.Blocks;

namespace Syndication.Articles.Cleaning;

/// <summary>What nobody sees: hidden elements and text for screen readers. A hidden part that holds running text is a collapsed body and stays.</summary>
internal sealed class HiddenRule : ICleaningRule
{
    public void Apply(Draft draft)
    {
        var regions = draft.Page.Regions;
        for (var i = 0; i < regions.Count; i++)
        {
            var region = regions[i];
            if (!region.Opens(Zones.Hidden) && !region.Has(Hints.Unseen)) continue;
            if (draft.IsProtected(region) || draft.Page.ProseOf(region) > 300) continue;

            Take(draft, region);
            i = Math.Max(i, region.End - 1);
        }
    }

    private static void Take(Draft draft, Region region)
    {
        if (region.IsBlock) draft.Page.Cut(region, nameof(HiddenRule));
        else if (region.FirstBlock < draft.Page.Blocks.Count)
            draft.Page.CutInline(draft.Page.Blocks[region.FirstBlock], region, nameof(HiddenRule));
    }
}
