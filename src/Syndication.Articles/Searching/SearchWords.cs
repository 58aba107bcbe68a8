using System.Globalization;
using System.Text;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Searching;

/// <summary>One word of a text, as it is searched.</summary>
/// <param name="Exact">Lower case by the rules of the text's language, accents kept; letters, digits and their marks only, never empty.</param>
/// <param name="Folded">The same without accents, <c>ı</c> as <c>i</c>; never empty.</param>
/// <param name="Start">Where it begins in the text, in characters.</param>
/// <param name="Length">How much of the text it is, in characters.</param>
/// <param name="IsJoined">No white space stands between it and the word before it.</param>
public readonly record struct SearchWord(string Exact, string Folded, int Start, int Length, bool IsJoined)
{
    /// <summary>It was written without a letter that folding would change.</summary>
    public bool IsPlain => Exact == Folded;
}

/// <summary>Cuts text into the words it is found by.</summary>
/// <remarks>
/// A word is a run of letters and digits; an apostrophe ends it, so that <c>Ankara'da</c> is found by <c>Ankara</c>. Scripts that put
/// no space between words (Han, Kana, Thai, Lao, Khmer, Burmese) give one word for each character: such a query is found as a phrase.
/// </remarks>
public static class SearchWords
{
    /// <summary>Characters of a word that count; nobody types a longer one.</summary>
    private const int LongestWord = 40;

    /// <summary>The words of a text, in order.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="culture">Whose rules of casing apply.</param>
    public static IEnumerable<SearchWord> In(string text, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(culture);
        return Cut(text, culture);
    }

    /// <summary>The culture in which a text of a language is lowered; a text without a known one as English is.</summary>
    public static CultureInfo CultureOf(string? language) => Languages.Languages.Find(language)?.Culture ?? CultureInfo.InvariantCulture;

    private static IEnumerable<SearchWord> Cut(string text, CultureInfo culture)
    {
        var end = 0;
        for (var start = 0; start < text.Length; start = end)
        {
            var first = RuneAt(text, start);
            end = start + first.Utf16SequenceLength;
            if (!IsLetter(first)) continue;
            while (end < text.Length && RuneAt(text, end) is var next && (IsMark(next) || Continues(first, next)))
                end += next.Utf16SequenceLength;
            if (WordOf(text, start, end, culture) is { } word) yield return word;
        }
    }

    private static SearchWord? WordOf(string text, int start, int end, CultureInfo culture)
    {
        var exact = Exact(text[start..Math.Min(end, start + LongestWord)], culture);
        if (exact.Length == 0) return null;
        var folded = Folding.Fold(exact);
        var isJoined = start > 0 && !char.IsWhiteSpace(text[start - 1]);
        return new SearchWord(exact, folded.Length == 0 ? exact : Simplified(folded), start, end - start, isJoined);
    }

    private static string Exact(string word, CultureInfo culture)
    {
        if (Ascii.IsValid(word) && culture.Name.Length == 0) return word.ToLowerInvariant();

        // Only Turkish and its kin lower this letter to one character; elsewhere a dot would be left over.
        var lower = culture.TextInfo.ToLower(Whole(word).Replace('İ', 'i'));
        if (Ascii.IsValid(lower)) return lower;
        lower = lower.Normalize(NormalizationForm.FormKC).Replace('ς', 'σ');
        return lower.EnumerateRunes().All(rune => IsLetter(rune) || IsCombining(rune))
            ? lower
            : string.Concat(lower.EnumerateRunes().Where(rune => IsLetter(rune) || IsCombining(rune)));
    }

    // The cut at the longest word may have split a pair.
    private static string Whole(string word) => char.IsHighSurrogate(word[^1]) ? word[..^1] : word;

    /// <summary>Arabic spellings that writers use for one another.</summary>
    private static string Simplified(string folded) => folded.AsSpan().ContainsAnyInRange('\u0620', '\u064A')
        ? folded.Replace('أ', 'ا').Replace('إ', 'ا').Replace('آ', 'ا').Replace('ى', 'ي').Replace('ة', 'ه').Replace("ـ", "", StringComparison.Ordinal)
        : folded;

    private static Rune RuneAt(string text, int index) => Rune.TryGetRuneAt(text, index, out var rune) ? rune : Rune.ReplacementChar;

    private static bool IsLetter(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber;

    private static bool IsCombining(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Soft hyphens and joiners stand inside words and are not seen.
    private static bool IsMark(Rune rune) => IsCombining(rune) || rune.Value is 0xAD or 0x200C or 0x200D;

    private static bool Continues(Rune first, Rune next) => IsLetter(next) && !IsUnspaced(first) && !IsUnspaced(next);

    private static bool IsUnspaced(Rune rune) => rune.Value
        is (>= 0x0E00 and < 0x0F00) or (>= 0x1000 and < 0x10A0) or (>= 0x1780 and < 0x1800)
        or (>= 0x3040 and < 0x3100) or (>= 0x31F0 and < 0x3200) or (>= 0x3400 and < 0xA000) or (>= 0xF900 and < 0xFB00)
        or (>= 0xFF66 and < 0xFFA0) or (>= 0x20000 and < 0x323B0) or 0x3005 or 0x3007;
}
