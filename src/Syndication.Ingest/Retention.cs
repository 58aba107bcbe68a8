using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Syndication.Articles;
using Syndication.Storage;

namespace Syndication.Ingest;

/// <summary>Whoever publishes articles, and needs those that are published now.</summary>
public interface IPublishedArticles
{
    /// <summary>The articles that stand in published documents, archives apart.</summary>
    Task<IReadOnlySet<ArticleId>> NowAsync(CancellationToken ct);
}

/// <summary>Takes out articles that are older than the operator wants to keep them, where that is set.</summary>
public sealed class Retention(
    ExpiryStore store, IEnumerable<IPublishedArticles> published, IOptions<IngestOptions> options, TimeProvider clock, ILogger<Retention> log)
{
    /// <summary>Articles taken out in one transaction, so that refreshes need not wait.</summary>
    private const int Batch = 200;

    /// <summary>Takes out what neither came nor changed for the time set, unless a document has it now.</summary>
    /// <returns>How many articles.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        if (options.Value.KeepArticlesFor is not { } kept) return 0;
        var now = clock.GetUtcNow();
        var before = now - kept;
        if (await store.OldAsync(before, after: null, limit: 1, ct) is []) return 0;
        HashSet<ArticleId> needed = [];
        foreach (var one in published) needed.UnionWith(await one.NowAsync(ct));

        var (count, last) = (0, (ArticleId?)null);
        while (await store.OldAsync(before, last, Batch, ct) is { Count: > 0 } old)
        {
            IReadOnlyList<ArticleId> expired = [.. old.Where(id => !needed.Contains(id))];
            // What stays of a batch is where the next one begins; it is looked for by its own place.
            last = old.Where(needed.Contains).Select(id => (ArticleId?)id).LastOrDefault() ?? last;
            count += await store.ExpireAsync(expired, before, now, ct);
        }

        if (count > 0) log.Expired(count, before);
        return count;
    }
}
