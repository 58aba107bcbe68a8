using System.Collections.Frozen;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction;

/// <summary>The dates in one line of visible text, told apart by their labels.</summary>
/// <param name="Published">With a label of publication, or without any.</param>
/// <param name="Updated">With a label of change.</param>
/// <param name="IsLabelled">A label of publication stood beside <paramref name="Published"/>.</param>
/// <param name="IsAlone">The line holds nothing but dates and labels.</param>
internal readonly record struct LabelledDates(ArticleDate? Published, ArticleDate? Updated, bool IsLabelled, bool IsAlone)
{
    /// <summary>A line with dates in it is longer only in running text.</summary>
    private const int Longest = 160;

    /// <summary>A label that opens a line counts over a name, as in "Posted by Ann Lee on"; in a longer line it begins a sentence.</summary>
    private const int LongestOpening = 60;

    /// <summary>Words before a date that are shorter join it to what stands before.</summary>
    private const int ShortestWord = 3;

    /// <summary>The longest name of the place where something was published, with its label.</summary>
    private const int LongestPlace = 30;

    private enum Label
    {
        None,
        Published,
        Updated,
    }

    /// <summary>Reads the line; both dates are null where it holds none.</summary>
    public static LabelledDates Read(string line, DateReader reader)
    {
        var result = new LabelledDates(null, null, false, true);
        if (line.Length > Longest || line.AsSpan().Trim().IsEmpty) return result with { IsAlone = false };
        var from = 0;
        var found = reader.Find(line, 0, DateSource.VisibleText);
        if (found is null) return result with { IsAlone = false };
        while (found is { } date)
        {
            var next = reader.Find(line, date.End, DateSource.VisibleText);
            result = result.With(date.Date, line.AsSpan(from, date.Start - from), next is null ? line.AsSpan(date.End) : [], from == 0, reader.Language);
            (from, found) = (date.End, next);
        }

        var tail = Folding.Fold(line.AsSpan(from));
        return result with { IsAlone = result.IsAlone && (tail.Length == 0 || reader.Language.Weekdays.Contains(tail) || IsClock(tail)) };
    }

    private LabelledDates With(ArticleDate date, ReadOnlySpan<char> before, ReadOnlySpan<char> after, bool isFirst, Language language)
    {
        var text = Folding.Fold(before);
        var label = LabelAtEnd(text, language, out var alone);
        if (label == Label.None && isFirst && text.Length is > 0 and <= LongestOpening) label = LabelAtStart(text, language);
        if (label == Label.None && !after.IsEmpty) label = LabelAtStart(Folding.Fold(after), language);
        if (label == Label.Updated) return this with { Updated = Updated ?? date, IsAlone = IsAlone && alone };
        if (label == Label.Published) return IsLabelled ? this : this with { Published = date, IsLabelled = true, IsAlone = IsAlone && alone };
        // "on", "am", "le" before a date say nothing.
        var filler = text.Length <= ShortestWord || language.Weekdays.Contains(text) || IsClock(text);
        return this with { Published = Published ?? (Updated is null ? date : null), IsAlone = IsAlone && filler };
    }

    /// <summary>The label is the last one to four words before the date.</summary>
    private static Label LabelAtEnd(string text, Language language, out bool whole)
    {
        var label = Of(text, language);
        whole = label != Label.None;
        var start = text.Length;
        for (var words = 0; words < 4 && start > 0 && label == Label.None; words++)
        {
            start = text.LastIndexOf(' ', start - 1);
            if (start > 0) label = Of(Folding.Fold(text.AsSpan(start)), language);
        }

        return label;
    }

    /// <summary>The label is the first one to three words: "Posted by Ann Lee on" before a date, "tarihinde yayımlandı" or "更新" behind it.</summary>
    private static Label LabelAtStart(string text, Language language)
    {
        if (text.Length > 0 && Scripts.IsIdeograph(text[0])) return OfUndivided(text, language);
        var words = text.Split(' ', 5);
        for (var first = 0; first < Math.Min(2, words.Length); first++)
        {
            for (var count = 1; count <= 3 && first + count <= words.Length; count++)
                if (Of(Folding.Fold(string.Join(' ', words, first, count)), language) is var label and not Label.None) return label;
        }

        return Label.None;
    }

    /// <summary>Of a script that does not part words: the label opens the text, or closes the sentence that the date stands in: "于2026年3月1日在论坛发表".</summary>
    private static Label OfUndivided(string text, Language language) =>
        IsOpenedBy(text, language.UpdatedLabels) ? Label.Updated :
        IsOpenedBy(text, language.PublishedLabels) || (text[0] == '在' && text.Length <= LongestPlace && IsClosedBy(text, language.PublishedLabels)) ? Label.Published : Label.None;

    private static bool IsClosedBy(string text, FrozenSet<string> labels)
    {
        foreach (var label in labels)
            if (label.Length > 1 && text.EndsWith(label, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool IsOpenedBy(string text, FrozenSet<string> labels)
    {
        foreach (var label in labels)
            if (label.Length > 1 && text.StartsWith(label, StringComparison.Ordinal)) return true;
        return false;
    }

    private static Label Of(string folded, Language language) =>
        language.UpdatedLabels.Contains(folded) ? Label.Updated : language.PublishedLabels.Contains(folded) ? Label.Published : Label.None;

    /// <summary>Hours and minutes and nothing else.</summary>
    internal static bool IsClock(string text) => text.Length is 4 or 5 && text.All(c => char.IsAsciiDigit(c) || c is ':' or '.');
}
