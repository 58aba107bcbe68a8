using Syndication.Server.Publishing;
using Syndication.Storage;

namespace Syndication.Server.Endpoints;

/// <summary>The sources that clients name as the API names them: by their keys, as they are or as they are shown.</summary>
internal sealed class NamedSources(SourceStore sources)
{
    /// <summary>The keys of all that a name may mean; of one that is no longer in force the name itself.</summary>
    public async Task<IReadOnlyList<string>> KeysAsync(string name, CancellationToken ct) =>
        [.. (await sources.KeysAsync(ct)).Where(key => Shown.Key(key) == name).Append(name).Distinct()];

    /// <summary>The one that a key or an address names, or null where there is none, or where a shown key is that of several.</summary>
    public async Task<SourceState?> FindAsync(string name, CancellationToken ct)
    {
        if (await sources.FindAsync(name, ct) is { } named) return named;
        return await KeysAsync(name, ct) is [var key, _] ? await sources.FindAsync(key, ct) : null;
    }
}
