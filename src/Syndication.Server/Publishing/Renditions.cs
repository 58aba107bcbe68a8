using System.Collections.Concurrent;
using Syndication.Storage;

namespace Syndication.Server.Publishing;

/// <summary>Every document as it is served, in memory: made once for each change, kept while a new one cannot be made.</summary>
internal sealed class Renditions(
    AnnouncementStore announcements,
    PastEditions editions,
    TimeProvider clock,
    Troubles troubles,
    IHostApplicationLifetime lifetime,
    ILogger<Renditions> log)
{
    private const string VersionTrouble = "versions";

    /// <summary>Documents of an archive that are kept in memory: who walks it asks for each once, and for neighbours soon after one another.</summary>
    private const int MostRecent = 64;

    private readonly ConcurrentDictionary<string, Fresh<Rendition>> _kept = new(StringComparer.Ordinal);
    private readonly Recent<Fresh<Rendition>> _recent = new(MostRecent);

    /// <summary>Whether anything could be served without the store.</summary>
    public bool HasAny => _kept.Values.Any(fresh => fresh.Kept is not null);

    /// <summary>A document of an edition.</summary>
    /// <param name="path">The document's canonical path; only paths of things that exist, for what they lead to is kept.</param>
    /// <param name="edition">The edition in force, or null while the store cannot be read.</param>
    /// <param name="compose">Makes the document where it is not in memory.</param>
    /// <exception cref="NothingToServeException">It cannot be made, and there is none from before.</exception>
    public Task<Rendition> GetAsync(
        string path, Edition? edition, Func<Edition, CancellationToken, Task<Document>> compose, CancellationToken ct) =>
        _kept.GetOrAdd(path, p => new(p, troubles, lifetime.ApplicationStopped)).GetAsync(
            edition,
            async (now, before, stopping) => await RenderAsync(await compose(now, stopping), before, stopping),
            ct);

    /// <summary>As <see cref="GetAsync"/>, for documents of which there are too many to keep them all.</summary>
    public Task<Rendition> GetRecentAsync(
        string path, Edition edition, Func<Edition, CancellationToken, Task<Document>> compose, CancellationToken ct) =>
        _recent.GetOrAdd(path, p => new(p, troubles, lifetime.ApplicationStopped)).GetAsync(
            edition,
            async (now, before, stopping) => await RenderAsync(await compose(now, stopping), before, stopping),
            ct);

    /// <summary>What <see cref="GetRecentAsync"/> made last for a path, or null.</summary>
    public Rendition? Recent(string path) => _recent.Find(path)?.Kept;

    private async Task<Rendition> RenderAsync(Document document, Rendition? before, CancellationToken ct)
    {
        var hash = Rendition.HashOf(document.Bytes);
        if (before?.Hash == hash && (document.IsPage || before.LastModified is not null)) return before.With(document);

        var lastModified = document.IsPage ? null : await SinceAsync(document, hash, ct);
        log.Rendered(document.Path, document.Bytes.Length, hash);
        return Rendition.Of(document, hash, lastModified, before);
    }

    // A store that can be read but not written still has news to tell; they go out with a tag only.
    private async Task<DateTimeOffset?> SinceAsync(Document document, string hash, CancellationToken ct)
    {
        try
        {
            var since = document.Lineage is null
                ? await announcements.VersionAsync(document.Path, hash, clock.GetUtcNow(), ct)
                : await editions.RecordAsync(document, hash, ct);
            troubles.Over(VersionTrouble);
            return since;
        }
        catch (Exception e) when (Troubles.IsOfStore(e))
        {
            troubles.Report(VersionTrouble, e);
            return null;
        }
    }
}
