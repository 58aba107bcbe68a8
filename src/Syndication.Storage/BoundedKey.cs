using System.Security.Cryptography;
using System.Text;

namespace Syndication.Storage;

/// <summary>Keys that any index can hold, whatever a publisher wrote into an id or an address.</summary>
internal static class BoundedKey
{
    /// <summary>Bytes; PostgreSQL indexes rows of up to 2704 bytes.</summary>
    private const int Longest = 1024;

    // A lone surrogate is no text in UTF-8, and PostgreSQL knows no NUL.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The key itself, or a digest of it where it is too long or not text.</summary>
    public static string Of(string key) =>
        IsText(key) ? key : "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(key)));

    /// <summary>Whether the key can be kept as it is.</summary>
    public static bool IsText(string key)
    {
        if (key.Length > Longest || key.Contains('\0', StringComparison.Ordinal)) return false;
        try
        {
            return Strict.GetByteCount(key) <= Longest;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }
}
