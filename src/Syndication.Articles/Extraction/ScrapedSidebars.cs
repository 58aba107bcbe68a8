using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction;

/// <summary>Lists of other articles in scraped text: a heading such as "Önceki Haberler", then titles with excerpts and dates.</summary>
internal static class ScrapedSidebars
{
    /// <summary>An excerpt has at most so many lines.</summary>
    private const int MostExcerptLines = 2;

    /// <summary>A title of a list without dates is no longer than this.</summary>
    private const int LongestTitle = 160;

    /// <summary>Takes every such list out of the lines and keeps its entries.</summary>
    public static void TakeOut(List<ScrapedLine> lines, List<Lead> leads, DateReader reader)
    {
        for (var at = lines.FindIndex(line => line.Kind == LineKind.Related); at >= 0; at = lines.FindIndex(line => line.Kind == LineKind.Related))
        {
            var end = at + 1;
            while (end < lines.Count && Entry(lines, end) is { } next)
            {
                leads.Add(next.Lead);
                end = next.End;
            }

            if (end == at + 1) end = TitlesOnly(lines, end, leads);
            lines.RemoveRange(at, end - at);
        }
    }

    /// <summary>A title, up to two lines of excerpt, and a date.</summary>
    private static (Lead Lead, int End)? Entry(List<ScrapedLine> lines, int at)
    {
        if (lines[at].Kind is not (LineKind.Plain or LineKind.Prose)) return null;
        for (var date = at + 1; date < lines.Count && date <= at + 1 + MostExcerptLines; date++)
        {
            if (lines[date].Kind == LineKind.Dates)
            {
                var excerpt = string.Join(' ', lines.GetRange(at + 1, date - at - 1).Select(line => line.Text));
                return (new Lead(lines[at].Text, excerpt.Length > 0 ? excerpt : null, lines[date].Dates.Published ?? lines[date].Dates.Updated, null), date + 1);
            }

            if (lines[date].Kind is not (LineKind.Plain or LineKind.Prose)) return null;
        }

        return null;
    }

    private static int TitlesOnly(List<ScrapedLine> lines, int at, List<Lead> leads)
    {
        while (at < lines.Count && lines[at] is { Kind: LineKind.Plain or LineKind.Doubled, Text.Length: <= LongestTitle } line)
        {
            // The last short line before prose heads that prose, unless it is the only one under the heading of the list.
            if (leads.Count > 0 && at + 1 < lines.Count && lines[at + 1].Kind == LineKind.Prose && lines[at - 1].Kind != LineKind.Related) break;
            leads.Add(new Lead(line.Text, null, null, null));
            at++;
        }

        return at;
    }
}
