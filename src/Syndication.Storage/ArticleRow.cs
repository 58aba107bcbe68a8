using Syndication.Articles;

namespace Syndication.Storage;

/// <summary>An article as the statements that read whole ones give it.</summary>
internal sealed class ArticleRow
{
    public string Id { get; init; } = "";
    public long FirstSeen { get; init; }
    public long UpdatedAt { get; init; }
    public long Revision { get; init; }
    public string Document { get; init; } = "";

    /// <exception cref="StorageException">What is stored is damaged.</exception>
    public StoredArticle ToArticle() => new(
        ArticleId.TryParse(Id, out var id) ? id : throw new StorageException($"{Id} is not an article's id: restore a backup"),
        ArticleDocument.Read(Document, $"article {Id}"),
        Instants.Read(FirstSeen),
        Instants.Read(UpdatedAt),
        (int)Revision);
}

/// <summary>A row of the <c>tombstones</c> table.</summary>
internal sealed class TombstoneRow
{
    public string Id { get; init; } = "";
    public string Title { get; init; } = "";
    public long WithdrawnAt { get; init; }
    public string? Reason { get; init; }

    public Tombstone ToTombstone() => new(new ArticleId(Guid.Parse(Id)), Title, Instants.Read(WithdrawnAt), Reason);
}
