using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Syndication.Articles;
using Syndication.Storage;
using Syndication.Tests.Server;

namespace Syndication.Browser.Tests.Pages;

/// <summary>The real server with something of everything to look at: feeds, a corrected article, a withdrawn one, sources well and ill.</summary>
internal sealed class PeopleSite : IAsyncDisposable
{
    private PeopleSite(TestSite site) => Site = site;

    public TestSite Site { get; }

    /// <summary>As the pages name themselves; another site than <c>127.0.0.1</c> to a browser.</summary>
    public string Root => $"http://localhost:{Site.Port}";

    /// <summary>Path of an article that was corrected twice.</summary>
    public string Corrected { get; private set; } = "";

    /// <summary>Path of an article that was withdrawn.</summary>
    public string Withdrawn { get; private set; } = "";

    public static async Task<PeopleSite> StartAsync(Action<WebApplication>? configure = null, TestClock? clock = null)
    {
        var people = new PeopleSite(await TestSite.StartAsync(clock: clock, configure: configure, settings: ["Server:PublicUrl=", "Server:Name=Haberler"]));
        var site = people.Site;
        site.Define("dis-aci", "title: Dış Açı\ndescription: Dünyadan haberler ve dış politika.\nlanguage: tr\nselect:\n  categories: [Dış Açı]\n");
        site.Define("ekonomi", "title: Ekonomi\ndescription: Borsa, döviz ve iş dünyası.\nlanguage: tr\nselect:\n  categories: [Ekonomi]\n");
        site.Look();
        await site.PublishAsync([.. Enumerable.Range(1, 12).Select(Report)]);
        await site.PublishAsync(Report(40) with { Categories = ["Ekonomi"], Title = "Enflasyon üç yılın en düşüğünde" });
        people.Corrected = await people.CorrectAsync();
        people.Withdrawn = await people.WithdrawAsync();
        await people.AddSourcesAsync();
        return people;
    }

    /// <summary>Nobody answers any more; the machine is still there.</summary>
    public Task GoDownAsync() => Site.Services.GetRequiredService<IServer>().StopAsync(default);

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private static Article Report(int number) => Some.Article($"Sınır nehirlerinde ortak ölçüm: {number} istasyonun verisi tek tabloda", number) with
    {
        Summary = "Üç komşu ülke, ortak akarsularda debi ve kirlilik verilerini aynı yöntemle toplayacak.",
    };

    private async Task<string> CorrectAsync()
    {
        var first = Report(20) with { Title = "Depremde üç köy yolu kapandı", Published = null };
        var id = (await Site.PublishAsync(With(first, "Depremde üç köy yolu kapandı. Yaralı yok."))).Added.Single();
        Site.Clock.Advance(TimeSpan.FromHours(1));
        await Site.PublishAsync(With(first, "Depremde dört köy yolu kapandı. Yaralı yok."));
        Site.Clock.Advance(TimeSpan.FromHours(1));
        await Site.PublishAsync(With(first with { Title = "Depremde dört köy yolu kapandı" }, "Depremde dört köy yolu kapandı. İki hafif yaralı var."));
        return $"/articles/{id}";
    }

    private async Task<string> WithdrawAsync()
    {
        var id = (await Site.PublishAsync(Report(30) with { Title = "Yanlış haber" })).Added.Single();
        await Site.Articles.WithdrawAsync(id, "Haber doğru değildi.", Site.Clock.GetUtcNow(), default);
        return $"/articles/{id}";
    }

    private async Task AddSourcesAsync()
    {
        var sources = Site.Services.GetRequiredService<SourceStore>();
        var now = Site.Clock.GetUtcNow();
        await sources.AddAsync(Some.Source with { Health = SourceHealth.Healthy, AskedAt = now, AnsweredAt = now, DueAt = now.AddMinutes(15) }, default);
        await sources.AddAsync(new SourceState
        {
            Key = "gazete",
            Address = "https://gazete.test/rss?key=SECRET",
            Feed = "ekonomi",
            Health = SourceHealth.Blocked,
            Reason = "HTTP 403 at https://gazete.test/rss?key=SECRET",
            AskedAt = now,
            DueAt = now.AddHours(6),
            IsAdded = true,
        }, default);
    }

    private static Article With(Article article, string text) => article with { ContentText = text, ContentHtml = $"<p>{text}</p>" };
}
