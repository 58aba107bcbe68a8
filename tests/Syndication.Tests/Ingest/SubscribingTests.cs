using Syndication.Ingest.Subscribing;
using Syndication.Storage;

namespace Syndication.Tests.Ingest;

/// <summary>Sources that have a hub: it is subscribed to, and what it sends goes through the line (W3C WebSub, subscriber).</summary>
public sealed class SubscribingTests
{
    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task AHubThatASourceNamesIsAskedToTell(bool isInHeader)
    {
        await using var site = await SubscribingSite.StartAsync(isInHeader: isInHeader);

        var request = await site.RequestAsync();

        Assert.Equal(("subscribe", site.Topic), (request["hub.mode"].ToString(), request["hub.topic"].ToString()));
        Assert.Matches($"^{site.Root}/websub/[0-9a-f]{{64}}$", request["hub.callback"].ToString());
        Assert.Matches("^[0-9a-f]{64}$", request["hub.secret"].ToString());
        Assert.Equal("864000", request["hub.lease_seconds"].ToString());
    }

    [Fact]
    public async Task AServiceThatNobodyCanReachSubscribesNowhere()
    {
        await using var site = await SubscribingSite.StartAsync(publicUrl: null);
        await SubscribingSite.UntilAsync(async () => (await site.TitlesAsync()).Length == 1);
        await Task.Delay(TimeSpan.FromSeconds(1.5));

        Assert.Empty(site.Requests);
    }

    [Fact]
    public async Task ASourceWithoutAHubIsLeftAlone()
    {
        await using var site = await SubscribingSite.StartAsync(isHubNamed: false);
        await SubscribingSite.UntilAsync(async () => (await site.TitlesAsync()).Length == 1);

        Assert.Null(await site.Pushes.OfSourceAsync("kaynak", default));
    }

    [Fact]
    public async Task OnlyWhatWasAskedForIsConfirmed()
    {
        await using var site = await SubscribingSite.StartAsync();
        var callback = (await site.RequestAsync())["hub.callback"].ToString();

        Assert.Equal(404, (await site.AskAsync(callback, topic: "https://other.test/")).Status);
        Assert.Equal(404, (await site.AskAsync(callback, "unsubscribe")).Status);
        Assert.Equal(404, (await site.AskAsync($"{site.Root}/websub/{new string('0', 64)}")).Status);
        Assert.Null((await site.PushAsync()).EndsAt);
        Assert.Equal((200, "soru"), await site.AskAsync(callback));
        AssertNear(site, TimeSpan.FromSeconds(1000), (await site.PushAsync()).EndsAt);
    }

    [Fact]
    public async Task WhatAHubSendsIsPublishedWithoutTheSourceBeingAsked()
    {
        var (site, callback, secret) = await SubscribingSite.SubscribedAsync();
        await using var _ = site;
        var asked = site.Publisher.CountOf("/feed");
        var body = site.Feed(true, "İkinci", "Birinci");

        Assert.Equal(202, await site.SendAsync(callback, body, Signed(SignatureMethod.Sha256, secret, body)));

        await SubscribingSite.UntilAsync(async () => (await site.TitlesAsync()).Length == 2);
        Assert.Equal(asked, site.Publisher.CountOf("/feed"));
        await SubscribingSite.UntilAsync(async () => (await site.Pushes.UnfinishedAsync(DateTimeOffset.MaxValue, default)).Count == 0);
    }

    [Theory]
    [InlineData("sha1"), InlineData("sha384"), InlineData("sha512")]
    public async Task EveryMethodOfTheRecommendationIsUnderstood(string method)
    {
        var (site, callback, secret) = await SubscribingSite.SubscribedAsync();
        await using var _ = site;
        var body = site.Feed(true, "İkinci");

        await site.SendAsync(callback, body, Signed(method, secret, body));

        await SubscribingSite.UntilAsync(async () => (await site.TitlesAsync()).Length == 2);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("sha256=00")]
    [InlineData("md5=d41d8cd98f00b204e9800998ecf8427e")]
    [InlineData("nonsense")]
    public async Task WhatIsNotSignedRightlyIsThankedForAndIgnored(string? signature)
    {
        var (site, callback, _) = await SubscribingSite.SubscribedAsync();
        await using var __ = site;

        Assert.Equal(202, await site.SendAsync(callback, site.Feed(true, "Sahte"), signature));
        await Task.Delay(TimeSpan.FromMilliseconds(500));

        Assert.Equal(["Birinci"], await site.TitlesAsync());
    }

    [Fact]
    public async Task ASignatureOfOtherBytesIsWrong()
    {
        var (site, callback, secret) = await SubscribingSite.SubscribedAsync();
        await using var _ = site;

        await site.SendAsync(callback, site.Feed(true, "Sahte"), Signed(SignatureMethod.Sha256, secret, site.Feed(true, "Gerçek")));
        await Task.Delay(TimeSpan.FromMilliseconds(500));

        Assert.Equal(["Birinci"], await site.TitlesAsync());
    }

    [Fact]
    public async Task ACallbackThatIsNotOursIsGone()
    {
        await using var site = await SubscribingSite.StartAsync();

        Assert.Equal(410, await site.SendAsync($"{site.Root}/websub/{new string('0', 64)}", "x", null));
    }

    [Fact]
    public async Task WhatCannotBeReadMakesTheSourceAsked()
    {
        var (site, callback, secret) = await SubscribingSite.SubscribedAsync();
        await using var _ = site;
        var asked = site.Publisher.CountOf("/feed");

        const string Page = "<html><body>Bad gateway</body></html>";

        await site.SendAsync(callback, Page, Signed(SignatureMethod.Sha256, secret, Page));

        await SubscribingSite.UntilAsync(() => Task.FromResult(site.Publisher.CountOf("/feed") > asked));
        Assert.Equal(SourceHealth.Healthy, (await site.SourceAsync()).Health);
    }

    [Fact]
    public async Task ALeaseIsRenewedBeforeItsEnd()
    {
        var (site, callback, _) = await SubscribingSite.SubscribedAsync(lease: 1000);
        await using var __ = site;

        site.Clock.Advance(TimeSpan.FromSeconds(501));

        var renewal = await site.RequestAsync(2);
        Assert.Equal(callback, renewal["hub.callback"].ToString());
        await site.AskAsync(callback);
        AssertNear(site, TimeSpan.FromSeconds(1000), (await site.PushAsync()).EndsAt);
    }

    [Fact]
    public async Task ASourceThatIsPushedIsAskedSeldomButStillAsked()
    {
        var (site, _, _) = await SubscribingSite.SubscribedAsync(lease: 864000);
        await using var __ = site;

        await site.AskSourceAsync();

        Assert.InRange((await site.SourceAsync()).DueAt - site.Clock.GetUtcNow(), TimeSpan.FromHours(5), TimeSpan.FromHours(7));
    }

    [Fact]
    public async Task WhenTheLeaseIsOverTheSourceIsAskedAsBefore()
    {
        var (site, callback, secret) = await SubscribingSite.SubscribedAsync(lease: 60);
        await using var _ = site;
        site.HubStatus = 500;
        site.Clock.Advance(TimeSpan.FromSeconds(61));
        var body = site.Feed(true, "Geç");

        await site.AskSourceAsync();
        await site.SendAsync(callback, body, Signed(SignatureMethod.Sha256, secret, body));

        Assert.InRange((await site.SourceAsync()).DueAt - site.Clock.GetUtcNow(), TimeSpan.Zero, TimeSpan.FromHours(1));
        Assert.Equal(["Birinci"], await site.TitlesAsync());
        await SubscribingSite.UntilAsync(async () => (await site.PushAsync()).Reason == "its hub answers HTTP 500");
    }

    [Fact]
    public async Task AHubThatDeniesIsLeftAloneForAWeek()
    {
        await using var site = await SubscribingSite.StartAsync();
        var callback = (await site.RequestAsync())["hub.callback"].ToString();

        Assert.Equal(200, (await site.AskAsync(callback, "denied")).Status);

        var push = await site.PushAsync();
        Assert.Null(push.EndsAt);
        AssertNear(site, TimeSpan.FromDays(7), push.DueAt);
    }

    [Fact]
    public async Task AHubThatRefusesIsAskedAgainLaterAndLater()
    {
        await using var site = await SubscribingSite.StartAsync();
        site.HubStatus = 503;
        await site.RequestAsync();
        await SubscribingSite.UntilAsync(async () => (await site.PushAsync()).Failures == 1);

        site.Clock.Advance(TimeSpan.FromMinutes(15));
        await site.RequestAsync(2);
        await SubscribingSite.UntilAsync(async () => (await site.PushAsync()).Failures == 2);

        AssertNear(site, TimeSpan.FromMinutes(30), (await site.PushAsync()).DueAt);
    }

    [Fact]
    public async Task AHubThatFailsAfterItHasConfirmedHasConfirmed()
    {
        await using var site = await SubscribingSite.StartAsync();
        site.HubStatus = 504;
        site.IsAskedBackAtOnce = true;

        await site.RequestAsync();
        await SubscribingSite.UntilAsync(async () => (await site.PushAsync()).EndsAt is not null);
        await Task.Delay(TimeSpan.FromMilliseconds(500));

        AssertNear(site, TimeSpan.FromSeconds(1000), (await site.PushAsync()).EndsAt);
        Assert.Null((await site.PushAsync()).Reason);
    }

    [Theory]
    [InlineData(1, null, 15 * 60)]
    [InlineData(3, null, 60 * 60)]
    [InlineData(50, null, 24 * 60 * 60)]
    [InlineData(1, -5.0, 15 * 60)]
    [InlineData(1, 600.0, 300)]
    [InlineData(1, 30.0, 60)]
    [InlineData(9, 0.001, 60)]
    public void AHubIsAskedAgainWhileThereIsSomethingToRenewButNotWithoutPause(int asked, double? left, double seconds) =>
        Assert.Equal(seconds, SubscriptionSchedule.AskAgainAfter(asked, left is { } rest ? TimeSpan.FromSeconds(rest) : null).TotalSeconds);

    [Theory]
    [InlineData(1000, 500)]
    [InlineData(1, 60)]
    public void ALeaseIsRenewedWithHalfOfItLeft(double lease, double seconds) =>
        Assert.Equal(seconds, SubscriptionSchedule.RenewAfter(TimeSpan.FromSeconds(lease)).TotalSeconds);

    private static void AssertNear(SubscribingSite site, TimeSpan expected, DateTimeOffset? at) =>
        Assert.InRange(at!.Value - site.Clock.GetUtcNow(), expected - TimeSpan.FromSeconds(30), expected);

    private static string Signed(SignatureMethod method, string secret, string body) =>
        HubSignature.Of(method, secret, System.Text.Encoding.UTF8.GetBytes(body));

    private static string Signed(string method, string secret, string body)
    {
        var (key, bytes) = (System.Text.Encoding.UTF8.GetBytes(secret), System.Text.Encoding.UTF8.GetBytes(body));
        var digest = method switch
        {
#pragma warning disable CA5350 // as some hubs do
            "sha1" => System.Security.Cryptography.HMACSHA1.HashData(key, bytes),
#pragma warning restore CA5350
            "sha384" => System.Security.Cryptography.HMACSHA384.HashData(key, bytes),
            _ => System.Security.Cryptography.HMACSHA512.HashData(key, bytes),
        };
        return $"{method}={Convert.ToHexStringLower(digest)}";
    }
}
