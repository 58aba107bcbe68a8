using Syndication.Articles.Blocks;

namespace Syndication.Articles.Cleaning;

/// <summary>Rows of cards that point at other articles: boxes alike, each with a linked title and a little text.</summary>
internal sealed class TeaserRule : ICleaningRule
{
    private const int FewestCards = 3;
    private const int LongestCard = 700;
    private const int ShortestTitle = 12;
    private const double ProseOfItem = 200;

    public void Apply(Draft draft)
    {
        var page = draft.Page;
        page.Measure();
        var cards = new Dictionary<(int Parent, Tag Tag, string Name), List<Region>>();
        foreach (var region in page.Regions)
        {
            if (region.CutBy is not null || region.Parent is null || !region.IsBlock || !IsCard(draft, region)) continue;

            var key = (region.Parent.Index, region.Tag, NameOf(region));
            if (!cards.TryGetValue(key, out var alike)) cards[key] = alike = [];
            alike.Add(region);
        }

        foreach (var alike in cards.Values)
        {
            if (alike.Count < FewestCards) continue;
            foreach (var card in alike) page.Cut(card, nameof(TeaserRule));
        }
    }

    // The first of its names, without a number: an entry of a blog has its own number and its tags among them.
    private static string NameOf(Region region)
    {
        var names = (region.Element.ClassName ?? "").AsSpan().Trim();
        var end = names.IndexOfAny(' ', '\n', '\t');
        return (end < 0 ? names : names[..end]).TrimEnd("0123456789").ToString();
    }

    private static bool IsCard(Draft draft, Region region)
    {
        var page = draft.Page;
        var text = page.TextOf(region);
        if (text is < ShortestTitle or > LongestCard || page.LinkedOf(region) < ShortestTitle || draft.IsProtected(region)) return false;
        if (region.Tag is not (Tag.Division or Tag.Article or Tag.Section or Tag.Item or Tag.Custom)) return false;
        if (region.EndBlock - region.FirstBlock > 8) return false;
        // An item of the text's own list with a paragraph of its own: ten books, each with a link and a review.
        if (region.Tag == Tag.Item && draft.Anchor.Contains(region) && page.ProseOf(region) > ProseOfItem) return false;

        var title = false;
        for (var i = region.FirstBlock; i < region.EndBlock; i++)
        {
            var block = page.Blocks[i];
            if (!block.IsKept) continue;
            if (block.LinkShare > 0.85 && block.Text.Length >= ShortestTitle) title = true;
            else if (block.Kind is BlockKind.Item && region.EndBlock - region.FirstBlock == 1) return false;
        }

        return title;
    }
}
