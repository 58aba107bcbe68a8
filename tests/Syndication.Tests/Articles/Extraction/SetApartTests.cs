namespace Syndication.Tests.Articles.Extraction;

/// <summary>What stands inside a text and is set apart from it.</summary>
public sealed class SetApartTests
{
    private const string Said = "Köprü iki yıl içinde tamamlanacak, yapım için on beş milyon lira ayrılacak";

    [Fact]
    public void AQuotationThatTheTextItselfHasGoesWithItsAttribution()
    {
        Assert.Equal(BodyOf.Paragraphs, BodyOf.WithInside($"<figure><blockquote><p>„{Said}”</p></blockquote><figcaption>Belediye başkanı</figcaption></figure>"));
        Assert.Equal(BodyOf.Paragraphs, BodyOf.WithAfter($"<div class=alinti><blockquote>{Said}</blockquote><div>Ayşe Yılmaz, belediye başkanı</div></div>"));
    }

    [Fact]
    public void AQuotationThatStandsNowhereElseStays() =>
        Assert.Contains("Bu köprü iki mahalleyi yeniden birbirine bağlayacak, çok mutluyuz.",
            BodyOf.WithInside("<blockquote>Bu köprü iki mahalleyi yeniden birbirine bağlayacak, çok mutluyuz.</blockquote>"));

    [Fact]
    public void ACardInTheTextThatPointsAtAnotherArticleGoes()
    {
        const string Card = "<article><a href=/stat aria-label='Stada yeni çatı'></a><h3>Stada yeni çatı yapılacak</h3><p>Çatı gelecek yaz yenilenecek, maçlar komşuda.</p></article>";

        Assert.Equal(BodyOf.Paragraphs, BodyOf.WithInside(Card));
        Assert.Equal(BodyOf.Paragraphs, BodyOf.WithAfter(Card));
    }

    [Fact]
    public void ArticlesThatTheTextIsMadeOfStay()
    {
        var entries = string.Concat(Enumerable.Range(1, 4).Select(hour =>
            $"<article><a href=#g{hour}>1{hour}:00</a><p>{hour}. saatte meclis üyeleri salona girdi, oturum biraz sonra yeniden başladı ve sürdü.</p></article>"));

        Assert.Contains(BodyOf.WithInside(entries), paragraph => paragraph.StartsWith("3. saatte", StringComparison.Ordinal));
    }

    [Fact]
    public void AnArticleInTheTextWithoutALinkIsASectionOfIt() =>
        Assert.Contains("Köprü nerede yapılacak?",
            BodyOf.WithAfter("<article><h3>Köprü nerede yapılacak?</h3><p>Köprü eski değirmenin yanında, iki mahallenin tam ortasında yapılacak.</p></article>"));

    [Fact]
    public void ALinkedHeadlineBetweenTwoParagraphsGoesAndAnythingElseThatIsLinkedStays()
    {
        Assert.Equal(BodyOf.Paragraphs, BodyOf.WithInside("<p><strong><a href=/haber/stat>Stada yeni çatı yapılacak, maçlar komşuda</a></strong></p>"));

        const string Study = "Köprünün bütün çizimleri ve hesapları burada";
        Assert.Contains(Study, BodyOf.WithInside($"<p><a href=https://universite.example/cizimler>{Study}</a></p>"));
    }

    [Fact]
    public void ANoteOnHowALinkOpensIsCutOutOfTheSentence() =>
        Assert.Contains("Çizimleri üniversite hazırladı, belediye de meclise sundu.",
            BodyOf.WithInside("<p>Çizimleri <a href=https://uni.example>üniversite<span class=x-vh> (yeni sekmede açılır)</span></a> hazırladı, belediye de meclise sundu.</p>"));

    [Fact]
    public void WhoeverIsNamedUnderAQuotationInItsFooterStays() =>
        Assert.Contains("— Ayşe Yılmaz, belediye başkanı",
            BodyOf.WithInside("<blockquote><p>Bu köprü iki mahalleyi yeniden birbirine bağlayacak, çok mutluyuz.</p><footer>— Ayşe Yılmaz, belediye başkanı</footer></blockquote>"));

    [Fact]
    public void AnAnswerOfOneWordIsNoButton()
    {
        Assert.Contains("No.", BodyOf.WithInside("<p><b>¿Se arrepiente usted?</b></p><p>No.</p>"));
        Assert.EndsWith("\nNo.", BodyOf.WithAfter("<p><b>¿Se arrepiente usted?</b><br>No.</p>")[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("No", BodyOf.WithInside("<div><p>Was this helpful?</p><p>Yes</p><p>No</p></div>"));
    }

    [Fact]
    public void NumbersOfLinesBesideAListingGoAndTheListingStays()
    {
        var paragraphs = BodyOf.WithInside("<table><tr><td class=no><pre>1\n2\n3</pre></td><td><pre>a = 1\nb = 2\nprint(a + b)</pre></td></tr></table><pre>42</pre>");

        Assert.Contains("a = 1\nb = 2\nprint(a + b)", paragraphs);
        Assert.Contains("42", paragraphs);
        Assert.DoesNotContain(paragraphs, paragraph => paragraph.StartsWith("1\n2", StringComparison.Ordinal));
    }

    [Fact]
    public void WhatIsTickedOffInAListStaysAndALabelOfAFieldGoes()
    {
        Assert.Contains("200 gram un", BodyOf.WithInside("<ul><li><label><input type=checkbox> 200 gram un</label></li><li><label><input type=checkbox> 100 gram tereyağı</label></li></ul>"));
        Assert.DoesNotContain("Adınız", BodyOf.WithInside("<form><ul><li><label>Adınız</label><input></li></ul></form><p><label>Adınız</label></p>"));
    }
}
