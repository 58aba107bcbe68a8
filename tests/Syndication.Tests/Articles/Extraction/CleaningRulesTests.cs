namespace Syndication.Tests.Articles.Extraction;

public sealed class CleaningRulesTests
{
    [Theory]
    [InlineData("<div>Reklam</div>")]
    [InlineData("<p>- REKLAM -</p>")]
    [InlineData("<div class=\"ad-slot\"><span>Sponsorlu</span></div>")]
    [InlineData("<div class=\"ilgili-haberler\"><a href=/a>Barajda doluluk oranı yükseldi</a></div>")]
    [InlineData("<div><h3>Önceki Haberler</h3><ul><li><a href=/a>Barajda doluluk oranı yükseldi</a></li><li><a href=/b>Okullar açıldı</a></li></ul></div>")]
    [InlineData("<p><strong>İLGİLİ HABER:</strong> <a href=/a>Barajda doluluk oranı yükseldi</a></p>")]
    [InlineData("<div><b>Bunu da oku</b><a href=/a>Barajda doluluk oranı yükseldi</a></div>")]
    [InlineData("<figure><img src=a.jpg><figcaption>Köprünün yapılacağı yer.</figcaption></figure>")]
    [InlineData("<div class=resim><img src=a.jpg><span>Köprünün yapılacağı yer</span></div>")]
    [InlineData("<div class=newsletter><p>Günün haberleri her sabah e-posta kutunuzda olsun ister misiniz?</p></div>")]
    [InlineData("<span class=\"visually-hidden\">Görsel kaynağı</span>")]
    [InlineData("<div class=\"panel hidden\"><p>Bu adrese gönderilemedi, lütfen yeniden deneyin.</p></div>")]
    [InlineData("<div>&lt; img src=\"https://ads.example/njs.gif?a=1\" width=\"1\"/&gt;</div>")]
    [InlineData("<div style=\"display: none\"><p>Bu satırı kimse görmez, ekranda yoktur.</p></div>")]
    [InlineData("<blockquote class=\"twitter-tweet\"><p>Harika bir karar, tebrik ederiz arkadaşlar!</p>— Biri (@biri) 10 Ocak 2026</blockquote>")]
    [InlineData("<aside><p>Abonelerimize özel içeriklerden haberdar olmak için bize katılın.</p></aside>")]
    [InlineData("<div><span>Share</span><a href=#x>Tweet</a><span> 31 </span><span>Email</span><span>Fazlası</span></div>")]
    [InlineData("<div>{ \"modules\": [], \"id\": \"2162723\", \"section\": \"news\", \"author\": \"\" }</div>")]
    [InlineData(".kutu{display:flex;margin:20px}.kutu2{display:flex;margin:24px;color:red}")]
    public void WhatIsNotTheArticleIsTakenOutOfTheMiddle(string html) =>
        Assert.Equal(BodyOf.Paragraphs, BodyOf.WithInside(html));

    [Theory]
    [InlineData("<h1>Köprüye karar</h1>")]
    [InlineData("<p>Yayınlanma: 10 Ocak 2026 18:08</p>")]
    [InlineData("<div>10.01.2026 - 18:08 Güncelleme: 10.01.2026 - 19:00</div>")]
    [InlineData("<p>Okuma süresi: 2 dk</p>")]
    [InlineData("<ul class=share><li><a href=#f>Facebook</a><li><a href=#x>X</a></ul>")]
    [InlineData("<div>Haberi Dinle</div>")]
    [InlineData("<p>Fotoğraf: Arşiv</p>")]
    public void TheEdgeAboveTheTextIsClean(string html) => Assert.Equal(BodyOf.Paragraphs, BodyOf.WithBefore(html));

    [Theory]
    [InlineData("<p>Etiketler: köprü, belediye</p>")]
    [InlineData("<p>Bizi Google News'te takip edin</p>")]
    [InlineData("<p>To contact the reporters on this story: Jane Roe in London at jroe@example.org</p>")]
    [InlineData("<p>Jane Roe can be reached at jroe@example.org.</p>")]
    [InlineData("<h3>Yorumlar</h3>")]
    [InlineData("<p>© 2026 Tüm hakları saklıdır.</p>")]
    [InlineData("<div>Sayfa 1 / 3 <a href=2>2</a> <a href=3>3</a> <a href=2>Sonraki Sayfa</a></div>")]
    [InlineData("<h3>Çok Okunanlar</h3><ul><li><a href=/a>Barajda doluluk oranı yükseldi</a></li><li><a href=/b>Okullar açıldı bu sabah</a></li></ul>")]
    [InlineData("<div class=\"author-box\"><p>On beş yıldır kent haberleri yazıyor ve iki kitabı var.</p></div>")]
    public void TheEdgeBelowTheTextIsClean(string html) => Assert.Equal(BodyOf.Paragraphs, BodyOf.WithAfter(html));

    [Theory]
    [InlineData("<p>Reklam gelirleri geçen yıla göre yüzde on arttı ve belediyenin bütçesine katkı sağladı.</p>")]
    [InlineData("<h2>Karar nasıl alındı?</h2>")]
    [InlineData("<blockquote><p>Bu köprü kentin iki yakasını birleştirecek, dedi başkan.</p></blockquote>")]
    [InlineData("<p>NELER DEĞİŞECEK?</p>")]
    public void WordsOfTheArticleStay(string html)
    {
        var paragraphs = BodyOf.WithInside(html);

        Assert.Equal(BodyOf.Paragraphs.Length + 1, paragraphs.Count);
    }

    [Fact]
    public void SecondArticlesOfEndlessScrollingAreNotTheFirst()
    {
        var other = "<article class=haber><h1>Baraj doldu</h1><p>Yağışlar barajı doldurdu, yetkililer suyun bir yıl yeteceğini bildirdi.</p><p>Çiftçiler sulama için ayrılan payın artırılmasını istiyor ve bakanlıkla görüşüyor.</p></article>";

        var page = BodyOf.Page($"<main><article class=haber><h1>Köprüye karar</h1>{BodyOf.Text}</article>{other}{other}</main>");

        Assert.Equal(BodyOf.Paragraphs, page.Paragraphs);
    }

    [Fact]
    public void SectionsOfOneArticleStayWhereItsHeadlineOpensTheFirst()
    {
        var section = "<section class=blok><h2>Baraj doldu</h2><p>Yağışlar barajı doldurdu, yetkililer suyun bir yıl yeteceğini bildirdi.</p><p>Çiftçiler sulama için ayrılan payın artırılmasını istiyor ve bakanlıkla görüşüyor.</p></section>";

        Assert.Contains("Baraj doldu", BodyOf.Page($"<main><section class=blok><h2>Köprüye karar</h2>{BodyOf.Text}</section>{section}</main>").Paragraphs);
        var dated = section.Replace("</h2>", "</h2><time>10 Ocak 2026 15:39</time>", StringComparison.Ordinal);
        Assert.DoesNotContain("Baraj doldu", BodyOf.Page($"<main><section class=blok><h2>Köprüye karar</h2>{BodyOf.Text}</section>{dated}</main>").Paragraphs);
    }

    [Theory]
    [InlineData("[gallery ids=”12,14” size=”large”]")]
    [InlineData("[/vc_column]")]
    [InlineData("[CALL_TO_ACTION]")]
    public void WhatAPageBuilderLeavesBehindIsNoText(string debris) =>
        Assert.Equal(BodyOf.Paragraphs, BodyOf.WithInside($"<p>{debris}</p>"));

    [Theory]
    [InlineData("[Bu haber güncellendi.]")]
    [InlineData("[gülüşmeler]")]
    public void ARemarkInBracketsIsText(string remark) =>
        Assert.Contains(remark, BodyOf.WithInside($"<p>{remark}</p>"));

    [Fact]
    public void ALongAppealUnderTheTextIsNoPartOfIt() =>
        Assert.Equal(BodyOf.Paragraphs, BodyOf.WithAfter("<p>Follow The Harbour Post on Twitter and Instagram @HarbourPost and on Facebook @TheHarbourPost. Send us a message on WhatsApp at 1-555-010-0169 or write to feedback@harbourpost.example or editors@harbourpost.example at any time of the day.</p>"));

    [Fact]
    public void AHeadingInANumberedListHasNoNumber() =>
        Assert.Contains("Baraj doldu", BodyOf.WithInside("<ol><li><h3>Baraj doldu</h3><p>Yağışlar barajı doldurdu, yetkililer suyun bir yıl yeteceğini bildirdi.</p></li></ol>"));

    [Theory]
    [InlineData("Follow the river down to the sea.")]
    [InlineData("Recibe la medalla de oro en la plaza mayor la alcaldesa que mandó construir el puente nuevo.")]
    [InlineData("سجل فريق المدينة هدفين في الشوط الأول من المباراة التي جرت أمس على ملعب الميناء القديم.")]
    [InlineData("Çerez fiyatları bayramdan önce bir haftada yüzde on arttı, esnaf satışların durduğunu söylüyor.")]
    [InlineData("More than a hundred people came to see the plans for the new bridge.")]
    [InlineData("Copyright law, the judge said, does not protect a list of names.")]
    public void ASentenceThatOpensWithTheWordOfALabelIsText(string sentence)
    {
        Assert.Contains(sentence, BodyOf.WithInside($"<p>{sentence}</p>"));
        Assert.Contains(sentence, BodyOf.WithAfter($"<p>{sentence}</p>"));
    }

    [Theory]
    [InlineData("<p>Copyright 2026 The Harbour Post. All rights reserved.</p>")]
    [InlineData("<p>Copyright The Harbour Post</p>")]
    [InlineData("<p>More: <a href=/baraj>The reservoir is full again after a month of rain</a></p>")]
    public void ALineThatOpensWithTheWordOfALabelIsNoText(string line) =>
        Assert.Equal(BodyOf.Paragraphs, BodyOf.WithAfter(line));

    [Fact]
    public void ALegalNoticeUnderTheTextGoesWithAllItsPoints() =>
        Assert.Equal(BodyOf.Paragraphs, BodyOf.WithAfter("<div><p>版权声明：</p><p>一、任何单位或个人，必须事先取得本社书面授权。</p><p>二、对侵犯著作权益的行为，本社将追究责任。</p></div>"));

    [Fact]
    public void AShortNameOfAnAuthorIsKnownInABylineOfAScriptWithoutSpaces()
    {
        var page = BodyOf.Page(
            "<article><div><p>东方网黑龙江频道 记者 陈明</p><p>新桥将在两年内建成，市政府为此准备了一千五百万元资金，施工期间车辆绕行。</p><p>两岸居民对这个决定表示欢迎，商户则担心施工期间客人减少，生意难做。</p></div></article>",
            head: "<meta name=author content=陈明>");

        Assert.Equal(2, page.Paragraphs.Count);
    }
}
