using Dapper;

namespace Syndication.Storage;

/// <summary>The one form in which articles are listed: those under any of some terms and none of others, newest first, ties by id.</summary>
/// <remarks>
/// A single term is one walk along the listing's key. Several are one such walk each, cut off at the limit before they are
/// merged, so that the cost is bounded by terms times limit and not by how many articles there are.
/// </remarks>
internal sealed class ListingQuery
{
    private const string Order = "order by l.sort_at desc, l.article_id limit @limit";

    private readonly string[] _any;
    private readonly string _without = "";
    private readonly string _after = "";

    /// <param name="selection">What is listed; not empty.</param>
    /// <param name="limit">Most rows.</param>
    /// <param name="prefix">What stands before each term, for listings of other things than articles in force.</param>
    /// <param name="after">The last one of what was listed before, or null.</param>
    public ListingQuery(Selection selection, int limit, string prefix = "", ArticlePosition? after = null)
    {
        if (after is not null)
        {
            Parameters.Add("afterAt", Instants.Write(after.SortAt));
            Parameters.Add("afterId", after.Id.ToString());
            // The first half alone is what the key can begin at.
            _after = " and l.sort_at <= @afterAt and (l.sort_at < @afterAt or l.article_id > @afterId)";
        }

        _any = Add("any", selection.AnyOf, prefix);
        var none = Add("none", selection.NoneOf, prefix);
        Parameters.Add("limit", limit);
        if (none.Length == 0) return;

        // All rows of one article share their instant, so the question goes straight to the key.
        _without = $"""
             and not exists (
                select 1 from listing x
                where x.term in ({string.Join(", ", none)}) and x.sort_at = l.sort_at and x.article_id = l.article_id)
            """;
    }

    public DynamicParameters Parameters { get; } = new();

    /// <summary>The query, with <c>l</c> for the listing.</summary>
    public string Select(string columns, string joins)
    {
        if (_any.Length == 1) return $"select {columns} from listing l {joins} where {Matches(_any[0])} {Order}";

        var walks = _any.Select((term, i) =>
            $"select * from (select l.sort_at, l.article_id from listing l where {Matches(term)} {Order}) t{i}");
        // Cut off before anything is joined: else the texts of all the walks would be read and sorted.
        var merged = $"select l.sort_at, l.article_id from ({Union(walks)}) l {Order}";
        return $"select {columns} from ({merged}) l {joins} {Order}";
    }

    /// <summary>How many there are, whatever the limit.</summary>
    public string Count() => _any.Length == 1
        ? $"select count(*) from listing l where {Matches(_any[0])}"
        : $"select count(distinct l.article_id) from listing l where l.term in ({string.Join(", ", _any)}){_without}";

    // In groups, because SQLite takes at most 500 parts in one union.
    private static string Union(IEnumerable<string> walks) => string.Join(" union ", walks.Chunk(100).Select(
        (group, i) => $"select * from ({string.Join(" union ", group)}) g{i}"));

    private string Matches(string term) => $"l.term = {term}{_after}{_without}";

    private string[] Add(string name, IReadOnlyList<string> terms, string prefix)
    {
        string[] distinct = [.. terms.Distinct(StringComparer.Ordinal)];
        for (var i = 0; i < distinct.Length; i++) Parameters.Add(name + i, prefix + distinct[i]);
        return [.. distinct.Select((_, i) => $"@{name}{i}")];
    }
}
