using System.Globalization;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>Dates that a reader of the page sees: weighed by label, by nearness to the headline and by what their elements promise.</summary>
internal sealed class VisibleDates
{
    /// <summary>Lines below the headline that are its own head.</summary>
    private const int Near = 14;

    /// <summary>Lines right below the headline, where no other article has begun.</summary>
    private const int HeadLines = 5;

    /// <summary>A longer line is running text, where dates tell of events; far from the headline even shorter ones are.</summary>
    private const int LongestNear = 260, LongestFar = 90;

    /// <summary>Less than this proves nothing.</summary>
    private const int LeastWeight = 3;

    private readonly PageWitnesses _page;
    private readonly DateReader _reader;
    private readonly HashSet<int> _promised;
    private readonly List<DateTimeOffset> _clocks = [];
    private int _best;
    private ArticleDate? _distant;
    private ArticleDate? _footer;
    private ArticleDate? _dateline;
    private readonly ArticleDate? _stacked;

    public VisibleDates(PageWitnesses page, DateReader reader)
    {
        (_page, _reader) = (page, reader);
        _promised = Promised(page);
        for (var i = 0; i < page.Lines.Count; i++)
        {
            var line = page.Lines[i];
            if (i > page.Headline && IsNear(i) && !page.IsForeign(line.Zone)) _dateline ??= InDateline(line.Text);
            if (line.Text.Length > (IsNear(i) ? LongestNear : LongestFar) || !DateReader.HoldsFigure(line.Text)) continue;
            if (!IsOwn(i, line.Zone))
            {
                if ((line.Zone & page.Foreign) == Zone.Footer) _footer ??= Labelled(line.Text);
                continue;
            }

            if (ReadWhole(i, line.Text)) continue;
            if (line.Parts.Count > 1) ReadParts(i, line.Parts);
            if (_best == 0 && (_promised.Contains(i) || IsDateAndSource(i, line.Text) || line.Parts.Any(part => EndsWithDate(i, part)))) Weigh(i, LabelledDates.Read(line.Text, reader));
        }

        _stacked = Stacked();
    }

    public ArticleDate? Published { get; private set; }

    /// <summary>The date alone on its line right under the headline, written out.</summary>
    public ArticleDate? Own { get; private set; }

    public ArticleDate? Updated { get; private set; }

    /// <summary>The last resort: the first date alone on its line far below the headline, or a labelled one in the page's foot; before these a date with day, month and year on lines of their own, and one in a dateline.</summary>
    public ArticleDate? Distant => _stacked ?? _dateline ?? _distant ?? _footer;

    /// <summary>Dates with a clock that are printed in the head of the article, in the zone of the reader.</summary>
    public IReadOnlyList<DateTimeOffset> Clocks => _clocks;

    /// <summary>
    /// Right below the headline even what looks like a comment is the article's own: the first entry of a discussion. So is a column
    /// beside it, with the name of a date.
    /// </summary>
    private bool IsOwn(int i, Zone zone) => !_page.IsForeign(zone) || (zone & _page.Foreign) switch
    {
        Zone.Comments => i > _page.Headline && i <= _page.Headline + HeadLines,
        Zone.Aside => IsNear(i) && _promised.Contains(i),
        _ => false,
    };

    private bool IsNear(int i) => i >= _page.Headline - HeadLines && i <= _page.Headline + Near;

    /// <summary>
    /// A short line below the headline that is no sentence and tells date and clock, or a date beside a source:
    /// "Name of the site 2022-02-13 09:57 Name of the source", "Source: Name 13 February 2022".
    /// </summary>
    private bool IsDateAndSource(int i, string text)
    {
        const int Longest = 60;
        if (i <= _page.Headline || i > _page.Headline + Near || text.Length > Longest || _page.Lines[i].IsHeading || Blocks.Prose.EndsSentence(text)) return false;
        if (_reader.Find(text, 0, DateSource.VisibleText) is not { } found) return false;
        return found.Date.Precision == DatePrecision.Instant || OpensWithSource(text.AsSpan(found.End)) || OpensWithSource(text.AsSpan(0, found.Start));
    }

    private bool OpensWithSource(ReadOnlySpan<char> text)
    {
        var folded = Folding.Fold(text);
        return _reader.Language.SourceLabels.Any(label => folded.StartsWith(label, StringComparison.Ordinal));
    }

    /// <summary>Part by part; a clock in a part of its own belongs to the date before it.</summary>
    private void ReadParts(int i, IReadOnlyList<string> parts)
    {
        for (var p = 0; p < parts.Count; p++)
            if (p + 1 == parts.Count || !LabelledDates.IsClock(parts[p + 1]) || !ReadWhole(i, $"{parts[p]} {parts[p + 1]}")) ReadWhole(i, parts[p]);
    }

    /// <summary>A date with a label beside it, of publication rather than of the last change.</summary>
    private ArticleDate? Labelled(string text) =>
        LabelledDates.Read(text, _reader) is { } dates ? (dates.IsLabelled ? dates.Published : dates.Updated) : null;

    /// <summary>Between the place that a text begins with and a dash: "HARBOUR, March 5, 2026 -- The council".</summary>
    private ArticleDate? InDateline(string text)
    {
        const int FarthestStart = 40, FarthestDash = 30;
        var opening = text.Length > 100 ? text[..100] : text;
        if (text.Length < LongestFar / 2 || !char.IsUpper(text[0]) || !DateReader.HoldsFigure(opening)) return null;
        if (_reader.Find(opening, 0, DateSource.VisibleText) is not { Start: > 2 and < FarthestStart } found || opening.AsSpan(0, found.Start).TrimEnd()[^1] is not (',' or '(')) return null;
        var behind = opening.AsSpan(found.End, Math.Min(FarthestDash, opening.Length - found.End));
        return behind.Contains("--", StringComparison.Ordinal) || behind.Contains(" – ", StringComparison.Ordinal) || behind.Contains(" — ", StringComparison.Ordinal) ? found.Date : null;
    }

    /// <summary>Day, month and year on lines of their own in one element made for dates.</summary>
    private ArticleDate? Stacked()
    {
        const int Longest = 30, FewestLines = 2, MostLines = 4;
        foreach (var span in _page.Spans)
        {
            if (!span.Has(Promise.Date) || !IsNear(span.Start) || _page.IsForeign(span.Zone) || span.End - span.Start is < FewestLines or > MostLines) continue;
            if (PageWitnesses.TextOf(span.Element, Longest + 1) is { Length: <= Longest } text && _reader.ReadWhole(text, DateSource.VisibleText) is { Precision: >= DatePrecision.Day } date) return date;
        }

        return null;
    }

    /// <summary>A part right below the headline that ends with a date behind who or where, which a comma, a dash or a byline's label tells: "Ann Lee, 5 March 2026".</summary>
    private bool EndsWithDate(int i, string part)
    {
        if (i <= _page.Headline || i > _page.Headline + HeadLines || part.Length > 60 || _page.Lines[i].IsHeading || _reader.Find(part, 0, DateSource.VisibleText) is not { Start: > 0 } found || found.End < part.TrimEnd().Length) return false;
        var before = part.AsSpan(0, found.Start).TrimEnd();
        return before[^1] is ',' or '-' or '–' or '—' or '/' || PersonNames.BehindLabel(before.ToString(), _reader.Language) is { Length: > 0 };
    }

    private bool ReadWhole(int i, string text)
    {
        if (!DateReader.HoldsFigure(text)) return false;
        var dates = LabelledDates.Read(text, _reader);
        if (!dates.IsAlone && !dates.IsLabelled && dates.Updated is null) return false;
        if (dates is { IsAlone: true, IsLabelled: false, Published: { } alone } && i > 0 && text.Length == _page.Lines[i].Text.Length) dates = ByLineAbove(dates, alone, _page.Lines[i - 1].Folded);
        Weigh(i, dates);
        return true;
    }

    /// <summary>With its year: "2 hours ago" stands on cards of other articles too.</summary>
    private static bool IsWrittenOut(ArticleDate date, string text) => text.Contains((date.At.Year % 100).ToString("00", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>The label may stand in a block of its own above the date.</summary>
    private LabelledDates ByLineAbove(LabelledDates dates, ArticleDate date, string above) =>
        _reader.Language.PublishedLabels.Contains(above) ? dates with { IsLabelled = true } :
        _reader.Language.UpdatedLabels.Contains(above) ? dates with { Published = null, Updated = dates.Updated ?? date } : dates;

    private void Weigh(int i, LabelledDates dates)
    {
        if (IsNear(i)) AddClocks(dates);
        if (dates.Updated is not null && (IsNear(i) || dates.IsAlone)) Updated ??= dates.Updated;
        // Below the heading of a list of other articles an unlabelled date is theirs.
        if (dates.Published is not { } date || (i >= _page.ListStart && !dates.IsLabelled)) return;
        var weight = (dates.IsLabelled ? 6 : 0) + Nearness(i, IsWrittenOut(date, _page.Lines[i].Text)) + (_promised.Contains(i) ? 2 : 0) + (date.Precision == DatePrecision.Instant ? 1 : 0);
        if (dates.IsAlone && i - _page.Headline is > 0 and <= HeadLines && date.Precision >= DatePrecision.Day && IsWrittenOut(date, _page.Lines[i].Text)) Own ??= date;
        // What stands alone far from the headline belongs to something else.
        if (weight < LeastWeight && i > _page.Headline && dates.IsAlone) _distant ??= date;
        if (weight >= LeastWeight && weight > _best) (Published, _best) = (date, weight);
    }

    private int Nearness(int i, bool isWrittenOut)
    {
        var below = i - _page.Headline;
        if (below is >= 0 and <= HeadLines) return 8;
        if (!isWrittenOut) return 0;
        return below is > 0 and <= Near ? 5 : below is -1 or -2 ? 4 : below is < 0 and >= -HeadLines ? 2 : 0;
    }

    private void AddClocks(LabelledDates dates)
    {
        foreach (var date in (ReadOnlySpan<ArticleDate?>)[dates.Published, dates.Updated])
            if (date is { Precision: DatePrecision.Instant }) _clocks.Add(date.At);
    }

    private static HashSet<int> Promised(PageWitnesses page)
    {
        var lines = new HashSet<int>();
        foreach (var span in page.Spans)
        {
            if (!span.Has(Promise.Date | Promise.Byline) || span.End - span.Start > 6) continue;
            for (var i = span.Start; i < span.End; i++) lines.Add(i);
        }

        return lines;
    }
}
