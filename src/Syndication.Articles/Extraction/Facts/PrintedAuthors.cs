using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>The authors that a reader of the page sees: bylines under the headline, at the foot, in a box about the author.</summary>
internal sealed class PrintedAuthors(PageWitnesses page, Language language, IReadOnlySet<string> siteNames)
{
    /// <summary>A byline has no more lines than this.</summary>
    private const int MostLines = 6;

    /// <summary>Lines below the headline that are its own head; a label is believed somewhat further down.</summary>
    private const int ByHeadline = 6, HeadLines = 14, LabelledLines = 40;

    /// <summary>Lines above the headline that may be its byline.</summary>
    private const int Above = 4;

    /// <summary>More links in one element are a list of something else.</summary>
    private const int MostNames = 12;

    /// <summary>A longer line is running text.</summary>
    private const int LongestLine = 160;

    private readonly IReadOnlyCollection<string> _siteNames = (IReadOnlyCollection<string>)siteNames;

    /// <summary>Who is named with the headline: behind a label, in an element called author, before the date, beside a portrait.</summary>
    public IReadOnlyList<string> Near() => FirstOf(NearLabels, () => FromSpans(isNear: true), BesideDate, BesidePortrait, NamesAlone);

    /// <summary>Who is named far from the headline: in an element called author, or behind a label of two words alone on its line.</summary>
    public IReadOnlyList<string> Far() => FirstOf(() => FromSpans(isNear: false), FootLabels);

    /// <summary>The one person of whom a box says more: a name alone on its line, and a text that begins with it.</summary>
    public IReadOnlyList<string> Box()
    {
        const int Shortest = 50, LongestName = 40;
        var found = new List<string>();
        for (var i = page.Headline + 1; i + 1 < page.Lines.Count; i++)
        {
            var (line, text) = (page.Lines[i], page.Lines[i + 1].Text);
            if (line.Text.Length > LongestName || text.Length < Shortest || (line.Zone & page.Foreign & ~Zone.Aside) != 0 || !PersonNames.IsLikely(line.Text, language)) continue;
            if (text.StartsWith(line.Text, StringComparison.Ordinal) && text[line.Text.Length] is ' ' or ',') found.AddRange(NamesIn(line.Text));
        }

        // A page that tells of several persons is about them.
        return found.Distinct().Count() == 1 ? [found[0]] : [];
    }

    private static IReadOnlyList<string> FirstOf(params Func<IReadOnlyList<string>>[] witnesses)
    {
        foreach (var witness in witnesses)
            if (witness() is { Count: > 0 } persons) return persons;
        return [];
    }

    private IEnumerable<int> Lines(int from, int to)
    {
        for (var i = Math.Max(0, from); i < Math.Min(page.Lines.Count, to); i++)
            if (page.Lines[i].Text.Length <= LongestLine && !page.IsForeign(page.Lines[i].Zone)) yield return i;
    }

    private List<string> NearLabels() => Lines(page.Headline - 2, page.Headline + ByHeadline).Select(i => BehindLabels(page.Lines[i].Parts)).FirstOrDefault(names => names.Count > 0) ?? [];

    /// <summary>Who is named behind a label somewhat below the headline.</summary>
    public IReadOnlyList<string> Labelled() =>
        Lines(page.Headline + 1, page.Headline + LabelledLines).Where(i => !page.Lines[i].IsHeading)
            .Select(i => page.Lines[i].Parts.Select(part => CreditLine.Read(part, language)?.Authors).FirstOrDefault(authors => authors is { Count: > 0 }) ?? BehindLabels(page.Lines[i].Parts))
            .FirstOrDefault(names => names.Count > 0) ?? [];

    /// <summary>The names behind a label, in its own part of the line or in the next ones: "By | Ann Lee | , | Bo Ek | on".</summary>
    private List<string> BehindLabels(IReadOnlyList<string> parts)
    {
        for (var p = 0; p < parts.Count; p++)
        {
            if ((PersonNames.BehindLabel(parts[p], language) ?? PersonNames.BehindDate(parts[p], language)) is not { } rest) continue;
            var names = NamesIn(rest);
            var isOpen = rest.Length == 0 || rest.EndsWith(',');
            for (var q = p + 1; q < parts.Count; q++)
            {
                if (PersonNames.IsJoint(parts[q], language)) isOpen = true;
                else if (Bylines.IsRole(parts[q], language)) isOpen = false;
                else if (isOpen && (NamesIn(parts[q]) is { Count: > 0 } found ? found : PenName(parts[q])) is { Count: > 0 } more) (names, isOpen) = ([.. names, .. more], parts[q].EndsWith(','));
                else break;
            }

            if (names.Count > 0) return [.. names.DistinctBy(name => Folding.Fold(name))];
        }

        return [];
    }

    /// <summary>One word alone behind a label in an element of its own.</summary>
    private List<string> PenName(string part)
    {
        const int Shortest = 3, Longest = 24;
        return part.Length is >= Shortest and <= Longest && char.IsUpper(part[0]) && part.All(char.IsLetter) && !language.StopWords.Contains(Folding.Fold(part)) && !language.Months.ContainsKey(Folding.Fold(part))
            && Bylines.IsPerson(part, language, _siteNames) ? [part] : [];
    }

    private List<string> FromSpans(bool isNear)
    {
        foreach (var span in page.Spans)
        {
            if (!span.Has(Promise.Byline) || (span.Zone & page.Foreign & ~Zone.Aside) != 0 || span.End - span.Start > MostLines) continue;
            if (isNear != (span.Start >= page.Headline - Above && span.Start <= page.Headline + HeadLines)) continue;
            if (isNear && LinkedNames(span) is { Count: > 1 } several) return several;
            foreach (var text in TextsOf(span))
                if (!IsNoName(span, text) && NamesIn(text) is { Count: > 0 } persons) return persons;
        }

        return [];
    }

    /// <summary>The text is that of an element which is a place or a role by its own class.</summary>
    private bool IsNoName(PromisedSpan span, string text) =>
        page.Spans.Exists(other => other.Has(Promise.NoName) && other.Start >= span.Start && other.Start < Math.Max(span.End, span.Start + 1) && PageWitnesses.TextOf(other.Element, 80) == text);

    /// <summary>What the element itself holds of its lines.</summary>
    private IEnumerable<string> TextsOf(PromisedSpan span)
    {
        var parts = Enumerable.Range(span.Start, Math.Max(0, Math.Min(span.End, page.Lines.Count) - span.Start)).SelectMany(i => page.Lines[i].Parts);
        if (span.End - span.Start > 1) return parts;
        var own = PageWitnesses.TextOf(span.Element, 200);
        var held = parts.Where(part => own.Contains(part, StringComparison.Ordinal)).ToList();
        // What runs together where two elements meet is no word.
        return held.Count > 1 && RunsTogether(own, held) ? held : held.Append(own);
    }

    private static bool RunsTogether(string own, List<string> parts) =>
        parts.Exists(part => own.IndexOf(part, StringComparison.Ordinal) + part.Length is var end && end < own.Length && char.IsLetterOrDigit(own[end]));

    /// <summary>The names among the links of a byline that has several: nothing else parts them there.</summary>
    private List<string> LinkedNames(PromisedSpan span)
    {
        var names = span.Element.QuerySelectorAll("a[href], li").Take(MostNames).Select(link => NamesIn(PageWitnesses.TextOf(link, 80))).Where(found => found.Count > 0).ToList();
        return names.Count > 1 ? [.. names.SelectMany(found => found).DistinctBy(name => Folding.Fold(name))] : [];
    }

    /// <summary>A name right before the date under the headline.</summary>
    private List<string> BesideDate()
    {
        foreach (var i in Lines(page.Headline + 1, page.Headline + 5))
        {
            var parts = page.Lines[i].Parts;
            for (var p = 0; p < parts.Count && !page.Lines[i].IsHeading; p++)
            {
                var name = PersonNames.WithoutFigures(parts[p]);
                if (!name.Contains(' ', StringComparison.Ordinal) || LabelIndex.Everything.Match(Folding.Fold(name)).Any != LabelKinds.None) continue;
                var isBeforeDate = name.Length < parts[p].Length || (p + 1 < parts.Count && IsDate(parts[p + 1]));
                if (isBeforeDate && NamesIn(parts[p]) is { Count: > 0 } persons) return persons;
            }
        }

        return [];
    }

    /// <summary>Begins with a figure, or with a month or a week day and a figure.</summary>
    private bool IsDate(string part)
    {
        var words = part.Split([' ', ',', '.'], 3, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return false;
        var first = Folding.Fold(words[0]);
        return char.IsDigit(part[0]) || (words.Length > 1 && (language.Months.ContainsKey(first) || language.Weekdays.Contains(first)) && part.Any(char.IsDigit));
    }

    /// <summary>A name alone on its line under the headline, with a picture beside it that is called the same.</summary>
    private List<string> BesidePortrait()
    {
        foreach (var i in Lines(page.Headline + 1, page.Headline + 8))
        {
            var text = page.Lines[i].Text;
            if (PersonNames.IsLikely(text, language) && page.Images.Exists(image => Math.Abs(image.Line - i) <= 2 && image.Element.GetAttribute("alt")?.Trim() == text)) return NamesIn(text);
        }

        return [];
    }

    /// <summary>Several names and nothing else right under the headline.</summary>
    private List<string> NamesAlone()
    {
        foreach (var i in Lines(page.Headline + 1, page.Headline + 3))
        {
            var pieces = page.Lines[i].Text.Split(',', StringSplitOptions.TrimEntries);
            if (pieces.Length > 1 && pieces.All(piece => PersonNames.IsLikely(piece, language)) && NamesIn(page.Lines[i].Text) is { } names && names.Count == pieces.Length) return names;
        }

        return [];
    }

    private List<string> FootLabels() =>
        Lines(page.Headline + 1, page.Lines.Count)
            .Where(i => page.Lines[i] is { Text.Length: <= 60, IsHeading: false })
            .Select(i => PersonNames.BehindLabel(page.Lines[i].Text, language, fewest: 2) is { Length: > 0 } rest ? NamesIn(rest) : [])
            .FirstOrDefault(names => names.Count > 0) ?? [];

    private List<string> NamesIn(string text) => PersonNames.In(text, language, _siteNames);
}
