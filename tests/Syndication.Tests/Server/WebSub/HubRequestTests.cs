using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Syndication.Tests.Server.WebSub;

/// <summary>What the hub takes, and how it makes sure that it was meant (W3C WebSub, 5.1 to 5.3).</summary>
public sealed class HubRequestTests : IAsyncLifetime
{
    private HubSite _hub = null!;

    private Subscriber Subscriber => _hub.Subscriber;

    public async Task InitializeAsync() => _hub = await HubSite.StartAsync();

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    [Fact]
    public async Task ASoundRequestIsAcceptedAndConfirmedAtTheCallback()
    {
        var (status, text) = await _hub.RequestAsync("subscribe", lease: "3600");

        var question = await Subscriber.WaitAsync("GET");
        Assert.Equal(202, status);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.Equal("subscribe", question["hub.mode"]);
        Assert.Equal(HubSite.Topic, question["hub.topic"]);
        Assert.Equal("3600", question["hub.lease_seconds"]);
        Assert.Matches("^[0-9a-f]{64}$", question["hub.challenge"]);
        Assert.Single(await _hub.UntilAsync(all => all.Count == 1));
    }

    [Fact]
    public async Task EveryChallengeIsAnother()
    {
        await _hub.SubscribeAsync();
        await _hub.SubscribeAsync(secret: "x");

        Assert.NotEqual((await Subscriber.WaitAsync("GET"))["hub.challenge"], (await Subscriber.WaitAsync("GET", 2))["hub.challenge"]);
    }

    [Theory]
    [InlineData("subscribe")]
    [InlineData("Subscribe")]
    [InlineData("SUBSCRIBE")]
    [InlineData("publish")]
    [InlineData("renew")]
    [InlineData("denied")]
    public async Task OnlyTheTwoModesAreTakenLetterForLetter(string mode) =>
        Assert.Equal(mode == "subscribe" ? 202 : 400, (await _hub.RequestAsync(mode)).Status);

    [Theory]
    [InlineData("hub.mode")]
    [InlineData("hub.topic")]
    [InlineData("hub.callback")]
    public async Task WhatIsMissingIsNamed(string missing)
    {
        (string, string)[] fields = [("hub.mode", "subscribe"), ("hub.topic", HubSite.Topic), ("hub.callback", Subscriber.Callback())];

        var (status, text) = await _hub.PostAsync([.. fields.Where(field => field.Item1 != missing)]);
        var empty = await _hub.PostAsync([.. fields.Select(field => field.Item1 == missing ? (missing, "") : field)]);
        var twice = await _hub.PostAsync([.. fields, fields.First(field => field.Item1 == missing)]);

        Assert.Equal((400, 400, 400), (status, empty.Status, twice.Status));
        Assert.Contains(missing, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.test/feeds/dis-aci.xml", 400)]
    [InlineData("http://news.test/feeds/dis-aci.xml", 400)]
    [InlineData("https://news.test.evil.test/feeds/dis-aci.xml", 400)]
    [InlineData("https://news.test/articles/1", 400)]
    [InlineData("not an address", 400)]
    [InlineData("https://news.test/feeds/nowhere.xml", 404)]
    [InlineData("https://news.test/feeds/dis-aci", 404)]
    [InlineData("https://news.test/feeds/dis-aci.html", 404)]
    [InlineData("https://news.test/feeds/dis-aci.xml?x=1", 404)]
    [InlineData("https://news.test/feeds/Dis-Aci.xml", 400)]
    [InlineData("https://news.test/feeds/dis-aci.atom", 202)]
    [InlineData("https://news.test/feeds/dis-aci.json", 202)]
    [InlineData("https://news.test/feeds/all.xml", 202)]
    public async Task OnlyTheAddressesThatFeedsNameAsTheirOwnAreTopics(string topic, int expected) =>
        Assert.Equal(expected, (await _hub.RequestAsync("subscribe", topic: topic)).Status);

    [Theory]
    [InlineData("ftp://127.0.0.1/cb")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/cb")]
    [InlineData("http://127.0.0.1:8000/cb#fragment")]
    [InlineData("http://user:pass@127.0.0.1:8000/cb")]
    [InlineData("http://127.0.0.1:8000/a b")]
    [InlineData("http://127.0.0.1:8000/ç")]
    [InlineData("http://127.0.0.1:25/cb")]
    [InlineData("http://10.0.0.1/cb")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://[::ffff:10.0.0.1]/cb")]
    public async Task ACallbackThatMustNotBeCalledIsRefused(string callback)
    {
        var (status, text) = await _hub.RequestAsync("subscribe", callback);

        Assert.Equal(400, status);
        Assert.StartsWith("hub.callback", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://93.184.216.34/cb")]
    [InlineData("https://93.184.216.34/cb")]
    [InlineData("https://reader.example.com:8443/cb?id=1")]
    public async Task CallbacksMayUseHttpAndHttps(string callback) =>
        Assert.Equal(202, (await _hub.RequestAsync("subscribe", callback)).Status);

    [Fact]
    public async Task ACallbackOfTooManyCharactersIsRefused() =>
        Assert.Equal(400, (await _hub.RequestAsync("subscribe", Subscriber.Callback($"/{new string('a', 2048)}"))).Status);

    [Theory]
    [InlineData(199, 202)]
    [InlineData(200, 400)]
    [InlineData(5000, 400)]
    public async Task ASecretHasLessThanTwoHundredBytes(int length, int expected) =>
        Assert.Equal(expected, (await _hub.RequestAsync("subscribe", secret: new string('s', length))).Status);

    [Fact]
    public async Task ASecretIsMeasuredInBytesNotInLetters() =>
        Assert.Equal(400, (await _hub.RequestAsync("subscribe", secret: new string('ş', 100))).Status);

    [Theory]
    [InlineData("1", 60)]
    [InlineData("59", 60)]
    [InlineData("7200", 7200)]
    [InlineData("99999999", 2592000)]
    [InlineData("99999999999999999999999", 2592000)]
    [InlineData(null, 864000)]
    public async Task ALeaseIsGrantedWithinBoundsAndSaid(string? asked, long granted)
    {
        var subscription = await _hub.SubscribeAsync(lease: asked);

        Assert.Equal(granted.ToString(CultureInfo.InvariantCulture), (await Subscriber.WaitAsync("GET"))["hub.lease_seconds"]);
        Assert.Equal(TestSite.Start.AddSeconds(granted), subscription.EndsAt);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("1.5")]
    [InlineData("a day")]
    public async Task ALeaseThatIsNoPositiveNumberIsRefused(string lease) =>
        Assert.Equal(400, (await _hub.RequestAsync("subscribe", lease: lease)).Status);

    [Fact]
    public async Task FieldsThatTheHubDoesNotKnowAreIgnored()
    {
        var (status, _) = await _hub.PostAsync(
            ("hub.mode", "subscribe"), ("hub.topic", HubSite.Topic), ("hub.callback", Subscriber.Callback()),
            ("hub.verify", "sync"), ("hub.verify_token", "t"), ("colour", "red"));

        Assert.Equal(202, status);
    }

    [Fact]
    public async Task ARequestMustBeAFormAndSmall()
    {
        using var json = new StringContent("{\"hub.mode\":\"subscribe\"}", Encoding.UTF8, "application/json");
        using var large = new FormUrlEncodedContent([KeyValuePair.Create("hub.mode", new string('x', 40_000))]);

        Assert.Equal(400, (await _hub.PostAsync(json)).Status);
        Assert.Equal(400, (await _hub.PostAsync(large)).Status);
    }

    [Fact]
    public async Task AnythingButPostIsTurnedAwayWithWhatIsAllowed()
    {
        var answer = await _hub.Site.GetAsync("/hub");

        Assert.Equal((405, "POST, OPTIONS"), (answer.Status, answer["Allow"]));
    }

    [Theory]
    [InlineData(200, "something else")]
    [InlineData(200, "")]
    [InlineData(404, null)]
    [InlineData(302, null)]
    [InlineData(400, null)]
    public async Task WhoDoesNotEchoTheChallengeIsNotSubscribed(int status, string? body)
    {
        Subscriber.On("/cb", (http, call) =>
        {
            http.Response.StatusCode = status;
            http.Response.Headers.Location = Subscriber.Callback("/other");
            return http.Response.WriteAsync(body ?? call["hub.challenge"]!);
        });

        await _hub.RequestAsync("subscribe");
        await Subscriber.WaitAsync("GET");
        await HubSite.QuietAsync();

        Assert.Empty(await _hub.AllAsync());
        Assert.Single(Subscriber.Calls("GET"));
        Assert.Empty(Subscriber.Calls("GET", "/other"));
    }

    [Fact]
    public async Task AChallengeWithSomethingBehindItIsNotTheChallenge()
    {
        Subscriber.On("/cb", (http, call) => http.Response.WriteAsync($"{call["hub.challenge"]}!"));

        await _hub.RequestAsync("subscribe");
        await Subscriber.WaitAsync("GET");
        await HubSite.QuietAsync();

        Assert.Empty(await _hub.AllAsync());
    }

    [Theory]
    [InlineData(200), InlineData(201), InlineData(202)]
    public async Task AnyStatusOfSuccessConfirms(int status)
    {
        Subscriber.On("/cb", (http, call) =>
        {
            http.Response.StatusCode = status;
            return Subscriber.ConfirmAsync(http, call);
        });

        await _hub.SubscribeAsync();
    }

    [Fact]
    public async Task ACallbackInTroubleIsAskedAgainLater()
    {
        Subscriber.On("/cb", (http, call) =>
        {
            if (Subscriber.Calls("GET").Count > 1) return Subscriber.ConfirmAsync(http, call);
            http.Response.StatusCode = 503;
            return Task.CompletedTask;
        });

        await _hub.RequestAsync("subscribe");
        await Subscriber.WaitAsync("GET");
        await HubSite.QuietAsync();
        _hub.Site.Clock.Advance(TimeSpan.FromSeconds(6));

        await _hub.UntilAsync(all => all.Count == 1);
    }

    [Fact]
    public async Task TheCallbacksOwnQueryIsKeptToTheLetter()
    {
        var callback = Subscriber.Callback("/cb?a=%7E1&hub.mode=mine&b=%C3%A7");

        await _hub.RequestAsync("subscribe", callback);

        var question = await Subscriber.WaitAsync("GET");
        Assert.StartsWith("?a=%7E1&hub.mode=mine&b=%C3%A7&hub.mode=subscribe&hub.topic=", question.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoCallbacksOfOneTopicAreTwoSubscriptions()
    {
        await _hub.SubscribeAsync(Subscriber.Callback("/cb?id=1"));
        await _hub.SubscribeAsync(Subscriber.Callback("/cb?id=2"));

        Assert.Equal(2, (await _hub.AllAsync()).Count);
    }

    [Fact]
    public async Task SubscribingAgainRenewsTheLeaseAndReplacesTheSecret()
    {
        await _hub.SubscribeAsync(secret: "first", lease: "3600");
        _hub.Site.Clock.Advance(TimeSpan.FromMinutes(30));

        var renewed = await _hub.SubscribeAsync(secret: "second", lease: "3600");

        Assert.Single(await _hub.AllAsync());
        Assert.Equal(("second", TestSite.Start.AddMinutes(90)), (renewed.Secret, renewed.EndsAt));
    }

    [Fact]
    public async Task ARenewalThatIsNotConfirmedLeavesEverythingAsItWas()
    {
        var before = await _hub.SubscribeAsync(secret: "first", lease: "3600");
        Subscriber.OnStatus("/cb", "GET", 404);

        await _hub.RequestAsync("subscribe", secret: "second", lease: "7200");
        await Subscriber.WaitAsync("GET", 2);
        await HubSite.QuietAsync();

        Assert.Equal(before, Assert.Single(await _hub.AllAsync()));
    }

    [Fact]
    public async Task UnsubscribingIsConfirmedToo()
    {
        await _hub.SubscribeAsync();

        Assert.Equal(202, (await _hub.RequestAsync("unsubscribe")).Status);

        await _hub.UntilAsync(all => all.Count == 0);
        var question = await Subscriber.WaitAsync("GET", 2);
        Assert.Equal(("unsubscribe", HubSite.Topic), (question["hub.mode"], question["hub.topic"]));
    }

    [Fact]
    public async Task AnUnsubscriptionThatNobodyMeantChangesNothing()
    {
        await _hub.SubscribeAsync();
        Subscriber.OnStatus("/cb", "GET", 404);

        await _hub.RequestAsync("unsubscribe");
        await Subscriber.WaitAsync("GET", 2);
        await HubSite.QuietAsync();

        Assert.Single(await _hub.AllAsync());
    }

    [Fact]
    public async Task OneWhoWasNeverSubscribedMayLeave()
    {
        Assert.Equal(202, (await _hub.RequestAsync("unsubscribe")).Status);

        Assert.Equal("unsubscribe", (await Subscriber.WaitAsync("GET"))["hub.mode"]);
    }

    [Fact]
    public async Task ALeaseThatIsOverIsOver()
    {
        await _hub.SubscribeAsync(lease: "60");
        _hub.Site.Clock.Advance(TimeSpan.FromSeconds(61));

        await _hub.Site.PublishAsync(Some.Article("İkinci", 2));
        await HubSite.QuietAsync();

        Assert.Empty(await _hub.AllAsync());
        Assert.Empty(Subscriber.Deliveries());
    }

    [Fact]
    public async Task OneTooManyIsDeniedWithTheReason()
    {
        await using var hub = await HubSite.StartAsync("Hub:SubscribersPerTopic=1");
        await hub.SubscribeAsync();

        Assert.Equal(202, (await hub.RequestAsync("subscribe", hub.Subscriber.Callback("/more"))).Status);

        var denial = await hub.Subscriber.WaitAsync("GET", path: "/more");
        Assert.Equal(("denied", HubSite.Topic), (denial["hub.mode"], denial["hub.topic"]));
        Assert.Contains("as many subscribers", denial["hub.reason"], StringComparison.Ordinal);
        Assert.Null(denial["hub.challenge"]);
        Assert.Single(await hub.AllAsync());
        await hub.SubscribeAsync(secret: "who is in may renew");
    }

    [Fact]
    public async Task AHostMayNotHaveEndlesslyMany()
    {
        await using var hub = await HubSite.StartAsync("Hub:SubscriptionsPerHost=2");
        await hub.SubscribeAsync(hub.Subscriber.Callback("/1"));
        await hub.SubscribeAsync(hub.Subscriber.Callback("/2"));

        await hub.RequestAsync("subscribe", hub.Subscriber.Callback("/3"));

        Assert.Equal("denied", (await hub.Subscriber.WaitAsync("GET", path: "/3"))["hub.mode"]);
    }

    [Fact]
    public async Task WhoSubscribedToAFeedThatClosesIsTold()
    {
        _hub.Site.Define("kapanan", "title: Kapanan\nselect:\n  all: true\n");
        _hub.Site.Look();
        const string Topic = "https://news.test/feeds/kapanan.xml";
        await _hub.SubscribeAsync(topic: Topic);
        _hub.Site.Define("kapanan", "title: Kapanan\nretired: true\nselect:\n  all: true\n");
        _hub.Site.Look();

        await _hub.Site.PublishAsync(Some.Article("İkinci", 2));

        var denial = await Subscriber.WaitAsync("GET", 2);
        Assert.Equal(("denied", Topic), (denial["hub.mode"], denial["hub.topic"]));
        await _hub.UntilAsync(all => all.Count == 0);
        Assert.Equal(410, (await _hub.RequestAsync("subscribe", topic: Topic)).Status);
    }
}
