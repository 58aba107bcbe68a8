using Syndication.Articles.Blocks;
using Syndication.Articles.Cleaning;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction;

/// <summary>The first paragraphs of a text that stand in a box of their own, between the headline and the element of the body.</summary>
internal static class Opening
{
    private const int FarthestBlocks = 80;

    // Less is a standfirst, which has its own rule.
    private const double LeastProse = 200;

    private const LabelKinds Notices = LabelKinds.Byline | LabelKinds.Author | LabelKinds.Credit | LabelKinds.Copyright | LabelKinds.Follow
        | LabelKinds.Share | LabelKinds.Related | LabelKinds.Paywall | LabelKinds.Comments | LabelKinds.Consent | LabelKinds.Advertising;

    /// <summary>Widens the scope to take them in; all else that the wider element holds is marked as outside.</summary>
    public static void TakeIn(Draft draft)
    {
        var page = draft.Page;
        var found = new List<Block>();
        var first = draft.Scope.FirstBlock;
        var hasTitle = false;
        for (var i = first - 1; i >= 0 && i > first - FarthestBlocks && !hasTitle; i--)
        {
            var block = page.Blocks[i];
            hasTitle = draft.IsTitle(block);
            if (!hasTitle && IsText(draft, block)) found.Add(block);
        }

        if (!hasTitle || !found.Exists(block => block.Prose > 2 * Prose.Sentence)) return;
        if (found.Sum(block => block.Prose) >= LeastProse || IsBegunOutside(draft, found)) draft.Widen(found);
    }

    // Paragraphs right before the box of the rest, one of them made like those in it: what all may read of a paid text.
    private static bool IsBegunOutside(Draft draft, List<Block> found)
    {
        var blocks = draft.Page.Blocks;
        var inside = draft.Kept.FirstOrDefault(block => block.IsProse);
        return inside is { Kind: BlockKind.Paragraph } && found.Count > 1
            && found.TrueForAll(block => block.Kind == BlockKind.Paragraph && block.Region.Parent == found[0].Region.Parent)
            && found[0].Region.Parent!.Contains(draft.Scope)
            && found.Exists(block => block.Region.Element.ClassName == inside.Region.Element.ClassName)
            && !blocks.Take((found[0].Index + 1)..inside.Index).Any(block => block.IsKept);
    }

    private static bool IsText(Draft draft, Block block) =>
        block.IsKept && (block.Kind == BlockKind.Paragraph || block.Make == draft.MainMake) && block.IsProse && block.LinkShare < 0.3
        && !block.Region.In(Zones.Navigation | Zones.Footer | Zones.Aside | Zones.Form)
        && (draft.Label(block).Any & Notices) == 0
        && draft.Known?.IsBoilerplate(block) != true && !Biography.Is(draft, block);
}
