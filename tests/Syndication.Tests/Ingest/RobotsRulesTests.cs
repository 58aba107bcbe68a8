using System.Text;
using Syndication.Ingest.Fetching;

namespace Syndication.Tests.Ingest;

public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /a", "/ab", false)]
    [InlineData("User-agent: *\nDisallow: /a/\n", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true)]
    [InlineData("User-agent: *\nDisallow: /*?s=", "/ara?s=x", false)]
    [InlineData("user-agent: SYNDICATION/2\ndisallow: /a\n\nUser-agent: *\nDisallow: /", "/b", true)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: other\nUser-agent: syndication\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /haber # yorum\n", "/haber/1", false)]
    [InlineData("User-agent: *\nDisallow: /açık", "/açık/1", false)]
    [InlineData("<html>404</html>", "/a", true)]
    public void TheLongestRuleDecides(string robots, string path, bool isAllowed) =>
        Assert.Equal(isAllowed, Parse(robots).Allows(new Uri("https://example.org" + path)));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5", 2.5)]
    [InlineData("User-agent: *\nCrawl-delay: 86400", 60.0)]
    [InlineData("User-agent: *\nCrawl-delay: soon", null)]
    [InlineData("User-agent: *\nCrawl-delay: NaN", null)]
    public void ThePauseIsBounded(string robots, double? seconds) =>
        Assert.Equal(seconds, Parse(robots).CrawlDelay?.TotalSeconds);

    [Fact]
    public void SitemapsAreNamedWhereverTheyStand() =>
        Assert.Equal(["https://example.org/a.xml"], Parse("Sitemap: https://example.org/a.xml\nUser-agent: x\nDisallow: /").Sitemaps);

    private static RobotsRules Parse(string robots) => RobotsRules.Parse(Encoding.UTF8.GetBytes(robots), "Syndication");
}
