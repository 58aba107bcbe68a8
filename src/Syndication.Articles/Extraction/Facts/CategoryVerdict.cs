using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>The sections an article is filed under, the main one first, and its tags.</summary>
/// <param name="others">Headlines, names of the site and of those who sign, folded: none of them is a section.</param>
internal sealed class CategoryVerdict(
    PageWitnesses page, LinkedData data, LinkedArticle? linked, Language language, IReadOnlySet<string> others, string? url)
{
    /// <summary>Labels that stand where a section could.</summary>
    private const LabelKinds Tools = LabelKinds.Share | LabelKinds.Follow | LabelKinds.Comments | LabelKinds.Consent | LabelKinds.Paywall
        | LabelKinds.Advertising | LabelKinds.ReadAlso | LabelKinds.Byline | LabelKinds.LinkNote;

    /// <summary>A breadcrumb has no more lines than this.</summary>
    private const int MostLines = 12;

    /// <summary>Tags kept of one page, and the longest of them.</summary>
    private const int MostTags = 30, LongestTag = 60;

    public IReadOnlyList<string> Categories()
    {
        var crumbs = Crumbs().ToList();
        foreach (var names in crumbs)
            if (Known(names) is { Count: > 0 } known) return known;
        if (Known(Labelled()) is { Count: > 0 } labelled) return labelled;

        List<string>? printed = null;
        foreach (var names in Printed().Select(Known).Where(names => names.Count > 0))
        {
            if (names.Exists(IsKnownElsewhere)) return names;
            printed ??= names;
        }

        foreach (var witness in (Func<IEnumerable<string>>[])[Told, FromAddress])
            if (Known(witness()) is { Count: > 0 } known) return known;
        if (printed is not null) return printed;
        // A section that says little is better than none.
        return crumbs.Select(Weak).OfType<string>().Take(1).ToList();
    }

    /// <summary>The tags that the page tells to machines, or else those it prints under the text.</summary>
    public IReadOnlyList<string> Tags()
    {
        foreach (var witness in (IEnumerable<string>[])[page.AllMetas("article:tag").Concat(linked?.Keywords ?? []), page.AllMetas("news_keywords"), PrintedTags()])
        {
            var tags = witness.SelectMany(SplitList).Select(tag => WithoutLabel(tag.Trim(' ', '#'))).Where(tag => tag.Length is > 1 and < LongestTag && IsTag(tag)).DistinctBy(tag => Folding.Fold(tag)).Take(MostTags).ToList();
            if (tags.Count > 0) return tags;
        }

        return [];
    }

    private string WithoutLabel(string tag) =>
        tag.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && language.TagLabels.Contains(Folding.Fold(tag.AsSpan(0, colon))) ? tag[(colon + 1)..].Trim() : tag;

    /// <summary>No label ("Related topics:"), no count of comments, and none of those that programs tell one another ("type:story").</summary>
    private bool IsTag(string tag)
    {
        var colon = tag.IndexOf(':', StringComparison.Ordinal);
        var isForPrograms = colon > 0 && colon < tag.Length - 1 && tag[colon + 1] != ' ' && tag.AsSpan(0, colon).IndexOfAnyExceptInRange('a', 'z') < 0;
        return !tag.EndsWith(':') && !isForPrograms && Folding.Fold(tag) is var folded && !language.TagLabels.Contains(folded)
            && (LabelIndex.Everything.Whole(folded) & LabelKinds.Comments) == 0;
    }

    /// <summary>A line "Etiketler: …", or links in an element that is called tags.</summary>
    private IEnumerable<string> PrintedTags()
    {
        foreach (var line in page.Lines.Skip(page.Headline + 1))
        {
            var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
            if (colon is >= 3 and <= 30 && line.Text.Length > colon + 2 && !page.IsForeign(line.Zone) && language.TagLabels.Contains(Folding.Fold(line.Text.AsSpan(0, colon))))
                return line.Parts.Count > 1 ? line.Parts.Select((part, i) => i == 0 && part.Contains(':', StringComparison.Ordinal) ? part[(part.IndexOf(':', StringComparison.Ordinal) + 1)..] : part) : [line.Text[(colon + 1)..]];
        }

        var span = page.Spans.Find(span => span.Has(Promise.Tags) && span.Start > page.Headline && !page.IsForeign(span.Zone) && span.End - span.Start is >= 1 and <= MostTags && span.Element.QuerySelector("a[href]") is not null);
        return span.Element is null ? [] : Enumerable.Range(span.Start, Math.Max(0, Math.Min(span.End, page.Lines.Count) - span.Start))
            .Select(i => page.Lines[i]).Where(line => line.LinkLength * 2 > line.Text.Length).SelectMany(line => line.Parts).Where(part => !language.TagLabels.Contains(Folding.Fold(part)));
    }

    private List<string> Known(IEnumerable<string> names) =>
        [.. names.Select(name => Sections.Natural(name, language)).OfType<string>().Where(IsSection).DistinctBy(name => Folding.Fold(name)).Take(5)];

    private bool IsSection(string name)
    {
        var folded = Folding.Fold(name);
        if (others.Contains(folded) || others.Contains(folded.Replace("www.", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal))) return false;
        return (LabelIndex.Everything.Whole(folded) & Tools) == 0 || language.SectionNames.ContainsKey(Slug.For(folded));
    }

    /// <summary>What the page prints by the headline is also in the site's menu, in the address, or told to machines.</summary>
    private bool IsKnownElsewhere(string name)
    {
        // Few of a long menu's entries come near: a word such as "haberleri" may stand behind the name.
        const int LongestSuffix = 12;
        var slug = Slug.For(name);
        return language.SectionNames.ContainsKey(slug)
            || (url is not null && url.Contains($"/{slug}/", StringComparison.OrdinalIgnoreCase))
            || Told().Concat(Menu()).Any(other => other.Length >= name.Length && other.Length <= name.Length + LongestSuffix && Slug.For(Sections.Natural(other, language) ?? "") == slug);
    }

    private string? Weak(List<string> crumbs) =>
        crumbs.LastOrDefault(crumb => language.WeakSections.Contains(Folding.Fold(crumb))) is { } weak ? Sections.NaturalCase(weak, language) : null;

    private IEnumerable<List<string>> Crumbs()
    {
        foreach (var span in page.Spans.Where(span => span.Has(Promise.Crumbs) && span.End - span.Start <= MostLines && (span.Zone & (Zone.Footer | Zone.Comments)) == 0).OrderBy(span => span.Start))
            yield return BelowHome(Enumerable.Range(span.Start, Math.Max(0, Math.Min(span.End, page.Lines.Count) - span.Start)).SelectMany(i => CrumbsOf(page.Lines[i])));

        // A breadcrumb that no class name gives away begins at the home page and stands beside the headline.
        var headline = page.Headline;
        for (var i = Math.Min(headline + 2, page.Lines.Count - 1); i >= Math.Max(0, headline - 5); i--)
        {
            var crumbs = CrumbsOf(page.Lines[i]).ToList();
            if (crumbs.Count is < 2 or > 6 || page.Lines[i].Text.Length > 160 || page.Lines[i].Text.AsSpan().IndexOfAny("›»>/→") < 0) continue;
            if (language.HomeCrumbs.Contains(Folding.Fold(crumbs[0])) || language.WeakSections.Contains(Folding.Fold(crumbs[0]))) yield return BelowHome(crumbs);
        }

        foreach (var crumbs in data.Crumbs) yield return BelowHome(crumbs.Where(IsNoTitle));
    }

    // A headline may hold a bar, and stands last, often cut short.
    private IEnumerable<string> CrumbsOf(PageLine line) => line.Parts.Where(IsNoTitle)
        .SelectMany(part => part.Split(['›', '»', '>', '/', '|', '→', '•'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Where(IsNoTitle);

    private bool IsNoTitle(string crumb)
    {
        const int LongestSection = 20;
        var folded = Folding.Fold(crumb);
        return !crumb.EndsWith("...", StringComparison.Ordinal) && !crumb.EndsWith('…')
            && !others.Contains(folded) && !(folded.Length > LongestSection && others.Any(other => other.StartsWith(folded, StringComparison.Ordinal)));
    }

    // "You are here", "Home" and then the sections.
    private List<string> BelowHome(IEnumerable<string> crumbs)
    {
        const int FarthestHome = 2;
        var all = crumbs.ToList();
        return all[(all.Take(FarthestHome).ToList().FindLastIndex(crumb => language.HomeCrumbs.Contains(Folding.Fold(crumb.AsSpan(crumb.LastIndexOf(':') + 1)))) + 1)..];
    }

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

    /// <summary>Labels near the headline in elements that are called category, the nearest first.</summary>
    private IEnumerable<IEnumerable<string>> Promised() => page.Spans
        .Where(span => span.Has(Promise.Category) && !page.IsForeign(span.Zone) && span.End - span.Start is >= 1 and <= 4 && Math.Abs(span.Start - page.Headline) <= 10)
        .OrderBy(span => Math.Abs(span.Start - page.Headline))
        .Select(span => Enumerable.Range(span.Start, Math.Max(0, Math.Min(span.End, page.Lines.Count) - span.Start)).SelectMany(i => LabelsOf(page.Lines[i])));

    // Among dates and names, the links.
    private static IEnumerable<string> LabelsOf(PageLine line)
    {
        const int MostLabels = 3;
        var labels = line.Parts;
        if (line.LinkLength > 0 && line.LinkLength < line.Text.Length * 0.8)
        {
            var links = line.Block.QuerySelectorAll("a[href]").Select(link => PageWitnesses.TextOf(link)).ToHashSet(StringComparer.Ordinal);
            labels = [.. labels.Where(links.Contains)];
        }

        return labels.Count <= MostLabels ? labels : [];
    }

    private IEnumerable<IEnumerable<string>> Printed()
    {
        foreach (var labels in Promised()) yield return labels;
        yield return AboveHeadline();
    }

    /// <summary>A short line just above the headline that is a link to a section, or that the site's menu has too.</summary>
    private IEnumerable<string> AboveHeadline()
    {
        for (var i = page.Headline - 1; i >= Math.Max(0, page.Headline - 2); i--)
        {
            var line = page.Lines[i];
            if (line.Text.Length > 40 || (line.Zone & (Zone.Nav | Zone.Aside | Zone.Related)) != 0) continue;
            var isLink = line.LinkLength >= line.Text.Length * 0.8;
            if (line.Text.Count(c => c == ' ') > 2 || line.Label.Any != LabelKinds.None) continue;
            if ((isLink && line.Parts.Count <= 2 && LeadsToSection(line)) || Menu().Any(entry => Folding.Fold(entry) == line.Folded)) return line.Parts;
        }

        return [];
    }

    // The address of an article or a video ends with its title or its number.
    private static bool LeadsToSection(PageLine line)
    {
        const int MostWords = 4;
        var link = line.Block.LocalName == "a" ? line.Block : line.Block.QuerySelector("a[href]") ?? line.Block.Closest("a[href]");
        var path = (link?.GetAttribute("href") ?? "").Split('?', '#')[0].TrimEnd('/');
        return path[(path.LastIndexOf('/') + 1)..].Split('-', '_').Length <= MostWords;
    }

    private IEnumerable<string> Told() =>
        (linked?.Sections ?? []).Concat(page.AllMetas("article:section")).Concat(page.AllMetas("section")).Concat(page.AllMetas("cxenseparse:category")).SelectMany(SplitList);

    /// <summary>The first segment of the address that the site's menu or the language knows as a section.</summary>
    private IEnumerable<string> FromAddress()
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out var uri)) return [];
        var segments = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return segments.Take(Math.Max(0, Math.Min(2, segments.Length - 1))).Select(Displayed).OfType<string>();
    }

    private string? Displayed(string segment)
    {
        var slug = Slug.For(segment.Replace("-haberleri", "", StringComparison.Ordinal));
        if (slug.Length < 3) return null;
        return Menu().FirstOrDefault(entry => Slug.For(Sections.Natural(entry, language) ?? "") == slug) ?? language.SectionNames.GetValueOrDefault(slug);
    }

    private IEnumerable<string> Menu() => page.Lines
        .Where(line => line.LinkLength > 0 && line.Text.Length < 400 && ((line.Zone & (Zone.Nav | Zone.Footer | Zone.Header)) != 0 || line.Parts.Count > 2))
        .SelectMany(line => line.Parts).Where(part => part.Length < 40);

    private static string[] SplitList(string list) => list.Split([',', '|', ';', '>'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
