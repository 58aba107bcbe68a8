using System.Globalization;
using System.Xml.XPath;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;

namespace Syndication.Articles.Extraction;

/// <summary>Selectors as site rules and sources hold them: CSS, or XPath 1.0 behind <c>xpath:</c>.</summary>
public static class Selector
{
    /// <summary>What an XPath is known by.</summary>
    public const string XPathPrefix = "xpath:";

    private static readonly CssSelectorParser Parser = new();

    /// <summary>Whether a text is a selector that the extraction understands.</summary>
    public static bool IsValid(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            if (!IsXPath(text)) return Parser.ParseSelector(text) is not null;

            // Functions that XPath 1.0 does not have are found out only when they are called.
            var nothing = new AngleSharp.Html.Parser.HtmlParser().ParseDocument("");
            return new DomNavigator(nothing).Evaluate(XPathOf(text)) is not null;
        }
        catch (Exception e) when (e is DomException or XPathException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>The elements that match, in the document's order; none for what is no selector.</summary>
    internal static IEnumerable<IElement> All(IDocument document, string selector) =>
        Find(document, selector).Select(found => found.Element).OfType<IElement>();

    /// <summary>The same for a selector that a page wrote: CSS only, for nobody else says what an XPath may cost.</summary>
    internal static IEnumerable<IElement> AllByCss(IParentNode document, string selector)
    {
        try
        {
            return document.QuerySelectorAll(selector);
        }
        catch (DomException)
        {
            return []; // pages write anything into cssSelector
        }
    }

    /// <summary>All that matches; an XPath may also find attributes and texts, or work out a value.</summary>
    internal static IReadOnlyList<Selected> Find(IDocument document, string selector)
    {
        if (!IsXPath(selector)) return [.. AllByCss(document, selector).Select(element => new Selected(element, null))];
        try
        {
            return [.. Found(new DomNavigator(document).Evaluate(XPathOf(selector)))];
        }
        catch (Exception e) when (e is XPathException or ArgumentException)
        {
            return []; // the catalogue checks the operator's, and tells of it
        }
    }

    private static IEnumerable<Selected> Found(object result)
    {
        if (result is XPathNodeIterator nodes)
        {
            while (nodes.MoveNext())
                if (nodes.Current is DomNavigator at) yield return at.Here is IElement element ? new Selected(element, null) : new Selected(null, at.Value);
        }
        else if (Convert.ToString(result, CultureInfo.InvariantCulture) is { } value)
        {
            yield return new Selected(null, value);
        }
    }

    private static bool IsXPath(string selector) => selector.StartsWith(XPathPrefix, StringComparison.Ordinal);

    private static string XPathOf(string selector) => selector[XPathPrefix.Length..].Trim();
}

/// <summary>What a selector found: an element, or the value of an attribute, a text or an expression; one of the two is null.</summary>
internal readonly record struct Selected(IElement? Element, string? Value);
