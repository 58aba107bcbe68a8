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

    /// <summary>What was learnt of the hosts of its pages.</summary>
    public IReadOnlyList<SiteDocument> Sites { get; init; } = [];

    /// <summary>Pages that are not published until somebody says that they are good.</summary>
    public IReadOnlyList<WithheldPage> Withheld { get; init; } = [];

    /// <summary>The hub that the source names for being told of its changes; or null.</summary>
    public PushOffer? Push { get; init; }
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
    /// <remarks>
    /// Of the source's state, all but its address, feed and definition is stored, and only where the source still exists;
    /// the articles are stored in any case. Documents whose names have more than 1024 bytes are left out. What an article says is told by the source that had it first, as long as that is in force.
    /// </remarks>
    public Task<RefreshSaved> SaveAsync(Refresh refresh, CancellationToken ct) => database.WriteAsync(async session =>
    {
        var announcements = await AnnouncementWriter.BeginAsync(session);
        if (await SaveStateAsync(session, refresh.Source))
        {
            await SaveDocumentsAsync(session, refresh);
            await QuarantineStore.SaveAsync(session, refresh);
            await SourcePushStore.OfferAsync(session, refresh.Source.Key, refresh.Push, refresh.At);
        }

        await SaveLeadsAsync(session, refresh);
        await SiteKnowledgeStore.SaveAsync(session, refresh.Sites, refresh.At);

        var articles = new ArticleWriter(session, announcements, database.TextIndex, refresh.At);
        foreach (var incoming in refresh.Articles) await articles.PutAsync(incoming);
        var saved = await articles.EndAsync();
        await announcements.EndAsync();
        return saved;
    }, ct);

    // Somebody who asked for a refresh while this one ran wants what came after it began: the source stays due.
    private static async Task<bool> SaveStateAsync(Session session, SourceState source)
    {
        const string Sql = """
            update sources
            set etag = @ETag, last_modified = @LastModified, body_hash = @BodyHash, validated_at = @ValidatedAt,
                asked_at = @AskedAt, answered_at = @AnsweredAt, changed_at = @ChangedAt,
                due_at = case when wanted_at > @AskedAt then wanted_at else @DueAt end,
                failures = @Failures, health = @Health, reason = @Reason, learnt = @Learnt
            where key = @Key
            """;
        return await session.ExecuteAsync(Sql, SourceRow.Of(source)) > 0;
    }

    private static async Task SaveDocumentsAsync(Session session, Refresh refresh)
    {
        const string Sql = """
            insert into documents (source, name, hash, outcome, reason, at)
            values (@source, @Name, @Hash, @outcome, @Reason, @at)
            on conflict (source, name) do update set
                hash = excluded.hash, outcome = excluded.outcome, reason = excluded.reason, at = excluded.at
            """;
        foreach (var d in refresh.Documents.Where(d => BoundedKey.IsText(d.Name)))
        {
            var at = Instants.Write(d.At);
            var row = new { source = refresh.Source.Key, d.Name, d.Hash, outcome = d.Outcome.ToString(), d.Reason, at };
            await session.ExecuteAsync(Sql, row);
        }
    }

    private static async Task SaveLeadsAsync(Session session, Refresh refresh)
    {
        const string Sql = """
            insert into leads (source, key, title, excerpt, published, url, sort_at, first_seen)
            values (@source, @key, @Title, @Excerpt, @published, @Url, @sortAt, @at)
            on conflict (source, key) do update set
                title = excluded.title, excerpt = excluded.excerpt, published = excluded.published, url = excluded.url,
                sort_at = case when excluded.published is null then leads.sort_at else excluded.sort_at end
            """;
        foreach (var lead in refresh.Leads)
        {
            var isDated = lead.Published is { Precision: >= DatePrecision.Day };
            await session.ExecuteAsync(Sql, new
            {
                source = refresh.Source.Key,
                key = BoundedKey.Of(lead.Url is null ? $"title:{lead.Title}" : $"url:{lead.Url}"),
                lead.Title,
                lead.Excerpt,
                published = ArticleDocument.WriteDate(lead.Published),
                lead.Url,
                sortAt = Instants.Write(isDated ? lead.Published!.At : refresh.At),
                at = Instants.Write(refresh.At),
            });
        }
    }
}
