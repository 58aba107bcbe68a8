using AngleSharp.Html.Parser;
using Syndication.Articles.Extraction;
using Syndication.Articles.Extraction.Facts;

namespace Syndication.Tests.Articles.Extraction;

/// <summary>Runs the body extractor over small hand-written pages.</summary>
internal static class BodyOf
{
    /// <summary>Three paragraphs that are an article whatever stands around them.</summary>
    public const string Text = """
        <p>Belediye meclisi dün akşam toplandı ve yeni köprünün yapımına oy birliğiyle karar verdi.</p>
        <p>Köprü iki yıl içinde tamamlanacak, yapım için on beş milyon lira ayrılacak ve trafik bu sürede yandan akacak.</p>
        <p>Mahalle sakinleri kararı sevinçle karşıladı, esnaf ise yapım sırasında müşteri kaybetmekten çekindiğini söyledi.</p>
        """;

    public static readonly string[] Paragraphs =
    [
        "Belediye meclisi dün akşam toplandı ve yeni köprünün yapımına oy birliğiyle karar verdi.",
        "Köprü iki yıl içinde tamamlanacak, yapım için on beş milyon lira ayrılacak ve trafik bu sürede yandan akacak.",
        "Mahalle sakinleri kararı sevinçle karşıladı, esnaf ise yapım sırasında müşteri kaybetmekten çekindiğini söyledi.",
    ];

    public static BodyExtraction Page(string body, SiteRule? rule = null, string head = "")
    {
        var document = new HtmlParser().ParseDocument($"<!doctype html><html lang=tr><head><title>Köprüye karar</title>{head}</head><body>{body}</body></html>");
        var facts = FactsReader.Read(document, new PageInput(default) { FetchedAt = new(2026, 1, 11, 12, 0, 0, TimeSpan.Zero) });
        return BodyExtractor.Extract(document, facts, rule);
    }

    /// <summary>The article with something put in after its first paragraph.</summary>
    public static IReadOnlyList<string> WithInside(string html) =>
        Page($"<article><h1>Köprüye karar</h1><div class=metin>{Text.Replace("karar verdi.</p>", "karar verdi.</p>" + html, StringComparison.Ordinal)}</div></article>").Paragraphs;

    /// <summary>The article with something put in before its first paragraph.</summary>
    public static IReadOnlyList<string> WithBefore(string html) =>
        Page($"<article><h1>Köprüye karar</h1><div class=metin>{html}{Text}</div></article>").Paragraphs;

    /// <summary>The article with something put in behind its last paragraph.</summary>
    public static IReadOnlyList<string> WithAfter(string html) =>
        Page($"<article><h1>Köprüye karar</h1><div class=metin>{Text}{html}</div></article>").Paragraphs;
}
