using Syndication.Articles.Blocks;

namespace Syndication.Articles.Cleaning;

/// <summary>
/// Text that the page prints a second time: a copy for small screens, for printing, for sharing. The copy that is seen
/// stays, else the first. A sentence repeated here and there is a pull quote and stays.
/// </summary>
internal sealed class RepetitionRule : ICleaningRule
{
    private const int Shortest = 60;

    // Share of the running text that has to be there twice to be a copy of the whole.
    private const double WholeCopy = 0.2;

    private const Zones Unlikely = Zones.Hidden | Zones.Aside | Zones.Footer;

    public void Apply(Draft draft)
    {
        var copies = Copies(draft.Page.Blocks);
        var isCopyOfAll = copies.Sum(pair => pair.Copy.Prose) > WholeCopy * draft.Page.TotalProse;
        foreach (var (first, copy) in copies)
        {
            if (!isCopyOfAll && copy.Index != first.Index + 1) continue;

            var worse = first.Region.In(Unlikely) && !copy.Region.In(Unlikely) ? first : copy;
            draft.Page.Cut(worse, nameof(RepetitionRule));
        }
    }

    private static List<(Block First, Block Copy)> Copies(List<Block> blocks)
    {
        var seen = new Dictionary<string, Block>(StringComparer.Ordinal);
        var copies = new List<(Block, Block)>();
        foreach (var block in blocks)
        {
            if (!block.IsKept || block.Text.Length < Shortest || block.Kind is BlockKind.Cell or BlockKind.Code) continue;
            if (!seen.TryAdd(block.Text, block)) copies.Add((seen[block.Text], block));
        }

        return copies;
    }
}
