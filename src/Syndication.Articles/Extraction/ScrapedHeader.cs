using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction;

/// <summary>What stands before the first prose of scraped text: title, section, dates, standfirst, captions.</summary>
internal sealed class ScrapedHeader
{
    /// <summary>A shorter line is a menu entry or a section.</summary>
    private const int ShortestTitle = 12;

    private readonly List<ScrapedLine> _lines;
    private readonly Language _language;
    private readonly DateTime _today;
    private int _title = -1;
    private string _foldedTitle = "";

    public ScrapedHeader(List<ScrapedLine> lines, Language language, DateTimeOffset now, TimeZoneInfo zone)
    {
        (_lines, _language) = (lines, language);
        _today = TimeZoneInfo.ConvertTime(now, zone).Date;
        FindTitle();
        Published = FindPublished();
    }

    /// <summary>The publication date of the header, or null.</summary>
    public ArticleDate? Published { get; }

    /// <summary>The line repeats the title.</summary>
    public bool IsTitle(string text) => _title >= 0 && Folding.Fold(text) == _foldedTitle;

    public void Fill(ScrapedArticle article)
    {
        if (_title >= 0) article.Title = _lines[_title].Text;
        for (var i = 0; i < _lines.Count; i++)
        {
            var line = _lines[i];
            if (line.Credit is { } credit) ScrapedText.Add(article, credit);
            article.Modified ??= line.Dates.Updated;
            if (line.Kind == LineKind.Categories) article.Categories.AddRange(line.Values);
            else if (line.Kind == LineKind.Tags) article.Tags.AddRange(line.Values);
            else if (line.Kind == LineKind.Doubled && line.Folded != _foldedTitle) article.Leads.Add(new Lead(line.Text, null, null, null));
            else if (line.Kind == LineKind.Place) article.Dateline ??= line.Text;
            else if (line.Kind == LineKind.Plain && Crumbs(line) is { } crumb && article.Categories.Count == 0) article.Categories.Add(crumb);
            else if (IsStandfirst(i)) article.Summary ??= line.Text;
        }
    }

    private void FindTitle()
    {
        var plain = Enumerable.Range(0, _lines.Count).Where(i => _lines[i].Kind == LineKind.Plain && _lines[i].Text.Length >= ShortestTitle).ToList();
        var repeated = plain.Where(i => plain.Count(j => _lines[j].Folded == _lines[i].Folded) > 1 || plain.Any(j => j != i && IsCrumbsOf(j, i))).ToList();
        _title = repeated.Count > 0 ? repeated[0] : plain.FirstOrDefault(i => Crumbs(_lines[i]) is null, -1);
        if (_title >= 0) _foldedTitle = _lines[_title].Folded;
    }

    /// <summary>Line <paramref name="crumbs"/> is a breadcrumb that ends with line <paramref name="title"/>.</summary>
    private bool IsCrumbsOf(int crumbs, int title) =>
        _lines[crumbs].Text.Length > _lines[title].Text.Length && _lines[crumbs].Text.EndsWith(_lines[title].Text, StringComparison.Ordinal) &&
        StartsAtHome(_lines[crumbs].Folded);

    private bool StartsAtHome(string folded) => _language.HomeCrumbs.Any(home => folded.StartsWith(home + " ", StringComparison.Ordinal));

    /// <summary>The section in a flattened breadcrumb, or null where the line is none.</summary>
    private string? Crumbs(ScrapedLine line)
    {
        var text = line.Text;
        if (_title >= 0 && line.Folded != _foldedTitle && text.EndsWith(_lines[_title].Text, StringComparison.Ordinal)) text = text[..^_lines[_title].Text.Length];
        else if (text.AsSpan().IndexOfAny("›»>/") < 0) return null;
        var parts = text.Split(['›', '»', '>', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 1) parts = WithoutHome(parts[0]);
        else if (!StartsAtHome(Folding.Fold(parts[0]) + " ")) return null;
        return parts.Select(part => Sections.Natural(part, _language)).FirstOrDefault(part => part is not null && part.Length <= 40);
    }

    private string[] WithoutHome(string crumbs)
    {
        var words = crumbs.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var cut = Math.Min(2, words.Length); cut > 0; cut--)
            if (_language.HomeCrumbs.Contains(Folding.Fold(string.Join(' ', words[..cut])))) return [string.Join(' ', words[cut..])];
        return [];
    }

    /// <summary>A line between the title and the date or the repeated title; a caption comes after them.</summary>
    private bool IsStandfirst(int i) =>
        _title >= 0 && i > _title && _lines[i].Kind == LineKind.Plain && _lines[i].Folded != _foldedTitle && _lines[i].Text.Length > 30 &&
        Enumerable.Range(_title + 1, i - _title - 1).All(j => _lines[j].Kind != LineKind.Dates);

    private ArticleDate? FindPublished()
    {
        var dated = Enumerable.Range(0, _lines.Count).Where(i => _lines[i].Dates.Published is not null).ToList();
        if (dated.Count == 0) return null;
        var best = dated.OrderByDescending(i => _lines[i].Dates.IsLabelled).ThenByDescending(i => i > _title)
            .ThenByDescending(i => _lines[i].Dates.Published!.Precision).First();
        var date = _lines[best].Dates.Published!;
        // The day of the crawl above the title is the site's calendar.
        return best < _title && !_lines[best].Dates.IsLabelled && date.Precision == DatePrecision.Day && date.At.Date == _today ? null : date;
    }
}
