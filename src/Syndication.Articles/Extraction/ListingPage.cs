using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Syndication.Articles.Cleaning;

namespace Syndication.Articles.Extraction;

/// <summary>A link to an article on a page that lists articles.</summary>
/// <param name="Url">Absolute, without tracking parameters.</param>
/// <param name="Title">The longest text that the page links it with; may be empty.</param>
public sealed record ListingLink(string Url, string Title);

/// <summary>A link of a page that lists articles, and what it was judged by.</summary>
/// <param name="Url">Absolute, without tracking parameters.</param>
/// <param name="Title">What the page links it with; may be empty.</param>
/// <param name="Shape">Links of one shape are judged together.</param>
/// <param name="Score">How much it looks like an article's, from -3 to 5; 2 on the average of its group is enough.</param>
/// <param name="IsTaken">It is among <see cref="ListingPage.Links"/>.</param>
internal sealed record WeighedLink(string Url, string Title, string Shape, double Score, bool IsTaken)
{
    /// <summary>It stands in navigation, a footer or a form.</summary>
    public bool IsFurniture { get; init; }

    /// <summary>It leads to another site.</summary>
    public bool IsElsewhere { get; init; }
}

/// <summary>Finds the links to articles on a home or section page by the page's structure.</summary>
public static partial class ListingPage
{
    /// <summary>Most links that are taken from one page.</summary>
    private const int Most = 100;

    /// <summary>A headline has at least this many words.</summary>
    private const int LeastWords = 4;

    /// <summary>Links that count as articles stand in groups of at least this size.</summary>
    private const int LeastGroup = 3;

    /// <summary>Links to articles in page order, each address once.</summary>
    /// <param name="bytes">The page as it came.</param>
    /// <param name="contentType">The whole HTTP Content-Type field value, or null.</param>
    /// <param name="url">Where the page came from.</param>
    /// <param name="selector">Selector of the links, or of the boxes they stand in; null to find them by structure.</param>
    public static IReadOnlyList<ListingLink> Links(ReadOnlyMemory<byte> bytes, string? contentType, string url, string? selector)
    {
        var text = PageDecoder.Decode(bytes.Span, contentType).Text;
        var document = new HtmlParser().ParseDocument(NestingLimit.Apply(text));
        var baseUrl = ArticleAddress.Absolute(document.QuerySelector("base[href]")?.GetAttribute("href"), url) ?? url;
        if (selector is not null) return Take(Selected(document, selector).Select(link => Candidate(link, baseUrl)).OfType<Link>());

        var own = ArticleAddress.Key(url);
        var found = document.QuerySelectorAll("a[href]").Where(IsInContent)
            .Select(link => Candidate(link, baseUrl)).OfType<Link>()
            .Where(link => IsSameSite(link.Url, url) && ArticleAddress.Key(link.Url) != own)
            .ToList();
        return Take(Articles(found));
    }

    /// <summary>Every link of the page, taken or not, with what it was judged by; in page order.</summary>
    internal static IReadOnlyList<WeighedLink> Weigh(ReadOnlyMemory<byte> bytes, string? contentType, string url, string? selector)
    {
        var taken = Links(bytes, contentType, url, selector).Select(link => link.Url).ToHashSet(StringComparer.Ordinal);
        var document = new HtmlParser().ParseDocument(NestingLimit.Apply(PageDecoder.Decode(bytes.Span, contentType).Text));
        var baseUrl = ArticleAddress.Absolute(document.QuerySelector("base[href]")?.GetAttribute("href"), url) ?? url;
        return
        [
            .. from element in document.QuerySelectorAll("a[href]")
               let link = Candidate(element, baseUrl)
               where link is not null
               select new WeighedLink(link.Url, link.Title, link.Shape, link.Score, taken.Contains(link.Url))
               {
                   IsFurniture = !IsInContent(element),
                   IsElsewhere = !IsSameSite(link.Url, url),
               },
        ];
    }

    private static IEnumerable<IElement> Selected(IDocument document, string selector)
    {
        var found = Selector.Find(document, selector);
        // An XPath may end in the attribute: //h2/a/@href.
        var addresses = found.Select(one => one.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (addresses.Count > 0) return document.QuerySelectorAll("a[href]").Where(link => addresses.Contains(link.GetAttribute("href")!));
        return found.Select(one => one.Element).OfType<IElement>()
            .SelectMany(element => element.LocalName == "a" ? (IEnumerable<IElement>)[element] : element.QuerySelectorAll("a[href]"));
    }

    /// <summary>Links of a group are made alike: the same place in the page and the same shape of address.</summary>
    private static IEnumerable<Link> Articles(List<Link> found)
    {
        // One article is often linked three times: picture, headline, "more". What the best of them says counts for all.
        var byAddress = found.GroupBy(link => link.Url, StringComparer.Ordinal).ToDictionary(
            group => group.Key, group => group.Max(link => link.Score), StringComparer.Ordinal);
        var shapes = found.DistinctBy(link => link.Url, StringComparer.Ordinal)
            .GroupBy(link => link.Shape, StringComparer.Ordinal)
            .Where(group => group.Count() >= LeastGroup)
            .Select(group => (Shape: group.Key, Score: group.Average(link => byAddress[link.Url])))
            .Where(group => group.Score >= 2)
            .Select(group => group.Shape)
            .ToHashSet(StringComparer.Ordinal);
        return found.Where(link => shapes.Contains(link.Shape) && byAddress[link.Url] >= 2);
    }

    private static IReadOnlyList<ListingLink> Take(IEnumerable<Link> links) =>
    [
        .. links.GroupBy(link => link.Url, StringComparer.Ordinal)
            .Select(group => new ListingLink(group.Key, group.MaxBy(link => link.Title.Length)!.Title))
            .Take(Most),
    ];

    private static bool IsInContent(IElement link)
    {
        for (var at = link.ParentElement; at is not null; at = at.ParentElement)
        {
            if (at.LocalName is "nav" or "footer" or "form") return false;
            if (at.LocalName is "aside" && at.QuerySelectorAll("a").Length < 40) return false;
            if (at.GetAttribute("role") is "navigation" or "contentinfo" or "search") return false;
            if (at.LocalName is not ("body" or "html") && Furniture().IsMatch($"{at.ClassName} {at.Id}")) return false;
        }

        return true;
    }

    private static Link? Candidate(IElement link, string baseUrl)
    {
        var href = link.GetAttribute("href");
        if (ArticleAddress.Clean(href, baseUrl) is not { } url || !Uri.TryCreate(url, UriKind.Absolute, out var address)) return null;
        var title = FragmentBody.Squeeze(link.TextContent);
        if (title.Length == 0) title = FragmentBody.Squeeze(link.QuerySelector("img[alt]")?.GetAttribute("alt") ?? link.GetAttribute("title") ?? "");
        return new Link(url, title, ShapeOf(address), ScoreOf(link, title, address));
    }

    private static double ScoreOf(IElement link, string title, Uri address)
    {
        var path = address.AbsolutePath.TrimEnd('/');
        var last = path[(path.LastIndexOf('/') + 1)..];
        if (path.Length == 0 || NotArticle().IsMatch(path)) return -3;
        var score = 0.0;
        if (title.Split(' ').Length >= LeastWords) score += 1;
        if (link.Closest("h1, h2, h3, h4, h5") is not null || link.QuerySelector("h1, h2, h3, h4, h5") is not null) score += 1;
        if (link.Closest("article, [itemtype*=Article]") is not null) score += 1;
        if (last.Count(c => c is '-' or '_') >= 3) score += 1;
        if (Numbered().IsMatch(path)) score += 1;
        return score;
    }

    /// <summary>The host, how many parts the path has, and which of them are words, numbers or titles.</summary>
    private static string ShapeOf(Uri address)
    {
        var parts = address.AbsolutePath.Trim('/').Split('/').Select((part, i) => part switch
        {
            _ when part.All(char.IsAsciiDigit) => "#",
            _ when part.Count(c => c is '-' or '_') >= 2 || part.Any(char.IsAsciiDigit) => "~",
            _ => i == 0 ? "word" : "w",
        });
        return $"{address.Host}/{string.Join('/', parts)}{(address.Query.Length > 0 ? "?" : "")}";
    }

    private static bool IsSameSite(string a, string b)
    {
        var (one, other) = (Site(a), Site(b));
        return one == other || one.EndsWith($".{other}", StringComparison.Ordinal) || other.EndsWith($".{one}", StringComparison.Ordinal);

        static string Site(string address)
        {
            var host = new Uri(address).IdnHost;
            return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        }
    }

    private sealed record Link(string Url, string Title, string Shape, double Score);

    [GeneratedRegex(@"(?:^|[\s_-])(?:nav|navbar|menu|footer|breadcrumbs?|pagination|pager|share|social|tags?|cookie|login|newsletter)(?:$|[\s_-])", RegexOptions.IgnoreCase)]
    private static partial Regex Furniture();

    [GeneratedRegex(@"^/(?:tags?|etiket(?:ler)?|authors?|yazar(?:lar)?|categor(?:y|ies)|kategori(?:ler)?|search|ara|login|giris|register|about|hakkimizda|contact|iletisim|kunye|privacy|gizlilik|page|sayfa|feed|rss)(?:/|$)|\.(?:jpe?g|png|gif|webp|svg|pdf|mp3|mp4|zip|xml|css|js)$", RegexOptions.IgnoreCase)]
    private static partial Regex NotArticle();

    [GeneratedRegex(@"/(?:19|20)\d\d/\d{1,2}(?:/|$)|[-_/]\d{4,}(?:\.html?|/|$)|\.html?$|/[a-z0-9-]*\d{5,}")]
    private static partial Regex Numbered();
}
