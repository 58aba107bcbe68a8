using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>Which wording is the headline a reader sees.</summary>
internal sealed class TitleVerdict
{
    /// <summary>Longest headline.</summary>
    private const int Longest = 400;

    /// <summary>Characters by which punctuation and spaces may make two printings of one title differ.</summary>
    private const int Spacing = 24;

    /// <summary>How like a printed headline and another wording of the same headline are.</summary>
    private const double SameHeadline = 0.75;

    /// <summary>So many of one mind know a headline's wording better than the page that prints it.</summary>
    private const int Witnesses = 4;

    private readonly SiteSuffix _suffix;
    private readonly List<string> _told = [];

    /// <param name="ruled">The title that the publisher's rule finds; it is taken as it is.</param>
    public TitleVerdict(PageWitnesses page, LinkedArticle? linked, IReadOnlySet<string> siteNames, Language language, string? ruled)
    {
        _suffix = new SiteSuffix(siteNames);
        Tell(linked?.Headline);
        Tell(page.Meta("og:title"));
        Tell(page.Meta("twitter:title"));
        Tell(page.DocumentTitle);
        Tell(page.Meta("title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "hdl", "headline"));
        // Where both are told, what goes out in a short message is the less reliable one.
        var message = page.Meta("og:title") is null ? null : page.Meta("twitter:title");
        var headings = new PrintedHeadline(page, _told, message, _suffix, siteNames);
        var printed = headings.Find();
        var cut = _told.Select(told => _suffix.Cut(told, printed)).ToList();
        Title = ruled ?? (printed is null ? Unprinted(page, cut, language) : Worded(printed, headings.IsWithoutKicker));
        Line = LineOf(page, Title) ?? LineOf(page, printed);
        All = [.. _told.Concat(cut).Concat(page.Headlines.Select(h => PageWitnesses.TextOf(h.Element))).Append(Title ?? "")
            .Where(title => title.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    public string? Title { get; }

    /// <summary>The line the headline is printed on; null where it is not.</summary>
    public int? Line { get; }

    /// <summary>Every wording.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>The first telling that can be a headline, where none is printed.</summary>
    private string? Unprinted(PageWitnesses page, List<string> cut, Language language) =>
        cut.Select((told, i) => SiteSuffix.CutBar(SiteSuffix.CutUnknown(told, told != _told[i], language))).FirstOrDefault(told => IsHeadline(told, language)) ?? UnmarkedHeadline(page, language);

    /// <summary>The printed headline, with the kicker or in the wording that the witnesses agree on.</summary>
    private string Worded(string printed, bool withoutKicker)
    {
        if (Entities.Decode(printed) is var decoded && _told.Exists(title => title.StartsWith(decoded, StringComparison.Ordinal))) printed = decoded;
        var told = _told.ConvertAll(title => _suffix.Cut(title, null));
        if (told.Count >= Witnesses && told.TrueForAll(title => TitleWords.KeyOf(_suffix.Cut(title, told[0])) == TitleWords.KeyOf(told[0])) && IsReworded(printed, told[0])) return told[0];
        return SiteSuffix.CutShortBar(withoutKicker ? printed : Kickers.With(printed, told));
    }

    /// <summary>The same headline in slightly other words: none of the two is the other with something added.</summary>
    private static bool IsReworded(string printed, string told)
    {
        var (a, b) = (TitleWords.KeyOf(printed), TitleWords.KeyOf(told));
        return !a.Contains(b, StringComparison.Ordinal) && !b.Contains(a, StringComparison.Ordinal) && TitleWords.Likeness(printed, told) >= SameHeadline;
    }

    private void Tell(string? title)
    {
        if (string.IsNullOrWhiteSpace(title)) return;
        var text = Squeeze(Entities.Decode(title));
        if (text.Length is > 1 and <= Longest) _told.Add(text);
    }

    private bool IsHeadline(string told, Language language)
    {
        var folded = Folding.Fold(told);
        return folded.Length > 0 && !_suffix.IsName(folded) && !language.EmptySections.Contains(folded) && !language.HomeCrumbs.Contains(folded);
    }

    /// <summary>On pages without any heading: the line above the first prose that is neither date nor link.</summary>
    private static string? UnmarkedHeadline(PageWitnesses page, Language language)
    {
        const int Prose = 90, Long = 400, Above = 5, Shortest = 18;
        var prose = page.Lines.FindIndex(line => Scripts.Weight(line.Text) > Prose && line.LinkLength * 4 < line.Text.Length && (Scripts.Weight(line.Text) > Long || Sentences.IsClosed(line.Text)));
        for (var i = prose - 1; i >= Math.Max(0, prose - Above); i--)
        {
            var line = page.Lines[i];
            if (Scripts.Weight(line.Text) < Shortest || line.LinkLength > 0 || Sentences.IsClosed(line.Text) || line.Text.Count(char.IsDigit) > 5 || language.HomeCrumbs.Contains(line.Folded)) continue;
            if (line.Text.StartsWith("www.", StringComparison.Ordinal) || line.Label.Opening != LabelKinds.None || IsCredit(line.Text, language)) continue;
            return line.Text;
        }

        return null;
    }

    private static bool IsCredit(string text, Language language) =>
        ReporterCredits.AreNames(text, language) || language.ReporterLabels.Any(label => text.Contains(label, StringComparison.Ordinal));

    private static int? LineOf(PageWitnesses page, string? title)
    {
        var key = TitleWords.KeyOf(title ?? "");
        var (best, bestRank) = (-1, -1);
        for (var i = 0; i < page.Lines.Count && key.Length > 0; i++)
        {
            var line = page.Lines[i];
            if (line.Text.Length > Longest || (!line.IsHeading && Math.Abs(line.Text.Length - title!.Length) > Spacing)) continue;
            var lineKey = TitleWords.KeyOf(line.Text);
            var isWhole = lineKey == key;
            if (!isWhole && !(line.IsHeading && lineKey.Contains(key, StringComparison.Ordinal))) continue;
            var rank = (isWhole ? 1 : 0) + (line.IsHeading ? 4 : 0) + ((line.Zone & Zone.Foreign) == 0 ? 2 : 0) + (line.LinkLength == 0 ? 1 : 0);
            if (rank > bestRank) (best, bestRank) = (i, rank);
        }

        return best >= 0 ? best : null;
    }

    private static string Squeeze(string text)
    {
        var squeezed = new System.Text.StringBuilder(text.Length);
        PageWitnesses.AppendSqueezed(squeezed, text);
        return squeezed.ToString().Trim();
    }
}
