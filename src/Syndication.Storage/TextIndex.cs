namespace Syndication.Storage;

/// <summary>How one engine keeps the words of articles and is asked for them. What is asked for is put together of expressions in the engine's own language.</summary>
internal abstract class TextIndex
{
    /// <summary>Ids of the articles that an expression <c>@words</c> finds, newest first, at most <c>@limit</c>; <c>{0}</c> stands for more conditions on <c>p</c>, the places.</summary>
    public abstract string Find { get; }

    /// <summary>Adds articles; none of them is in the index.</summary>
    /// <param name="documents">By place, rising.</param>
    public abstract Task AddAsync(Session session, IReadOnlyList<(long Place, string Id, SearchDocument Words)> documents);

    /// <summary>Takes one article out.</summary>
    public abstract Task RemoveAsync(Session session, long place);

    /// <summary>Takes everything out.</summary>
    public abstract Task ClearAsync(Session session);

    /// <summary>Finds words that stand one after another.</summary>
    public abstract string Phrase(SearchStream stream, IEnumerable<string> words);

    /// <summary>Finds the same where the last word may go on.</summary>
    public abstract Task<string> BeginningAsync(Session session, SearchStream stream, IReadOnlyList<string> words);

    /// <summary>Finds what all the expressions find and none of the others.</summary>
    public abstract string All(IEnumerable<string> wanted, IReadOnlyList<string> unwanted);
}
