using System.Buffers;
using System.Globalization;
using System.Text;

namespace Syndication.Articles.Searching;

/// <summary>One thing that is searched for.</summary>
/// <param name="Words">Several stand one after another.</param>
/// <param name="Begins">The last word may go on: <c>okul*</c>.</param>
/// <param name="MayBeInflected">A single word that was not put in quotes: words that begin with it are found too, below it.</param>
public sealed record SearchTerm(IReadOnlyList<SearchWord> Words, bool Begins, bool MayBeInflected)
{
    /// <summary>Written without a letter that folding would change, as people do on foreign keyboards.</summary>
    public bool IsPlain => Words.All(word => word.IsPlain);
}

/// <summary>What a person typed, understood: words, <c>"phrases"</c>, <c>-exclusions</c>, <c>beginnings*</c>. Any text is a query; what means nothing is passed over.</summary>
/// <param name="Text">As typed, white space squeezed and cut off at <see cref="LongestText"/> characters: equal texts are equal queries.</param>
/// <param name="Terms">An article must have all of them.</param>
/// <param name="Excluded">An article may have none of them.</param>
public sealed record SearchQuery(string Text, IReadOnlyList<SearchTerm> Terms, IReadOnlyList<SearchTerm> Excluded)
{
    /// <summary>Characters that are looked at.</summary>
    public const int LongestText = 200;

    /// <summary>Terms that are looked at; each more costs time, and nobody needs more.</summary>
    private const int MostTerms = 12;

    /// <summary>Letters that tell that a capital I is a Turkish one.</summary>
    private static readonly SearchValues<char> TurkishLetters = SearchValues.Create("çğıöşüÇĞİÖŞÜ");

    /// <summary>Nothing is searched for, so nothing is found.</summary>
    public bool IsEmpty => Terms.Count == 0;

    /// <summary>Reads what was typed.</summary>
    public static SearchQuery Parse(string? typed)
    {
        var text = Squeezed(typed ?? "");
        var culture = CultureInfo.GetCultureInfo(text.AsSpan().ContainsAny(TurkishLetters) ? "tr-TR" : "");
        List<SearchTerm> terms = [], excluded = [];
        foreach (var (part, isExcluded, isQuoted) in Parts(text))
        {
            if (terms.Count + excluded.Count == MostTerms) break;
            if (TermOf(part, isQuoted, culture) is { } term) (isExcluded ? excluded : terms).Add(term);
        }

        return new SearchQuery(text, terms, excluded);
    }

    /// <inheritdoc/>
    public bool Equals(SearchQuery? other) => other?.Text == Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    // Runs of white space are one blank; what no address and no document can hold is left out.
    private static string Squeezed(string typed)
    {
        var text = new StringBuilder();
        foreach (var rune in typed.EnumerateRunes())
        {
            if (text.Length + rune.Utf16SequenceLength > LongestText) break;
            if (!Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune) && rune != Rune.ReplacementChar) text.Append(rune.ToString());
            else if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
        }

        return text.ToString().TrimEnd();
    }

    private static IEnumerable<(string Part, bool IsExcluded, bool IsQuoted)> Parts(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == ' ')
            {
                at++;
                continue;
            }

            var isExcluded = text[at] is '-' or '−' or '–' && at + 1 < text.Length;
            if (isExcluded) at++;
            var isQuoted = IsQuote(text[at]);
            if (isQuoted) at++;
            var end = at;
            // A quotation mark that is never closed ends with the text.
            while (end < text.Length && (isQuoted ? !IsQuote(text[end]) : text[end] != ' ' && !IsQuote(text[end]))) end++;
            yield return (text[at..end], isExcluded, isQuoted);
            at = isQuoted ? end + 1 : end;
        }
    }

    private static SearchTerm? TermOf(string part, bool isQuoted, CultureInfo culture)
    {
        var words = SearchWords.In(part, culture).ToList();
        if (words.Count == 0) return null;
        if (!isQuoted && words.Count > 1 && IsSuffixed(part, words)) words.RemoveRange(1, words.Count - 1);
        var begins = !isQuoted && part[^1] == '*';
        var isCharacter = words[0].Folded.Length == 1;
        return new SearchTerm(words, begins, MayBeInflected: !isQuoted && !begins && words.Count == 1 && !isCharacter);
    }

    /// <summary>What follows an apostrophe is an ending, which other articles have differently; but O'Neill and L'Express are names.</summary>
    private static bool IsSuffixed(string part, List<SearchWord> words) =>
        words[0].Exact.Length > 1 && part[words[0].Start + words[0].Length] is '\'' or '’' or 'ʼ' or '`' or '´';

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '«' or '»';
}
