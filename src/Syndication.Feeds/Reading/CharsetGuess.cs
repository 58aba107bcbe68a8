using System.Text;
using System.Text.RegularExpressions;

namespace Syndication.Feeds.Reading;

/// <summary>Guesses the encoding of bytes that claim to be UTF-8 and are not.</summary>
internal static partial class CharsetGuess
{
    private const int SampleLength = 64 * 1024;

    public static string Guess(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        var ascii = Encoding.Latin1.GetString(sample);
        var language = Language().Match(ascii) is { Success: true } match ? match.Groups[1].Value : null;
        if (language is null && LooksTurkish(sample)) language = "tr";
        var legacy = Charsets.LegacyOf(language);
        return Decoding.CanDecode(Charsets.Get(legacy)!, sample) ? legacy : "windows-1252";
    }

    /// <summary>
    /// The bytes that windows-1254 has for ğ ı ş İ Ş Ğ are thorn, eth and y with acute in windows-1252, which hardly
    /// any language but Icelandic writes; between Turkish they are common.
    /// </summary>
    private static bool LooksTurkish(ReadOnlySpan<byte> bytes)
    {
        int turkish = 0, others = 0;
        foreach (var value in bytes)
        {
            if (value is 0xFD or 0xFE or 0xF0 or 0xDD or 0xDE or 0xD0) turkish++;
            else if (value >= 0xC0 && value is not (0xE7 or 0xC7 or 0xF6 or 0xD6 or 0xFC or 0xDC or 0xE2 or 0xEE or 0xFB)) others++;
        }

        return turkish > 2 * others && turkish > 0;
    }

    [GeneratedRegex("""(?:<(?:dc:)?language>\s*|xml:lang\s*=\s*["'])([a-zA-Z]{2,3})""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Language();
}
