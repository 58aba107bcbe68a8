using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Syndication.Ingest.Catalogue;
using Syndication.Storage;
using Syndication.Tests.Storage;

namespace Syndication.Tests.Ingest;

/// <summary>What the service writes into its log.</summary>
public sealed class LogTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("log-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task NeitherPasswordsNorKeysOfSourcesAreLogged()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var file = TemporaryFile.Create();
        await file.Database.MigrateAsync(default);
        publisher.Give("/good", HttpSourceTests.Feed(HttpSourceTests.Item("Bir haber geldi", "/bir", HttpSourceTests.LongText)));
        publisher.Give("/bad", "hiçbir şey");
        foreach (var path in (string[])["/good", "/bad", "/none"])
        {
            var address = publisher.Url(path).Replace("://", "://kim:parola@", StringComparison.Ordinal) + "?key=SECRET";
            var source = new SourceDefinition { Key = address, Address = address, Kind = SourceKind.Feed };
            await new SourceStore(file.Database).AddAsync(SourceStates.Of(source, null, isAdded: true, TimeProvider.System.GetUtcNow()), default);
        }

        File.WriteAllText(Path.Combine(_folder, "yanlis.yaml"), "title: Yanlış\nsources:\n  - url: https://kim:parola@gazete.test/rss?key=SECRET\n");
        var log = new Lines();
        using var host = await ServiceNode.StartAsync(file.Location, _folder, log: log);
        await ServiceNode.UntilAsync(() => log.Kept.Count(line => line.StartsWith("Source ", StringComparison.Ordinal)) >= 3 && log.Kept.Any(line => line.StartsWith("Catalogue ", StringComparison.Ordinal)));
        await host.StopAsync();

        Assert.All(log.Kept, line => Assert.DoesNotContain("parola", line, StringComparison.Ordinal));
        Assert.All(log.Kept, line => Assert.DoesNotContain("SECRET", line, StringComparison.Ordinal));
        Assert.Contains(log.Kept, line => line.StartsWith($"Source {publisher.Url("/good")}: ", StringComparison.Ordinal));
    }

    /// <summary>Keeps all that is logged, exceptions included.</summary>
    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Kept { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Kept.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
