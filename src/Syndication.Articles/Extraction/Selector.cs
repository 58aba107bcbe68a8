using AngleSharp.Css.Parser;
using AngleSharp.Dom;

namespace Syndication.Articles.Extraction;

/// <summary>CSS selectors as site rules hold them.</summary>
public static class Selector
{
    private static readonly CssSelectorParser Parser = new();

    /// <summary>Whether a text is a CSS selector that the extraction understands.</summary>
    public static bool IsValid(string text)
    {
        try
        {
            return Parser.ParseSelector(text) is not null;
        }
        catch (DomException)
        {
            return false;
        }
    }

    /// <summary>The elements that match, in the document's order; none for what is no selector.</summary>
    internal static IEnumerable<IElement> All(IDocument document, string selector)
    {
        try
        {
            return document.QuerySelectorAll(selector);
        }
        catch (DomException)
        {
            return []; // pages write anything into cssSelector, and the catalogue checks the operator's
        }
    }
}
