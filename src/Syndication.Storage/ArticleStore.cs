using Syndication.Articles;

namespace Syndication.Storage;

/// <summary>A withdrawn article.</summary>
public sealed record Tombstone(ArticleId Id, string Title, DateTimeOffset WithdrawnAt, string? Reason);

/// <summary>A category that articles brought along, with its stored slug.</summary>
/// <param name="Slug">Never recomputed.</param>
/// <param name="Name">As first displayed.</param>
/// <param name="Articles">How many articles it has.</param>
public sealed record StoredCategory(string Slug, string Name, int Articles);

/// <summary>Every statement that reads or withdraws articles.</summary>
public sealed class ArticleStore(Database database)
{
    /// <summary>The newest articles of a selection by <see cref="StoredArticle.SortAt"/>, newest first; ties are settled by id.</summary>
    public Task<IReadOnlyList<StoredArticle>> NewestAsync(Selection selection, int limit, CancellationToken ct) => throw new NotImplementedException(database.ToString());

    /// <summary>One article, or null where it is unknown or withdrawn.</summary>
    public Task<StoredArticle?> FindAsync(ArticleId id, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>All revisions, oldest first; empty where the article is unknown.</summary>
    public Task<IReadOnlyList<StoredArticle>> RevisionsAsync(ArticleId id, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Takes an article out of every feed and leaves a tombstone.</summary>
    /// <returns>False where it is unknown or already withdrawn.</returns>
    public Task<bool> WithdrawAsync(ArticleId id, string? reason, DateTimeOffset now, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>The tombstone of a withdrawn article, or null.</summary>
    public Task<Tombstone?> TombstoneAsync(ArticleId id, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Tombstones of a selection, newest first.</summary>
    public Task<IReadOnlyList<Tombstone>> TombstonesAsync(Selection selection, int limit, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Every category, by slug.</summary>
    public Task<IReadOnlyList<StoredCategory>> CategoriesAsync(CancellationToken ct) => throw new NotImplementedException();

    /// <summary>The slug in force for a slug that was ever in force (itself, where it still is), or null.</summary>
    public Task<string?> ResolveSlugAsync(string slug, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>How many articles a selection has.</summary>
    public Task<int> CountAsync(Selection selection, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Leads of a source, newest first.</summary>
    public Task<IReadOnlyList<Lead>> LeadsAsync(string source, int limit, CancellationToken ct) => throw new NotImplementedException();
}
