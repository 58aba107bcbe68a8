using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Syndication.Tests.Server.WebSub;

/// <summary>Webhooks, and the hubs of others.</summary>
public sealed class WebhookTests : IAsyncLifetime
{
    private Subscriber _subscriber = null!;

    public async Task InitializeAsync() => _subscriber = await Subscriber.StartAsync();

    public async Task DisposeAsync() => await _subscriber.DisposeAsync();

    [Fact]
    public async Task AWebhookIsSentWhatCameWhatChangedAndWhatWasWithdrawnSigned()
    {
        await using var site = await TestSite.StartAsync(settings:
            [$"Hub:Webhooks:0:Url={_subscriber.Callback()}", "Hub:Webhooks:0:Secret=gizli"]);
        await ReadyAsync(site);

        var saved = await site.PublishAsync(Some.Article("Birinci"));
        var added = await _subscriber.WaitAsync("POST");
        await site.PublishAsync(Some.Article("Birinci") with { ContentHtml = "<p>Yepyeni bir metin geldi buraya.</p>", ContentText = "Yepyeni bir metin geldi buraya." });
        var changed = await _subscriber.WaitAsync("POST", 2);
        await site.Articles.WithdrawAsync(saved.Added[0], "yanlış", site.Clock.GetUtcNow(), default);
        var withdrawn = await _subscriber.WaitAsync("POST", 3);

        var first = Only(added);
        Assert.Equal(
            ("new", saved.Added[0].ToUrn(), "Birinci", $"https://news.test/articles/{saved.Added[0]}"),
            (Text(first, "change"), Text(first, "id"), Text(first, "title"), Text(first, "page")));
        Assert.Contains("birinci paragraf", Text(first, "content_html"), StringComparison.Ordinal);
        Assert.Equal("changed", Text(Only(changed), "change"));
        Assert.Equal(("withdrawn", "yanlış"), (Text(Only(withdrawn), "change"), Text(Only(withdrawn), "reason")));
        Assert.Equal($"sha256={Convert.ToHexStringLower(HMACSHA256.HashData("gizli"u8, added.Body))}", added.Headers["X-Hub-Signature"]);
        Assert.Equal("application/json; charset=utf-8", added.Headers.ContentType);
    }

    [Fact]
    public async Task AWebhookOfOneFeedHearsOfThatFeedOnly()
    {
        await using var site = await TestSite.StartAsync(settings:
            [$"Hub:Webhooks:0:Url={_subscriber.Callback()}", "Hub:Webhooks:0:Feed=dis-aci"]);
        await ReadyAsync(site);

        await site.PublishAsync(Some.Article("Gol", 2) with { Categories = ["Spor"] });
        await site.PublishAsync(Some.Article("Birinci"));

        Assert.Equal("Birinci", Text(Only(await _subscriber.WaitAsync("POST")), "title"));
    }

    [Fact]
    public async Task AWebhookHearsOfNothingUnderEmbargo()
    {
        await using var site = await TestSite.StartAsync(settings:
            [$"Hub:Webhooks:0:Url={_subscriber.Callback()}", "Hub:Webhooks:0:Feed=gec"]);
        site.Define("gec", "title: Geç\nembargo: 1h\nselect:\n  all: true\n");
        site.Look();
        await ReadyAsync(site);

        await site.PublishAsync(Some.Article("Birinci"));
        await HubSite.QuietAsync();
        site.Clock.Advance(TimeSpan.FromMinutes(59));
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        Assert.Empty(_subscriber.Deliveries());
        site.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal("Birinci", Text(Only(await _subscriber.WaitAsync("POST")), "title"));
    }

    [Fact]
    public async Task AWebhookOfEverythingHearsOfNothingThatEveryFeedHoldsBack()
    {
        await using var site = await TestSite.StartAsync(settings: [$"Hub:Webhooks:0:Url={_subscriber.Callback()}"]);
        site.Define("ozel", "title: Özel\nembargo: 1h\nselect:\n  categories: [Ekonomi]\n");
        site.Look();
        await ReadyAsync(site);

        await site.PublishAsync(Some.Article("Açık", 2));
        Assert.Equal("Açık", Text(Only(await _subscriber.WaitAsync("POST")), "title"));
        await site.PublishAsync(Some.Article("Kapalı") with { Categories = ["Ekonomi"] });
        site.Clock.Advance(TimeSpan.FromMinutes(59));
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        Assert.Single(_subscriber.Deliveries());
        site.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal("Kapalı", Text(Only(await _subscriber.WaitAsync("POST", 2)), "title"));
    }

    [Fact]
    public async Task AWebhookThatFailsIsSentAllThatItMissed()
    {
        await using var site = await TestSite.StartAsync(settings: [$"Hub:Webhooks:0:Url={_subscriber.Callback()}"]);
        await ReadyAsync(site);
        _subscriber.OnStatus("/cb", "POST", 410, 200);

        await site.PublishAsync(Some.Article("Birinci"));
        await _subscriber.WaitAsync("POST");
        await site.PublishAsync(Some.Article("İkinci", 2));
        await HubSite.QuietAsync();
        site.Clock.Advance(TimeSpan.FromSeconds(5));

        var titles = Changes(await _subscriber.WaitAsync("POST", 2)).Select(change => Text(change, "title"));
        Assert.Equal(["Birinci", "İkinci"], titles);
    }

    [Fact]
    public async Task AnotherHubIsToldWhichDocumentsChanged()
    {
        await using var site = await TestSite.StartAsync(settings: [$"Server:Hubs:0={_subscriber.Callback("/publish")}", "Hub:Enabled=false"]);
        await site.PublishAsync(Some.Article("Birinci"));
        await ReadyAsync(site);
        await HubSite.QuietAsync();
        var before = _subscriber.Deliveries("/publish").Count;

        await site.PublishAsync(Some.Article("İkinci", 2));

        // Two feeds, dis-aci and all, in three formats.
        await _subscriber.WaitAsync("POST", before + 6, "/publish");
        var bodies = _subscriber.Deliveries("/publish").Skip(before).Select(call => Encoding.UTF8.GetString(call.Body)).ToList();
        var topic = Uri.EscapeDataString(HubSite.Topic);
        Assert.Single(bodies, body => body == $"hub.mode=publish&hub.url={topic}&hub.topic={topic}");
        Assert.Equal(6, bodies.Distinct().Count());
    }

    [Fact]
    public async Task OtherHubsAreLeftAloneWhereTheOperatorSaysSo()
    {
        await using var site = await TestSite.StartAsync(settings: [$"Server:Hubs:0={_subscriber.Callback("/publish")}", "Hub:PingOthers=false"]);
        await ReadyAsync(site);

        await site.PublishAsync(Some.Article("Birinci"));
        await HubSite.QuietAsync();

        Assert.Empty(_subscriber.Deliveries("/publish"));
    }

    // Webhooks begin with what happens after they were first seen.
    private static async Task ReadyAsync(TestSite site)
    {
        await site.GetAsync("/feeds/all.xml");
        await HubSite.QuietAsync();
    }

    private static JsonElement Only(HubCall call) => Assert.Single(Changes(call));

    private static List<JsonElement> Changes(HubCall call)
    {
        using var document = JsonDocument.Parse(call.Body);
        return [.. document.RootElement.Clone().GetProperty("changes").EnumerateArray()];
    }

    private static string? Text(JsonElement change, string name) => change.TryGetProperty(name, out var value) ? value.GetString() : null;
}
