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

    /// <summary>A longer line is running text, where dates tell of events.</summary>
    private const int LongestLine = 260;

    private readonly PageWitnesses _page;
    private readonly DateReader _reader;
    private readonly int _headline;
    private readonly HashSet<int> _promised;
    private int _best;
    private bool _isPastList;

    public VisibleDates(PageWitnesses page, DateReader reader, int headline)
    {
        (_page, _reader, _headline) = (page, reader, headline);
        _promised = Promised(page);
        var list = page.ListStart(headline);
        for (var i = 0; i < page.Lines.Count; i++)
        {
            var line = page.Lines[i];
            _isPastList = i >= list;
            if (line.Text.Length > LongestLine || (line.Zone & Zone.Foreign) != 0 || !line.Text.Any(char.IsDigit)) continue;
            if (ReadWhole(i, line.Text)) continue;
            foreach (var part in line.Parts) ReadWhole(i, part);
            if (_best == 0 && (_promised.Contains(i) || OpensWithDate(i, line.Text))) Weigh(i, LabelledDates.Read(line.Text, reader));
        }
    }

    public ArticleDate? Published { get; private set; }

    /// <summary><see cref="Published"/> stands where the headline's own date does.</summary>
    public bool IsNear { get; private set; }

    public ArticleDate? Updated { get; private set; }

    /// <summary>The first date alone on its line far below the headline: the last resort.</summary>
    public ArticleDate? Distant { get; private set; }

    /// <summary>A short line near the headline that begins with date and time: "2022-02-13 09:57 Name of the source".</summary>
    private bool OpensWithDate(int i, string text) =>
        i > _headline && i <= _headline + Near && text.Length <= 60 && _reader.Find(text, 0, DateSource.VisibleText) is { Start: 0, Date.Precision: DatePrecision.Instant };

    private bool ReadWhole(int i, string text)
    {
        var dates = LabelledDates.Read(text, _reader);
        if (!dates.IsAlone && !dates.IsLabelled && dates.Updated is null) return false;
        if (dates is { IsAlone: true, IsLabelled: false, Published: { } alone } && i > 0 && text.Length == _page.Lines[i].Text.Length) dates = ByLineAbove(dates, alone, Folding.Fold(_page.Lines[i - 1].Text));
        Weigh(i, dates);
        return true;
    }

    /// <summary>With its year: "2 hours ago" stands on cards of other articles too.</summary>
    private static bool IsWrittenOut(ArticleDate date, string text) => text.Contains(date.At.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>The label may stand in a block of its own above the date.</summary>
    private LabelledDates ByLineAbove(LabelledDates dates, ArticleDate date, string above) =>
        _reader.Language.PublishedLabels.Contains(above) ? dates with { IsLabelled = true } :
        _reader.Language.UpdatedLabels.Contains(above) ? dates with { Published = null, Updated = dates.Updated ?? date } : dates;

    private void Weigh(int i, LabelledDates dates)
    {
        var isNear = i >= _headline && i <= _headline + Near;
        if (dates.Updated is not null && (isNear || dates.IsAlone)) Updated ??= dates.Updated;
        // Below the heading of a list of other articles an unlabelled date is theirs.
        if (dates.Published is not { } date || (_isPastList && !dates.IsLabelled)) return;
        var weight = (dates.IsLabelled ? 6 : 0) + (isNear ? 5 : i < _headline && i >= _headline - 5 ? 2 : 0) + (_promised.Contains(i) ? 2 : 0) + (date.Precision == DatePrecision.Instant ? 1 : 0);
        // What stands alone far from the headline belongs to something else.
        if (weight < 3 && i > _headline && dates.IsAlone) Distant ??= date;
        if (weight < 3 || weight <= _best) return;
        (Published, _best, IsNear) = (date, weight, i > _headline && i <= _headline + HeadLines && IsWrittenOut(date, _page.Lines[i].Text));
    }

    private static HashSet<int> Promised(PageWitnesses page)
    {
        var lines = new HashSet<int>();
        foreach (var span in page.Spans)
        {
            if (span.Promise is not (Promise.Date or Promise.Byline) || span.End - span.Start > 6) continue;
            for (var i = span.Start; i < span.End; i++) lines.Add(i);
        }

        return lines;
    }
}
