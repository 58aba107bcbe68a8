using Syndication.Storage;

namespace Syndication.Server.Publishing;

/// <summary>What was made for searches, in memory. Anybody may think of any number of searches, so only the last ones are kept, and few are made at a time.</summary>
internal sealed class SearchRenditions(SearchStore store) : IDisposable
{
    private const int MostKept = 500;

    /// <summary>Bytes before coding of all that is kept.</summary>
    private const long MostBytes = 16L * 1024 * 1024;

    /// <summary>Searches made at the same time: each takes a reader of the store and a processor.</summary>
    private const int AtOnce = 4;

    /// <summary>Who has waited so long is told to come back.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _making = new(AtOnce, AtOnce);
    private readonly Lock _gate = new();
    private readonly LinkedList<Kept> _byUse = [];
    private readonly Dictionary<string, LinkedListNode<Kept>> _byKey = new(StringComparer.Ordinal);
    private long _bytes;

    /// <summary>A document of an edition, made where it is not kept.</summary>
    /// <param name="key">Tells it from all others.</param>
    /// <param name="edition">The edition in force; null while the store cannot be read, which gives what is kept.</param>
    /// <exception cref="NothingToServeException">It cannot be made and is not kept.</exception>
    /// <returns>Null where too many others are being made.</returns>
    public async Task<Rendition?> GetAsync(string key, Edition? edition, Func<Edition, Task<Document>> make, CancellationToken ct)
    {
        if (Find(key) is { } kept && (edition is null || kept.Edition.Equals(edition))) return kept.Rendition;
        if (edition is null) throw new NothingToServeException(key);
        if (!await _making.WaitAsync(Patience, ct)) return null;
        try
        {
            var rendition = Rendition.Of(await make(edition));
            // More is found soon, without anything being published.
            if (await store.IsCompleteAsync(ct)) Keep(new Kept(key, edition, rendition));
            return rendition;
        }
        finally
        {
            _making.Release();
        }
    }

    public void Dispose() => _making.Dispose();

    private Kept? Find(string key)
    {
        lock (_gate)
        {
            if (!_byKey.TryGetValue(key, out var node)) return null;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value;
        }
    }

    private void Keep(Kept made)
    {
        lock (_gate)
        {
            if (_byKey.TryGetValue(made.Key, out var before)) Drop(before);
            _byKey[made.Key] = _byUse.AddFirst(made);
            _bytes += made.Rendition.Document.Bytes.Length;
            while (_byUse.Last is { } oldest && (_byUse.Count > MostKept || _bytes > MostBytes)) Drop(oldest);
        }
    }

    private void Drop(LinkedListNode<Kept> node)
    {
        _byUse.Remove(node);
        _byKey.Remove(node.Value.Key);
        _bytes -= node.Value.Rendition.Document.Bytes.Length;
    }

    private sealed record Kept(string Key, Edition Edition, Rendition Rendition);
}
