using System.Globalization;
using Dapper;
using Syndication.Articles.Searching;

namespace Syndication.Storage;

/// <summary>One search: asks for the best kind of hits, then for the next best, until there are enough.</summary>
/// <remarks>
/// Each kind is walked newest first and left as soon as it gave enough, so that the commonest word costs no more than a rare one. A
/// score over all hits would have to look at all of them.
/// </remarks>
internal sealed class SearchRun(Session session, TextIndex index, SearchQuery query)
{
    /// <param name="IsFolded">Accents do not count.</param>
    /// <param name="IsBeginning">Words may go on.</param>
    private readonly record struct Kind(bool IsFolded, bool IsBeginning);

    // Who types accents means them, and would rather have the word with an ending than another word; who types none may mean either.
    private static readonly Kind[] Accented = [new(false, false), new(false, true), new(true, false), new(true, true)];
    private static readonly Kind[] Plain = [new(false, false), new(true, false), new(false, true), new(true, true)];

    /// <returns>Ids of articles, the best first.</returns>
    public async Task<IReadOnlyList<string>> FindAsync(SearchOrder order, int limit)
    {
        List<string> found = [];
        var known = new HashSet<string>(StringComparer.Ordinal);
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var expression in Expressions(order))
        {
            if (found.Count >= limit) break;
            var words = await expression();
            if (!asked.Add(words)) continue;

            // What was found before may be found again; so many more are asked for.
            var ids = await FindAsync(words, limit + found.Count);
            found.AddRange(ids.Where(known.Add));
        }

        return found.Count > limit ? found[..limit] : found;
    }

    /// <returns>Ids of the articles of a selection that the query finds, the newest first.</returns>
    public async Task<IReadOnlyList<string>> NewestAsync(Selection selection, ArticlePosition? after, int limit)
    {
        const string After = "and p.place < (select place from search_places where article_id = @after)";
        var parameters = new DynamicParameters(new { words = await WidestAsync(), limit, after = after?.Id.ToString() });
        var any = selection.AnyOf.Contains(Term.All) ? "" : Listed("exists", "any", selection.AnyOf, parameters);
        var none = selection.NoneOf is [] ? "" : Listed("not exists", "none", selection.NoneOf, parameters);
        return await session.QueryAsync<string>(Find((after is null ? "" : After) + any + none), parameters);
    }

    private Task<IReadOnlyList<string>> FindAsync(string words, int limit) => session.QueryAsync<string>(Find(""), new { words, limit });

    private string Find(string conditions) => string.Format(CultureInfo.InvariantCulture, index.Find, conditions);

    // A place tells the instant, so the question goes straight to the listing's key.
    private static string Listed(string exists, string name, IReadOnlyList<string> terms, DynamicParameters parameters)
    {
        for (var i = 0; i < terms.Count; i++) parameters.Add(name + i, terms[i]);
        var among = string.Join(", ", Enumerable.Range(0, terms.Count).Select(i => $"@{name}{i}"));
        return $"""
             and {exists} (
                 select 1 from listing l
                 where l.term in ({among}) and l.sort_at = p.place >> {SearchIndexing.PlacesBits} and l.article_id = p.article_id)
            """;
    }

    private IEnumerable<Func<Task<string>>> Expressions(SearchOrder order)
    {
        if (order is SearchOrder.Newest)
        {
            yield return WidestAsync;
            yield break;
        }

        foreach (var kind in query.Terms.All(term => term.IsPlain) ? Plain : Accented)
        {
            yield return () => AllAsync(term => TermAsync(term, kind, inTitle: true));
            yield return () => AllAsync(term => TermAsync(term, kind, inTitle: false));
        }
    }

    private Task<string> WidestAsync() => AllAsync(WidestAsync);

    private Task<string> WidestAsync(SearchTerm term) => TermAsync(term, new Kind(term.IsPlain, IsBeginning: true), inTitle: false);

    private async Task<string> AllAsync(Func<SearchTerm, Task<string>> express)
    {
        List<string> wanted = [], unwanted = [];
        foreach (var term in query.Terms) wanted.Add(await express(term));
        foreach (var term in query.Excluded) unwanted.Add(await TermAsync(term, new Kind(term.IsPlain, IsBeginning: false), inTitle: false));
        return index.All(wanted, unwanted);
    }

    private Task<string> TermAsync(SearchTerm term, Kind kind, bool inTitle)
    {
        var stream = (inTitle, kind.IsFolded) switch
        {
            (true, false) => SearchStream.TitleExact,
            (true, true) => SearchStream.TitleFolded,
            (false, false) => SearchStream.TextExact,
            (false, true) => SearchStream.TextFolded,
        };
        IReadOnlyList<string> words = [.. term.Words.Select(word => kind.IsFolded ? word.Folded : word.Exact)];
        return term.Begins || (kind.IsBeginning && term.MayBeInflected)
            ? index.BeginningAsync(session, stream, words)
            : Task.FromResult(index.Phrase(stream, words));
    }
}
