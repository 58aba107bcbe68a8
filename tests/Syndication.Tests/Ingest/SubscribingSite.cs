using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Syndication.Ingest;
using Syndication.Ingest.Catalogue;
using Syndication.Server;
using Syndication.Server.Endpoints;
using Syndication.Server.Operations;
using Syndication.Storage;

namespace Syndication.Tests.Ingest;

/// <summary>The whole service on loopback with one source, whose publisher and hub the test plays.</summary>
internal sealed class SubscribingSite : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string _folder = Directory.CreateTempSubdirectory("syndication-push-").FullName;
    private readonly HttpClient _client = new();
    private readonly WebApplication _app;

    private SubscribingSite(Publisher publisher, MovingClock clock, string? publicUrl)
    {
        (Publisher, Clock) = (publisher, clock);
        var port = LoopbackPort.Free();
        Root = $"http://127.0.0.1:{port}";
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Server:PublicUrl"] = publicUrl?.Replace("ROOT", Root, StringComparison.Ordinal),
            ["Ingest:AllowPrivate:0"] = "127.0.0.0/8",
            ["Ingest:HostGap"] = "00:00:00",
        });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var installation = new Installation(_folder, Path.Combine(_folder, "feeds"), null);
        Directory.CreateDirectory(installation.FeedsFolder);
        builder.Services.AddSyndication(installation, builder.Configuration).AddIngestSchedule(cluster: null).AddPublishing(builder.Configuration);
        builder.Services.AddSingleton<TimeProvider>(clock);
        _app = builder.Build();
        _app.MapSyndication();
        publisher.On("/hub", TakeAsync);
    }

    public string Root { get; }

    public Publisher Publisher { get; }

    public MovingClock Clock { get; }

    /// <summary>What the hub was asked, in order.</summary>
    public ConcurrentQueue<IFormCollection> Requests { get; } = new();

    /// <summary>What the hub answers.</summary>
    public int HubStatus { get; set; } = 202;

    /// <summary>The hub asks back before it answers.</summary>
    public bool IsAskedBackAtOnce { get; set; }

    /// <summary>The lease the hub grants, in seconds.</summary>
    public int Lease { get; set; } = 1000;

    public string Topic => Publisher.Url("/feed");

    public SourcePushStore Pushes => _app.Services.GetRequiredService<SourcePushStore>();

    public SourceStore Sources => _app.Services.GetRequiredService<SourceStore>();

    /// <summary>Starts it with a source at <see cref="Topic"/>.</summary>
    public static async Task<SubscribingSite> StartAsync(string? publicUrl = "ROOT", bool isInHeader = false, bool isHubNamed = true)
    {
        var publisher = await Publisher.StartAsync();
        var site = new SubscribingSite(publisher, new MovingClock(TimeProvider.System.GetUtcNow()), publicUrl);
        site.Serve(isInHeader, isHubNamed, "Birinci");
        await site._app.Services.GetRequiredService<Database>().MigrateAsync(default);
        var source = new SourceDefinition { Key = "kaynak", Address = site.Topic };
        await site.Sources.AddAsync(SourceStates.Of(source, null, isAdded: true, site.Clock.GetUtcNow()), default);
        await site._app.StartAsync();
        return site;
    }

    /// <summary>Starts it and waits until the hub has confirmed.</summary>
    public static async Task<(SubscribingSite Site, string Callback, string Secret)> SubscribedAsync(int lease = 1000)
    {
        var site = await StartAsync();
        site.Lease = lease;
        var request = await site.RequestAsync();
        var callback = request["hub.callback"].ToString();
        Assert.Equal((200, "soru"), await site.AskAsync(callback));
        return (site, callback, request["hub.secret"].ToString());
    }

    public void Serve(bool isInHeader, bool isHubNamed, params string[] titles) => Publisher.On("/feed", http =>
    {
        http.Response.ContentType = "application/rss+xml";
        if (isInHeader) http.Response.Headers.Append("Link", $"<{Publisher.Url("/hub")}>; rel=\"hub\", <{Topic}>; rel=\"self\"");
        return http.Response.WriteAsync(Feed(isHubNamed && !isInHeader, titles));
    });

    public string Feed(bool isHubNamed, params string[] titles)
    {
        var links = isHubNamed ? $"<atom:link rel='hub' href='{Publisher.Url("/hub")}'/><atom:link rel='self' href='{Topic}'/>" : "";
        var items = titles.Select(title =>
            $"<item><title>{title}</title><link>{Publisher.Url("/")}{Uri.EscapeDataString(title)}</link><guid isPermaLink='false'>{title}</guid>"
            + $"<description>{string.Join(' ', Enumerable.Repeat($"{title} haberinin yeterince uzun metni burada durur.", 30))}</description></item>");
        return $"<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel><title>Kaynak</title>{links}{string.Concat(items)}</channel></rss>";
    }

    /// <summary>The n-th request that the hub gets.</summary>
    public async Task<IFormCollection> RequestAsync(int number = 1)
    {
        await UntilAsync(() => Task.FromResult(Requests.Count >= number));
        return Requests.ElementAt(number - 1);
    }

    /// <summary>Has the source asked now, and waits until that is stored.</summary>
    public async Task AskSourceAsync()
    {
        var before = (await SourceAsync()).AskedAt;
        await Sources.MakeDueAsync("kaynak", Clock.GetUtcNow(), default);
        await UntilAsync(async () => (await SourceAsync()).AskedAt > before);
    }

    /// <summary>Asks as a hub whether a subscription was meant.</summary>
    public async Task<(int Status, string Text)> AskAsync(string callback, string mode = "subscribe", string? topic = null)
    {
        var lease = Lease.ToString(CultureInfo.InvariantCulture);
        var query = $"hub.mode={mode}&hub.topic={Uri.EscapeDataString(topic ?? Topic)}&hub.challenge=soru&hub.lease_seconds={lease}";
        using var response = await _client.GetAsync(new Uri($"{callback}?{query}"));
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Sends something as a hub.</summary>
    public async Task<int> SendAsync(string callback, string body, string? signature)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/rss+xml");
        if (signature is not null) content.Headers.Add("X-Hub-Signature", signature);
        using var response = await _client.PostAsync(new Uri(callback), content);
        return (int)response.StatusCode;
    }

    public async Task<string[]> TitlesAsync() =>
        [.. (await _app.Services.GetRequiredService<ArticleStore>().NewestAsync(Selection.All, 100, default)).Select(article => article.Content.Title).Order(StringComparer.Ordinal)];

    public async Task<SourceState> SourceAsync() => Assert.Single(await Sources.AllAsync(default));

    public async Task<SourcePush> PushAsync() => (await Pushes.OfSourceAsync("kaynak", default))!;

    public static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await isSo())
        {
            Assert.False(patience.IsCancellationRequested, "It did not happen");
            await Task.Delay(25, CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Publisher.DisposeAsync();
        _client.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task TakeAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        Requests.Enqueue(form);
        if (IsAskedBackAtOnce) await AskAsync(form["hub.callback"].ToString());
        http.Response.StatusCode = HubStatus;
    }
}

/// <summary>A clock that runs, and can be moved on besides: the scheduler does nothing while time stands still.</summary>
internal sealed class MovingClock(DateTimeOffset start) : TimeProvider
{
    private readonly long _begun = System.GetTimestamp();
    private TimeSpan _moved;

    public override DateTimeOffset GetUtcNow() => start + System.GetElapsedTime(_begun) + _moved;

    public void Advance(TimeSpan by) => _moved += by;
}
