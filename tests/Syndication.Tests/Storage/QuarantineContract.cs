using Syndication.Articles;
using Syndication.Storage;

namespace Syndication.Tests.Storage;

/// <summary>What any database must do for pages that are withheld.</summary>
public abstract class QuarantineContract : StorageContract
{
    private const string Page = "https://gazete.example/1";

    private QuarantineStore Quarantine => new(Database);

    [SkippableFact]
    public async Task APageThatIsWithheldIsReadAgainAsItIs()
    {
        await WithholdAsync(Page);

        var page = Assert.Single(await Quarantine.AllAsync(default));

        Assert.Equal((Some.Source().Key, Some.Instant, Page, "neden"), (page.Source, page.At, page.Page.Name, page.Page.Reason));
        Assert.Equal(Withheld(Page).Article.Identity.Keys, page.Page.Article.Identity.Keys);
        Assert.Equal(Withheld(Page).Article.Article.Title, page.Page.Article.Article.Title);
        Assert.Equal(("gazete.example", "kural", true, "iz"), (page.Page.Host, page.Page.Rule, page.Page.IsItem, page.Page.Print));
        Assert.Equal(1, (await Quarantine.CountsAsync(default))[Some.Source().Key]);
        Assert.Empty(await TitlesAsync(Selection.All));
    }

    [SkippableFact]
    public async Task APageThatIsReleasedIsPublishedOnce()
    {
        await WithholdAsync(Page);
        var pages = await Quarantine.AllAsync(default);

        var saved = await Quarantine.ReleaseAsync(pages, [new SiteDocument("gazete.example", "bilgi")], Some.Instant.AddHours(1), default);
        var again = await Quarantine.ReleaseAsync(pages, [], Some.Instant.AddHours(2), default);

        Assert.Equal((1, 0), (saved.Added.Count, again.Added.Count));
        Assert.Equal([Withheld(Page).Article.Article.Title], await TitlesAsync(Selection.All));
        Assert.Equal("bilgi", (await new SiteKnowledgeStore(Database).FindAsync("gazete.example", default))!.Document);
        Assert.Empty(await Quarantine.AllAsync(default));
        Assert.Equal(DocumentOutcome.Read, (await DocumentAsync()).Outcome);
    }

    [SkippableFact]
    public async Task APageThatIsDroppedIsNotPublishedAndNotReadAgain()
    {
        await WithholdAsync(Page);

        Assert.Equal(1, await Quarantine.DropAsync(await Quarantine.AllAsync(default), Some.Instant, default));

        Assert.Empty(await Quarantine.AllAsync(default));
        Assert.Empty(await TitlesAsync(Selection.All));
        Assert.Equal(DocumentOutcome.NoArticle, (await DocumentAsync()).Outcome);
    }

    [SkippableFact]
    public async Task AnItemsPageThatIsToBeReadAgainMakesItsSourceGiveItAgain()
    {
        await WithholdAsync(Page);

        Assert.Equal(1, await Quarantine.ReadAgainAsync(await Quarantine.AllAsync(default), Some.Instant.AddDays(1), default));

        Assert.Null((await DocumentAsync()).Hash);
        Assert.Equal(Some.Instant.AddDays(1), Assert.Single(await Sources.AllAsync(default)).DueAt);
    }

    [SkippableFact]
    public async Task APageThatIsReadWellLaterLeavesTheQuarantine()
    {
        await WithholdAsync(Page);

        await Refreshes.SaveAsync(new Refresh(Some.Source(), Some.Instant) { Documents = [new SourceDocument(Page, null, DocumentOutcome.Read, null, Some.Instant)] }, default);

        Assert.Empty(await Quarantine.AllAsync(default));
    }

    [SkippableFact]
    public async Task TheOldestPagesGoWhereTooManyWait()
    {
        await Sources.AddAsync(Some.Source(), default);
        for (var hour = 0; hour < 3; hour++)
            await Refreshes.SaveAsync(new Refresh(Some.Source(), Some.Instant.AddHours(hour)) { Withheld = [.. Enumerable.Range(0, 80).Select(i => Withheld($"{Page}/{hour}/{i}"))] }, default);

        var waiting = await Quarantine.AllAsync(default);

        Assert.Equal(QuarantineStore.MostOfSource, waiting.Count);
        Assert.Equal(40, waiting.Count(one => one.At == Some.Instant));
    }

    private async Task WithholdAsync(string name)
    {
        await Sources.AddAsync(Some.Source(), default);
        await Refreshes.SaveAsync(
            new Refresh(Some.Source(), Some.Instant)
            {
                Documents = [new SourceDocument(name, "özet", DocumentOutcome.Quarantined, "neden", Some.Instant)],
                Withheld = [Withheld(name)],
            },
            default);
    }

    private async Task<SourceDocument> DocumentAsync() => (await Sources.DocumentsAsync(Some.Source().Key, default))[Page];

    private static WithheldPage Withheld(string name)
    {
        var article = Some.Article("Köprüye karar") with { Url = name };
        return new WithheldPage(name, "neden", new IncomingArticle(article, ArticleIdentity.Of(article, "no-1", null)))
        {
            Host = "gazete.example",
            Rule = "kural",
            IsItem = true,
            Print = "iz",
        };
    }
}

public sealed class SqliteQuarantineTests : QuarantineContract
{
    private protected override Task<TestDatabase> CreateAsync() => Task.FromResult<TestDatabase>(TemporaryFile.Create());
}
