using Syndication.Articles;

namespace Syndication.Storage;

/// <summary>Keeps the terms that articles are listed under.</summary>
internal sealed class ArticleListing(Session session, CategorySlugs slugs)
{
    private const string Insert = """
        insert into listing (term, sort_at, article_id) values (@term, @sortAt, @id) on conflict do nothing
        """;

    private const int LongestName = 200;

    private static readonly string AnySource = Term.Source("");

    /// <summary>Lists an article anew under all its terms, and under the other sources that carry it.</summary>
    public async Task PutAsync(StoredArticle article)
    {
        var id = article.Id.ToString();
        var terms = await TermsAsync(article.Content);
        var listed = await session.QueryAsync<string>("select term from listing where article_id = @id", new { id });
        terms.UnionWith(listed.Where(term => term.StartsWith(AnySource, StringComparison.Ordinal)));
        await session.ExecuteAsync("delete from listing where article_id = @id", new { id });
        foreach (var term in terms)
        {
            await session.ExecuteAsync(Insert, new { term, sortAt = Instants.Write(article.SortAt), id });
        }
    }

    /// <summary>Lists a known article under one more source.</summary>
    /// <returns>False where it was listed there already.</returns>
    public async Task<bool> AddSourceAsync(string id, string source)
    {
        const string Sql = """
            insert into listing (term, sort_at, article_id)
            select @term, sort_at, id from articles where id = @id
            on conflict do nothing
            """;
        return await session.ExecuteAsync(Sql, new { term = Term.Source(source), id }) > 0;
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
