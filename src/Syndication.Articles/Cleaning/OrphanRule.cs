using Syndication.Articles.Blocks;

namespace Syndication.Articles.Cleaning;

/// <summary>What is left of a box of which everything else was taken out: its heading, in words that no list of labels has.</summary>
internal sealed class OrphanRule : ICleaningRule
{
    private const double LongestHeading = 80;

    public void Apply(Draft draft)
    {
        foreach (var block in draft.Kept.ToList())
        {
            if (block.IsKept && !block.IsProse && block.Weight < LongestHeading && !draft.IsTitle(block) && BoxOf(draft, block) is { } box)
                draft.Page.Cut(box, nameof(OrphanRule));
        }
    }

    private static Region? BoxOf(Draft draft, Block block)
    {
        for (var region = block.Region; region is not null && region != draft.Scope && !region.Contains(draft.Scope); region = region.Parent)
        {
            if (draft.IsProtected(region)) return null;
            if (!region.IsBlock || region.Tag is Tag.Table or Tag.Row or Tag.Cell or Tag.Figure or Tag.Caption) continue;
            var others = draft.Page.Blocks.Take(region.FirstBlock..region.EndBlock).Where(other => other != block && other.Text.Length > 0).ToList();
            if (others.Exists(other => other.IsKept)) return null;
            if (others.Count > 0) return region;
        }

        return null;
    }
}
