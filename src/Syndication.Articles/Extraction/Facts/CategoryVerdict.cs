using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>The sections an article is filed under, the main one first, and its tags.</summary>
internal sealed class CategoryVerdict(PageWitnesses page, LinkedData data, LinkedArticle? linked, Language language, IReadOnlySet<string> titles)
{
    /// <summary>A label or a breadcrumb has no more lines than this.</summary>
    private const int MostLines = 12;

    public IReadOnlyList<string> Categories()
    {
        foreach (var witness in new[] { VisibleCrumbs(), LinkedCrumbs(), Labelled(), Promised(), (linked?.Sections ?? []).SelectMany(SplitList), page.AllMetas("article:section").SelectMany(SplitList) })
            if (Known(witness) is { Count: > 0 } known) return known;
        return [];
    }

    public IReadOnlyList<string> Tags()
    {
        var told = page.AllMetas("article:tag").Concat(linked?.Keywords ?? []);
        return [.. told.SelectMany(SplitList).Select(tag => tag.Trim(' ', '#')).Where(tag => tag.Length is > 1 and < 60).DistinctBy(tag => Folding.Fold(tag)).Take(30)];
    }

    private List<string> Known(IEnumerable<string> names) =>
        [.. names.Select(name => Sections.Natural(name, language)).OfType<string>().Where(name => !titles.Contains(Folding.Fold(name))).DistinctBy(name => Folding.Fold(name)).Take(5)];

    private List<string> VisibleCrumbs()
    {
        foreach (var span in page.Spans.Where(span => span.Promise == Promise.Crumbs && span.End - span.Start <= MostLines).OrderBy(span => span.Start))
        {
            var crumbs = new List<string>();
            for (var i = span.Start; i < span.End && i < page.Lines.Count; i++)
                crumbs.AddRange(page.Lines[i].Text.Split(['›', '»', '>', '/', '|', '→', '•'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            if (Known(crumbs).Count > 0) return crumbs;
        }

        return [];
    }

    private IEnumerable<string> LinkedCrumbs() => data.Crumbs.FirstOrDefault(crumbs => Known(crumbs).Count > 0) ?? [];

    /// <summary>A line "Kategoriler: …".</summary>
    private string[] Labelled()
    {
        foreach (var line in page.Lines)
        {
            var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
            if (colon is < 2 or > 30 || line.Text.Length > 120 || !language.CategoryLabels.Contains(Folding.Fold(line.Text.AsSpan(0, colon)))) continue;
            return SplitList(line.Text[(colon + 1)..]);
        }

        return [];
    }

    /// <summary>A linked label near the headline in an element that is called category.</summary>
    private IEnumerable<string> Promised()
    {
        var headline = page.Headlines.Count > 0 ? page.Headlines[^1].Line : 0;
        return page.Spans
            .Where(span => span.Promise == Promise.Category && (span.Zone & Zone.Foreign) == 0 && span.End - span.Start is >= 1 and <= 4 && span.Start >= headline - 10 && span.Start <= headline + 10)
            .OrderBy(span => Math.Abs(span.Start - headline))
            .SelectMany(span => Enumerable.Range(span.Start, Math.Min(span.End, page.Lines.Count) - span.Start).Select(i => page.Lines[i].Text));
    }

    private static string[] SplitList(string list) => list.Split([',', '|', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
