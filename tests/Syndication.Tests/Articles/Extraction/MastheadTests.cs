namespace Syndication.Tests.Articles.Extraction;

/// <summary>What stands over a text is not part of it, however it is split and wherever the picture stands.</summary>
public sealed class MastheadTests
{
    [Fact]
    public void ALineOverTheHeadlineGoesWithIt() =>
        Assert.Equal(BodyOf.Paragraphs, BodyOf.WithBefore("<h4>Belediyeden yeni yatırım</h4><h1>Köprüye karar</h1>"));

    [Fact]
    public void AHeadlineThatHoldsTheLineAboveItGoes()
    {
        var page = BodyOf.Page(
            $"<article><div class=metin><h2>Mecliste uzun bir akşam: Yeni köprüye oy birliğiyle karar verildi</h2>{BodyOf.Text}</div></article>",
            head: "<meta property=og:title content='Yeni köprüye oy birliğiyle karar verildi'>");

        Assert.Equal(BodyOf.Paragraphs, page.Paragraphs);
    }

    [Fact]
    public void AHeadlineInOtherWordsIsKnownByTheDateUnderIt() =>
        Assert.Equal(BodyOf.Paragraphs, BodyOf.WithBefore("<h2>Meclisten on beş milyonluk imza</h2><div>Güncellendi 11.01.2026 - 18:50, 4 dk.</div>"));

    [Fact]
    public void AHeadingOverTheFirstParagraphStays() =>
        Assert.Equal("Meclis toplandı", BodyOf.WithBefore("<h2>Meclis toplandı</h2>")[0]);

    [Fact]
    public void ALongCaptionBeforeTheTextDoesNotHideTheBylineBehindIt()
    {
        const string Caption = "<figure><img src=/a.jpg><figcaption>Belediye başkanı, meclis üyeleri ve mahalle muhtarları köprünün yapılacağı yerde buluştu.</figcaption></figure>";

        Assert.Equal(BodyOf.Paragraphs, BodyOf.WithBefore(Caption + "<p>17:41, 13 Ocak 2026</p>"));
        Assert.Equal(BodyOf.Paragraphs, BodyOf.WithAfter(Caption + "<p>Etiketler: köprü</p>"));
    }

    [Fact]
    public void TheDateBehindTheStandfirstGoesAndTheTimesOfARunningReportStay()
    {
        var first = BodyOf.Paragraphs[0];
        var paragraphs = BodyOf.WithInside("<p>11.01.2026, 14:59 Okuma 4 dk.</p>");
        Assert.Equal(BodyOf.Paragraphs, paragraphs);

        const string Entry = "Meclis üyeleri salona girdi, oturum birazdan başlayacak, salonda yer kalmadı.";
        var report = BodyOf.WithInside(string.Concat(Enumerable.Range(1, 5).Select(hour => $"<p>1{hour}:05 - 11.01.2026</p><p>{hour}. {Entry}</p>")));
        Assert.Equal(first, report[0]);
        Assert.Equal("11:05 - 11.01.2026", report[1]);
    }

    [Fact]
    public void LinesOfTheBylineInOneElementWithTheTextAreCutOutOfIt()
    {
        const string First = "新桥将在两年内建成，市政府为此准备了一千五百万元资金，施工期间车辆绕行。";
        const string Last = "两岸居民对这个决定表示欢迎，商户则担心施工期间客人减少，生意难做。";
        var page = BodyOf.Page($"<div class=metin>2026-01-11 12:30 来源：东方日报<br>　　{First}<br><br>　　{Last}<br>（责任编辑：陈明）</div>");

        Assert.Equal([First, Last], page.Paragraphs);
    }
}
