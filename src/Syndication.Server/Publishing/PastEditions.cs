using Microsoft.Extensions.Options;
using Syndication.Storage;

namespace Syndication.Server.Publishing;

/// <summary>What feeds said at earlier times: recorded before it is first served, kept for as long as the operator wants.</summary>
internal sealed class PastEditions(EditionStore store, IOptions<ServerOptions> options, TimeProvider clock)
{
    /// <summary>Records between two times of forgetting.</summary>
    private const int BetweenForgetting = 200;

    private int _recorded;

    /// <summary>Records that a document is served from now on.</summary>
    /// <returns>As <see cref="AnnouncementStore.VersionAsync"/>.</returns>
    public async Task<DateTimeOffset> RecordAsync(Document document, string hash, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var since = await store.RecordAsync(document.Path, document.Lineage ?? document.Path, hash, document.Bytes, now, ct);
        if (Interlocked.Increment(ref _recorded) % BetweenForgetting == 1)
            await store.ForgetAsync(now - options.Value.EditionsKept, options.Value.EditionsSize, ct);
        return since;
    }

    /// <summary>What was served at an instant that has passed; null where nothing was, or it is forgotten.</summary>
    public Task<KeptEdition?> FindAsync(string lineage, DateTimeOffset at, CancellationToken ct) => store.FindAsync(lineage, at, ct);

    /// <summary>Whether an instant is too long ago to be told of.</summary>
    public Task<bool> IsForgottenAsync(DateTimeOffset at, CancellationToken ct) => store.IsForgottenAsync(at, ct);
}
