using Syndication.Articles.Blocks;

namespace Syndication.Articles.Cleaning;

/// <summary>Boxes and lists that are almost all links.</summary>
internal sealed class LinkListRule : ICleaningRule
{
    public void Apply(Draft draft)
    {
        var page = draft.Page;
        page.Measure();
        for (var i = 0; i < page.Regions.Count; i++)
        {
            var region = page.Regions[i];
            if (region.CutBy is not null)
            {
                i = Math.Max(i, region.End - 1);
                continue;
            }

            if (!region.IsBlock || region.Tag is Tag.Paragraph or Tag.Heading or Tag.Cell or Tag.Row || draft.IsProtected(region)) continue;
            var text = page.TextOf(region);
            if (text == 0 || page.LinkedOf(region) < 20) continue;
            if (page.LinkShareOf(region) < 0.7 || page.ProseOf(region) > 80) continue;
            if (region.Tag == Tag.Item) continue;

            page.Cut(region, nameof(LinkListRule));
            i = Math.Max(i, region.End - 1);
        }
    }
}
