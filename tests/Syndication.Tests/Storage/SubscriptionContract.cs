using Syndication.Storage;

namespace Syndication.Tests.Storage;

public abstract class SubscriptionContract : StorageContract
{
    private const string Topic = "https://news.test/feeds/all.xml";

    private static readonly SubscriptionLimits Limits = new(3, 3, 4, 2);

    private SubscriptionStore Store => new(Database);

    private SubscriptionRequestStore Requests => new(Database);

    [SkippableFact]
    public async Task AConfirmedRequestIsASubscriptionForTheTimeOfItsLease()
    {
        await SubscribeAsync("https://a.test/1");

        var kept = Assert.Single(await Store.AllAsync(Some.Instant, default));
        Assert.Equal(("a.test", "gizli", Some.Instant.AddHours(1)), (kept.Host, kept.Secret, kept.EndsAt));
        Assert.Empty(await Store.AllAsync(Some.Instant.AddHours(1), default));
    }

    [SkippableFact]
    public async Task OnlyTheLastRequestAboutASubscriptionCounts()
    {
        var first = Request("https://a.test/1") with { Nonce = "1" };
        var second = first with { Nonce = "2", Secret = "ikinci" };
        await Requests.AddAsync(first, Limits, Some.Instant, default);
        await Requests.AddAsync(second, Limits, Some.Instant, default);

        Assert.False(await Requests.ConfirmAsync(first, Some.Instant, default));
        Assert.True(await Requests.ConfirmAsync(second, Some.Instant, default));
        Assert.Equal("ikinci", Assert.Single(await Store.AllAsync(Some.Instant, default)).Secret);
    }

    [SkippableFact]
    public async Task ARequestIsClaimedByOneAndCountedWithEachTry()
    {
        await Requests.AddAsync(Request("https://a.test/1"), Limits, Some.Instant, default);
        var until = Some.Instant.AddMinutes(1);

        var claimed = Assert.Single(await Requests.ClaimAsync(Some.Instant, until, 10, [], default));
        Assert.Empty(await Requests.ClaimAsync(Some.Instant, until, 10, [], default));
        await Requests.PutOffAsync(claimed, until, default);

        Assert.Equal(1, claimed.Attempts);
        Assert.Empty(await Requests.ClaimAsync(until, until, 10, ["a.test"], default));
        Assert.Equal(2, Assert.Single(await Requests.ClaimAsync(until, until, 10, [], default)).Attempts);
    }

    [SkippableFact]
    public async Task RequestsAreTakenUpToTheLimits()
    {
        Assert.True(await Requests.AddAsync(Request("https://a.test/1"), Limits, Some.Instant, default));
        Assert.True(await Requests.AddAsync(Request("https://a.test/2"), Limits, Some.Instant, default));
        Assert.False(await Requests.AddAsync(Request("https://a.test/3"), Limits, Some.Instant, default));
        Assert.True(await Requests.AddAsync(Request("https://a.test/2"), Limits, Some.Instant, default));
        Assert.True(await Requests.AddAsync(Request("https://b.test/1"), Limits, Some.Instant, default));
        Assert.True(await Requests.AddAsync(Request("https://b.test/2"), Limits, Some.Instant, default));
        Assert.False(await Requests.AddAsync(Request("https://c.test/1"), Limits, Some.Instant, default));
    }

    [SkippableFact]
    public async Task SubscriptionsHaveLimitsWhichDoNotKeepAnybodyFromRenewing()
    {
        for (var number = 1; number <= 3; number++) await SubscribeAsync($"https://a.test/{number}");

        Assert.Null(await Requests.ObjectionAsync(Request("https://a.test/1"), Limits, Some.Instant, default));
        Assert.NotNull(await Requests.ObjectionAsync(Request("https://b.test/1"), Limits, Some.Instant, default));
        Assert.NotNull(await Requests.ObjectionAsync(Request("https://a.test/4", "https://news.test/other"), Limits, Some.Instant, default));
        Assert.Null(await Requests.ObjectionAsync(Request("https://b.test/1"), Limits, Some.Instant.AddHours(1), default));
    }

    [SkippableFact]
    public async Task RenewingKeepsTheProgress()
    {
        var id = await SubscribeAsync("https://a.test/1");
        await Store.DeliveredAsync(id, 7, "digest", Some.Instant, default);
        await Store.FailedAsync(id, Some.Instant.AddDays(1), "HTTP 500", default);

        await SubscribeAsync("https://a.test/1");

        var kept = Assert.Single(await Store.AllAsync(Some.Instant, default));
        Assert.Equal((7, "digest", 0, null), (kept.Sequence, kept.Digest, kept.Failures, kept.Reason));
        Assert.Single(await ClaimAsync(8, Some.Instant));
    }

    [SkippableFact]
    public async Task WhatIsDueIsClaimedOnceAndFreedByItsEnd()
    {
        var id = await SubscribeAsync("https://a.test/1");

        Assert.Empty(await ClaimAsync(0, Some.Instant));
        Assert.Equal([Topic], await Store.WaitingTopicsAsync(1, Some.Instant, default));
        Assert.Single(await ClaimAsync(1, Some.Instant));
        Assert.Empty(await ClaimAsync(1, Some.Instant));
        Assert.Single(await ClaimAsync(1, Some.Instant.AddMinutes(1)));
        await Store.DeliveredAsync(id, 1, "a", Some.Instant, default);
        Assert.Empty(await ClaimAsync(1, Some.Instant.AddMinutes(1)));
        Assert.Single(await ClaimAsync(2, Some.Instant.AddMinutes(1)));
    }

    [SkippableFact]
    public async Task AFailedDeliveryWaitsAndIsClaimedWithTheFailingOnes()
    {
        var id = await SubscribeAsync("https://a.test/1");

        await Store.FailedAsync(id, Some.Instant.AddMinutes(1), "HTTP 500", default);

        Assert.Empty(await ClaimAsync(1, Some.Instant, isFailing: true));
        Assert.Empty(await ClaimAsync(1, Some.Instant.AddMinutes(1)));
        Assert.Equal("HTTP 500", Assert.Single(await ClaimAsync(1, Some.Instant.AddMinutes(1), isFailing: true)).Reason);
    }

    [SkippableFact]
    public async Task NoHostIsClaimedBeyondItsShare()
    {
        for (var number = 1; number <= 5; number++) await SubscribeAsync($"https://a.test/{number}");
        await SubscribeAsync("https://b.test/1");
        var claim = new DeliveryClaim(1, Some.Instant, Some.Instant.AddMinutes(1)) { Limit = 10, LimitOfHost = 2 };

        Assert.Equal(["a.test", "a.test", "b.test"], (await Store.ClaimAsync(claim, default)).Select(one => one.Host).Order(StringComparer.Ordinal));
        Assert.Empty(await Store.ClaimAsync(claim with { BusyHosts = ["a.test"] }, default));
        Assert.Equal(2, (await Store.ClaimAsync(claim, default)).Count);
    }

    [SkippableFact]
    public async Task SeveralNodesShareTheDeliveries()
    {
        for (var number = 0; number < 20; number++) await SubscribeAsync($"https://host{number}.test/");

        var claimed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Store.ClaimAsync(
            new DeliveryClaim(1, Some.Instant, Some.Instant.AddMinutes(1)) { Limit = 8, LimitOfHost = 2 }, default))));
        IReadOnlyList<Subscription> rest = await ClaimAsync(1, Some.Instant);

        var all = claimed.SelectMany(some => some).Concat(rest).Select(one => one.Id).ToList();
        Assert.Equal((20, 20), (all.Count, all.Distinct().Count()));
    }

    [SkippableFact]
    public async Task WhoKnowsWhatATopicSaysIsPassedOver()
    {
        var (knows, waits) = (await SubscribeAsync("https://a.test/1"), await SubscribeAsync("https://a.test/2"));
        await Store.DeliveredAsync(knows, 0, "same", null, default);

        await Store.PassAsync(Topic, "same", 5, default);

        Assert.Equal(waits, Assert.Single(await ClaimAsync(5, Some.Instant)).Id);
    }

    [SkippableFact]
    public async Task WhatTheOperatorConfiguresIsWhatThereIs()
    {
        Subscription Hook(string url, string? secret = null) => new()
        {
            Id = SubscriptionKey.Of(SubscriptionKind.Webhook, "", url),
            Kind = SubscriptionKind.Webhook,
            Topic = "",
            Callback = url,
            Host = "hook.test",
            Secret = secret,
            Sequence = 3,
        };
        await SubscribeAsync("https://a.test/1");
        await Store.ConfigureAsync(SubscriptionKind.Webhook, [Hook("https://hook.test/1"), Hook("https://hook.test/2")], default);
        await Store.DeliveredAsync(Hook("https://hook.test/1").Id, 9, null, Some.Instant, default);

        await Store.ConfigureAsync(SubscriptionKind.Webhook, [Hook("https://hook.test/1", "yeni"), Hook("https://hook.test/3")], default);

        var hooks = (await Store.AllAsync(Some.Instant, default)).Where(one => one.Kind is SubscriptionKind.Webhook).ToList();
        Assert.Equal(["https://hook.test/1", "https://hook.test/3"], hooks.Select(hook => hook.Callback));
        Assert.Equal((9, "yeni", 3), (hooks[0].Sequence, hooks[0].Secret, hooks[1].Sequence));
    }

    [SkippableFact]
    public async Task AnnouncementsGoOnlyWhenTheyAreOldAndEverybodyWasTold()
    {
        await SaveAsync(Some.Article("1"), Some.Article("2"));
        var id = await SubscribeAsync("https://a.test/1");
        await Store.DeliveredAsync(id, 1, null, null, default);

        Assert.Equal(0, await Store.PruneAsync(Some.Instant, Some.Instant, default));
        Assert.Equal(1, await Store.PruneAsync(Some.Instant.AddSeconds(1), Some.Instant, default));
        Assert.Equal(2, Assert.Single(await Announcements.AfterAsync(0, 10, default)).Sequence);
        Assert.Equal(1, await Store.PruneAsync(Some.Instant.AddSeconds(1), Some.Instant.AddHours(1), default));
        Assert.Equal(2, await Announcements.LatestAsync(default));
    }

    [SkippableFact]
    public async Task ChangesAreFoundByWhatAFeedTakesOrTookBeforeAWithdrawal()
    {
        var saved = await SaveAsync(Some.Article("1"), Some.Article("2") with { Categories = ["Spor"] });
        await Articles.WithdrawAsync(saved.Added[0], null, Some.Instant, default);
        var feed = new Selection([Term.Category("dis-aci")], []);

        var told = await Announcements.AfterAsync(feed, 0, 10, default);

        Assert.Equal([AnnouncementKind.Added, AnnouncementKind.Withdrawn], told.Select(one => one.Kind));
        Assert.All(told, one => Assert.Equal(saved.Added[0], one.Article));
        Assert.Single(await Announcements.AfterAsync(Selection.All with { NoneOf = [Term.Category("dis-aci")] }, 0, 10, default));
    }

    [SkippableFact]
    public async Task ThePlaceOfEverySubscriberMovesWithAnExport()
    {
        var id = await SubscribeAsync("https://a.test/1");
        await Store.DeliveredAsync(id, 4, "digest", Some.Instant, default);
        using var exported = new MemoryStream();
        await new PortableArchive(Database).ExportAsync(exported, null, default);
        exported.Position = 0;
        var other = await AnotherAsync();

        await new PortableArchive(other).ImportAsync(exported, null, default);

        Assert.Equal(await Store.AllAsync(Some.Instant, default), await new SubscriptionStore(other).AllAsync(Some.Instant, default));
    }

    [SkippableFact]
    public async Task AHubThatASourceNamesIsKeptUntilItNamesAnother()
    {
        var pushes = new SourcePushStore(Database);
        await Sources.AddAsync(Some.Source(), default);
        await OfferAsync(new PushOffer("https://hub.test/", "https://ajans.example/rss"));
        var first = (await pushes.OfSourceAsync("ajans", default))!;
        await pushes.SaveAsync(first with { AskedAt = Some.Instant, EndsAt = Some.Instant.AddDays(1), DueAt = Some.Instant.AddHours(12) }, default);

        await OfferAsync(null);
        await OfferAsync(new PushOffer("https://hub.test/", "https://ajans.example/rss"));
        var same = (await pushes.OfTokenAsync(first.Token, default))!;
        await OfferAsync(new PushOffer("https://other.test/", "https://ajans.example/rss"));
        var other = (await pushes.OfSourceAsync("ajans", default))!;

        Assert.Equal((first.Secret, Some.Instant.AddDays(1)), (same.Secret, same.EndsAt));
        Assert.Null(await pushes.OfTokenAsync(first.Token, default));
        Assert.Equal(("https://other.test/", null), (other.Hub, other.EndsAt));
        Assert.NotEqual(first.Secret, other.Secret);
    }

    [SkippableFact]
    public async Task WhatAHubSentAndWasNotStoredIsKnownAtTheNextStart()
    {
        var pushes = new SourcePushStore(Database);
        await Sources.AddAsync(Some.Source(), default);
        await OfferAsync(new PushOffer("https://hub.test/", "https://ajans.example/rss"));
        var token = (await pushes.OfSourceAsync("ajans", default))!.Token;
        var later = Some.Instant.AddHours(1);

        await pushes.ReceivedAsync(token, Some.Instant, default);
        Assert.Equal(["ajans"], await pushes.UnfinishedAsync(later, default));
        await pushes.ProcessedAsync(token, Some.Instant, default);

        Assert.Empty(await pushes.UnfinishedAsync(later, default));
        Assert.Single(await pushes.ClaimDueAsync(Some.Instant, later, 10, default));
        Assert.Empty(await pushes.ClaimDueAsync(Some.Instant, later, 10, default));
    }

    private Task<RefreshSaved> OfferAsync(PushOffer? offer) => Refreshes.SaveAsync(Some.Refresh() with { Push = offer }, default);

    private async Task<string> SubscribeAsync(string callback)
    {
        var request = Request(callback);
        Assert.True(await Requests.AddAsync(request, Limits with { Requests = 100, RequestsOfHost = 100 }, Some.Instant, default));
        Assert.True(await Requests.ConfirmAsync(request, Some.Instant, default));
        return request.Id;
    }

    private Task<IReadOnlyList<Subscription>> ClaimAsync(long latest, DateTimeOffset now, bool isFailing = false) => Store.ClaimAsync(
        new DeliveryClaim(latest, now, now.AddMinutes(1)) { IsFailing = isFailing, Limit = 100, LimitOfHost = 100 }, default);

    private static SubscriptionRequest Request(string callback, string topic = Topic) => new()
    {
        Id = SubscriptionKey.Of(SubscriptionKind.Subscriber, topic, callback),
        Nonce = "n",
        Mode = SubscriptionMode.Subscribe,
        Topic = topic,
        Callback = callback,
        Host = new Uri(callback).Host,
        Secret = "gizli",
        Lease = TimeSpan.FromHours(1),
        Sequence = 0,
    };
}
