using Syndication.Articles.Blocks;
using Syndication.Articles.Cleaning;

namespace Syndication.Articles.Extraction;

/// <summary>The paragraph between headline and body, where it stands outside the element of the body.</summary>
internal static class Standfirst
{
    private const int Shortest = 40;
    private const int Longest = 900;

    // A shorter one is a line of the headline, unless there is hardly any other text.
    private const int ShortestBesideText = 120;

    // One that was cut with the header of the page is a line under the headline if it is shorter, and else opens the text.
    private const int ShortestOpening = 200;
    private const int FarthestBlocks = 40;

    /// <summary>Widens the scope to take it in; all else that the wider element holds is marked as outside.</summary>
    public static void TakeIn(Draft draft, string? summary)
    {
        if (Find(draft, summary is { Length: > 40 } ? new Witness(summary) : null) is not { } lead) return;

        draft.Widen([lead]);
        if (lead.Weight >= ShortestOpening) draft.Page.Restore(lead);
    }

    private static Block? Find(Draft draft, Witness? summary)
    {
        var page = draft.Page;
        var prose = page.ProseOf(draft.Scope);
        for (var i = draft.Scope.FirstBlock - 1; i >= 0 && i > draft.Scope.FirstBlock - FarthestBlocks; i--)
        {
            var block = page.Blocks[i];
            if (draft.IsTitle(block)) return null;
            if (draft.Known?.IsBoilerplate(block) == true) continue;
            if (block.Kind is BlockKind.Caption or BlockKind.Cell || block.Weight is < Shortest or > Longest || block.LinkShare > 0.3) continue;
            if (block.Weight < ShortestBesideText && prose > 3 * block.Prose) continue;
            if (block.Region.In(Zones.Navigation | Zones.Footer | Zones.Aside)) continue;
            if (Biography.Is(draft, block)) continue;
            if (IsNamed(block) || summary?.CoverageOf(block.Text) > 0.8) return block;
        }

        return null;
    }

    private static bool IsNamed(Block block) =>
        block.Region.Has(Hints.Standfirst) || (block.Region.Parent is { } parent && parent.Has(Hints.Standfirst) && parent.EndBlock - parent.FirstBlock <= 2);
}
