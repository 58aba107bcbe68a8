namespace Syndication.Storage;

/// <summary>What was learnt of one host.</summary>
/// <param name="Host">Lower case, in ASCII.</param>
/// <param name="Document">A text that the store does not look inside.</param>
public sealed record SiteDocument(string Host, string Document);

/// <summary>Reads what was learnt of hosts; <see cref="RefreshStore"/> writes it.</summary>
public sealed class SiteKnowledgeStore(Database database)
{
    /// <summary>A host that taught nothing for this long is forgotten: its pages look different by now, or nobody reads it.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromDays(180);

    /// <summary>What was learnt of a host, or null.</summary>
    public Task<SiteDocument?> FindAsync(string host, CancellationToken ct)
    {
        const string Sql = "select host, document from site_knowledge where host = @host";
        return database.ReadAsync(async session =>
            await session.FirstAsync<Row>(Sql, new { host }) is { } row ? new SiteDocument(row.Host, row.Document) : null, ct);
    }

    /// <remarks>Two refreshes that learn of one host at the same time: the later one's knowledge is kept.</remarks>
    internal static async Task SaveAsync(Session session, IReadOnlyList<SiteDocument> sites, DateTimeOffset now)
    {
        const string Put = """
            insert into site_knowledge (host, at, document)
            values (@Host, @at, @Document)
            on conflict (host) do update set at = excluded.at, document = excluded.document
            """;
        const string Forget = "delete from site_knowledge where at < @before";
        if (sites.Count == 0) return;

        foreach (var site in sites) await session.ExecuteAsync(Put, new { site.Host, at = Instants.Write(now), site.Document });
        await session.ExecuteAsync(Forget, new { before = Instants.Write(now - Longest) });
    }

    private sealed class Row
    {
        public string Host { get; init; } = "";
        public string Document { get; init; } = "";
    }
}
