using Syndication.Articles.Blocks;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Cleaning;

/// <summary>Boxes and lists that are almost all links.</summary>
internal sealed class LinkListRule : ICleaningRule
{
    // A list between paragraphs, opened by a sentence, belongs to the text however many links it holds.
    private static bool IsInFlow(Draft draft, Region list)
    {
        var page = draft.Page;
        if (list.Parent is not { } parent || list.FirstBlock == 0) return false;

        var before = page.Blocks[list.FirstBlock - 1];
        return before.IsKept && before.Region.Parent == parent
            && before.Text.EndsWith(':') && (before.Make == draft.MainMake || draft.IsProtected(parent))
            && (draft.Label(before).Any & (LabelKinds.Related | LabelKinds.ReadAlso | LabelKinds.Tags)) == 0;
    }

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
            if (region.Tag == Tag.Item || (region.Tag == Tag.List && IsInFlow(draft, region))) continue;

            page.Cut(region, nameof(LinkListRule));
            i = Math.Max(i, region.End - 1);
        }
    }
}
