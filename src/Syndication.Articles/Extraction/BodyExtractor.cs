using AngleSharp.Dom;

namespace Syndication.Articles.Extraction;

/// <summary>The body that was found on a page.</summary>
/// <param name="Element">A detached element that holds just the body: no headline, byline, captions of others, labels or lists of other articles.</param>
/// <param name="Paragraphs">Its text: paragraphs, sub-headings, list items and quotes in page order.</param>
/// <param name="Kind">What kind of page it is, judged by its structure.</param>
internal sealed record BodyExtraction(IElement Element, IReadOnlyList<string> Paragraphs, PageKind Kind);

/// <summary>Finds the body among candidates of several methods and cleans it.</summary>
internal static class BodyExtractor
{
    /// <summary>The best body of the page. May change <paramref name="document"/>, so it comes after everything that reads the page.</summary>
    public static BodyExtraction Extract(IDocument document, PageFacts facts, SiteRule? rule) => throw new NotImplementedException();
}
