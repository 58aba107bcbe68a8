using Syndication.Articles.Blocks;

namespace Syndication.Articles.Cleaning;

/// <summary>
/// What stands on other pages of the site too, and the boxes that hold nothing else but links. Only where pages of the
/// site were seen before. What looks like the article's own text must have been seen on nearly all of them.
/// </summary>
internal sealed class RepeatedRule : ICleaningRule
{
    // Running text of the body that a box with a repeated block may hold at most.
    private const double ShareOfAll = 0.25;

    // Links among what a box holds that is not repeated: it points elsewhere.
    private const double LeastLinked = 0.3;

    /// <summary>Before the body is looked for: a notice longer than an article must not be taken for it.</summary>
    public static void CutRunningText(Draft draft)
    {
        if (draft.Known is not { } known) return;
        foreach (var block in draft.Page.Blocks)
            if (block.IsKept && block.IsProse && !draft.IsTitle(block) && known.IsFixture(block)) draft.Page.Cut(block, nameof(RepeatedRule));
    }

    public void Apply(Draft draft)
    {
        if (draft.Known is null) return;

        draft.Page.Measure();
        var repeated = draft.Kept.Where(block => IsRepeated(draft, block)).ToHashSet();
        foreach (var block in repeated)
        {
            if (!block.IsKept) continue;
            if (BoxOf(draft, block, repeated) is { } box) draft.Page.Cut(box, nameof(RepeatedRule));
        }

        var isOpening = true;
        foreach (var block in draft.Kept.ToList())
        {
            if (!block.IsKept) continue;
            if (!repeated.Contains(block)) isOpening = false;
            else if (!IsPartOfText(draft, block, repeated, isOpening)) draft.Page.Cut(block, nameof(RepeatedRule));
        }
    }

    private static bool IsRepeated(Draft draft, Block block)
    {
        if (draft.IsTitle(block)) return false;
        var looksOwn = block.Make == draft.MainMake || draft.Witness?.CoverageOf(block.Text) > 0.8;
        return looksOwn ? draft.Known!.IsFixture(block) : draft.Known!.IsBoilerplate(block);
    }

    // The largest element around the block with nothing of the article in it.
    private static Region? BoxOf(Draft draft, Block block, HashSet<Block> repeated)
    {
        Region? box = null;
        for (var region = block.Region; region is not null && region != draft.Scope && !region.Contains(draft.Scope); region = region.Parent)
        {
            if (draft.IsProtected(region) || !IsForeign(draft, region, repeated)) break;
            if (region.IsBlock && region.EndBlock - region.FirstBlock > 1) box = region;
        }

        return box;
    }

    private static bool IsForeign(Draft draft, Region region, HashSet<Block> repeated)
    {
        var page = draft.Page;
        if (page.ProseOf(region) > ShareOfAll * page.ProseOf(draft.Scope)) return false;

        int text = 0, linked = 0;
        for (var i = region.FirstBlock; i < region.EndBlock; i++)
        {
            var block = page.Blocks[i];
            if (!block.IsKept || repeated.Contains(block)) continue;
            if (block.IsProse && block.Make == draft.MainMake) return false;
            text += block.Text.Length;
            linked += block.Linked;
        }

        return linked >= LeastLinked * text;
    }

    // A sub-heading that every text of a series has, a row of every table, a thing in every list.
    private static bool IsPartOfText(Draft draft, Block block, HashSet<Block> repeated, bool isOpening)
    {
        if (GroupOf(block) is { } group) return HoldsOwn(draft.Page, group, repeated);
        return block.IsHeading && !isOpening && IsFollowedByText(draft, block, repeated);
    }

    private static Region? GroupOf(Block block)
    {
        Region? group = null;
        for (var region = block.Region; region is not null && region.In(Zones.List | Zones.Table); region = region.Parent)
            if (region.Tag is Tag.List or Tag.Table) group = region;
        return group;
    }

    private static bool HoldsOwn(PageMap page, Region group, HashSet<Block> repeated)
    {
        for (var i = group.FirstBlock; i < group.EndBlock; i++)
        {
            var block = page.Blocks[i];
            if (block.IsKept && !repeated.Contains(block) && block.LinkShare < 0.5 && block.Text.Any(char.IsLetterOrDigit)) return true;
        }

        return false;
    }

    private static bool IsFollowedByText(Draft draft, Block heading, HashSet<Block> repeated)
    {
        var blocks = draft.Page.Blocks;
        for (var i = heading.Index + 1; i < draft.Scope.EndBlock; i++)
        {
            if (blocks[i].Text.Length == 0) continue;
            return blocks[i].IsKept && !repeated.Contains(blocks[i]) && blocks[i].LinkShare < 0.5;
        }

        return false;
    }
}
