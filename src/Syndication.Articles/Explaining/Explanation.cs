using Syndication.Articles.Extraction;
using Syndication.Articles.Sites;

namespace Syndication.Articles.Explaining;

/// <summary>How one page was read, as one HTML page for people: what was kept, what was cut by which rule, where each field came from.</summary>
/// <remarks>The page stands alone: no script, nothing to load, and of the source's own markup nothing but its text.</remarks>
public static class Explanation
{
    /// <summary>Reads a page, or scraped text, and explains it.</summary>
    /// <param name="input">As the extraction takes it; with the knowledge of the site, if there is any.</param>
    /// <param name="links">Selector of the links of a listing page, where its source has one; null otherwise.</param>
    /// <param name="isListing">The source is a list of links, whatever the page looks like.</param>
    public static string Write(PageInput input, string? links = null, bool isListing = false)
    {
        ArgumentNullException.ThrowIfNull(input);
        var trace = new ExtractionTrace();
        var extraction = PageExtractor.Extract(input with { Trace = trace });
        // The same choice as the line makes for a source of which nobody said what it is.
        var weighed = isListing || links is not null || extraction.Kind is PageKind.Listing || extraction.Article is null
            ? ListingPage.Weigh(input.Bytes, input.ContentType, input.Url ?? "http://localhost/", links) : [];
        var isList = isListing || links is not null || extraction.Kind is PageKind.Listing || weighed.Any(link => link.IsTaken);
        var name = isList ? "A page that lists articles" : extraction.Article?.Title ?? "No article";
        var page = new ExplainedPage(name, input, extraction);
        if (isList) page.WriteListing(weighed);
        else if (trace.Draft is not null) page.WritePage(trace, Objection(extraction, input));
        else page.WriteScraped();
        return page.ToString();
    }

    private static string? Objection(PageExtraction extraction, PageInput input) =>
        extraction.Print is { } print && input.Knowledge is { } known ? ExtractionGuard.Judge(print.Shape, known.Profile).Reason : null;
}
