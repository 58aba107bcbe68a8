namespace Syndication.Articles.Extraction;

/// <summary>Where the first article of scraped text ends and what an endless page appended begins.</summary>
internal static class ScrapedEnd
{
    /// <summary>The index after the last line of the article that begins at <paramref name="start"/>.</summary>
    public static int Find(List<ScrapedLine> lines, int start)
    {
        for (var i = start + 1; i < lines.Count; i++)
        {
            if (lines[i].Kind != LineKind.Dates) continue;
            var head = i;
            while (head > start + 1 && lines[head - 1].Kind is LineKind.Plain or LineKind.Doubled) head--;
            // A date under lines that are no prose, with prose to come, heads another article.
            if (head < i && lines.FindIndex(i, line => line.Kind == LineKind.Prose) >= 0) return head;
        }

        return lines.Count;
    }
}
