using AngleSharp.Dom;
using Syndication.Articles.Blocks;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Cleaning;

/// <summary>Labels that stand alone as a block.</summary>
internal sealed class LabelRule : ICleaningRule
{
    private const LabelKinds Whole = LabelKinds.Share | LabelKinds.Follow | LabelKinds.Consent
        | LabelKinds.Byline | LabelKinds.Credit | LabelKinds.Copyright | LabelKinds.Paywall | LabelKinds.Comments
        | LabelKinds.Related | LabelKinds.Tags | LabelKinds.ReadAlso | LabelKinds.Author;

    public void Apply(Draft draft)
    {
        foreach (var block in draft.Kept)
        {
            var match = draft.Label(block);
            if (block.LinkShare > 0.4) match = match with { Opening = match.Opening | draft.LabelOfFirstPart(block) };
            if ((match.Whole & LabelKinds.Advertising) != 0) AdvertisingSlot.Cut(draft, block, $"{nameof(LabelRule)} {match.Whole}");
            else if ((match.Whole & Whole) != 0 && !IsPartOfText(draft, block)) draft.Page.Cut(block, $"{nameof(LabelRule)} {match.Whole}");
            else if (IsToolbar(draft, block)) draft.Page.Cut(block, $"{nameof(LabelRule)} {LabelKinds.Share}");
            else if (IsPointer(block, match) || (!block.IsHeading && IsNotice(block, match))) draft.Page.Cut(block, $"{nameof(LabelRule)} {match.Opening}");
        }
    }

    // "Facebook" heads a section or names a row of a table in a text about networks.
    private static bool IsPartOfText(Draft draft, Block block) =>
        block.IsHeading || block.Kind == BlockKind.Cell
        || (block.Kind == BlockKind.Item && block.LinkShare < 0.5 && block.Region.Parent is { } list && draft.Page.ProseOf(list) > 40);

    // Buttons on one line, each in an element of its own, with their counts: "ShareTweet 31Email".
    private static bool IsToolbar(Draft draft, Block block)
    {
        const double Longest = 120;
        const int FewestTools = 3;
        const double LeastShare = 0.6;
        if (block.IsHeading || block.Kind == BlockKind.Cell || block.EndLeaf - block.FirstLeaf < FewestTools || block.Weight > Longest) return false;

        int parts = 0, tools = 0, counts = 0;
        for (var i = block.FirstLeaf; i < block.EndLeaf; i++)
        {
            if (draft.Page.Leaves[i].Node is not IText { Data: var text } || string.IsNullOrWhiteSpace(text)) continue;

            parts++;
            if (text.AsSpan().Trim().IndexOfAnyExceptInRange('0', '9') < 0) counts++;
            else if ((draft.Labels.Whole(Folding.Fold(text)) & (LabelKinds.Share | LabelKinds.Comments)) != 0) tools++;
        }

        return tools >= FewestTools && tools + counts >= LeastShare * parts;
    }

    private static bool IsPointer(Block block, LabelMatch match) =>
        ((match.Any & LabelKinds.ReadAlso) != 0 && block.LinkShare > 0.4)
        || (block.Kind is BlockKind.Loose && block.LinkShare > 0.5 && !block.IsProse && block.Linked > 3);

    // A sentence that leads to a list is part of the text, whatever word it opens with.
    private static bool IsNotice(Block block, LabelMatch match) =>
        ((match.Opening & (LabelKinds.Follow | LabelKinds.Consent | LabelKinds.Advertising | LabelKinds.Comments | LabelKinds.Copyright)) != 0
            && block.Text.Length < 160 && !block.Text.EndsWith(':'))
        || ((match.Opening & LabelKinds.Share) != 0 && block.Text.Length < 60);
}
