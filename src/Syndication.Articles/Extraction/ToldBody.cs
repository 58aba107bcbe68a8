using System.Net;
using AngleSharp.Dom;
using Syndication.Articles.Cleaning;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction;

/// <summary>The text that JSON-LD tells of a page that draws its own in the browser.</summary>
internal static class ToldBody
{
    // A block that the data has too is the beginning of the article: the rest is withheld, and stays so.
    private const double Covered = 0.5;

    /// <summary>The text laid out as a page, or null where the page shows its own or has to be paid for.</summary>
    public static IDocument? PageOf(PageFacts facts, Draft shown)
    {
        if (facts.ArticleBody is not { } text || shown.Witness is not { } witness || facts.IsPaywalled || !IsOfPage(facts)) return null;
        // Menu, footer and notices of such a page are shorter than its article.
        if (shown.Page.Blocks.Sum(block => block.Text.Length) > text.Length) return null;
        if (shown.Page.Blocks.Exists(block => block.IsProse && witness.CoverageOf(block.Text) > Covered)) return null;

        return PageParser.Parse($"<article>{MarkupOf(text)}</article>");
    }

    // A template that was copied with its data tells the text of another article.
    private static bool IsOfPage(PageFacts facts)
    {
        if (facts.Title is null || facts.ArticleHeadline is null) return true;
        var (title, headline) = (Folding.Fold(facts.Title), Folding.Fold(facts.ArticleHeadline));
        return headline.Contains(title, StringComparison.Ordinal) || title.Contains(headline, StringComparison.Ordinal);
    }

    private static string MarkupOf(string text) =>
        text.Contains("<p", StringComparison.OrdinalIgnoreCase) || text.Contains("<br", StringComparison.OrdinalIgnoreCase) ? text
        : string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>"));
}
