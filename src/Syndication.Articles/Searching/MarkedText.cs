namespace Syndication.Articles.Searching;

/// <summary>A piece of plain text that is, or is not, what was searched for.</summary>
public readonly record struct MarkedRun(string Text, bool IsHit);

/// <summary>Shows where a text has what was searched for. The text is plain: whoever shows it escapes it.</summary>
public static class MarkedText
{
    /// <summary>The whole text, in runs.</summary>
    public static IReadOnlyList<MarkedRun> Of(string text, string? language, SearchQuery query) =>
        Runs(text, 0, text.Length, Hits(text, language, query));

    /// <summary>The part of a text with the most different hits in it, on one line, cut at words.</summary>
    /// <param name="longest">About how many characters.</param>
    public static IReadOnlyList<MarkedRun> Snippet(string text, string? language, SearchQuery query, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        // A snippet is one line.
        text = text.Replace('\n', ' ').Replace('\r', ' ');
        var hits = Hits(text, language, query);
        var start = hits.Count == 0 ? 0 : WordStart(text, Best(hits, longest) - (longest / 5));
        var end = WordEnd(text, start + longest);
        var runs = Runs(text, start, end, hits);
        if (start > 0) runs.Insert(0, new MarkedRun("… ", false));
        if (end < text.Length) runs.Add(new MarkedRun(" …", false));
        return runs;
    }

    private readonly record struct Hit(int Start, int End, int Term);

    /// <summary>Where the stretch with the most different terms begins; the first one where several have as many.</summary>
    private static int Best(List<Hit> hits, int longest)
    {
        var (best, most) = (hits[0].Start, 0);
        for (var i = 0; i < hits.Count; i++)
        {
            var terms = 0UL;
            for (var j = i; j < hits.Count && hits[j].End - hits[i].Start <= longest; j++) terms |= 1UL << hits[j].Term;
            var count = System.Numerics.BitOperations.PopCount(terms);
            if (count > most) (best, most) = (hits[i].Start, count);
        }

        return best;
    }

    private static List<Hit> Hits(string text, string? language, SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var words = SearchWords.In(text, SearchWords.CultureOf(language)).ToList();
        List<Hit> hits = [];
        for (var i = 0; i < words.Count; i++)
        {
            for (var term = 0; term < query.Terms.Count; term++)
            {
                if (!SearchMatch.IsAt(words, i, query.Terms[term], isFolded: true, query.Terms[term].Begins || query.Terms[term].MayBeInflected)) continue;
                var last = words[i + query.Terms[term].Words.Count - 1];
                hits.Add(new Hit(words[i].Start, last.Start + last.Length, term));
                break;
            }
        }

        return hits;
    }

    private static List<MarkedRun> Runs(string text, int start, int end, List<Hit> hits)
    {
        List<MarkedRun> runs = [];
        var at = start;
        foreach (var hit in hits.Where(hit => hit.Start >= start && hit.End <= end))
        {
            // Phrases may overlap.
            if (hit.Start < at) continue;
            if (hit.Start > at) runs.Add(new MarkedRun(text[at..hit.Start], false));
            runs.Add(new MarkedRun(text[hit.Start..hit.End], true));
            at = hit.End;
        }

        if (at < end) runs.Add(new MarkedRun(text[at..end], false));
        return runs;
    }

    private static int WordStart(string text, int near)
    {
        if (near <= 0) return 0;
        var blank = text.IndexOf(' ', near);
        return blank < 0 || blank - near > 40 ? WholeRune(text, near) : blank + 1;
    }

    private static int WordEnd(string text, int near)
    {
        if (near >= text.Length) return text.Length;
        var blank = text.LastIndexOf(' ', near, Math.Min(near, 40));
        return blank <= 0 ? WholeRune(text, near) : blank;
    }

    // Texts without blanks are cut anywhere, but not within a character.
    private static int WholeRune(string text, int at) => char.IsLowSurrogate(text[at]) ? at + 1 : at;
}
