using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Syndication.Articles.Cleaning;
using Syndication.Articles.Extraction.Facts;

namespace Syndication.Articles.Extraction;

/// <summary>A link to an article on a page that lists articles.</summary>
/// <param name="Url">Absolute, without tracking parameters.</param>
/// <param name="Title">The longest text that the page links it with; may be empty.</param>
public sealed record ListingLink(string Url, string Title);

/// <summary>What a page that lists articles holds.</summary>
/// <param name="Links">To articles, in page order, each address once.</param>
/// <param name="NextPageUrl">Where the list goes on, absolute and on the same host, or null.</param>
public sealed record Listing(IReadOnlyList<ListingLink> Links, string? NextPageUrl);

/// <summary>Finds the links to articles on a home or section page by the page's structure.</summary>
public static partial class ListingPage
{
    /// <summary>Most links that are taken from one page.</summary>
    private const int Most = 100;

    /// <summary>A headline has at least this many words.</summary>
    private const int LeastWords = 4;

    /// <summary>Links that are looked at; a page with more is none for people.</summary>
    private const int MostSeen = 5_000;

    /// <summary>An aside with so many links is the column with the articles.</summary>
    private const int LinksOfColumn = 40;

    /// <summary>Links that count as articles stand in groups of at least this size.</summary>
    internal const int LeastGroup = 3;

    /// <summary>Signs of an article that a link, and its group on the average, has at least.</summary>
    internal const double LeastScore = 2;

    /// <summary>The links to articles, and the page that follows.</summary>
    /// <param name="bytes">The page as it came.</param>
    /// <param name="contentType">The whole HTTP Content-Type field value, or null.</param>
    /// <param name="url">Where the page came from.</param>
    /// <param name="selector">Selector of the links, or of the boxes they stand in; null to find them by structure.</param>
    public static Listing Read(ReadOnlyMemory<byte> bytes, string? contentType, string url, string? selector)
    {
        var text = PageDecoder.Decode(bytes.Span, contentType).Text;
        var document = PageParser.Parse(text);
        var baseUrl = ArticleAddress.Absolute(document.QuerySelector("base[href]")?.GetAttribute("href"), url) ?? url;
        var links = selector is null
            ? Take(Articles(Found(document, baseUrl, url), Declared(document, baseUrl, url)))
            : Take(Selected(document, selector).Select(link => Candidate(link, baseUrl)).OfType<Link>());
        return new Listing(links, ListingPager.Next(document, baseUrl, url));
    }

    private static List<Link> Found(IDocument document, string baseUrl, string url)
    {
        var own = ArticleAddress.Key(url);
        var judged = new Dictionary<IElement, bool>();
        return document.QuerySelectorAll("a[href]").Take(MostSeen).Where(link => IsInContent(link, judged))
            .Select(link => Candidate(link, baseUrl)).OfType<Link>()
            .Where(link => IsSameSite(link.Url, url) && ArticleAddress.Key(link.Url) != own)
            .ToList();
    }

    /// <summary>Articles that JSON-LD lists, also those that the page links with a picture only or not at all.</summary>
    private static List<Link> Declared(IDocument document, string baseUrl, string url)
    {
        var own = ArticleAddress.Key(url);
        var scripts = document.QuerySelectorAll("script[type='application/ld+json']").Select(script => script.TextContent);
        return
        [
            .. from entry in LinkedCollections.Read(scripts).Articles
               let address = ArticleAddress.Clean(entry.Url, baseUrl)
               where address is not null && IsSameSite(address, url) && ArticleAddress.Key(address) != own
               let uri = new Uri(address)
               where uri.AbsolutePath.Length > 1 && !NotArticle().IsMatch(uri.AbsolutePath.TrimEnd('/'))
               select new Link(address, FragmentBody.Squeeze(entry.Name ?? ""), ShapeOf(uri), LeastScore),
        ];
    }

    /// <summary>Every link of the page, taken or not, with what it was judged by; in page order.</summary>
    internal static IReadOnlyList<WeighedLink> Weigh(ReadOnlyMemory<byte> bytes, string? contentType, string url, string? selector)
    {
        var taken = Read(bytes, contentType, url, selector).Links.ToDictionary(link => link.Url, link => link.Title, StringComparer.Ordinal);
        var document = PageParser.Parse(PageDecoder.Decode(bytes.Span, contentType).Text);
        var baseUrl = ArticleAddress.Absolute(document.QuerySelector("base[href]")?.GetAttribute("href"), url) ?? url;
        var judged = new Dictionary<IElement, bool>();
        var printed = (from element in document.QuerySelectorAll("a[href]").Take(MostSeen)
                       let link = Candidate(element, baseUrl)
                       where link is not null
                       select new WeighedLink(link.Url, link.Title, link.Shape, link.Score, taken.ContainsKey(link.Url))
                       {
                           IsFurniture = !IsInContent(element, judged),
                           IsElsewhere = !IsSameSite(link.Url, url),
                       }).ToList();
        var declared = taken.Where(link => !printed.Exists(one => one.Url == link.Key))
            .Select(link => new WeighedLink(link.Key, link.Value, "JSON-LD alone", LeastScore, true));
        return [.. printed, .. declared];
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

    /// <summary>Links of a group are made alike: the same shape of address.</summary>
    private static IEnumerable<Link> Articles(List<Link> found, List<Link> declared)
    {
        // A list of two or three is that of a menu or of breadcrumbs in disguise.
        if (declared.Count >= LeastGroup) found = [.. found, .. declared];

        // One article is often linked three times: picture, headline, "more". What the best of them says counts for all.
        var byAddress = found.GroupBy(link => link.Url, StringComparer.Ordinal).ToDictionary(
            group => group.Key, group => group.Max(link => link.Score), StringComparer.Ordinal);
        var shapes = found.DistinctBy(link => link.Url, StringComparer.Ordinal)
            .GroupBy(link => link.Shape, StringComparer.Ordinal)
            .Where(group => group.Count() >= LeastGroup)
            .Select(group => (Shape: group.Key, Score: group.Average(link => byAddress[link.Url])))
            .Where(group => group.Score >= LeastScore)
            .Select(group => group.Shape)
            .ToHashSet(StringComparer.Ordinal);
        return found.Where(link => shapes.Contains(link.Shape) && byAddress[link.Url] >= LeastScore);
    }

    private static IReadOnlyList<ListingLink> Take(IEnumerable<Link> links) =>
    [
        .. links.GroupBy(link => link.Url, StringComparer.Ordinal)
            .Select(group => new ListingLink(group.Key, group.MaxBy(link => link.Title.Length)!.Title))
            .Take(Most),
    ];

    // What was judged of an element is kept: it holds for every link in it.
    private static bool IsInContent(IElement link, Dictionary<IElement, bool> judged)
    {
        var climbed = new List<IElement>();
        var isContent = true;
        for (var at = link.ParentElement; at is not null && isContent; at = at.ParentElement)
        {
            if (judged.TryGetValue(at, out isContent)) break;
            climbed.Add(at);
            isContent = !IsFurniture(at);
        }

        foreach (var element in climbed) judged[element] = isContent;
        return isContent;
    }

    private static bool IsFurniture(IElement box) =>
        box.LocalName is "nav" or "footer" or "form"
        || (box.LocalName is "aside" && box.QuerySelectorAll("a").Length < LinksOfColumn)
        || box.GetAttribute("role") is "navigation" or "contentinfo" or "search"
        || (box.LocalName is not ("body" or "html") && Furniture().IsMatch($"{box.ClassName} {box.Id}"));

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
