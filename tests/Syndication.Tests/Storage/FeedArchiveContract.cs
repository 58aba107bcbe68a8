using System.Security.Cryptography;
using System.Text;
using Syndication.Storage;

namespace Syndication.Tests.Storage;

/// <summary>What arrived when, pages of archives, what was served, and which article repeats which.</summary>
public abstract class FeedArchiveContract : StorageContract
{
    private const string Definition = "d";

    private FeedArchiveStore Archive => new(Database);

    private EditionStore Editions => new(Database);

    [SkippableFact]
    public async Task ArticlesArriveInTheOrderInWhichTheyWereStored()
    {
        await SaveAsync(Some.Article("1"), Some.Article("2"));
        await SaveAsync(Some.Article("3") with { Categories = ["Spor"] }, Some.Article("4"));

        var arrived = await Archive.ArrivalsAsync(Selection.All, -1, 10, default);
        Assert.Equal(["1", "2", "3", "4"], await TitlesAsync(arrived));
        Assert.Equal(["3", "4"], await TitlesAsync(await Archive.ArrivalsAsync(Selection.All, arrived[1].Arrival, 10, default)));
        Assert.Equal(["1"], await TitlesAsync(await Archive.ArrivalsAsync(Selection.All, -1, 1, default)));
        Assert.All(arrived, one => Assert.True(one.Bytes > 100));
        Assert.Equal(["1", "2", "4"], await TitlesAsync(await Archive.ArrivalsAsync(Selection.Category("dis-aci"), -1, 10, default)));
        Assert.Equal(["1", "2", "3", "4"], await TitlesAsync(await Archive.ArrivalsAsync(
            new([Term.Category("spor"), Term.Category("dis-aci"), Term.Tag("Kongo")], []), -1, 10, default)));
        Assert.Equal(["3"], await TitlesAsync(await Archive.ArrivalsAsync(new([Term.All], [Term.Category("dis-aci")]), -1, 10, default)));
    }

    [SkippableFact]
    public async Task ThePlacesOfSomeArticlesAreToldAsThoseOfAll()
    {
        await SaveAsync(Some.Article("1"), Some.Article("2"), Some.Article("3") with { Categories = ["Spor"] });
        await SaveAsync(Some.Article("1") with { Categories = ["Dış Açı", "Spor"] });
        var selections = (Selection[])[Selection.All, Selection.Category("spor"), new([Term.Category("spor"), Term.Tag("Kongo")], []), new([Term.All], [Term.Category("spor")])];
        var ids = (await Archive.ArrivalsAsync(Selection.All, -1, 10, default)).Select(one => one.Id).ToList();

        foreach (var selection in selections)
        {
            var all = await Archive.ArrivalsAsync(selection, -1, 10, default);
            Assert.Equal(all, await Archive.ArrivalsAsync(selection, ids, -1, long.MaxValue, default));
            Assert.Equal(all.Take(1), await Archive.ArrivalsAsync(selection, ids, -1, all[0].Arrival, default));
            Assert.Equal(all.Skip(1), await Archive.ArrivalsAsync(selection, ids, all[0].Arrival, long.MaxValue, default));
            Assert.Equal(all.Take(1), await Archive.ArrivalsAsync(selection, [all[0].Id], -1, long.MaxValue, default));
        }
    }

    [SkippableFact]
    public async Task AnArticleArrivesUnderANewTermWhenItGetsItAndKeepsItsPlaceUnderTheOthers()
    {
        await SaveAsync(Some.Article("1"), Some.Article("2"));
        await SaveAsync(Some.Article("1") with { Categories = ["Dış Açı", "Spor"] });
        await SaveAsync(Some.Article("3") with { Categories = ["Spor"] });

        Assert.Equal(["1", "2"], await TitlesAsync(await Archive.ArrivalsAsync(Selection.Category("dis-aci"), -1, 10, default)));
        Assert.Equal(["1", "3"], await TitlesAsync(await Archive.ArrivalsAsync(Selection.Category("spor"), -1, 10, default)));
        // In a union it came when it first had any of the terms.
        var union = new Selection([Term.Category("spor"), Term.Category("dis-aci")], []);
        var arrived = await Archive.ArrivalsAsync(union, -1, 10, default);
        Assert.Equal(["1", "2", "3"], await TitlesAsync(arrived));
        Assert.Equal(["3"], await TitlesAsync(await Archive.ArrivalsAsync(union, arrived[1].Arrival, 10, default)));

        await SaveAsync(Some.Article("1") with { Categories = ["Spor"] });
        Assert.Equal(["2"], await TitlesAsync(await Archive.ArrivalsAsync(Selection.Category("dis-aci"), -1, 10, default)));
    }

    [SkippableFact]
    public async Task APageKeepsTheFirstWordingOfARevisionAndRemembersWhatWasWithdrawn()
    {
        var saved = await SaveAsync(Some.Article("1"), Some.Article("2"), Some.Article("3"));
        var arrived = await Archive.ArrivalsAsync(Selection.All, -1, 10, default);
        var page = new ArchivePage(1, -1, arrived[1].Arrival);

        await SaveAsync(Some.Article("1") with { Tags = ["Öbür"] });
        Assert.Equal(["Kongo"], (await Archive.ArticlesAsync(Selection.All, page, default))[0].Content.Tags);
        await SaveAsync(Some.Article("1") with { ContentText = "Başka bir metin" });
        Assert.Equal("Başka bir metin", (await Archive.ArticlesAsync(Selection.All, page, default))[0].Content.ContentText);

        await Articles.WithdrawAsync(saved.Added[1], "yanlış", Some.Instant, default);
        Assert.Equal(["1"], (await Archive.ArticlesAsync(Selection.All, page, default)).Select(article => article.Content.Title));
        Assert.Equal([saved.Added[1]], (await Archive.TombstonesAsync(Selection.All, page, default)).Select(tombstone => tombstone.Id));
        Assert.Empty(await Archive.TombstonesAsync(Selection.All, new ArchivePage(2, page.Until, long.MaxValue), default));
    }

    [SkippableFact]
    public async Task PagesAreFoundUnderTheDefinitionTheyWereCutFor()
    {
        Assert.Null(await Archive.NewestAsync("a", Definition, default));
        await Archive.AddAsync("a", Definition, [new(1, -1, 10), new(2, 10, 20)], default);
        await Archive.AddAsync("b", Definition, [new(1, -1, 5)], default);
        await Archive.AddAsync("a", Definition, [new(2, 10, 25), new(3, 20, 30)], default);

        Assert.Equal(new ArchivePage(3, 20, 30), await Archive.NewestAsync("a", Definition, default));
        Assert.Equal(new ArchivePage(2, 10, 20), await Archive.FindAsync("a", Definition, 2, default));
        Assert.Equal(new ArchivePage(1, -1, 10), await Archive.FindAsync("a", Definition, 1, default));
        Assert.Null(await Archive.FindAsync("a", Definition, 4, default));

        Assert.Null(await Archive.NewestAsync("a", "other", default));
        await Archive.AddAsync("a", "other", [new(1, -1, 7)], default);
        Assert.Equal(new ArchivePage(1, -1, 7), await Archive.NewestAsync("a", "other", default));
        Assert.Null(await Archive.FindAsync("a", Definition, 1, default));
        Assert.Equal(new ArchivePage(1, -1, 5), await Archive.NewestAsync("b", Definition, default));
    }

    [SkippableFact]
    public async Task EditionsAreToldByteForByteUntilTheyAreForgotten()
    {
        var random = new Random(5);
        var lines = Enumerable.Range(0, 400).Select(n => $"<item>{n} {random.Next()}</item>").ToList();
        List<string> served = [];
        for (var minute = 0; minute < 60; minute++)
        {
            lines[random.Next(lines.Count)] = minute % 7 == 0 ? "" : $"<item>yeni {random.Next()}</item>";
            if (minute % 20 == 19) lines = [.. lines.Select(line => line + "!")];
            served.Add(string.Join('\n', lines));
            var bytes = Encoding.UTF8.GetBytes(served[minute]);
            for (var again = 0; again < 2; again++)
                await Editions.RecordAsync("/v", "/n", Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes, Some.Instant.AddMinutes(minute), default);
        }

        for (var minute = 0; minute < 60; minute++) Assert.Equal(served[minute], await ToldAsync(minute));
        Assert.Null(await Editions.FindAsync("/n", Some.Instant.AddMilliseconds(-1), default));
        Assert.Null(await Editions.FindAsync("/m", Some.Instant.AddMinutes(9), default));
        Assert.Equal(60, await Database.PeekAsync("select count(*) from editions", default));
        // Told by their differences, sixty cost less than eight whole ones.
        var whole = await Database.PeekAsync("select max(size) from editions", default);
        Assert.InRange(await Database.PeekAsync("select sum(size) from editions", default), whole, 8 * whole);

        await Editions.ForgetAsync(Some.Instant.AddMinutes(30), long.MaxValue, default);
        Assert.Null(await Editions.FindAsync("/n", Some.Instant.AddMinutes(29.9), default));
        Assert.True(await Editions.IsForgottenAsync(Some.Instant.AddMinutes(29.9), default));
        for (var minute = 30; minute < 60; minute++) Assert.Equal(served[minute], await ToldAsync(minute));
        Assert.InRange(await Database.PeekAsync("select count(*) from editions", default), 30, 31);

        await Editions.ForgetAsync(Some.Instant, 2 * whole, default);
        Assert.InRange(await Database.PeekAsync("select sum(size) from editions", default), 1, 3 * whole);
        Assert.Equal(served[59], await ToldAsync(59));

        await Editions.ForgetAsync(Some.Instant.AddDays(1), long.MaxValue, default);
        Assert.Equal(served[59], await ToldAsync(60 * 24));
    }

    [SkippableFact]
    public async Task AnArticleThatTellsWhatAnotherToldIsListedAsARepeat()
    {
        var text = string.Join(' ', Enumerable.Range(0, 80).Select(n => $"kelime{n}"));
        await SaveAsync(Some.Article("İlk") with { ContentText = text });
        await SaveAsync(Some.Article("İkinci") with { ContentText = text.ToUpperInvariant() + " ek" }, Some.Article("Başka") with { ContentText = text.Replace("kelime", "söz", StringComparison.Ordinal) });
        await SaveAsync(Some.Article("Üçüncü") with { ContentText = "giriş " + text });
        var once = new Selection([Term.All], [Term.Repeat]);
        Assert.Equal(["Başka", "İlk"], (await TitlesAsync(once)).Order(StringComparer.Ordinal));

        // An edit of a repeat leaves it one; what is told again after days is news.
        await SaveAsync(Some.Article("Üçüncü") with { ContentText = "giriş ve " + text });
        await SaveAsync(Some.Instant.AddDays(4), Some.Incoming(Some.Article("Dördüncü") with { ContentText = text }));
        Assert.Equal(["Başka", "Dördüncü", "İlk"], (await TitlesAsync(once)).Order(StringComparer.Ordinal));

        var first = (await Articles.NewestAsync(Selection.All, 10, default)).Single(article => article.Content.Title == "İlk");
        await Articles.WithdrawAsync(first.Id, null, Some.Instant, default);
        Assert.Equal(3, (await TitlesAsync(once)).Length);
        Assert.Single(await TitlesAsync(new Selection([Term.Repeat], [])));
        // The one that stands for the story now is listed otherwise, and that is announced.
        var heir = (await Articles.NewestAsync(once, 10, default)).Single(article => article.Content.Title is "İkinci" or "Üçüncü");
        Assert.Contains(await Announcements.AfterAsync(0, 100, default), one => one.Article == heir.Id && one.Kind is AnnouncementKind.Retouched);
    }

    private async Task<string?> ToldAsync(int minute) =>
        await Editions.FindAsync("/n", Some.Instant.AddMinutes(minute), default) is { } edition ? Encoding.UTF8.GetString(edition.Bytes) : null;

    private async Task<string[]> TitlesAsync(IReadOnlyList<ArrivedArticle> arrived)
    {
        var found = await Articles.FindAsync([.. arrived.Select(one => one.Id)], default);
        return [.. arrived.Select(one => found.Single(article => article.Id == one.Id).Content.Title)];
    }
}
