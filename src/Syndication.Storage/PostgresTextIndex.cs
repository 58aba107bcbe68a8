using System.Globalization;
using System.Text;

namespace Syndication.Storage;

/// <summary>The index in PostgreSQL's full text search, with the program's words in place of the engine's.</summary>
internal sealed class PostgresTextIndex : TextIndex
{
    /// <summary>Places of one word in one article that PostgreSQL keeps.</summary>
    private const int MostPositions = 255;

    public override string Find => """
        select p.article_id
        from search_places p
        where p.words @@ @words::tsquery {0}
        order by p.place desc
        limit @limit
        """;

    public override async Task AddAsync(Session session, IReadOnlyList<(long Place, string Id, SearchDocument Words)> documents)
    {
        const string Sql = "insert into search_places (place, article_id, words) values (@place, @id, @words::tsvector)";
        foreach (var (place, id, document) in documents)
            await session.ExecuteAsync(Sql, new { place, id, words = Vector(document) });
    }

    public override Task RemoveAsync(Session session, long place) =>
        session.ExecuteAsync("delete from search_places where place = @place", new { place });

    public override Task ClearAsync(Session session) => session.ExecuteAsync("delete from search_places");

    public override string Phrase(SearchStream stream, IEnumerable<string> words) =>
        $"({string.Join(" <-> ", words.Select(word => Quoted(stream, word)))})";

    public override Task<string> BeginningAsync(Session session, SearchStream stream, IReadOnlyList<string> words) =>
        Task.FromResult($"{Phrase(stream, words)[..^1]}:*)");

    public override string All(IEnumerable<string> wanted, IReadOnlyList<string> unwanted) =>
        string.Join(" & ", [.. wanted, .. unwanted.Select(one => $"!{one}")]);

    // Words are letters and digits: there is no quotation mark in them.
    private static string Quoted(SearchStream stream, string word) => $"'{(char)stream}{word}'";

    private static string Vector(SearchDocument document)
    {
        var positions = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (stream, words) in document.Streams)
        {
            var position = 0;
            foreach (var word in words)
            {
                var quoted = Quoted(stream, word);
                if (!positions.TryGetValue(quoted, out var known)) positions[quoted] = known = [];
                position++;
                if (known.Count < MostPositions) known.Add(position);
            }
        }

        var vector = new StringBuilder();
        foreach (var (word, at) in positions)
            vector.Append(CultureInfo.InvariantCulture, $"{word}:{string.Join(',', at)} ");
        return vector.ToString();
    }
}
