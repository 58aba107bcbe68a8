using AngleSharp.Dom;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>The headline among the headings of a page: the one that what the page tells of itself supports best.</summary>
/// <param name="told">What the page calls itself to machines, entities decoded.</param>
/// <param name="message">The one of these that is meant for short messages, and less reliable; null where there is none beside others.</param>
internal sealed class PrintedHeadline(PageWitnesses page, IReadOnlyList<string> told, string? message, SiteSuffix suffix, IReadOnlySet<string> siteNames)
{
    /// <summary>Longest headline; a longer h1 wraps a whole teaser.</summary>
    private const int Longest = 400;

    /// <summary>How like a printed headline and what the page says of itself must be.</summary>
    private const double Alike = 0.5;

    /// <summary>Lines around the h1 in which another heading may be the headline: the h1 is sometimes written for search engines only.</summary>
    private const int Before = 12, After = 14;

    /// <summary>Behind the headline a longer line is the text.</summary>
    private const int LongestInHead = 200;

    /// <summary>Lines of a page whose h1 says nothing in which its headline stands.</summary>
    private const int MostLines = 400;

    /// <summary>What weighs less, folded, may be a section or a name.</summary>
    private const int Telling = 16;

    private readonly List<(string Text, string Key)> _wanted = [.. told
        .Where(title => title != message || told.Count(other => other == title) > 1).Select(title => suffix.Cut(title, null)).Select(title => (title, TitleWords.KeyOf(title)))
        .Where(title => IsTelling(title.Item2) && title.title[0] != '…')];

    /// <summary>The headline as printed, its kicker cut where the page does not count it in; null where no heading can be it.</summary>
    public string? Find() => NearHeading() ?? OpeningHeading() ?? BestHeadline() ?? MessageHeading() ?? PartHeading() ?? OnlyHeadline();

    /// <summary>The page has a kicker over the headline that it words differently in different places.</summary>
    public bool IsWithoutKicker { get; private set; }

    /// <summary>A heading beside the h1, nearer to the text, that is word for word what the page calls itself.</summary>
    private string? NearHeading()
    {
        var h1 = page.Headlines.Count > 0 ? page.Headlines[0].Line : -1;
        string? found = null;
        for (var i = Math.Max(0, h1 - Before); i < Math.Min(page.Lines.Count, h1 < 0 ? MostLines : h1 + After); i++)
        {
            var line = page.Lines[i];
            if (!line.IsHeading)
            {
                if (found is not null && line.Text.Length > LongestInHead) break;
                continue;
            }

            if (line.Text.Length > Longest) continue;
            var key = TitleWords.KeyOf(line.Text);
            if ((Wording(line, key) ?? SecondOfTwo(i, key)) is { } words) (found, IsWithoutKicker) = (words, false);
            else if (Shared(line, key) is { } shared) (found, IsWithoutKicker) = (shared, true);
        }

        return found;
    }

    /// <summary>What the heading says where that is word for word what the page calls itself: all of it, or what stands behind its kicker or before what it ends with.</summary>
    private string? Wording(PageLine heading, string key)
    {
        var whole = TimesTold(key);
        if (_wanted.Exists(title => title.Key.Length < key.Length && key.Contains(title.Key, StringComparison.Ordinal)))
        {
            var cut = Keyed(Kickers.RestsByElement(heading).Concat(Kickers.RestsOf(heading.Text)).Concat(Kickers.FrontsByElement(heading))).OrderByDescending(part => TimesTold(part.Key)).FirstOrDefault();
            if (cut.Key is not null && TimesTold(cut.Key) > whole) return cut.Text;
        }

        return whole > 0 ? Fuller(heading.Text, _wanted.Find(title => title.Key == key).Text) : null;
    }

    private static bool IsTelling(string key) => Scripts.Weight(key) >= Telling;

    private int TimesTold(string key) => _wanted.Count(title => title.Key == key);

    /// <summary>The heading without its kicker, where the page calls itself the same behind another one: no kicker is part of the headline then.</summary>
    private string? Shared(PageLine heading, string key) =>
        _wanted.Exists(title => key.EndsWith(title.Key[^Math.Min(Telling, title.Key.Length)..], StringComparison.Ordinal))
            ? Keyed(Kickers.RestsByElement(heading)).FirstOrDefault(rest => _wanted.Count(title => EndsWith(title.Text, rest.Key)) * 2 > _wanted.Count).Text
            : null;

    private static IEnumerable<(string Text, string Key)> Keyed(IEnumerable<string> rests) =>
        rests.Select(rest => (rest, TitleWords.KeyOf(rest))).Where(rest => IsTelling(rest.Item2));

    /// <summary>The heading below one that is its kicker: together they are what the page calls itself.</summary>
    private string? SecondOfTwo(int i, string key)
    {
        if (!IsTelling(key) || i == 0 || !page.Lines[i - 1].IsHeading || !_wanted.Exists(title => title.Key.EndsWith(key, StringComparison.Ordinal))) return null;
        var (kicker, heading) = (page.Lines[i - 1], page.Lines[i]);
        // Lines of one block are one headline, broken.
        if (kicker.Block == heading.Block || kicker.Text.EndsWith(':')) return null;
        var both = TitleWords.KeyOf(kicker.Text) + " " + key;
        return _wanted.Exists(title => title.Key == both && EndsWith(title.Text, key)) ? heading.Text : null;
    }

    private static bool EndsWith(string title, string key) => Kickers.RestsOf(title).Any(rest => TitleWords.KeyOf(rest) == key);

    /// <summary>Of two wordings with the same words the one that kept the colon behind its kicker.</summary>
    private static string Fuller(string printed, string title) =>
        title.Contains(": ", StringComparison.Ordinal) && !printed.Contains(':', StringComparison.Ordinal) ? title : printed;

    /// <summary>A heading with which the document's title begins, where it ends with the h1: that is the site's name.</summary>
    private string? OpeningHeading()
    {
        var title = TitleWords.KeyOf(page.DocumentTitle ?? "");
        foreach (var (element, _, _) in page.Headlines)
        {
            var site = " " + TitleWords.KeyOf(PageWitnesses.TextOf(element));
            if (site.Length < 3 || site.Length * 2 > title.Length || !title.EndsWith(site, StringComparison.Ordinal)) continue;
            if (page.Lines.Find(line => line.IsHeading && TitleWords.KeyOf(line.Text) is var key && title.Length - site.Length == key.Length && title.StartsWith(key, StringComparison.Ordinal)) is { } heading) return heading.Text;
        }

        return null;
    }

    /// <summary>The h1, or another printed headline, that the page's own words for itself support best.</summary>
    private string? BestHeadline()
    {
        var printed = page.Headlines.Where(h => (h.Zone & (Zone.Footer | Zone.Comments | Zone.Hidden)) == 0).Select(h => (h.Element, h.Zone))
            .Concat(page.Properties.Where(p => p.Name == "headline" && p.Element.LocalName is not ("meta" or "link")).Select(p => (p.Element, p.Zone)));
        string? best = null;
        var bestScore = 0.0;
        foreach (var (element, zone) in printed)
        {
            var text = HeadlineOf(element);
            if (text.Length < 2 || text.Length > Longest || siteNames.Contains(Folding.Fold(text)) || IsSuffixOfTold(text)) continue;
            var score = told.Count == 0 ? 0.6 : told.Max(title => TitleWords.Likeness(text, suffix.Cut(title, text)));
            if ((zone & Zone.Foreign) != 0) score -= 0.15;
            if (score > bestScore + 0.01) (best, bestScore) = (text, score);
        }

        return bestScore >= Alike ? best : null;
    }

    /// <summary>The heading that only the short message is about, where the h1 is something else.</summary>
    private string? MessageHeading()
    {
        var key = TitleWords.KeyOf(message ?? "");
        return !IsTelling(key) ? null : page.Lines.Take(MostLines).FirstOrDefault(line => line.IsHeading && !page.IsForeign(line.Zone) && TitleWords.KeyOf(line.Text) == key)?.Text;
    }

    /// <summary>Without any h1, the heading that makes up the title together with a name of the site that is nowhere else.</summary>
    private string? PartHeading() => page.Headlines.Count > 0 ? null : page.Lines.Take(MostLines)
        .FirstOrDefault(line => line.IsHeading && !page.IsForeign(line.Zone) && TitleWords.KeyOf(line.Text) is var key && IsTelling(key) && told.Any(title => Kickers.IsPartOf(title, key)))?.Text;

    /// <summary>The one h1 of the article, though the page calls itself otherwise elsewhere: written for search engines there.</summary>
    private string? OnlyHeadline()
    {
        const int Shortest = 15, LongestAlone = 150;
        var own = page.Headlines.Where(h => (h.Zone & Zone.Foreign) == 0).Select(h => PageWitnesses.TextOf(h.Element)).Where(text => text.Length > 0).ToList();
        return own is [{ Length: >= Shortest and <= LongestAlone } only] && only.Contains(' ', StringComparison.Ordinal) && !only.EndsWith(':') && !Sentences.IsClosed(only) && !siteNames.Contains(Folding.Fold(only)) && !IsSuffixOfTold(only) ? only : null;
    }

    /// <summary>The h1 holds what other titles carry behind the headline: it is the site's name.</summary>
    private bool IsSuffixOfTold(string text) =>
        text.Length < 40 && told.Any(title => title.Length > text.Length + 12 && told.Any(other => title.StartsWith(other, StringComparison.Ordinal)) &&
            title.EndsWith(text, StringComparison.Ordinal) && !char.IsLetterOrDigit(title[^(text.Length + 1)]) && !title[..^text.Length].TrimEnd().EndsWith(':') &&
            told.Any(other => TitleWords.KeyOf(other) == TitleWords.KeyOf(title[..^text.Length])));

    /// <summary>The h1 without a kicker or a standfirst that stands inside it: the child that the page calls its title, if there is one.</summary>
    private string HeadlineOf(IElement element)
    {
        var whole = PageWitnesses.TextOf(element);
        if (element.ChildElementCount is 0 or > 6) return whole;
        foreach (var child in element.Children)
        {
            var text = PageWitnesses.TextOf(child);
            if (text.Length > 10 && text.Length < whole.Length && told.Any(title => TitleWords.KeyOf(suffix.Cut(title, null)) == TitleWords.KeyOf(text))) return text;
        }

        return whole;
    }
}
