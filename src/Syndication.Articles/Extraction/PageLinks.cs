using System.Text.RegularExpressions;
using Syndication.Articles.Extraction.Facts;

namespace Syndication.Articles.Extraction;

/// <summary>A feed that a page points at.</summary>
/// <param name="Url">Absolute address.</param>
/// <param name="Title">What the page calls it, or null.</param>
/// <param name="IsDeclared">A <c>link rel=alternate</c> or JSON-LD, not a mere link in the text.</param>
public sealed record FeedLink(string Url, string? Title, bool IsDeclared);

/// <summary>Finds what a page says about where its site's feeds are.</summary>
public static partial class PageLinks
{
    private const int MostLinks = 20;

    /// <summary>Declared feeds first, then links whose address or text names one; each address once.</summary>
    public static IReadOnlyList<FeedLink> Feeds(ReadOnlyMemory<byte> bytes, string? contentType, string url)
    {
        var text = PageDecoder.Decode(bytes.Span, contentType).Text;
        var document = PageParser.Parse(text);
        var baseUrl = ArticleAddress.Absolute(document.QuerySelector("base[href]")?.GetAttribute("href"), url) ?? url;
        var declared =
            from link in document.QuerySelectorAll("link[href]")
            where (link.GetAttribute("rel") ?? "").Split(' ').Contains("alternate", StringComparer.OrdinalIgnoreCase)
            where FeedType().IsMatch(link.GetAttribute("type") ?? "")
            select (Href: link.GetAttribute("href"), Title: link.GetAttribute("title"), IsDeclared: true);
        var scripts = document.QuerySelectorAll("script[type='application/ld+json']").Select(script => script.TextContent);
        var linked = LinkedCollections.Read(scripts).Feeds.Select(feed => (Href: (string?)feed.Url, Title: feed.Name, IsDeclared: true));
        var named =
            from link in document.QuerySelectorAll("a[href]")
            where FeedAddress().IsMatch(link.GetAttribute("href")!) || FeedText().IsMatch(link.TextContent)
            select (Href: link.GetAttribute("href"), Title: link.GetAttribute("title"), IsDeclared: false);
        return
        [
            .. (from found in declared.Concat(linked).Concat(named)
                let address = ArticleAddress.Absolute(found.Href, baseUrl)
                where address is not null && !OtherApi().IsMatch(address)
                select new FeedLink(address, found.Title, found.IsDeclared))
                .DistinctBy(link => link.Url, StringComparer.Ordinal)
                .OrderBy(link => Comments().IsMatch($"{link.Url} {link.Title}"))
                .Take(MostLinks),
        ];
    }

    [GeneratedRegex(@"^\s*(?:application/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|json|xml)|text/xml)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FeedType();

    [GeneratedRegex(@"(?:^|[/._-])(?:rss|atom|feeds?)(?:$|[/._?-])|\.(?:rss|atom|rdf)(?:$|\?)", RegexOptions.IgnoreCase)]
    private static partial Regex FeedAddress();

    [GeneratedRegex(@"^\s*(?:rss|atom|xml|feed|rss feed)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex FeedText();

    [GeneratedRegex(@"comments?|yorum", RegexOptions.IgnoreCase)]
    private static partial Regex Comments();

    [GeneratedRegex(@"/wp-json/|oembed", RegexOptions.IgnoreCase)]
    private static partial Regex OtherApi();
}
