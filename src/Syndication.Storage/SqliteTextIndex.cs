using System.Text;

namespace Syndication.Storage;

/// <summary>The index in FTS5.</summary>
/// <remarks>
/// The walk along a word's articles, newest first, ends as soon as there are enough of them. FTS5's own beginnings do not: they gather all
/// articles of all words first. So what begins with a word is asked for as any of the words there are.
/// </remarks>
internal sealed class SqliteTextIndex : TextIndex
{
    /// <summary>Words of the vocabulary that are looked at for one beginning.</summary>
    private const int MostLookedAt = 4_000;

    /// <summary>Words that are asked for in place of one beginning, shortest first: Turkish endings are short.</summary>
    private const int MostAsked = 200;

    /// <summary>Common words that are remembered to be in the vocabulary, so that they are not looked up with every article.</summary>
    private const int MostRemembered = 20_000;

    /// <summary>Sorts after every text that begins the same.</summary>
    private const string AfterAll = "\U0010FFFF";

    private readonly HashSet<string> _remembered = new(StringComparer.Ordinal);

    public override string Find => """
        select p.article_id
        from search_words w
        join search_places p on p.place = w.rowid
        where w.search_words match @words {0}
        order by w.rowid desc
        limit @limit
        """;

    public override async Task AddAsync(Session session, IReadOnlyList<(long Place, string Id, SearchDocument Words)> documents)
    {
        const string Place = "insert into search_places (place, article_id) values (@place, @id)";
        const string Words = "insert into search_words (rowid, words) values (@place, @words)";
        var vocabulary = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (place, id, document) in documents)
        {
            await session.ExecuteAsync(Place, new { place, id });
            await session.ExecuteAsync(Words, new { place, words = Line(document) });
            foreach (var word in document.Text)
            {
                vocabulary.Add(word.Exact);
                vocabulary.Add(word.Folded);
            }
        }

        await LearnAsync(session, vocabulary);
    }

    public override async Task RemoveAsync(Session session, long place)
    {
        await session.ExecuteAsync("delete from search_words where rowid = @place", new { place });
        await session.ExecuteAsync("delete from search_places where place = @place", new { place });
    }

    public override async Task ClearAsync(Session session)
    {
        lock (_remembered) _remembered.Clear();
        await session.ExecuteAsync("insert into search_words (search_words) values ('delete-all')");
        await session.ExecuteAsync("delete from search_places");
        await session.ExecuteAsync("delete from search_vocabulary");
    }

    public override string Phrase(SearchStream stream, IEnumerable<string> words) =>
        $"\"{string.Join(' ', words.Select(word => (char)stream + word))}\"";

    public override async Task<string> BeginningAsync(Session session, SearchStream stream, IReadOnlyList<string> words)
    {
        const string Sql = """
            select word
            from (select word from search_vocabulary where word >= @from and word < @to order by word limit @looked)
            order by length(word), word
            limit @asked
            """;
        var from = words[^1];
        var known = await session.QueryAsync<string>(Sql, new { from, to = from + AfterAll, looked = MostLookedAt, asked = MostAsked });
        if (known.Count == 0) return Phrase(stream, words);
        return $"({string.Join(" OR ", known.Select(word => Phrase(stream, words.SkipLast(1).Append(word))))})";
    }

    public override string All(IEnumerable<string> wanted, IReadOnlyList<string> unwanted)
    {
        var all = $"({string.Join(" AND ", wanted)})";
        return unwanted.Count == 0 ? all : $"{all} NOT ({string.Join(" OR ", unwanted)})";
    }

    // Only what was there before is remembered: what is new may yet be rolled back.
    private async Task LearnAsync(Session session, HashSet<string> words)
    {
        const string Sql = """
            insert into search_vocabulary (word)
            select value from json_each(@words) where true
            on conflict (word) do nothing
            returning word
            """;
        lock (_remembered) words.ExceptWith(_remembered);
        if (words.Count == 0) return;

        // Words are letters and digits: nothing in them needs escaping, here or in a query.
        var added = await session.QueryAsync<string>(Sql, new { words = $"[\"{string.Join("\",\"", words.Order(StringComparer.Ordinal))}\"]" });
        words.ExceptWith(added);
        lock (_remembered)
        {
            foreach (var word in words)
            {
                if (_remembered.Count == MostRemembered) return;
                _remembered.Add(word);
            }
        }
    }

    private static string Line(SearchDocument document)
    {
        var line = new StringBuilder();
        foreach (var (stream, words) in document.Streams)
            foreach (var word in words) line.Append((char)stream).Append(word).Append(' ');
        return line.ToString();
    }
}
