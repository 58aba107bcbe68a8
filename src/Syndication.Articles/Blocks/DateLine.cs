namespace Syndication.Articles.Blocks;

/// <summary>Lines that say when a text was published and little else.</summary>
internal static class DateLine
{
    private const int Longest = 110;
    private const int MostWords = 12;

    /// <summary>The line holds a date or a time of day in figures, few words and no sentence.</summary>
    public static bool Is(string text)
    {
        if (text.Length is > Longest or < 5 || (Blocks.Prose.EndsSentence(text) && !EndsShortened(text)) || !HasDateOrTime(text)) return false;

        var words = 1;
        var digits = 0;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) words++;
            else if (char.IsDigit(c)) digits++;
        }

        // Figures that make up a quarter of a line are dates, clocks and counters, however many words label them.
        return digits >= 3 && (words <= MostWords ? digits * 8 >= text.Length : digits * 4 >= text.Length);
    }

    // "Lesedauer 4 Min."
    private static bool EndsShortened(string text)
    {
        const int LongestUnit = 4;
        var last = text.LastIndexOf(' ') + 1;
        return text[^1] == '.' && text.Length - last - 1 is > 0 and <= LongestUnit && last > 1 && char.IsDigit(text[last - 2]);
    }

    // 18:08, 10.01.2026, 2026-01-10, 10/01/2026, 10 Ocak 2026: a year or a clock.
    private static bool HasDateOrTime(string text)
    {
        for (var i = 0; i + 3 < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i])) continue;
            if (text[i] is '1' or '2' && IsYear(text, i)) return true;
            if (i > 0 && char.IsAsciiDigit(text[i + 1]) && text[i - 1] is ':' && char.IsAsciiDigit(text[i - 2 < 0 ? 0 : i - 2])) return true;
        }

        return text.Length >= 5 && text[^3] is ':' && char.IsAsciiDigit(text[^1]) && char.IsAsciiDigit(text[^4]);
    }

    private static bool IsYear(string text, int i) =>
        (i == 0 || !char.IsAsciiDigit(text[i - 1]))
        && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3])
        && (i + 4 >= text.Length || !char.IsAsciiDigit(text[i + 4]))
        && (text.AsSpan(i, 2) is "19" or "20");
}
