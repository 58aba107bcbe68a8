using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;
using Microsoft.Data.Sqlite;
using Syndication.Articles;

namespace Syndication.Tests.Server;

/// <summary>Deltas, fair shares, trouble and speed.</summary>
public sealed class DeliveryTests : IAsyncLifetime
{
    private const string Rss = "/feeds/dis-aci.xml";

    private TestSite _site = null!;

    public async Task InitializeAsync()
    {
        _site = await TestSite.StartAsync();
        await _site.PublishAsync([.. Enumerable.Range(1, 10).Select(number => Some.Article($"Haber {number}", number))]);
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData("/feeds/dis-aci.xml", "identity"), InlineData("/feeds/dis-aci.atom", "gzip")]
    public async Task WhoAsksForADeltaIsSentWhatIsNewAndNothingElse(string path, string coding)
    {
        var before = await _site.GetAsync(path, $"Accept-Encoding: {coding}");
        await PublishLaterAsync(Some.Article("Yepyeni", 11), Some.Article("Haber 3, düzeltildi", 3));

        var delta = await _site.GetAsync(path, $"Accept-Encoding: {coding}", "A-IM: feed, gzip;q=0.5", $"If-None-Match: {before["ETag"]}");
        var full = await _site.GetAsync(path, $"Accept-Encoding: {coding}");

        Assert.Equal(226, delta.Status);
        Assert.Equal("feed", delta["IM"]);
        Assert.Equal(before["ETag"], delta["Delta-Base"]);
        Assert.Equal(full["ETag"], delta["ETag"]);
        Assert.Contains("A-IM", delta["Vary"], StringComparison.Ordinal);
        Assert.Equal("no-store, im", delta["Cache-Control"]);
        Assert.Equal(["Haber 3, düzeltildi", "Yepyeni"], Titles(delta).Order());
    }

    [Fact]
    public async Task ADeltaByDateIsTheSame()
    {
        var before = await _site.GetAsync(Rss);
        await PublishLaterAsync(Some.Article("Yepyeni", 11));

        var delta = await _site.GetAsync(Rss, "A-IM: feed", $"If-Modified-Since: {before["Last-Modified"]}");

        Assert.Equal(226, delta.Status);
        Assert.Equal(["Yepyeni"], Titles(delta));
    }

    [Theory]
    [InlineData(null, true, 200)]
    [InlineData("feed;q=0", true, 200)]
    [InlineData("vcdiff", true, 200)]
    [InlineData("feed", false, 200)]
    public async Task NobodyElseIsSentADelta(string? manipulation, bool knowsTag, int status)
    {
        var tag = (await _site.GetAsync(Rss))["ETag"];
        await PublishLaterAsync(Some.Article("Yepyeni", 11));
        string[] fields = manipulation is null ? [] : [$"A-IM: {manipulation}"];

        var answer = await _site.GetAsync(Rss, [.. fields, $"If-None-Match: {(knowsTag ? tag : "\"unknown\"")}"]);

        Assert.Equal(status, answer.Status);
        Assert.Equal(11, Titles(answer).Count);
    }

    [Fact]
    public async Task WhoAsksForADeltaOfNothingIsToldThatNothingChanged()
    {
        var tag = (await _site.GetAsync(Rss))["ETag"];

        Assert.Equal(304, (await _site.GetAsync(Rss, "A-IM: feed", $"If-None-Match: {tag}")).Status);
    }

    [Fact]
    public async Task WhoFetchesTheSameBytesOverAndOverIsToldToWait()
    {
        const string Greedy = "X-Forwarded-For: 203.0.113.7";
        for (var i = 0; i < 31; i++) Assert.Equal(200, (await _site.GetAsync(Rss, Greedy)).Status);

        var refused = await _site.GetAsync(Rss, Greedy);

        Assert.Equal(429, refused.Status);
        Assert.Equal("300", refused["Retry-After"]);
        Assert.Equal("no-store", refused["Cache-Control"]);
        Assert.Equal("text/plain; charset=utf-8", refused["Content-Type"]);
        Assert.Null(refused["ETag"]);
    }

    [Fact]
    public async Task OthersAndConditionalRequestsAreNeverToldToWait()
    {
        var tag = (await _site.GetAsync(Rss))["ETag"];
        for (var i = 0; i < 40; i++) await _site.GetAsync(Rss, "X-Forwarded-For: 203.0.113.7");

        Assert.Equal(304, (await _site.GetAsync(Rss, "X-Forwarded-For: 203.0.113.7", $"If-None-Match: {tag}")).Status);
        Assert.Equal(200, (await _site.GetAsync(Rss, "X-Forwarded-For: 203.0.113.8")).Status);
        Assert.Equal(200, (await _site.GetAsync("/feeds/all.xml", "X-Forwarded-For: 203.0.113.7")).Status);
        Assert.Equal(200, (await _site.SendAsync("HEAD", Rss, "X-Forwarded-For: 203.0.113.7")).Status);
    }

    [Fact]
    public async Task WhoWaitsAsLongAsToldIsServedAgainAndSoIsWhoComesForNews()
    {
        const string Greedy = "X-Forwarded-For: 2001:db8::1";
        for (var i = 0; i < 32; i++) await _site.GetAsync(Rss, Greedy);
        await PublishLaterAsync(Some.Article("Yepyeni", 11));
        Assert.Equal(200, (await _site.GetAsync(Rss, Greedy)).Status);
        for (var i = 0; i < 2; i++) Assert.Equal(200, (await _site.GetAsync(Rss, Greedy)).Status); // earned meanwhile
        Assert.Equal(429, (await _site.GetAsync(Rss, "X-Forwarded-For: 2001:db8::2")).Status); // the same household

        _site.Clock.Advance(TimeSpan.FromSeconds(300));
        Assert.Equal(200, (await _site.GetAsync(Rss, Greedy)).Status);
    }

    [Fact]
    public async Task AReaderThatPollsHourlyWithoutValidatorsIsNeverToldToWait()
    {
        for (var hour = 0; hour < 48; hour++)
        {
            Assert.Equal(200, (await _site.GetAsync(Rss, "X-Forwarded-For: 203.0.113.9")).Status);
            _site.Clock.Advance(TimeSpan.FromHours(1));
        }
    }

    [Fact]
    public async Task WhileTheStoreFailsTheLastGoodFeedIsServed()
    {
        var before = await _site.GetAsync(Rss);
        await BreakStoreAsync();

        var after = await _site.GetAsync(Rss);
        var unseen = await _site.GetAsync("/feeds/all.atom");
        var health = await _site.GetAsync("/health");

        Assert.Equal(200, after.Status);
        Assert.Equal(before.Body, after.Body);
        Assert.Equal(before["ETag"], after["ETag"]);
        Assert.Equal(304, (await _site.GetAsync(Rss, $"If-None-Match: {before["ETag"]}")).Status);
        Assert.Equal(503, unseen.Status);
        Assert.Equal("30", unseen["Retry-After"]);
        Assert.Equal("no-store", unseen["Cache-Control"]);
        Assert.Contains("degraded", health.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManyReadersAtOnceGetTheSameBytes()
    {
        await PublishLaterAsync(Some.Article("Yepyeni", 11));

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => _site.GetAsync(Rss, "Accept-Encoding: br")));

        Assert.Single(answers.Select(answer => answer["ETag"]).Distinct());
        Assert.All(answers, answer => Assert.Equal(answers[0].Body, answer.Body));
        Assert.Equal(11, Titles(answers[0], brotli: true).Count);
    }

    [Fact]
    public async Task AFeedFromMemoryIsServedInAFewMilliseconds()
    {
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{_site.Port}") };
        for (var i = 0; i < 50; i++) await client.GetByteArrayAsync(Rss);
        List<double> times = [];
        for (var i = 0; i < 300; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await client.GetByteArrayAsync(Rss);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        // The goal is 5 ms at the 99th percentile (measured apart); a busy machine gets room here.
        Assert.InRange(times.Order().ElementAt(times.Count / 2), 0, 20);
    }

    [Fact]
    public async Task AReaderWhoseDocumentIsBeingMadeWhenTheServiceEndsStillGetsIt()
    {
        var site = await TestSite.StartAsync();
        await site.PublishAsync(Some.Article("Haber", 1));
        await using var writer = Connect(site);
        await writer.OpenAsync();
        await using var transaction = writer.BeginTransaction(deferred: false);
        var waiting = Task.Run(() => site.PublishAsync(Some.Article("Yepyeni", 2)));
        var answer = site.GetAsync(Rss);
        await Task.Delay(TimeSpan.FromMilliseconds(300));

        var stopping = site.StopAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        await transaction.RollbackAsync();

        Assert.Equal(200, (await answer).Status);
        await waiting;
        await stopping;
        Directory.Delete(site.Folder, recursive: true);
    }

    private async Task PublishLaterAsync(params Article[] articles)
    {
        _site.Clock.Advance(TimeSpan.FromMinutes(10));
        await _site.PublishAsync(articles);
    }

    private static SqliteConnection Connect(TestSite site) =>
        new($"Data Source={Path.Combine(site.Folder, "test.db")};Pooling=false");

    // The tables go away under the running service.
    private async Task BreakStoreAsync()
    {
        await using var connection = Connect(_site);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "alter table counters rename to counters_gone";
        await command.ExecuteNonQueryAsync();
    }

    private static List<string> Titles(RawResponse answer, bool brotli = false)
    {
        using Stream body = brotli
            ? new BrotliStream(new MemoryStream(answer.Body), CompressionMode.Decompress)
            : answer["Content-Encoding"] == "gzip"
                ? new GZipStream(new MemoryStream(answer.Body), CompressionMode.Decompress)
                : new MemoryStream(answer.Body);
        return [.. XDocument.Load(body).Descendants()
            .Where(element => element.Name.LocalName is "item" or "entry")
            .Select(item => item.Elements().First(child => child.Name.LocalName == "title").Value)];
    }
}
