using Syndication.Articles;
using Syndication.Storage;

namespace Syndication.Server.Publishing;

/// <summary>The addresses behind the names of sources.</summary>
internal sealed class SourceCredits(SourceStore sources)
{
    /// <summary>The address of each source that articles came from, by its key.</summary>
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(
        Edition edition, IReadOnlyList<StoredArticle> articles, CancellationToken ct)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in edition.Catalogue.Feeds.SelectMany(feed => feed.Sources))
            known.TryAdd(source.Key, source.Address);

        foreach (var key in articles.Select(article => article.Content.Source).Distinct())
            if (!known.ContainsKey(key) && await sources.FindAsync(key, ct) is { } added) known[key] = added.Address;
        return known;
    }
}
