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

            if (region.Tag == Tag.Header && OpensSection(region, draft)) CutAllButHeadings(region, draft);
            else draft.Page.Cut(region, nameof(FurnitureRule));
            i = Math.Max(i, region.End - 1);
        }
    }

    // Further down in the text, above running text of the article.
    private static bool OpensSection(Region header, Draft draft)
    {
        var section = header;
        while (section.EndBlock == header.EndBlock && section.Parent is { } parent) section = parent;
        return HoldsMainText(draft, 0, header.FirstBlock) && HoldsMainText(draft, header.EndBlock, section.EndBlock);
    }

    private static bool HoldsMainText(Draft draft, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (draft.Page.Blocks[i] is { IsProse: true } block && (block.Make == draft.MainMake || draft.Anchor.Contains(block))) return true;
        return false;
    }

    private static void CutAllButHeadings(Region header, Draft draft)
    {
        for (var i = header.FirstBlock; i < header.EndBlock; i++)
        {
            var block = draft.Page.Blocks[i];
            if (!block.IsHeading || block.LinkShare > 0.5) draft.Page.Cut(block, nameof(FurnitureRule));
        }
    }

    private static bool IsFurniture(Region region, Draft draft)
    {
        if (draft.IsProtected(region)) return false;

        var page = draft.Page;
        return region.Tag switch
        {
            Tag.Navigation => true,
            // Under a quotation it says whose words they are.
            Tag.Footer => !region.In(Zones.Quote),
            Tag.Header => !region.In(Zones.Article) || page.ProseOf(region) < 200,
            Tag.Aside => true,
            Tag.Form => page.ProseOf(region) < 400,
            _ => region.Opens(Zones.Navigation | Zones.Footer | Zones.Aside),
        };
    }
}
