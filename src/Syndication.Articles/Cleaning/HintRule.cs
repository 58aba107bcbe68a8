using Syndication.Articles.Blocks;

namespace Syndication.Articles.Cleaning;

/// <summary>Boxes whose class or id names say that they are something else. Names lie, so what holds the main text is safe.</summary>
internal sealed class HintRule : ICleaningRule
{
    private const Hints Boxes = Hints.Foreign | Hints.Author | Hints.Tags | Hints.Sidebar | Hints.Footer
        | Hints.Contents | Hints.Byline | Hints.Paywall | Hints.Player;

    public void Apply(Draft draft)
    {
        var page = draft.Page;
        for (var i = 0; i < page.Regions.Count; i++)
        {
            var region = page.Regions[i];
            if (region.CutBy is not null)
            {
                i = Math.Max(i, region.End - 1);
                continue;
            }

            if (!region.IsBlock || !region.Has(Boxes) || region.Tag is Tag.Paragraph or Tag.Heading) continue;
            if (draft.IsProtected(region) || !IsBox(draft, region)) continue;

            page.Cut(region, $"{nameof(HintRule)} {region.Hints & Boxes}");
            i = Math.Max(i, region.End - 1);
        }
    }

    private static bool IsBox(Draft draft, Region region)
    {
        var prose = draft.Page.ProseOf(region);
        if (prose < 200) return true;
        if (region.Has(Hints.Body)) return false;

        var share = prose / Math.Max(1, draft.Page.TotalProse);
        return region.Has(Hints.Comments) || share < 0.25;
    }
}
