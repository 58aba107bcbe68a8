using System.Diagnostics;
using System.Globalization;
using Syndication.Articles;
using Syndication.Articles.Languages;
using Syndication.Articles.Searching;
using Syndication.Storage;

namespace Syndication.Benchmarks.Search;

/// <summary>How long a search takes among many articles, and what the index costs.</summary>
internal static class SearchCommands
{
    public const string Usage = "search N DATABASE       fills DATABASE up to N generated articles, then measures a mix of searches\n"
        + "search-again DATABASE   measures DATABASE as it is\n"
        + "search-ingest N DIR     stores N articles as refreshes do, with the index and without";

    /// <summary>Articles stored in one transaction.</summary>
    private const int Batch = 2_000;

    private const int Rounds = 5;

    /// <summary>A page of hits and one more, as the server asks.</summary>
    private const int Page = 21;

    private static readonly DateTimeOffset Start = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task<int> RunAsync(string[] args)
    {
        switch (args)
        {
            case ["search", var count, var path]:
                await MeasureAsync(int.Parse(count, CultureInfo.InvariantCulture), path);
                return 0;
            case ["search-again", var path]:
                await using (var database = Database.Open(path)) await MixAsync(database, new TurkishText());
                return 0;
            case ["search-ingest", var count, var folder]:
                await IngestAsync(int.Parse(count, CultureInfo.InvariantCulture), folder);
                return 0;
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }

    private static async Task MeasureAsync(int count, string path)
    {
        await using var database = Database.Open(path);
        await database.MigrateAsync(default);
        var text = new TurkishText();
        await FillAsync(database, text, count);
        var store = new SearchStore(database);
        var watch = Stopwatch.StartNew();
        var indexed = await store.CompleteAsync(new Counted("indexed"), default);
        if (indexed > 0) Console.WriteLine($"{indexed} indexed in {watch.Elapsed.TotalSeconds:0} s, {watch.Elapsed.TotalMilliseconds / indexed:0.00} ms each");
        Console.WriteLine($"{new FileInfo(path).Length / 1e9:0.00} GB in all");

        await MixAsync(database, text);
    }

    private static async Task MixAsync(Database database, TurkishText text)
    {
        var store = new SearchStore(database);
        Console.WriteLine($"{await database.PeekAsync("select count(*) from search_places", default)} articles can be found");
        List<double> all = [];
        foreach (var (kind, order, queries) in Mix(text))
        {
            List<double> times = [];
            for (var round = 0; round < Rounds; round++)
                foreach (var query in queries) times.Add(await TimeAsync(store, query, order));
            all.AddRange(times);
            Report(kind, times);
        }

        Report("all", all);
    }

    private static async Task<double> TimeAsync(SearchStore store, string typed, SearchOrder order)
    {
        var watch = Stopwatch.GetTimestamp();
        await store.FindAsync(SearchQuery.Parse(typed), order, 0, Page, default);
        return Stopwatch.GetElapsedTime(watch).TotalMilliseconds;
    }

    private static void Report(string kind, List<double> times)
    {
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{kind,-34} n {times.Count,4}  median {times[times.Count / 2],7:0.0} ms  p95 {times[times.Count * 95 / 100],7:0.0} ms  most {times[^1],7:0.0} ms"));
    }

    private static IEnumerable<(string Kind, SearchOrder Order, IReadOnlyList<string> Queries)> Mix(TurkishText text)
    {
        int[] common = [0, 1, 2, 5, 10, 19, 30, 60, 120, 200];
        int[] usual = [500, 900, 1500, 2500, 4000, 6000, 8000, 11_000];
        int[] rare = [20_000, 25_000, 30_000, 35_000, 39_000];
        yield return ("common words", SearchOrder.Best, [.. common.Select(rank => text[rank])]);
        yield return ("common words, newest first", SearchOrder.Newest, [.. common.Select(rank => text[rank])]);
        yield return ("usual words", SearchOrder.Best, [.. usual.Select(rank => text[rank])]);
        yield return ("usual words without accents", SearchOrder.Best, [.. usual.Select(rank => Folding.Fold(text[rank]))]);
        yield return ("rare words with endings", SearchOrder.Best, [.. rare.Select(rank => text[rank] + "sının")]);
        yield return ("rare words", SearchOrder.Best, [.. rare.Select(rank => text[rank])]);
        yield return ("two usual words", SearchOrder.Best, [.. usual.Zip(usual.Skip(1), (one, other) => $"{text[one]} {text[other]}")]);
        yield return ("a common and a rare word", SearchOrder.Best, [.. rare.Select((rank, i) => $"{text[common[i]]} {text[rank]}")]);
        yield return ("three common words", SearchOrder.Best, [.. common.Skip(4).SkipLast(2).Select((rank, i) => $"{text[rank]} {text[common[i + 5]]} {text[common[i + 1]]}")]);
        yield return ("phrases of common words", SearchOrder.Best, [.. common.Zip(common.Skip(1), (one, other) => $"\"{text[one]} {text[other]}\"")]);
        yield return ("phrases that there are", SearchOrder.Best, [.. Enumerable.Range(1, 8).Select(n => $"\"{string.Join(' ', text.Article(n).Title.Split(' ')[..2])}\"")]);
        yield return ("beginnings of three letters", SearchOrder.Best, [.. usual.Select(rank => text[rank][..3])]);
        yield return ("beginnings, newest first", SearchOrder.Newest, [.. usual.Select(rank => text[rank][..3] + "*")]);
        yield return ("a usual word without a common one", SearchOrder.Best, [.. usual.Select((rank, i) => $"{text[rank]} -{text[common[i]]}")]);
        yield return ("words there are not", SearchOrder.Best, ["qwxqwx", "zzzzqq", "wwxxyy", "qqq www"]);
    }

    /// <summary>Articles without the lists that feeds need: only what a search looks at.</summary>
    private static async Task FillAsync(Database database, TurkishText text, int count)
    {
        const string Article = """
            insert into articles (id, source, url, title, sort_at, first_seen, updated_at, revision, material, exact)
            values (@id, 'deneme', @url, @title, @at, @at, @at, 1, '', '')
            """;
        const string Body = "insert into article_bodies (article_id, document) values (@id, @document)";

        var there = (int)await database.PeekAsync("select count(*) from articles", default);
        var watch = Stopwatch.StartNew();
        for (var first = there; first < count; first += Batch)
        {
            var last = Math.Min(first + Batch, count);
            await database.WriteAsync(async session =>
            {
                for (var number = first; number < last; number++)
                {
                    var article = text.Article(number);
                    var id = ArticleId.Mint($"url:{article.Url}").ToString();
                    await session.ExecuteAsync(Article, new { id, url = article.Url, title = article.Title, at = At(number).ToUnixTimeMilliseconds() });
                    await session.ExecuteAsync(Body, new { id, document = ArticleDocument.Write(article) });
                }

                return await session.ExecuteAsync("delete from search_state");
            }, default);
        }

        if (there < count) Console.WriteLine($"{count - there} articles made in {watch.Elapsed.TotalSeconds:0} s");
    }

    private static async Task IngestAsync(int count, string folder)
    {
        const int OneRefresh = 20;
        foreach (var isIndexed in (bool[])[true, false])
        {
            var path = Path.Combine(folder, isIndexed ? "with.db" : "without.db");
            await using var database = isIndexed ? (SqliteDatabase)Database.Open(path) : new SqliteDatabase(path, SchemaScript.Embedded("sqlite")) { TextIndex = new NoIndex() };
            await database.MigrateAsync(default);
            var text = new TurkishText();
            var articles = Enumerable.Range(0, count).Select(number => new IncomingArticle(
                text.Article(number) with { Published = new(At(number), DatePrecision.Instant, DateSource.Feed) }, Identity(number))).ToList();
            var store = new RefreshStore(database);
            var source = new SourceState { Key = "deneme", Address = "https://deneme.example/" };
            var watch = Stopwatch.StartNew();
            foreach (var some in articles.Chunk(OneRefresh))
                await store.SaveAsync(new Refresh(source, Start.AddYears(10)) { Articles = some }, default);
            Console.WriteLine($"{(isIndexed ? "with" : "without")} the index: {watch.Elapsed.TotalMilliseconds / count:0.00} ms an article, {new FileInfo(path).Length / 1e6:0} MB");
        }
    }

    private static ArticleIdentity Identity(int number) => new([string.Create(CultureInfo.InvariantCulture, $"url:https://deneme.example/{number}")], "m", "e");

    private static DateTimeOffset At(int number) => Start.AddMinutes(3 * number);

    private sealed class Counted(string what) : IProgress<int>
    {
        private const int Step = 50_000;

        public void Report(int value)
        {
            if (value % Step == 0) Console.Error.WriteLine($"{value} {what}");
        }
    }

    private sealed class NoIndex : TextIndex
    {
        public override string Find => "";

        public override Task AddAsync(Session session, IReadOnlyList<(long Place, string Id, SearchDocument Words)> documents) => Task.CompletedTask;

        public override Task RemoveAsync(Session session, long place) => Task.CompletedTask;

        public override Task ClearAsync(Session session) => Task.CompletedTask;

        public override string Phrase(SearchStream stream, IEnumerable<string> words) => "";

        public override Task<string> BeginningAsync(Session session, SearchStream stream, IReadOnlyList<string> words) => Task.FromResult("");

        public override string All(IEnumerable<string> wanted, IReadOnlyList<string> unwanted) => "";
    }
}
