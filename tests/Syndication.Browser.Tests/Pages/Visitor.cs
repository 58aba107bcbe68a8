using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Syndication.Browser.Tests.Pages;

/// <summary>How somebody looks at pages.</summary>
/// <param name="Scheme">Light or dark.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Script">Whether scripts run.</param>
/// <param name="Locale">The preferred language.</param>
internal sealed record Eyes(ColorScheme Scheme = ColorScheme.Light, int Width = 1280, bool Script = true, string Locale = "tr-TR")
{
    /// <summary>Both schemes, wide and as narrow as a small telephone.</summary>
    public static readonly Eyes[] All =
        [new(), new(ColorScheme.Dark), new(ColorScheme.Light, 360), new(ColorScheme.Dark, 360, Locale: "en-GB")];

    public override string ToString() => $"{Scheme}-{Width}".ToLowerInvariant();
}

/// <summary>Somebody with a fresh browser who keeps count of what goes wrong.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    /// <summary>Where to put a picture of every page that is looked over; not set, none is taken.</summary>
    private const string Pictures = "SYNDICATION_SCREENSHOTS";

    private const string CountShifts = """
        window.shifts = 0;
        new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value; })
            .observe({ type: 'layout-shift', buffered: true });
        """;

    private const string RunAxe = """
        async () => {
            const found = await axe.run(document, { resultTypes: ['violations'] });
            return found.violations.map(v => `${v.id}: ${v.nodes.map(n => n.html.slice(0, 160) + ' ' + (n.any[0]?.message ?? '')).join(' | ')}`);
        }
        """;

    private static readonly Lazy<string> Axe = new(() => new BundledAxeScriptProvider().GetScript());

    private readonly IBrowserContext _context;
    private readonly Eyes _eyes;

    private Visitor(IBrowserContext context, IPage page, Eyes eyes) => (_context, Page, _eyes) = (context, page, eyes);

    public IPage Page { get; }

    /// <summary>What the console said, and what failed in a script.</summary>
    public List<string> Messages { get; } = [];

    public static async Task<Visitor> ComeAsync(IBrowser browser, Eyes? eyes = null)
    {
        eyes ??= new Eyes();
        var context = await browser.NewContextAsync(new()
        {
            ColorScheme = eyes.Scheme,
            ViewportSize = new() { Width = eyes.Width, Height = 900 },
            JavaScriptEnabled = eyes.Script,
            Locale = eyes.Locale,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        await context.AddInitScriptAsync(CountShifts);
        var visitor = new Visitor(context, await context.NewPageAsync(), eyes);
        visitor.Page.Console += (_, message) => visitor.Messages.Add($"{message.Type}: {message.Text}");
        visitor.Page.PageError += (_, error) => visitor.Messages.Add(error);
        return visitor;
    }

    public Task<IResponse?> GoAsync(string address) => Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });

    /// <summary>Everything that is wrong with the page as it stands: rules of axe, movements, cookies, messages, a page wider than its window.</summary>
    /// <param name="picture">The name of the picture, where pictures are taken.</param>
    public async Task<IReadOnlyList<string>> FaultsAsync(string picture)
    {
        if (Environment.GetEnvironmentVariable(Pictures) is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{picture}-{_eyes}.png"), FullPage = true });
        List<string> faults = [.. Messages];
        if (await Page.EvaluateAsync<double>("() => window.shifts ?? 0") is > 0 and var shift) faults.Add($"moved by {shift}");
        if (await Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth")) faults.Add("wider than the window");
        faults.AddRange((await _context.CookiesAsync()).Select(cookie => $"cookie {cookie.Name}"));
        await Page.EvaluateAsync(Axe.Value);
        faults.AddRange((await Page.EvaluateAsync<JsonElement>(RunAxe)).EnumerateArray().Select(rule => rule.GetString()!));
        return [.. faults.Select(fault => $"{picture} {_eyes}: {fault}")];
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
