using Dapper;
using Syndication.Articles;

namespace Syndication.Storage;

/// <summary>Stores the articles of one refresh, each once.</summary>
internal sealed class ArticleWriter(Session session, AnnouncementWriter announcements, TextIndex index, DateTimeOffset at)
{
    private readonly ArticleListing _listing = new(session, new CategorySlugs(session));
    private readonly StoryWriter _stories = new(session);
    private readonly HashSet<ArticleId> _seen = [];
    private readonly List<ArticleId> _added = [];
    private readonly List<ArticleId> _revised = [];
    private readonly Dictionary<ArticleId, StoredArticle> _unindexed = [];
    private int _unchanged;

    // Whole milliseconds, as it will be read back.
    private readonly DateTimeOffset _at = Instants.Read(Instants.Write(at));

    public async Task PutAsync(IncomingArticle incoming)
    {
        string[] keys = [.. incoming.Identity.Keys.Select(BoundedKey.Of)];
        var known = await KnownAsync(keys, incoming.Article);
        var id = known ?? ArticleId.Mint(incoming.Identity.Keys[0]);
        // Another item of the same refresh, or a minted id whose keys were lost: the first one stands.
        var isRepeated = !_seen.Add(id);
        await KeepKeysAsync(id, keys);
        if (isRepeated || await IsWithdrawnAsync(id) || await ExpiryStore.IsExpiredAsync(session, id)) return;

        if (await RowAsync(id) is { } row) await CompareAsync(id, row, incoming);
        else await AddAsync(id, incoming);
    }

    /// <summary>Makes what was put in findable; once, at the end.</summary>
    public async Task<RefreshSaved> EndAsync()
    {
        await new SearchIndexing(session, index).PutAsync(_unindexed.Values);
        return new RefreshSaved(_added, _revised, _unchanged);
    }

    /// <summary>The article that the strongest known key belongs to.</summary>
    /// <remarks>A publisher's id under a new address may be one used again: there the article must tell the same story.</remarks>
    private async Task<ArticleId?> KnownAsync(string[] keys, Article incoming)
    {
        const string Sql = "select article_id from aliases where key = @key";
        foreach (var key in keys)
        {
            if (await session.FirstAsync<string>(Sql, new { key }) is not { } id) continue;
            var mayBeReused = key.StartsWith("guid:", StringComparison.Ordinal) && keys[0] != key;
            if (!mayBeReused || await IsSameStoryAsync(id, incoming)) return new ArticleId(Guid.Parse(id));
        }

        return null;
    }

    private async Task<bool> IsSameStoryAsync(string id, Article incoming)
    {
        const string Sql = "select document from article_bodies where article_id = @id";
        return await session.FirstAsync<string>(Sql, new { id }) is not { } document
            || SameStory.Tells(ArticleDocument.Read(document, id), incoming);
    }

    // A key that belongs to another article stays with it: two articles are never merged.
    private async Task KeepKeysAsync(ArticleId id, string[] keys)
    {
        const string Sql = "insert into aliases (key, article_id) values (@key, @id) on conflict (key) do nothing";
        foreach (var key in keys) await session.ExecuteAsync(Sql, new { key, id = id.ToString() });
    }

    private async Task<bool> IsWithdrawnAsync(ArticleId id)
    {
        const string Sql = "select article_id from tombstones where article_id = @id";
        return await session.FirstAsync<string>(Sql, new { id = id.ToString() }) is not null;
    }

    private Task<Row?> RowAsync(ArticleId id)
    {
        const string Sql = """
            select source, first_seen, updated_at, revision, material, exact from articles where id = @id
            """;
        return session.FirstAsync<Row>(Sql, new { id = id.ToString() });
    }

    private async Task AddAsync(ArticleId id, IncomingArticle incoming)
    {
        const string Article = """
            insert into articles (id, source, url, title, sort_at, first_seen, updated_at, revision, material, exact)
            values (@id, @source, @url, @title, @sortAt, @firstSeen, @updatedAt, @revision, @material, @exact)
            """;
        const string Body = "insert into article_bodies (article_id, document) values (@id, @document)";

        var article = new StoredArticle(id, incoming.Article, _at, _at, Revision: 1);
        var row = Values(article, incoming.Identity);
        await session.ExecuteAsync(Article, row);
        await session.ExecuteAsync(Body, row);
        var isRepeat = await _stories.AddAsync(article);
        await _listing.PutAsync(article, announcements.Next, isRepeat);
        _unindexed[id] = article;
        await announcements.AddAsync(id, AnnouncementKind.Added, _at);
        _added.Add(id);
    }

    private async Task CompareAsync(ArticleId id, Row row, IncomingArticle incoming)
    {
        var isChanged = row.Exact != incoming.Identity.Exact || row.Material != incoming.Identity.Material;
        if (row.Source != incoming.Article.Source && await IsInForceAsync(row.Source))
        {
            await AlsoFromAsync(id, incoming.Article.Source);
        }
        else if (isChanged || row.Source != incoming.Article.Source)
        {
            await ReplaceAsync(id, row, incoming, isMaterial: row.Material != incoming.Identity.Material);
        }
        else
        {
            _unchanged++;
        }
    }

    // The source that had it first tells what it says; otherwise two that differ would revise it by turns, for ever.
    private async Task AlsoFromAsync(ArticleId id, string source)
    {
        _unchanged++;
        if (await _listing.AddSourceAsync(id.ToString(), source, announcements.Next))
            await announcements.AddAsync(id, AnnouncementKind.Retouched, _at);
    }

    private async Task<bool> IsInForceAsync(string source)
    {
        const string Sql = "select key from sources where key = @source and retired_at is null";
        return await session.FirstAsync<string>(Sql, new { source }) is not null;
    }

    private async Task ReplaceAsync(ArticleId id, Row row, IncomingArticle incoming, bool isMaterial)
    {
        const string Remember = """
            insert into revisions (article_id, revision, updated_at, document)
            select a.id, a.revision, a.updated_at, b.document
            from articles a
            join article_bodies b on b.article_id = a.id
            where a.id = @id
            """;
        const string Article = """
            update articles
            set source = @source, url = @url, title = @title, sort_at = @sortAt, updated_at = @updatedAt,
                revision = @revision, material = @material, exact = @exact
            where id = @id
            """;
        const string Body = "update article_bodies set document = @document where article_id = @id";

        // What was archived keeps its wording until the article says something else.
        const string KeepWording = """
            insert into first_wordings (article_id, document)
            select article_id, document from article_bodies where article_id = @id
            on conflict (article_id) do nothing
            """;
        const string ForgetWording = "delete from first_wordings where article_id = @id";

        var article = row.With(id, incoming.Article, isMaterial ? _at : null);
        var values = Values(article, incoming.Identity);
        if (isMaterial) await session.ExecuteAsync(Remember, values);
        await session.ExecuteAsync(isMaterial ? ForgetWording : KeepWording, values);
        await session.ExecuteAsync(Article, values);
        await session.ExecuteAsync(Body, values);
        await _listing.PutAsync(article, announcements.Next);
        _unindexed[id] = article;
        await announcements.AddAsync(id, isMaterial ? AnnouncementKind.Revised : AnnouncementKind.Retouched, _at);
        if (isMaterial) _revised.Add(id);
        else _unchanged++;
    }

    private static DynamicParameters Values(StoredArticle article, ArticleIdentity identity) => new(new
    {
        id = article.Id.ToString(),
        source = article.Content.Source,
        url = article.Content.Url,
        title = article.Content.Title,
        sortAt = Instants.Write(article.SortAt),
        firstSeen = Instants.Write(article.FirstSeen),
        updatedAt = Instants.Write(article.Updated),
        revision = article.Revision,
        material = identity.Material,
        exact = identity.Exact,
        document = ArticleDocument.Write(article.Content),
    });

    private sealed class Row
    {
        public string Source { get; init; } = "";
        public long FirstSeen { get; init; }
        public long UpdatedAt { get; init; }
        public long Revision { get; init; }
        public string Material { get; init; } = "";
        public string Exact { get; init; } = "";

        /// <param name="revisedAt">The instant of a material change, or null. A clock that was set back does not take an article back.</param>
        public StoredArticle With(ArticleId id, Article content, DateTimeOffset? revisedAt)
        {
            var updated = revisedAt is { } instant && Instants.Write(instant) > UpdatedAt ? instant : Instants.Read(UpdatedAt);
            return new(id, content, Instants.Read(FirstSeen), updated, (int)Revision + (revisedAt is null ? 0 : 1));
        }
    }
}
