using System.Text.Json;
using Syndication.Articles;

namespace Syndication.Storage;

/// <summary>A page that was read and is not published, because its text does not look like the others of its site.</summary>
/// <param name="Name">The document's: its address.</param>
/// <param name="Reason">Why, in one line.</param>
/// <param name="Article">As it would be published.</param>
public sealed record WithheldPage(string Name, string Reason, IncomingArticle Article)
{
    /// <summary>The site whose other pages spoke against it.</summary>
    public required string Host { get; init; }

    /// <summary>What the site's rule was known by when the page was read; empty where there was none.</summary>
    public string Rule { get; init; } = "";

    /// <summary>It is the page of a feed's item, and is read again with it.</summary>
    public bool IsItem { get; init; }

    /// <summary>What it would teach of its site; the store does not look inside.</summary>
    public string Print { get; init; } = "";
}

/// <summary>A page in quarantine.</summary>
/// <param name="Source">The key of its source.</param>
/// <param name="At">Since when.</param>
/// <param name="Page">The page.</param>
public sealed record QuarantinedPage(string Source, DateTimeOffset At, WithheldPage Page);

/// <summary>Every statement about the <c>quarantine</c> table; <see cref="RefreshStore"/> fills it.</summary>
public sealed class QuarantineStore(Database database)
{
    /// <summary>Pages of one source that wait; the oldest go first. A site that gives so many needs a rule, not more room.</summary>
    internal const int MostOfSource = 200;

    /// <summary>All pages that wait, newest first.</summary>
    public Task<IReadOnlyList<QuarantinedPage>> AllAsync(CancellationToken ct)
    {
        const string Sql = """
            select source, name, at, reason, host, rule, is_item, article, keys, print
            from quarantine
            order by at desc, source, name
            """;
        return database.ReadAsync<IReadOnlyList<QuarantinedPage>>(async session => [.. (await session.QueryAsync<Row>(Sql)).Select(row => row.ToPage())], ct);
    }

    /// <summary>How many pages wait, by source; sources without any are left out.</summary>
    public Task<IReadOnlyDictionary<string, int>> CountsAsync(CancellationToken ct)
    {
        const string Sql = "select source, count(*) as pages from quarantine group by source";
        return database.ReadAsync<IReadOnlyDictionary<string, int>>(async session =>
            (await session.QueryAsync<Count>(Sql)).ToDictionary(row => row.Source, row => (int)row.Pages, StringComparer.Ordinal), ct);
    }

    /// <summary>Publishes pages and keeps what they teach; one that is not there any more is left out.</summary>
    /// <param name="sites">What is known of their sites now.</param>
    public Task<RefreshSaved> ReleaseAsync(IReadOnlyList<QuarantinedPage> pages, IReadOnlyList<SiteDocument> sites, DateTimeOffset now, CancellationToken ct) =>
        database.WriteAsync(async session =>
        {
            var announcements = await AnnouncementWriter.BeginAsync(session);
            var articles = new ArticleWriter(session, announcements, database.TextIndex, now);
            foreach (var one in pages)
                if (await EndAsync(session, one, "Read", null, now)) await articles.PutAsync(one.Page.Article);
            await SiteKnowledgeStore.SaveAsync(session, sites, now);
            var saved = await articles.EndAsync();
            await announcements.EndAsync();
            return saved;
        }, ct);

    /// <summary>Lets pages go unpublished; they are not read again until they change.</summary>
    /// <returns>How many there were.</returns>
    public Task<int> DropAsync(IReadOnlyList<QuarantinedPage> pages, DateTimeOffset now, CancellationToken ct) => database.WriteAsync(async session =>
    {
        var dropped = 0;
        foreach (var one in pages)
            if (await EndAsync(session, one, "NoArticle", "dropped from quarantine", now)) dropped++;
        return dropped;
    }, ct);

    /// <summary>Has pages read again with the next refresh of their sources, which are due now.</summary>
    /// <returns>How many there were.</returns>
    public Task<int> ReadAgainAsync(IReadOnlyList<QuarantinedPage> pages, DateTimeOffset now, CancellationToken ct)
    {
        const string Page = "update documents set outcome = 'Pending', at = @at where source = @Source and name = @Name";
        const string Item = "update documents set hash = null where source = @Source and name = @Name";
        const string Due = """
            update sources
            set due_at = @at, etag = null, last_modified = null, body_hash = null
            where key = @Source and retired_at is null and health <> 'Gone'
            """;
        return database.WriteAsync(async session =>
        {
            var found = 0;
            foreach (var one in pages)
            {
                if (!await DeleteAsync(session, one)) continue;
                found++;
                await session.ExecuteAsync(one.Page.IsItem ? Item : Page, new { one.Source, one.Page.Name, at = Instants.Write(now) });
                await session.ExecuteAsync(Due, new { one.Source, at = Instants.Write(now) });
            }

            return found;
        }, ct);
    }

    /// <summary>Takes in what a refresh withheld, and lets go what it settled.</summary>
    internal static async Task SaveAsync(Session session, Refresh refresh)
    {
        const string Settle = "delete from quarantine where source = @source and name = @Name";
        const string Put = """
            insert into quarantine (source, name, at, reason, host, rule, is_item, article, keys, print)
            values (@source, @Name, @at, @Reason, @Host, @Rule, @isItem, @article, @keys, @Print)
            on conflict (source, name) do update set
                reason = excluded.reason, host = excluded.host, rule = excluded.rule, is_item = excluded.is_item,
                article = excluded.article, keys = excluded.keys, print = excluded.print
            """;
        const string Bound = """
            delete from quarantine
            where source = @source and name not in (
                select name from quarantine where source = @source order by at desc, name limit @MostOfSource)
            """;
        var source = refresh.Source.Key;
        foreach (var document in refresh.Documents.Where(document => document.Outcome is not (DocumentOutcome.Quarantined or DocumentOutcome.Pending)))
            await session.ExecuteAsync(Settle, new { source, document.Name });
        foreach (var page in refresh.Withheld.Where(page => BoundedKey.IsText(page.Name)))
        {
            await session.ExecuteAsync(Put, new
            {
                source,
                page.Name,
                at = Instants.Write(refresh.At),
                page.Reason,
                page.Host,
                page.Rule,
                isItem = page.IsItem ? 1 : 0,
                article = ArticleDocument.Write(page.Article.Article),
                keys = JsonSerializer.Serialize(page.Article.Identity.Keys),
                page.Print,
            });
        }

        if (refresh.Withheld.Count > 0) await session.ExecuteAsync(Bound, new { source, MostOfSource });
    }

    private static async Task<bool> EndAsync(Session session, QuarantinedPage one, string outcome, string? reason, DateTimeOffset now)
    {
        const string Sql = "update documents set outcome = @outcome, reason = @reason, at = @at where source = @Source and name = @Name";
        if (!await DeleteAsync(session, one)) return false;
        await session.ExecuteAsync(Sql, new { one.Source, one.Page.Name, outcome, reason, at = Instants.Write(now) });
        return true;
    }

    private static async Task<bool> DeleteAsync(Session session, QuarantinedPage one) =>
        await session.ExecuteAsync("delete from quarantine where source = @Source and name = @Name", new { one.Source, one.Page.Name }) > 0;

    private sealed class Count
    {
        public string Source { get; init; } = "";
        public long Pages { get; init; }
    }

    private sealed class Row
    {
        public string Source { get; init; } = "";
        public string Name { get; init; } = "";
        public long At { get; init; }
        public string Reason { get; init; } = "";
        public string Host { get; init; } = "";
        public string Rule { get; init; } = "";
        public long IsItem { get; init; }
        public string Article { get; init; } = "";
        public string Keys { get; init; } = "";
        public string Print { get; init; } = "";

        public QuarantinedPage ToPage()
        {
            var article = ArticleDocument.Read(Article, Name);
            var keys = JsonSerializer.Deserialize<string[]>(Keys) ?? [];
            var identity = ArticleIdentity.Of(article, null, null) with { Keys = keys };
            return new QuarantinedPage(Source, Instants.Read(At), new WithheldPage(Name, Reason, new IncomingArticle(article, identity))
            {
                Host = Host,
                Rule = Rule,
                IsItem = IsItem != 0,
                Print = Print,
            });
        }
    }
}
