using System.Text;
using Syndication.Articles.Extraction;

namespace Syndication.Tests.Articles.Extraction;

/// <summary>Reads small hand-written pages for their fields.</summary>
internal static class FactsOf
{
    /// <summary>Three paragraphs of English prose.</summary>
    public const string Prose = """
        <p>The council met last night and agreed that the new bridge over the river will be built within two years.</p>
        <p>Fifteen million has been set aside for the work, and traffic will be led around the site during that time.</p>
        <p>Neighbours welcomed the plan, while shopkeepers said that they feared for their customers in the meantime.</p>
        """;

    public static PageExtraction Page(string body, string head = "", string language = "en", string url = "https://example.org/news/bridge", string title = "Council agrees on the new bridge") =>
        PageExtractor.Extract(new PageInput(Encoding.UTF8.GetBytes($"<!doctype html><html lang={language}><head><meta charset=utf-8><title>{title}</title>{head}</head><body>{body}</body></html>"))
        {
            Url = url,
            FetchedAt = new(2026, 3, 15, 12, 0, 0, TimeSpan.Zero),
        });

    /// <summary>A page with a headline, something under it, and text.</summary>
    public static PageExtraction UnderHeadline(string html, string head = "", string language = "en") =>
        Page($"<article><h1>Council agrees on the new bridge</h1>{html}<div>{Prose}</div></article>", head, language);

    /// <summary>The authors of such a page, joined by bars.</summary>
    public static string Authors(string html, string head = "", string language = "en") => string.Join('|', UnderHeadline(html, head, language).Article!.Authors);
}
