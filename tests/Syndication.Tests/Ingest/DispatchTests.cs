using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Syndication.Storage;

namespace Syndication.Tests.Ingest;

/// <summary>The schedule in a running host, on the real clock.</summary>
public sealed class DispatchTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dispatch-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task WhatTheCatalogueNamesIsRefreshedAndRefreshedAgain()
    {
        await using var publisher = await Publisher.StartAsync();
        publisher.Give("/feed", HttpSourceTests.Feed(HttpSourceTests.Item("Bir haber geldi", "/bir", HttpSourceTests.LongText)));
        Write("bir.yaml", $"title: Bir\nsources: [{{ url: '{publisher.Url("/feed")}', every: 1s }}]");
        using var host = await StartAsync();

        await ServiceNode.UntilAsync(() => publisher.CountOf("/feed") >= 3);
        await host.StopAsync();

        Assert.Equal(1, await CountAsync(host));
    }

    [Fact]
    public async Task ASlowSourceDelaysNobody()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var slow = new HostileServer((_, _, _, ct) => Task.Delay(Timeout.Infinite, ct));
        publisher.Give("/feed", HttpSourceTests.Feed(HttpSourceTests.Item("Bir haber geldi", "/bir", HttpSourceTests.LongText)));
        var hostile = Enumerable.Range(0, 12).Select(i => $"{{ url: '{slow.Root.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)}/{i}' }}");
        Write("a.yaml", $"title: A\nsources: [{string.Join(", ", hostile)}]");
        Write("b.yaml", $"title: B\nsources: [{{ url: '{publisher.Url("/feed")}', every: 1s }}]");
        using var host = await StartAsync();

        await ServiceNode.UntilAsync(() => publisher.CountOf("/feed") >= 3);

        await host.StopAsync();
    }

    [Fact]
    public async Task TheServiceEndsInTimeAndWhatWasCutOffIsDueAgain()
    {
        await using var slow = new HostileServer((_, _, _, ct) => Task.Delay(Timeout.Infinite, ct));
        var asked = 0;
        await using var counted = new HostileServer((_, _, _, ct) =>
        {
            Interlocked.Increment(ref asked);
            return Task.Delay(Timeout.Infinite, ct);
        });
        Write("a.yaml", $"title: A\nsources: [{{ url: '{counted.Root}/feed' }}]");
        using var host = await StartAsync(totalTimeout: TimeSpan.FromMinutes(1));
        await ServiceNode.UntilAsync(() => Volatile.Read(ref asked) > 0);
        var watch = Stopwatch.StartNew();

        await host.StopAsync();

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        var source = Assert.Single(await host.Services.GetRequiredService<SourceStore>().AllAsync(CancellationToken.None));
        Assert.Equal((SourceHealth.New, 0), (source.Health, source.Failures));
        Assert.True(source.DueAt <= TimeProvider.System.GetUtcNow());
    }

    [Fact]
    public async Task AChangeOfTheCatalogueIsFollowed()
    {
        await using var publisher = await Publisher.StartAsync();
        publisher.Give("/feed", HttpSourceTests.Feed(HttpSourceTests.Item("Bir haber geldi", "/bir", HttpSourceTests.LongText)));
        using var host = await StartAsync();

        Write("bir.yaml", $"title: Bir\nsources: [{{ url: '{publisher.Url("/feed")}' }}]");
        await ServiceNode.UntilAsync(() => publisher.CountOf("/feed") >= 1);

        await host.StopAsync();
    }

    private static Task<int> CountAsync(IHost host) =>
        host.Services.GetRequiredService<ArticleStore>().CountAsync(Selection.All, CancellationToken.None);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "feeds"));
        File.WriteAllText(Path.Combine(_folder, "feeds", name), text);
    }

    private Task<IHost> StartAsync(TimeSpan? totalTimeout = null) =>
        ServiceNode.StartAsync(Path.Combine(_folder, "store.db"), Path.Combine(_folder, "feeds"), options => options.TotalTimeout = totalTimeout ?? options.TotalTimeout);
}
