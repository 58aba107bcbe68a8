using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Syndication.Storage;

namespace Syndication.Tests.Server;

/// <summary>What an operator wrote into a source's address for its publisher only is told to nobody.</summary>
public sealed class SecretsTests : IAsyncLifetime
{
    private const string Key = "https://kim:parola@gazete.test/rss?cat=5&key=SECRET";
    private const string Shown = "https://gazete.test/rss?cat=5";

    private const string Token = "jeton-jeton-jeton";

    private TestSite _site = null!;
    private string _article = "";

    public async Task InitializeAsync()
    {
        _site = await TestSite.StartAsync(settings: $"Server:ApiToken={Token}");
        await AddAsync(Key);
        var saved = await _site.PublishAsync(Some.Article("Gizli kaynak") with { Source = Key }, Some.Article("Açık kaynak", 2));
        _article = saved.Added[0].ToString();
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData("/feeds/dis-aci.xml"), InlineData("/feeds/dis-aci.atom"), InlineData("/feeds/dis-aci.json"), InlineData("/feeds/dis-aci.ninjs")]
    [InlineData("/feeds/dis-aci.sitemap.xml"), InlineData("/feeds/dis-aci.opml"), InlineData("/feeds/dis-aci.html"), InlineData("/feeds.opml")]
    [InlineData("/api/sources"), InlineData("/api/articles"), InlineData("/api/articles/{id}"), InlineData("/api/search?q=gizli")]
    [InlineData("/articles/{id}"), InlineData("/sources"), InlineData("/health"), InlineData("/search.atom?q=gizli")]
    public async Task NoSecretIsInAnythingPublic(string path)
    {
        var answer = await _site.GetAsync(path.Replace("{id}", _article, StringComparison.Ordinal));

        Assert.Equal(200, answer.Status);
        Assert.DoesNotContain("parola", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheCreditStaysAnAddress()
    {
        Assert.Contains("<source url=\"https://gazete.test/rss?cat=5\">", (await _site.GetAsync("/feeds/dis-aci.xml")).Text, StringComparison.Ordinal);
        Assert.Contains("<source url=\"https://haber.test/rss\">", (await _site.GetAsync("/feeds/dis-aci.xml")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFeedThatTakesAKeyIsOfferedToNobody()
    {
        var list = (await _site.GetAsync("/feeds/dis-aci.opml")).Text;

        Assert.Contains("https://haber.test/rss", list, StringComparison.Ordinal);
        Assert.DoesNotContain("gazete.test", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheNameThatTheApiShowsIsOneThatItTakes()
    {
        var named = Uri.EscapeDataString(Shown);

        var listed = JsonDocument.Parse((await _site.GetAsync($"/api/articles?source={named}")).Body).RootElement.GetProperty("items");
        Assert.Equal((_article, Shown), (listed[0].GetProperty("id").GetString(), listed[0].GetProperty("source").GetString()));
        Assert.Equal(1, listed.GetArrayLength());
        Assert.Equal(202, (await _site.SendAsync("POST", $"/api/refresh?source={named}", $"Authorization: Bearer {Token}")).Status);

        // Which of two is meant cannot be told.
        await AddAsync(Key + "2");
        Assert.Equal(404, (await _site.SendAsync("DELETE", $"/api/sources?source={named}", $"Authorization: Bearer {Token}")).Status);
        Assert.Equal(204, (await _site.SendAsync("DELETE", $"/api/sources?source={Uri.EscapeDataString(Key)}", $"Authorization: Bearer {Token}")).Status);
    }

    [Fact]
    public async Task AMistakeInTheCatalogueIsToldWithoutThePassword()
    {
        _site.Define("yanlis", "title: Yanlış\nsources:\n  - url: https://kim:parola@gazete.test/rss?key=SECRET\n");
        _site.Look();

        var health = (await _site.GetAsync("/health")).Text;

        Assert.Contains("names and passwords in addresses are not supported", health, StringComparison.Ordinal);
        Assert.DoesNotContain("parola", health, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", health, StringComparison.Ordinal);
    }

    private Task AddAsync(string address) => _site.Services.GetRequiredService<SourceStore>().AddAsync(
        new SourceState { Key = address, Address = address, IsAdded = true, Health = SourceHealth.Broken, Reason = $"redirected to {address}" }, default);
}
