using System.Collections.Frozen;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction;

/// <summary>The dates in one line of visible text, told apart by their labels.</summary>
/// <param name="Published">With a label of publication, or without any.</param>
/// <param name="Updated">With a label of change.</param>
/// <param name="IsLabelled">A label of publication stood before <paramref name="Published"/>.</param>
/// <param name="IsAlone">The line holds nothing but dates and labels.</param>
internal readonly record struct LabelledDates(ArticleDate? Published, ArticleDate? Updated, bool IsLabelled, bool IsAlone)
{
    /// <summary>A line with dates in it is longer only in running text.</summary>
    private const int Longest = 160;

    /// <summary>Reads the line; both dates are null where it holds none.</summary>
    public static LabelledDates Read(string line, DateReader reader)
    {
        var result = new LabelledDates(null, null, false, true);
        if (line.Length > Longest) return result with { IsAlone = false };
        var from = 0;
        while (reader.Find(line, from, DateSource.VisibleText) is { } found)
        {
            result = result.With(found.Date, line.AsSpan(from, found.Start - from), reader.Language);
            from = found.End;
        }

        if (from == 0) return result with { IsAlone = false };
        var tail = Folding.Fold(line.AsSpan(from));
        return result with { IsAlone = result.IsAlone && (tail.Length == 0 || reader.Language.Weekdays.Contains(tail) || IsClock(tail)) };
    }

    private LabelledDates With(ArticleDate date, ReadOnlySpan<char> before, Language language)
    {
        var label = Folding.Fold(before);
        if (EndsWith(label, language.UpdatedLabels, out var alone)) return this with { Updated = Updated ?? date, IsAlone = IsAlone && alone };
        if (EndsWith(label, language.PublishedLabels, out alone))
            return IsLabelled ? this : this with { Published = date, IsLabelled = true, IsAlone = IsAlone && alone };
        var filler = label.Length == 0 || language.Weekdays.Contains(label) || IsClock(label);
        return this with { Published = Published ?? (Updated is null ? date : null), IsAlone = IsAlone && filler };
    }

    private static bool EndsWith(string text, FrozenSet<string> labels, out bool whole)
    {
        whole = labels.Contains(text);
        if (whole) return true;
        // The label is the last one to four words before the date.
        var start = text.Length;
        for (var words = 0; words < 4 && start > 0; words++)
        {
            start = text.LastIndexOf(' ', start - 1);
            if (start <= 0) return false;
            if (labels.Contains(Folding.Fold(text.AsSpan(start)))) return true;
        }

        return false;
    }

    private static bool IsClock(string text) => text.Length is 4 or 5 && text.All(c => char.IsAsciiDigit(c) || c is ':' or '.');
}
