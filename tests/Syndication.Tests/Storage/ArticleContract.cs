using Syndication.Articles;
using Syndication.Storage;

namespace Syndication.Tests.Storage;

public abstract class ArticleContract : StorageContract
{
    [SkippableFact]
    public async Task TheNewestComeFirstAndTheLimitHolds()
    {
        await SaveAsync([.. Enumerable.Range(0, 5).Select(day => Some.Article($"Haber {day}") with { Published = On(day) })]);

        Assert.Equal(["Haber 4", "Haber 3"], (await Articles.NewestAsync(Selection.All, 2, default)).Select(a => a.Content.Title));
    }

    [SkippableFact]
    public async Task TiesAreSettledById()
    {
        await SaveAsync([.. Enumerable.Range(0, 20).Select(n => Some.Article($"Haber {n}"))]);

        var ids = (await Articles.NewestAsync(Selection.All, 20, default)).Select(a => a.Id.ToString()).ToArray();
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }

    [SkippableFact]
    public async Task AnArticleIsListedUnderEachOfItsTerms()
    {
        await SaveAsync(Some.Article() with { Categories = ["Dış Açı", "Dünya"] });

        foreach (var term in new[] { Term.All, Term.Category("dis-aci"), Term.Category("dunya"), Term.Source("ajans"), Term.Tag("KONGO"), Term.Author("Ayse Isik") })
            Assert.Single(await TitlesAsync(new([term], [])));
        Assert.Empty(await TitlesAsync(new([Term.Category("spor")], [])));
        Assert.Empty(await TitlesAsync(new([], [])));
    }

    [SkippableFact]
    public async Task SeveralTermsTakeInEachArticleOnceAndExcludedOnesKeepItOut()
    {
        await SaveAsync(
            Some.Article("A") with { Categories = ["Bir"], Published = On(3) },
            Some.Article("B") with { Categories = ["Bir", "İki"], Published = On(2) },
            Some.Article("C") with { Categories = ["İki"], Published = On(1) },
            Some.Article("D") with { Categories = ["Üç"], Published = On(0) });
        string[] both = [Term.Category("bir"), Term.Category("iki")];

        Assert.Equal(["A", "B", "C"], await TitlesAsync(new(both, [])));
        Assert.Equal(["A", "D"], await TitlesAsync(new([Term.All], [Term.Category("iki")])));
        Assert.Equal(["A"], await TitlesAsync(new(both, [Term.Category("iki"), Term.Category("üç")])));
        Assert.Equal(3, await Articles.CountAsync(new(both, []), default));
        Assert.Equal(2, await Articles.CountAsync(new([Term.All], [Term.Category("iki")]), default));
    }

    [SkippableFact]
    public async Task AFeedMayTakeInAThousandSources()
    {
        await SaveAsync(Some.Article("A"), Some.Article("B", "gazete"), Some.Article("C", "dergi"));
        var sources = Enumerable.Range(0, 1000).Select(n => Term.Source($"s{n}")).Append(Term.Source("ajans")).Prepend(Term.Source("dergi"));

        Assert.Equal(["A", "C"], (await TitlesAsync(new([.. sources], []))).Order());
    }

    [SkippableFact]
    public async Task KeysOfAnyLengthAndKindAreKept()
    {
        string[] keys = [$"url:https://a.example/{new string('x', 9000)}", "guid:a\0b", "guid:\ud800"];
        var incoming = Some.Incoming(Some.Article("A") with { Tags = [new string('t', 9000)], Categories = [new string('k', 9000)] }, keys);
        await SaveAsync(Some.Instant, incoming);
        var again = await SaveAsync(Some.Instant, Some.Incoming(incoming.Article, keys[2]));

        Assert.Equal(1, again.Unchanged);
        Assert.Equal(80, Assert.Single(await Articles.CategoriesAsync(default)).Slug.Length);
    }

    [SkippableFact]
    public async Task AnArticleThatLosesATermIsNotListedUnderItAnyMore()
    {
        var article = Some.Article();
        await SaveAsync(Some.Instant, Some.Incoming(article, "url:a"));
        await SaveAsync(Some.Instant, Some.Incoming(article with { Categories = ["Spor"], Published = On(3) }, "url:a"));

        Assert.Empty(await TitlesAsync(Selection.Category("dis-aci")));
        Assert.Single(await TitlesAsync(Selection.Category("spor")));
        Assert.Single(await TitlesAsync(Selection.All));
    }

    [SkippableFact]
    public async Task AWithdrawnArticleLeavesATombstoneInItsFeeds()
    {
        var id = (await SaveAsync(Some.Article(), Some.Article("Kalan"))).Added[0];

        Assert.True(await Articles.WithdrawAsync(id, "hata", Some.Instant, default));
        Assert.False(await Articles.WithdrawAsync(id, "hata", Some.Instant, default));

        var tombstone = new Tombstone(id, "Bir haber", Some.Instant, "hata");
        Assert.Equal(tombstone, await Articles.TombstoneAsync(id, default));
        Assert.Equal([tombstone], await Articles.TombstonesAsync(Selection.Category("dis-aci"), 10, default));
        Assert.Empty(await Articles.TombstonesAsync(Selection.Category("spor"), 10, default));
        Assert.Equal(["Kalan"], await TitlesAsync(Selection.Category("dis-aci")));
        Assert.Equal(AnnouncementKind.Withdrawn, (await Announcements.AfterAsync(2, 10, default)).Single().Kind);
    }

    [SkippableFact]
    public async Task SpellingsOfOneNameAreOneCategory()
    {
        await SaveAsync(
            Some.Article("1") with { Categories = ["Dış Açı"] },
            Some.Article("2") with { Categories = ["DIŞ AÇI"] },
            Some.Article("3") with { Categories = ["dış  açı "] },
            Some.Article("4") with { Categories = ["Dis Aci"] },
            Some.Article("5") with { Categories = ["Ekonomi"] },
            Some.Article("6") with { Categories = ["EKONOMİ"] });

        Assert.Equal(
            [new("dis-aci", "Dış Açı", 4), new("ekonomi", "Ekonomi", 2)], await Articles.CategoriesAsync(default));
    }

    [SkippableFact]
    public async Task NamesThatOnlyLookAlikeInPlainLettersGetSlugsOfTheirOwnForGood()
    {
        await SaveAsync(Some.Article("1") with { Categories = ["Açı"] });
        await SaveAsync(Some.Article("2") with { Categories = ["Acı"] });
        await SaveAsync(Some.Article("3") with { Categories = ["Aci"] }, Some.Article("4") with { Categories = ["ACI", "acı"] });

        Assert.Equal(
            [new("aci", "Açı", 3), new("aci-2", "Acı", 2)], await Articles.CategoriesAsync(default));
    }

    [SkippableFact]
    public async Task ANameWithoutAWordGetsASlugToo()
    {
        await SaveAsync(Some.Article("1") with { Categories = ["***"] }, Some.Article("2") with { Categories = ["新闻"] });

        var categories = await Articles.CategoriesAsync(default);
        Assert.Equal(2, categories.Count);
        Assert.All(categories, category => Assert.Matches("^[a-z0-9-]+$", category.Slug));
    }

    [SkippableFact]
    public async Task OldSlugsLeadToTheOneInForce()
    {
        await SaveAsync(Some.Article());
        await Database.WriteAsync(session => session.ExecuteAsync(
            "insert into slug_aliases (old_slug, slug) values ('eski', 'dis-aci')"), default);

        Assert.Equal("dis-aci", await Articles.ResolveSlugAsync("dis-aci", default));
        Assert.Equal("dis-aci", await Articles.ResolveSlugAsync("eski", default));
        Assert.Null(await Articles.ResolveSlugAsync("yok", default));
    }

    [SkippableFact]
    public async Task AnUnknownArticleIsNotFound()
    {
        var id = ArticleId.Mint("yok");

        Assert.Null(await Articles.FindAsync(id, default));
        Assert.Null(await Articles.TombstoneAsync(id, default));
        Assert.Empty(await Articles.RevisionsAsync(id, default));
        Assert.False(await Articles.WithdrawAsync(id, null, Some.Instant, default));
    }

    [SkippableFact]
    public async Task ThoseThatTellTheSameKnowOneAnother()
    {
        var text = string.Join(' ', Enumerable.Range(1, 120).Select(number => $"kelime{number}"));
        List<string> titles = ["bir", "iki", "üç"];
        var copies = titles.Select(name => Some.Article(name) with { ContentText = text, ContentHtml = $"<p>{text}</p>" });
        await SaveAsync([.. copies, Some.Article("başka")]);
        var all = (await Articles.NewestAsync(Selection.All, 9, default)).ToDictionary(article => article.Content.Title, article => article.Id);

        foreach (var title in titles)
        {
            var others = (await Articles.SameTextAsync(all[title], 9, default)).Select(article => article.Content.Title);
            Assert.Equal(titles.Where(other => other != title).Order(StringComparer.Ordinal), others.Order(StringComparer.Ordinal));
        }

        Assert.Single(await Articles.SameTextAsync(all["bir"], 1, default));
        Assert.Empty(await Articles.SameTextAsync(all["başka"], 9, default));
    }

    private static ArticleDate On(int day) =>
        new(new(2026, 1, 1 + day, 0, 0, 0, TimeSpan.Zero), DatePrecision.Day, DateSource.Feed);
}
