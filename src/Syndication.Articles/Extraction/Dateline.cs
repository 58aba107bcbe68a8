using System.Globalization;
using System.Text.RegularExpressions;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction;

/// <summary>Takes the place and the agency a report was filed with off the ends of its text.</summary>
/// <param name="Place">In natural case, or null.</param>
/// <param name="Agency">As the language shows it, or null.</param>
/// <param name="Author">A reporter named in front of the place, or null.</param>
/// <param name="Text">What is left of the paragraph.</param>
internal readonly partial record struct Dateline(string? Place, string? Agency, string? Author, string Text)
{
    /// <summary>Longest place list ("MOSKOVA/PYONGYANG"); capitals beyond it are a shouted sentence.</summary>
    private const int LongestPlace = 40;

    /// <summary>Reads the head of a first paragraph: <c>ANKARA (AA) - …</c>, <c>(ANKARA) - …</c>, <c>LONDON, Nov 5 (Reuters) - …</c>.</summary>
    public static Dateline OfHead(string paragraph, Language language)
    {
        var m = Head().Match(paragraph);
        if (m.Success && AgencyOf(m.Groups["agency"].Value, language) is { } agency)
        {
            var place = m.Groups["place"].Value;
            return new Dateline(Natural(place, language), agency, Blank(m.Groups["name"].Value), paragraph[m.Length..]);
        }

        m = PlaceHead().Match(paragraph);
        if (!m.Success) return new Dateline(null, null, null, paragraph);
        var alone = m.Groups["place"].Value;
        return IsShoutedSentence(alone) || AgencyOf(alone, language) is not null
            ? new Dateline(null, AgencyOf(alone, language), null, AgencyOf(alone, language) is null ? paragraph : paragraph[m.Length..])
            : new Dateline(Natural(alone, language), null, null, paragraph[m.Length..]);
    }

    /// <summary>Reads the tail of a last paragraph: <c>… - PYONGYANG</c>, <c>… (DHA)</c>, <c>…. İHA</c>.</summary>
    public static Dateline OfTail(string paragraph, Language language)
    {
        string? place = null, agency = null;
        var text = paragraph.TrimEnd();
        for (var again = true; again;)
        {
            again = false;
            if (agency is null && AgencyTail().Match(text) is { Success: true } credit &&
                AgencyOf(credit.Groups["agency"].Value, language) is { } found)
            {
                (agency, text, again) = (found, text[..credit.Index].TrimEnd(), true);
            }

            if (place is null && PlaceTail().Match(text) is { Success: true } tail && tail.Groups["place"].Length <= LongestPlace &&
                AgencyOf(tail.Groups["place"].Value, language) is null)
            {
                (place, text, again) = (Natural(tail.Groups["place"].Value, language), text[..tail.Index].TrimEnd(), true);
            }
        }

        return new Dateline(place, agency, null, text);
    }

    /// <summary>The agency that a credit names, as the language shows it; null where it names none.</summary>
    public static string? AgencyOf(string name, Language language)
    {
        var folded = Folding.Fold(name);
        if (folded.Length == 0) return null;
        if (language.Agencies.TryGetValue(folded, out var shown)) return shown;
        var cut = folded.AsSpan().IndexOfAny('/', '-', ',');
        return cut > 0 && language.Agencies.TryGetValue(folded[..cut].Trim(), out shown) ? shown : null;
    }

    /// <summary>A place in natural case: the gazetteer first, then the language's casing where its own letters show that the capitals are the language's.</summary>
    public static string? Natural(string place, Language language)
    {
        place = place.Trim(' ', ',', '.', '-', '–', '—', '(', ')', ':', '/');
        if (place.Length == 0) return null;
        if (language.Places.TryGetValue(Folding.Fold(place), out var known)) return known;
        return Word().Replace(place, word => NaturalWord(word.Value, language));
    }

    public static string NaturalWord(string word, Language language)
    {
        if (word.Length == 0) return word;
        if (language.Places.TryGetValue(Folding.Fold(word), out var known)) return known;
        if (word.Any(char.IsLower) || language.Agencies.ContainsKey(Folding.Fold(word))) return word;
        // A plain I in a word without the language's own letters is a foreign word's.
        var culture = word.Contains('I', StringComparison.Ordinal) && word.AsSpan().IndexOfAny(language.OwnLetters + "ÇÖÜ") < 0
            ? CultureInfo.InvariantCulture
            : language.Culture;
        return culture.TextInfo.ToUpper(word[..1]) + culture.TextInfo.ToLower(word[1..]);
    }

    private static bool IsShoutedSentence(string place) => place.Length > LongestPlace || place.Count(c => c == ' ') > 3;

    private static string? Blank(string text) => text.Length == 0 ? null : text;

    [GeneratedRegex(
        @"^\s*(?:(?<name>\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{L}.]+){1,3})\s*[/-]\s*)?(?<place>\p{Lu}[\p{Lu}\p{M}\s.'’/,-]{1,38}?)?,?\s*(?:[\p{L}.]{2,9}\s\d{1,2},?\s*)?\(\s*(?<agency>[\p{L}. -]{2,30})\s*\)\s*(?:[-–—:.]+\s*|$)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Head();

    [GeneratedRegex(@"^\s*(?:\(\s*(?<place>\p{Lu}[\p{Lu}\p{M}\s./-]{1,38})\s*\)|(?<place>\p{Lu}[\p{Lu}\p{M}\s.'’/]{1,38}?))\s*(?:\s[-–—]|[–—]|-(?=\s))\s*(?=\S)", RegexOptions.ExplicitCapture)]
    private static partial Regex PlaceHead();

    [GeneratedRegex(@"(?:^|(?<=[.!?…""”'’):])\s*)(?:\(\s*(?<agency>[\p{L}. /-]{2,30})\s*\)|(?<=[.!?…""”'’)]\s+)(?<agency>\p{Lu}[\p{Lu}.]{1,7}))\s*\.?$", RegexOptions.ExplicitCapture)]
    private static partial Regex AgencyTail();

    [GeneratedRegex(@"(?:^|\s)[-–—]\s*(?<place>\p{Lu}[\p{Lu}\p{M}'’]+(?:[\s/-]\p{Lu}[\p{Lu}\p{M}'’]+){0,3})\s*\.?$", RegexOptions.ExplicitCapture)]
    private static partial Regex PlaceTail();

    [GeneratedRegex(@"[\p{L}\p{M}]+")]
    private static partial Regex Word();
}
