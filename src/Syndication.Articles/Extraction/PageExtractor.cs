using System.Buffers;
using System.Text.RegularExpressions;
using Syndication.Articles.Sites;

namespace Syndication.Articles.Extraction;

/// <summary>What there is to know about one page before it is read.</summary>
/// <param name="Bytes">The page as it came, HTML or scraped text.</param>
public sealed record PageInput(ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Where the page came from, absolute; null for scraped text.</summary>
    public string? Url { get; init; }

    /// <summary>Of a later page of a paged article the address of its first: those that follow stand under it. Null for any other page.</summary>
    public string? FirstPageUrl { get; init; }

    /// <summary>The whole HTTP Content-Type field value, or null.</summary>
    public string? ContentType { get; init; }

    /// <summary>The instant against which "2 saat önce" is read and beyond which no date is believed.</summary>
    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>What an operator wrote down about this publisher, or null.</summary>
    public SiteRule? Rule { get; init; }

    /// <summary>The zone in which dates without an offset are read where the language does not name one.</summary>
    public TimeZoneInfo? Zone { get; init; }

    /// <summary>What other pages of the site taught; empty to begin with; null where nothing is to be learnt.</summary>
    public SiteKnowledge? Knowledge { get; init; }

    /// <summary>Told how the page was read; null where nobody asks why.</summary>
    public ExtractionTrace? Trace { get; init; }
}

/// <summary>What kind of page it is.</summary>
public enum PageKind
{
    /// <summary>One article.</summary>
    Article,

    /// <summary>A list of links to articles: a home or section page.</summary>
    Listing,

    /// <summary>A running report with dated entries.</summary>
    LiveBlog,

    /// <summary>Pictures with captions.</summary>
    Gallery,

    /// <summary>A video with little text.</summary>
    Video,

    /// <summary>A discussion.</summary>
    Forum,

    /// <summary>Goods for sale.</summary>
    Product,

    /// <summary>A page of a manual or a reference.</summary>
    Documentation,

    /// <summary>Nothing that could be published: an error page, a consent wall, an empty page.</summary>
    Nothing,
}

/// <summary>What a page says.</summary>
public sealed record PageExtraction
{
    /// <summary>The kind of page.</summary>
    public PageKind Kind { get; init; } = PageKind.Article;

    /// <summary>Why nothing can be published, in one line for the operator; null where there is an article.</summary>
    public string? Error { get; init; }

    /// <summary>The article, its <see cref="Article.Source"/> empty for the caller to fill in; null where there is none.</summary>
    public Article? Article { get; init; }

    /// <summary>The newsroom, site or agency that signs the article where no person does, as the page tells it; null where a person does or nobody.</summary>
    public string? Organisation { get; init; }

    /// <summary>Other articles the page points at in a list with titles and excerpts or dates.</summary>
    public IReadOnlyList<Lead> Leads { get; init; } = [];

    /// <summary>Absolute address of the next page of a paged article, or null.</summary>
    public string? NextPageUrl { get; init; }

    /// <summary>Absolute address of the whole article on one page, where the publisher's rule finds it, or null.</summary>
    public string? SinglePageUrl { get; init; }

    /// <summary>What the page adds to the knowledge of its site; null where <see cref="PageInput.Knowledge"/> was.</summary>
    public PagePrint? Print { get; init; }

    /// <summary>The encoding the bytes were decoded with, lower-case WHATWG name.</summary>
    public string? Encoding { get; init; }
}

/// <summary>From the bytes of one page, or of scraped text, to one clean article.</summary>
public static partial class PageExtractor
{
    /// <summary>Where HTML shows itself, in characters.</summary>
    private const int OpeningLength = 65_536;

    /// <summary>Bytes of a page that are decoded: more characters than are read, in any encoding.</summary>
    private const int MostBytes = 4 * PageParser.Longest;

    /// <summary>What no text holds: controls, and what stands for bytes that could not be decoded.</summary>
    private static readonly SearchValues<char> Broken =
        SearchValues.Create([.. Enumerable.Range(0, 256).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f')), '\uFFFD']);

    /// <summary>Reads one page. Never throws for what the bytes hold; takes bounded time and memory.</summary>
    public static PageExtraction Extract(PageInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var page = PageDecoder.Decode(input.Bytes.Span[..Math.Min(input.Bytes.Length, MostBytes)], input.ContentType);
        if (IsBinary(page.Text)) return new PageExtraction { Kind = PageKind.Nothing, Error = "The bytes are no text in any encoding.", Encoding = page.Encoding };
        var extraction = IsHtml(page.Text, input.ContentType) ? HtmlPage.Extract(page.Text, input) : ScrapedPage.Extract(page.Text, input);
        return extraction with { Encoding = page.Encoding };
    }

    /// <summary>A tenth of the opening is control characters or bytes that decoded to nothing: a picture, an archive, a damaged file.</summary>
    private static bool IsBinary(string text)
    {
        var opening = text.AsSpan(0, Math.Min(text.Length, OpeningLength));
        var broken = 0;
        for (var rest = opening; rest.IndexOfAny(Broken) is >= 0 and var at; rest = rest[(at + 1)..]) broken++;
        return broken * 10 > opening.Length;
    }

    /// <summary>Tags decide, not the declared type: files in a folder have none, and servers call everything HTML.</summary>
    private static bool IsHtml(string text, string? contentType)
    {
        var opening = text.Length > OpeningLength ? text[..OpeningLength] : text;
        if (Document().IsMatch(opening)) return true;
        return contentType?.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) != true && Block().IsMatch(opening);
    }

    [GeneratedRegex(@"<(?:!doctype\s+html|html|head|body|article|main)[\s>]", RegexOptions.IgnoreCase)]
    private static partial Regex Document();

    [GeneratedRegex(@"<(?:p|div|h[1-6]|br|span|meta|title|section|table|ul)(?:\s[^<>]*)?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Block();
}
