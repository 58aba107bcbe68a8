using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Syndication.Articles.Cleaning;

/// <summary>The last gate before anything is published: what is not on the allow-list does not pass.</summary>
/// <remarks>
/// The text is read by a real HTML parser and written anew from its tree, so nothing of the source's own markup
/// survives but by name. What is written reads back as the same tree in any browser, wherever it is put.
/// Takes time in proportion to the text, whatever it holds. Safe to call from many threads.
/// </remarks>
public static class HtmlSanitizer
{
    /// <summary>In standards mode and inside the body, as a fragment is read when it is set into a page.</summary>
    private const string Opening = "<!doctype html><body>";

    /// <summary>Makes a fragment safe to publish on any page. Sanitising twice changes nothing.</summary>
    /// <param name="html">An HTML fragment from anywhere.</param>
    /// <param name="baseUrl">Absolute http or https address against which others are resolved; null, or any other, leaves out relative ones.</param>
    /// <returns>A fragment without scripts, handlers, styles and forms, its addresses absolute.</returns>
    public static string Sanitize(string html, string? baseUrl)
    {
        if (html.AsSpan().IndexOfAny('<', '&') < 0) return SafeMarkup.EscapeText(html);

        return Write(Parse(html), new SafeAddresses(baseUrl));
    }

    /// <summary>
    /// As <see cref="Sanitize(string, string?)"/>, for a program that compares markup and shows it to nobody: links get
    /// no <c>rel</c>, and one whose address was not safe stays an element.
    /// </summary>
    public static string SanitizeForInterchange(string html, string? baseUrl)
    {
        if (html.AsSpan().IndexOfAny('<', '&') < 0) return SafeMarkup.EscapeText(html);

        return PlainMarkup.TrySanitize(html, ForInterchange(baseUrl)) ?? SanitizeTreeForInterchange(html, baseUrl);
    }

    /// <summary>The long way round, which the short one must equal.</summary>
    internal static string SanitizeTreeForInterchange(string html, string? baseUrl) => Write(Parse(html), ForInterchange(baseUrl));

    internal static SafeAddresses ForInterchange(string? baseUrl) => new(baseUrl) { AreInterchanged = true };

    /// <summary>As <see cref="Sanitize(string, string?)"/> for a tree that is at hand already; it is not changed.</summary>
    /// <param name="root">Its content is taken, not itself.</param>
    public static string Sanitize(INode root, string? baseUrl) => Write(root, new SafeAddresses(baseUrl));

    private static string Write(INode root, SafeAddresses addresses)
    {
        var html = SafeMarkup.Write(root, addresses, out var isSettled);

        // A tree that no parser would build (a cleaning rule took a table apart) is read back once, so that the parser
        // puts it in order.
        return isSettled ? html : SafeMarkup.Write(Parse(html), addresses, out _);
    }

    private static IElement Parse(string html)
    {
        var parser = new HtmlParser(new HtmlParserOptions
        {
            DisableElementPositionTracking = true,
            SkipComments = true,
            SkipScriptText = true,
        });
        return parser.ParseDocument(Opening + NestingLimit.Apply(SelfClosedTags.End(html))).Body!;
    }
}
