using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Syndication.Tests.Ingest;

/// <summary>A publisher on loopback: answers what it is told to, and remembers what it was asked.</summary>
internal sealed class Publisher : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, RequestDelegate> _answers = new(StringComparer.Ordinal);

    private Publisher(WebApplication app) => _app = app;

    public string Root => _app.Urls.First();

    /// <summary>Every request: path and query, in the order in which they came.</summary>
    public ConcurrentQueue<(string Path, IHeaderDictionary Headers)> Asked { get; } = new();

    public static async Task<Publisher> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AllowSynchronousIO = true);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var publisher = new Publisher(builder.Build());
        publisher._app.Run(publisher.AnswerAsync);
        await publisher._app.StartAsync();
        return publisher;
    }

    public string Url(string path) => Root + path;

    public int CountOf(string path) => Asked.Count(request => request.Path == path);

    public void On(string path, RequestDelegate answer) => _answers[path] = answer;

    public void Give(string path, string body, string type = "application/rss+xml", string? etag = null) => On(path, context =>
    {
        if (etag is not null)
        {
            context.Response.Headers.ETag = etag;
            if (context.Request.Headers.IfNoneMatch == etag)
            {
                context.Response.StatusCode = 304;
                return Task.CompletedTask;
            }
        }

        context.Response.ContentType = type;
        return context.Response.WriteAsync(body.Replace("ROOT", Root, StringComparison.Ordinal));
    });

    public void GiveStatus(string path, int status, params (string Name, string Value)[] headers) => On(path, context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers) context.Response.Headers[name] = value.Replace("ROOT", Root, StringComparison.Ordinal);
        return Task.CompletedTask;
    });

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path + context.Request.QueryString.Value;
        Asked.Enqueue((path, new HeaderDictionary(context.Request.Headers.ToDictionary(header => header.Key, header => header.Value))));
        if (_answers.TryGetValue(path, out var answer)) return answer(context);
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }
}
