using Microsoft.Extensions.Options;
using Syndication.Server.Publishing;
using Syndication.Storage;

namespace Syndication.Server.Pages;

/// <summary>The pages of searches, as renditions.</summary>
internal sealed class SearchPages(
    VisibleArticles articles, SearchStore store, Embargoes embargoes, SearchRenditions renditions, PublicAddresses addresses, IOptions<ServerOptions> options)
{
    /// <summary>One page of hits; null where too many are searching.</summary>
    public Task<Rendition?> RenderAsync(Edition? edition, SearchVisit visit, Words words, CancellationToken ct)
    {
        var path = visit.PathOf(visit.Number);
        return renditions.GetAsync($"{words.Carry(path)}#{words.Tag}", embargoes.EditionOf(edition), async _ =>
        {
            var hits = await articles.SearchAsync(visit.Query, visit.Order, visit.Skip, SearchVisit.PageSize + 1, ct);
            var isComplete = await store.IsCompleteAsync(ct);
            return new Document(path, "text/html; charset=utf-8", SearchPage.Write(words, options.Value.Name, visit, hits, isComplete, addresses))
            {
                Language = words.Tag,
                IsPage = true,
            };
        }, ct);
    }
}
