using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>Which wording is the headline a reader sees.</summary>
internal sealed partial class TitleVerdict
{
    /// <summary>Longest headline; a longer h1 wraps a whole teaser.</summary>
    private const int Longest = 400;

    /// <summary>How like a printed headline and what the page says of itself must be.</summary>
    private const double Alike = 0.5;

    /// <summary>Lines around the h1 in which another heading may be the headline: the h1 is sometimes written for search engines only.</summary>
    private const int Before = 12, After = 14;

    /// <summary>Characters by which punctuation and spaces may make two printings of one title differ.</summary>
    private const int Spacing = 24;

    private readonly SiteSuffix _suffix;
    private readonly IReadOnlySet<string> _siteNames;
    private readonly List<string> _told = [];
    private readonly string? _message;

    /// <param name="ruled">The title that the publisher's rule finds; it is taken as it is.</param>
    public TitleVerdict(PageWitnesses page, LinkedArticle? linked, IReadOnlySet<string> siteNames, Language language, string? ruled)
    {
        _siteNames = siteNames;
        _suffix = new SiteSuffix(siteNames);
        Tell(linked?.Headline);
        Tell(page.Meta("og:title"));
        // Where both are told, what goes out in a short message is the less reliable one.
        var message = page.Meta("twitter:title");
        _message = page.Meta("og:title") is null ? null : message;
        Tell(message);
        Tell(page.DocumentTitle);
        Tell(page.Meta("title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "hdl", "headline"));
        var printed = Printed(page);
        var cut = _told.Select(told => _suffix.Cut(told, printed)).ToList();
        Title = ruled ?? (printed is null
            ? cut.Select(told => SiteSuffix.CutBar(told)).FirstOrDefault(told => IsHeadline(told, language)) ?? UnmarkedHeadline(page, language)
            : SiteSuffix.CutBar(WithKicker(printed, [.. _told.Select(told => _suffix.Cut(told, null))])));
        Line = LineOf(page);
        All = [.. _told.Concat(cut).Concat(page.Headlines.Select(h => PageWitnesses.TextOf(h.Element))).Append(Title ?? "")
            .Where(title => title.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    public string? Title { get; }

    /// <summary>The line the headline is printed on; null where it is not.</summary>
    public int? Line { get; }

    /// <summary>Every wording.</summary>
    public IReadOnlyList<string> All { get; }

    private void Tell(string? title)
    {
        if (string.IsNullOrWhiteSpace(title)) return;
        for (var i = 0; i < 2 && title.Contains('&', StringComparison.Ordinal); i++) title = System.Net.WebUtility.HtmlDecode(title);
        var text = Squeeze(title);
        if (text.Length is > 1 and <= Longest) _told.Add(text);
    }

    private bool IsHeadline(string told, Language language)
    {
        var folded = Folding.Fold(told);
        return folded.Length > 0 && !_siteNames.Contains(folded) && !language.EmptySections.Contains(folded) && !language.HomeCrumbs.Contains(folded);
    }

    /// <summary>On pages without any heading: the line above the first prose that is neither date nor link.</summary>
    private static string? UnmarkedHeadline(PageWitnesses page, Language language)
    {
        const int Prose = 90, Above = 5, Shortest = 18;
        var prose = page.Lines.FindIndex(line => Weight(line.Text) > Prose && line.LinkLength * 4 < line.Text.Length && Sentences.IsClosed(line.Text));
        for (var i = prose - 1; i >= Math.Max(0, prose - Above); i--)
        {
            var line = page.Lines[i];
            if (Weight(line.Text) < Shortest || line.LinkLength > 0 || Sentences.IsClosed(line.Text) || line.Text.Count(char.IsDigit) > 5 || language.HomeCrumbs.Contains(line.Folded)) continue;
            if (line.Text.StartsWith("www.", StringComparison.Ordinal) || line.Label.Opening != LabelKinds.None || language.ReporterLabels.Any(label => line.Text.Contains(label, StringComparison.Ordinal))) continue;
            return line.Text;
        }

        return null;
    }

    /// <summary>Characters, of which a sign of a script without spaces says as much as three.</summary>
    private static int Weight(string text) => text.Length + (2 * text.Count(Scripts.IsIdeograph));

    private int? LineOf(PageWitnesses page)
    {
        var key = KeyOf(Title ?? "");
        var (best, bestRank) = (-1, -1);
        for (var i = 0; i < page.Lines.Count && key.Length > 0; i++)
        {
            var line = page.Lines[i];
            if (line.Text.Length > Longest || (!line.IsHeading && Math.Abs(line.Text.Length - Title!.Length) > Spacing)) continue;
            var lineKey = KeyOf(line.Text);
            var isWhole = lineKey == key;
            if (!isWhole && !(line.IsHeading && lineKey.Contains(key, StringComparison.Ordinal))) continue;
            var rank = (isWhole ? 1 : 0) + (line.IsHeading ? 2 : 0) + ((line.Zone & Zone.Foreign) == 0 ? 4 : 0) + (line.LinkLength == 0 ? 1 : 0);
            if (rank > bestRank) (best, bestRank) = (i, rank);
        }

        return best >= 0 ? best : null;
    }

    private string? Printed(PageWitnesses page) => NearHeading(page) ?? OpeningHeading(page) ?? BestHeadline(page) ?? OnlyHeadline(page);

    /// <summary>A heading with which the document's title begins, where it ends with the h1: that is the site's name.</summary>
    private static string? OpeningHeading(PageWitnesses page)
    {
        var title = KeyOf(page.DocumentTitle ?? "");
        foreach (var (element, _, _) in page.Headlines)
        {
            var site = " " + KeyOf(PageWitnesses.TextOf(element));
            if (site.Length < 3 || site.Length * 2 > title.Length || !title.EndsWith(site, StringComparison.Ordinal)) continue;
            if (page.Lines.Find(line => line.IsHeading && title.Length - site.Length == KeyOf(line.Text).Length && title.StartsWith(KeyOf(line.Text), StringComparison.Ordinal)) is { } heading) return heading.Text;
        }

        return null;
    }

    /// <summary>The one h1 of the article, though the page calls itself otherwise elsewhere: written for search engines there.</summary>
    private string? OnlyHeadline(PageWitnesses page)
    {
        const int Shortest = 15, LongestAlone = 150;
        var own = page.Headlines.Where(h => (h.Zone & Zone.Foreign) == 0).Select(h => PageWitnesses.TextOf(h.Element)).Where(text => text.Length > 0).ToList();
        return own is [{ Length: >= Shortest and <= LongestAlone } only] && only.Contains(' ', StringComparison.Ordinal) && !only.EndsWith(':') && !Sentences.IsClosed(only) && !_siteNames.Contains(Folding.Fold(only)) && !IsSuffixOfTold(only) ? only : null;
    }

    /// <summary>A heading beside the h1, nearer to the text, that is word for word what the page calls itself.</summary>
    private string? NearHeading(PageWitnesses page)
    {
        var wanted = _told.Where(told => told != _message || _told.Count(other => other == told) > 1).Select(told => _suffix.Cut(told, null)).Select(told => (Told: told, Key: KeyOf(told))).Where(told => told.Key.Length > 15 && told.Told[0] != '…').ToList();
        var h1 = page.Headlines.Count > 0 ? page.Headlines[0].Line : -1;
        string? found = null;
        for (var i = Math.Max(0, h1 - Before); i < Math.Min(page.Lines.Count, h1 < 0 ? 400 : h1 + After); i++)
        {
            var line = page.Lines[i];
            if (!line.IsHeading)
            {
                if (found is not null && line.Text.Length > 200) break;
                continue;
            }

            var key = KeyOf(line.Text);
            var exact = wanted.Find(told => told.Key == key).Told;
            var told = exact ?? wanted.Find(told => key.Length < Longest && key.EndsWith(" " + told.Key, StringComparison.Ordinal)).Told;
            if (told is not null) found = exact is null ? told : Fuller(line.Text, told);
        }

        return found;
    }

    /// <summary>The h1, or another printed headline, that the page's own words for itself support best.</summary>
    private string? BestHeadline(PageWitnesses page)
    {
        var printed = page.Headlines.Where(h => (h.Zone & (Zone.Footer | Zone.Comments | Zone.Hidden)) == 0).Select(h => (h.Element, h.Zone))
            .Concat(page.Properties.Where(p => p.Name == "headline" && p.Element.LocalName is not ("meta" or "link")).Select(p => (p.Element, p.Zone)));
        string? best = null;
        var bestScore = 0.0;
        foreach (var (element, zone) in printed)
        {
            var text = HeadlineOf(element);
            if (text.Length < 2 || text.Length > Longest || _siteNames.Contains(Folding.Fold(text)) || IsSuffixOfTold(text)) continue;
            var score = _told.Count == 0 ? 0.6 : _told.Max(told => Likeness(text, _suffix.Cut(told, text)));
            if ((zone & Zone.Foreign) != 0) score -= 0.15;
            if (score > bestScore + 0.01) (best, bestScore) = (text, score);
        }

        return bestScore >= Alike ? best : null;
    }

    /// <summary>The h1 holds what other titles carry behind the headline: it is the site's name.</summary>
    private bool IsSuffixOfTold(string text) =>
        text.Length < 40 && _told.Exists(told => told.Length > text.Length + 12 && _told.Exists(other => told.StartsWith(other, StringComparison.Ordinal)) &&
            told.EndsWith(text, StringComparison.Ordinal) && !char.IsLetterOrDigit(told[^(text.Length + 1)]) && told[..^text.Length].TrimEnd().EndsWith(':') is false &&
            _told.Exists(other => KeyOf(other) == KeyOf(told[..^text.Length])));

    /// <summary>The h1 without a kicker or a standfirst that stands inside it: the child that the page calls its title, if there is one.</summary>
    private string HeadlineOf(IElement element)
    {
        var whole = PageWitnesses.TextOf(element);
        if (element.ChildElementCount is 0 or > 6) return whole;
        foreach (var child in element.Children)
        {
            var text = PageWitnesses.TextOf(child);
            if (text.Length > 10 && text.Length < whole.Length && _told.Exists(told => KeyOf(_suffix.Cut(told, null)) == KeyOf(text))) return text;
        }

        return whole;
    }

    /// <summary>Where JSON-LD and OpenGraph agree on a kicker with a colon before or a sequel behind the printed words, that is the title.</summary>
    private static string WithKicker(string printed, List<string> told)
    {
        var key = KeyOf(printed);
        foreach (var title in told)
        {
            if (title.Length <= printed.Length + 2 || title.Length > printed.Length * 4 || told.Count(other => other == title) < 2) continue;
            var longer = KeyOf(title);
            var colon = title.IndexOf(": ", StringComparison.Ordinal);
            if (colon > 0 && ((longer.EndsWith(" " + key, StringComparison.Ordinal) && KeyOf(title[colon..]) == key) || KeyOf(title[..colon]) == key)) return title;
        }

        return printed;
    }

    /// <summary>Of two wordings with the same words the one that kept the colon behind its kicker.</summary>
    private static string Fuller(string printed, string told) =>
        told.Contains(": ", StringComparison.Ordinal) && !printed.Contains(':', StringComparison.Ordinal) ? told : printed;

    /// <summary>Words in common over the words of the shorter one, weighed down where the lengths differ much.</summary>
    private static double Likeness(string printed, string told)
    {
        var a = WordsOf(printed);
        var b = WordsOf(told);
        if (a.Count == 0 || b.Count == 0) return 0;
        var common = a.Count(b.Contains);
        return (common / (double)Math.Min(a.Count, b.Count) * 0.6) + (common / (double)Math.Max(a.Count, b.Count) * 0.4);
    }

    private static HashSet<string> WordsOf(string text)
    {
        var words = KeyOf(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        // Scripts without spaces are compared by their characters.
        return words.Count > 1 || text.Length < 8 ? words : [.. text.Select(c => c.ToString())];
    }

    /// <summary>The words alone, folded.</summary>
    private static string KeyOf(string text) => WordBreak().Replace(Folding.Fold(text), " ").Trim();

    private static string Squeeze(string text)
    {
        var squeezed = new System.Text.StringBuilder(text.Length);
        PageWitnesses.AppendSqueezed(squeezed, text);
        return squeezed.ToString().Trim();
    }

    [GeneratedRegex(@"[^\p{L}\p{N}\p{M}]+")]
    private static partial Regex WordBreak();
}
