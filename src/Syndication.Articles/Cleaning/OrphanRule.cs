using Syndication.Articles.Blocks;

namespace Syndication.Articles.Cleaning;

/// <summary>What is left of a box of which everything else was taken out: its heading, in words that no list of labels has.</summary>
internal sealed class OrphanRule : ICleaningRule
{
    private const double LongestHeading = 80;

    // A shorter link names a thing; a longer one is the title of another article.
    private const int ShortestPointer = 15;

    public void Apply(Draft draft)
    {
        foreach (var block in draft.Kept.ToList())
        {
            if (block.IsKept && block.Kind != BlockKind.Code && !block.IsProse && block.Weight < LongestHeading && !IsSentence(block) && !draft.IsTitle(block) && BoxOf(draft, block) is { } box)
                draft.Page.Cut(box, nameof(OrphanRule));
        }
    }

    // An entry of a running report may hold no more than that.
    private static bool IsSentence(Block block) => block.Kind == BlockKind.Paragraph && block.Text.EndsWith('.');

    private static Region? BoxOf(Draft draft, Block block)
    {
        for (var region = block.Region; region is not null && region != draft.Scope && !region.Contains(draft.Scope); region = region.Parent)
        {
            if (draft.IsProtected(region)) return null;
            if (!region.IsBlock || region.Tag is Tag.Table or Tag.Row or Tag.Cell or Tag.Figure or Tag.Caption) continue;
            // What nobody sees says nothing of what it stands beside.
            var others = draft.Page.Blocks.Take(region.FirstBlock..region.EndBlock)
                .Where(other => other != block && other.Text.Length > 0 && other.CutBy != nameof(HiddenRule)).ToList();
            if (others.Exists(other => other.IsKept)) return null;
            if (others.Count > 0) return block.IsHeading && !others.Exists(PointsOrTells) ? null : region;
        }

        return null;
    }

    private static bool PointsOrTells(Block block) => block.IsProse || (block.LinkShare > 0.5 && block.Text.Length > ShortestPointer);
}
