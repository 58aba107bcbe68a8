using Syndication.Articles;

namespace Syndication.Storage;

/// <summary>Keeps the index in step with the articles, within their transaction.</summary>
internal sealed class SearchIndexing(Session session, TextIndex index)
{
    /// <summary>A place is an instant, moved by so many bits to make room for those who share it.</summary>
    public const int PlacesBits = 14;

    /// <summary>Puts articles into the index, or anew where they are in it.</summary>
    public async Task PutAsync(IReadOnlyCollection<StoredArticle> articles)
    {
        var taken = new HashSet<long>();
        List<(long Place, string Id, SearchDocument Words)> documents = [];
        foreach (var article in articles)
        {
            var id = article.Id.ToString();
            await RemoveAsync(id);
            documents.Add((await FreePlaceAsync(article.SortAt, taken), id, SearchDocument.Of(article.Content)));
        }

        // Rising, because FTS5 writes out what it has gathered whenever a place comes before the last one.
        await index.AddAsync(session, [.. documents.OrderBy(document => document.Place)]);
    }

    /// <summary>Takes an article out, where it is in.</summary>
    public async Task RemoveAsync(string id)
    {
        const string Sql = "select place from search_places where article_id = @id";
        if (await session.FirstAsync<long?>(Sql, new { id }) is { } place) await index.RemoveAsync(session, place);
    }

    private async Task<long> FreePlaceAsync(DateTimeOffset sortAt, HashSet<long> taken)
    {
        const string Sql = "select max(place) from search_places where place >= @first and place < @next";
        var first = Instants.Write(sortAt) << PlacesBits;
        var last = await session.FirstAsync<long?>(Sql, new { first, next = first + (1L << PlacesBits) });
        var place = last + 1 ?? first;
        while (taken.Contains(place) || await IsTakenAsync(place)) place++;
        taken.Add(place);
        return place;
    }

    private async Task<bool> IsTakenAsync(long place) =>
        await session.FirstAsync<long?>("select place from search_places where place = @place", new { place }) is not null;
}
