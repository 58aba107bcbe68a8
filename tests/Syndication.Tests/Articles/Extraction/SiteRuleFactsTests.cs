using System.Text;
using Syndication.Articles;
using Syndication.Articles.Extraction;

namespace Syndication.Tests.Articles.Extraction;

public sealed class SiteRuleFactsTests
{
    private const string Page = """
        <!doctype html><html lang=tr><head><title>Köprüye karar - Örnek</title><meta property="og:title" content="Köprüye karar">
        <meta name=author content="Ayşe Yılmaz"><meta property="article:published_time" content="2025-11-05T10:00:00+03:00"></head><body>
        <h1>Köprüye karar</h1><p class=baslik>Köprü iki yılda bitecek</p><p class=imza>Mehmet Kaya ve Ece Demir</p><p class=ajans>Haber Merkezi</p>
        <p class=bolum>EKONOMİ</p><p class=tarih>05/11/2025 18.45</p><p class=ay>Ekim 2025</p><time class=makine datetime="2025-10-30T08:00:00Z">dün</time>
        <article>TEXT</article><a class=devam href="/haber/kopru?bolum=iki">Devamı</a></body></html>
        """;

    [Fact]
    public void TheTitleOfTheRuleComesBeforeTheHeadline() =>
        Assert.Equal("Köprü iki yılda bitecek", Read(Rule with { Title = [".yok", ".baslik"] }).Article!.Title);

    [Fact]
    public void TheAuthorsOfTheRuleComeBeforeTheMetas() =>
        Assert.Equal(["Mehmet Kaya", "Ece Demir"], Read(Rule with { Author = [".imza"] }).Article!.Authors);

    [Fact]
    public void AnOrganisationThatTheRuleFindsIsNoPerson()
    {
        var read = Read(Rule with { Author = [".ajans"] });
        Assert.Empty(read.Article!.Authors);
        Assert.Equal("Haber Merkezi", read.Organisation);
    }

    [Fact]
    public void TheCategoryOfTheRuleIsPutIntoNaturalCase() => Assert.Equal(["Ekonomi"], Read(Rule with { Category = [".bolum"] }).Article!.Categories);

    [Theory]
    [InlineData(".tarih", "MM/dd/yyyy HH.mm", "2025-05-11T18:45:00+03:00")]
    [InlineData(".tarih", null, "2025-11-05T18:45:00+03:00")]
    [InlineData(".ay", "MMMM yyyy", "2025-10")]
    [InlineData(".makine", null, "2025-10-30T08:00:00+00:00")]
    public void TheDateOfTheRuleIsReadInItsFormat(string selector, string? format, string expected)
    {
        var date = Read(Rule with { Date = [selector], DateFormat = format }).Article!.Published!;
        Assert.Equal(expected, date.ToString());
        Assert.Equal(DateSource.SiteRule, date.Source);
    }

    [Fact]
    public void TheNextPageOfTheRuleNeedsNoRel() =>
        Assert.Equal("https://gazete.example/haber/kopru?bolum=iki", Read(Rule with { NextPage = ["a.devam"] }).NextPageUrl);

    [Fact]
    public void WhereTheRuleFindsNothingTheWitnessesSpeak()
    {
        var read = Read(Rule with { Title = [".yok"], Author = ["p["], Category = [".yok"], Date = [".yok"], DateFormat = "yyyy", NextPage = [".yok"] });
        Assert.Equal("Köprüye karar", read.Article!.Title);
        Assert.Equal(["Ayşe Yılmaz"], read.Article.Authors);
        Assert.Equal("2025-11-05T10:00:00+03:00", read.Article.Published!.ToString());
        Assert.Null(read.NextPageUrl);
    }

    private static SiteRule Rule => new() { Host = "gazete.example" };

    private static PageExtraction Read(SiteRule rule) =>
        PageExtractor.Extract(new PageInput(Encoding.UTF8.GetBytes(Page.Replace("TEXT", BodyOf.Text, StringComparison.Ordinal)))
        {
            Url = "https://gazete.example/haber/kopru",
            FetchedAt = new(2026, 1, 11, 12, 0, 0, TimeSpan.Zero),
            Rule = rule,
        });
}
