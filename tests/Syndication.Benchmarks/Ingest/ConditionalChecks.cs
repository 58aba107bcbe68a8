using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Syndication.Ingest;
using Syndication.Ingest.Catalogue;
using Syndication.Storage;

namespace Syndication.Benchmarks.Ingest;

/// <summary>Refreshes many sources that have not changed, over real HTTP on loopback and a real SQLite file.</summary>
internal static class ConditionalChecks
{
    public const string Usage = "checks [SOURCES]";

    private const string Feed = "<rss version=\"2.0\"><channel><title>Kaynak</title></channel></rss>";

    public static async Task<int> RunAsync(string[] args)
    {
        var count = args is [var text] ? int.Parse(text, CultureInfo.InvariantCulture) : 20_000;
        var folder = Directory.CreateTempSubdirectory("checks-").FullName;
        using var end = new CancellationTokenSource();
        var (port, serving) = Serve(end.Token);
        try
        {
            await using var services = Services(folder);
            await services.GetRequiredService<Database>().MigrateAsync(CancellationToken.None);
            await AddAsync(services.GetRequiredService<SourceStore>(), count, port);
            await RoundAsync(services, "first answers", count);
            await services.GetRequiredService<SourceStore>().MakeDueAsync(null, TimeProvider.System.GetUtcNow(), CancellationToken.None);
            await RoundAsync(services, "conditional checks", count);
        }
        finally
        {
            await end.CancelAsync();
            await serving;
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static async Task RoundAsync(ServiceProvider services, string name, int count)
    {
        using var process = Process.GetCurrentProcess();
        var watch = Stopwatch.StartNew();
        var processor = process.TotalProcessorTime;
        var reports = await services.GetRequiredService<RefreshDueSources>().RunAsync(null, CancellationToken.None);
        process.Refresh();
        var bad = reports.Count(report => report.Health is not SourceHealth.Healthy);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {reports.Count} of {count} sources ({bad} not healthy) in {watch.Elapsed.TotalSeconds:0.0} s, {reports.Count / watch.Elapsed.TotalSeconds:0} a second, {(process.TotalProcessorTime - processor).TotalSeconds:0.0} s of processor, {process.WorkingSet64 / 1048576} MiB now, {process.PeakWorkingSet64 / 1048576} MiB at most"));
    }

    private static ServiceProvider Services(string folder) => new ServiceCollection()
        .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
        .AddSingleton(TimeProvider.System)
        .AddSingleton(Database.Open(Path.Combine(folder, "store.db")))
        .AddSingleton<SourceStore>()
        .AddSingleton<RefreshStore>()
        .AddSingleton(_ => new CatalogueFolder(folder))
        .Configure<IngestOptions>(options =>
        {
            options.AllowPrivate.Add("127.0.0.0/8");
            options.HostGap = TimeSpan.Zero;
            options.Parallelism = 32;
        })
        .AddIngest()
        .BuildServiceProvider();

    /// <summary>Every source has a host of its own: loopback has sixteen million addresses.</summary>
    private static async Task AddAsync(SourceStore sources, int count, int port)
    {
        var now = TimeProvider.System.GetUtcNow();
        var states = Enumerable.Range(0, count).Select(i =>
        {
            var address = string.Create(CultureInfo.InvariantCulture, $"http://127.{1 + (i / 62_500)}.{i / 250 % 250}.{1 + (i % 250)}:{port}/feed");
            return SourceStates.Of(new SourceDefinition { Key = address, Address = address }, null, isAdded: false, now);
        });
        await sources.SyncAsync([.. states], now, CancellationToken.None);
    }

    private static (int Port, Task Work) Serve(CancellationToken ct)
    {
        var listener = new TcpListener(IPAddress.Any, 0);
        listener.Start(4096);
        return (((IPEndPoint)listener.LocalEndpoint).Port, ListenAsync(listener, ct));
    }

    private static async Task ListenAsync(TcpListener listener, CancellationToken ct)
    {
        try
        {
            while (true) _ = AnswerAsync(await listener.AcceptSocketAsync(ct));
        }
        catch (OperationCanceledException)
        {
            listener.Stop();
        }
    }

    private static async Task AnswerAsync(Socket socket)
    {
        using (socket)
        {
            var head = new byte[4096];
            var read = await socket.ReceiveAsync(head);
            var isKnown = Encoding.Latin1.GetString(head, 0, read).Contains("If-None-Match", StringComparison.OrdinalIgnoreCase);
            var answer = isKnown
                ? "HTTP/1.1 304 Not Modified\r\nETag: \"a\"\r\nConnection: close\r\n\r\n"
                : $"HTTP/1.1 200 OK\r\nETag: \"a\"\r\nContent-Length: {Feed.Length}\r\nConnection: close\r\n\r\n{Feed}";
            await socket.SendAsync(Encoding.Latin1.GetBytes(answer));
            socket.Shutdown(SocketShutdown.Send);
        }
    }
}
