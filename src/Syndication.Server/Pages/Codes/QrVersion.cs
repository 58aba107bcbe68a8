namespace Syndication.Server.Pages.Codes;

/// <summary>A size of QR code at error correction level M, and how it lays out its codewords (ISO/IEC 18004 §7.4 to §7.6).</summary>
internal sealed class QrVersion
{
    /// <summary>From this version on a code tells its number.</summary>
    public const int FirstWithNumber = 7;

    /// <summary>From this version on the length of the text takes two bytes.</summary>
    private const int FirstWithLongLength = 10;

    // Table 9, level M, versions 1 to 15: beyond these, modules on a screen get too small for a telephone.
    private static readonly int[] CheckPerBlock = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24];
    private static readonly int[] BlockCounts = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10];

    private readonly int _check;
    private readonly int _blocks;
    private readonly int _codewords;

    private QrVersion(int number)
    {
        Number = number;
        (_check, _blocks) = (CheckPerBlock[number - 1], BlockCounts[number - 1]);
        _codewords = DataModules() / 8;
    }

    /// <summary>1 for the smallest.</summary>
    public int Number { get; }

    /// <summary>Modules on each side.</summary>
    public int Size => (Number * 4) + 17;

    /// <summary>Coordinates at which alignment patterns are centred, in both directions (Annex E).</summary>
    public IReadOnlyList<int> AlignmentCentres
    {
        get
        {
            if (Number == 1) return [];
            var count = (Number / 7) + 2;
            var step = ((Number * 4) + (count * 2) + 1) / ((count * 2) - 2) * 2;
            return [6, .. Enumerable.Range(0, count - 1).Select(i => Size - 7 - (i * step)).Reverse()];
        }
    }

    private int DataCodewords => _codewords - (_check * _blocks);

    private int LengthBits => Number < FirstWithLongLength ? 8 : 16;

    /// <summary>The smallest version that holds so many bytes; null where none does.</summary>
    public static QrVersion? For(int bytes) =>
        Enumerable.Range(1, CheckPerBlock.Length).Select(number => new QrVersion(number))
            .FirstOrDefault(version => 4 + version.LengthBits + (bytes * 8) <= version.DataCodewords * 8);

    /// <summary>Data and check codewords in the order in which they are placed.</summary>
    public byte[] Encode(ReadOnlySpan<byte> text)
    {
        var data = Data(text);

        // The last blocks are one longer where the data cannot be shared out evenly.
        var (share, longer) = (DataCodewords / _blocks, DataCodewords % _blocks);
        List<byte[]> blocks = [];
        for (int i = 0, at = 0; i < _blocks; i++)
        {
            var length = share + (i >= _blocks - longer ? 1 : 0);
            blocks.Add(data[at..(at + length)]);
            at += length;
        }

        List<byte[]> checks = [.. blocks.Select(block => ReedSolomon.Remainder(block, _check))];
        return [.. Interleaved(blocks), .. Interleaved(checks)];
    }

    // Byte mode, length, text, terminator; then the two padding codewords in turn.
    private byte[] Data(ReadOnlySpan<byte> text)
    {
        const int ByteMode = 4;
        var data = new byte[DataCodewords];
        var at = 0;
        void Append(int value, int bits)
        {
            for (var i = bits - 1; i >= 0; i--, at++)
                if (((value >> i) & 1) != 0) data[at / 8] |= (byte)(0x80 >> (at % 8));
        }

        Append(ByteMode, 4);
        Append(text.Length, LengthBits);
        foreach (var one in text) Append(one, 8);
        at = Math.Min(at + 4, data.Length * 8);
        for (int i = (at + 7) / 8, turn = 0; i < data.Length; i++, turn++) data[i] = turn % 2 == 0 ? (byte)0xEC : (byte)0x11;
        return data;
    }

    private static IEnumerable<byte> Interleaved(List<byte[]> blocks)
    {
        for (var i = 0; i < blocks.Max(block => block.Length); i++)
        {
            foreach (var block in blocks)
                if (i < block.Length) yield return block[i];
        }
    }

    // What finder, timing and alignment patterns, format and version leave free.
    private int DataModules()
    {
        var free = (((16 * Number) + 128) * Number) + 64;
        if (Number < 2) return free;
        var count = (Number / 7) + 2;
        free -= (((25 * count) - 10) * count) - 55;
        return Number < FirstWithNumber ? free : free - 36;
    }
}
