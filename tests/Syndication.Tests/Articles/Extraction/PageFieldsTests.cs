using Syndication.Articles;

namespace Syndication.Tests.Articles.Extraction;

public sealed class PageFieldsTests
{
    [Theory]
    [InlineData("https://example.org/news/bridge/amp/?utm_source=x", "", "https://example.org/news/bridge/")]
    [InlineData("https://example.org/news/bridge?amp=1&id=7", "", "https://example.org/news/bridge?id=7")]
    [InlineData("https://example-org.cdn.ampproject.org/c/s/example.org/news/bridge/amp/", "", "https://example.org/news/bridge/")]
    [InlineData("https://m.example.org/news/bridge", "<link rel=canonical href='https://www.example.org/news/bridge'>", "https://www.example.org/news/bridge")]
    [InlineData("https://example.org/news/bridge", "<link rel=canonical href='https://example.org/'>", "https://example.org/news/bridge")]
    [InlineData("https://example.org/news/bridge", "<link rel=canonical href='https://example.net/news/bridge'>", "https://example.org/news/bridge")]
    public void TheAddressIsTheCanonicalOne(string fetched, string head, string url) =>
        Assert.Equal(url, FactsOf.Page($"<h1>Council agrees on the new bridge</h1>{FactsOf.Prose}", head, url: fetched).Article!.Url);

    [Theory]
    [InlineData("<link rel=next href='/news/bridge/2'>", "https://example.org/news/bridge", "https://example.org/news/bridge/2")]
    [InlineData("<link rel=next href='/news/bridge/3'>", "https://example.org/news/bridge/2", "https://example.org/news/bridge/3")]
    [InlineData("<link rel=next href='/news/another'>", "https://example.org/news/bridge", null)]
    public void TheNextPageIsOneOfTheSameArticle(string head, string url, string? next) =>
        Assert.Equal(next, FactsOf.Page($"<h1>Council agrees on the new bridge</h1>{FactsOf.Prose}", head, url: url).NextPageUrl);

    [Fact]
    public void TheNextPageMayBeALinkInTheText() =>
        Assert.Equal("https://example.org/news/bridge?page=2", FactsOf.UnderHeadline("<a rel=next href='?page=2'>Next</a>").NextPageUrl);

    [Theory]
    [InlineData("<meta property='article:tag' content='Bridges'><meta property='article:tag' content='Traffic'>", "", "Bridges|Traffic")]
    [InlineData("<meta name=news_keywords content='Bridges, Traffic'>", "", "Bridges|Traffic")]
    [InlineData("", "<p>Tags: Bridges, Traffic</p>", "Bridges|Traffic")]
    [InlineData("<meta name=news_keywords content='type:story, Bridges, section:local, Traffic'>", "", "Bridges|Traffic")]
    [InlineData("", "<div class=tags><span>Related topics:</span> <a href=/t/b>Bridges</a> <a href=/t/t>Traffic</a> <a href=#c>Comments</a></div>", "Bridges|Traffic")]
    [InlineData("", "<p class=tags><a href=/t/b>Topics: Bridges</a> | <a href=/t/t>Traffic</a></p>", "Bridges|Traffic")]
    [InlineData("", "<ul class=article-tags><li><a href=/t/b>#Bridges</a></li><li><a href=/t/t>Traffic</a></li></ul>", "Bridges|Traffic")]
    public void TagsAreToldOrPrinted(string head, string behind, string tags)
    {
        var page = FactsOf.Page($"<article><h1>Council agrees on the new bridge</h1>{FactsOf.Prose}{behind}</article>", head);
        Assert.Equal(tags, string.Join('|', page.Article!.Tags));
    }

    [Theory]
    [InlineData("<meta property='og:description' content='Fifteen million\n has been set aside'>", "Fifteen million has been set aside")]
    [InlineData("<meta name=description content='Fifteen million, says &lt;a href=&quot;/x&quot;&gt;the council&lt;/a&gt;'>", "Fifteen million, says the council")]
    [InlineData("<meta property='og:site_name' content='Harbour Post'><meta property='og:description' content='Harbour Post'><meta name=description content='Fifteen million'>", "Fifteen million")]
    public void TheSummaryIsALineOfText(string head, string summary) => Assert.Equal(summary, FactsOf.UnderHeadline("", head).Article!.Summary);

    [Fact]
    public void AnImageHasTheSizeAndCaptionThatLinkedDataGives()
    {
        var image = FactsOf.UnderHeadline("", """
            <meta property="og:image" content="https://example.org/i/bridge.jpg">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Council agrees on the new bridge","image":{"@type":"ImageObject","url":"https://example.org/i/bridge.jpg","width":1200,"height":"675px","caption":"The old bridge"}}</script>
            """).Article!.Image;
        Assert.Equal(new ArticleImage("https://example.org/i/bridge.jpg", 1200, 675, "The old bridge", "image/jpeg"), image);
    }

    [Theory]
    [InlineData("<p><a href=/feed><img src=/i/rss_24x24.gif></a></p>")]
    [InlineData("<a href=/give><img src=/images/donate.png></a>")]
    [InlineData("<img src=/graphics/icons/bird_60.jpg width=300>")]
    [InlineData("<img src=/ads/marketing/autumn.jpg>")]
    [InlineData("<img src='https://www.google-analytics.com/__utm.gif?page=1'>")]
    public void SignsAndCountersAreNoImage(string sign) => Assert.Null(FactsOf.UnderHeadline(sign).Article!.Image);

    [Theory]
    [InlineData("<p><img src=/i/bridge.png></p>")]
    [InlineData("<img src=/i/bridge.gif width=640>")]
    [InlineData("<a href=/large><img src=/i/bridge.jpg></a>")]
    public void APictureUnderTheHeadlineIsTheImage(string picture) =>
        Assert.StartsWith("https://example.org/i/bridge.", FactsOf.UnderHeadline(picture).Article!.Image!.Url, StringComparison.Ordinal);

    [Theory]
    [InlineData("https://icons.example.org/i/bridge.jpg")]
    [InlineData("https://www.logo-post.example.org/bridge.jpg")]
    public void ASiteThatIsCalledLikeAFolderOfSignsHasImages(string address) =>
        Assert.Equal(address, FactsOf.UnderHeadline("", $"<meta property='og:image' content='{address}'>").Article!.Image!.Url);

    [Theory]
    [InlineData("", 0)]
    [InlineData("two words", 1)]
    [InlineData("word", 1)]
    public void ShortTextsAreReadInAMinute(string text, int minutes) =>
        Assert.Equal(minutes, new Article { Source = "s", Title = "t", ContentText = text }.ReadingMinutes());

    [Fact]
    public void ReadingTimeCountsWordsAndSigns()
    {
        Assert.Equal(3, new Article { Source = "s", Title = "t", ContentText = string.Join(' ', Enumerable.Repeat("word,", 600)) }.ReadingMinutes());
        Assert.Equal(2, new Article { Source = "s", Title = "t", ContentText = new string('市', 1_000) }.ReadingMinutes());
    }
}
