using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>Which wording is the headline a reader sees.</summary>
internal sealed partial class TitleVerdict
{
    /// <summary>Longest headline; a longer h1 wraps a whole teaser.</summary>
    private const int Longest = 400;

    /// <summary>Share of words that a printed headline and what the page says of itself must have in common.</summary>
    private const double Alike = 0.5;

    private readonly IReadOnlySet<string> _siteNames;
    private readonly List<string> _told = [];

    public TitleVerdict(PageWitnesses page, LinkedArticle? linked, IReadOnlySet<string> siteNames)
    {
        _siteNames = siteNames;
        Tell(linked?.Headline);
        Tell(page.Meta("og:title"));
        Tell(page.Meta("twitter:title"));
        Tell(page.DocumentTitle);
        Tell(page.Meta("title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "hdl", "headline"));
        var printed = Printed(page);
        Title = printed ?? _told.Select(told => CutSite(told, null)).FirstOrDefault(told => told.Length > 0 && !siteNames.Contains(Folding.Fold(told)));
        All = [.. _told.Concat(_told.Select(told => CutSite(told, printed))).Concat(page.Headlines.Select(h => PageWitnesses.TextOf(h.Element))).Append(Title ?? "")
            .Where(title => title.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    public string? Title { get; }

    /// <summary>Every wording.</summary>
    public IReadOnlyList<string> All { get; }

    private void Tell(string? title)
    {
        if (string.IsNullOrWhiteSpace(title)) return;
        var text = Squeeze(title);
        if (text.Contains('&', StringComparison.Ordinal)) text = Squeeze(System.Net.WebUtility.HtmlDecode(text));
        if (text.Length is > 1 and <= Longest) _told.Add(text);
    }

    /// <summary>The h1, or another printed headline, that the page's own words for itself support best.</summary>
    private string? Printed(PageWitnesses page)
    {
        var printed = page.Headlines.Where(h => (h.Zone & (Zone.Footer | Zone.Comments | Zone.Hidden)) == 0).Select(h => (h.Element, h.Zone))
            .Concat(page.Properties.Where(p => p.Name == "headline" && p.Element.LocalName is not ("meta" or "link")).Select(p => (p.Element, p.Zone)));
        string? best = null;
        var bestScore = 0.0;
        foreach (var (element, zone) in printed)
        {
            var text = HeadlineOf(element);
            if (text.Length < 2 || text.Length > Longest || _siteNames.Contains(Folding.Fold(text))) continue;
            var score = _told.Count == 0 ? 0.6 : _told.Max(told => Likeness(text, told));
            if ((zone & Zone.Foreign) != 0) score -= 0.15;
            if (score > bestScore + 0.01) (best, bestScore) = (text, score);
        }

        return bestScore >= Alike ? best : null;
    }

    /// <summary>The h1 without a kicker or a standfirst that stands inside it: the child that the page calls its title, if there is one.</summary>
    private string HeadlineOf(IElement element)
    {
        var whole = PageWitnesses.TextOf(element);
        if (element.ChildElementCount == 0 || element.ChildElementCount > 6) return whole;
        foreach (var child in element.Children)
        {
            var text = PageWitnesses.TextOf(child);
            if (text.Length > 10 && text.Length < whole.Length && _told.Exists(told => Folding.Fold(CutSite(told, text)) == Folding.Fold(text))) return text;
        }

        return whole;
    }

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
        var folded = Folding.Fold(text);
        var words = WordBreak().Split(folded).Where(word => word.Length > 0).ToHashSet(StringComparer.Ordinal);
        // Scripts without spaces are compared by their characters.
        return words.Count > 1 || folded.Length < 8 ? words : [.. folded.Select(c => c.ToString())];
    }

    /// <summary>The title without the names of site and section that are joined to it.</summary>
    public string CutSite(string title, string? printed)
    {
        for (var again = true; again;)
        {
            again = false;
            foreach (var (kept, cut) in Cuts(title))
            {
                if (kept.Length < 3 || !IsSite(cut, kept, printed)) continue;
                (title, again) = (kept, true);
                break;
            }
        }

        return title;
    }

    private bool IsSite(string cut, string kept, string? printed)
    {
        var folded = Folding.Fold(cut);
        if (folded.Length == 0) return true;
        if (_siteNames.Contains(folded)) return true;
        if (printed is not null && Folding.Fold(kept) == Folding.Fold(printed)) return true;
        var packed = folded.Replace(" ", "", StringComparison.Ordinal);
        return _siteNames.Any(name =>
            name.Length > 3 && (packed == name.Replace(" ", "", StringComparison.Ordinal) || (folded.Length < 40 && (folded.StartsWith(name + " ", StringComparison.Ordinal) || folded.EndsWith(" " + name, StringComparison.Ordinal)))));
    }

    private static IEnumerable<(string Kept, string Cut)> Cuts(string title)
    {
        var separators = Separator().Matches(title);
        for (var i = separators.Count - 1; i >= 0; i--) yield return (title[..separators[i].Index].Trim(), title[(separators[i].Index + separators[i].Length)..].Trim());
        for (var i = 0; i < separators.Count; i++) yield return (title[(separators[i].Index + separators[i].Length)..].Trim(), title[..separators[i].Index].Trim());
    }

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\s+[-–—|»«:·•/\\>~*]+\s+|\s*[|»]\s*|\s+::\s+|(?<=[\p{L}\d]):\s|\s[-–—](?=\p{Lu})|_(?=[^_]*$)")]
    private static partial Regex Separator();

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex WordBreak();
}
