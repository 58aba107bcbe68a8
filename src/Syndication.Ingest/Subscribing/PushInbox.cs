using System.Threading.Channels;
using Syndication.Ingest.Fetching;

namespace Syndication.Ingest.Subscribing;

/// <summary>What a hub sent for a source, found to be signed rightly.</summary>
internal sealed record PushedContent(string Source, string Token, DateTimeOffset At, FetchResult.Body Content);

/// <summary>What came from hubs and waits to be read. That something waits is known in the store, too.</summary>
internal sealed class PushInbox
{
    /// <summary>Waiting documents are in memory; more than these are asked for at their sources instead.</summary>
    private const int Most = 64;

    private readonly Channel<PushedContent> _waiting = Channel.CreateBounded<PushedContent>(Most);

    /// <returns>False where there is no room.</returns>
    public bool TryAdd(PushedContent content) => _waiting.Writer.TryWrite(content);

    public IAsyncEnumerable<PushedContent> ReadAllAsync(CancellationToken ct) => _waiting.Reader.ReadAllAsync(ct);
}
