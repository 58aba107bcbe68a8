using Syndication.Articles;

namespace Syndication.Storage;

/// <summary>Keeps the terms that articles are listed under.</summary>
internal sealed class ArticleListing(Session session, CategorySlugs slugs)
{
    private const string Arrive = """
        insert into arrivals (term, arrival, article_id) values (@term, @arrival, @id) on conflict do nothing
        """;

    private const string Insert = """
        insert into listing (term, sort_at, article_id) values (@term, @sortAt, @id) on conflict do nothing
        """;

    private const int LongestName = 200;

    private static readonly string AnySource = Term.Source("");

    /// <summary>Lists an article anew under all its terms, and under the other sources that carry it.</summary>
    /// <param name="article">As it is now.</param>
    /// <param name="arrival">The number of the announcement that tells of it: when it comes under terms it did not have.</param>
    /// <param name="isRepeat">It tells what an earlier one told.</param>
    public async Task PutAsync(StoredArticle article, long arrival, bool isRepeat = false)
    {
        var id = article.Id.ToString();
        var terms = await TermsAsync(article.Content);
        var listed = await session.QueryAsync<string>("select term from listing where article_id = @id", new { id });
        if (isRepeat) terms.Add(Term.Repeat);
        terms.UnionWith(listed.Where(term => term == Term.Repeat || term.StartsWith(AnySource, StringComparison.Ordinal)));
        await ArriveAsync(id, listed, terms, arrival);
        await session.ExecuteAsync("delete from listing where article_id = @id", new { id });
        foreach (var term in terms)
        {
            await session.ExecuteAsync(Insert, new { term, sortAt = Instants.Write(article.SortAt), id });
        }
    }

    /// <summary>Lists a known article under one more source.</summary>
    /// <returns>False where it was listed there already.</returns>
    public async Task<bool> AddSourceAsync(string id, string source, long arrival)
    {
        const string Sql = """
            insert into listing (term, sort_at, article_id)
            select @term, sort_at, id from articles where id = @id
            on conflict do nothing
            """;
        if (await session.ExecuteAsync(Sql, new { term = Term.Source(source), id }) == 0) return false;
        await session.ExecuteAsync(Arrive, new { term = Term.Source(source), arrival, id });
        return true;
    }

    // A term that stays keeps its arrival: else an edit would move an article from one page of an archive to another.
    private async Task ArriveAsync(string id, IReadOnlyList<string> before, SortedSet<string> after, long arrival)
    {
        const string Leave = "delete from arrivals where article_id = @id and term = @term";
        foreach (var term in before.Where(term => !after.Contains(term))) await session.ExecuteAsync(Leave, new { id, term });
        foreach (var term in after.Except(before)) await session.ExecuteAsync(Arrive, new { term, arrival, id });
    }

    private async Task<SortedSet<string>> TermsAsync(Article article)
    {
        var terms = new SortedSet<string>(StringComparer.Ordinal) { Term.All, Term.Source(article.Source) };
        foreach (var category in article.Categories) terms.Add(Term.Category(await slugs.ForAsync(category)));
        terms.UnionWith(article.Tags.Where(CanBeAskedFor).Select(Term.Tag));
        terms.UnionWith(article.Authors.Where(CanBeAskedFor).Select(Term.Author));
        return terms;
    }

    // A name without a word has no slug; one as long as a text is none.
    private static bool CanBeAskedFor(string name) => Slug.For(name).Length is > 0 and <= LongestName;
}
