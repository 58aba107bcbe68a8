using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Syndication.Browser.Tests.Pages;

/// <summary>A page of somebody else, on another origin.</summary>
internal sealed class ForeignPage : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ForeignPage(WebApplication app) => _app = app;

    public string Address => _app.Urls.First() + "/";

    /// <param name="body">What stands in the page's <c>main</c>.</param>
    /// <param name="policy">Its Content-Security-Policy, or null.</param>
    /// <param name="scheme">Its <c>color-scheme</c>.</param>
    public static async Task<ForeignPage> StartAsync(string body, string? policy = null, string scheme = "light dark")
    {
        var page = $"""
            <!doctype html><html lang="tr"><head><meta charset="utf-8"><title>Başka bir sayfa</title>
            <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="{scheme}">
            <link rel="icon" href="data:,"></head><body><main><h1>Başka bir sayfa</h1>
            {body}
            <p id="below">Aşağıdaki yazı.</p></main></body></html>
            """;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var app = builder.Build();
        app.MapGet("/", http =>
        {
            http.Response.ContentType = "text/html; charset=utf-8";
            if (policy is not null) http.Response.Headers.ContentSecurityPolicy = policy;
            return http.Response.WriteAsync(page);
        });
        await app.StartAsync();
        return new ForeignPage(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
