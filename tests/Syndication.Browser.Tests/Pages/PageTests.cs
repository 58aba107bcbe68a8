using Microsoft.Playwright;

namespace Syndication.Browser.Tests.Pages;

/// <summary>Every page of ours, as people of all kinds meet it.</summary>
public sealed class PageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Feed = "/feeds/dis-aci";

    [SkippableFact]
    public async Task NoPageHasAFaultInLightOrDarkWideOrNarrow()
    {
        await using var people = await PeopleSite.StartAsync();
        (string Name, string Path)[] pages =
        [
            ("home", "/"), ("feed", Feed), ("article", people.Corrected), ("sources", "/sources"), ("search", "/search?q=deprem"), ("frame", "/embed/dis-aci.html"),
        ];
        List<string> faults = [];
        foreach (var eyes in Eyes.All)
        {
            foreach (var (name, path) in pages)
            {
                await using var visitor = await Visitor.ComeAsync(chromium.Browser, eyes);
                await visitor.GoAsync(people.Root + path);
                faults.AddRange(await visitor.FaultsAsync(name));
            }
        }

        Assert.Empty(faults);
    }

    // A browser itself notes a status of 404 in its console; so these are looked at apart.
    [SkippableFact]
    public async Task WhatIsNotThereIsSaidByAPageWithoutAFault()
    {
        await using var people = await PeopleSite.StartAsync();
        foreach (var (path, status, name) in ((string, int, string)[])[("/yok", 404, "missing"), (people.Withdrawn, 410, "withdrawn")])
        {
            await using var visitor = await Visitor.ComeAsync(chromium.Browser);
            var answer = await visitor.GoAsync(people.Root + path);
            visitor.Messages.Clear();

            Assert.Equal(status, answer!.Status);
            Assert.Empty(await visitor.FaultsAsync(name));
        }
    }

    [SkippableFact]
    public async Task WhatFoldsOutIsWithoutFaultToo()
    {
        await using var people = await PeopleSite.StartAsync();
        await using var visitor = await Visitor.ComeAsync(chromium.Browser, new Eyes(Width: 360));
        await visitor.GoAsync(people.Root + Feed);
        foreach (var summary in await visitor.Page.Locator("summary").AllAsync()) await summary.ClickAsync();

        Assert.Empty(await visitor.FaultsAsync("unfolded"));
    }

    [SkippableFact]
    public async Task WithoutScriptsEverythingIsThereAndNothingIsDead()
    {
        await using var people = await PeopleSite.StartAsync();
        await using var visitor = await Visitor.ComeAsync(chromium.Browser, new Eyes(Script: false));
        foreach (var path in (string[])["/", Feed])
        {
            await visitor.GoAsync(people.Root + path);

            Assert.Equal($"{people.Root}{Feed}.xml", await visitor.Page.Locator("#address").InputValueAsync());
            Assert.Equal($"{people.Root}{Feed}.xml \"~Dış Açı\"", await visitor.Page.Locator("#newsboat").InputValueAsync());
            foreach (var button in await visitor.Page.Locator(".copy button").AllAsync()) Assert.False(await button.IsVisibleAsync());
        }

        await visitor.Page.Locator("summary").First.ClickAsync();
        Assert.True(await visitor.Page.GetByRole(AriaRole.Img, new() { Name = "QR" }).IsVisibleAsync());
        await visitor.Page.GetByText("English").ClickAsync();
        Assert.Equal("en", await visitor.Page.Locator("html").GetAttributeAsync("lang"));
        await visitor.Page.Locator(".items a").First.ClickAsync();
        Assert.Equal("en", await visitor.Page.Locator("html").GetAttributeAsync("lang"));
    }

    [SkippableFact]
    public async Task AButtonCopiesWhatStandsBesideIt()
    {
        await using var people = await PeopleSite.StartAsync();
        await using var visitor = await Visitor.ComeAsync(chromium.Browser);
        await visitor.GoAsync(people.Root + Feed);

        var button = visitor.Page.Locator("#newsboat + button");
        await button.ClickAsync();

        // The clipboard answers when it likes.
        await Assertions.Expect(button).ToHaveTextAsync("Kopyalandı");
        Assert.Equal($"{people.Root}{Feed}.xml \"~Dış Açı\"", await visitor.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
    }

    [SkippableFact]
    public async Task TheKeyboardReachesEverythingAndShowsWhereItIs()
    {
        await using var people = await PeopleSite.StartAsync();
        await using var visitor = await Visitor.ComeAsync(chromium.Browser);
        await visitor.GoAsync(people.Root + Feed);
        var reachable = await visitor.Page.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('a[href], button, input, textarea, summary')].filter(e => e.checkVisibility()).length");
        for (var i = 0; i < reachable; i++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            Assert.True(await visitor.Page.EvaluateAsync<bool>(
                "() => document.activeElement !== document.body && getComputedStyle(document.activeElement).outlineStyle !== 'none'"), $"step {i}");
        }
    }

    [SkippableFact]
    public async Task TheFirstStepOfTheKeyboardSkipsToTheContent()
    {
        await using var people = await PeopleSite.StartAsync();
        await using var visitor = await Visitor.ComeAsync(chromium.Browser);
        await visitor.GoAsync(people.Root);

        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Keyboard.PressAsync("Enter");

        Assert.EndsWith("#main", visitor.Page.Url, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task WhoOpensTheXmlOfAFeedIsLedToItsPageAndWhoComesFromThereSeesTheXml()
    {
        await using var people = await PeopleSite.StartAsync();
        await using var visitor = await Visitor.ComeAsync(chromium.Browser);
        await visitor.GoAsync($"{people.Root}{Feed}.xml");
        await visitor.Page.WaitForURLAsync(people.Root + Feed);

        await visitor.Page.GetByText("RSS", new() { Exact = true }).ClickAsync();

        Assert.Equal($"{people.Root}{Feed}.xml", visitor.Page.Url);
        Assert.StartsWith("<?xml", await visitor.Page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
    }
}
