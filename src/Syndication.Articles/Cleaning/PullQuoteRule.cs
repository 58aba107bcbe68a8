using Syndication.Articles.Blocks;

namespace Syndication.Articles.Cleaning;

/// <summary>Quotations set apart for the eye that the text itself has too. One that stands nowhere else is part of the text.</summary>
internal sealed class PullQuoteRule : ICleaningRule
{
    private const double Shortest = 40;

    // With more of them the text is made of quotations.
    private const int MostQuotes = 60;

    // Whoever said it, in the same box.
    private const double LongestAttribution = 160;

    public void Apply(Draft draft)
    {
        var quotes = draft.Page.Regions.Where(region => region.Tag == Tag.Quote && region.CutBy is null && draft.Scope.Contains(region)).ToList();
        if (quotes.Count > MostQuotes) return;
        foreach (var quote in quotes)
            if (IsSaidInText(draft, quote)) draft.Page.Cut(BoxOf(draft, quote), nameof(PullQuoteRule));
    }

    private static bool IsSaidInText(Draft draft, Region quote)
    {
        var sentences = BlocksOf(draft, quote).Where(block => block.Weight >= Shortest).ToList();
        return sentences.Count > 0 && sentences.TrueForAll(sentence => draft.Kept.Any(block =>
            block.Kind is BlockKind.Paragraph or BlockKind.Loose && !block.Region.In(Zones.Quote)
            && block.Folded.Contains(sentence.Folded, StringComparison.Ordinal)));
    }

    // With the attribution, where both stand in a box of their own.
    private static Region BoxOf(Draft draft, Region quote)
    {
        var box = quote;
        for (var region = quote.Parent; region is not null && region != draft.Scope && !draft.IsProtected(region); region = region.Parent)
        {
            var others = BlocksOf(draft, region).Where(block => !quote.Contains(block)).ToList();
            if (others.Exists(block => block.IsProse || block.IsHeading) || others.Sum(block => block.Weight) > LongestAttribution) break;
            if (region.IsBlock) box = region;
        }

        return box;
    }

    private static IEnumerable<Block> BlocksOf(Draft draft, Region region) =>
        draft.Page.Blocks.Take(region.FirstBlock..region.EndBlock).Where(block => block.IsKept);
}
