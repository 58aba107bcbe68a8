using Syndication.Articles.Blocks;
using Syndication.Articles.Cleaning;

namespace Syndication.Articles.Extraction;

/// <summary>Elements that may hold the body, found by different methods and weighed against one another.</summary>
internal static class BodyCandidates
{
    /// <summary>The element with the densest running text: what paragraphs give to the elements around them, less with each step up.</summary>
    public static Region Anchor(PageMap page)
    {
        var scores = new double[page.Regions.Count];
        foreach (var block in page.Blocks)
        {
            if (!block.IsKept || block.Prose < 20) continue;

            var points = block.Prose * Trust(block);
            var region = block.Region;
            for (var step = 0; step < 5 && region is not null; step++, points *= 0.6)
            {
                scores[region.Index] += points * (step == 0 && region.Tag == Tag.Paragraph ? 0.5 : 1);
                region = region.Parent;
            }
        }

        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] * Bonus(page.Regions[i]) > scores[best] * Bonus(page.Regions[best])) best = i;
        return page.Regions[best];
    }

    /// <summary>The element to take the body from.</summary>
    public static Region Best(Draft draft)
    {
        var page = draft.Page;
        var best = Climb(page, Anchor(page));
        var prose = page.ProseOf(best);
        foreach (var region in page.Regions)
        {
            if (region.CutBy is not null || !region.Has(Hints.Body) || !region.IsBlock) continue;
            if (page.ProseOf(region) >= 0.8 * prose && !region.Contains(best)) return region;
        }

        return best;
    }

    private static Region Climb(PageMap page, Region region)
    {
        var best = region;
        var above = region.Parent;
        for (var step = 0; step < 5 && above is not null; step++, above = above.Parent)
        {
            var gain = page.ProseOf(above) - page.ProseOf(best);
            if (gain > 0.15 * page.ProseOf(best)) best = above;
        }

        return best;
    }

    private static double Bonus(Region region) =>
        (region.Has(Hints.Body) ? 1.3 : 1) * (region.Tag is Tag.Paragraph or Tag.Item or Tag.Quote or Tag.Cell ? 0.5 : 1);

    private static double Trust(Block block)
    {
        var trust = 1.0;
        if (block.Region.In(Zones.Navigation | Zones.Footer | Zones.Aside | Zones.Hidden)) trust *= 0.3;
        for (var region = block.Region; region is not null; region = region.Parent)
            if (region.Has(Hints.Comments | Hints.Related | Hints.Consent | Hints.Newsletter) && region.Tag is not Tag.Main && region.Parent is not null) return trust * 0.3;
        return trust;
    }
}
