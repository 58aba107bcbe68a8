using System.Text;
using Syndication.Articles;
using Syndication.Articles.Extraction;

namespace Syndication.Tests.Articles.Extraction;

/// <summary>What is told of a page beside its text: its kind, its files, whether it is only the beginning.</summary>
public sealed class PageTraitsTests
{
    [Theory]
    [InlineData("<div class=paywall><p>Haberin devamı yalnızca abonelerimize açıktır, hemen abone olun.</p></div>", true)]
    [InlineData("<p>To continue reading, start your free trial today.</p>", true)]
    [InlineData("<div class=paywall style='display:none'><p>Haberin devamı yalnızca abonelerimize açıktır.</p></div>", false)]
    [InlineData("<footer><p>Already a subscriber? Log in here.</p></footer>", false)]
    [InlineData("<p>Köprünün adı için halk oylaması yapılacak.</p>", false)]
    public void ATextThatBreaksOffAtAnOfferToPayIsATeaser(string behind, bool isTeaser)
    {
        Assert.Equal(isTeaser, BodyOf.Page($"<article><h1>Köprüye karar</h1><div class=metin>{BodyOf.Text}</div>{behind}</article>").IsTeaser);
    }

    [Fact]
    public void FilesThatTheTextLinksToOrPlaysAreItsAttachments()
    {
        var page = BodyOf.Page(
            $"<nav><a href=/tarife.pdf>Tarife</a></nav><article><h1>Köprüye karar</h1><div class=metin>{BodyOf.Text}<p>Ayrıntılar belediyenin <a href='/belge/Karar.PDF?v=2'>meclis kararında</a> ve <a href=/b>sayfada</a> okunabilir, <a href='/belge/Karar.PDF?v=2'>yine burada</a>.</p>"
            + "<audio><source src=/ses.mp3 type=audio/mpeg></audio><img src=a.jpg></div></article>",
            head: "<link rel=canonical href=https://haber.example/kopru>");

        Assert.Equal(
            [
                new ArticleAttachment("https://haber.example/belge/Karar.PDF?v=2", "application/pdf", null, "meclis kararında"),
                new ArticleAttachment("https://haber.example/ses.mp3", "audio/mpeg"),
            ],
            page.Attachments);
    }

    [Fact]
    public void APageOfAManualIsDocumentation()
    {
        const string Code = "<pre><code>sync --port 8080</code></pre>";

        Assert.Equal(PageKind.Documentation, BodyOf.Page($"<div class='rst-content'><h1>Köprüye karar</h1>{BodyOf.Text}{Code}</div>").Kind);
        Assert.Equal(PageKind.Article, BodyOf.Page($"<div class='metin'><h1>Köprüye karar</h1>{BodyOf.Text}{Code}</div>").Kind);
    }

    [Fact]
    public void TheTextKeepsTheLettersAsTheyWerePublished()
    {
        const string Decomposed = "Die Pra\u0308sidentin sprach u\u0308ber den Bau der neuen Bru\u0308cke und dankte allen, die daran gearbeitet haben.";
        var html = Encoding.UTF8.GetBytes($"<!doctype html><html lang=de><head><title>Neue Bru\u0308cke</title></head><body><article><h1>Neue Bru\u0308cke</h1><p>{Decomposed}</p><p>Der Bau dauert zwei Jahre und kostet fünfzehn Millionen, sagte sie.</p></article></body></html>");

        var article = PageExtractor.Extract(new PageInput(html) { FetchedAt = new(2026, 1, 11, 12, 0, 0, TimeSpan.Zero) }).Article!;

        Assert.StartsWith(Decomposed, article.ContentText, StringComparison.Ordinal);
        Assert.Equal("Neue Brücke", article.Title);
    }
}
