using Dapper;
using Syndication.Articles;
using Syndication.Articles.Stories;

namespace Syndication.Storage;

/// <summary>Tells of a new article whether an earlier one of the last days told the same.</summary>
internal sealed class StoryWriter(Session session)
{
    /// <summary>Agencies' texts are carried within hours; what is printed again after this is news again.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromDays(3);

    /// <summary>Earlier texts that are compared word by word, those that share most first.</summary>
    private const int MostCandidates = 8;

    /// <summary>Remembers a new article, and which one it repeats.</summary>
    /// <returns>Whether it repeats one.</returns>
    public async Task<bool> AddAsync(StoredArticle article)
    {
        const string Forget = "delete from shingles where at < @before";
        const string Repeat = "insert into repeats (article_id, first_id) values (@id, @first)";

        var print = TextPrint.Of(article.Content.ContentText);
        if (print.IsEmpty) return false;

        var (id, at) = (article.Id.ToString(), Instants.Write(article.FirstSeen));
        await session.ExecuteAsync(Forget, new { before = at - (long)Window.TotalMilliseconds });
        var first = await FirstAsync(print);
        await RememberAsync(print, id, at);
        if (first is null) return false;

        await session.ExecuteAsync(Repeat, new { id, first });
        return true;
    }

    /// <summary>An article is about to be withdrawn: the next one that told the same stands for the story now.</summary>
    /// <returns>Which one, for it is listed otherwise now; null where there is none.</returns>
    public async Task<ArticleId?> PassOnAsync(string id)
    {
        const string Next = """
            select r.article_id
            from repeats r
            join articles a on a.id = r.article_id
            where r.first_id = @id
            order by a.first_seen, a.id
            limit 1
            """;
        const string Stand = "delete from repeats where article_id = @next";
        const string Follow = "update repeats set first_id = @next where first_id = @id";
        const string Unlist = "delete from listing where article_id = @next and term = @term";
        const string Leave = "delete from arrivals where article_id = @next and term = @term";

        if (await session.FirstAsync<string>(Next, new { id }) is not { } next) return null;

        var row = new { id, next, term = Term.Repeat };
        foreach (var sql in (string[])[Stand, Follow, Unlist, Leave]) await session.ExecuteAsync(sql, row);
        return new ArticleId(Guid.Parse(next));
    }

    // In one statement: on PostgreSQL each costs a journey.
    private Task<int> RememberAsync(TextPrint print, string id, long at)
    {
        var row = new DynamicParameters(new { id, at });
        var values = print.Sketch.Select((hash, i) =>
        {
            row.Add($"hash{i}", hash);
            return $"(@hash{i}, @id, @at)";
        });
        return session.ExecuteAsync($"insert into shingles (hash, article_id, at) values {string.Join(", ", values)} on conflict do nothing", row);
    }

    private async Task<string?> FirstAsync(TextPrint print)
    {
        const string First = "select first_id from repeats where article_id = @id";
        var parameters = new DynamicParameters(new { limit = MostCandidates });
        var candidates = $"""
            select s.article_id as id, b.document
            from (
                select article_id, count(*) as shared
                from shingles
                where hash in {InList.Add(parameters, "hash", print.Sketch)}
                group by article_id
                order by shared desc, article_id
                limit @limit) s
            join article_bodies b on b.article_id = s.article_id
            """;

        foreach (var row in await session.QueryAsync<Candidate>(candidates, parameters))
        {
            if (!print.IsSameText(TextPrint.Of(ArticleDocument.Read(row.Document, row.Id).ContentText))) continue;
            return await session.FirstAsync<string>(First, new { id = row.Id }) ?? row.Id;
        }

        return null;
    }

    private sealed class Candidate
    {
        public string Id { get; init; } = "";
        public string Document { get; init; } = "";
    }
}
