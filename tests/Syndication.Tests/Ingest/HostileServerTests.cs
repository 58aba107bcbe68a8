using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Syndication.Storage;

namespace Syndication.Tests.Ingest;

[CollectionDefinition("hostile", DisableParallelization = true)]
public sealed class Hostile;

/// <summary>Everything a source can do to us ends in a readable state of that source, within its limits.</summary>
[Collection("hostile")]
public sealed class HostileServerTests
{
    private static readonly string Sound = HttpSourceTests.Feed(HttpSourceTests.Item("Sağlam haber geldi", "/bir", HttpSourceTests.LongText)).Replace("ROOT", "https://a.example", StringComparison.Ordinal);
    private static readonly byte[] Zeros = new byte[64 * 1024 * 1024];

    private delegate Task Behaviour(Stream stream, Socket socket, string head, CancellationToken ct);

    /// <summary>Name → what it does, how the source is doing then, and a part of the reason.</summary>
    private static readonly Dictionary<string, (Behaviour Does, SourceHealth Health, string Reason)> Cases = new()
    {
        ["endless body"] = (Endless("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n", "<item>"), SourceHealth.Unreachable, "larger than"),
        ["endless chunks"] = (Endless("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "6\r\n<item>\r\n"), SourceHealth.Unreachable, "larger than"),
        ["announced too large"] = (Raw("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n<rss"), SourceHealth.Unreachable, "larger than"),
        ["gzip bomb"] = (Packed("gzip", () => HostileServer.Gzip(Zeros)), SourceHealth.Unreachable, "larger than"),
        ["brotli bomb"] = (Packed("br", () => HostileServer.Brotli(Zeros)), SourceHealth.Unreachable, "larger than"),
        ["deflate bomb"] = (Packed("deflate", () => HostileServer.Deflate(Zeros)), SourceHealth.Unreachable, "larger than"),
        ["gzip bomb in gzip"] = (Packed("gzip, gzip", () => HostileServer.Gzip(HostileServer.Gzip(Zeros))), SourceHealth.Unreachable, "larger than"),
        ["compressed three times"] = (Packed("gzip, gzip, gzip", () => HostileServer.Gzip(Bytes(Sound))), SourceHealth.Unreachable, "3 times"),
        ["gzip cut short"] = (Packed("gzip", () => HostileServer.Gzip(Bytes(Sound))[..^60]), SourceHealth.Unreachable, "gzip"),
        ["damaged brotli"] = (Packed("br", () => [.. HostileServer.Brotli(Bytes(Sound))[..40], 1, 2, 3, 4, 5, 6, 7, 8]), SourceHealth.Unreachable, "damaged br"),
        ["gzip that is none"] = (Packed("gzip", () => Bytes(Sound)), SourceHealth.Healthy, ""),
        ["raw deflate"] = (Packed("deflate", () => HostileServer.Deflate(Bytes(Sound))), SourceHealth.Healthy, ""),
        ["unknown coding"] = (Packed("zstd", () => Bytes(Sound)), SourceHealth.Unreachable, "coding zstd"),
        ["slow drip of a body"] = (Drip("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n", 100), SourceHealth.Unreachable, "no whole answer"),
        ["slow drip of headers"] = (Drip("", 100), SourceHealth.Unreachable, "no whole answer"),
        ["silence"] = (Raw("", andWait: true), SourceHealth.Unreachable, "no whole answer"),
        ["silence after the headers"] = (Raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<rss", andWait: true), SourceHealth.Unreachable, "sent nothing"),
        ["endless continues"] = (Endless("", "HTTP/1.1 100 Continue\r\n\r\n"), SourceHealth.Unreachable, ""),
        ["hints before the answer"] = (Raw($"HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n{Ok(Sound)}"), SourceHealth.Healthy, ""),
        ["length too long"] = (Raw("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<rss></rss>"), SourceHealth.Unreachable, "cut short"),
        ["length too short"] = (Raw($"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{Sound}"), SourceHealth.Healthy, ""),
        ["length below zero"] = (Raw("HTTP/1.1 200 OK\r\nContent-Length: -5\r\nConnection: close\r\n\r\n"), SourceHealth.Broken, ""),
        ["a chunk of no size"] = (Raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n<rss>\r\n"), SourceHealth.Unreachable, ""),
        ["a chunk of all sizes"] = (Raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n<rss>"), SourceHealth.Unreachable, ""),
        ["chunks cut short"] = (Raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n<rss>"), SourceHealth.Unreachable, "cut short"),
        ["another protocol"] = (Raw("SSH-2.0-OpenSSH_9.2\r\n"), SourceHealth.Unreachable, "not HTTP"),
        ["HTTP 0.9"] = (Raw(Sound), SourceHealth.Unreachable, "not HTTP"),
        ["a status of its own"] = (Raw("HTTP/1.1 999 Request denied\r\nContent-Length: 0\r\n\r\n"), SourceHealth.Unreachable, "999"),
        ["a closed door"] = (Raw(""), SourceHealth.Unreachable, "cut short"),
        ["a slammed door"] = (Reset, SourceHealth.Unreachable, "broken off"),
        ["one huge header"] = (Raw($"HTTP/1.1 200 OK\r\nX: {new string('x', 1_000_000)}\r\n\r\n"), SourceHealth.Unreachable, "headers"),
        ["a flood of headers"] = (Raw($"HTTP/1.1 200 OK\r\n{string.Concat(Enumerable.Range(0, 20_000).Select(i => $"X{i}: y\r\n"))}\r\n"), SourceHealth.Unreachable, "headers"),
        ["a flood of cookies"] = (Raw($"HTTP/1.1 200 OK\r\n{string.Concat(Enumerable.Range(0, 300).Select(i => $"Set-Cookie: c{i}={new string('x', 100)}\r\n"))}Content-Length: {Bytes(Sound).Length}\r\n\r\n{Sound}"), SourceHealth.Healthy, ""),
        ["a redirect to itself"] = (Redirect("/feed"), SourceHealth.Unreachable, "circle"),
        ["redirects without end"] = (RedirectOn, SourceHealth.Unreachable, "more than 10"),
        ["a redirect to a file"] = (Redirect("file:///etc/passwd"), SourceHealth.Blocked, "sent on to"),
        ["a redirect to ftp"] = (Redirect("ftp://example.org/feed"), SourceHealth.Blocked, "sent on to"),
        ["a redirect into the private network"] = (Redirect("http://10.0.0.1/feed"), SourceHealth.Blocked, "sent on to"),
        ["a redirect to the cloud's metadata"] = (Redirect("http://169.254.169.254/latest/"), SourceHealth.Blocked, "sent on to"),
        ["a redirect to nowhere"] = (Redirect("http://[::bad"), SourceHealth.Blocked, "sent on to"),
        ["a redirect without an address"] = (Raw("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n"), SourceHealth.Broken, "HTTP 302"),
        ["a login page"] = (ByPath("/login", Ok("<html><body><form><input type=\"password\"></form></body></html>")), SourceHealth.Blocked, "login page"),
        ["a consent page"] = (ByPath("/consent?back=feed", Ok("<html><body>Çerezleri kabul edin</body></html>")), SourceHealth.Blocked, "consent page"),
        ["a bot wall that says 200"] = (Raw(Ok("<html><head><title>Just a moment...</title></head><body></body></html>")), SourceHealth.Blocked, "bot wall"),
        ["a bot wall that says 403"] = (Raw("HTTP/1.1 403 Forbidden\r\ncf-mitigated: challenge\r\nContent-Length: 0\r\n\r\n"), SourceHealth.Blocked, "cf-mitigated"),
        ["a bot wall that says 503"] = (Raw("HTTP/1.1 503 Service Unavailable\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<html><body><script src=\"/cdn-cgi/challenge-platform/h/b\"></script></body></html>"), SourceHealth.Blocked, "bot wall"),
        ["a password"] = (Status(401), SourceHealth.Blocked, "HTTP 401"),
        ["not found"] = (Status(404), SourceHealth.Broken, "HTTP 404"),
        ["a fault"] = (Status(500), SourceHealth.Unreachable, "HTTP 500"),
        ["gone"] = (Status(410), SourceHealth.Gone, "410"),
        ["no content"] = (Status(204), SourceHealth.Broken, "HTTP 204"),
        ["a part"] = (Status(206), SourceHealth.Broken, "HTTP 206"),
        ["not modified, unasked"] = (Status(304), SourceHealth.Broken, "304"),
        ["too many requests, until nonsense"] = (Raw("HTTP/1.1 429 Too Many Requests\r\nRetry-After: -1 soon\r\nContent-Length: 0\r\n\r\n"), SourceHealth.Throttled, "HTTP 429"),
        ["nothing at all"] = (Raw("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"), SourceHealth.Broken, "empty"),
        ["white space"] = (Raw(Ok("  \n\t ")), SourceHealth.Broken, "empty"),
        ["a wrong charset"] = (Raw($"HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=utf-16\r\nConnection: close\r\n\r\n{Sound}"), SourceHealth.Healthy, ""),
        ["zeros in the text"] = (Raw(Ok(Sound.Replace("haberin", "hab\0erin", StringComparison.Ordinal))), SourceHealth.Healthy, ""),
        ["a picture"] = (Raw("HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nConnection: close\r\n\r\n\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\0\u0001\0\0\0\u0001\b\u0006\0\0\0"), SourceHealth.Broken, ""),
        ["a tower of elements"] = (Raw(Ok($"<rss><channel>{string.Concat(Enumerable.Repeat("<a>", 60_000))}")), SourceHealth.Healthy, ""),
        ["a tower of boxes"] = (Raw(Ok($"<html><body>{string.Concat(Enumerable.Repeat("<div>", 40_000))}")), SourceHealth.Broken, ""),
        ["a billion laughs"] = (Raw(Ok(Laughs())), SourceHealth.Healthy, ""),
        ["an outer entity"] = (Raw(Ok("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel><title>x</title><item><title>&x; haber geldi</title><guid>1</guid></item></channel></rss>")), SourceHealth.Healthy, ""),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task EndsInAReadableStateWithinTheLimits(string name)
    {
        var (does, health, reason) = Cases[name];
        await using var server = new HostileServer((stream, socket, head, ct) => does(stream, socket, head, ct));
        await using var line = await HurriedLineAsync();
        await line.AddAsync($"{server.Root}/feed");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();

        var report = await line.RefreshAsync();

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(8));
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 20 * 1024 * 1024);
        Assert.True(report.Health == health, $"{report.Health}: {string.Join("; ", report.Problems)}");
        Assert.Contains(reason, string.Join("; ", report.Problems), StringComparison.Ordinal);
        Assert.All(report.Problems, problem => Assert.InRange(problem.Length, 1, 600));
        Assert.All(report.Problems, problem => Assert.DoesNotContain('\n', problem));
        Assert.True(report.NextDue > line.Clock.GetUtcNow());
        Assert.DoesNotContain(await line.ArticlesAsync(), one => one.Content.Title.Contains("root:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ACertificateThatNobodyVouchesForIsAFaultOfTls()
    {
        await using var server = new HostileServer((stream, _, _, ct) => stream.WriteAsync(Bytes(Ok(Sound)), ct).AsTask(), speaksTls: true);
        await using var line = await HurriedLineAsync();
        await line.AddAsync($"{server.Root}/feed");

        var report = await line.RefreshAsync();

        Assert.Equal(SourceHealth.Unreachable, report.Health);
        Assert.Contains("TLS", Assert.Single(report.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AServerWithoutTlsIsAFaultOfTls()
    {
        await using var server = new HostileServer((stream, _, _, ct) => stream.WriteAsync(Bytes(Ok(Sound)), ct).AsTask());
        await using var line = await HurriedLineAsync();
        await line.AddAsync($"https://127.0.0.1:{server.Port}/feed");

        Assert.Equal(SourceHealth.Unreachable, (await line.RefreshAsync()).Health);
    }

    [Fact]
    public async Task ADoorThatIsNotThereIsConnectionRefused()
    {
        await using var line = await HurriedLineAsync();
        await line.AddAsync("http://127.0.0.1:9/feed".Replace(":9/", $":{ClosedPort()}/", StringComparison.Ordinal));

        var report = await line.RefreshAsync();

        Assert.Equal(SourceHealth.Unreachable, report.Health);
        Assert.Contains("refused", Assert.Single(report.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CookiesAreNeverSentBack()
    {
        var heads = new List<string>();
        await using var server = new HostileServer((stream, _, head, ct) =>
        {
            heads.Add(head);
            return stream.WriteAsync(Bytes($"HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nConnection: close\r\n\r\n{Sound}"), ct).AsTask();
        });
        await using var line = await HurriedLineAsync();
        await line.AddAsync($"{server.Root}/feed");

        await line.RefreshAsync();
        await line.RefreshAsync();

        Assert.Equal(2, heads.Count);
        Assert.DoesNotContain(heads, head => head.Contains("Cookie:", StringComparison.OrdinalIgnoreCase));
    }

    private static Task<LineFixture> HurriedLineAsync() => LineFixture.CreateAsync(options =>
    {
        options.LargestBody = 512 * 1024;
        options.TotalTimeout = TimeSpan.FromSeconds(3);
        options.IdleTimeout = TimeSpan.FromSeconds(1);
        options.ConnectTimeout = TimeSpan.FromSeconds(1);
        options.PagesPerRefresh = 0;
    });

    private static int ClosedPort()
    {
        var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        return port;
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Ok(string body) => $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n{body}";

    private static Behaviour Raw(string answer, bool andWait = false) => async (stream, _, _, ct) =>
    {
        await stream.WriteAsync(Bytes(answer), ct);
        await stream.FlushAsync(ct);
        if (andWait) await Task.Delay(Timeout.Infinite, ct);
    };

    private static Behaviour Status(int status) => Raw($"HTTP/1.1 {status} Said so\r\nContent-Length: 0\r\n\r\n");

    private static Behaviour Redirect(string to) => Raw($"HTTP/1.1 301 Moved\r\nLocation: {to}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

    private static Task RedirectOn(Stream stream, Socket socket, string head, CancellationToken ct) =>
        Redirect($"/feed{Guid.NewGuid():N}")(stream, socket, head, ct);

    private static Behaviour ByPath(string to, string there) => (stream, socket, head, ct) =>
        head.StartsWith($"GET {to} ", StringComparison.Ordinal) ? Raw(there)(stream, socket, head, ct) : Redirect(to)(stream, socket, head, ct);

    private static Task Reset(Stream stream, Socket socket, string head, CancellationToken ct)
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
        return Task.CompletedTask;
    }

    private static Behaviour Packed(string coding, Func<byte[]> body) => async (stream, _, _, ct) =>
    {
        var bytes = body();
        await stream.WriteAsync(Bytes($"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Encoding: {coding}\r\nContent-Length: {bytes.Length}\r\n\r\n"), ct);
        await stream.WriteAsync(bytes, ct);
    };

    private static Behaviour Endless(string head, string piece) => async (stream, _, _, ct) =>
    {
        await stream.WriteAsync(Bytes(head), ct);
        var many = Bytes(string.Concat(Enumerable.Repeat(piece, 1000)));
        while (!ct.IsCancellationRequested) await stream.WriteAsync(many, ct);
    };

    private static Behaviour Drip(string head, int milliseconds) => async (stream, _, _, ct) =>
    {
        await stream.WriteAsync(Bytes(head), ct);
        var rest = head.Length > 0 ? Sound : $"HTTP/1.1 200 OK\r\nX: {new string('x', 200)}\r\n";
        foreach (var b in Bytes(rest))
        {
            await stream.WriteAsync(new[] { b }, ct);
            await Task.Delay(milliseconds, ct);
        }
    };

    private static string Laughs()
    {
        var entities = string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY l{i} \"{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}\">"));
        return $"<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY l0 \"lol\">{entities}]><rss version=\"2.0\"><channel><title>x</title><item><title>Kahkaha &l9; haberi</title><guid>1</guid></item></channel></rss>";
    }
}
