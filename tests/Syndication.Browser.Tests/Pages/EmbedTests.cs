using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using Syndication.Tests.Server;

namespace Syndication.Browser.Tests.Pages;

/// <summary>A feed in a page of somebody else.</summary>
public sealed class EmbedTests(Chromium chromium) : IClassFixture<Chromium>
{
    [SkippableFact]
    public async Task TheElementFitsIntoAPlainPageInLightAndDark()
    {
        await using var people = await PeopleSite.StartAsync();
        await using var host = await ForeignPage.StartAsync(await SnippetAsync(people, "#element"));
        List<string> faults = [];
        foreach (var eyes in Eyes.All)
        {
            await using var visitor = await Visitor.ComeAsync(chromium.Browser, eyes);
            await visitor.GoAsync(host.Address);
            Assert.Equal(5, await Headlines(visitor).CountAsync());
            faults.AddRange(await visitor.FaultsAsync("element"));
        }

        Assert.Empty(faults);
    }

    [SkippableTheory]
    [InlineData("light"), InlineData("dark")]
    public async Task AnElementMayHaveAThemeOfItsOwn(string theme)
    {
        await using var people = await PeopleSite.StartAsync();
        var snippet = (await SnippetAsync(people, "#element")).Replace("items=\"5\"", $"items=\"3\" theme=\"{theme}\"", StringComparison.Ordinal);
        await using var host = await ForeignPage.StartAsync(snippet, scheme: "light");
        await using var visitor = await Visitor.ComeAsync(chromium.Browser);
        await visitor.GoAsync(host.Address);

        Assert.Equal(3, await Headlines(visitor).CountAsync());
        Assert.Empty(await visitor.FaultsAsync($"theme-{theme}"));
    }

    [SkippableFact]
    public async Task TheFrameWorksWhereNothingElseIsAllowed()
    {
        await using var people = await PeopleSite.StartAsync();
        await using var host = await ForeignPage.StartAsync(
            await SnippetAsync(people, "#frame"), $"default-src 'none'; frame-src {people.Root}; img-src data:");
        List<string> faults = [];
        foreach (var eyes in Eyes.All)
        {
            await using var visitor = await Visitor.ComeAsync(chromium.Browser, eyes);
            await visitor.GoAsync(host.Address);
            var frame = visitor.Page.FrameLocator("iframe");
            Assert.Equal(5, await frame.Locator("li").CountAsync());
            Assert.False(await visitor.Page.Frames[1].EvaluateAsync<bool>("() => document.documentElement.scrollHeight > innerHeight"));
            faults.AddRange(await visitor.FaultsAsync("foreign-frame"));
        }

        Assert.Empty(faults);
    }

    [SkippableFact]
    public async Task TheFragmentIsPlainHtmlForAServerToPutIn()
    {
        await using var people = await PeopleSite.StartAsync();
        var fragment = (await people.Site.GetAsync("/embed/dis-aci.fragment.html?items=3")).Text;
        await using var host = await ForeignPage.StartAsync(fragment, "default-src 'none'; img-src data:");
        await using var visitor = await Visitor.ComeAsync(chromium.Browser);
        await visitor.GoAsync(host.Address);

        Assert.Equal(3, await visitor.Page.Locator(".feed li").CountAsync());
        Assert.Empty(await visitor.FaultsAsync("fragment"));
    }

    [SkippableFact]
    public async Task WithTheServiceDownTheLastHeadlinesStayAndItIsSaid()
    {
        // Headlines that are stale at once have to be asked for again; the script is kept, for the clock is the browser's.
        await using var people = await PeopleSite.StartAsync(app => app.Use((http, next) =>
        {
            if (http.Request.Path.Value is "/embed/dis-aci.json")
                http.Response.OnStarting(() => Task.FromResult(http.Response.Headers.CacheControl = "public, max-age=0"));
            return next(http);
        }), new TestClock(TimeProvider.System.GetUtcNow()));
        await using var host = await ForeignPage.StartAsync(await SnippetAsync(people, "#element"));
        await using var visitor = await Visitor.ComeAsync(chromium.Browser);
        await visitor.GoAsync(host.Address);
        await people.GoDownAsync();

        await visitor.GoAsync(host.Address);

        Assert.Equal(5, await Headlines(visitor).CountAsync());
        Assert.Equal("Hizmet yanıt vermiyor: bunlar son ziyaretteki haberler.", await visitor.Page.Locator(".foot").TextContentAsync());
        visitor.Messages.Clear(); // the browser's own, about what it could not load
        Assert.Empty(await visitor.FaultsAsync("stale"));
    }

    [SkippableFact]
    public async Task WithTheServiceDownFromTheBeginningThereIsALinkToTheFeed()
    {
        await using var people = await PeopleSite.StartAsync();
        await using var host = await ForeignPage.StartAsync(await SnippetAsync(people, "#element"));
        await people.GoDownAsync();
        await using var visitor = await Visitor.ComeAsync(chromium.Browser);
        await visitor.GoAsync(host.Address);

        Assert.True(await visitor.Page.GetByText("Dış Açı").IsVisibleAsync());
    }

    [SkippableFact]
    public async Task WhatAFeedSaysIsTextAndNoScriptInTheElement()
    {
        await using var people = await PeopleSite.StartAsync();
        await people.Site.PublishAsync(Some.Article("<img src=x onerror=alert(1)>", 77) with
        {
            Url = "https://www.haber.test/77#\"><script>alert(2)</script>",
            Published = null,
        });
        await using var host = await ForeignPage.StartAsync(await SnippetAsync(people, "#element"));
        await using var visitor = await Visitor.ComeAsync(chromium.Browser);
        visitor.Page.Dialog += (_, dialog) => visitor.Messages.Add(dialog.Message);
        await visitor.GoAsync(host.Address);

        Assert.Equal("<img src=x onerror=alert(1)>", await Headlines(visitor).First.TextContentAsync());
        Assert.Empty(visitor.Messages);
    }

    private static ILocator Headlines(Visitor visitor) => visitor.Page.Locator("feed-dis-aci li a");

    /// <summary>What the feed's page offers to be copied.</summary>
    private async Task<string> SnippetAsync(PeopleSite people, string field)
    {
        await using var visitor = await Visitor.ComeAsync(chromium.Browser);
        await visitor.GoAsync(people.Root + "/feeds/dis-aci");
        return await visitor.Page.Locator(field).InputValueAsync();
    }
}
