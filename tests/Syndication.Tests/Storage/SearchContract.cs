using Syndication.Articles;
using Syndication.Articles.Searching;
using Syndication.Storage;

namespace Syndication.Tests.Storage;

/// <summary>What is found by which words. Each article is known by a letter; the newest has the last one.</summary>
public abstract class SearchContract : StorageContract
{
    private static readonly (char Name, string Title, string Text, string Language)[] Archive =
    [
        ('a', "DIŞ AÇI: Kongo’da barış görüşmeleri", "Taraflar masaya IŞIK altında oturdu.", "tr"),
        ('b', "Şırnak'ta kar yağışı yolları kapattı", "Köy yollarında çalışma sürüyor. Diş hekimleri bekleniyor.", "tr"),
        ('c', "Diş hekimleri greve gidiyor", "Ağrı kesici ve acı biber üzerine bir dış kaynak gösterildi.", "tr"),
        ('d', "Cumhurbaşkanı Erdoğan'ın Ankara programı", "Görüşmede dışişleri bakanı da vardı; açıklamalar yapıldı.", "tr"),
        ('e', "Okullarda yeni dönem başladı", "Öğrenciler okula döndü. Kızılay'da tören yapıldı, ışıklar yandı.", "tr"),
        ('f', "Kız voleybol takımı şampiyon", "Oyuncular İSTANBUL'da karşılandı. Spor haberleri.", "tr"),
        ('g', "Kiz adlı gemi limana girdi", "İzmir limanında Iğdır plakalı bir araç bulundu.", "tr"),
        ('h', "Çiğ köfte ve şeker üzerine", "ÇİĞDEM Öztürk yazdı. Gül ağacı, güneş, ğ harfi; F-16 uçağı.", "tr"),
        ('i', "Straße nach Ørsted: Łódź naïve café", "Die Größe der STRASSE. Пётр Первый и Ёлка.", "de"),
        ('j', "Η Ελλάδα και οι ΔΡΌΜΟΙ", "Ο δρόμος είναι μακρύς. 東京タワーで会議が開かれた。北京大学。", "el"),
        ('k', "INTERNET IN PARIS", "The TITLE was written in IRAQ. Don't panic; O'Neill said so in 2026.", "en"),
        ('l', "أخبار إسرائيل والأردن", "ภาษาไทยเป็นภาษา 한국어 뉴스를 읽다", "ar"),
    ];

    public static TheoryData<string, string> Queries => new()
    {
        // Case and the Turkish i
        { "dış", "acdb" }, { "DIŞ", "acdb" }, { "dış açı", "adc" }, { "DIŞ AÇI", "adc" }, { "ışık", "ae" }, { "IŞIK", "ae" },
        { "istanbul", "f" }, { "İSTANBUL", "f" }, { "izmir", "g" }, { "Iğdır", "g" }, { "ığdır", "g" }, { "igdir", "g" },
        { "şampiyon", "f" }, { "ŞAMPİYON", "f" }, { "çiğdem", "h" }, { "ÇİĞDEM", "h" }, { "cigdem", "h" },

        // Without accents
        { "sirnak", "b" }, { "SIRNAK", "b" }, { "Şırnak", "b" }, { "şırnak", "b" }, { "erdogan", "d" }, { "cumhurbaskani", "d" },
        { "ogrenciler", "e" }, { "gunes", "h" }, { "ozturk", "h" }, { "dis aci", "acd" }, { "isik", "ae" },

        // As typed before folded
        { "kız", "feg" }, { "kiz", "gfe" }, { "acı", "cad" }, { "açı", "adc" }, { "diş", "cbad" },

        // Endings
        { "okul", "e" }, { "öğrenci", "e" }, { "bakan", "d" }, { "açıklama", "d" }, { "yol", "b" }, { "gör*", "ad" }, { "görüşme", "ad" },

        // Apostrophes
        { "Erdoğan", "d" }, { "Erdoğan'a", "d" }, { "Kızılay", "e" }, { "Ankara’da", "d" }, { "Kongo", "a" }, { "Kongo'nun", "a" },

        // Phrases, exclusions
        { "\"dış açı\"", "a" }, { "\"açı dış\"", "" }, { "\"diş hekimleri\"", "cb" }, { "\"dis hekimleri\"", "cb" }, { "“kar yağışı”", "b" },
        { "diş -kar", "cad" }, { "-kar diş", "cad" }, { "dış -\"diş hekimleri\"", "ad" }, { "kız -gemi", "fe" }, { "-kar", "" }, { "dış açı -kongo", "dc" },

        // Names, numbers, several words anywhere
        { "Zeynep Ünlü", "lkjihgfedcba" }, { "F-16", "h" }, { "f16", "" }, { "2026", "k" }, { "limanında araç", "g" }, { "şampiyon istanbul", "f" }, { "şampiyon izmir", "" },

        // Other languages
        { "strasse", "i" }, { "straße", "i" }, { "orsted", "i" }, { "lodz", "i" }, { "NAIVE CAFE", "i" }, { "петр", "i" }, { "ПЁТР", "i" }, { "ёлка", "i" },
        { "δρομος", "j" }, { "δρόμοι", "j" }, { "ΔΡΟΜΟΣ", "j" }, { "東京", "j" }, { "京東", "" }, { "会議", "j" }, { "北京大学", "j" },
        { "internet", "k" }, { "title", "k" }, { "TITLE", "k" }, { "iraq", "k" }, { "O'Neill", "k" }, { "اسرائيل", "l" }, { "أخبار", "l" },
        { "ภาษาไทย", "l" }, { "한국어", "l" }, { "뉴스", "l" },

        // Nothing to find
        { "", "" }, { "   ", "" }, { "\"", "" }, { "bulunmayankelime", "" },
    };

    [SkippableTheory, MemberData(nameof(Queries))]
    public async Task WhatIsTypedFindsWhatWasMeantTheBestFirst(string typed, string names)
    {
        await FillAsync();

        Assert.Equal(names, await FindAsync(typed));
    }

    [SkippableTheory]
    [InlineData("dış", "dca"), InlineData("dis", "dcba"), InlineData("kız", "fe"), InlineData("kiz", "gfe"), InlineData("görüşme", "da")]
    public async Task TheNewestComeFirstForWhoWantsThem(string typed, string names)
    {
        await FillAsync();

        Assert.Equal(names, await FindAsync(typed, SearchOrder.Newest));
    }

    [SkippableFact]
    public async Task HitsAreReadPageByPageWithoutGapOrRepetition()
    {
        await SaveAsync([.. Enumerable.Range(0, 45).Select(Numbered)]);
        var store = new SearchStore(Database);

        List<string> titles = [];
        for (var skip = 0; skip < 60; skip += 10)
            titles.AddRange((await store.FindAsync(SearchQuery.Parse("köprü"), SearchOrder.Best, skip, 10, default)).Select(article => article.Content.Title));

        Assert.Equal(45, titles.Count);
        Assert.Equal(45, titles.Distinct().Count());
        Assert.All(titles.Take(15), title => Assert.StartsWith("Köprü ", title, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task ASelectionMaySearchWithinItsTerms()
    {
        await SaveAsync(
            Some.Article("Dış ticaret arttı") with { Categories = ["Ekonomi"] },
            Some.Article("Dış politika konuşuldu") with { Categories = ["Siyaset"] },
            Some.Article("Dış saha maçı") with { Categories = ["Spor", "Ekonomi"] },
            Some.Article("İç saha maçı") with { Categories = ["Spor"] });

        Assert.Equal(3, (await TitlesAsync(Selection.All with { Search = "dış" })).Length);
        Assert.Equal(["Dış saha maçı", "Dış ticaret arttı"], (await TitlesAsync(Selection.Category("ekonomi") with { Search = "dış" })).Order(StringComparer.Ordinal));
        Assert.Equal(["Dış ticaret arttı"], await TitlesAsync(new Selection([Term.Category("ekonomi")], [Term.Category("spor")]) { Search = "dış" }));
        Assert.Equal(3, await Articles.CountAsync(Selection.All with { Search = "dış" }, default));
        Assert.Empty(await TitlesAsync(Selection.All with { Search = "-" }));
    }

    [SkippableFact]
    public async Task ACorrectedArticleIsFoundByWhatItSaysNow()
    {
        await SaveAsync(Some.Instant, Some.Incoming(Some.Article("Yanlış başlık"), "url:a"));
        await SaveAsync(Some.Instant.AddHours(1), Some.Incoming(Some.Article("Doğru başlık"), "url:a"));

        Assert.Empty(await FoundAsync("yanlış"));
        Assert.Single(await FoundAsync("doğru"));
    }

    [SkippableFact]
    public async Task AWithdrawnArticleIsNotFound()
    {
        var saved = await SaveAsync(Some.Article("Geri çekilecek"), Some.Article("Kalacak haber"));
        await Articles.WithdrawAsync(saved.Added[0], null, Some.Instant, default);

        Assert.Empty(await FoundAsync("çekilecek"));
        Assert.Single(await FoundAsync("kalacak"));
    }

    [SkippableFact]
    public async Task AnImportIsFoundOnceTheIndexIsComplete()
    {
        await FillAsync();
        using var export = new MemoryStream();
        await new PortableArchive(Database).ExportAsync(export, null, default);
        export.Position = 0;
        var other = await AnotherAsync();
        await new SearchStore(other).CompleteAsync(null, default);
        await new PortableArchive(other).ImportAsync(export, null, default);
        var store = new SearchStore(other);

        var before = await store.IsCompleteAsync(default);
        var indexed = await store.CompleteAsync(null, default);

        Assert.Equal((false, Archive.Length, true), (before, indexed, await store.IsCompleteAsync(default)));
        Assert.Equal("acdb", Names(await store.FindAsync(SearchQuery.Parse("dış"), SearchOrder.Best, 0, 100, default)));
        Assert.Equal(0, await store.CompleteAsync(null, default));
    }

    [SkippableFact]
    public async Task AnIndexThatWasEmptiedIsFilledAnew()
    {
        await FillAsync();
        var store = new SearchStore(Database);
        await store.ForgetAsync(default);
        Assert.Empty(await FoundAsync("dış"));

        await SaveAsync(Some.Instant.AddDays(3), Some.Incoming(Some.Article("Dış ticaret")));
        Assert.Equal(Archive.Length, await store.CompleteAsync(null, default));

        Assert.Equal(5, (await FoundAsync("dış")).Count);
    }

    [SkippableTheory]
    [InlineData("AND OR NOT"), InlineData("a\" OR \"b"), InlineData("NEAR(dış açı)"), InlineData("words:dış"), InlineData("^dış"), InlineData("dış + açı")]
    [InlineData("'; drop table articles; --"), InlineData("dış\0açı"), InlineData("\ud800"), InlineData("( ) { } [ ] : * & | ! <-> @@ \\"), InlineData("dış\\'"), InlineData("***"), InlineData("---")]
    [InlineData("\u0301\u0327"), InlineData("ﷺ"), InlineData("%_"), InlineData("😀 👩‍👩‍👧")]
    public async Task AnythingMayBeTyped(string typed)
    {
        await FillAsync();

        await FoundAsync(typed);
        await FoundAsync($"\"{typed}");
        await FoundAsync($"dış -{typed}*");
    }

    [SkippableFact]
    public async Task ALongQueryIsCutOff()
    {
        await FillAsync();

        Assert.Equal(3, (await FoundAsync(string.Concat(Enumerable.Repeat("dış açı ", 10_000)) + "olmayan")).Count);
        Assert.Empty(await FoundAsync(new string('x', 100_000)));
    }

    private static IncomingArticle Numbered(int number) => Some.Incoming(
        Some.Article(number % 3 == 0 ? $"Köprü açıldı, {number}" : $"Haber {number}") with { ContentText = $"{number}. köprü bugün trafiğe açıldı." });

    private Task<RefreshSaved> SaveAsync(params IncomingArticle[] articles) => SaveAsync(Some.Instant, articles);

    // The oldest comes last, so that the places do not simply rise.
    private Task<RefreshSaved> FillAsync() => SaveAsync(Some.Instant.AddDays(1), [.. Archive.Index().Reverse().Select(one => Some.Incoming(
        Some.Article(one.Item.Title) with
        {
            ContentText = one.Item.Text,
            Language = one.Item.Language,
            Summary = one.Item.Name.ToString(),
            Categories = [],
            Tags = [],
            Authors = ["Zeynep Ünlü"],
            Published = new ArticleDate(Some.Instant.AddMinutes(one.Index), DatePrecision.Instant, DateSource.Feed),
        }))]);

    private async Task<string> FindAsync(string typed, SearchOrder order = SearchOrder.Best) => Names(await FoundAsync(typed, order));

    private Task<IReadOnlyList<StoredArticle>> FoundAsync(string typed, SearchOrder order = SearchOrder.Best) =>
        new SearchStore(Database).FindAsync(SearchQuery.Parse(typed), order, 0, 100, default);

    private static string Names(IEnumerable<StoredArticle> found) => string.Concat(found.Select(article => article.Content.Summary));
}
