using Syndication.Articles.Blocks;

namespace Syndication.Articles.Cleaning;

/// <summary>Embedded posts of social networks: they stay where they stand, and their words are not the article's.</summary>
internal sealed class EmbedRule : ICleaningRule
{
    public void Apply(Draft draft)
    {
        foreach (var region in draft.Page.Regions)
        {
            if (!region.Has(Hints.Embed) || !region.IsBlock || draft.IsProtected(region)) continue;
            if (region.Tag != Tag.Quote && draft.Page.ProseOf(region) > 400) continue;
            for (var i = region.FirstBlock; i < region.EndBlock; i++)
            {
                // A table of the text's own is put in as a piece of markup with some editors.
                if (draft.Page.Blocks[i].Kind != BlockKind.Cell) draft.Page.Blocks[i].BecomeCaption();
            }
        }
    }
}
