using System.Globalization;

namespace Syndication.Articles.Sites;

/// <summary>Whether an extraction may be published.</summary>
/// <param name="Reason">Why not, in one line for the operator; null where it may.</param>
public readonly record struct GuardVerdict(string? Reason)
{
    /// <summary>It may.</summary>
    public bool IsPublished => Reason is null;
}

/// <summary>Compares an extraction with the good ones of its site. Arithmetic only.</summary>
public static class ExtractionGuard
{
    /// <summary>Good extractions before any is doubted.</summary>
    public const int FewestKnown = 5;

    // Of a body's running text that other pages hold too: a report may open with yesterday's.
    private const double MostRepeated = 0.5;

    // Of the headline's words: so many are in no strange text by chance.
    private const double SurelyNamed = 0.5;

    // Of a body in boxes that never held text: less is a caption or a credit.
    private const double MostStrange = 0.02;

    // Of a body in boxes that are known: below it the template has changed.
    private const double LeastKnown = 0.5;

    /// <summary>Judges one extraction.</summary>
    public static GuardVerdict Judge(PageShape page, SiteProfile known)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(known);
        if (known.Count < FewestKnown || page.Text == 0) return default;
        var strange = page.Places.Where(one => !known.Places.Contains(one.Place)).Sum(one => one.Text) / (double)page.Text;
        return new GuardVerdict(Unlike(page, known) ?? (1 - strange < LeastKnown ? Rebuilt(page, known) : Mixed(page, strange)));
    }

    // Whatever the template, this is not how the site's articles look.
    private static string? Unlike(PageShape page, SiteProfile known)
    {
        var few = known.FewTitleWords;
        var isNamed = page.TitleWords >= Math.Max(few, SurelyNamed);
        if (page.Repeated > MostRepeated && !isNamed) return $"{Percent(page.Repeated)} of the text stands on other pages of the site too";
        if (page.IsConsent && !isNamed) return "the text asks for consent";
        if (page.TitleWords == 0 && known.NamesItsTitles) return "no word of the headline is in the text";
        if (page.Labels > known.MostLabels + 1) return $"{page.Labels} labels in the text, at most {known.MostLabels} in others of the site";
        if (page.Linked > known.MostLinked + 0.2) return $"{Percent(page.Linked)} of the text are links, at most {Percent(known.MostLinked)} in others of the site";
        if (page.Text < known.ShortText / 3 && !(page.TitleWords > few / 2)) return $"{page.Text} characters with little of the headline in them, hardly ever less than {known.ShortText} in others of the site";
        if (page.Text < known.ShortText / 5) return $"{page.Text} characters, hardly ever less than {known.ShortText} in others of the site";
        return null;
    }

    // The text is where it always was, and something else with it.
    private static string? Mixed(PageShape page, double strange) =>
        strange > MostStrange ? $"{Percent(strange)} of the text stands in boxes that never held text" : null;

    // A new template: what comes out of it is believed where it is one whole and in nothing else unusual.
    private static string? Rebuilt(PageShape page, SiteProfile known)
    {
        const string Why = "the page is built anew, and";
        if (page.Whole < known.LeastWhole - MostStrange) return $"{Why} its text stands in {page.Places.Count} kinds of boxes";
        if (page.Labels > known.MostLabels) return $"{Why} {page.Labels} labels are in its text, at most {known.MostLabels} in others of the site";
        if (page.Linked > known.MostLinked + 0.05) return $"{Why} {Percent(page.Linked)} of its text are links, at most {Percent(known.MostLinked)} in others of the site";
        if ((page.TitleWords ?? 0) < known.FewTitleWords * 0.3) return $"{Why} {Percent(page.TitleWords ?? 0)} of the headline's words are in its text, at least {Percent(known.FewTitleWords)} in others of the site";
        if (page.Text < known.ShortText * 0.4 || page.Text > known.LongestText * 2) return $"{Why} its text of {page.Text} characters is unlike others of the site";
        return null;
    }

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0} %");
}
