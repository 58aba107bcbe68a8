using Syndication.Articles.Blocks;
using Syndication.Articles.Cleaning;

namespace Syndication.Articles.Extraction;

/// <summary>Questions and answers under a text, in boxes of their own: lines that end in a question mark, each above running text.</summary>
internal static class Questions
{
    private const int FarthestBlocks = 120;
    private const int FewestQuestions = 2;

    /// <summary>Widens the scope to take them in; all else that the wider element holds is marked as outside.</summary>
    public static void TakeIn(Draft draft)
    {
        var blocks = draft.Page.Blocks;
        var first = draft.Scope.EndBlock;
        var questions = new List<Block>();
        for (var i = first; i < blocks.Count && i < first + FarthestBlocks; i++)
            if (IsAnsweredQuestion(draft, blocks[i])) questions.Add(blocks[i]);
        if (questions.Count < FewestQuestions) return;

        var box = questions[0].Region;
        while (!box.Contains(questions[^1]) && box.Parent is { } parent) box = parent;
        if (box.Contains(draft.Scope)) return;

        // The heading over all of them.
        var start = box.FirstBlock > first && blocks[box.FirstBlock - 1] is { IsKept: true, IsHeading: true } ? box.FirstBlock - 1 : box.FirstBlock;
        draft.Widen([.. blocks.Take(start..box.EndBlock).Where(block => block.IsKept)]);
    }

    private static bool IsAnsweredQuestion(Draft draft, Block block) =>
        block is { IsKept: true, IsHeading: true } && block.LinkShare < 0.5 && Prose.Asks(block.Text)
        && !block.Region.In(Zones.Footer | Zones.Aside | Zones.Navigation)
        && NextKept(draft.Page.Blocks, block.Index) is { IsProse: true } answer && answer.LinkShare < 0.5;

    private static Block? NextKept(List<Block> blocks, int index)
    {
        for (var i = index + 1; i < blocks.Count; i++)
            if (blocks[i].IsKept) return blocks[i];
        return null;
    }
}
