using Syndication.Articles.Blocks;
using Syndication.Articles.Cleaning;

namespace Syndication.Articles.Extraction;

/// <summary>Texts in elements for something else that are the article: captions of a series of pictures, headings for paragraphs.</summary>
internal static class RaisedTexts
{
    private const int Fewest = 3;

    // Less is what any article has under its pictures and in its headings.
    private const double LeastProse = 300;

    /// <summary>Makes paragraphs of those of one name that together hold more text than all else in the densest element of the page.</summary>
    public static void Raise(Draft draft)
    {
        var texts = draft.Page.Blocks.Where(MayBeText)
            .GroupBy(block => (block.Region.Tag, block.Region.Element.ClassName)).MaxBy(group => group.Sum(ProseOf))?.ToHashSet() ?? [];
        var prose = texts.Sum(ProseOf);
        if (texts.Count < Fewest || prose < LeastProse || prose < ProseBeside(draft, texts)) return;

        foreach (var text in texts)
        {
            text.BecomeParagraph();
            text.Prose = ProseOf(text);
        }

        draft.RaisedTexts = texts;
        draft.Page.Measure();
    }

    private static bool MayBeText(Block block) =>
        block.IsKept && ProseOf(block) >= Prose.Sentence
        && (block.Kind == BlockKind.Caption || block.Region.Has(Hints.Caption) || (block.IsHeading && Prose.EndsSentence(block.Text)));

    private static double ProseBeside(Draft draft, HashSet<Block> texts)
    {
        var anchor = BodyCandidates.Anchor(draft);
        return draft.Page.Blocks.Take(anchor.FirstBlock..anchor.EndBlock).Where(block => block.IsKept && !texts.Contains(block)).Sum(block => block.Prose);
    }

    private static double ProseOf(Block block) => Prose.Of(block.Text, block.Linked, BlockKind.Paragraph);
}
