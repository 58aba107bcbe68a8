using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Syndication.Articles.Cleaning;

namespace Syndication.Articles.Extraction;

/// <summary>Parses whole pages, within bounds: time and memory grow with the elements of a page more than with its characters.</summary>
internal static class PageParser
{
    /// <summary>Characters of a page that are read; no article is longer.</summary>
    public const int Longest = 6_000_000;

    /// <summary>Elements of a page that are read: ten times what the heaviest pages for people have.</summary>
    private const int MostElements = 250_000;

    /// <summary>The page as a tree, as far as it is read.</summary>
    public static IDocument Parse(string html) => new HtmlParser().ParseDocument(NestingLimit.Apply(Readable(html)));

    /// <summary>The beginning of a page that is read, which is nearly always all of it.</summary>
    public static string Readable(string html)
    {
        var end = Math.Min(html.Length, Longest);
        var elements = 0;
        for (var at = html.AsSpan(0, end).IndexOf('<'); at >= 0;)
        {
            if (at + 1 < end && char.IsAsciiLetter(html[at + 1]) && ++elements > MostElements) return html[..at];
            var next = html.AsSpan(at + 1, end - at - 1).IndexOf('<');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return end == html.Length ? html : html[..end];
    }
}
