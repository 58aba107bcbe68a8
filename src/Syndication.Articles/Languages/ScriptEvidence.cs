namespace Syndication.Articles.Languages;

/// <summary>Languages that their script gives away.</summary>
internal static class ScriptEvidence
{
    /// <summary>Letters looked at.</summary>
    private const int SampleLength = 2_000;

    /// <summary>The tag of the language that is written in the script of most of the letters; null for Latin, Cyrillic and the rest, which many share.</summary>
    public static string? TagOf(ReadOnlySpan<char> text)
    {
        int letters = 0, han = 0, kana = 0, hangul = 0, arabic = 0, hebrew = 0, greek = 0, thai = 0;
        foreach (var c in text[..Math.Min(text.Length, SampleLength)])
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            switch (c)
            {
                case >= '\u4E00' and <= '\u9FFF': han++; break;
                case >= '\u3040' and <= '\u30FF': kana++; break;
                case >= '\uAC00' and <= '\uD7A3': hangul++; break;
                case >= '\u0600' and <= '\u06FF' when c is not ('\u067E' or '\u0686' or '\u06AF' or '\u06CC' or '\u06A9'): arabic++; break;
                case >= '\u0590' and <= '\u05FF': hebrew++; break;
                case >= '\u0370' and <= '\u03FF': greek++; break;
                case >= '\u0E00' and <= '\u0E7F': thai++; break;
            }
        }

        if (letters < 20) return null;
        var most = letters / 2;
        if (kana > letters / 10) return "ja";
        if (han > most) return "zh";
        if (hangul > most) return "ko";
        // Persian and Urdu have letters of their own, which Arabic text has not.
        if (arabic > letters * 0.93) return "ar";
        return hebrew > most ? "he" : greek > most ? "el" : thai > most ? "th" : null;
    }
}
