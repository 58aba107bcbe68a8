using Microsoft.Extensions.DependencyInjection;
using Syndication.Storage;

namespace Syndication.Tests.Server.WebSub;

/// <summary>A server with its hub, and a subscriber on loopback.</summary>
internal sealed class HubSite : IAsyncDisposable
{
    public const string Topic = "https://news.test/feeds/dis-aci.xml";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private HubSite(TestSite site, Subscriber subscriber) => (Site, Subscriber) = (site, subscriber);

    public TestSite Site { get; }

    public Subscriber Subscriber { get; }

    public SubscriptionStore Subscriptions => Site.Services.GetRequiredService<SubscriptionStore>();

    /// <param name="settings">As <c>Section:Name=value</c>.</param>
    public static async Task<HubSite> StartAsync(params string[] settings)
    {
        var hub = new HubSite(await TestSite.StartAsync(settings: settings), await Subscriber.StartAsync());
        await hub.Site.PublishAsync(Some.Article("Birinci"));
        return hub;
    }

    /// <summary>Posts a form to the hub.</summary>
    public async Task<(int Status, string Text)> PostAsync(params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await PostAsync(form);
    }

    public async Task<(int Status, string Text)> PostAsync(HttpContent content)
    {
        using var response = await _client.PostAsync(new Uri($"http://127.0.0.1:{Site.Port}/hub"), content);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Sends a request about the topic and a callback.</summary>
    public Task<(int Status, string Text)> RequestAsync(
        string mode, string? callback = null, string topic = Topic, string? secret = null, string? lease = null)
    {
        List<(string, string)> fields = [("hub.mode", mode), ("hub.topic", topic), ("hub.callback", callback ?? Subscriber.Callback())];
        if (secret is not null) fields.Add(("hub.secret", secret));
        if (lease is not null) fields.Add(("hub.lease_seconds", lease));
        return PostAsync([.. fields]);
    }

    /// <summary>Subscribes and waits until the hub knows that it was confirmed.</summary>
    public async Task<Subscription> SubscribeAsync(
        string? callback = null, string topic = Topic, string? secret = null, string? lease = null)
    {
        var id = SubscriptionKey.Of(SubscriptionKind.Subscriber, topic, callback ?? Subscriber.Callback());
        var before = (await AllAsync()).FirstOrDefault(one => one.Id == id);
        Assert.Equal(202, (await RequestAsync("subscribe", callback, topic, secret, lease)).Status);
        return (await UntilAsync(all => all.Any(one => one.Id == id && (before is null || one != before)))).First(one => one.Id == id);
    }

    /// <summary>The subscriptions in force.</summary>
    public async Task<IReadOnlyList<Subscription>> AllAsync() =>
        [.. (await Subscriptions.AllAsync(Site.Clock.GetUtcNow(), default)).Where(one => one.Kind is SubscriptionKind.Subscriber)];

    /// <summary>Waits until the subscriptions are as they should be.</summary>
    public async Task<IReadOnlyList<Subscription>> UntilAsync(Func<IReadOnlyList<Subscription>, bool> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var all = await AllAsync();
            if (isSo(all)) return all;
            Assert.False(patience.IsCancellationRequested, string.Join("\n", all));
            await Task.Delay(20, CancellationToken.None);
        }
    }

    /// <summary>Time enough for the hub to do what it should not: several of its looks.</summary>
    public static Task QuietAsync() => Task.Delay(TimeSpan.FromMilliseconds(700));

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Site.DisposeAsync();
        await Subscriber.DisposeAsync();
    }
}
