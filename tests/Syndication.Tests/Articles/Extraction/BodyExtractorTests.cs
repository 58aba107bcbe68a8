using System.Diagnostics;
using System.Text;
using AngleSharp.Html.Parser;
using Syndication.Articles.Extraction;
using Syndication.Articles.Languages;

namespace Syndication.Tests.Articles.Extraction;

public sealed class BodyExtractorTests
{
    [Fact]
    public void TheColumnThatHoldsTheTextIsFoundWithoutAnyName()
    {
        var menu = string.Concat(Enumerable.Range(1, 30).Select(i => $"<li><a href=/{i}>Bölüm {i}</a></li>"));

        var page = BodyOf.Page($"<div><ul>{menu}</ul></div><div><div>{BodyOf.Text}</div></div><div>Künye | İletişim</div>");

        Assert.Equal(BodyOf.Paragraphs, page.Paragraphs);
        Assert.Equal(PageKind.Article, page.Kind);
    }

    [Fact]
    public void TwoLineBreaksPartParagraphsAndInlineElementsDoNotPartWords()
    {
        var page = BodyOf.Page("<div class=haber>Belediye <b>mec</b>lisi dün akşam toplandı ve karar ver\u00ADdi.<br><br>Köprü iki yıl içinde tamamlanacak ve trafik yandan akacak.</div>");

        Assert.Equal(
            ["Belediye meclisi dün akşam toplandı ve karar verdi.", "Köprü iki yıl içinde tamamlanacak ve trafik yandan akacak."],
            page.Paragraphs);
        Assert.Equal(2, page.Element.QuerySelectorAll("p").Length);
    }

    [Fact]
    public void ListsAndTablesOfTheTextStayInTheirOrder()
    {
        var paragraphs = BodyOf.WithInside("<p>Karar üç adımda uygulanacak:</p><ol><li>İhale yapılır</li><li>Temel atılır</li></ol><table><tr><th>Yıl</th><th>Bütçe</th></tr><tr><td>2026</td><td>5 milyon</td></tr></table>");

        Assert.Equal(["Karar üç adımda uygulanacak:", "1. İhale yapılır", "2. Temel atılır", "Yıl | Bütçe", "2026 | 5 milyon"], paragraphs.Skip(1).Take(5));
    }

    [Fact]
    public void PicturesAndTheirCaptionsStayInTheTree()
    {
        var page = BodyOf.Page($"<article><h1>Köprüye karar</h1><div>{BodyOf.Text}<figure><img src=a.jpg><figcaption>Köprünün yeri.</figcaption></figure><p>Çalışmalar pazartesi günü başlayacak, belediye başkanı açıkladı.</p></div></article>");

        Assert.Equal("Köprünün yeri.", page.Element.QuerySelector("figure figcaption")?.TextContent);
        Assert.DoesNotContain("Köprünün yeri.", page.Paragraphs);
    }

    [Fact]
    public void ABodyInSeveralBoxesIsPutTogether()
    {
        var parts = BodyOf.Paragraphs.Select(text => $"<section class=satir><div class=kutu><p>{text}</p></div></section>");

        var page = BodyOf.Page($"<h1>Köprüye karar</h1><div>{string.Concat(parts)}</div>");

        Assert.Equal(BodyOf.Paragraphs, page.Paragraphs);
    }

    [Fact]
    public void ACollapsedBodyIsRead()
    {
        var page = BodyOf.Page($"<h1>Köprüye karar</h1><p>Özet burada.</p><div style='display:none'>{BodyOf.Text}{BodyOf.Text}</div>");

        Assert.Contains(BodyOf.Paragraphs[1], page.Paragraphs);
    }

    [Fact]
    public void AnOperatorsRuleDecidesWhereTheBodyIs()
    {
        var rule = new SiteRule { Host = "example", Body = [".kisa"], Remove = [".at"] };

        var page = BodyOf.Page($"<div>{BodyOf.Text}</div><div class=kisa><p class=at>Bu satır atılacak, kural öyle diyor işte.</p><p>Kuralın gösterdiği kısa metin burada duruyor ve yeterince uzun.</p></div>", rule);

        Assert.Equal(["Kuralın gösterdiği kısa metin burada duruyor ve yeterince uzun."], page.Paragraphs);
    }

    [Fact]
    public void TheDataOfThePageTellsParagraphsApart()
    {
        var body = string.Join("\\n", BodyOf.Paragraphs.Concat(BodyOf.Paragraphs.Select(text => "Ayrıca " + text)));
        var head = $$"""<script type="application/ld+json">{"@type":"NewsArticle","headline":"Köprüye karar","articleBody":"{{body}}"}</script>""";
        var again = string.Concat(BodyOf.Paragraphs.Select(text => $"<p>Ayrıca {text}</p>"));

        var page = BodyOf.Page($"<article><h1>Köprüye karar</h1><div>{BodyOf.Text}<p>Tüm gelişmeleri kaçırmamak isteyenler için günlük özet burada sizi bekliyor.</p>{again}</div></article>", head: head);

        Assert.DoesNotContain(page.Paragraphs, text => text.StartsWith("Tüm gelişmeleri", StringComparison.Ordinal));
        Assert.Equal(6, page.Paragraphs.Count);
    }

    [Fact]
    public void APageWithoutTextIsNothing()
    {
        Assert.Equal(PageKind.Nothing, BodyOf.Page("").Kind);
        Assert.Empty(BodyOf.Page("").Paragraphs);
    }

    private const string Last = "Yapımı üstlenecek şirket haziranda seçilecek; ihaleye ilçeden iki, çevre illerden de dört şirketin katılması bekleniyor.";

    [Fact]
    public void APageThatDrawsItsTextInTheBrowserGivesWhatItsDataTells()
    {
        Assert.Equal([.. BodyOf.Paragraphs, Last], BodyOf.Page("<div id=root></div><p>Bu site çerez kullanır.</p>", head: Told()).Paragraphs);
        Assert.Equal([.. BodyOf.Paragraphs, Last, Last + Last], BodyOf.Page($"<div id=root></div><noscript><article>{BodyOf.Text}<p>{Last}</p><p>{Last}{Last}</p></article></noscript>").Paragraphs);
    }

    [Fact]
    public void WhatThePageWithholdsAndTheTextOfAnotherArticleAreNotTakenFromItsData()
    {
        var teaser = $"<main><h1>Köprüye karar</h1><p>{BodyOf.Paragraphs[0]}</p></main>";

        Assert.DoesNotContain(Last, BodyOf.Page(teaser, head: Told()).Paragraphs);
        Assert.DoesNotContain(Last, BodyOf.Page("<h1>Köprüye karar</h1><div id=root></div>", head: Told(",\"headline\":\"Baraj doldu\"")).Paragraphs);
        Assert.DoesNotContain(Last, BodyOf.Page("<div id=root></div>", head: Told(",\"isAccessibleForFree\":false")).Paragraphs);
    }

    private static string Told(string more = "") =>
        $$"""<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"{{string.Join("\\n\\n", [.. BodyOf.Paragraphs, Last])}}"{{more}}}</script>""";

    [Fact]
    public void AnIndexPageIsAListing()
    {
        var cards = string.Concat(Enumerable.Range(1, 20).Select(i => $"<div class=kart><h3><a href=/{i}>Kentten {i}. haberin uzunca başlığı</a></h3></div>"));

        Assert.Equal(PageKind.Listing, BodyOf.Page($"<main>{cards}</main>").Kind);
    }

    [Fact]
    public void ADeepAndWidePageTakesBoundedTime()
    {
        var deep = new StringBuilder();
        for (var i = 0; i < 1_500; i++) deep.Append("<div class=reklam><span>");
        deep.Append(BodyOf.Text);
        for (var i = 0; i < 5_000; i++) deep.Append("<p>Reklam</p>");
        var document = new HtmlParser().ParseDocument(deep.ToString());
        var facts = new PageFacts { Language = Languages.Unknown };
        var clock = Stopwatch.StartNew();

        var page = BodyExtractor.Extract(document, facts, null);

        Assert.NotNull(page.Element);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"took {clock.Elapsed}");
    }
}
