using AngleSharp.Css.Parser;

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
        catch (AngleSharp.Dom.DomException)
        {
            return false;
        }
    }
}
