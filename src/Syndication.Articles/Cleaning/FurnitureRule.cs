using Syndication.Articles.Blocks;

namespace Syndication.Articles.Cleaning;

/// <summary>Navigation, page header and footer, side columns and forms, known by their elements.</summary>
internal sealed class FurnitureRule : ICleaningRule
{
    public void Apply(Draft draft)
    {
        var regions = draft.Page.Regions;
        for (var i = 0; i < regions.Count; i++)
        {
            var region = regions[i];
            if (region.CutBy is not null)
            {
                i = Math.Max(i, region.End - 1);
                continue;
            }

            if (!region.IsBlock || !IsFurniture(region, draft)) continue;

            draft.Page.Cut(region, nameof(FurnitureRule));
            i = Math.Max(i, region.End - 1);
        }
    }

    private static bool IsFurniture(Region region, Draft draft)
    {
        if (draft.IsProtected(region)) return false;

        var page = draft.Page;
        return region.Tag switch
        {
            Tag.Navigation or Tag.Footer => true,
            Tag.Header => !region.In(Zones.Article) || page.ProseOf(region) < 200,
            Tag.Aside => true,
            Tag.Form => page.ProseOf(region) < 400,
            _ => region.Opens(Zones.Navigation | Zones.Footer | Zones.Aside),
        };
    }
}
