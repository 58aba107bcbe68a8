using Syndication.Articles.Blocks;
using Syndication.Articles.Cleaning;

namespace Syndication.Articles.Extraction;

/// <summary>A series of pictures, each with a text of its own, where these texts are the article.</summary>
internal static class Gallery
{
    private const int FewestPictures = 3;

    // Less is what any article has under its pictures.
    private const double LeastProse = 300;

    /// <summary>Makes paragraphs of captions of one name that together hold more text than all else in the densest element of the page.</summary>
    public static void RaiseTexts(Draft draft)
    {
        var texts = draft.Page.Blocks.Where(IsCaption)
            .GroupBy(block => (block.Region.Tag, block.Region.Element.ClassName)).MaxBy(group => group.Sum(ProseOf))?.ToHashSet() ?? [];
        var prose = texts.Sum(ProseOf);
        if (texts.Count < FewestPictures || prose < LeastProse || prose < ProseBeside(draft, texts)) return;

        foreach (var text in texts)
        {
            text.BecomeParagraph();
            text.Prose = ProseOf(text);
        }

        draft.PictureTexts = texts;
        draft.Page.Measure();
    }

    private static bool IsCaption(Block block) =>
        block.IsKept && (block.Kind == BlockKind.Caption || block.Region.Has(Hints.Caption)) && ProseOf(block) >= Prose.Sentence;

    private static double ProseBeside(Draft draft, HashSet<Block> texts)
    {
        var anchor = BodyCandidates.Anchor(draft);
        return draft.Page.Blocks.Take(anchor.FirstBlock..anchor.EndBlock).Where(block => block.IsKept && !texts.Contains(block)).Sum(block => block.Prose);
    }

    private static double ProseOf(Block block) => Prose.Of(block.Text, block.Linked, BlockKind.Paragraph);
}
