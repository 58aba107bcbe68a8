using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Syndication.Storage;
using Syndication.Tests.Storage;

namespace Syndication.Tests.Ingest;

/// <summary>Several nodes on one PostgreSQL database: clustered Quartz shares out the sources.</summary>
[Collection(OnPostgres.Name)]
public sealed class ClusterTests(PostgresCluster cluster) : IAsyncLifetime
{
    /// <summary>More than one node takes at once.</summary>
    private const int Sources = 48;

    private readonly string _folder = Directory.CreateTempSubdirectory("cluster-").FullName;
    private readonly ConcurrentQueue<(string Path, string Node, TimeSpan At)> _asked = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private Publisher? _publisher;

    public async Task InitializeAsync() => _publisher = await Publisher.StartAsync();

    public async Task DisposeAsync()
    {
        await _publisher!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [SkippableFact]
    public async Task TwoNodesShareTheSourcesAndNeitherAsksWhatTheOtherHasAsked()
    {
        await using var database = await cluster.CreateAsync();
        WriteCatalogue("every: 3s");
        using var one = await StartAsync(database, "one");
        using var two = await StartAsync(database, "two");

        await ServiceNode.UntilAsync(() => _asked.GroupBy(request => request.Path).Count(source => source.Count() >= 2) == Sources);
        await Task.WhenAll(one.StopAsync(), two.StopAsync());

        Assert.Equal(["one", "two"], _asked.Select(request => request.Node).Distinct().Order());
        foreach (var source in _asked.GroupBy(request => request.Path))
        {
            var times = source.Select(request => request.At).Order().ToList();
            Assert.All(times.Zip(times.Skip(1), (earlier, later) => later - earlier), gap => Assert.True(gap > TimeSpan.FromSeconds(2.5), $"{source.Key} was asked again after {gap}"));
        }

        Assert.Equal(Sources, await one.Services.GetRequiredService<ArticleStore>().CountAsync(Selection.All, default));
    }

    [SkippableFact]
    public async Task WhatOneNodeLeavesBehindTheOtherGoesOnWith()
    {
        await using var database = await cluster.CreateAsync();
        WriteCatalogue("every: 1s");
        using var one = await StartAsync(database, "one");
        await ServiceNode.UntilAsync(() => _asked.Select(request => request.Path).Distinct().Count() == Sources);
        using var two = await StartAsync(database, "two");

        await one.StopAsync();
        var since = _watch.Elapsed;

        await ServiceNode.UntilAsync(() => _asked.Where(request => request.At > since && request.Node == "two").Select(request => request.Path).Distinct().Count() == Sources);
        await two.StopAsync();
    }

    private Task<IHost> StartAsync(TestDatabase database, string node) =>
        ServiceNode.StartAsync(database.Location, Path.Combine(_folder, "feeds"), options => options.Contact = $"https://{node}.example/");

    private void WriteCatalogue(string rhythm)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "feeds"));
        for (var i = 0; i < Sources; i++)
        {
            // Longer than any column with a bound would take.
            var path = $"/feed/{new string('x', 300)}/{i}";
            var text = HttpSourceTests.Feed(HttpSourceTests.Item($"{i}. haber geldi", $"/haber-{i}", $"<p>{HttpSourceTests.LongText}</p>"));
            _publisher!.On(path, async context =>
            {
                var agent = context.Request.Headers.UserAgent.ToString();
                _asked.Enqueue((path, agent.Contains("one.example", StringComparison.Ordinal) ? "one" : "two", _watch.Elapsed));

                // Slow enough for a node not to be done with all that it took before the other one looks.
                await Task.Delay(100);
                context.Response.ContentType = "application/rss+xml";
                await context.Response.WriteAsync(text);
            });
            File.WriteAllText(Path.Combine(_folder, "feeds", $"f{i}.yaml"), $"title: F{i}\nsources: [{{ url: '{_publisher.Url(path)}', {rhythm}, full-text: false }}]");
        }
    }
}
