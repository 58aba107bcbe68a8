using Syndication.Articles;

namespace Syndication.Storage;

/// <summary>An article on its way in.</summary>
/// <param name="Article">The clean article.</param>
/// <param name="Identity">By what it is known again and its changes noticed.</param>
public sealed record IncomingArticle(Article Article, ArticleIdentity Identity);

/// <summary>All that one refresh of one source came to, to be stored together or not at all.</summary>
/// <param name="Source">The source's state after the refresh, validators included.</param>
/// <param name="At">The instant of the refresh.</param>
public sealed record Refresh(SourceState Source, DateTimeOffset At)
{
    /// <summary>Articles in document order.</summary>
    public IReadOnlyList<IncomingArticle> Articles { get; init; } = [];

    /// <summary>Documents that were looked at or heard of.</summary>
    public IReadOnlyList<SourceDocument> Documents { get; init; } = [];

    /// <summary>Other articles that were pointed at.</summary>
    public IReadOnlyList<Lead> Leads { get; init; } = [];
}

/// <summary>What storing a refresh changed.</summary>
/// <param name="Added">New articles.</param>
/// <param name="Revised">Known articles that changed materially.</param>
/// <param name="Unchanged">How many were known and the same, or changed only cosmetically.</param>
public sealed record RefreshSaved(IReadOnlyList<ArticleId> Added, IReadOnlyList<ArticleId> Revised, int Unchanged);

/// <summary>Stores refreshes: source state, articles, revisions, aliases, slugs, leads and announcements in one transaction.</summary>
public sealed class RefreshStore(Database database)
{
    /// <summary>Stores one refresh. An article is known again by any of its identity keys; new keys of a known article become its aliases; a withdrawn article does not come back.</summary>
    public Task<RefreshSaved> SaveAsync(Refresh refresh, CancellationToken ct) => throw new NotImplementedException(database.ToString());
}
