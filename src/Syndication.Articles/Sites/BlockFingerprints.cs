using Syndication.Articles.Blocks;

namespace Syndication.Articles.Sites;

/// <summary>By what a block is known again on another page of its site: what it says, and where it stands.</summary>
internal static class BlockFingerprints
{
    /// <summary>Blocks of fewer letters are figures and marks that every text holds.</summary>
    private const int FewestLetters = 3;

    /// <summary>The element of the block and those around it: more would differ between pages of one template.</summary>
    private const int Steps = 3;

    private const ulong Start = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;

    /// <summary>Equal for equal texts at equal places, whatever the figures in them (a rate, a clock, a count); 0 for a block that says too little.</summary>
    public static ulong Of(Block block)
    {
        var hash = TextOf(block, out var letters);
        // The figures of a table are what it says.
        if (block.Kind == BlockKind.Cell) hash = OfText(block.Folded);
        else if (letters < FewestLetters) return 0;

        var region = block.Region;
        for (var step = 0; step < Steps && region is not null; step++, region = region.Parent)
        {
            hash = Add(Add(hash, (char)region.Tag), '<');
            foreach (var c in region.Element.ClassName ?? "")
                if (!char.IsAsciiDigit(c)) hash = Add(hash, c);
        }

        return hash == 0 ? 1 : hash;
    }

    /// <summary>The text alone.</summary>
    public static ulong TextOf(Block block) => TextOf(block, out _);

    /// <summary>A key for a string of any kind.</summary>
    public static ulong OfText(string text)
    {
        var hash = Start;
        foreach (var c in text) hash = Add(hash, c);
        return hash;
    }

    /// <summary>Two keys as one.</summary>
    public static ulong Join(ulong a, ulong b) => (a ^ (b * Prime)) * Prime;

    private static ulong TextOf(Block block, out int letters)
    {
        var hash = Start;
        letters = 0;
        var wasDigit = false;
        foreach (var c in block.Folded)
        {
            var isDigit = char.IsDigit(c);
            if (isDigit && wasDigit) continue;
            wasDigit = isDigit;
            // An ideograph is a word.
            if (char.IsLetter(c)) letters += c >= '\u2E80' ? 2 : 1;
            hash = Add(hash, isDigit ? '0' : c);
        }

        return hash;
    }

    private static ulong Add(ulong hash, char c) => (hash ^ c) * Prime;
}
