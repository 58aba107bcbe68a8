namespace Syndication.Tests.Articles.Extraction;

/// <summary>Which pictures belong to a text, and which lines to a picture.</summary>
public sealed class PictureTests
{
    private const string Caption = "Belediye başkanı, meclis üyeleri ve mahalle muhtarları köprünün yapılacağı yerde buluştu; dere geçen kış taştığında iki mahalle "
        + "günlerce birbirinden ayrı kalmıştı. Köprünün çizimleri on yıl önce yapılmış, ama para bulunamadığı için dosya rafa kaldırılmıştı.";

    private static readonly string ArticleWith = BodyOf.Text.Replace("karar verdi.</p>", "karar verdi.</p>{0}", StringComparison.Ordinal);

    [Theory]
    [InlineData("<div class=haber-foto><img src=/a.jpg><div class=alt>{0}</div></div>")]
    [InlineData("<div><img src=/a.jpg><p class=wp-caption-text>{0} {0}</p></div>")]
    public void ALongLineUnderAPictureIsItsCaption(string picture) =>
        Assert.Equal(BodyOf.Paragraphs, BodyOf.WithInside(string.Format(System.Globalization.CultureInfo.InvariantCulture, picture, Caption)));

    [Theory]
    [InlineData("<div><p>- Reklam -</p><img src=https://ads.example/a.gif></div>")]
    [InlineData("<p>- Reklam -</p><div><a href=https://ads.example/x><img src=https://ads.example/a.gif></a></div>")]
    [InlineData("<p>- Reklam -</p><div><a href=https://ads.example/x><img src=https://ads.example/a.gif></a></div><figure><img src=/kopru.jpg></figure>")]
    public void APictureInAnAdvertisingSlotGoesWithTheLabel(string slot) =>
        Assert.DoesNotContain("ads.example", HtmlWith(slot), StringComparison.Ordinal);

    [Theory]
    [InlineData("<div class=slot>Reklam</div><figure><img src=/kopru.jpg></figure>")]
    [InlineData("<div><div class=slot>Reklam</div><figure><a href=/kopru.jpg><img src=/kopru.jpg></a></figure></div>")]
    public void APictureOfTheArticleBehindAnEmptySlotStays(string slot) =>
        Assert.Contains("/kopru.jpg", HtmlWith(slot), StringComparison.Ordinal);

    [Theory]
    [InlineData("<figure><img src=/a.jpg><figcaption>{0}</figcaption></figure>")]
    [InlineData("<section class=kare id=kare{1}><img src=/a.jpg><p class=caption>{0}</p></section>")]
    public void CaptionsAreTheTextOfAPageThatHasNoOther(string picture)
    {
        var pictures = BodyOf.Paragraphs.Select((text, i) => string.Format(System.Globalization.CultureInfo.InvariantCulture, picture, text, i));

        Assert.Equal(BodyOf.Paragraphs, BodyOf.Page($"<main><h1>Köprüye karar</h1>{string.Concat(pictures)}</main><footer><p>Bütün hakları saklıdır, izinsiz kullanılamaz.</p></footer>").Paragraphs);
    }

    [Fact]
    public void HeadingsAreTheTextOfAPageThatHasNoOther() =>
        Assert.Equal(BodyOf.Paragraphs, BodyOf.Page($"<main><h1>Köprüye karar</h1>{BodyOf.Text.Replace("p>", "h4>", StringComparison.Ordinal)}</main><footer><p>Bütün hakları saklıdır, izinsiz kullanılamaz.</p></footer>").Paragraphs);

    private static string HtmlWith(string inside) => BodyOf.Page(
        $"<article><h1>Köprüye karar</h1><div class=metin>{ArticleWith.Replace("{0}", inside, StringComparison.Ordinal)}</div></article>").Element.InnerHtml;
}
