using System.Globalization;
using AngleSharp.Dom;
using Syndication.Articles.Cleaning;

namespace Syndication.Articles.Extraction;

/// <summary>Finds the page that follows in a list that is spread over several.</summary>
internal static class ListingPager
{
    /// <summary>Where the page says so itself (<c>rel=next</c>), else the next number among the links that are numbers.</summary>
    /// <param name="document">The page.</param>
    /// <param name="baseUrl">What its addresses are relative to.</param>
    /// <param name="url">The page's own address.</param>
    /// <returns>An absolute address on the same host, or null.</returns>
    public static string? Next(IDocument document, string baseUrl, string url)
    {
        var named = document.QuerySelector("link[rel~=next i][href], a[rel~=next i][href]");
        var next = named is not null ? Address(named, baseUrl) : Numbered(document, baseUrl, url);
        return next is not null && next != url && new Uri(next).IdnHost == new Uri(url).IdnHost ? next : null;
    }

    private static string? Numbered(IDocument document, string baseUrl, string url)
    {
        var pages = new SortedDictionary<int, string>();
        foreach (var link in document.QuerySelectorAll("a[href]"))
        {
            var text = FragmentBody.Squeeze(link.TextContent);
            if (text.Length is 0 or > 4 || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) continue;
            if (Address(link, baseUrl) is { } address && (number == 1 || Names(address, text))) pages.TryAdd(number, address);
        }

        var own = ArticleAddress.Key(url);
        foreach (var (number, address) in pages)
            if (ArticleAddress.Key(address) == own) return pages.GetValueOrDefault(number + 1);

        // The page that is shown is the one number that is no link; where all are, it is the list's plain address: the first.
        foreach (var (number, address) in pages)
            if (number > 1 && !pages.ContainsKey(number - 1)) return address;
        return pages.GetValueOrDefault(2);
    }

    /// <summary>The number stands in the address as a part of its own: <c>?page=2</c>, <c>/page/2</c>, <c>/list-2.html</c>.</summary>
    private static bool Names(string address, string number)
    {
        var path = new Uri(address).PathAndQuery;
        for (var at = path.IndexOf(number, StringComparison.Ordinal); at >= 0; at = path.IndexOf(number, at + 1, StringComparison.Ordinal))
        {
            var end = at + number.Length;
            if (at > 0 && !char.IsAsciiLetterOrDigit(path[at - 1]) && (end == path.Length || !char.IsAsciiLetterOrDigit(path[end]))) return true;
        }

        return false;
    }

    private static string? Address(IElement link, string baseUrl) => ArticleAddress.Absolute(link.GetAttribute("href"), baseUrl);
}
