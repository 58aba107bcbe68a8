using Syndication.Articles.Blocks;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Cleaning;

/// <summary>What stands before the first and after the last paragraph: headline, byline, date, credits, biographies, notices.</summary>
internal sealed class EdgeRule : ICleaningRule
{
    private const LabelKinds Notices = LabelKinds.Byline | LabelKinds.Author | LabelKinds.Credit | LabelKinds.Copyright
        | LabelKinds.Follow | LabelKinds.Share | LabelKinds.Related | LabelKinds.ReadAlso | LabelKinds.Paywall | LabelKinds.Tags
        | LabelKinds.Comments | LabelKinds.Contents | LabelKinds.Consent | LabelKinds.Advertising;

    // What a headline on the page may have more than in the page's data.
    private const double LongestAddition = 12;

    public void Apply(Draft draft)
    {
        var blocks = draft.Kept.ToList();
        var first = 0;
        while (first < blocks.Count && IsBefore(draft, blocks[first])) first++;
        if (first == blocks.Count) return;

        for (var i = 0; i < first; i++) draft.Page.Cut(blocks[i], nameof(EdgeRule));
        var end = Biography.StartOf(draft, blocks, first + 1);
        for (var i = end; i < blocks.Count; i++) draft.Page.Cut(blocks[i], nameof(Biography));
        for (var i = end - 1; i > first && IsAfter(draft, blocks[i]); i--) draft.Page.Cut(blocks[i], nameof(EdgeRule));
    }

    private static bool IsBefore(Draft draft, Block block) =>
        draft.IsTitle(block)
        || IsTitleWithMore(draft, block)
        || (block.Text.Contains('\n', StringComparison.Ordinal) && block.Weight < 300 && block.Text.Split('\n').All(line => IsLineBefore(draft, line)))
        || (draft.Label(block).Any & Notices) != 0
        || (block.Weight < 80 && draft.Authors.Any(author => block.Folded.Contains(author, StringComparison.Ordinal)))
        || Biography.Is(draft, block)
        || (!block.IsHeading && DateLine.Is(block.Text))
        || (!block.IsProse && !block.IsHeading && block.Weight < 40 && !Prose.EndsSentence(block.Text) && block.Kind != BlockKind.Item);

    // "Headline (photos)", "Section: Headline".
    private static bool IsTitleWithMore(Draft draft, Block block) => !Prose.EndsSentence(block.Text)
        && draft.Titles.Any(title => Prose.Weigh(title) >= 20 && block.Weight <= Prose.Weigh(title) + LongestAddition && block.Folded.Contains(title, StringComparison.Ordinal));

    private static bool OpensWithLabel(Draft draft, Block block) =>
        block.Text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var end
        && (draft.Labels.Match(Folding.Fold(block.Text.AsSpan(0, end))).Whole & Notices) != 0;

    private static bool IsLineBefore(Draft draft, string line) =>
        draft.Titles.Contains(Folding.Fold(line)) || DateLine.Is(line) || (Prose.Weigh(line) < 40 && !Prose.EndsSentence(line));

    private static bool IsAfter(Draft draft, Block block) =>
        block.IsHeading
        || ((draft.Label(block).Any & Notices) != 0 && block.Weight < 200)
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
