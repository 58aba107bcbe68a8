namespace Syndication.Articles.Extraction;

/// <summary>Turkish text in windows-1254 that calls itself Latin-1: the two differ in six bytes, ğ ı ş Ğ İ Ş.</summary>
internal static class TurkishBytes
{
    /// <summary>In Turkish these letters are a third of all letters beyond ASCII; elsewhere they hardly occur.</summary>
    private const double LeastShare = 0.12;

    public static bool Shine(ReadOnlySpan<byte> bytes)
    {
        int high = 0, turkish = 0, dotless = 0;
        foreach (var b in bytes)
        {
            if (b < 0xC0) continue;
            high++;
            if (b is 0xD0 or 0xDD or 0xDE or 0xF0 or 0xFD or 0xFE) turkish++;
            if (b == 0xFD) dotless++;
        }

        // Icelandic has the same bytes for ð þ ý, but writes ð far more often than ý; Turkish has more ı than ğ.
        return turkish >= 2 && turkish >= high * LeastShare && dotless * 3 >= turkish;
    }
}
