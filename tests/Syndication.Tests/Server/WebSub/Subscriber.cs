using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Syndication.Tests.Server.WebSub;

/// <summary>A request that the hub made to a callback.</summary>
internal sealed record HubCall(string Method, string Path, string Query, IHeaderDictionary Headers, byte[] Body, DateTimeOffset At)
{
    /// <summary>A parameter of the query, decoded; several of one name joined by commas; null where it is absent.</summary>
    public string? this[string name] => QueryHelpers.ParseQuery(Query).TryGetValue(name, out var value) ? value.ToString() : null;
}

/// <summary>A subscriber on loopback with any number of callbacks: it confirms what it is asked and takes what it is sent, unless a callback is told otherwise.</summary>
internal sealed class Subscriber : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Func<HttpContext, HubCall, Task>> _answers = new(StringComparer.Ordinal);
    private ImmutableList<HubCall> _calls = [];

    private Subscriber(WebApplication app) => _app = app;

    public string Root => _app.Urls.First();

    public static async Task<Subscriber> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var subscriber = new Subscriber(builder.Build());
        subscriber._app.Run(subscriber.AnswerAsync);
        await subscriber._app.StartAsync();
        return subscriber;
    }

    public string Callback(string path = "/cb") => Root + path;

    public IReadOnlyList<HubCall> Calls(string method, string path = "/cb") => [.. _calls.Where(call => call.Method == method && call.Path == path)];

    public IReadOnlyList<HubCall> Deliveries(string path = "/cb") => Calls("POST", path);

    /// <summary>What a callback does instead.</summary>
    public void On(string path, Func<HttpContext, HubCall, Task> answer) => _answers[path] = answer;

    public void OnStatus(string path, string method, params int[] statuses)
    {
        var turn = 0;
        On(path, (http, call) =>
        {
            if (call.Method != method) return ConfirmAsync(http, call);
            http.Response.StatusCode = statuses[Math.Min(Interlocked.Increment(ref turn) - 1, statuses.Length - 1)];
            return Task.CompletedTask;
        });
    }

    /// <summary>Confirms a question of intent; takes a delivery.</summary>
    public static Task ConfirmAsync(HttpContext http, HubCall call) =>
        call["hub.challenge"] is { } challenge ? http.Response.WriteAsync(challenge) : Task.CompletedTask;

    /// <summary>Waits for the n-th call of a method to a callback.</summary>
    public async Task<HubCall> WaitAsync(string method, int number = 1, string path = "/cb")
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            if (Calls(method, path) is var calls && calls.Count >= number) return calls[number - 1];
            Assert.False(patience.IsCancellationRequested, $"{calls.Count} calls of {method} {path}, not {number}");
            await Task.Delay(20, CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var headers = new HeaderDictionary(http.Request.Headers.ToDictionary(header => header.Key, header => header.Value));
        var call = new HubCall(http.Request.Method, http.Request.Path, http.Request.QueryString.Value ?? "", headers, body.ToArray(), TimeProvider.System.GetUtcNow());
        ImmutableInterlocked.Update(ref _calls, (calls, one) => calls.Add(one), call);
        await (_answers.TryGetValue(call.Path, out var answer) ? answer(http, call) : ConfirmAsync(http, call));
    }
}
