namespace Syndication.Server.Pages.Codes;

/// <summary>Check codewords over GF(256) with the polynomial of QR codes, 0x11D (ISO/IEC 18004 §7.5).</summary>
internal static class ReedSolomon
{
    /// <summary>The remainder of a block of data, by which a reader mends what it misread.</summary>
    /// <param name="count">How many check codewords.</param>
    public static byte[] Remainder(ReadOnlySpan<byte> data, int count)
    {
        var divisor = Divisor(count);
        var remainder = new byte[count];
        foreach (var one in data)
        {
            var factor = (byte)(one ^ remainder[0]);
            remainder.AsSpan(1).CopyTo(remainder);
            remainder[^1] = 0;
            for (var i = 0; i < count; i++) remainder[i] ^= Multiply(divisor[i], factor);
        }

        return remainder;
    }

    // (x - 1)(x - 2)(x - 4)…, the highest power first and left out, for it is 1.
    private static byte[] Divisor(int degree)
    {
        var divisor = new byte[degree];
        divisor[^1] = 1;
        byte root = 1;
        for (var i = 0; i < degree; i++)
        {
            for (var j = 0; j < degree; j++)
            {
                divisor[j] = Multiply(divisor[j], root);
                if (j + 1 < degree) divisor[j] ^= divisor[j + 1];
            }

            root = Multiply(root, 2);
        }

        return divisor;
    }

    /// <summary>The product in the field.</summary>
    public static byte Multiply(byte a, byte b)
    {
        var product = 0;
        for (var i = 7; i >= 0; i--)
        {
            product = (product << 1) ^ ((product >> 7) * 0x11D);
            product ^= ((b >> i) & 1) * a;
        }

        return (byte)product;
    }
}
