namespace Syndication.Storage;

/// <summary>Every statement about the <c>sources</c> and <c>documents</c> tables.</summary>
public sealed class SourceStore(Database database)
{
    /// <summary>Makes the catalogue's sources the ones in force: adds new ones, due at once; updates address, feed and definition of known ones, keeping what was learnt; retires those that are gone, but not those added by command.</summary>
    public Task SyncAsync(IReadOnlyList<SourceState> catalogue, DateTimeOffset now, CancellationToken ct) => throw new NotImplementedException(database.ToString());

    /// <summary>Adds a source by command, or replaces one so added.</summary>
    public Task AddAsync(SourceState source, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Takes a source out; its articles stay.</summary>
    /// <returns>False where there is none with this key or address.</returns>
    public Task<bool> RemoveAsync(string keyOrAddress, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>All sources in force, by key.</summary>
    public Task<IReadOnlyList<SourceState>> AllAsync(CancellationToken ct) => throw new NotImplementedException();

    /// <summary>One source by its key or address, or null.</summary>
    public Task<SourceState?> FindAsync(string keyOrAddress, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Claims the sources that are due, longest overdue first: their due time is moved to <paramref name="claimedUntil"/>, so that no other node takes them meanwhile.</summary>
    public Task<IReadOnlyList<SourceState>> ClaimDueAsync(DateTimeOffset now, DateTimeOffset claimedUntil, int limit, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Makes sources due now; null means all.</summary>
    /// <returns>How many.</returns>
    public Task<int> MakeDueAsync(string? keyOrAddress, DateTimeOffset now, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>The documents of a source that are known, by name.</summary>
    public Task<IReadOnlyDictionary<string, SourceDocument>> DocumentsAsync(string key, CancellationToken ct) => throw new NotImplementedException();
}
