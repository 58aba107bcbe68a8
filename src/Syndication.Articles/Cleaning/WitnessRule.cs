using Syndication.Articles.Blocks;

namespace Syndication.Articles.Cleaning;

/// <summary>
/// Paragraphs that the page's own data does not count to the article. Only where the data is the whole text: it is often
/// a summary, cut short, or without sub-headings and lists, so these are never judged by it.
/// </summary>
internal sealed class WitnessRule : ICleaningRule
{
    private const double Covered = 0.5;
    private const double Foreign = 0.2;

    // Share of the running text that the data must have to be the whole of it.
    private const double Whole = 0.8;

    public void Apply(Draft draft)
    {
        if (draft.Witness is not { } witness) return;

        var coverage = draft.Kept.Select(block => (Block: block, Share: witness.CoverageOf(block.Text))).ToList();
        var prose = coverage.Sum(row => row.Block.Prose);
        if (prose == 0 || coverage.Where(row => row.Share > Covered).Sum(row => row.Block.Prose) < Whole * prose) return;

        foreach (var (block, share) in coverage)
            if (share < Foreign && block.Kind is (BlockKind.Paragraph or BlockKind.Loose)) draft.Page.Cut(block, nameof(WitnessRule));
    }
}
