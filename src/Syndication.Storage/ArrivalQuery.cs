using Dapper;

namespace Syndication.Storage;

/// <summary>The articles of a selection in the order in which they came into it, from one arrival to another.</summary>
/// <remarks>An article arrives in a selection when it first has one of its terms. One walk along the key for each term, each cut off at the limit.</remarks>
internal sealed class ArrivalQuery
{
    private readonly string _walks;

    /// <param name="selection">What is listed; not empty.</param>
    /// <param name="after">The arrival after which it begins.</param>
    /// <param name="until">The last arrival.</param>
    /// <param name="limit">Most rows.</param>
    /// <param name="prefix">What stands before each term, for listings of other things than articles in force.</param>
    public ArrivalQuery(Selection selection, long after, long until, int limit, string prefix = "")
    {
        Parameters.Add("after", after);
        Parameters.Add("until", until);
        Parameters.Add("limit", limit);
        var any = Add("any", selection.AnyOf, prefix);
        var none = Add("none", selection.NoneOf, prefix);
        var without = none.Length == 0 ? "" : $" and not exists (select 1 from arrivals x where x.article_id = r.article_id and x.term in ({string.Join(", ", none)}))";
        if (any.Length > 1) without += $" and not exists (select 1 from arrivals e where e.article_id = r.article_id and e.term in ({string.Join(", ", any)}) and e.arrival <= @after)";
        _walks = Union(any.Select(term =>
            $"select r.arrival, r.article_id from arrivals r where r.term = {term} and r.arrival > @after and r.arrival <= @until{without} order by r.arrival, r.article_id limit @limit"));
    }

    public DynamicParameters Parameters { get; } = new();

    /// <summary>The query, with <c>l</c> for the arrivals.</summary>
    public string Select(string columns, string joins) => $"""
        select l.arrival, {columns}
        from (select min(w.arrival) as arrival, w.article_id from ({_walks}) w group by w.article_id order by 1, 2 limit @limit) l
        {joins}
        order by l.arrival, l.article_id
        """;

    // In groups, because SQLite takes at most 500 parts in one union.
    private static string Union(IEnumerable<string> walks) => string.Join(" union all ", walks
        .Select((walk, i) => $"select * from ({walk}) t{i}").Chunk(100)
        .Select((group, i) => $"select * from ({string.Join(" union all ", group)}) g{i}"));

    private string[] Add(string name, IReadOnlyList<string> terms, string prefix)
    {
        string[] distinct = [.. terms.Distinct(StringComparer.Ordinal)];
        for (var i = 0; i < distinct.Length; i++) Parameters.Add(name + i, prefix + distinct[i]);
        return [.. distinct.Select((_, i) => $"@{name}{i}")];
    }
}
