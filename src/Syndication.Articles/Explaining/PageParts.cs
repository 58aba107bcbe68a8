using AngleSharp.Dom;
using Syndication.Articles.Blocks;
using Syndication.Articles.Cleaning;

namespace Syndication.Articles.Explaining;

/// <summary>What became of a part of the page.</summary>
internal enum Fate
{
    Kept,
    Cut,

    /// <summary>No rule took it out, and it is not where the body is.</summary>
    Outside,

    /// <summary>A wording of the headline, which is a field and not part of the text.</summary>
    Headline,
}

/// <summary>A run of blocks, pictures and players that were dealt with alike.</summary>
/// <param name="Fate">What became of them.</param>
/// <param name="CutBy">The rule and what it knew them by; null unless they were cut.</param>
/// <param name="Place">The element that was cut, or the one around the first of them.</param>
internal sealed record PagePart(Fate Fate, string? CutBy, Region Place)
{
    public List<Block> Blocks { get; } = [];

    /// <summary>In page order: a block, or a picture or player between blocks.</summary>
    public List<(Block? Block, IElement? Media)> Content { get; } = [];
}

/// <summary>Cuts a page that was read into the parts that were kept, cut and left.</summary>
internal static class PageParts
{
    /// <summary>The parts in page order; together all text of the page.</summary>
    public static List<PagePart> Of(Draft draft)
    {
        var parts = new List<PagePart>();
        var page = draft.Page;
        var last = -1;
        for (var i = 0; i < page.Leaves.Count; i++)
        {
            var leaf = page.Leaves[i];
            if (leaf.Block < 0)
            {
                if (leaf.Node is IElement { LocalName: not "br" } media) Add(parts, FateOf(draft, i, leaf)).Content.Add((null, media));
                continue;
            }

            if (leaf.Block == last) continue;
            last = leaf.Block;
            var block = page.Blocks[leaf.Block];
            if (block.Text.Length == 0) continue;
            var part = Add(parts, FateOf(draft, block));
            part.Blocks.Add(block);
            part.Content.Add((block, null));
        }

        return parts;
    }

    private static PagePart Add(List<PagePart> parts, PagePart next)
    {
        if (parts is [.., var before] && before.Fate == next.Fate && before.CutBy == next.CutBy && (next.Fate != Fate.Cut || before.Place == next.Place)) return before;
        parts.Add(next);
        return next;
    }

    private static PagePart FateOf(Draft draft, Block block)
    {
        if (!(block.IsKept && draft.Scope.Contains(block)) && draft.IsTitle(block)) return new PagePart(Fate.Headline, null, block.Region);
        if (block.CutBy is { } why) return new PagePart(Fate.Cut, why, BoxOf(block.Region, why));
        return new PagePart(draft.Scope.Contains(block) ? Fate.Kept : Fate.Outside, null, block.Region);
    }

    private static PagePart FateOf(Draft draft, int leaf, Leaf media)
    {
        for (var region = media.Parent; region is not null; region = region.Parent)
            if (region.CutBy is { } why) return new PagePart(Fate.Cut, why, BoxOf(region, why));
        if (draft.Page.CutLeaves[leaf]) return new PagePart(Fate.Cut, "empty", media.Parent);
        var isKept = leaf >= draft.Scope.FirstLeaf && leaf < draft.Scope.EndLeaf;
        return new PagePart(isKept ? Fate.Kept : Fate.Outside, null, media.Parent);
    }

    // The largest element that was taken out for the same reason; cards of one row are one part, by the box around them.
    private static Region BoxOf(Region region, string why)
    {
        Region? box = null;
        for (var at = region; at is not null; at = at.Parent)
            if (at.CutBy == why) box = at;
        return box is { Parent: { } row } && why.StartsWith(nameof(TeaserRule), StringComparison.Ordinal) ? row : box ?? region;
    }
}
