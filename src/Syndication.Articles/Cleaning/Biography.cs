using Syndication.Articles.Blocks;

namespace Syndication.Articles.Cleaning;

/// <summary>"Jane Roe is a writer": the author's name opens a paragraph, and what follows speaks of a third person.</summary>
internal static class Biography
{
    private const double Longest = 700;

    // Paragraphs of one author's box at most.
    private const int MostBlocks = 4;

    /// <summary>The block introduces an author of the page.</summary>
    public static bool Is(Draft draft, Block block)
    {
        if (block.IsHeading || block.Weight >= Longest) return false;

        foreach (var author in draft.Authors)
            if (Introduces(block.Folded, author)) return true;
        return false;
    }

    /// <summary>Where an author's box of several paragraphs at the end begins; the count of the blocks if there is none.</summary>
    /// <param name="draft">The page.</param>
    /// <param name="blocks">The kept blocks of the body.</param>
    /// <param name="first">The box begins here at the earliest.</param>
    public static int StartOf(Draft draft, IReadOnlyList<Block> blocks, int first)
    {
        var box = blocks[^1].Region.Parent;
        for (var i = blocks.Count - 1; i > first && i >= blocks.Count - MostBlocks && blocks[i].Region.Parent == box; i--)
            if (blocks[i - 1].Region.Parent != box && Is(draft, blocks[i])) return i;
        return blocks.Count;
    }

    private static bool Introduces(string text, string author)
    {
        var given = author.IndexOf(' ', StringComparison.Ordinal);
        if (given < 3) return false;

        var name = text.StartsWith(author, StringComparison.Ordinal) ? author.Length
            : text.AsSpan().StartsWith(author.AsSpan(0, given), StringComparison.Ordinal) ? given : -1;
        if (name < 0) return false;

        var rest = text.AsSpan(name);
        if (rest.Length > 0 && char.IsLetterOrDigit(rest[0])) return false;

        rest = rest.TrimStart(", ");
        foreach (var words in Languages.Languages.Unknown.Introductions)
            if (rest.StartsWith(words, StringComparison.Ordinal) && rest.Length > words.Length && rest[words.Length] == ' ') return true;
        return false;
    }
}
