namespace Syndication.Server.Pages.Codes;

/// <summary>The eight patterns that keep a QR code free of shapes that confuse readers (ISO/IEC 18004 §7.8).</summary>
internal static class QrMask
{
    /// <summary>How many there are.</summary>
    public const int Count = 8;

    // Dark and light as 1:1:3:1:1 with four light modules before or behind, as in a finder pattern; so many modules wide.
    private const int FinderBefore = 0b00001011101;
    private const int FinderBehind = 0b10111010000;
    private const int FinderWidth = 11;

    /// <summary>Whether a mask inverts a module (table 10).</summary>
    public static bool Inverts(int mask, int x, int y) => mask switch
    {
        0 => (x + y) % 2 == 0,
        1 => y % 2 == 0,
        2 => x % 3 == 0,
        3 => (x + y) % 3 == 0,
        4 => ((x / 3) + (y / 2)) % 2 == 0,
        5 => (x * y % 2) + (x * y % 3) == 0,
        6 => ((x * y % 2) + (x * y % 3)) % 2 == 0,
        _ => (((x + y) % 2) + (x * y % 3)) % 2 == 0,
    };

    /// <summary>How much of what confuses readers a code has (table 11): the less the better.</summary>
    public static int Penalty(bool[,] dark)
    {
        var size = dark.GetLength(0);
        var penalty = 0;
        for (var i = 0; i < size; i++)
        {
            var line = i;
            penalty += LinePenalty(size, at => dark[line, at]) + LinePenalty(size, at => dark[at, line]);
        }

        return penalty + BlockPenalty(dark, size) + BalancePenalty(dark, size);
    }

    private static int LinePenalty(int size, Func<int, bool> isDark)
    {
        var penalty = 0;
        for (int start = 0, end; start < size; start = end)
        {
            end = start + 1;
            while (end < size && isDark(end) == isDark(start)) end++;
            if (end - start >= 5) penalty += end - start - 2;
        }

        var window = 0;
        for (var at = 0; at < size; at++)
        {
            window = ((window << 1) | (isDark(at) ? 1 : 0)) & ((1 << FinderWidth) - 1);
            if (at >= FinderWidth - 1 && window is (FinderBefore or FinderBehind)) penalty += 40;
        }

        return penalty;
    }

    private static int BlockPenalty(bool[,] dark, int size)
    {
        var penalty = 0;
        for (var y = 0; y < size - 1; y++)
        {
            for (var x = 0; x < size - 1; x++)
            {
                var one = dark[y, x];
                if (dark[y, x + 1] == one && dark[y + 1, x] == one && dark[y + 1, x + 1] == one) penalty += 3;
            }
        }

        return penalty;
    }

    private static int BalancePenalty(bool[,] dark, int size)
    {
        var total = size * size;
        var count = dark.Cast<bool>().Count(one => one);
        return Math.Abs((count * 20) - (total * 10)) / total * 10;
    }
}
