using Syndication.Articles;
using Syndication.Storage;

namespace Syndication.Tests.Storage;

public abstract class RefreshContract : StorageContract
{
    private static readonly DateTimeOffset Later = Some.Instant.AddHours(1);

    [SkippableFact]
    public async Task AnArticleSeenTwiceIsKeptOnce()
    {
        var first = await SaveAsync(Some.Article());
        var second = await SaveAsync(Some.Article());

        Assert.Single(first.Added);
        Assert.Equal((0, 0, 1), (second.Added.Count, second.Revised.Count, second.Unchanged));
        Assert.Single(await TitlesAsync(Selection.All));
        Assert.Equal(1, await Announcements.LatestAsync(default));
    }

    [SkippableFact]
    public async Task AnArticleTwiceInOneRefreshIsKeptOnceAsItCameFirst()
    {
        var first = Some.Article();
        await SaveAsync(first, first with { ContentText = "Başka metin" });

        var stored = Assert.Single(await Articles.NewestAsync(Selection.All, 10, default));
        Assert.Equal(first.ContentText, stored.Content.ContentText);
        Assert.Equal(1, stored.Revision);
    }

    [SkippableFact]
    public async Task AnArticleComesBackAsItWasStored()
    {
        var article = Some.Article() with
        {
            Summary = "Özet \"tırnak\" <b>",
            Published = new ArticleDate(new(2024, 11, 1, 0, 0, 0, TimeSpan.FromHours(3)), DatePrecision.Month, DateSource.VisibleText),
            Image = new ArticleImage("https://a.example/i.jpg", 10, 20, "Alt yazı"),
            Attachments = [new ArticleAttachment("https://a.example/a.mp3", "audio/mpeg", 5_000_000_000)],
            Dateline = "Pyongyang",
            IsPaywalled = true,
        };
        var saved = await SaveAsync(article);

        var stored = await Articles.FindAsync(saved.Added[0], default);

        Assert.Equivalent(article, stored!.Content, strict: true);
        Assert.Equal(article.Published.At.Offset, stored.Content.Published!.At.Offset);
        Assert.Equal((Some.Instant, Some.Instant, 1), (stored.FirstSeen, stored.Updated, stored.Revision));
    }

    [SkippableFact]
    public async Task AnArticleIsKnownAgainByAnyOfItsKeys()
    {
        var saved = await SaveAsync(Some.Instant, Some.Incoming(Some.Article(), "url:a", "guid:1"));
        var moved = Some.Article() with { Url = "https://moved.example/" };
        var again = await SaveAsync(Later, Some.Incoming(moved, "url:b", "guid:1"));
        var byNewKey = await SaveAsync(Later, Some.Incoming(moved, "url:b"));

        Assert.Equal(ArticleId.Mint("url:a"), saved.Added[0]);
        Assert.Empty(again.Added);
        Assert.Equal((0, 1), (byNewKey.Added.Count, byNewKey.Unchanged));
        Assert.Equal(moved.Url, (await Articles.FindAsync(saved.Added[0], default))!.Content.Url);
    }

    [SkippableFact]
    public async Task OfTwoKnownArticlesTheStrongestKeyNamesTheOne()
    {
        await SaveAsync(Some.Instant, Some.Incoming(Some.Article("A"), "url:a"), Some.Incoming(Some.Article("B"), "url:b"));
        await SaveAsync(Later, Some.Incoming(Some.Article("A, yeni"), "url:a", "url:b"));
        await SaveAsync(Later, Some.Incoming(Some.Article("B"), "url:b"));

        Assert.Equal(["A, yeni", "B"], (await TitlesAsync(Selection.All)).Order());
    }

    [SkippableFact]
    public async Task AMaterialChangeIsARevision()
    {
        var old = Some.Article();
        var id = (await SaveAsync(Some.Instant, Some.Incoming(old, "url:a"))).Added[0];
        var changed = await SaveAsync(Later, Some.Incoming(old with { ContentText = "Düzeltme" }, "url:a"));

        var revisions = await Articles.RevisionsAsync(id, default);
        Assert.Equal([id], changed.Revised);
        Assert.Equal([old.ContentText, "Düzeltme"], revisions.Select(r => r.Content.ContentText));
        Assert.Equal([(1, Some.Instant), (2, Later)], revisions.Select(r => (r.Revision, r.Updated)));
        Assert.All(revisions, r => Assert.Equal(Some.Instant, r.FirstSeen));
        Assert.Equal(AnnouncementKind.Revised, (await Announcements.AfterAsync(1, 10, default)).Single().Kind);
    }

    [SkippableFact]
    public async Task ACosmeticChangeIsStoredButMovesNothing()
    {
        var old = Some.Article();
        var id = (await SaveAsync(Some.Instant, Some.Incoming(old, "url:a"))).Added[0];
        var changed = await SaveAsync(Later, Some.Incoming(old with { ContentHtml = "<p><b>kalın</b></p>" }, "url:a"));

        var stored = Assert.Single(await Articles.RevisionsAsync(id, default));
        Assert.Equal((0, 1), (changed.Revised.Count, changed.Unchanged));
        Assert.Equal("<p><b>kalın</b></p>", stored.Content.ContentHtml);
        Assert.Equal((1, Some.Instant), (stored.Revision, stored.Updated));
        Assert.Equal(AnnouncementKind.Retouched, (await Announcements.AfterAsync(1, 10, default)).Single().Kind);
    }

    [SkippableFact]
    public async Task AClockThatWasSetBackTakesNoArticleBack()
    {
        var id = (await SaveAsync(Some.Instant, Some.Incoming(Some.Article(), "url:a"))).Added[0];
        await SaveAsync(Some.Instant.AddHours(-1), Some.Incoming(Some.Article("Yeni"), "url:a"));

        var stored = await Articles.FindAsync(id, default);
        Assert.Equal((2, Some.Instant), (stored!.Revision, stored.Updated));
    }

    [SkippableFact]
    public async Task AWithdrawnArticleDoesNotComeBack()
    {
        var article = Some.Article();
        var id = (await SaveAsync(Some.Instant, Some.Incoming(article, "url:a", "guid:1"))).Added[0];
        await Articles.WithdrawAsync(id, "mahkeme kararı", Later, default);
        await SaveAsync(Later, Some.Incoming(article, "url:moved", "guid:1"));
        await SaveAsync(Later, Some.Incoming(article with { Title = "Değişti" }, "url:moved"));

        Assert.Empty(await TitlesAsync(Selection.All));
        Assert.Null(await Articles.FindAsync(id, default));
        Assert.Empty(await Articles.RevisionsAsync(id, default));
        Assert.Equal(2, await Announcements.LatestAsync(default));
    }

    [SkippableFact]
    public async Task AnArticleOfTwoSourcesIsToldByTheFirstAndListedUnderBoth()
    {
        await Sources.SyncAsync([Some.Source(), Some.Source("gazete")], Some.Instant, default);
        await SaveAsync(Some.Instant, Some.Incoming(Some.Article("İlk"), "url:a"));
        var other = await SaveAsync(Later, Some.Incoming(Some.Article("Öbür", "gazete"), "url:a"));
        await SaveAsync(Later, Some.Incoming(Some.Article("Öbür", "gazete"), "url:a"));
        await SaveAsync(Later, Some.Incoming(Some.Article("İlk, yeni"), "url:a"));

        Assert.Equal(1, other.Unchanged);
        Assert.Equal(["İlk, yeni"], await TitlesAsync(new([Term.Source("gazete")], [])));
        Assert.Equal(["İlk, yeni"], await TitlesAsync(new([Term.Source("ajans")], [])));
        Assert.Equal(3, await Announcements.LatestAsync(default));
    }

    [SkippableFact]
    public async Task ARenamedSourceTakesItsArticlesOver()
    {
        await Sources.SyncAsync([Some.Source()], Some.Instant, default);
        await SaveAsync(Some.Instant, Some.Incoming(Some.Article("Haber"), "url:a"));
        await Sources.SyncAsync([Some.Source("gazete")], Later, default);
        await SaveAsync(Later, Some.Incoming(Some.Article("Haber", "gazete"), "url:a"));

        Assert.Equal("gazete", (await Articles.NewestAsync(Selection.All, 1, default))[0].Content.Source);
    }

    [SkippableFact]
    public async Task TheSourceRemembersWhatItLearntWithTheArticles()
    {
        await Sources.SyncAsync([Some.Source()], Some.Instant, default);
        var learnt = Some.Source() with
        {
            ETag = "W/\"1\"",
            LastModified = "Sat, 10 Jan 2026 15:08:00 GMT",
            BodyHash = "ab",
            ValidatedAt = Some.Instant,
            AskedAt = Some.Instant,
            AnsweredAt = Some.Instant,
            ChangedAt = Some.Instant,
            DueAt = Later,
            Failures = 2,
            Health = SourceHealth.Throttled,
            Reason = "429",
            Learnt = """{"interval":60}""",
        };
        await Refreshes.SaveAsync(new Refresh(learnt, Some.Instant), default);

        Assert.Equal(learnt, await Sources.FindAsync("ajans", default));
    }

    [SkippableFact]
    public async Task ASourceThatWasRemovedMeanwhileDoesNotComeBack()
    {
        await Refreshes.SaveAsync(new Refresh(Some.Source(), Some.Instant)
        {
            Articles = [Some.Incoming(Some.Article())],
            Documents = [new SourceDocument("a.txt", "00", DocumentOutcome.Read, null, Some.Instant)],
        }, default);

        Assert.Empty(await Sources.AllAsync(default));
        Assert.Single(await TitlesAsync(Selection.All));
    }

    [SkippableFact]
    public async Task DocumentsAndLeadsAreKept()
    {
        await Sources.SyncAsync([Some.Source()], Some.Instant, default);
        var document = new SourceDocument("a.txt", "00", DocumentOutcome.Failed, "boş", Some.Instant);
        var dated = new Lead("Eski", "Özet", new ArticleDate(Some.Instant.AddDays(-1), DatePrecision.Instant, DateSource.VisibleText), null);
        var undated = new Lead("Tarihsiz", null, null, "https://ajans.example/2");
        await Refreshes.SaveAsync(new Refresh(Some.Source(), Some.Instant) { Documents = [document], Leads = [dated, undated] }, default);
        await Refreshes.SaveAsync(new Refresh(Some.Source(), Later) { Documents = [document with { Outcome = DocumentOutcome.Read }], Leads = [dated] }, default);

        Assert.Equal([undated, dated], await Articles.LeadsAsync("ajans", 10, default));
        var stored = Assert.Single(await Sources.DocumentsAsync("ajans", default));
        Assert.Equal(document with { Outcome = DocumentOutcome.Read }, stored.Value);
    }

    [SkippableFact]
    public async Task ARefreshThatFailsLeavesNothing()
    {
        await Sources.SyncAsync([Some.Source()], Some.Instant, default);
        var bad = Some.Incoming(Some.Article("Kötü"), "url:b") with { Article = Some.Article("Kötü") with { Title = null! } };
        var refresh = new Refresh(Some.Source() with { ETag = "yeni" }, Some.Instant) { Articles = [Some.Incoming(Some.Article()), bad] };

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Refreshes.SaveAsync(refresh, default));

        Assert.Empty(await TitlesAsync(Selection.All));
        Assert.Equal(0, await Announcements.LatestAsync(default));
        Assert.Null((await Sources.FindAsync("ajans", default))!.ETag);
    }

    [SkippableFact]
    public async Task RefreshesSideBySideLoseAndDoubleNothing()
    {
        var common = Enumerable.Range(0, 5).Select(i => Some.Article($"Ortak {i}")).ToArray();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() =>
            SaveAsync([.. common, Some.Article($"Yalnız {n}")]))));

        Assert.Equal(13, await Articles.CountAsync(Selection.All, default));
        var announced = await Announcements.AfterAsync(0, 100, default);
        Assert.Equal(Enumerable.Range(1, 13).Select(n => (long)n), announced.Select(a => a.Sequence));
    }
}
