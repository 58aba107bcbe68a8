using System.Text;
using Syndication.Articles;
using Syndication.Storage;

namespace Syndication.Tests.Storage;

public abstract class ArchiveContract : StorageContract
{
    [SkippableFact]
    public async Task WhatIsImportedIsExportedAgainByteForByte()
    {
        await FillAsync();
        var exported = await ExportAsync(Database);
        var other = await AnotherAsync();

        await new PortableArchive(other).ImportAsync(new MemoryStream(exported), null, default);

        Assert.Equal(Encoding.UTF8.GetString(exported), Encoding.UTF8.GetString(await ExportAsync(other)));
        Assert.StartsWith("{\"syndication-export\":1}\n", Encoding.UTF8.GetString(exported), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task AMovedServiceGoesOnAsIfNothingHappened()
    {
        await FillAsync();
        var here = await Articles.NewestAsync(Selection.All, 10, default);
        var other = await AnotherAsync();
        await new PortableArchive(other).ImportAsync(new MemoryStream(await ExportAsync(Database)), null, default);

        var there = await new ArticleStore(other).NewestAsync(Selection.All, 10, default);
        var again = await new RefreshStore(other).SaveAsync(Some.Refresh(Some.Article("1"), Some.Article("2"), Some.Article("3")), default);

        Assert.Equivalent(here, there, strict: true);
        Assert.Empty(again.Added);
        Assert.Equal(await Announcements.LatestAsync(default) + 1, await new AnnouncementStore(other).LatestAsync(default));
        Assert.Equal(Some.Instant, await new AnnouncementStore(other).VersionAsync("/feeds/all.xml", "a", Some.Instant.AddDays(1), default));
        Assert.Single(await new ArticleStore(other).TombstonesAsync(Selection.All, 10, default));
    }

    [SkippableFact]
    public async Task AnExportOfAnEarlierVersionSaysWhatArrivedWhenByItsAnnouncements()
    {
        await FillAsync();
        var rows = Encoding.UTF8.GetString(await ExportAsync(Database)).Split('\n')
            .Where(line => line.StartsWith("{\"table\":", StringComparison.Ordinal) && !line.StartsWith("{\"table\":\"arrivals\"", StringComparison.Ordinal)).ToList();
        var earlier = $"{{\"syndication-export\":1}}\n{string.Join('\n', rows)}\n{{\"end\":{rows.Count}}}\n";
        var other = await AnotherAsync();

        await new PortableArchive(other).ImportAsync(new MemoryStream(Encoding.UTF8.GetBytes(earlier)), null, default);

        var here = await new FeedArchiveStore(Database).ArrivalsAsync(Selection.All, -1, 100, default);
        var there = await new FeedArchiveStore(other).ArrivalsAsync(Selection.All, -1, 100, default);
        Assert.NotEmpty(here);
        Assert.Equal(here.Select(arrived => arrived.Id), there.Select(arrived => arrived.Id));
    }

    [SkippableFact]
    public async Task AnExportIsReadIntoAnEmptyDatabaseOnly()
    {
        await FillAsync();
        var exported = await ExportAsync(Database);

        await Assert.ThrowsAsync<StorageException>(() => new PortableArchive(Database).ImportAsync(new MemoryStream(exported), null, default));
    }

    [SkippableTheory]
    [InlineData(0, "Line 0")]
    [InlineData(1, "Line 1")]
    [InlineData(5, "Line 5")]
    public async Task AnExportThatWasCutOffLeavesNothing(int lines, string named)
    {
        await FillAsync();
        var exported = Encoding.UTF8.GetString(await ExportAsync(Database)).Split('\n');
        var cut = Encoding.UTF8.GetBytes(string.Join('\n', exported.Take(lines)));
        var other = await AnotherAsync();

        var refused = await Assert.ThrowsAsync<StorageException>(() => new PortableArchive(other).ImportAsync(new MemoryStream(cut), null, default));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        Assert.Empty(await new SourceStore(other).AllAsync(default));
    }

    [SkippableTheory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{\"table\":\"nothing\"}")]
    [InlineData("{\"table\":\"slug_aliases\",\"old_slug\":\"a\"}")]
    [InlineData("{\"table\":\"slug_aliases\",\"old_slug\":\"a\",\"slug\":\"unknown\"}")]
    [InlineData("{\"table\":\"counters\",\"name\":\"a\",\"value\":\"text\"}")]
    [InlineData("{\"table\":\"counters\",\"name\":\"a\",\"value\":1.5}")]
    [InlineData("{\"table\":\"counters\",\"name\":\"a\",\"other\":1}")]
    [InlineData("{\"end\":7}")]
    public async Task ALineThatCannotBeReadIsNamed(string line)
    {
        var input = new MemoryStream(Encoding.UTF8.GetBytes($"{{\"syndication-export\":1}}\n{line}\n{{\"end\":1}}\n"));

        var refused = await Assert.ThrowsAsync<StorageException>(() => new PortableArchive(Database).ImportAsync(input, null, default));

        Assert.Contains("Line ", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, await Announcements.LatestAsync(default));
    }

    private protected async Task FillAsync()
    {
        await Sources.SyncAsync([Some.Source()], Some.Instant, default);
        await Sources.AddAsync(Some.Source("eklenen") with { Definition = "{\n  \"çok satırlı\": 1\n}" }, default);
        await SaveAsync(Some.Article("1"), Some.Article("2"), Some.Article("3"));
        var changed = await SaveAsync(Some.Instant.AddHours(1), Some.Incoming(Some.Article("1, yeni"), "url:yeni", KeyOf("1")));
        await Articles.WithdrawAsync(ArticleId.Mint(KeyOf("3")), "hata", Some.Instant, default);
        await Announcements.VersionAsync("/feeds/all.xml", "a", Some.Instant, default);
        await Refreshes.SaveAsync(new Refresh(Some.Source() with { ETag = "\"é\"", Reason = "ş" }, Some.Instant)
        {
            Documents = [new SourceDocument("a.txt", null, DocumentOutcome.Pending, null, Some.Instant)],
            Leads = [new Lead("Önceki", null, null, null)],
            Sites = [new SiteDocument("ajans.example", "öğrenilen")],
            Withheld = [new WithheldPage("https://ajans.example/9", "neden", Some.Incoming(Some.Article("9"))) { Host = "ajans.example" }],
        }, default);
        Assert.Single(changed.Revised);
    }

    private static string KeyOf(string title) => Some.Incoming(Some.Article(title)).Identity.Keys[0];

    private static async Task<byte[]> ExportAsync(Database database)
    {
        var output = new MemoryStream();
        await new PortableArchive(database).ExportAsync(output, null, default);
        return output.ToArray();
    }
}
