using Syndication.Articles;
using Syndication.Ingest.Catalogue;
using Syndication.Storage;

namespace Syndication.Server.Publishing;

/// <summary>A source as it is named beside an article.</summary>
/// <param name="Url">Its address on the web without its secrets, or null where it is a folder.</param>
/// <param name="IsFeed">It is a feed that others can subscribe to at this address.</param>
internal sealed record SourceCredit(string? Url, bool IsFeed)
{
    public static SourceCredit Of(SourceDefinition source) =>
        Shown.Url(source.Address) is { } shown && Uri.TryCreate(shown, UriKind.Absolute, out var url)
            ? new(url.AbsoluteUri, source.Kind is SourceKind.Auto or SourceKind.Feed && ShownAddress.IsWhole(source.Address))
            : new(null, false);
}

/// <summary>The sources behind their keys.</summary>
internal sealed class SourceCredits(SourceStore sources)
{
    /// <summary>Each source that articles came from, by its key; one that is no longer in force is missing.</summary>
    public async Task<IReadOnlyDictionary<string, SourceCredit>> OfAsync(
        Edition edition, IReadOnlyList<StoredArticle> articles, CancellationToken ct)
    {
        var named = articles.Select(article => article.Content.Source).ToHashSet(StringComparer.Ordinal);
        var known = new Dictionary<string, SourceCredit>(StringComparer.Ordinal);
        foreach (var source in edition.Catalogue.Feeds.SelectMany(feed => feed.Sources).Where(source => named.Contains(source.Key)))
            known.TryAdd(source.Key, SourceCredit.Of(source));

        foreach (var key in named.Where(key => !known.ContainsKey(key)))
            if (await sources.FindAsync(key, ct) is { } added) known[key] = SourceCredit.Of(SourceStates.DefinitionOf(added));
        return known;
    }
}
