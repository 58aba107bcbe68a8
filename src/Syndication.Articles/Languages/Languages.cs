using System.Collections.Frozen;

namespace Syndication.Articles.Languages;

/// <summary>Every language the product knows. A new one is one file and one entry here.</summary>
public static class Languages
{
    /// <summary>Letters of a text that are enough to tell its language.</summary>
    private const int SampleLength = 6_000;

    /// <summary>The longest word that is looked up.</summary>
    private const int LongestStopWord = 12;

    /// <summary>Fewer stop words than this prove nothing.</summary>
    private const int LeastEvidence = 3;

    /// <summary>All of them, in the order in which their labels are tried.</summary>
    public static IReadOnlyList<Language> All { get; } =
        [
            Turkish.Language, English.Language, German.Language, French.Language, Spanish.Language, Arabic.Language, Chinese.Language,
            Italian.Language, Portuguese.Language, Dutch.Language, Polish.Language, Swedish.Language, Danish.Language, Norwegian.Language, Finnish.Language,
            Russian.Language, Ukrainian.Language, Bulgarian.Language, Czech.Language, Romanian.Language, Hungarian.Language, Greek.Language,
            Indonesian.Language, Japanese.Language, Korean.Language,
        ];

    /// <summary>Every stop word to the languages that have it, a bit each.</summary>
    private static readonly FrozenDictionary<string, uint> StopWords = All
        .SelectMany((language, i) => language.StopWords.Select(word => (word, Bit: 1u << i)))
        .GroupBy(pair => pair.word, pair => pair.Bit, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Aggregate((a, b) => a | b), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> StopWordLookup = StopWords.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What is known where the language is not: every word of all languages, and no zone.</summary>
    public static Language Unknown { get; } = Any.Of(All);

    /// <summary>The language of a BCP 47 tag such as <c>tr</c>, <c>tr-TR</c> or <c>tr_TR</c>; null where it is not one of ours.</summary>
    public static Language? Find(string? tag)
    {
        if (string.IsNullOrWhiteSpace(tag)) return null;
        var primary = tag.AsSpan().Trim();
        var end = primary.IndexOfAny('-', '_');
        if (end >= 0) primary = primary[..end];
        if (primary is "nb" or "nn") primary = "no";
        foreach (var language in All)
            if (primary.Equals(language.Tag, StringComparison.OrdinalIgnoreCase)) return language;
        return null;
    }

    /// <summary>The language of a text: what was declared, unless the text's own words say otherwise.</summary>
    /// <param name="declared">BCP 47 tag as the publisher wrote it, or null.</param>
    /// <param name="text">Plain text of the article; its first few thousand characters are looked at.</param>
    /// <returns>One of ours, or null where neither the tag nor the text names one of ours.</returns>
    public static Language? Detect(string? declared, ReadOnlySpan<char> text)
    {
        var named = Find(declared);
        if (ScriptEvidence.TagOf(text) is { } tag) return Find(declared) is { } same && same.Tag == tag ? same : Find(tag);
        var counts = CountStopWords(text[..Math.Min(text.Length, SampleLength)], out var words);
        var best = 0;
        for (var i = 1; i < counts.Length; i++)
            if (counts[i] > counts[best]) best = i;
        if (counts[best] < LeastEvidence || counts[best] * 12 < words) return named;
        if (named is null) return IsForeign(declared) && counts[best] * 5 < words ? null : All[best];
        var own = counts[IndexOf(named)];
        return counts[best] > 2 * own + 1 ? All[best] : named;
    }

    /// <summary>The primary subtag of a declared language that is none of ours, lower case, or the one that the script of the text tells; null where neither does.</summary>
    public static string? TagOf(string? declared, ReadOnlySpan<char> text)
    {
        var primary = (declared ?? "").Trim().Split('-', '_', ',', ' ')[0].ToLowerInvariant();
        return primary.Length is 2 or 3 && primary.All(char.IsAsciiLetterLower) ? primary : ScriptEvidence.TagOf(text);
    }

    /// <summary>A tag that names a language which is not one of ours.</summary>
    private static bool IsForeign(string? declared) => !string.IsNullOrWhiteSpace(declared) && Find(declared) is null;

    private static int IndexOf(Language language)
    {
        for (var i = 0; i < All.Count; i++)
            if (ReferenceEquals(All[i], language)) return i;
        return 0;
    }

    private static int[] CountStopWords(ReadOnlySpan<char> text, out int words)
    {
        Span<char> folded = stackalloc char[LongestStopWord * 3];
        var counts = new int[All.Count];
        words = 0;
        foreach (var range in text.SplitAny(" \t\r\n\u00A0.,;:!?()\"“”'’"))
        {
            var word = text[range];
            if (word.Length is 0 or > 20) continue;
            words++;
            if (word.Length > LongestStopWord || !StopWordLookup.TryGetValue(Folding.Fold(word, folded), out var languages)) continue;
            for (; languages != 0; languages &= languages - 1) counts[System.Numerics.BitOperations.TrailingZeroCount(languages)]++;
        }

        CountLetters(text, counts);
        return counts;
    }

    /// <summary>A letter that no other language has is worth a stop word.</summary>
    private static void CountLetters(ReadOnlySpan<char> text, int[] counts)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            var letters = All[i].OwnLetters;
            if (letters.Length == 0) continue;
            var rest = text;
            var found = 0;
            for (var at = rest.IndexOfAny(letters); at >= 0; at = rest.IndexOfAny(letters))
            {
                found++;
                rest = rest[(at + 1)..];
            }

            counts[i] += found / 2;
        }
    }
}
