using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace Syndication.Tests.Server;

/// <summary>How the program starts, and how it ends when its start goes wrong or is broken off.</summary>
public sealed class StartTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("syndication-start-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(50), InlineData(300), InlineData(600), InlineData(1000)]
    public async Task TwoSignalsWhileItStartsEndItQuietly(int milliseconds)
    {
        using var service = SyndicationProcess.Start("serve", "--port", "0", "--data", _folder.FullName, "--feeds", _folder.FullName);
        await Task.Delay(milliseconds);

        service.Terminate();
        service.Terminate();
        var (status, _, errors) = await service.EndAsync();

        // Before the program's first line runs, the system ends it: 143.
        Assert.True(status is 0 or 143, $"{status}");
        Assert.Equal("", errors);
    }

    [Fact]
    public async Task APortInUseIsOneLine()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        var (status, output, errors) = await SyndicationProcess.RunAsync("serve", "--port", port, "--data", _folder.FullName, "--feeds", _folder.FullName);

        Assert.Equal(1, status);
        Assert.Equal($"syndication: Port {port} of 127.0.0.1 is in use by another program; --port takes another.", errors.TrimEnd());
        Assert.Equal("", output);
    }

    [Fact]
    public async Task TheCommandOfTheReadmeServesTheSamples()
    {
        var port = LoopbackPort.Free().ToString(CultureInfo.InvariantCulture);
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        var start = new ProcessStartInfo("dotnet",
        [
            "run", "--no-build", "--configuration", configuration, "--project", "src/Syndication.Server",
            "--", "--port", port, "--data", _folder.FullName,
        ])
        {
            WorkingDirectory = Root(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        using var run = Process.Start(start)!;
        try
        {
            var reading = Task.WhenAll(run.StandardOutput.ReadToEndAsync(), run.StandardError.ReadToEndAsync());
            Assert.Contains("<item>", await FeedAsync($"http://localhost:{port}/feeds/dis-aci.xml"), StringComparison.Ordinal);
            Process.Start("kill", ["-TERM", run.Id.ToString(CultureInfo.InvariantCulture)])!.WaitForExit();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            await run.WaitForExitAsync(patience.Token);
            await reading;
        }
        finally
        {
            if (!run.HasExited) run.Kill(entireProcessTree: true);
        }
    }

    private static async Task<string> FeedAsync(string address)
    {
        using var client = new HttpClient();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            try
            {
                var body = await client.GetStringAsync(new Uri(address), patience.Token);
                if (body.Contains("<item>", StringComparison.Ordinal)) return body;
            }
            catch (HttpRequestException)
            {
                // Not listening yet; the token ends the waiting.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), patience.Token);
        }
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}
