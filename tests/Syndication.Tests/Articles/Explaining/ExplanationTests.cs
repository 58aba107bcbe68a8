using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Syndication.Articles.Explaining;
using Syndication.Articles.Extraction;
using Syndication.Tests.Articles.Extraction;
using Syndication.Tests.Articles.Sites;

namespace Syndication.Tests.Articles.Explaining;

public sealed class ExplanationTests
{
    private const string Cut = "<div class=related-news><h3>İlgili haberler</h3><a href=/1>Otoyol ihalesine üç firma teklif verdi</a></div>";

    private static readonly string Page = $"""
        <!doctype html><html lang=tr><head><title>Köprüye karar - Gazete</title><meta property="og:title" content="Köprüye karar">
        <meta name=author content="Ece Demir"><meta property="article:published_time" content="2025-11-05T10:00:00+03:00"></head><body>
        <nav><a href=/>Ana sayfa</a> <a href=/spor>Spor</a></nav><h1>Köprüye karar</h1><article class=story>{BodyOf.Text}{Cut}</article></body></html>
        """;

    [Fact]
    public void WhatIsKeptStandsInFullAndWhatIsCutNamesItsRule()
    {
        var page = Explain(Page);

        Assert.Equal(BodyOf.Paragraphs, page.QuerySelectorAll(".kept").Select(one => one.TextContent));
        var cut = page.QuerySelectorAll("main .cut").Single(one => one.TextContent.Contains("Otoyol", StringComparison.Ordinal));
        Assert.NotEmpty(cut.QuerySelector(".why")!.TextContent);
        Assert.Contains("% of them links", cut.GetAttribute("title"), StringComparison.Ordinal);
        Assert.Contains("related-news", cut.GetAttribute("title"), StringComparison.Ordinal);
        Assert.Equal("Köprüye karar", page.QuerySelector("main .field .line")!.TextContent);
    }

    [Fact]
    public void EveryRemovalInTheListLeadsToItsPlace()
    {
        var page = Explain(Page);

        var links = page.QuerySelectorAll(".rule a").Select(link => link.GetAttribute("href")![1..]).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, id => Assert.NotNull(page.GetElementById(id)));
    }

    [Fact]
    public void EachFieldSaysWhoAgreesAndWhoDoesNot()
    {
        var page = Explain(Page.Replace("content=\"Köprüye karar\"", "content=\"Bambaşka bir başlık, bütünüyle\"", StringComparison.Ordinal));

        var title = FieldOf(page, "Title");
        Assert.Equal("Köprüye karar", title.QuerySelector(".value")!.TextContent);
        Assert.Contains("h1", title.QuerySelector(".yes")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("og:title", title.QuerySelector(".others")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("article:published_time", FieldOf(page, "Published").QuerySelector(".yes")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void ThePlacesOfTheBodyHaveTheirScoresAndOneIsChosen()
    {
        var page = Explain(Page);

        Assert.Contains("article.story", Assert.Single(page.QuerySelectorAll(".candidates .chosen")).TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".candidates meter"));
    }

    [Fact]
    public void ARuleIsNamedWithItsSelector()
    {
        var rule = new SiteRule { Host = "gazete.example", Body = ["article"], Remove = [".related-news"], Title = ["h1"] };

        var page = Explain(Page, input => input with { Rule = rule });

        var why = page.QuerySelectorAll("main .why").Single(one => one.TextContent.StartsWith("site rule", StringComparison.Ordinal));
        Assert.Equal("site rule .related-news", why.TextContent);
        Assert.Empty(page.QuerySelectorAll(".candidates"));
        Assert.Contains("rule for gazete.example", page.QuerySelector(".tally")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatTheSiteTaughtIsTheEvidence()
    {
        var site = new TemplateSite(0);

        var page = Explain(site.PageOf(9), input => input with { Knowledge = site.After(8), Url = "https://dergi.example/9" });

        Assert.Contains(page.QuerySelectorAll("main .cut"), one => one.GetAttribute("title")!.Contains("seen on 8 of 8 pages of the site", StringComparison.Ordinal));
    }

    [Fact]
    public void ScrapedTextIsExplainedLineByLine()
    {
        var page = Explain("Reklam\nKategoriler: Dış Açı\nKöprüye karar verildi, yapım başlıyor\n\nBelediye meclisi dün akşam toplandı ve yeni köprünün yapımına karar verdi.\n");

        Assert.Equal(["cut", "field", "field", "kept"], page.QuerySelectorAll("main .b").Select(one => one.ClassName!.Split(' ')[1]));
    }

    [Fact]
    public void AListingShowsItsLinksWithTheirScores()
    {
        var links = string.Concat(Enumerable.Range(1, 12).Select(i => $"<article><h2><a href=/haber/yeni-koprunun-yapimi-basladi-100{i}>Yeni köprünün yapımı bugün başladı {i}</a></h2></article>"));

        var page = Explain($"<html><body><nav><a href=/kunye>Künye</a></nav><main>{links}</main></body></html>", isListing: true);

        Assert.Equal(12, page.QuerySelectorAll(".kept").Length);
        Assert.Contains("score", page.QuerySelector(".kept .why")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("navigation", page.QuerySelector(".cut .why")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)><svg onload=alert(1)><a href=javascript:alert(1)>Bu bağlantıya basmayın, sakın</a>")]
    [InlineData("<p class='\"><script>alert(1)</script>' id='\" onmouseover=\"alert(1)'>Sınıfın adı tehlikeli ama metin uzun ve zararsız bir cümledir.</p>")]
    [InlineData("<p>&lt;script&gt;alert(1)&lt;/script&gt; diye başlayan bu cümle yalnızca bir metindir, çalışmaz.</p>")]
    [InlineData("<style>@import url(https://kotu.example/x.css)</style><iframe src=https://kotu.example></iframe><link rel=stylesheet href=https://kotu.example/y.css>")]
    public void NothingOfThePageComesAlive(string hostile)
    {
        var html = Write(Page.Replace("<p>Köprü", hostile + "<p>Köprü", StringComparison.Ordinal));
        var page = new HtmlParser().ParseDocument(html);

        Assert.Empty(page.QuerySelectorAll("script, img, iframe, svg, link, object, embed, form, base, video, audio"));
        Assert.DoesNotContain(page.All, one => one.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.All(page.QuerySelectorAll("[href], [src]"), one => Assert.StartsWith("#", one.GetAttribute("href"), StringComparison.Ordinal));
        Assert.DoesNotContain("kotu.example", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void TheExtractionIsTheSameWhetherOrNotSomebodyAsksWhy()
    {
        var input = Input(Page);

        var asked = PageExtractor.Extract(input with { Trace = new ExtractionTrace() });

        Assert.Equal(PageExtractor.Extract(input).Article!.ContentHtml, asked.Article!.ContentHtml);
    }

    private static IElement FieldOf(IHtmlDocument page, string name) =>
        page.QuerySelectorAll(".fields > div").Single(field => field.QuerySelector("dt")!.TextContent == name);

    private static IHtmlDocument Explain(string page, Func<PageInput, PageInput>? with = null, bool isListing = false) =>
        new HtmlParser().ParseDocument(Write(page, with, isListing));

    private static string Write(string page, Func<PageInput, PageInput>? with = null, bool isListing = false)
    {
        var input = Input(page);
        return Explanation.Write(with?.Invoke(input) ?? input, isListing: isListing);
    }

    private static PageInput Input(string page) => new(Encoding.UTF8.GetBytes(page))
    {
        Url = "https://gazete.example/haber/kopru",
        FetchedAt = new(2026, 1, 11, 12, 0, 0, TimeSpan.Zero),
    };
}
