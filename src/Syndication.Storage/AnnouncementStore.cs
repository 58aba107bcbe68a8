using Syndication.Articles;

namespace Syndication.Storage;

/// <summary>What happened to an article.</summary>
public enum AnnouncementKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It changed materially.</summary>
    Revised,

    /// <summary>It was withdrawn.</summary>
    Withdrawn,

    /// <summary>It changed in a way no reader needs to be told of, but its bytes did.</summary>
    Retouched,
}

/// <summary>One change, written in the transaction that made it.</summary>
/// <param name="Sequence">Rises by at least 1 with every change of any article.</param>
public sealed record Announcement(long Sequence, ArticleId Article, AnnouncementKind Kind, DateTimeOffset At);

/// <summary>Every statement about the <c>announcements</c> table, and about the versions of published documents.</summary>
public sealed class AnnouncementStore(Database database)
{
    /// <summary>The newest sequence number, 0 where there is none: cheap enough to ask before every answer.</summary>
    public Task<long> LatestAsync(CancellationToken ct) => throw new NotImplementedException(database.ToString());

    /// <summary>Changes after a sequence number, oldest first.</summary>
    public Task<IReadOnlyList<Announcement>> AfterAsync(long sequence, int limit, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Records that a published document has these bytes now.</summary>
    /// <param name="document">The document's path, such as <c>/feeds/dis-aci.xml</c>.</param>
    /// <param name="hash">SHA-256 of its identity bytes.</param>
    /// <param name="now">The present instant.</param>
    /// <returns>Since when it has had them: whole seconds, never earlier than that of the version before.</returns>
    public Task<DateTimeOffset> VersionAsync(string document, string hash, DateTimeOffset now, CancellationToken ct) => throw new NotImplementedException();
}
