namespace Syndication.Tests.Server.WebSub;

/// <summary>How subscribers find the hub (W3C WebSub, 4).</summary>
public sealed class HubDiscoveryTests : IAsyncLifetime
{
    private HubSite _hub = null!;

    public async Task InitializeAsync() => _hub = await HubSite.StartAsync();

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    [Fact]
    public async Task AHubThatIsSwitchedOffIsNotThereAndNotNamed()
    {
        await using var hub = await HubSite.StartAsync("Hub:Enabled=false");

        Assert.Equal(404, (await hub.RequestAsync("subscribe")).Status);
        Assert.DoesNotContain("rel=\"hub\"", (await hub.Site.GetAsync("/feeds/dis-aci.xml"))["Link"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xml", "<atom:link rel=\"hub\" href=\"https://news.test/hub\"/>")]
    [InlineData("atom", "<link rel=\"hub\" href=\"https://news.test/hub\"/>")]
    [InlineData("json", "\"url\": \"https://news.test/hub\"")]
    public async Task EveryFormatNamesTheHubAndItselfInTheDocumentAndInTheFields(string extension, string inDocument)
    {
        var feed = await _hub.Site.GetAsync($"/feeds/dis-aci.{extension}");

        Assert.Contains(inDocument, feed.Text, StringComparison.Ordinal);
        Assert.Contains("<https://news.test/hub>; rel=\"hub\"", feed["Link"], StringComparison.Ordinal);
        Assert.Contains($"<https://news.test/feeds/dis-aci.{extension}>; rel=\"self\"", feed["Link"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheAddressThatNegotiatesNamesTheTopicOfWhatItGave()
    {
        var feed = await _hub.Site.GetAsync("/feeds/dis-aci", "Accept: application/atom+xml");

        Assert.Contains("<https://news.test/feeds/dis-aci.atom>; rel=\"self\"", feed["Link"], StringComparison.Ordinal);
    }
}
