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

    /// <summary>Lines of a page in which its headline stands.</summary>
    private const int MostLines = 400;

    /// <summary>What parts a headline from the names of section and site.</summary>
    private const string Bars = "-–—_|｜·•»«/\\>~*:(（【[";

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
        Title = ruled ?? WithoutMark(printed is null ? Unprinted(page, cut, language) : Worded(printed, headings.IsWithoutKicker));
        Line = LineOf(page, Title) ?? LineOf(page, printed);
        All = [.. _told.Concat(cut).Concat(page.Headlines.Select(h => PageWitnesses.TextOf(h.Element))).Append(Title ?? "")
            .Where(title => title.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    public string? Title { get; }

    /// <summary>The line the headline is printed on; null where it is not.</summary>
    public int? Line { get; }

    /// <summary>Every wording.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>A mark that parted a kicker from it is no part of the headline.</summary>
    private static string? WithoutMark(string? title) => title?.TrimStart(':', '|', '•', '·', '»', ' ') is { Length: > 0 } bare ? bare : title;

    /// <summary>Where no heading is the headline: a line of plain text that the page also calls itself, the first telling that can be one, or the line that stands where headlines do.</summary>
    private string? Unprinted(PageWitnesses page, List<string> cut, Language language)
    {
        const int Sure = 30;
        if (cut.Select(told => PrintedPart(page, told)).FirstOrDefault(part => part is not null) is { } part) return part;
        var told = cut.Select((title, i) => SiteSuffix.CutBar(SiteSuffix.CutUnknown(title, title != _told[i], language))).FirstOrDefault(title => IsHeadline(title, language));
        // What is told once, and printed nowhere, may greet or name the site.
        var isProven = told is not null && (_told.Count > 1 || page.Lines.Take(MostLines).Any(line => SaysMuchOf(told, line.Text)));
        return !isProven && UnmarkedHeadline(page, language) is { } line && (told is null || Scripts.Weight(line) >= Sure) ? line : told;
    }

    private static bool SaysMuchOf(string told, string line)
    {
        const int Much = 24;
        return line.Contains(told, StringComparison.OrdinalIgnoreCase) || (Scripts.Weight(line) >= Much && told.Contains(line, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The longest line of plain text that a telling begins or ends with, a bar between: what is left are names of sections and of the site.</summary>
    private static string? PrintedPart(PageWitnesses page, string told)
    {
        const int Shortest = 12;
        return page.Lines.Take(MostLines).Where(line => line.LinkLength == 0 && Scripts.Weight(line.Text) >= Shortest && IsPartOf(line.Text, told)).MaxBy(line => line.Text.Length)?.Text;
    }

    private static bool IsPartOf(string text, string told) =>
        (told.StartsWith(text, StringComparison.Ordinal) && StartsWithBar(told.AsSpan(text.Length)))
        || (told.EndsWith(text, StringComparison.Ordinal) && EndsWithBar(told.AsSpan(0, told.Length - text.Length)));

    // A dash between words without spaces goes on with the headline.
    private static bool StartsWithBar(ReadOnlySpan<char> rest) =>
        rest.TrimStart() is { IsEmpty: false } bare && Bars.Contains(bare[0], StringComparison.Ordinal) && (bare[0] is not ('–' or '—') || bare.Length < rest.Length);

    private static bool EndsWithBar(ReadOnlySpan<char> rest) =>
        rest.TrimEnd() is { IsEmpty: false } bare && Bars.Contains(bare[^1], StringComparison.Ordinal) && (bare[^1] is not ('–' or '—') || bare.Length < rest.Length);

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
            if (Scripts.Weight(line.Text) < Shortest || line.LinkLength > 0 || Sentences.IsClosed(line.Text) || line.Text.EndsWith(':') || line.Text.Count(char.IsDigit) > 5 || language.HomeCrumbs.Contains(line.Folded)) continue;
            if (!line.Text.Contains(' ', StringComparison.Ordinal) && !line.Text.Any(Scripts.IsIdeograph)) continue;
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
