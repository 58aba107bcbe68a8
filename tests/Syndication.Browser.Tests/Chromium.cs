using Microsoft.Playwright;

namespace Syndication.Browser.Tests;

/// <summary>One headless Chromium for all tests of a class; it reaches no network but what a test answers itself.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";

    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--no-first-run", "--disable-quic",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Skips the test where there is no Chromium.</summary>
    public IBrowser Browser
    {
        get
        {
            Require.That(_browser is not null, $"needs {Executable}");
            return _browser!;
        }
    }

    public async Task InitializeAsync()
    {
        if (!File.Exists(Executable)) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Quiet });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
    }
}
