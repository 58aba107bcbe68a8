using Syndication.Articles.Blocks;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Cleaning;

/// <summary>What stands over a text: headline, line above it, byline, date, reading time.</summary>
internal static class Masthead
{
    // What a headline on the page may have more than in the page's data.
    private const double LongestAddition = 12;

    // The same for a heading, which has the line above the headline in it.
    private const double LongestLineAbove = 80;

    // A longer heading is a standfirst.
    private const double LongestHeadline = 100;

    // Shorter parts of a headline are words that any heading may have.
    private const double ShortestPart = 12;

    // A running report has a time over every entry.
    private const int MostDateLines = 3;

    // Bylines and dates behind the standfirst.
    private const int MostLinesBehind = 3;

    /// <summary>Where the text begins; the count of the blocks where there is none.</summary>
    /// <param name="draft">The page.</param>
    /// <param name="blocks">The kept blocks of the body.</param>
    public static int EndOf(Draft draft, IReadOnlyList<Block> blocks)
    {
        var isLive = IsLive(blocks);
        var end = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            var isAbove = Is(draft, blocks[i]);
            if (!isAbove && !blocks[i].IsHeading && blocks[i].Kind != BlockKind.Caption) break;
            var goesOn = end == i && (isAbove || !blocks[i].IsHeading);
            if (goesOn || IsClosedBy(draft, blocks[i], isLive) || (!isLive && IsHeadlineOverByline(draft, blocks, i))) end = i + 1;
        }

        return end;
    }

    /// <summary>Lines of the byline that stand behind the first paragraph, where that is a standfirst.</summary>
    /// <param name="draft">The page.</param>
    /// <param name="blocks">The kept blocks of the body.</param>
    /// <param name="first">The first paragraph.</param>
    public static IEnumerable<Block> Behind(Draft draft, IReadOnlyList<Block> blocks, int first)
    {
        if (IsLive(blocks)) yield break;
        for (var i = first + 1; i < blocks.Count && i <= first + MostLinesBehind; i++)
        {
            if (blocks[i].Kind == BlockKind.Caption) continue;
            if (!IsBylineOrDate(draft, blocks[i])) yield break;
            yield return blocks[i];
        }
    }

    /// <summary>The block is no part of a text that it stands before.</summary>
    public static bool Is(Draft draft, Block block) =>
        draft.IsTitle(block)
        || IsTitleWithMore(draft, block)
        || (block.IsHeading && IsPartOfTitle(draft, block))
        || (block.Text.Contains('\n', StringComparison.Ordinal) && block.Weight < 300 && block.Text.Split('\n').All(line => IsLineBefore(draft, line)))
        || (draft.Label(block).Any & EdgeRule.Notices) != 0
        || (block.Weight < 80 && NamesAuthor(draft, block))
        || Biography.Is(draft, block)
        || (!block.IsHeading && DateLine.Is(block.Text))
        || (!block.IsProse && !block.IsHeading && block.Weight < 40 && !Prose.EndsSentence(block.Text) && block.Kind != BlockKind.Item);

    // Headings over the headline or the byline belong to it.
    private static bool IsClosedBy(Draft draft, Block block, bool isLive) =>
        draft.IsTitle(block) || IsTitleWithMore(draft, block) || (block.IsHeading && IsPartOfTitle(draft, block))
        || (!isLive && IsBylineOrDate(draft, block));

    // The byline itself may be cut already.
    private static bool IsHeadlineOverByline(Draft draft, IReadOnlyList<Block> blocks, int index)
    {
        if (blocks[index].Weight > LongestHeadline) return false;

        var next = index + 1 < blocks.Count ? blocks[index + 1].Index : draft.Scope.EndBlock;
        for (var i = blocks[index].Index + 1; i < next; i++)
            if (draft.Page.Blocks[i] is { LinkShare: < 0.5 } line && IsBylineOrDate(draft, line)) return true;
        return false;
    }

    private static bool IsBylineOrDate(Draft draft, Block block) =>
        block.Kind is BlockKind.Paragraph or BlockKind.Loose
        && (DateLine.Is(block.Text) || (block.Weight < 80 && NamesAuthor(draft, block) && (draft.Label(block).Any & LabelKinds.Byline) != 0));

    private static bool NamesAuthor(Draft draft, Block block) =>
        draft.Authors.Any(author => block.Folded.Contains(author, StringComparison.Ordinal));

    private static bool IsLive(IReadOnlyList<Block> blocks) => blocks.Count(block => DateLine.Is(block.Text)) > MostDateLines;

    // "Headline (photos)", "Section: Headline".
    private static bool IsTitleWithMore(Draft draft, Block block) => !Prose.EndsSentence(block.Text)
        && draft.Titles.Any(title => Prose.Weigh(title) >= 20
            && block.Weight <= Prose.Weigh(title) + (block.IsHeading ? LongestLineAbove : LongestAddition)
            && block.Folded.Contains(title, StringComparison.Ordinal));

    // "Stadtrat" over "Eine Brücke für alle", where the headline is "Stadtrat: Eine Brücke für alle" and is not printed as a whole.
    private static bool IsPartOfTitle(Draft draft, Block block) => block.Weight >= ShortestPart
        && draft.Titles.Any(title => title.StartsWith(block.Folded, StringComparison.Ordinal) || title.EndsWith(block.Folded, StringComparison.Ordinal))
        && !draft.Page.Blocks.Take(block.Index).Any(other => other.IsHeading && draft.IsTitle(other));

    private static bool IsLineBefore(Draft draft, string line) =>
        draft.Titles.Contains(Folding.Fold(line)) || DateLine.Is(line) || (Prose.Weigh(line) < 40 && !Prose.EndsSentence(line));
}
