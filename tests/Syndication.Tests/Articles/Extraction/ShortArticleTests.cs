namespace Syndication.Tests.Articles.Extraction;

/// <summary>Articles with less text than what stands around them.</summary>
public sealed class ShortArticleTests
{
    private const string Sentence = "<p>İki kişi dün akşam gözaltına alındı, ifadelerinin ardından serbest bırakıldı.</p>";

    private const string Notice = """
        <p>Bu sitedeki bütün yazı ve fotoğrafların hakları yayıncıya aittir, kaynak gösterilse bile izin alınmadan kullanılamaz ve çoğaltılamaz.</p>
        <p>Yayınlarımızda adı geçen örgütlerin bir bölümü mahkeme kararıyla yasaklanmıştır, bu konuda okurlarımızı bilgilendirmek isteriz.</p>
        """;

    [Fact]
    public void TheBoxThatHoldsTheHeadlineIsTheArticlesWhateverItIsCalled()
    {
        var page = BodyOf.Page($"<main class=readmore-page><article class=article-readmore><h1>Köprüye karar</h1><div>{BodyOf.Text}</div></article></main><div><div>{Notice}</div></div>");

        Assert.Equal(BodyOf.Paragraphs, page.Paragraphs.Take(3));
    }

    [Fact]
    public void TheBoxOfTheNextArticleWithAHeadlineOfItsOwnIsNotTheArticles()
    {
        var page = BodyOf.Page($"<div><div class=icerik><h1>Köprüye karar</h1><div class=metin>{BodyOf.Text}</div></div></div><div class=autonext><div><h1>Barajlar doldu</h1><div class=metin>{Notice}</div></div></div>");

        Assert.Equal(BodyOf.Paragraphs, page.Paragraphs);
    }

    [Fact]
    public void TheFootOfThePageIsNoText()
    {
        var page = BodyOf.Page($"<article><h1>Köprüye karar</h1><img src=a.jpg width=800></article><div class=footer><div>{Notice}</div></div>");

        Assert.DoesNotContain(page.Paragraphs, paragraph => paragraph.Contains("yayıncıya", StringComparison.Ordinal));
    }

    [Fact]
    public void TheTextAboveTheFootIsTheArticlesThoughItIsShorter()
    {
        var page = BodyOf.Page($"<div><h1>Köprüye karar</h1><div class=metin>{Sentence}</div></div><div class=site-footer><div>{Notice}</div></div>");

        Assert.Equal(["İki kişi dün akşam gözaltına alındı, ifadelerinin ardından serbest bırakıldı."], page.Paragraphs);
    }

    [Fact]
    public void LongerPiecesOfOtherArticlesAreNotTakenForTheRestOfAShortOne()
    {
        var others = string.Concat(Enumerable.Range(1, 5).Select(i => $"<div class=next><h2><a href=/{i}>Barajlarda su düzeyi {i} metre yükseldi</a></h2><p>Yağışların ardından barajlardaki su düzeyi son {i} yılın en yüksek noktasına ulaştı, çiftçiler sevinçli.</p></div>"));

        var page = BodyOf.Page($"<div><h1>Köprüye karar</h1><div>{Sentence}</div><div class=next-posts>{others}</div></div>");

        Assert.Equal(["İki kişi dün akşam gözaltına alındı, ifadelerinin ardından serbest bırakıldı."], page.Paragraphs);
    }

    [Fact]
    public void TheNameOfTheBodyDecidesWhereThereIsLittleText()
    {
        var page = BodyOf.Page($"<div><h1>Köprüye karar</h1><div class=entry-content>{Sentence}</div></div><div>{Notice}</div>");

        Assert.Equal(["İki kişi dün akşam gözaltına alındı, ifadelerinin ardından serbest bırakıldı."], page.Paragraphs);
    }

    [Fact]
    public void AnInvitationToLogInMayBeLongerThanTheText()
    {
        var page = BodyOf.Page($"<div><h1>Köprüye karar</h1><div>{BodyOf.Text}</div></div><div class=login-box>{Notice}{Notice.Replace("Bu site", "O site", StringComparison.Ordinal)}</div>");

        Assert.Equal(BodyOf.Paragraphs, page.Paragraphs);
    }

    [Fact]
    public void AShortTextInABoxOfThatNameDoesNotGoOnInTheNextOne()
    {
        var page = BodyOf.Page($"<div><h1>Köprüye karar</h1><div class=entry-content>{BodyOf.Text}</div><div class=hakkimizda><div>{Notice}{Notice.Replace("Bu site", "O site", StringComparison.Ordinal)}</div></div></div>");

        Assert.Equal(BodyOf.Paragraphs, page.Paragraphs);
    }

    [Fact]
    public void ALongNoticeThatAsksForConsentIsNotTheText()
    {
        const string Consent = "<p>We use cookies to make the site work. Required cookies are set without asking, others only with your consent. Please accept targeted cookies so that our partners know what you like. You may change your preferences and read our privacy policy and our cookie policy at any time.</p>";

        var page = BodyOf.Page($"<div><h1>Köprüye karar</h1><div>{BodyOf.Text}</div></div><div class=alt-serit>{Consent}{Consent.Replace("We use", "They use", StringComparison.Ordinal)}</div>");

        Assert.Equal(BodyOf.Paragraphs, page.Paragraphs);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(1)]
    public void AnArticleIsNotOutweighedByTheCommentsOnIt(int length)
    {
        var text = string.Concat(Enumerable.Range(1, length).Select(i => BodyOf.Text.Replace("köprü", $"{i}. köprü", StringComparison.Ordinal)));
        var comments = string.Concat(Enumerable.Range(1, 60).Select(i => $"<div class=CommentItem><div>{i}. yorumda yazıldığı gibi bu köprünün kime ne yararı olacağını kimse bilmiyor, para yine boşa gidecek.</div></div>"));

        var page = BodyOf.Page($"<div><div><a href=/self><h1>Köprüye karar</h1></a>{text}<div class=tree>{comments}</div></div></div>");

        Assert.Equal(3 * length, page.Paragraphs.Count(paragraph => paragraph != "Köprüye karar"));
    }

    [Theory]
    [InlineData("Haber Merkezi 10 Ocak 2026, 18:08Güncelleme: 10 Ocak 2026, 19:22 1.204 kez okundu", true)]
    [InlineData("10 Ocak 2026 günü mecliste 12 üye kabul 3 üye ret oyu verdi ve karar çıktı", false)]
    public void ALineOfDatesAndCountersIsNoTextHoweverManyWordsLabelThem(string line, bool isDates) =>
        Assert.Equal(isDates, Syndication.Articles.Blocks.DateLine.Is(line));
}
