using System.Diagnostics;
using System.Text.Json;
using Syndication.Server.Commands;

namespace Syndication.Tests.Server;

/// <summary>The commands as people and programs use them at a terminal.</summary>
public sealed class TerminalTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("syndication-terminal-");

    private string Data => Path.Combine(_folder.FullName, "data");

    private string Feeds => Path.Combine(_folder.FullName, "feeds");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task SearchFindsWithoutAccentsAndPrintsPlainTextIntoAPipe()
    {
        await IngestAsync();

        var found = await SyndicationProcess.RunAsync("search", "sirnak", "kopru", "--data", Data, "--feeds", Feeds);

        Assert.True(found.Status == 0, found.Errors);
        Assert.Contains("Şırnak’ta köprü açıldı", found.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', found.Output);
    }

    [Fact]
    public async Task SearchTellsProgramsInJsonAndSaysByItsStatusWhenNothingIsFound()
    {
        await IngestAsync();

        var found = await SyndicationProcess.RunAsync("search", "şırnak", "--json", "--rebuild", "--data", Data, "--feeds", Feeds);
        var nothing = await SyndicationProcess.RunAsync("search", "bulunmayan", "--json", "--data", Data, "--feeds", Feeds);
        var excluded = await SyndicationProcess.RunAsync("search", "--json", "--data", Data, "--feeds", Feeds, "--", "şırnak", "-köprü");

        Assert.Equal("Şırnak’ta köprü açıldı", JsonDocument.Parse(found.Output).RootElement[0].GetProperty("title").GetString());
        Assert.Equal((1, "[]"), (nothing.Status, nothing.Output.Trim()));
        Assert.Equal((1, "[]"), (excluded.Status, excluded.Output.Trim()));
    }

    [Fact]
    public async Task CheckTellsProgramsEveryMistake()
    {
        await IngestAsync();
        var sound = await SyndicationProcess.RunAsync("check", Feeds, "--json");
        File.WriteAllText(Path.Combine(Feeds, "broken.yaml"), "title: Kırık\nsources:\n  - url: not an address\n");
        var broken = await SyndicationProcess.RunAsync("check", Feeds, "--json");

        Assert.Equal((0, 1), (sound.Status, broken.Status));
        Assert.Equal(1, JsonDocument.Parse(sound.Output).RootElement.GetProperty("feeds").GetInt32());
        Assert.Equal(3, JsonDocument.Parse(broken.Output).RootElement.GetProperty("mistakes")[0].GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task ASecondIngestCountsWhatIsKnown()
    {
        await IngestAsync();

        var (_, output, _) = await SyndicationProcess.RunAsync("ingest", "--json", "--data", Data, "--feeds", Feeds);

        var report = JsonDocument.Parse(output).RootElement[0];
        Assert.Equal((0, 1), (report.GetProperty("added").GetInt32(), report.GetProperty("unchanged").GetInt32()));
    }

    [Theory]
    [InlineData("syndication so", "sources"), InlineData("syndication sources a", "add"), InlineData("syndication sources add --ki", "--kind")]
    [InlineData("syndication completion f", "fish"), InlineData("syndication sources add --kind List", "Listing")]
    public async Task BashCompletesWhatWasBegun(string line, string completion)
    {
        var script = Path.Combine(_folder.FullName, "completion.bash");
        var (_, printed, _) = await SyndicationProcess.RunAsync("completion", "bash");
        await File.WriteAllTextAsync(script, printed);
        var program = Path.Combine(AppContext.BaseDirectory, "syndication.dll");
        var words = string.Join(' ', line.Split(' ').Select(word => $"'{word}'"));
        var test = $"""
            source '{script}'
            syndication() (dotnet '{program}' "$@")
            COMP_LINE='{line}' COMP_POINT={line.Length} COMP_WORDS=({words}) COMP_CWORD={line.Split(' ').Length - 1}
            complete -p syndication >&2
            _syndication
            printf '%s\n' "$COMPREPLY"
            """;

        using var bash = Process.Start(new ProcessStartInfo("bash", ["--norc", "-c", test]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (await bash.StandardOutput.ReadToEndAsync(), await bash.StandardError.ReadToEndAsync());

        Assert.Equal(completion, output.Trim());
        Assert.Contains("-F _syndication syndication", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bash", "complete "), InlineData("zsh", "compdef "), InlineData("fish", "complete -c syndication"), InlineData("powershell", "Register-ArgumentCompleter")]
    public async Task EveryShellHasItsScript(string shell, string holds)
    {
        var (status, output, _) = await SyndicationProcess.RunAsync("completion", shell);

        Assert.Equal(0, status);
        Assert.Contains(holds, output, StringComparison.Ordinal);
    }

    [Fact]
    public void ASlashIsThePathOfAFile()
    {
        var offered = CommandLine.Build().Parse("extract ").GetCompletions().Select(item => item.Label).ToList();

        Assert.Contains("--help", offered);
        Assert.DoesNotContain(offered, label => label.StartsWith('/'));
    }

    [Fact]
    public void NothingBeyondThisMachineIsServedUnlessItIsSaid()
    {
        foreach (var arguments in (string[][])[[], ["--port", "9000"], ["serve"]])
        {
            var parsed = CommandLine.Build().Parse(CommandLine.WithDefault(arguments));
            Assert.Equal("127.0.0.1", parsed.GetValue<string>("--listen"));
        }
    }

    private async Task IngestAsync()
    {
        var samples = Directory.CreateDirectory(Path.Combine(Feeds, "samples"));
        File.WriteAllText(Path.Combine(Feeds, "ornekler.yaml"), "title: Örnekler\nlanguage: tr\nsources:\n  - folder: samples\n");
        File.WriteAllText(Path.Combine(samples.FullName, "bir.txt"), """
            Kategoriler: Yerel

            Şırnak’ta köprü açıldı

            Belediyeden yapılan açıklamada, köprünün iki bölümünde asfalt işlerinin bittiği ve trafiğe açılacağı bildirildi.

            Açıklamada, kalan bölümlerin yıl sonuna kadar tamamlanmasının planlandığı, yaya yollarının da yenileneceği kaydedildi.
            """);
        var (status, _, errors) = await SyndicationProcess.RunAsync("ingest", "--data", Data, "--feeds", Feeds);
        Assert.True(status == 0, errors);
    }
}
