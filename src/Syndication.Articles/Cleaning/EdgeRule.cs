using Syndication.Articles.Blocks;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Cleaning;

/// <summary>What stands before the first and after the last paragraph: headline, byline, date, credits, biographies, notices.</summary>
internal sealed class EdgeRule : ICleaningRule
{
    internal const LabelKinds Notices = LabelKinds.Byline | LabelKinds.Author | LabelKinds.Credit | LabelKinds.Copyright
        | LabelKinds.Follow | LabelKinds.Share | LabelKinds.Related | LabelKinds.ReadAlso | LabelKinds.Paywall | LabelKinds.Tags
        | LabelKinds.Comments | LabelKinds.Contents | LabelKinds.Consent | LabelKinds.Advertising;

    public void Apply(Draft draft)
    {
        var blocks = draft.Kept.ToList();
        var first = Masthead.EndOf(draft, blocks);
        if (first == blocks.Count) return;

        for (var i = 0; i < first; i++) CutUnlessCaption(draft, blocks[i], Masthead.Is(draft, blocks[i]));
        foreach (var line in Masthead.Behind(draft, blocks, first)) draft.Page.Cut(line, nameof(EdgeRule));
        var end = Biography.StartOf(draft, blocks, first + 1);
        for (var i = end; i < blocks.Count; i++) draft.Page.Cut(blocks[i], nameof(Biography));
        CutAfter(draft, blocks, first, end);
        var texts = blocks.Where(block => block.IsKept && block.Kind is BlockKind.Paragraph or BlockKind.Loose or BlockKind.Cell).ToList();
        if (texts.Count == 0) return;

        if (texts[0].Text.Contains('\n', StringComparison.Ordinal)) EdgeLines.CutBefore(draft, texts[0]);
        if (texts[^1].Text.Contains('\n', StringComparison.Ordinal)) EdgeLines.CutAfter(draft, texts[^1]);
    }

    private static void CutAfter(Draft draft, List<Block> blocks, int first, int end)
    {
        for (var i = end - 1; i > first; i--)
        {
            var isAfter = IsAfter(draft, blocks[i]);
            if (!isAfter && blocks[i].Kind != BlockKind.Caption) return;
            CutUnlessCaption(draft, blocks[i], isAfter);
        }
    }

    // A caption goes with its picture unless it looks like something else.
    private static void CutUnlessCaption(Draft draft, Block block, bool looksStrange)
    {
        if (looksStrange || block.Kind != BlockKind.Caption) draft.Page.Cut(block, nameof(EdgeRule));
    }

    private static bool OpensWithLabel(Draft draft, Block block) =>
        block.Text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var end
        && (draft.Labels.Match(Folding.Fold(block.Text.AsSpan(0, end))).Whole & Notices) != 0;

    // "Follow us here and there, write to this address, call that number": whole paragraphs, and always the last.
    private static bool IsAppeal(Draft draft, Block block)
    {
        const double Longest = 400;
        if (block.Weight >= Longest) return false;

        var match = draft.Labels.Match(block.Folded);
        return (match.Opening & ~match.OneWord & (LabelKinds.Follow | LabelKinds.Copyright)) != 0;
    }

    private static bool IsAfter(Draft draft, Block block) =>
        block.IsHeading
        || (block.Kind is BlockKind.Paragraph or BlockKind.Loose && !block.Text.Any(char.IsLetterOrDigit))
        || ((draft.Label(block).Any & Notices) != 0 && block.Weight < 200)
        || IsAppeal(draft, block)
        || block.LinkShare > 0.8
        || (block.LinkShare > 0.5 && (block.Weight < 80 || OpensWithLabel(draft, block)))
        || DateLine.Is(block.Text)
        || Biography.Is(draft, block)
        || (block.Kind is BlockKind.Paragraph or BlockKind.Loose && IsSignature(block.Text))
        || (!block.IsProse && block.Weight < 80 && draft.Authors.Any(author => block.Folded.Contains(author, StringComparison.Ordinal)));

    // "sda/rs", "(amw)", "Daily / Agency": initials or what a text was taken from.
    private static bool IsSignature(string text)
    {
        const int Longest = 40;
        const int LongestInitials = 6;
        if (text.Length > Longest || Prose.EndsSentence(text) || text.Any(c => char.IsDigit(c) || Scripts.IsIdeograph(c))) return false;

        var letters = text.Where(char.IsLetter).ToList();
        return text.Contains('/', StringComparison.Ordinal)
            || (letters.Count is > 1 and <= LongestInitials && !text.Contains(' ', StringComparison.Ordinal) && (letters.TrueForAll(char.IsLower) || letters.TrueForAll(char.IsUpper)));
    }
}
