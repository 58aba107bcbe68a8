namespace Syndication.Browser.Tests.Cleaning;

public sealed class SanitiserTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Source = "https://source.example/2026/article.html";

    [SkippableFact]
    public async Task NothingOfAnyPayloadRunsOrCallsHomeOrIsLeft()
    {
        await using var trial = await Trial.OpenAsync(chromium.Browser);

        Assert.Empty(await trial.FaultsAsync(Payloads.All, Source));
    }

    // Without this the other could pass because the trial sees nothing.
    [SkippableFact]
    public async Task TheTrialSeesWhatUnsanitisedPayloadsDo()
    {
        await using var trial = await Trial.OpenAsync(chromium.Browser);
        var seen = 0;
        foreach (var payload in Payloads.ThatRun)
        {
            if ((await trial.OfAsync(payload)).Ran.Count > 0) seen++;
        }

        Assert.Equal(Payloads.ThatRun.Length, seen);
    }
}
