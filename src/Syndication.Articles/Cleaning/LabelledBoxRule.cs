using Syndication.Articles.Blocks;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Cleaning;

/// <summary>Boxes that open with a label: related articles, newsletters, comments, consent, paywalls. Where the label stands in the flow of text, the links after it go with it.</summary>
internal sealed class LabelledBoxRule : ICleaningRule
{
    private const LabelKinds Kinds = LabelKinds.Related | LabelKinds.ReadAlso | LabelKinds.Follow | LabelKinds.Comments | LabelKinds.Consent
        | LabelKinds.Paywall | LabelKinds.Share | LabelKinds.Advertising | LabelKinds.Tags | LabelKinds.Author | LabelKinds.Contents | LabelKinds.Copyright;

    // Empty and cut blocks that may stand before the label of a box.
    private const int MostBlocksBefore = 20;

    // Running text of all that a labelled box may hold at most.
    private const double ShareOfAll = 0.2;

    // Text over the comments that is enough to be what they are about.
    private const double LeastCommented = 250;

    // The same for a legal notice under the text.
    private const double ShareOfNotice = 0.35;

    public void Apply(Draft draft)
    {
        var page = draft.Page;
        page.Measure();
        for (var i = draft.Scope.FirstBlock; i < draft.Scope.EndBlock; i++)
        {
            var block = page.Blocks[i];
            if (!block.IsKept || block.Region.In(Zones.Table)) continue;

            var match = draft.Label(block);
            if ((match.Whole & Kinds) == 0 && (block.Weight > 80 || (match.Opening & Kinds & ~(LabelKinds.ReadAlso | LabelKinds.Copyright)) == 0)) continue;

            if (BoxOf(draft, block, match.Any) is { } box) page.Cut(box, $"{nameof(LabelledBoxRule)} {match.Any}");
            else if ((match.Whole & (LabelKinds.Related | LabelKinds.ReadAlso)) != 0) CutLinksAfter(draft, i);
        }
    }

    // The largest box that begins with the block and is only a small part of the text.
    private static Region? BoxOf(Draft draft, Block block, LabelKinds kinds)
    {
        var page = draft.Page;
        Region? box = null;
        // Names of networks and tags also head parts of a text about them.
        var most = (kinds & ~(LabelKinds.Share | LabelKinds.Tags | LabelKinds.Advertising)) == 0 ? 60
            : Math.Max(300, ShareOf(draft, block, kinds) * page.ProseOf(draft.Scope));
        for (var region = block.Region; region is not null && region != draft.Scope; region = region.Parent)
        {
            if (draft.IsProtected(region) || !Begins(page, region, block) || (page.ProseOf(region) > most && !IsThread(draft, block, region))) break;
            if ((kinds & LabelKinds.Contents) != 0 && HoldsParagraph(page, region)) break;
            if (region.IsBlock && region.EndBlock - region.FirstBlock > 1) box = region;
        }

        return box;
    }

    // A table of contents may stand in one box with the first part of the text.
    private static bool HoldsParagraph(PageMap page, Region region)
    {
        const int MostParts = 300;
        if (region.EndBlock - region.FirstBlock > MostParts) return true;
        for (var i = region.FirstBlock; i < region.EndBlock; i++)
            if (page.Blocks[i] is { IsKept: true, IsProse: true, Kind: BlockKind.Paragraph }) return true;
        return false;
    }

    // A thread of dated comments may be longer than what they are about.
    private static bool IsThread(Draft draft, Block label, Region region) =>
        draft.Page.ProseOf(draft.Scope.FirstBlock, label.Index) >= LeastCommented && Comments.IsThread(draft, region);

    private static double ShareOf(Draft draft, Block block, LabelKinds kinds) =>
        (kinds & LabelKinds.Copyright) != 0 && draft.Page.ProseOf(draft.Scope.FirstBlock, block.Index) > draft.Page.ProseOf(draft.Scope) / 2 ? ShareOfNotice : ShareOfAll;

    private static bool Begins(PageMap page, Region region, Block block)
    {
        if (block.Index - region.FirstBlock > MostBlocksBefore) return false;
        for (var i = region.FirstBlock; i < block.Index; i++)
            if (page.Blocks[i].IsKept && page.Blocks[i].Text.Length > 3) return false;
        return true;
    }

    private static void CutLinksAfter(Draft draft, int label)
    {
        var page = draft.Page;
        var end = label + 1;
        while (end < draft.Scope.EndBlock && (!page.Blocks[end].IsKept || page.Blocks[end].LinkShare > 0.6)) end++;
        if (end == label + 1 && page.Blocks[label].IsHeading) return;
        for (var i = label; i < end; i++) page.Cut(page.Blocks[i], $"{nameof(LabelledBoxRule)} links");
    }
}
