using System.Buffers;
using System.Collections.Frozen;

namespace Syndication.Articles.Languages;

/// <summary>What a folded block was found to be: a label as a whole, or opened by one.</summary>
/// <param name="Whole">What the whole text is a label of.</param>
/// <param name="Opening">What its opening is a label of.</param>
/// <param name="OneWord">Of <paramref name="Opening"/> what rests on one word alone, which a sentence may open with too.</param>
internal readonly record struct LabelMatch(LabelKinds Whole, LabelKinds Opening, LabelKinds OneWord = LabelKinds.None)
{
    public LabelKinds Any => Whole | Opening;
}

/// <summary>The labels of several languages made ready for looking up.</summary>
internal sealed class LabelIndex
{
    /// <summary>Every language the product knows: an English label stands on pages of any language, and a language is misread now and then.</summary>
    public static readonly LabelIndex Everything = new(Languages.All.Select(language => language.Labels));

    private static readonly char[] Counts = [.. "0123456789.,"];

    // Each in its narrow and its wide form.
    private const string Marks = ":：/／=＝(（";

    private readonly FrozenDictionary<string, LabelKinds> _whole;
    private readonly FrozenDictionary<string, LabelKinds>.AlternateLookup<ReadOnlySpan<char>> _wholeLookup;
    private readonly FrozenDictionary<string, Pattern[]> _byFirstWord;
    private readonly FrozenDictionary<string, Pattern[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Pattern[] _anywhere;

    // What one of those patterns needs: few texts have any of it.
    private readonly SearchValues<string> _anywhereNeeds;

    private LabelIndex(IEnumerable<Labels> languages)
    {
        var labels = (
            from language in languages
            from row in language.All
            from label in row.Labels.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            select (row.Kind, Label: label)).ToList();
        _whole = labels.Where(row => !row.Label.Contains('*', StringComparison.Ordinal))
            .GroupBy(row => Folding.Fold(row.Label), row => row.Kind)
            .ToFrozenDictionary(group => group.Key, group => group.Aggregate((a, b) => a | b));
        _wholeLookup = _whole.GetAlternateLookup<ReadOnlySpan<char>>();
        var patterns = labels.Where(row => row.Label.Contains('*', StringComparison.Ordinal))
            .Select(row => new Pattern(row.Kind, [.. row.Label.Split('*').Select(FoldPart)]))
            .Where(pattern => pattern.Parts.Any(part => part.Length > 0)).ToList();
        _anywhere = [.. patterns.Where(pattern => pattern.Parts[0].Length == 0)];
        _anywhereNeeds = SearchValues.Create([.. _anywhere.Select(pattern => pattern.Parts.First(part => part.Length > 0))], StringComparison.Ordinal);
        _byFirstWord = patterns.Where(pattern => pattern.Parts[0].Length > 0)
            .GroupBy(pattern => FirstWord(pattern.Parts[0]).ToString())
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
        _lookup = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What the text is a label of as a whole; cheaper than <see cref="Match"/>.</summary>
    public LabelKinds Whole(ReadOnlySpan<char> folded) => _wholeLookup.TryGetValue(folded, out var kinds) ? kinds : LabelKinds.None;

    /// <param name="folded">The folded text of a whole block.</param>
    public LabelMatch Match(string folded)
    {
        folded = folded.Replace('：', ':').Replace('／', '/').Replace('＝', '=').Replace('（', '(');
        var whole = _whole.GetValueOrDefault(folded) | (_whole.GetValueOrDefault(WithoutCount(folded)) & LabelKinds.Comments);
        var (opening, phrases) = (LabelKinds.None, LabelKinds.None);
        if (!_lookup.TryGetValue(FirstWord(folded), out var patterns)) patterns = [];
        foreach (var pattern in patterns)
        {
            if (!pattern.Matches(folded)) continue;
            opening |= pattern.Kind;
            if (!pattern.IsOneWord) phrases |= pattern.Kind;
        }

        if (!folded.AsSpan().ContainsAny(_anywhereNeeds)) return new LabelMatch(whole, opening, opening & ~phrases);
        foreach (var pattern in _anywhere)
            if (pattern.Matches(folded)) phrases |= pattern.Kind;
        return new LabelMatch(whole, opening | phrases, opening & ~phrases);
    }

    // "109 comments", "yorumlar 12": how many there are says nothing.
    private static string WithoutCount(string folded)
    {
        const int Longest = 40;
        if (folded.Length is 0 or > Longest || (!char.IsAsciiDigit(folded[0]) && !char.IsAsciiDigit(folded[^1]))) return "";
        return folded.Trim(Counts).Trim();
    }

    // A mark at the end is part of a label: "Foto:" opens a credit, "Foto" may open a sentence; "Comments (" opens a count.
    private static string FoldPart(string part) => part.TrimEnd() is [.., var mark] && Marks.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at
        ? Folding.Fold(part) + Marks[at / 2 * 2]
        : Folding.Fold(part);

    private static ReadOnlySpan<char> FirstWord(string text)
    {
        // Chinese and Japanese do not part words: there a label is found by its first sign.
        if (text.Length > 0 && Scripts.IsIdeograph(text[0])) return text.AsSpan(0, 1);

        var end = 0;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        return text.AsSpan(0, end);
    }

    private sealed record Pattern(LabelKinds Kind, string[] Parts)
    {
        public bool IsOneWord { get; } = Parts is [{ Length: > 0 } word, ""] && word.All(char.IsLetter) && !Scripts.IsIdeograph(word[0]);

        public bool Matches(string text)
        {
            var first = Parts[0];
            // A label ends where a word ends: "reklam" does not open "reklamcilik".
            if (!text.StartsWith(first, StringComparison.Ordinal)) return false;
            if (first.Length > 0 && text.Length > first.Length && char.IsLetterOrDigit(first[^1])
                && char.IsLetterOrDigit(text[first.Length]) && !Scripts.IsIdeograph(first[^1]))
            {
                return false;
            }

            var from = first.Length;
            for (var i = 1; i < Parts.Length; i++)
            {
                if (Parts[i].Length == 0) continue;
                var at = text.IndexOf(Parts[i], from, StringComparison.Ordinal);
                if (at < 0) return false;
                from = at + Parts[i].Length;
            }

            return true;
        }
    }
}
