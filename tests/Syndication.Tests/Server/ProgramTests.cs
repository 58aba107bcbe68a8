using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Syndication.Storage;

namespace Syndication.Tests.Server;

/// <summary>The program from outside: processes, signals, standard streams, exit codes.</summary>
public sealed partial class ProgramTests : IDisposable
{
    private const int Documents = 60;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("syndication-program-");

    private string Data => Path.Combine(_folder.FullName, "data");

    private string Feeds => Path.Combine(_folder.FullName, "feeds");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task KilledTenTimesDuringIngestItHasEverySampleOnce()
    {
        WriteCatalogue(Documents);
        for (var time = 1; time <= 10; time++)
        {
            using var ingest = SyndicationProcess.Start("ingest", "--data", Data, "--feeds", Feeds);
            await Task.Delay(TimeSpan.FromMilliseconds(150 * time));
            await ingest.KillAsync();
        }

        var (status, _, errors) = await SyndicationProcess.RunAsync("ingest", "--data", Data, "--feeds", Feeds);

        Assert.True(status == 0, errors);
        await using var database = Database.Open(Path.Combine(Data, "syndication.db"));
        var stored = await new ArticleStore(database).NewestAsync(Selection.All, 1000, default);
        var announced = await new AnnouncementStore(database).AfterAsync(0, 1000, default);
        Assert.Equal(Documents, stored.Count);
        Assert.Equal(Documents, stored.Select(article => article.Content.Title).Distinct().Count());
        Assert.Equal(Documents, announced.Count);
    }

    [Fact]
    public async Task ABrokenDocumentIsOneLineAndEverythingElseGoesOn()
    {
        WriteCatalogue(2);
        File.WriteAllText(Path.Combine(Feeds, "samples", "empty.txt"), "");
        File.WriteAllText(Path.Combine(Feeds, "samples", "cut.xml"), "<?xml version=\"1.0\"?><rss><chan");

        var (status, output, _) = await SyndicationProcess.RunAsync("ingest", "--data", Data, "--feeds", Feeds, "--json");

        Assert.Equal(0, status);
        using var reports = JsonDocument.Parse(output);
        var report = reports.RootElement[0];
        Assert.Equal(2, report.GetProperty("added").GetInt32());
        Assert.Collection(
            report.GetProperty("problems").EnumerateArray().Select(problem => problem.GetString()!).Order(StringComparer.Ordinal),
            problem => Assert.StartsWith("cut.xml: ", problem, StringComparison.Ordinal),
            problem => Assert.StartsWith("empty.txt: ", problem, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ARestartGivesTheSameBytesAndTheSameTag()
    {
        WriteCatalogue(3);
        await SyndicationProcess.RunAsync("ingest", "--data", Data, "--feeds", Feeds);

        var first = await ServeAndGetAsync("/feeds/all.xml");
        var second = await ServeAndGetAsync("/feeds/all.xml");

        Assert.Equal(3, Regex.Count(first.Body, "<item>"));
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task AServiceThatIsToldToStopEndsWellWithinTenSeconds()
    {
        WriteCatalogue(1);
        using var service = SyndicationProcess.Start(Serve(LoopbackPort.Free(), out var address));
        await ReachAsync(new Uri(address, "/health"));

        var begun = TimeProvider.System.GetTimestamp();
        service.Terminate();
        var (status, _, errors) = await service.EndAsync();

        Assert.True(status == 0, errors);
        Assert.InRange(TimeProvider.System.GetElapsedTime(begun).TotalSeconds, 0, 10);
    }

    [Fact]
    public async Task ASecondServiceOnTheSameDataIsRefusedInOneLine()
    {
        WriteCatalogue(1);
        using var service = SyndicationProcess.Start(Serve(LoopbackPort.Free(), out var address));
        await ReachAsync(new Uri(address, "/health"));

        var (status, _, errors) = await SyndicationProcess.RunAsync(Serve(LoopbackPort.Free(), out _));

        Assert.Equal(1, status);
        Assert.Contains("Another process", Assert.Single(errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASourceIsAddedAndRefreshedWhileTheServiceRuns()
    {
        WriteCatalogue(1);
        using var service = SyndicationProcess.Start(Serve(LoopbackPort.Free(), out var address));
        await ReachAsync(new Uri(address, "/health"));
        var more = Directory.CreateDirectory(Path.Combine(_folder.FullName, "more"));
        File.WriteAllText(Path.Combine(more.FullName, "late.txt"), Document(77));

        var added = await SyndicationProcess.RunAsync("sources", "add", more.FullName, "--data", Data, "--feeds", Feeds);
        var refreshed = await SyndicationProcess.RunAsync("refresh", more.FullName, "--data", Data, "--feeds", Feeds);

        Assert.True(added.Status == 0 && refreshed.Status == 0, added.Errors + refreshed.Errors);
        Assert.Contains(": well", refreshed.Output, StringComparison.Ordinal);
        var feed = await ReachAsync(new Uri(address, "/feeds/all.xml"));
        Assert.Contains(Headline(77), feed.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnExportImportedElsewhereGivesTheSameFeed()
    {
        WriteCatalogue(3);
        await SyndicationProcess.RunAsync("ingest", "--data", Data, "--feeds", Feeds);
        var here = await ServeAndGetAsync("/feeds/all.xml");
        var file = Path.Combine(_folder.FullName, "everything.jsonl");

        var export = await SyndicationProcess.RunAsync("export", file, "--data", Data);
        Directory.Delete(Data, recursive: true);
        var import = await SyndicationProcess.RunAsync("import", file, "--data", Data);

        Assert.True(export.Status == 0 && import.Status == 0, export.Errors + import.Errors);
        Assert.Equal(here, await ServeAndGetAsync("/feeds/all.xml"));
    }

    [Fact]
    public async Task FetchAsksOnceAndStoresNothing()
    {
        WriteCatalogue(1);
        await SyndicationProcess.RunAsync("ingest", "--data", Data, "--feeds", Feeds);
        using var service = SyndicationProcess.Start(Serve(LoopbackPort.Free(), out var address));
        await ReachAsync(new Uri(address, "/health"));

        var nowhere = Path.Combine(_folder.FullName, "nowhere");
        var (status, output, errors) = await SyndicationProcess.RunAsync(
            "fetch", "--once", "--json", "--allow-private", "127.0.0.0/8", "--data", nowhere, new Uri(address, "/feeds/all.xml").AbsoluteUri);
        var refused = await SyndicationProcess.RunAsync("fetch", "--once", "--json", new Uri(address, "/feeds/all.xml").AbsoluteUri);

        Assert.True(status == 0, errors);
        Assert.Equal("""{"ok":true,"items":1,"error":null}""", output.TrimEnd().Split('\n')[^1]);
        Assert.Equal(1, refused.Status);
        Assert.False(Directory.Exists(nowhere));
    }

    [Fact]
    public async Task CheckNamesFileAndLineAndFails()
    {
        WriteCatalogue(1);
        File.WriteAllText(Path.Combine(Feeds, "broken.yaml"), "title: Kırık\nsources:\n  - url: not an address\n");

        var (status, output, _) = await SyndicationProcess.RunAsync("check", Feeds);

        Assert.Equal(1, status);
        Assert.Matches(@"broken\.yaml:3:\d+: ", output);
    }

    [Theory]
    [InlineData("serve"), InlineData("ingest"), InlineData("sources", "add"), InlineData("sources", "list"), InlineData("sources", "remove")]
    [InlineData("refresh"), InlineData("check"), InlineData("extract"), InlineData("parse"), InlineData("sanitize"), InlineData("check-url")]
    [InlineData("export"), InlineData("import"), InlineData("backup"), InlineData("discover"), InlineData("fetch"), InlineData("verify"), InlineData("subscriptions")]
    [InlineData("search"), InlineData("completion"), InlineData("sources"), InlineData("quarantine"), InlineData("quarantine", "release"), InlineData("explain")]
    public async Task EveryCommandHelpsWithAnExample(params string[] command)
    {
        var (status, output, _) = await SyndicationProcess.RunAsync([.. command, "--help"]);

        Assert.Equal(0, status);
        Assert.Matches($@"Examples?:\s+syndication {string.Join(' ', command)}", output);
    }

    private void WriteCatalogue(int documents)
    {
        var samples = Directory.CreateDirectory(Path.Combine(Feeds, "samples"));
        File.WriteAllText(Path.Combine(Feeds, "ornekler.yaml"), "title: Örnekler\nlanguage: tr\nsources:\n  - folder: samples\n");
        for (var number = 1; number <= documents; number++)
            File.WriteAllText(Path.Combine(samples.FullName, $"{number:000}.txt"), Document(number));
    }

    private static string Headline(int number) => $"Köprü çalışmasının {number}. bölümü tamamlandı";

    private static string Document(int number) => $"""
        Kategoriler: Yerel

        {Headline(number)}

        Belediyeden yapılan açıklamada, köprünün {number}. bölümünde asfalt işlerinin bittiği ve trafiğe açılacağı bildirildi.

        Açıklamada, kalan bölümlerin yıl sonuna kadar tamamlanmasının planlandığı, yaya yollarının da yenileneceği kaydedildi.
        """;

    private string[] Serve(int port, out Uri address)
    {
        address = new Uri($"http://127.0.0.1:{port}");
        return ["serve", "--port", port.ToString(CultureInfo.InvariantCulture), "--data", Data, "--feeds", Feeds];
    }

    private async Task<(string Tag, string Body)> ServeAndGetAsync(string path)
    {
        // One port for both lives of a service: its number is part of every address in the feed.
        using var service = SyndicationProcess.Start(Serve(_port, out var address));
        var answer = await ReachAsync(new Uri(address, path));
        service.Terminate();
        await service.EndAsync();
        return answer;
    }

    private readonly int _port = LoopbackPort.Free();

    private static async Task<(string Tag, string Body)> ReachAsync(Uri address)
    {
        using var client = new HttpClient();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            try
            {
                using var response = await client.GetAsync(address, patience.Token);
                return (response.Headers.ETag?.Tag ?? "", await response.Content.ReadAsStringAsync(patience.Token));
            }
            catch (HttpRequestException)
            {
                // Not listening yet; the token ends the waiting.
                await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
            }
        }
    }
}
