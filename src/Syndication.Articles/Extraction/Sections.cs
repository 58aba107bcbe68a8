using Syndication.Articles.Blocks;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction;

/// <summary>Names of sections as readers know them.</summary>
internal static class Sections
{
    /// <summary>The longest name of a section; longer ones are titles.</summary>
    private const int Longest = 50;

    /// <summary>The section in natural case without "haberleri" behind it; null for layout slots, constants and titles.</summary>
    public static string? Natural(string? name, Language language)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        var text = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(' ', '-', '–', '|', '>', '›', '»', '/', ':', '#', ',');
        if (text.Length is 0 or > Longest || IsEmpty(text, language) || !IsName(text)) return null;
        var words = text.Split(' ');
        if (words.Length > 1 && language.SectionSuffixes.Contains(Folding.Fold(words[^1]))) text = string.Join(' ', words[..^1]);
        if (IsEmpty(text, language)) return null;
        return NaturalCase(text, language);
    }

    /// <summary>No single letter, which is an icon's; no date; nothing cut short, as titles are; no place that a script would have filled in.</summary>
    private static bool IsName(string text) =>
        text.Length > 1 && text.Any(char.IsLetter) && !text.EndsWith("...", StringComparison.Ordinal) && !text.EndsWith('…')
        && text.AsSpan().IndexOfAny('{', '}') < 0 && !DateLine.Is(text);

    private static bool IsEmpty(string text, Language language)
    {
        var folded = Folding.Fold(text);
        return language.EmptySections.Contains(folded) || language.WeakSections.Contains(folded) || language.HomeCrumbs.Contains(folded);
    }

    /// <summary>Capitals throughout, or a lower-case first letter, are put right; short capitals are an abbreviation.</summary>
    public static string NaturalCase(string text, Language language)
    {
        var letters = text.Where(char.IsLetter).ToList();
        var culture = language.Culture.TextInfo;
        if (letters.Count > 3 && letters.TrueForAll(char.IsUpper)) return culture.ToTitleCase(culture.ToLower(text));
        return char.IsLower(text[0]) && letters.TrueForAll(char.IsLower) ? culture.ToUpper(text[..1]) + text[1..] : text;
    }
}
