using System.Globalization;
using Microsoft.AspNetCore.Http;
using Syndication.Storage;
using Syndication.Tests.Ingest;
using Syndication.Tests.Storage;

namespace Syndication.Tests.Server;

/// <summary>kill -9 of one of two nodes on one PostgreSQL database.</summary>
[Collection(OnPostgres.Name)]
public sealed class ClusterCrashTests(PostgresCluster cluster) : IDisposable
{
    /// <summary>Nodes are missed after a few of their signs of life, which come every seven seconds; a claim holds a minute.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("syndication-cluster-");

    public void Dispose() => _folder.Delete(recursive: true);

    [SkippableFact]
    public async Task WhatAKilledNodeHadBegunTheOtherDoes()
    {
        await using var database = await cluster.CreateAsync();
        await using var publisher = await Publisher.StartAsync();
        var asked = 0;
        publisher.On("/feed", async context =>
        {
            if (Interlocked.Increment(ref asked) == 1) await Task.Delay(Timeout.Infinite, context.RequestAborted);
            context.Response.ContentType = "application/rss+xml";
            await context.Response.WriteAsync(HttpSourceTests.Feed(HttpSourceTests.Item("Bir haber geldi", "/bir", HttpSourceTests.LongText)));
        });
        Directory.CreateDirectory(Feeds);
        await File.WriteAllTextAsync(Path.Combine(Feeds, "bir.yaml"), $"title: Bir\nsources: [{{ url: '{publisher.Url("/feed")}', full-text: false }}]");
        using var first = await StartAsync("first", database);
        await UntilAsync(() => Task.FromResult(Volatile.Read(ref asked) == 1));
        using var second = await StartAsync("second", database);

        await first.KillAsync();

        var articles = new ArticleStore(database.Database);
        await UntilAsync(async () => await articles.CountAsync(Selection.All, default) == 1);
        Assert.Equal(2, Volatile.Read(ref asked));
        second.Terminate();
        Assert.Equal(0, (await second.EndAsync()).Status);
    }

    private string Feeds => Path.Combine(_folder.FullName, "feeds");

    private async Task<SyndicationProcess> StartAsync(string name, TestDatabase database)
    {
        var port = LoopbackPort.Free().ToString(CultureInfo.InvariantCulture);
        var process = SyndicationProcess.Start(
            "serve", "--port", port, "--data", Path.Combine(_folder.FullName, name), "--feeds", Feeds,
            "--database", database.Location, "--allow-private", "127.0.0.0/8");
        using var client = new HttpClient();
        await UntilAsync(async () => process.HasEnded || await AnswersAsync(client, new Uri($"http://localhost:{port}/health")));
        Assert.False(process.HasEnded, process.HasEnded ? $"the node did not start: {(await process.EndAsync()).Errors}" : null);
        return process;
    }

    private static async Task<bool> AnswersAsync(HttpClient client, Uri address)
    {
        try
        {
            using var response = await client.GetAsync(address);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false; // it does not listen yet
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!await isSo())
        {
            Assert.InRange(TimeProvider.System.GetElapsedTime(begun), TimeSpan.Zero, Patience);
            await Task.Delay(100);
        }
    }
}
