using Syndication.Articles.Blocks;

namespace Syndication.Articles.Cleaning;

/// <summary>Small articles inside the article: cards that point at other ones. Where the text is made of them, as in a running report, they stay.</summary>
internal sealed class InsetArticleRule : ICleaningRule
{
    // Running text of all that such cards may hold together.
    private const double ShareOfAll = 0.2;

    public void Apply(Draft draft)
    {
        draft.Page.Measure();
        var insets = draft.Page.Regions.Where(region => IsInset(draft, region)).ToList();
        if (insets.Sum(draft.Page.ProseOf) > ShareOfAll * draft.Page.ProseOf(draft.Scope)) return;
        foreach (var inset in insets) draft.Page.Cut(inset, nameof(InsetArticleRule));
    }

    private static bool IsInset(Draft draft, Region region) =>
        region.Tag == Tag.Article && region.CutBy is null && region != draft.Scope && draft.Scope.Contains(region) && !draft.IsProtected(region)
        && PointsElsewhere(draft.Page, region);

    // The link may lie over the card and have no text of its own.
    private static bool PointsElsewhere(PageMap page, Region region)
    {
        for (var i = region.Index + 1; i < region.End; i++)
            if (page.Regions[i].Tag == Tag.Link && page.Regions[i].Element.HasAttribute("href")) return true;
        return false;
    }
}
