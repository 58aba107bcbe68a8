using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Syndication.Articles;
using Syndication.Storage;
using Xunit.Abstractions;

namespace Syndication.Tests.Server.WebSub;

/// <summary>What subscribers are sent, and what becomes of those who do not take it (W3C WebSub, 7).</summary>
public sealed class HubDeliveryTests(ITestOutputHelper output) : IAsyncLifetime
{
    private HubSite _hub = null!;

    private TestSite Site => _hub.Site;

    private Subscriber Subscriber => _hub.Subscriber;

    public async Task InitializeAsync() => _hub = await HubSite.StartAsync();

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    [Theory]
    [InlineData("xml"), InlineData("atom"), InlineData("json")]
    public async Task ADeliveryIsTheWholeTopicAsItIsServed(string extension)
    {
        var topic = $"https://news.test/feeds/dis-aci.{extension}";
        await _hub.SubscribeAsync(topic: topic);

        await Site.PublishAsync(Some.Article("İkinci", 2));

        var delivery = await Subscriber.WaitAsync("POST");
        var served = await Site.GetAsync($"/feeds/dis-aci.{extension}");
        Assert.Equal(served.Text, Encoding.UTF8.GetString(delivery.Body));
        Assert.Equal(served["Content-Type"], delivery.Headers.ContentType.ToString());
        Assert.Contains("İkinci", served.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADeliveryNamesTopicAndHub()
    {
        await _hub.SubscribeAsync();

        await Site.PublishAsync(Some.Article("İkinci", 2));

        var links = (await Subscriber.WaitAsync("POST")).Headers["Link"].ToString();
        Assert.Contains($"<{HubSite.Topic}>; rel=\"self\"", links, StringComparison.Ordinal);
        Assert.Contains("<https://news.test/hub>; rel=\"hub\"", links, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sha256", "sha256"), InlineData("Sha384", "sha384"), InlineData("Sha512", "sha512")]
    public async Task ASecretSignsTheExactBytes(string setting, string method)
    {
        await using var hub = await HubSite.StartAsync($"Hub:Signature={setting}");
        const string Secret = "gizli söz";
        await hub.SubscribeAsync(secret: Secret);

        await hub.Site.PublishAsync(Some.Article("İkinci", 2));

        var delivery = await hub.Subscriber.WaitAsync("POST");
        var key = Encoding.UTF8.GetBytes(Secret);
        var expected = method switch
        {
            "sha256" => HMACSHA256.HashData(key, delivery.Body),
            "sha384" => HMACSHA384.HashData(key, delivery.Body),
            _ => HMACSHA512.HashData(key, delivery.Body),
        };
        Assert.Equal($"{method}={Convert.ToHexStringLower(expected)}", delivery.Headers["X-Hub-Signature"]);
    }

    [Fact]
    public async Task WithoutASecretNothingIsSigned()
    {
        await _hub.SubscribeAsync();

        await Site.PublishAsync(Some.Article("İkinci", 2));

        Assert.False((await Subscriber.WaitAsync("POST")).Headers.ContainsKey("X-Hub-Signature"));
    }

    [Fact]
    public async Task TheNewestSecretSigns()
    {
        await _hub.SubscribeAsync(secret: "first");
        await _hub.SubscribeAsync(secret: "second");

        await Site.PublishAsync(Some.Article("İkinci", 2));

        var delivery = await Subscriber.WaitAsync("POST");
        var expected = HMACSHA256.HashData("second"u8, delivery.Body);
        Assert.Equal($"sha256={Convert.ToHexStringLower(expected)}", delivery.Headers["X-Hub-Signature"]);
    }

    [Fact]
    public async Task ADeliveryGoesToTheCallbacksOwnQuery()
    {
        await _hub.SubscribeAsync(Subscriber.Callback("/cb?id=%7E7&x"));

        await Site.PublishAsync(Some.Article("İkinci", 2));

        Assert.Equal("?id=%7E7&x", (await Subscriber.WaitAsync("POST")).Query);
    }

    [Fact]
    public async Task SubscribingAloneDeliversNothing()
    {
        await _hub.SubscribeAsync();
        await HubSite.QuietAsync();

        Assert.Empty(Subscriber.Deliveries());
    }

    [Fact]
    public async Task OneChangeIsOneDelivery()
    {
        await _hub.SubscribeAsync();

        await Site.PublishAsync(Some.Article("İkinci", 2), Some.Article("Üçüncü", 3));
        await Subscriber.WaitAsync("POST");
        await HubSite.QuietAsync();

        Assert.Single(Subscriber.Deliveries());
    }

    [Fact]
    public async Task ARevisionAndAWithdrawalAreDelivered()
    {
        await _hub.SubscribeAsync();

        Site.Clock.Advance(TimeSpan.FromMinutes(1));
        await Site.PublishAsync(Some.Article("Birinci") with { ContentHtml = "<p>Bambaşka bir metin, baştan sona yeniden yazıldı.</p>", ContentText = "Bambaşka bir metin, baştan sona yeniden yazıldı." });
        var revised = await Subscriber.WaitAsync("POST");
        var stored = (await Site.Articles.NewestAsync(Selection.All, 1, default))[0];
        Site.Clock.Advance(TimeSpan.FromMinutes(1));
        await Site.Articles.WithdrawAsync(stored.Id, "yanlış", Site.Clock.GetUtcNow(), default);
        var withdrawn = await Subscriber.WaitAsync("POST", 2);

        Assert.Contains("Bambaşka", Encoding.UTF8.GetString(revised.Body), StringComparison.Ordinal);
        Assert.DoesNotContain("Bambaşka", Encoding.UTF8.GetString(withdrawn.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsNoNewsToReadersIsNotDelivered()
    {
        await _hub.SubscribeAsync();
        var latest = await LatestAsync();

        await Site.PublishAsync(Some.Article("Birinci") with { Image = new ArticleImage("https://www.haber.test/resim.jpg") });
        await HubSite.QuietAsync();

        Assert.True(await LatestAsync() > latest, "The change was announced");
        Assert.Empty(Subscriber.Deliveries());
    }

    [Fact]
    public async Task WhatHappensInAnotherFeedIsNotDelivered()
    {
        await _hub.SubscribeAsync();

        await Site.PublishAsync(Some.Article("Gol", 2) with { Categories = ["Spor"] });
        await HubSite.QuietAsync();

        Assert.Empty(Subscriber.Deliveries());
        Assert.Equal(await LatestAsync(), Assert.Single(await _hub.AllAsync()).Sequence);
    }

    [Theory]
    [InlineData(500), InlineData(503), InlineData(429), InlineData(404), InlineData(301), InlineData(308)]
    public async Task AFailedDeliveryIsMadeAgainLaterWithoutEndingTheSubscription(int status)
    {
        await _hub.SubscribeAsync();
        Subscriber.On("/cb", (http, call) =>
        {
            http.Response.StatusCode = Subscriber.Deliveries().Count == 1 ? status : 204;
            http.Response.Headers.Location = Subscriber.Callback("/other");
            return Task.CompletedTask;
        });

        await Site.PublishAsync(Some.Article("İkinci", 2));
        await _hub.UntilAsync(all => all[0].Failures == 1);
        Assert.Single(Subscriber.Deliveries());
        Site.Clock.Advance(TimeSpan.FromSeconds(5));

        await Subscriber.WaitAsync("POST", 2);
        await _hub.UntilAsync(all => all[0].Failures == 0 && all[0].Reason is null);
        Assert.Empty(Subscriber.Deliveries("/other"));
    }

    [Fact]
    public async Task HoweverOftenItFailsTheSubscriptionLastsAsLongAsItsLease()
    {
        await _hub.SubscribeAsync(lease: "864000");
        Subscriber.OnStatus("/cb", "POST", 500);
        await Site.PublishAsync(Some.Article("İkinci", 2));

        for (var failures = 1; failures <= 20; failures++)
        {
            await _hub.UntilAsync(all => all[0].Failures == failures);
            Site.Clock.Advance(TimeSpan.FromMinutes(75));
        }

        Assert.Single(await _hub.AllAsync());
        Assert.Equal("HTTP 500", (await _hub.AllAsync())[0].Reason);
    }

    [Fact]
    public async Task WhoWasAwayIsSentTheNewestOnly()
    {
        await _hub.SubscribeAsync();
        Subscriber.OnStatus("/cb", "POST", 500, 200);
        await Site.PublishAsync(Some.Article("İkinci", 2));
        await _hub.UntilAsync(all => all[0].Failures == 1);

        await Site.PublishAsync(Some.Article("Üçüncü", 3));
        Site.Clock.Advance(TimeSpan.FromSeconds(5));

        var delivery = await Subscriber.WaitAsync("POST", 2);
        await HubSite.QuietAsync();
        Assert.Contains("Üçüncü", Encoding.UTF8.GetString(delivery.Body), StringComparison.Ordinal);
        Assert.Equal(2, Subscriber.Deliveries().Count);
    }

    [Fact]
    public async Task ASubscriberThatAsksForRestGetsIt()
    {
        await _hub.SubscribeAsync();
        Subscriber.On("/cb", (http, call) =>
        {
            http.Response.StatusCode = Subscriber.Deliveries().Count == 1 ? 429 : 200;
            http.Response.Headers.RetryAfter = "600";
            return Task.CompletedTask;
        });
        await Site.PublishAsync(Some.Article("İkinci", 2));
        await _hub.UntilAsync(all => all[0].Failures == 1);

        Site.Clock.Advance(TimeSpan.FromMinutes(9));
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        Assert.Single(Subscriber.Deliveries());

        Site.Clock.Advance(TimeSpan.FromMinutes(4));
        await Subscriber.WaitAsync("POST", 2);
    }

    [Fact]
    public async Task GoneEndsTheSubscription()
    {
        await _hub.SubscribeAsync();
        Subscriber.OnStatus("/cb", "POST", 410);

        await Site.PublishAsync(Some.Article("İkinci", 2));

        await _hub.UntilAsync(all => all.Count == 0);
    }

    [Fact]
    public async Task ASilentSubscriberIsGivenUpInTimeAndTriedAgain()
    {
        await using var hub = await HubSite.StartAsync("Hub:Timeout=00:00:00.500");
        await hub.SubscribeAsync();
        hub.Subscriber.On("/cb", (http, _) => Task.Delay(Timeout.Infinite, http.RequestAborted));

        await hub.Site.PublishAsync(Some.Article("İkinci", 2));

        var failed = await hub.UntilAsync(all => all[0].Failures == 1);
        Assert.Equal("no answer within 0.5 s", failed[0].Reason);
    }

    [Fact]
    public async Task OneSlowSubscriberHoldsNoneOfThirtyUp()
    {
        var slow = new TaskCompletionSource();
        Subscriber.On("/slow", (http, call) => call.Method == "GET" ? Subscriber.ConfirmAsync(http, call) : slow.Task);
        await _hub.SubscribeAsync(Subscriber.Callback("/slow"));
        for (var number = 1; number < 30; number++) await _hub.RequestAsync("subscribe", Subscriber.Callback($"/{number}"));
        await _hub.UntilAsync(all => all.Count == 30);

        var begun = TimeProvider.System.GetTimestamp();
        await Site.PublishAsync(Some.Article("İkinci", 2));
        for (var number = 1; number < 30; number++) await Subscriber.WaitAsync("POST", path: $"/{number}");
        var took = TimeProvider.System.GetElapsedTime(begun);
        slow.SetResult();

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"29 sound subscribers beside a slow one: {took.TotalSeconds:0.000} s"));
        Assert.InRange(took.TotalSeconds, 0, 8); // the slow one would have held them for 10
    }

    [Fact]
    public async Task FromAStoredArticleToItsDeliveryIsLessThanASecondInTheMedian()
    {
        await _hub.SubscribeAsync();
        var took = new List<double>();
        for (var number = 2; number <= 12; number++)
        {
            await Site.PublishAsync(Some.Article($"Haber {number}", number));
            var stored = TimeProvider.System.GetTimestamp();
            await Subscriber.WaitAsync("POST", number - 1);
            took.Add(TimeProvider.System.GetElapsedTime(stored).TotalSeconds);
        }

        var median = took.Order().ElementAt(took.Count / 2);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"stored to delivered: median {median:0.000} s, longest {took.Max():0.000} s"));
        Assert.InRange(median, 0, 1);
    }

    [Fact]
    public async Task AfterARestartEachIsToldOnceOfWhatHappenedMeanwhile()
    {
        await using var subscriber = await Subscriber.StartAsync();
        var folder = Directory.CreateTempSubdirectory("syndication-hub-");
        try
        {
            var first = await TestSite.StartAsync(folder.FullName);
            first.Define("dis-aci", "title: Dış Açı\nselect:\n  categories: [Dış Açı]\n");
            first.Look();
            await first.PublishAsync(Some.Article("Birinci"));
            await PostAsync(first, subscriber);
            var store = first.Services.GetRequiredService<SubscriptionStore>();
            while ((await store.AllAsync(TestSite.Start, default)).Count == 0) await Task.Delay(20);
            await first.PublishAsync(Some.Article("İkinci", 2));
            await first.StopAsync();

            var second = await TestSite.StartAsync(folder.FullName);
            await subscriber.WaitAsync("POST");
            await HubSite.QuietAsync();
            await second.StopAsync();

            Assert.Single(subscriber.Deliveries());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task WhatIsUnderEmbargoIsDeliveredWhenItEndsAndNotBefore()
    {
        Site.Define("gec", "title: Geç\nembargo: 1h\nselect:\n  all: true\n");
        Site.Look();
        await _hub.SubscribeAsync(topic: "https://news.test/feeds/gec.xml");
        await Site.PublishAsync(Some.Article("İkinci", 2));
        Site.Clock.Advance(TimeSpan.FromMinutes(50));
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        Assert.Empty(Subscriber.Deliveries());

        Site.Clock.Advance(TimeSpan.FromMinutes(11));

        var delivery = await Subscriber.WaitAsync("POST");
        Assert.Contains("İkinci", Encoding.UTF8.GetString(delivery.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFeedThatTakesInMoreThanBeforeIsDelivered()
    {
        await Site.PublishAsync(Some.Article("Gol", 2) with { Categories = ["Spor"] });
        await _hub.SubscribeAsync();
        Site.Define("dis-aci", "title: Dış Açı\nselect:\n  categories: [Dış Açı, Spor]\n");

        Site.Look();

        Assert.Contains("Gol", Encoding.UTF8.GetString((await Subscriber.WaitAsync("POST")).Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFeedThatWasRenamedIsDeliveredUnderItsNewName()
    {
        Site.Define("eski", "title: Eski\nselect:\n  all: true\n");
        Site.Look();
        await _hub.SubscribeAsync(topic: "https://news.test/feeds/eski.xml");
        File.Delete(Path.Combine(Site.Folder, "feeds", "eski.yaml"));
        Site.Define("yeni", "title: Yeni\nformer-slugs: [eski]\nselect:\n  all: true\n");
        Site.Look();

        await Site.PublishAsync(Some.Article("İkinci", 2));

        var links = (await Subscriber.WaitAsync("POST")).Headers["Link"].ToString();
        Assert.Contains("<https://news.test/feeds/yeni.xml>; rel=\"self\"", links, StringComparison.Ordinal);
    }

    private static async Task PostAsync(TestSite site, Subscriber subscriber)
    {
        using var client = new HttpClient();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["hub.mode"] = "subscribe",
            ["hub.topic"] = HubSite.Topic,
            ["hub.callback"] = subscriber.Callback(),
        });
        using var response = await client.PostAsync(new Uri($"http://127.0.0.1:{site.Port}/hub"), form);
        Assert.Equal(202, (int)response.StatusCode);
    }

    private Task<long> LatestAsync() => Site.Services.GetRequiredService<AnnouncementStore>().LatestAsync(default);
}
