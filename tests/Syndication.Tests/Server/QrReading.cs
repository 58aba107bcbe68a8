using System.Text;
using Syndication.Server.Pages.Codes;

namespace Syndication.Tests.Server;

/// <summary>Reads a QR code back, written after the standard's reading steps and tables and not after our encoder; any fault in it is an exception.</summary>
internal static class QrReading
{
    // ISO/IEC 18004 table 7 and table 9, level M: all codewords, those of data, and blocks, from version 1 on.
    private static readonly (int All, int Data, int Blocks)[] LevelM =
    [
        (26, 16, 1), (44, 28, 1), (70, 44, 1), (100, 64, 2), (134, 86, 2), (172, 108, 4), (196, 124, 4), (242, 154, 4),
        (292, 182, 5), (346, 216, 5), (404, 254, 5), (466, 290, 8), (532, 334, 9), (581, 365, 9), (655, 415, 10),
    ];

    // The masked format words of level M for the masks 0 to 7 (annex C).
    private static readonly int[] FormatWords = [0x5412, 0x5125, 0x5E7C, 0x5B4B, 0x45F9, 0x40CE, 0x4F97, 0x4AA0];

    // Centres of alignment patterns for versions 2 to 15 (annex E).
    private static readonly int[][] Centres =
    [
        [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50], [6, 30, 54],
        [6, 32, 58], [6, 34, 62], [6, 26, 46, 66], [6, 26, 48, 70],
    ];

    public static string Text(QrCode code)
    {
        var version = (code.Size - 17) / 4;
        var mask = Array.IndexOf(FormatWords, FormatWord(code));
        if (mask < 0) throw new InvalidDataException("The format word is none of level M.");
        var (all, data, blocks) = LevelM[version - 1];
        var codewords = Codewords(code, version, mask);
        if (codewords.Count < all) throw new InvalidDataException($"{codewords.Count} codewords instead of {all}.");
        return Content(Blocks([.. codewords.Take(all)], data, blocks), version);
    }

    private static int FormatWord(QrCode code)
    {
        var word = 0;
        for (var x = 0; x <= 8; x++) if (x != 6) word = (word << 1) | (code[x, 8] ? 1 : 0);
        for (var y = 7; y >= 0; y--) if (y != 6) word = (word << 1) | (code[8, y] ? 1 : 0);
        return word;
    }

    private static List<byte> Codewords(QrCode code, int version, int mask)
    {
        List<bool> bits = [];
        var isUp = true;
        for (var right = code.Size - 1; right > 0; right -= 2, isUp = !isUp)
        {
            if (right == 6) right--;
            for (var i = 0; i < code.Size; i++)
            {
                var y = isUp ? code.Size - 1 - i : i;
                for (var x = right; x > right - 2; x--)
                    if (!IsPattern(x, y, code.Size, version)) bits.Add(code[x, y] != IsMasked(mask, y, x));
            }
        }

        return [.. bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => (byte)chunk.Aggregate(0, (sum, bit) => (sum << 1) | (bit ? 1 : 0)))];
    }

    private static bool IsPattern(int x, int y, int size, int version)
    {
        if ((x < 9 && y < 9) || (x < 9 && y >= size - 8) || (x >= size - 8 && y < 9) || x == 6 || y == 6) return true;
        if (version >= 7 && ((x < 6 && y >= size - 11) || (y < 6 && x >= size - 11))) return true;
        if (version == 1) return false;
        var centres = Centres[version - 2];
        return centres.Any(cx => centres.Any(cy => Math.Abs(cx - x) <= 2 && Math.Abs(cy - y) <= 2
            && !((cx == 6 && cy == 6) || (cx == 6 && cy == centres[^1]) || (cx == centres[^1] && cy == 6))));
    }

    private static bool IsMasked(int mask, int row, int column) => mask switch
    {
        0 => (row + column) % 2 == 0,
        1 => row % 2 == 0,
        2 => column % 3 == 0,
        3 => (row + column) % 3 == 0,
        4 => ((row / 2) + (column / 3)) % 2 == 0,
        5 => (row * column % 2) + (row * column % 3) == 0,
        6 => ((row * column % 2) + (row * column % 3)) % 2 == 0,
        _ => ((row * column % 3) + ((row + column) % 2)) % 2 == 0,
    };

    private static List<byte> Blocks(byte[] codewords, int data, int count)
    {
        var check = (codewords.Length - data) / count;
        var lengths = Enumerable.Range(0, count).Select(i => (data / count) + (i >= count - (data % count) ? 1 : 0)).ToArray();
        var blocks = lengths.Select(_ => new List<byte>()).ToArray();
        var at = 0;
        for (var i = 0; i < lengths.Max(); i++)
            for (var b = 0; b < count; b++) if (i < lengths[b]) blocks[b].Add(codewords[at++]);
        for (var i = 0; i < check; i++) foreach (var block in blocks) block.Add(codewords[at++]);
        foreach (var block in blocks) Verify(block, check);
        return [.. blocks.SelectMany((block, b) => block.Take(lengths[b]))];
    }

    // A block without error is zero at every root of the generator.
    private static void Verify(List<byte> block, int check)
    {
        byte root = 1;
        for (var i = 0; i < check; i++, root = Times(root, 2))
            if (block.Aggregate((byte)0, (sum, one) => (byte)(Times(sum, root) ^ one)) != 0) throw new InvalidDataException("A block does not agree with its check codewords.");
    }

    private static byte Times(byte a, byte b)
    {
        var product = 0;
        for (int x = a, y = b; y > 0; y >>= 1, x = x >= 128 ? (x << 1) ^ 0x11D : x << 1)
            if ((y & 1) != 0) product ^= x;
        return (byte)product;
    }

    private static string Content(List<byte> data, int version)
    {
        var at = 0;
        int Read(int bits)
        {
            var value = 0;
            for (var i = 0; i < bits; i++, at++) value = (value << 1) | ((data[at / 8] >> (7 - (at % 8))) & 1);
            return value;
        }

        if (Read(4) != 4) throw new InvalidDataException("The text is not in bytes.");
        var length = Read(version < 10 ? 8 : 16);
        return Encoding.UTF8.GetString([.. Enumerable.Range(0, length).Select(_ => (byte)Read(8))]);
    }
}
