using Syndication.Articles.Extraction;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Explaining;

/// <summary>Scraped text line by line: what became of each, and what it was taken for.</summary>
internal sealed class MarkedLines
{
    /// <summary>A shorter line is in any text by chance.</summary>
    private const int Telling = 12;

    private readonly HashSet<string> _body;
    private readonly HashSet<string> _leads;
    private readonly Article _article;

    private MarkedLines(Article article, IReadOnlyList<Lead> leads)
    {
        _article = article;
        _body = [.. article.ContentText.Split("\n\n")];
        _leads = [.. leads.SelectMany(lead => (string?[])[lead.Title, lead.Excerpt]).OfType<string>()];
    }

    /// <summary>How many lines were kept and how many not.</summary>
    public static (int Kept, int Away) Write(PageMarkup to, string text, Article article, IReadOnlyList<Lead> leads, PageInput input)
    {
        var lines = new MarkedLines(article, leads);
        var composed = Unicode.Composed(text);
        var language = Languages.Languages.Detect(null, composed) ?? Languages.Languages.Unknown;
        var reader = new DateReader(language, input.FetchedAt, language.Zone ?? input.Zone ?? TimeZoneInfo.Utc);
        var (kept, away) = (0, 0);
        foreach (var line in ScrapedLines.Raw(composed).Where(line => line.Length > 0))
        {
            var (fate, why) = lines.FateOf(line, ScrapedLines.Classify(line.Trim(), language, reader));
            if (fate == "kept") kept++;
            else away++;
            to.Raw("<div").Attribute("class", $"b {fate}").Attribute("title", why).Raw("><span class=line>");
            if (fate == "kept") lines.WriteKept(to, line);
            else to.Text(line);
            to.Raw("</span><span class=why>").Text(why).Raw("</span></div>");
        }

        return (kept, away);
    }

    // A stamp before the text, a place or an agency behind it became fields, and are marked.
    private void WriteKept(PageMarkup to, string line)
    {
        var own = _body.Where(block => line.Contains(block, StringComparison.Ordinal)).MaxBy(block => block.Length) ?? line;
        var at = line.IndexOf(own, StringComparison.Ordinal);
        WriteField(to, line[..at]);
        to.Text(own);
        WriteField(to, line[(at + own.Length)..]);
    }

    private static void WriteField(PageMarkup to, string part)
    {
        if (part.Any(char.IsLetterOrDigit)) to.Raw("<mark title=\"became a field\">").Text(part).Raw("</mark>");
        else to.Text(part);
    }

    private (string Fate, string Why) FateOf(string line, ScrapedLine? read)
    {
        if (read is null) return ("cut", "label or furniture");
        if (line.Contains(_article.Title, StringComparison.Ordinal) && line.Length < 3 * _article.Title.Length) return ("field", "title");
        if (read.Kind is LineKind.Related) return ("cut", "opens a list of other articles");
        if (_leads.Contains(read.Text) || _leads.Any(lead => lead.Length >= Telling && line.Contains(lead, StringComparison.Ordinal))) return ("lead", "another article: kept as a lead");
        if (IsInBody(read.Text)) return ("kept", read.Kind is LineKind.Plain ? "sub-heading" : read.Kind is LineKind.Item ? "item of a list" : "text");
        return read.Kind switch
        {
            LineKind.Dates => DateFate(read),
            LineKind.Categories => ("field", "categories"),
            LineKind.Tags => ("field", "tags"),
            LineKind.Credit => ("field", "credit: author, agency or place"),
            LineKind.Place => ("field", "place"),
            LineKind.Plain when read.Text == _article.Summary => ("field", "standfirst"),
            LineKind.Plain => ("cut", "no prose, before or behind the text: menu, caption or breadcrumb"),
            _ => ("cut", "behind the end of the article, or part of a list of others"),
        };
    }

    private (string Fate, string Why) DateFate(ScrapedLine line) =>
        line.Dates.Published is { } published && published.At == _article.Published?.At ? ("field", "date of publication")
        : line.Dates.Updated is { } updated && updated.At == _article.Modified?.At ? ("field", "date of change")
        : ("cut", "date of another article or of the site");

    // A dateline or an agency may have been taken off either end.
    private bool IsInBody(string text) => _body.Contains(text)
        || (text.Length >= Telling && _body.Any(block => block.Length >= Telling && text.Contains(block, StringComparison.Ordinal)));
}
