using Syndication.Articles.Blocks;
using Syndication.Articles.Cleaning;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction;

/// <summary>A text that breaks off at an offer to pay or to log in for the rest, as readers see it.</summary>
internal static class Teaser
{
    // A longer text is hardly the beginning of one.
    private const double LongestTeaser = 3_000;

    // Blocks between the end of the text and the offer: a share bar, an advertising label.
    private const int MostBetween = 6;

    // "Log in", "Register" are links of every menu.
    private const int ShortestOffer = 20;

    /// <summary>The offer stands right behind the last paragraph.</summary>
    public static bool Is(Draft draft)
    {
        var blocks = draft.Page.Blocks;
        var last = draft.Kept.LastOrDefault(block => block.IsProse);
        if (last is null || draft.Kept.Sum(block => block.Prose) > LongestTeaser) return false;

        var seen = 0;
        for (var i = last.Index + 1; i < blocks.Count && seen < MostBetween; i++)
        {
            var block = blocks[i];
            if (block.Text.Length == 0 || block.Region.In(Zones.Hidden)) continue;
            if (block.Region.In(Zones.Footer | Zones.Navigation)) return false;
            if (IsOffer(draft, block)) return true;
            seen++;
        }

        return false;
    }

    private static bool IsOffer(Draft draft, Block block) =>
        block.Text.Length >= ShortestOffer && ((draft.Label(block).Any & LabelKinds.Paywall) != 0 || IsInOffer(draft, block));

    // A box that is named so and does not hold the text itself.
    private static bool IsInOffer(Draft draft, Block block)
    {
        for (var region = block.Region; region is not null && !region.Contains(draft.Scope) && !region.Contains(draft.Anchor); region = region.Parent)
            if (region.Has(Hints.Paywall)) return true;
        return false;
    }
}
