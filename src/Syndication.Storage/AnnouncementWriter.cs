using Syndication.Articles;

namespace Syndication.Storage;

/// <summary>Numbers the changes of one transaction.</summary>
/// <remarks>It holds the counter's row until the transaction ends, so that numbers appear in their order, without gaps, and writers of articles take turns.</remarks>
internal sealed class AnnouncementWriter
{
    private readonly Session _session;
    private readonly long _begun;
    private long _sequence;

    private AnnouncementWriter(Session session, long sequence) => (_session, _begun, _sequence) = (session, sequence, sequence);

    /// <summary>The number that the next change will have.</summary>
    public long Next => _sequence + 1;

    public static async Task<AnnouncementWriter> BeginAsync(Session session)
    {
        const string Sql = "update counters set value = value where name = 'sequence' returning value";
        return new AnnouncementWriter(session, await session.FirstAsync<long>(Sql));
    }

    public Task AddAsync(ArticleId article, AnnouncementKind kind, DateTimeOffset at)
    {
        const string Sql = """
            insert into announcements (sequence, article_id, kind, at) values (@sequence, @article, @kind, @at)
            """;
        _sequence++;
        return _session.ExecuteAsync(Sql, new
        {
            sequence = _sequence,
            article = article.ToString(),
            kind = kind.ToString(),
            at = Instants.Write(at),
        });
    }

    /// <summary>Makes the numbers known; nothing may be added after it.</summary>
    public async Task EndAsync()
    {
        if (_sequence == _begun) return;
        await _session.ExecuteAsync("update counters set value = @value where name = 'sequence'", new { value = _sequence });
    }
}
