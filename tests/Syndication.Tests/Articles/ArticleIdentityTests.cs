using System.Security.Cryptography;
using System.Text.Json;
using Syndication.Articles;

namespace Syndication.Tests.Articles;

public sealed class ArticleIdentityTests
{
    private static readonly Article Plain = new() { Source = "gazete", Title = "Bir başlık", ContentText = "Bir metin.", ContentHtml = "<p>Bir metin.</p>" };

    [Theory]
    [InlineData("https://www.gazete.example/haber/bir-baslik/")]
    [InlineData("http://gazete.example/haber/bir-baslik")]
    [InlineData("https://gazete.example/haber/bir-baslik/amp/")]
    [InlineData("https://m.gazete.example/haber/bir-baslik?utm_source=x&fbclid=y")]
    [InlineData("https://gazete.example/haber/bir-baslik?amp=1#yorumlar")]
    [InlineData("https://GAZETE.example:443/haber/bir-baslik")]
    public void EveryAddressOfAnArticleGivesOneKey(string url) =>
        Assert.Equal("url:gazete.example/haber/bir-baslik", ArticleIdentity.Of(Plain with { Url = url }, null, null).Keys[0]);

    [Theory]
    [InlineData("https://gazete.example/haber.php?id=7", "https://gazete.example/haber.php?id=8")]
    [InlineData("https://gazete.example/Haber/1", "https://gazete.example/haber/1")]
    [InlineData("https://a.gazete.example/1", "https://b.gazete.example/1")]
    public void TwoArticlesGiveTwoKeys(string one, string other) => Assert.NotEqual(ArticleAddress.Key(one), ArticleAddress.Key(other));

    [Fact]
    public void AFeedsOwnIdIsASecondKey() =>
        Assert.Equal(["url:gazete.example/1", "guid:gazete:tag:1"], ArticleIdentity.Of(Plain with { Url = "https://gazete.example/1" }, "tag:1", null).Keys);

    [Fact]
    public void ScrapedTextIsKnownByItsFileAndByItsHeadline()
    {
        var first = ArticleIdentity.Of(Plain, null, "a.txt");
        var renamed = ArticleIdentity.Of(Plain with { Title = "BİR BAŞLIK" }, null, "b.txt");

        Assert.Equal("text:gazete:file:a.txt", first.Keys[0]);
        Assert.Equal(first.Keys[1], renamed.Keys[1]);
    }

    [Fact]
    public void OnlyWhatAReaderWouldNoticeIsMaterial()
    {
        var before = ArticleIdentity.Of(Plain, null, "a.txt");
        var markup = ArticleIdentity.Of(Plain with { ContentHtml = "<div><p>Bir  metin.</p></div>", ContentText = "Bir \n metin." }, null, "a.txt");
        var words = ArticleIdentity.Of(Plain with { ContentText = "Başka bir metin." }, null, "a.txt");

        Assert.Equal(before.Material, markup.Material);
        Assert.NotEqual(before.Exact, markup.Exact);
        Assert.NotEqual(before.Material, words.Material);
    }

    [Fact]
    public void FingerprintsOfEarlierVersionsStayTrue()
    {
        var article = new Article
        {
            Source = "ajans",
            Url = "https://ajans.example/1",
            Title = "Şırnak’ta <kar>",
            ContentHtml = "<p>Kar & buz</p>",
            ContentText = "Kar & buz",
            Authors = ["Ayşe Işık"],
            Categories = ["Dış Açı"],
            Published = new ArticleDate(new(2026, 1, 10, 17, 0, 0, TimeSpan.FromHours(3)), DatePrecision.Instant, DateSource.Feed),
            Image = new ArticleImage("https://ajans.example/1.jpg", 640, 480, "Köy yolu"),
            Attachments = [new ArticleAttachment("https://ajans.example/1.mp3", "audio/mpeg", 5)],
        };

        var asBefore = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(article)));

        Assert.Equal(asBefore, ArticleIdentity.Of(article, null, null).Exact);
    }
}
