using System.Text.RegularExpressions;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>Which visible words are somebody's name.</summary>
internal static partial class PersonNames
{
    /// <summary>Names in a byline as printed, all of which look like names; none where one does not.</summary>
    public static List<string> In(string part, Language language, IReadOnlyCollection<string> siteNames)
    {
        var text = WithoutDate(part, language);
        if (text.Length is < 4 or > 120 || IsLabel(Folding.Fold(text), language)) return [];
        var persons = Bylines.Persons(text, language, siteNames);
        return persons.Count > 0 && persons.All(person => IsLikely(person, language)) ? [.. persons.DistinctBy(person => Folding.Fold(person))] : [];
    }

    /// <summary>Two to five words, most of them with capitals, none of them a month or a small word.</summary>
    public static bool IsLikely(string text, Language language)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 5 || !char.IsUpper(text[0]) || !words[^1].Any(char.IsLetter) || text.Any(char.IsDigit)) return false;
        var own = words.Where(word => !BylineRest.IsParticle(word)).ToList();
        return own.Count(word => char.IsUpper(word[0])) * 2 > own.Count && !own.Any(word => language.Months.ContainsKey(Folding.Fold(word)) || language.StopWords.Contains(Folding.Fold(word)));
    }

    /// <summary>What stands behind a label that opens the text, such as "By" or "Written by"; null where none does, empty where nothing stands behind it.</summary>
    public static string? BehindLabel(string text, Language language, int fewest = 1)
    {
        if (text.Length > 120) return null;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(3, words.Length); count >= fewest; count--)
        {
            var label = Folding.Fold(string.Join(' ', words, 0, count));
            if (label.Length > 0 && label.Split('/').All(language.AuthorLabels.Contains)) return BylineRest.Names(string.Join(' ', words, count, words.Length - count).TrimStart(':', ' '), language);
        }

        return null;
    }

    /// <summary>The same behind a date with which the text begins: "5 March 2026 by Ann Lee".</summary>
    public static string? BehindDate(string text, Language language)
    {
        const int Longest = 100, MostWords = 8;
        if (text.Length > Longest) return null;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var figure = Array.FindLastIndex(words, Math.Min(words.Length, MostWords) - 1, word => word.Any(char.IsDigit));
        return figure < 0 ? null : BehindLabel(string.Join(' ', words, figure + 1, words.Length - figure - 1), language);
    }

    /// <summary>What stands between two names of one byline.</summary>
    public static bool IsJoint(string part, Language language) => part is "," or "&" or "/" or ";" || language.AndWords.Contains(Folding.Fold(part));

    /// <summary>The text up to its first figure, names of months and week days before it cut too.</summary>
    public static string WithoutDate(string part, Language language)
    {
        var words = WithoutFigures(part).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 0 && Folding.Fold(words[^1]) is var last && (last.Length == 0 || last is "on" || language.Months.ContainsKey(last) || language.Weekdays.Contains(last))) words.RemoveAt(words.Count - 1);
        return string.Join(' ', words);
    }

    /// <summary>The text up to its first figure or bar.</summary>
    public static string WithoutFigures(string part) => FirstFigure().Match(part) is { Success: true } figure ? part[..figure.Index].TrimEnd() : part;

    public static bool IsLabel(string folded, Language language) =>
        language.UpdatedLabels.Contains(folded) || language.PublishedLabels.Contains(folded) || LabelIndex.Everything.Match(folded) is not { Whole: LabelKinds.None };

    [GeneratedRegex(@"[\d|]")]
    private static partial Regex FirstFigure();
}
