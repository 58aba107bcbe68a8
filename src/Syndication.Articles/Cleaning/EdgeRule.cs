using Syndication.Articles.Blocks;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Cleaning;

/// <summary>What stands before the first and after the last paragraph: headline, byline, date, credits, biographies, notices.</summary>
internal sealed class EdgeRule : ICleaningRule
{
    private const LabelKinds Notices = LabelKinds.Byline | LabelKinds.Author | LabelKinds.Credit | LabelKinds.Copyright
        | LabelKinds.Follow | LabelKinds.Share | LabelKinds.Related | LabelKinds.ReadAlso | LabelKinds.Paywall | LabelKinds.Tags
        | LabelKinds.Comments | LabelKinds.Contents | LabelKinds.Consent | LabelKinds.Advertising;

    private const double LongestBiography = 700;

    // What follows a name that is being introduced, folded, in the languages of the labels.
    private static readonly string[] Introductions =
    [
        "is a ", "is an ", "is the ", "was a ", "has been ", "has written ", "has worked ", "writes ", "covers ", "works ", "joined ", "holds ",
        "ist ", "schreibt ", "arbeitet ", "est un", "est journaliste", "es un", "es periodista", "jest ", "e un ", "e una ",
    ];

    public void Apply(Draft draft)
    {
        var blocks = draft.Kept.ToList();
        var first = 0;
        while (first < blocks.Count && IsBefore(draft, blocks[first])) first++;
        if (first == blocks.Count) return;

        for (var i = 0; i < first; i++) draft.Page.Cut(blocks[i], nameof(EdgeRule));
        for (var i = blocks.Count - 1; i > first && IsAfter(draft, blocks[i]); i--) draft.Page.Cut(blocks[i], nameof(EdgeRule));
    }

    private static bool IsBefore(Draft draft, Block block) =>
        draft.IsTitle(block)
        || (block.Text.Contains('\n', StringComparison.Ordinal) && block.Weight < 300 && block.Text.Split('\n').All(line => IsLineBefore(draft, line)))
        || (draft.Label(block).Any & Notices) != 0
        || (block.Weight < 80 && draft.Authors.Any(author => block.Folded.Contains(author, StringComparison.Ordinal)))
        || IsBiography(draft, block)
        || (!block.IsHeading && DateLine.Is(block.Text))
        || (!block.IsProse && !block.IsHeading && block.Weight < 40 && !Prose.EndsSentence(block.Text) && block.Kind != BlockKind.Item);

    // "Jane Roe is a writer": the author's name opens a paragraph at an edge, and what follows speaks of a third person.
    private static bool IsBiography(Draft draft, Block block) =>
        !block.IsHeading && block.Weight < LongestBiography && draft.Authors.Any(author => Introduces(block.Folded, author));

    private static bool Introduces(string text, string author)
    {
        var end = author.IndexOf(' ', StringComparison.Ordinal);
        if (end < 3) return false;

        var name = text.StartsWith(author, StringComparison.Ordinal) ? author.Length : text.StartsWith(author.AsSpan(0, end), StringComparison.Ordinal) ? end : -1;
        if (name < 0) return false;

        var rest = text.AsSpan(name).TrimStart(", ");
        foreach (var verb in Introductions)
            if (rest.StartsWith(verb, StringComparison.Ordinal)) return true;
        return false;
    }

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
        || IsBiography(draft, block)
        || (!block.IsProse && block.Weight < 80 && draft.Authors.Any(author => block.Folded.Contains(author, StringComparison.Ordinal)));
}
