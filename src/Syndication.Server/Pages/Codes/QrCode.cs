using System.Text;

namespace Syndication.Server.Pages.Codes;

/// <summary>A text as a QR code of error correction level M (ISO/IEC 18004), in bytes of UTF-8. Arithmetic only.</summary>
internal sealed class QrCode
{
    /// <summary>Modules from the edge of one finder pattern and its separator.</summary>
    private const int FinderReach = 8;

    private readonly bool[,] _dark;
    private readonly bool[,] _isFixed;

    private QrCode(QrVersion version, byte[] codewords)
    {
        Size = version.Size;
        (_dark, _isFixed) = (new bool[Size, Size], new bool[Size, Size]);
        DrawPatterns(version);
        Place(codewords);
        var mask = Enumerable.Range(0, QrMask.Count).MinBy(PenaltyOf);
        Apply(mask);
        DrawFormat(mask);
    }

    /// <summary>Modules on each side, without the quiet zone.</summary>
    public int Size { get; }

    /// <summary>Whether a module is dark; counted from the top left corner.</summary>
    public bool this[int x, int y] => _dark[y, x];

    /// <summary>The smallest code that holds a text; null where it is too long for a code that a phone reads from a screen.</summary>
    public static QrCode? Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return QrVersion.For(bytes.Length) is { } version ? new QrCode(version, version.Encode(bytes)) : null;
    }

    private void Fix(int x, int y, bool isDark)
    {
        _dark[y, x] = isDark;
        _isFixed[y, x] = true;
    }

    private void DrawPatterns(QrVersion version)
    {
        for (var i = 0; i < Size; i++)
        {
            Fix(6, i, i % 2 == 0);
            Fix(i, 6, i % 2 == 0);
        }

        foreach (var (x, y) in (ReadOnlySpan<(int, int)>)[(3, 3), (Size - 4, 3), (3, Size - 4)]) DrawFinder(x, y);
        var centres = version.AlignmentCentres;
        foreach (var x in centres)
        {
            foreach (var y in centres)
                if (!IsAtFinder(x, y)) DrawAlignment(x, y);
        }

        DrawFormat(mask: 0); // keeps its place free until the mask is known
        if (version.Number >= QrVersion.FirstWithNumber) DrawVersion(version.Number);
    }

    private bool IsAtFinder(int x, int y) =>
        (x < FinderReach && (y < FinderReach || y >= Size - FinderReach)) || (x >= Size - FinderReach && y < FinderReach);

    private void DrawFinder(int centreX, int centreY)
    {
        for (var dy = -4; dy <= 4; dy++)
        {
            for (var dx = -4; dx <= 4; dx++)
            {
                var (x, y) = (centreX + dx, centreY + dy);
                var ring = Math.Max(Math.Abs(dx), Math.Abs(dy));
                if (x >= 0 && x < Size && y >= 0 && y < Size) Fix(x, y, ring is not (2 or 4));
            }
        }
    }

    private void DrawAlignment(int centreX, int centreY)
    {
        for (var dy = -2; dy <= 2; dy++)
        {
            for (var dx = -2; dx <= 2; dx++)
                Fix(centreX + dx, centreY + dy, Math.Max(Math.Abs(dx), Math.Abs(dy)) != 1);
        }
    }

    // Level M is 00, so that the five bits of data are those of the mask (§7.9).
    private void DrawFormat(int mask)
    {
        var rest = mask;
        for (var i = 0; i < 10; i++) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
        var bits = ((mask << 10) | rest) ^ 0x5412;
        for (var i = 0; i < 15; i++)
        {
            var isDark = ((bits >> i) & 1) != 0;
            var (x, y) = i switch { < 6 => (8, i), 6 => (8, 7), 7 => (8, 8), 8 => (7, 8), _ => (14 - i, 8) };
            Fix(x, y, isDark);
            if (i < 8) Fix(Size - 1 - i, 8, isDark);
            else Fix(8, Size - 15 + i, isDark);
        }

        Fix(8, Size - 8, isDark: true);
    }

    private void DrawVersion(int number)
    {
        var rest = number;
        for (var i = 0; i < 12; i++) rest = (rest << 1) ^ ((rest >> 11) * 0x1F25);
        var bits = (number << 12) | rest;
        for (var i = 0; i < 18; i++)
        {
            var isDark = ((bits >> i) & 1) != 0;
            var (near, far) = (i / 3, Size - 11 + (i % 3));
            Fix(near, far, isDark);
            Fix(far, near, isDark);
        }
    }

    // In columns of two from the right, up and down in turn, past the vertical timing pattern (§7.7.3).
    private void Place(byte[] codewords)
    {
        var bit = 0;
        for (var right = Size - 1; right >= 1; right -= 2)
        {
            if (right == 6) right = 5;
            var isUpward = ((right + 1) & 2) == 0;
            for (var step = 0; step < Size; step++)
            {
                var y = isUpward ? Size - 1 - step : step;
                foreach (var x in (ReadOnlySpan<int>)[right, right - 1])
                {
                    if (_isFixed[y, x] || bit >= codewords.Length * 8) continue;
                    _dark[y, x] = ((codewords[bit / 8] >> (7 - (bit % 8))) & 1) != 0;
                    bit++;
                }
            }
        }
    }

    // Masking twice undoes it.
    private int PenaltyOf(int mask)
    {
        Apply(mask);
        DrawFormat(mask);
        var penalty = QrMask.Penalty(_dark);
        Apply(mask);
        return penalty;
    }

    private void Apply(int mask)
    {
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
                if (!_isFixed[y, x] && QrMask.Inverts(mask, x, y)) _dark[y, x] = !_dark[y, x];
        }
    }
}
