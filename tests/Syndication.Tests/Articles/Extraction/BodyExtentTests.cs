namespace Syndication.Tests.Articles.Extraction;

/// <summary>Where a body begins and ends, and which boxes beside it are part of it.</summary>
public sealed class BodyExtentTests
{
    private const string Opening = """
        <p>Köprü için ilk çizimler on yıl önce yapılmış, ardından para bulunamadığı için dosya rafa kaldırılmıştı; konu o günden sonra mecliste hiç konuşulmadı.</p>
        <p>Geçen kış taşan dere iki mahalleyi birbirinden ayırınca belediye çizimleri yeniden çıkardı ve ilçenin mühendislerinden görüş istedi.</p>
        """;

    private const string Question = "Köprü ne zaman bitecek?";

    private const string Answer = "Yapımın iki yıl sürmesi bekleniyor, ama kış aylarında çalışma yapılamayacak.";

    private const string Other = "Esnafın zararı nasıl karşılanacak?";

    private const string OtherAnswer = "Belediye esnafa yapım süresince kira yardımı yapacağını açıkladı.";

    [Fact]
    public void ParagraphsBetweenTheHeadlineAndTheBoxOfTheTextBelongToIt()
    {
        var page = BodyOf.Page($"<div><h1>Köprüye karar</h1><div class=ust>{Opening}</div><div><a href=/a>Galeri</a></div><div class=alt><div>{BodyOf.Text}{BodyOf.Text.Replace("Belediye", "Başka", StringComparison.Ordinal).Replace("Köprü ", "Yol ", StringComparison.Ordinal).Replace("Mahalle", "Köy", StringComparison.Ordinal)}</div></div></div>");

        Assert.StartsWith("Köprü için ilk çizimler", page.Paragraphs[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Galeri", page.Paragraphs);
    }

    [Fact]
    public void ManyLongCommentsDoNotOutweighAShortText()
    {
        var comments = string.Concat(Enumerable.Range(1, 40).Select(i => $"<h4>{i}. okur</h4><p>Köprünün yapılmasını yıllardır bekliyorduk, sonunda karar verildi ve {i}. yorumda hepimiz çok sevindik, emeği geçenlere teşekkürler.</p>"));

        var page = BodyOf.Page($"<div class=yazi><h2>Köprüye karar</h2>{BodyOf.Text}{BodyOf.Text.Replace("Köprü ", "Yol ", StringComparison.Ordinal)}</div><div id=comments><h3>Görüşler</h3>{comments}</div>");

        Assert.Equal(6, page.Paragraphs.Count);
        Assert.Equal(BodyOf.Paragraphs[0], page.Paragraphs[0]);
    }

    [Fact]
    public void TheParagraphsThatAllMayReadBelongToTheTextInTheBoxBehindThem()
    {
        const string Open = "<p class=ilk>Belediye yeni bir köprü yapacak.</p><p>Karar dün akşam, dört saat süren ve zaman zaman gergin geçen bir toplantının sonunda alındı.</p>";

        var page = BodyOf.Page($"<div><h1>Köprüye karar</h1><div><div>{Open}<div id=subscription-content>{BodyOf.Text}</div></div></div></div>");

        Assert.Equal(5, page.Paragraphs.Count);
        Assert.Equal("Belediye yeni bir köprü yapacak.", page.Paragraphs[0]);
    }

    [Theory]
    [InlineData("overflow-hidden")]
    [InlineData("hidden lg:block")]
    public void ABoxThatIsSeenStaysThoughAWordOfItsNamesIsHidden(string names) =>
        Assert.Equal(4, BodyOf.WithInside($"<div class='{names}'><p>Köprünün çizimleri belediyenin girişinde asılı.</p></div>").Count);

    [Fact]
    public void TheHeadlineIsKnownWithTheMarkThatNobodySees()
    {
        var page = BodyOf.Page($"<article><h1><span>Kent</span><span class=hide>: </span><span>Köprüye karar</span></h1><div>{BodyOf.Text}</div></article>", head: "<meta property=og:title content='Kent: Köprüye karar'>");

        Assert.Equal(BodyOf.Paragraphs, page.Paragraphs);
    }

    [Fact]
    public void NamesOfIconsAreNoText()
    {
        var paragraphs = BodyOf.WithAfter("<div><h2>Çok okunanlar<i class='material-icons md-18'>chevron_right</i></h2><p>Barajlardaki su düzeyi son on yılın en yüksek noktasına ulaştı.</p></div><p>Karar <span class=material-symbols-outlined>gavel</span> pazartesi yayımlanacak.</p>");

        Assert.Equal([.. BodyOf.Paragraphs, "Karar pazartesi yayımlanacak."], paragraphs);
    }

    [Theory]
    [InlineData("Yorumlar")]
    [InlineData("40 Yorum")]
    [InlineData("Yorumlar 40")]
    public void AThreadOfDatedCommentsIsKnownByItsLabel(string label)
    {
        var comments = string.Concat(Enumerable.Range(1, 40).Select(i => $"<p>{i}. okur, {1 + (i % 28)} Ocak 2026 12:{10 + i}</p><p>Köprünün yapılmasını yıllardır bekliyorduk, sonunda karar verildi ve {i}. yorumda hepimiz çok sevindik, emeği geçenlere teşekkürler.</p>"));

        var page = BodyOf.Page($"<div><h2>Köprüye karar</h2>{BodyOf.Text}{BodyOf.Text.Replace("Köprü ", "Yol ", StringComparison.Ordinal)}</div><div><h3>{label}</h3>{comments}</div>");

        Assert.Equal(6, page.Paragraphs.Count);
    }

    [Fact]
    public void TheBoxOfTheArticleIsNoAdvertisementThoughTheHeadlineIsPrintedBefore()
    {
        var page = BodyOf.Page($"<div class=ust-serit><h2>Köprüye karar</h2></div><div class=gate-ad><div><h1>Köprüye karar</h1></div><div>{BodyOf.Text}</div></div><div><p>{string.Concat(Enumerable.Repeat("Bu sitede yer alan yazıların hakları saklıdır. ", 9))}</p></div>");

        Assert.Equal(BodyOf.Paragraphs, page.Paragraphs.Take(3));
    }

    [Fact]
    public void ALongParagraphInTheHeaderOpensTheTextAndAShortOneIsALineOfTheHeadline()
    {
        const string Long = "Belediye meclisi, geçen kış taşan derenin iki mahalleyi birbirinden ayırmasından sonra yıllardır rafta duran çizimleri yeniden ele aldı. Mühendislerin görüşü alındı, esnafla ve mahalleliyle ayrı ayrı konuşuldu, ardından oylamaya geçildi.";
        static string PageWith(string lead) => $"<div><header class=ust><h1>Köprüye karar</h1><p class=spot>{lead}</p></header><div class=metin>{BodyOf.Text}</div></div>";

        Assert.Equal([Long, .. BodyOf.Paragraphs], BodyOf.Page(PageWith(Long)).Paragraphs);
        Assert.Equal(BodyOf.Paragraphs, BodyOf.Page(PageWith("Yıllardır rafta duran çizimler yeniden ele alındı.")).Paragraphs);
    }

    [Fact]
    public void QuestionsAndAnswersInABoxUnderTheTextBelongToIt()
    {
        var page = BodyOf.Page($"<main><h1>Köprüye karar</h1><div class=metin>{BodyOf.Text}</div><div><a href=/x>Bütün haberler burada</a></div><div class=sss><h2>Sorular</h2><div><h3>{Question}</h3><div><p>{Answer}</p></div></div><div><h3>{Other}</h3><div><p>{OtherAnswer}</p></div></div></div></main>");

        Assert.Equal([.. BodyOf.Paragraphs, "Sorular", Question, Answer, Other, OtherAnswer], page.Paragraphs);
    }

    [Fact]
    public void AButtonThatAsksIsTheQuestionOverItsHiddenAnswer()
    {
        var paragraphs = BodyOf.WithInside($"<button><div>{Question}</div><img src=ok.svg></button><div style='display:none'><p>{Answer}</p></div><button>Büyüt</button>");

        Assert.Equal([Question, Answer], paragraphs.Skip(1).Take(2));
        Assert.DoesNotContain("Büyüt", paragraphs);
    }

    [Fact]
    public void TheHeadingInTheHeaderOfASectionStays()
    {
        var paragraphs = BodyOf.WithAfter("<section><header><h2>Mahallelinin görüşü</h2><ul><li><a href=/m>Mahalle</a></li></ul></header><p>Mahalleli köprünün bir an önce bitmesini istiyor ve belediyeye güveniyor.</p></section>");

        Assert.Contains("Mahallelinin görüşü", paragraphs);
        Assert.DoesNotContain("Mahalle", paragraphs);
    }

    [Fact]
    public void AHeadingBesideWhatNobodySeesStaysAndOneBesideOtherArticlesGoes()
    {
        var paragraphs = BodyOf.WithInside(
            "<div><h3>Bütçe nereden gelecek</h3><span><div hidden>İçerik</div></span></div><p>Paranın yarısı ilden, yarısı belediyenin kendi kasasından gelecek.</p>"
            + "<div><h3>Günün başlıkları</h3><ul><li><a href=/1>Barajlarda su düzeyi yükseldi</a></li><li><a href=/2>Okullar pazartesi günü açılıyor</a></li></ul></div>");

        Assert.Contains("Bütçe nereden gelecek", paragraphs);
        Assert.DoesNotContain("Günün başlıkları", paragraphs);
    }

    [Fact]
    public void APartOfTheTextStaysThoughItsBoxIsNamedLikeSomethingElse()
    {
        var text = string.Concat(BodyOf.Paragraphs.Select(paragraph => $"<div class=metin><p>{paragraph}</p></div>"));

        var page = BodyOf.Page($"<article><h1>Köprüye karar</h1><div class=teaser-content><div class=metin>{Opening}</div></div>{text}{text.Replace("Belediye", "İlçe", StringComparison.Ordinal).Replace("Köprü ", "Yol ", StringComparison.Ordinal).Replace("Mahalle", "Köy", StringComparison.Ordinal)}</article>");

        Assert.StartsWith("Köprü için ilk çizimler", page.Paragraphs[0], StringComparison.Ordinal);
    }

    [Fact]
    public void EveryPartThatAPageBuilderMakesIsAWidgetAndStaysUnlessItIsNamedSomethingElse()
    {
        var parts = string.Concat(BodyOf.Paragraphs.Select((paragraph, i) =>
            $"<div class='elementor-element elementor-element-{i} elementor-widget elementor-widget-text-editor'><div class=elementor-widget-container><p>{paragraph}</p></div></div>"));
        var share = "<div class='elementor-element elementor-widget elementor-widget-share-buttons'><div>Bu haberi arkadaşlarınıza gönderin</div></div>";

        Assert.Equal(BodyOf.Paragraphs, BodyOf.Page($"<main><h1>Köprüye karar</h1>{parts}{share}</main>").Paragraphs);
    }

    [Fact]
    public void AShortEntryOfARunningReportIsNoLeftOverHeading() =>
        Assert.Contains("Oturum başladı.",
            BodyOf.WithInside("<div><div>19:05</div><div class=entry><p>Oturum başladı.</p><div class=share>Paylaş</div></div></div>"));

    [Theory]
    [InlineData("sda/rs")]
    [InlineData("(amw)")]
    [InlineData("Haber / Ajans")]
    public void InitialsAndSourcesUnderAReportAreNoPartOfIt(string signature)
    {
        Assert.Equal(BodyOf.Paragraphs, BodyOf.WithAfter($"<p>{signature}</p>"));
    }

    [Fact]
    public void CardsThatPointAtOtherArticlesGoWithTheirExcerpts()
    {
        var cards = string.Concat(Enumerable.Range(1, 4).Select(i => $"<div class=kart><div><a href=/h{i}>Başka bir haberin uzun başlığı {i}</a></div><div><p>Bu haberin özeti birkaç sözcükle burada anlatılıyor, devamı içeride {i}.</p></div></div>"));

        Assert.Equal(BodyOf.Paragraphs, BodyOf.WithAfter($"<div>{cards}</div>"));
    }

    [Fact]
    public void CardsWithMoreTextThanTheArticleAreNotTakenForIt()
    {
        var excerpt = string.Concat(Enumerable.Repeat("Bu haberin uzun özeti burada anlatılıyor, devamı içeride okunabilir. ", 5));
        var cards = string.Concat(Enumerable.Range(1, 6).Select(i => $"<div class=sonraki><h2><a href=/h{i}>Başka bir haberin uzunca başlığı {i}</a></h2><p>{excerpt}{i}</p><h3><a href=/h{i}>DEVAMI İÇİN TIKLAYIN</a></h3></div>"));

        Assert.Equal(BodyOf.Paragraphs, BodyOf.Page($"<div id=sayfa><h1>Köprüye karar</h1><div>{BodyOf.Text}</div><div id=dizi>{cards}</div></div>").Paragraphs);
    }

    [Fact]
    public void ASentenceThatLeadsToAListIsNoNoticeWhateverItOpensWith()
    {
        var paragraphs = BodyOf.WithInside("<p>Follow these basic steps:</p><ol><li>İhale yapılır</li></ol><p>Follow us on our new channel</p>");

        Assert.Equal(["Follow these basic steps:", "1. İhale yapılır"], paragraphs.Skip(1).Take(2));
        Assert.DoesNotContain("Follow us on our new channel", paragraphs);
    }

    [Fact]
    public void ANoscriptThatIsNeverClosedDoesNotSwallowThePage()
    {
        var text = string.Concat(Enumerable.Repeat(BodyOf.Text, 1)) + Opening + string.Concat(Enumerable.Range(1, 6).Select(i => $"<p>Meclis üyesi {i} söz alarak köprünün yerinin doğru seçildiğini, ancak yolların genişletilmesi gerektiğini söyledi.</p>"));

        var page = BodyOf.Page($"<noscript><div id=js></noscript><h1>Köprüye karar</h1><div>{text}</div>");

        Assert.Equal(11, page.Paragraphs.Count);
    }

    [Fact]
    public void TheHeadlineWithALittleMoreIsStillTheHeadline()
    {
        var page = BodyOf.Page($"<div><div class=ad>Meclis yeni köprüye karar verdi (Foto)</div>{BodyOf.Text}</div>", head: "<meta property=og:title content='Meclis yeni köprüye karar verdi'>");

        Assert.Equal(BodyOf.Paragraphs, page.Paragraphs);
    }

    [Fact]
    public void AHeadingThatLinksPointAtIsNoLink()
    {
        var sections = string.Concat(Enumerable.Range(1, 4).Select(part => $"<div class=bolum><h2><a name=bolum{part}>{part}. bölüm: köprünün yapımı</a></h2><p>Bütçe: {part} milyon</p></div><p>{part}. bölümde köprünün nasıl yapılacağı uzun uzun anlatılıyor, işçilerin ne zaman çalışacağı da yazıyor.</p>"));

        Assert.Contains("2. bölüm: köprünün yapımı", BodyOf.WithAfter(sections));
    }

    [Fact]
    public void TheFirstParagraphBehindATableOfContentsInOneBoxWithItStays()
    {
        const string First = "Köprü eski değirmenin yanında, iki mahallenin tam ortasında yapılacak ve yayalara da açık olacak.";

        var paragraphs = BodyOf.WithBefore($"<div><div><p>İçindekiler</p><ol><li><a href=#a>Köprü nerede yapılacak</a></li><li><a href=#b>Parayı kim verecek</a></li></ol></div><p>{First}</p></div>");

        Assert.Equal([First, .. BodyOf.Paragraphs], paragraphs);
    }

    [Fact]
    public void AShortBoxOfTheTextBesideALongOneOfTheSameNameBelongsToIt()
    {
        var more = string.Concat(Enumerable.Range(1, 12).Select(part => $"<p>{part}. gün: {BodyOf.Paragraphs[part % 3]}</p>"));
        var page = BodyOf.Page($"<main><h1>Köprüye karar</h1><div id=icerik class=post-body><div class=rich-text><p>Karar uzun bir tartışmadan sonra, gece yarısına doğru alındı.</p></div><div><img src=/a.jpg></div><div class=rich-text>{more}</div></div></main>");

        Assert.StartsWith("Karar uzun", page.Paragraphs[0], StringComparison.Ordinal);
    }

    private static readonly string Long = string.Concat(Enumerable.Range(1, 3).Select(part => BodyOf.Text.Replace("<p>", $"<p>{part}. gün: ", StringComparison.Ordinal)));

    [Fact]
    public void AColumnOfNoticesLongerThanTheArticleUnderTheHeadlineIsNotTheText()
    {
        var notices = string.Concat(Enumerable.Range(1, 20).Select(number =>
            $"<div class=ilan>{number}. Sevenlerine ve bütün tanıdıklarına duyuruyoruz: büyüğümüzün anma günü pazar günü öğleden sonra ilçe salonunda yapılacak, herkes davetlidir.</div>"));
        var page = BodyOf.Page($"<div><h1>Köprüye karar</h1></div><article>{Long}</article><div class=vefat>{notices}</div>");

        Assert.Equal(9, page.Paragraphs.Count);
        Assert.StartsWith("1. gün: Belediye", page.Paragraphs[0], StringComparison.Ordinal);
    }

    [Fact]
    public void NamesOfTagsAndSectionsOnAnEntrySayNothingOfIt()
    {
        var page = BodyOf.Page($"<h1>Köprüye karar</h1><article class='post-7 hentry category-social-media tag-newsletter x_tags-reklam'>{BodyOf.Text}</article><div class=yan>{Long}</div>");

        Assert.Contains(page.Draft.Page.Regions, region => region.Tag == Syndication.Articles.Blocks.Tag.Article && region.Hints == Syndication.Articles.Blocks.Hints.None);
    }

    [Fact]
    public void CardsInARowAreAlikeAlthoughEachHasANumberAmongItsNames()
    {
        var cards = string.Concat(Enumerable.Range(1, 4).Select(number =>
            $"<div class='kart{number} konu-{number}'><h3><a href=/h{number}>Barajlarda su düzeyi {number} metre yükseldi</a></h3><p>Yağmurlardan sonra barajlarda su düzeyi yükseldi, çiftçiler bu yıl sulamada sıkıntı beklemiyor.</p></div>"));

        Assert.Equal(BodyOf.Paragraphs, BodyOf.WithAfter($"<div>{cards}</div>"));
    }

    [Fact]
    public void ATextInsideAHeadingThatNobodyClosedIsNoHeading()
    {
        var page = BodyOf.Page($"<div><h1>Köprüye karar<div>{string.Concat(BodyOf.Paragraphs.Select(text => $"<div>{text} {text}</div>"))}</div></div>");

        Assert.Equal(3, page.Paragraphs.Count);
    }
}
