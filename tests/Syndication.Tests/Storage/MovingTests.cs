using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Syndication.Articles;
using Syndication.Storage;

namespace Syndication.Tests.Storage;

/// <summary>A service that moves to another database takes everything along that cannot be made again.</summary>
[Collection(OnPostgres.Name)]
public sealed class MovingTests(PostgresCluster cluster)
{
    /// <summary>The index of words, and what the program knows of the schema itself.</summary>
    private static readonly string[] MadeAgain = ["search_", "schema_", "sqlite_"];

    [SkippableFact]
    public async Task FromSqliteToPostgresqlAndBackNothingIsLost()
    {
        await using var first = await OpenAsync(TemporaryFile.Create());
        await using var second = await OpenAsync(await cluster.CreateAsync());
        await using var third = await OpenAsync(TemporaryFile.Create());
        await FillAsync(first.Database);
        var exported = await ExportAsync(first.Database);
        Assert.Equal(ArchiveTable.All.Select(table => table.Name).Order(), TablesIn(exported));

        await ImportAsync(second.Database, exported);
        await ImportAsync(third.Database, await ExportAsync(second.Database));

        Assert.Equal(exported, await ExportAsync(second.Database));
        Assert.Equal(exported, await ExportAsync(third.Database));
    }

    [SkippableFact]
    public async Task WhereItMovedToTheServiceKnowsWhatItKnew()
    {
        await using var first = await OpenAsync(TemporaryFile.Create());
        await FillAsync(first.Database);
        var exported = await ExportAsync(first.Database);

        foreach (var (open, again) in new[] { (Task.FromResult<TestDatabase>(TemporaryFile.Create()), "a"), (cluster.CreateAsync(), "b") })
        {
            await using var other = await OpenAsync(await open);
            await ImportAsync(other.Database, exported);
            await CheckAsync(other.Database, again);
        }
    }

    [SkippableFact]
    public async Task EveryTableAndColumnIsPartOfAnExport()
    {
        await using var sqlite = await OpenAsync(TemporaryFile.Create());
        await using var postgres = await OpenAsync(await cluster.CreateAsync());
        var exported = ArchiveTable.All.SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column}")).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(exported, await ColumnsAsync(sqlite.Database, """
            select m.name || '.' || c.name from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table'
            """));
        Assert.Equal(exported, await ColumnsAsync(postgres.Database, """
            select table_name || '.' || column_name from information_schema.columns where table_schema = current_schema()
            """));
    }

    private static async Task CheckAsync(Database database, string again)
    {
        var edition = await new EditionStore(database).FindAsync("/feeds/all.xml", Some.Instant.AddMinutes(1), default);
        Assert.Equal(Served(1), Encoding.UTF8.GetString(edition!.Bytes));
        Assert.NotNull(await new FeedArchiveStore(database).FindAsync("dis-aci", "d", 1, default));
        Assert.NotNull(await new SourcePushStore(database).OfSourceAsync("ajans", default));
        Assert.Equal("yeni", await new ArticleStore(database).ResolveSlugAsync("eski", default));
        Assert.Single(await new QuarantineStore(database).AllAsync(default));
        var told = await new SubscriptionStore(database).AllAsync(Some.Instant, default);
        Assert.Equal([(SubscriptionKind.Webhook, "HTTP 500", 1), (SubscriptionKind.Subscriber, null, 0)], told.OrderByDescending(one => one.Kind).Select(one => (one.Kind, one.Reason, one.Failures)));

        // Known ones stay known, withdrawn ones do not come back, and a story of before the move is known as told.
        var saved = await new RefreshStore(database).SaveAsync(
            Some.Refresh(Some.Article("1"), Some.Article("3"), Some.Article($"Aynı haber {again}") with { ContentText = Story }), default);
        Assert.Equal($"Aynı haber {again}", (await new ArticleStore(database).FindAsync(Assert.Single(saved.Added), default))!.Content.Title);
        Assert.DoesNotContain(
            await new ArticleStore(database).NewestAsync(new Selection([Term.All], [Term.Repeat]), 100, default), one => one.Id == saved.Added[0]);
    }

    // The last two tell one story.
    private static IEnumerable<Article> Articles() =>
        [Some.Article("1"), Some.Article("2"), Some.Article("3"), Some.Article("Öykü") with { ContentText = Story }, Some.Article("Aynı öykü") with { ContentText = Story }];

    private static string Story => string.Join(' ', Enumerable.Range(0, 80).Select(number => $"kelime{number}"));

    private static string Served(int minute) => string.Join('\n', Enumerable.Range(0, 500).Select(line => $"satır {(line == 7 ? minute * 1000 : line)}"));

    private static async Task FillAsync(Database database)
    {
        var (articles, refreshes) = (new ArticleStore(database), new RefreshStore(database));
        await new SourceStore(database).SyncAsync([Some.Source()], Some.Instant, default);
        await refreshes.SaveAsync(new Refresh(Some.Source() with { ETag = "\"é\"", Reason = "ş" }, Some.Instant)
        {
            Articles = [.. Articles().Select(Some.Incoming)],
            Documents = [new SourceDocument("a.txt", null, DocumentOutcome.Pending, null, Some.Instant)],
            Leads = [new Lead("Önceki", null, null, null)],
            Sites = [new SiteDocument("ajans.example", "öğrenilen")],
            Withheld = [new WithheldPage("https://ajans.example/9", "neden", Some.Incoming(Some.Article("9"))) { Host = "ajans.example" }],
            Push = new PushOffer("https://hub.example/", "https://ajans.example/rss"),
        }, default);
        var first = Some.Incoming(Some.Article("1")).Identity.Keys[0];
        await refreshes.SaveAsync(Some.Refresh(Some.Instant.AddHours(1), Some.Incoming(Some.Article("1, yeni"), "url:yeni", first)), default);
        await refreshes.SaveAsync(Some.Refresh(Some.Article("2") with { Tags = ["Öbür"] }), default);
        await articles.WithdrawAsync(ArticleId.Mint(Some.Incoming(Some.Article("3")).Identity.Keys[0]), "hata", Some.Instant, default);
        await new FeedArchiveStore(database).AddAsync("dis-aci", "d", [new ArchivePage(1, -1, 2)], default);
        for (var minute = 0; minute < 3; minute++)
        {
            var bytes = Encoding.UTF8.GetBytes(Served(minute));
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
            await new EditionStore(database).RecordAsync("/feeds/all.xml", "/feeds/all.xml", hash, bytes, Some.Instant.AddMinutes(minute), default);
        }

        var old = await refreshes.SaveAsync(Some.Refresh(Some.Instant.AddYears(-1), Some.Incoming(Some.Article("Eski"))), default);
        await new ExpiryStore(database).ExpireAsync(old.Added, Some.Instant, Some.Instant, default);
        await SubscribeAsync(database);
        await database.WriteAsync(async session =>
            await session.ExecuteAsync("insert into categories (slug, name) values ('yeni', 'Yeni')")
            + await session.ExecuteAsync("insert into slug_aliases (old_slug, slug) values ('eski', 'yeni')"), default);
    }

    private static async Task SubscribeAsync(Database database)
    {
        var (store, requests) = (new SubscriptionStore(database), new SubscriptionRequestStore(database));
        var limits = new SubscriptionLimits(9, 9, 9, 9);
        await store.ConfigureAsync(SubscriptionKind.Webhook,
            [new Subscription { Id = "w", Kind = SubscriptionKind.Webhook, Topic = "", Callback = "https://b.test/", Host = "b.test", Secret = "gizli", Sequence = 1 }], default);
        await store.FailedAsync("w", Some.Instant, "HTTP 500", default);
        foreach (var id in (string[])["confirmed", "waiting"]) await requests.AddAsync(Request(id), limits, Some.Instant, default);
        await requests.ConfirmAsync(Request("confirmed"), Some.Instant, default);
    }

    private static SubscriptionRequest Request(string id) => new()
    {
        Id = id,
        Nonce = "n",
        Mode = SubscriptionMode.Subscribe,
        Topic = "https://news.test/feeds/all.xml",
        Callback = $"https://a.test/{id}",
        Host = "a.test",
        Lease = TimeSpan.FromDays(1),
        Sequence = 2,
        Digest = "d",
    };

    private static async Task<TestDatabase> OpenAsync(TestDatabase created)
    {
        await created.Database.MigrateAsync(default);
        return created;
    }

    private static async Task<string> ExportAsync(Database database)
    {
        var output = new MemoryStream();
        await new PortableArchive(database).ExportAsync(output, null, default);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static Task<int> ImportAsync(Database database, string exported) =>
        new PortableArchive(database).ImportAsync(new MemoryStream(Encoding.UTF8.GetBytes(exported)), null, default);

    private static IEnumerable<string> TablesIn(string exported) => exported.Split('\n')
        .Where(line => line.StartsWith("{\"table\":", StringComparison.Ordinal))
        .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("table").GetString()!).Distinct().Order();

    private static async Task<IEnumerable<string>> ColumnsAsync(Database database, string sql) =>
        (await database.ReadAsync(session => session.QueryAsync<string>(sql), default))
            .Where(column => !MadeAgain.Any(begin => column.StartsWith(begin, StringComparison.Ordinal))).Order(StringComparer.Ordinal);
}
