using System.Diagnostics;
using Syndication.Storage;

namespace Syndication.Tests.Storage;

/// <summary>Listings stay cheap however many articles there are.</summary>
public sealed class SqliteListingTests : IAsyncLifetime
{
    private readonly TemporaryFile _file = TemporaryFile.Create();

    public Task InitializeAsync() => _file.Database.MigrateAsync(default);

    public async Task DisposeAsync() => await _file.DisposeAsync();

    [Fact]
    public async Task OneTermIsOneWalkAlongTheKey()
    {
        var plan = await PlanAsync(Selection.Category("dis-aci"));

        Assert.Equal("SEARCH l USING PRIMARY KEY (term=?)", plan[0]);
        Assert.DoesNotContain(plan, step => step.Contains("SCAN", StringComparison.Ordinal) || step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ExcludedTermsAreLookedUpByTheWholeKey()
    {
        var plan = await PlanAsync(new([Term.All], [Term.Category("a"), Term.Category("b")]));

        Assert.Contains("SEARCH x USING COVERING INDEX listing_by_article (article_id=? AND term=? AND sort_at=?)", plan);
        Assert.DoesNotContain(plan, step => step.Contains("SCAN", StringComparison.Ordinal) || step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SeveralTermsAreOneWalkEach()
    {
        var plan = await PlanAsync(new([Term.Category("a"), Term.Category("b"), Term.Category("c")], []));

        Assert.Equal(3, plan.Count(step => step == "SEARCH l USING PRIMARY KEY (term=?)"));
        Assert.Contains("SCAN l", plan.SkipWhile(step => !step.StartsWith("USE TEMP B-TREE", StringComparison.Ordinal)));
        Assert.DoesNotContain(plan, step => step is "SCAN listing" or "SCAN a" or "SCAN b");
    }

    [Fact]
    public async Task AHundredThousandArticlesAreListedAsFastAsAHundred()
    {
        await FillAsync(100_000);

        Assert.Equal(100_000, await new ArticleStore(_file.Database).CountAsync(Selection.All, default));
        // A tenth of this is usual; a machine that is busy with other tests must not fail it.
        var bound = TimeSpan.FromMilliseconds(50);
        Assert.InRange(await BestAsync(Selection.All), TimeSpan.Zero, bound);
        Assert.InRange(await BestAsync(Selection.Category("c7")), TimeSpan.Zero, bound);
        Assert.InRange(await BestAsync(new([.. Enumerable.Range(0, 10).Select(n => Term.Category($"c{n}"))], [Term.Source("s1")])), TimeSpan.Zero, bound);
    }

    private Task<IReadOnlyList<string>> PlanAsync(Selection selection)
    {
        var query = new ListingQuery(selection, 50);
        var sql = "explain query plan " + query.Select(ArticleStore.Columns, ArticleStore.Joins);
        return _file.Database.ReadAsync<IReadOnlyList<string>>(async session =>
            [.. (await session.QueryAsync<Step>(sql, query.Parameters)).Select(step => step.Detail)], default);
    }

    private Task<int> FillAsync(int articles) => _file.Database.WriteAsync(session => session.ExecuteAsync("""
        with recursive n(i) as (select 0 union all select i + 1 from n where i + 1 < @articles)
        insert into articles (id, source, url, title, sort_at, first_seen, updated_at, revision, material, exact)
        select printf('00000000-0000-8000-8000-%012d', i), 's' || (i % 40), null, 'Haber ' || i,
            1700000000000 + i * 60000, 1800000000000, 1800000000000, 1, 'm', 'e'
        from n;

        insert into article_bodies (article_id, document)
        select id, json_object('source', source, 'title', title, 'contentText', hex(zeroblob(100))) from articles;

        insert into listing (term, sort_at, article_id) select 'all', sort_at, id from articles;
        insert into listing (term, sort_at, article_id) select 'source:' || source, sort_at, id from articles;
        insert into listing (term, sort_at, article_id) select 'category:c' || (cast(substr(id, 25) as integer) % 30), sort_at, id from articles;
        """, new { articles }), default);

    private async Task<TimeSpan> BestAsync(Selection selection)
    {
        var best = TimeSpan.MaxValue;
        for (var run = 0; run < 10; run++)
        {
            var started = Stopwatch.GetTimestamp();
            Assert.Equal(50, (await new ArticleStore(_file.Database).NewestAsync(selection, 50, default)).Count);
            var took = Stopwatch.GetElapsedTime(started);
            if (took < best) best = took;
        }

        return best;
    }

    private sealed class Step
    {
        public string Detail { get; init; } = "";
    }
}
