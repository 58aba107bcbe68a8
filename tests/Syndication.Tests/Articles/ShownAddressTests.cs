using Syndication.Articles;

namespace Syndication.Tests.Articles;

public sealed class ShownAddressTests
{
    [Theory]
    [InlineData("https://gazete.test/rss"), InlineData("https://gazete.test"), InlineData("http://gazete.test:8080/a/b.xml")]
    [InlineData("https://gazete.test/?feed=rss2&cat=12"), InlineData("https://gazete.test/rss.php?id=7"), InlineData("https://gazete.test/ara?q=d%C4%B1%C5%9F&hl=tr")]
    [InlineData("https://video.test/feed?channel_id=UC_x5XG1OV2P6uZZ5FSM9Ttw"), InlineData("https://gazete.test/feed?rss"), InlineData("folder:samples")]
    public void AnAddressWithoutSecretsStaysAsItIs(string address) => Assert.Equal(address, ShownAddress.Of(address));

    [Theory]
    [InlineData("https://kim:parola@gazete.test/rss", "https://gazete.test/rss"), InlineData("https://kim@gazete.test/", "https://gazete.test/")]
    [InlineData("https://gazete.test/rss?key=SECRET", "https://gazete.test/rss"), InlineData("https://gazete.test/rss?SECRET", "https://gazete.test/rss")]
    [InlineData("https://gazete.test/rss?cat=5&token=SECRET&lang=tr", "https://gazete.test/rss?cat=5&lang=tr")]
    [InlineData("https://gazete.test/rss?cat=5;token=SECRET", "https://gazete.test/rss?cat=5"), InlineData("https://gazete.test/rss#SECRET", "https://gazete.test/rss")]
    [InlineData("https://gazete.test/rss?id=SECRET7", "https://gazete.test/rss"), InlineData("https://gazete.test/rss?%6bey=SECRET", "https://gazete.test/rss")]
    [InlineData("https://gazete.test/rss?feed=9f86d081884c7d659a2feaa0c55ad015", "https://gazete.test/rss")]
    [InlineData("https://gazete.test/rss?q=https%3A%2F%2Fkim%3Aparola%40x.test", "https://gazete.test/rss")]
    [InlineData("postgres://kim:parola@db.test/news", "postgres://db.test/news"), InlineData("https://kim:par)ola@gazete.test:x/rss", "…")]
    public void SecretsOfAnAddressAreNotShown(string address, string shown) => Assert.Equal(shown, ShownAddress.Of(address));

    [Fact]
    public void SecretsOfAddressesInATextAreNotShown() =>
        Assert.Equal(
            "`url` is `https://gazete.test/rss see http://b.test/x",
            ShownAddress.In("`url` is `https://kim:parola@gazete.test/rss?key=SECRET` see http://b.test/x?token=SECRET"));
}
