using Syndication.Articles.Blocks;

namespace Syndication.Articles.Cleaning;

/// <summary>
/// Second articles of endless scrolling: boxes beside the one that holds the headline, of the same make, with a heading
/// and a text of their own. Sections of one article are not touched: their headline stands outside all of them.
/// </summary>
internal sealed class ParallelArticlesRule : ICleaningRule
{
    // Running text that makes a box an article and not a card.
    private const double LeastProse = 80;

    public void Apply(Draft draft)
    {
        if (draft.Headline is not { } title) return;

        for (var unit = title.Region; unit.Parent is { } parent; unit = parent)
        {
            if (!unit.IsBlock || draft.Page.ProseOf(unit) < LeastProse) continue;

            foreach (var other in Siblings(draft.Page, unit))
            {
                if (IsAlike(unit, other) && draft.Page.ProseOf(other) >= LeastProse && OpensWithHeading(draft.Page, other, title))
                    draft.Page.Cut(other, nameof(ParallelArticlesRule));
            }
        }
    }

    private static IEnumerable<Region> Siblings(PageMap page, Region unit)
    {
        for (var i = unit.Parent!.Index + 1; i < unit.Parent.End; i = page.Regions[i].End)
            if (i != unit.Index) yield return page.Regions[i];
    }

    private static bool IsAlike(Region unit, Region other) =>
        other.Tag == unit.Tag && other.CutBy is null && (unit.Tag == Tag.Article || Names(unit) == Names(other));

    private static string LevelOf(Block heading)
    {
        var region = heading.Region;
        while (region.Tag != Tag.Heading && region.Parent is { } parent) region = parent;
        return region.Element.LocalName;
    }

    private static string Names(Region region) => region.Element.ClassName ?? "";

    // A lower heading opens a section of the same article, and so does one that is no first heading and has no date of its own.
    private static bool IsHeadline(PageMap page, Region region, Block heading, Block title) =>
        LevelOf(heading) == LevelOf(title) && (LevelOf(heading) == "h1" || page.Blocks.Take(region.FirstBlock..region.EndBlock).Any(block => DateLine.Is(block.Text)));

    private static bool OpensWithHeading(PageMap page, Region region, Block title)
    {
        for (var i = region.FirstBlock; i < region.EndBlock; i++)
        {
            if (page.Blocks[i].IsHeading) return region.Tag == Tag.Article || IsHeadline(page, region, page.Blocks[i], title);
            if (page.Blocks[i].IsProse) return false;
        }

        return false;
    }
}
