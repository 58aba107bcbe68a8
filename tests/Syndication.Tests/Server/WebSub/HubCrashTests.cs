using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Syndication.Tests.Server.WebSub;

/// <summary>kill -9 while the hub delivers: nobody is left out, and only what was in flight is doubled.</summary>
public sealed class HubCrashTests : IDisposable
{
    private const int Subscribers = 20;

    /// <summary>An answer that was sent longer ago than this has been noted.</summary>
    private static readonly TimeSpan Noted = TimeSpan.FromSeconds(1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("syndication-hub-");
    private readonly ConcurrentDictionary<string, long> _answered = new(StringComparer.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task KilledWhileItDeliversItTellsEachAfterwardsAndNobodyTwiceWhoHadAnswered()
    {
        var port = LoopbackPort.Free();
        var root = $"http://localhost:{port}";
        await using var subscriber = await Subscriber.StartAsync();
        for (var number = 0; number < Subscribers; number++) Answer(subscriber, number);
        Write(1);

        long killedAt;
        using (var service = Start(port))
        {
            await SubscribeAsync(root, subscriber, service);
            Write(2);
            await SyndicationProcess.RunAsync("refresh", "--data", Data, "--feeds", Feeds);
            for (var number = 0; number < 5; number++) await subscriber.WaitAsync("POST", path: $"/{number}");
            await Task.Delay(Noted + TimeSpan.FromSeconds(1));
            killedAt = TimeProvider.System.GetTimestamp();
            await service.KillAsync();
        }

        var known = _answered.Where(one => TimeProvider.System.GetElapsedTime(one.Value, killedAt) > Noted).Select(one => one.Key).ToList();
        using (var service = Start(port))
        {
            for (var number = 0; number < Subscribers; number++)
            {
                var path = $"/{number}";
                await Wait.ForAsync(
                    () => _answered.ContainsKey(path),
                    () => $"{path} was not told; told were {string.Join(' ', _answered.Keys)}; the service {(service.HasEnded ? "has ended" : "runs")}");
            }

            await HubSite.QuietAsync();
            service.Terminate();
            await service.EndAsync();
        }

        Assert.InRange(known.Count, 5, Subscribers - 1);
        Assert.All(known, path => Assert.Single(subscriber.Deliveries(path)));
        Assert.All(Enumerable.Range(0, Subscribers), number => Assert.InRange(subscriber.Deliveries($"/{number}").Count, 1, 2));
    }

    private string Data => Path.Combine(_folder.FullName, "data");

    private string Feeds => Path.Combine(_folder.FullName, "feeds");

    // The first few answer at once, the others each a little later: whenever it is killed, some are in flight.
    private void Answer(Subscriber subscriber, int number) => subscriber.On($"/{number}", async (http, call) =>
    {
        if (call.Method == "GET")
        {
            await Subscriber.ConfirmAsync(http, call);
            return;
        }

        await Task.Delay(number < 5 ? 0 : number * 300, http.RequestAborted);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        await http.Response.CompleteAsync();
        if (!http.RequestAborted.IsCancellationRequested) _answered.TryAdd(call.Path, TimeProvider.System.GetTimestamp());
    });

    private SyndicationProcess Start(int port) => SyndicationProcess.Start(
        "serve", "--port", port.ToString(CultureInfo.InvariantCulture), "--data", Data, "--feeds", Feeds, "--allow-private", "127.0.0.0/8");

    private static async Task SubscribeAsync(string root, Subscriber subscriber, SyndicationProcess service)
    {
        using var client = new HttpClient();
        await Wait.ForAsync(
            async () => service.HasEnded || await IsUpAsync(client, new Uri($"{root}/feeds/all.xml")),
            () => "the service runs and has no article");
        Assert.False(service.HasEnded, service.HasEnded ? $"the service did not start: {(await service.EndAsync()).Errors}" : null);
        for (var number = 0; number < Subscribers; number++)
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["hub.mode"] = "subscribe",
                ["hub.topic"] = $"{root}/feeds/all.xml",
                ["hub.callback"] = subscriber.Callback($"/{number}"),
            });
            using var response = await client.PostAsync(new Uri($"{root}/hub"), form);
            Assert.Equal(202, (int)response.StatusCode);
        }

        for (var number = 0; number < Subscribers; number++) await subscriber.WaitAsync("GET", path: $"/{number}");
        await HubSite.QuietAsync();
    }

    private static async Task<bool> IsUpAsync(HttpClient client, Uri address)
    {
        try
        {
            return (await client.GetStringAsync(address)).Contains("<item>", StringComparison.Ordinal);
        }
        catch (HttpRequestException)
        {
            return false; // not listening yet
        }
    }

    private void Write(int number)
    {
        var samples = Directory.CreateDirectory(Path.Combine(Feeds, "samples"));
        File.WriteAllText(Path.Combine(Feeds, "ornekler.yaml"), "title: Örnekler\nlanguage: tr\nsources:\n  - folder: samples\n");
        File.WriteAllText(Path.Combine(samples.FullName, $"{number}.txt"), $"""
            Kategoriler: Yerel

            Köprünün {number}. bölümü tamamlandı

            Belediyeden yapılan açıklamada, köprünün {number}. bölümünde asfalt işlerinin bittiği ve trafiğe açılacağı bildirildi.
            """);
    }
}

/// <summary>Waits for what is to happen.</summary>
internal static class Wait
{
    public static Task ForAsync(Func<bool> isSo, Func<string>? otherwise = null) => ForAsync(() => Task.FromResult(isSo()), otherwise);

    public static async Task ForAsync(Func<Task<bool>> isSo, Func<string>? otherwise = null)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        while (!await isSo())
        {
            Assert.False(patience.IsCancellationRequested, otherwise?.Invoke() ?? "It did not happen");
            await Task.Delay(30, CancellationToken.None);
        }
    }
}
