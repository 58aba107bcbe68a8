using Syndication.Server.Pages.Embedding;
using Syndication.Server.Publishing;

namespace Syndication.Server.Endpoints;

/// <summary><c>/embed/{slug}.js</c>, <c>.html</c>, <c>.fragment.html</c> and <c>.json</c>: a feed's headlines in other people's pages.</summary>
internal sealed class EmbedEndpoints(
    Editions editions, FeedDirectory directory, EmbedPublisher publisher, RenditionAnswer answer, PublicAddresses addresses)
{
    // The one page of ours that any other page may put into a frame.
    private const string FramePolicy =
        "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

    /// <param name="name">The rest of the path after <c>/embed/</c>.</param>
    public async Task ServeAsync(HttpContext http, string name)
    {
        var ct = http.RequestAborted;
        var edition = await editions.CurrentAsync(ct);
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var (slug, extension) = dot < 0 ? (name, "") : (name[..dot], name[(dot + 1)..]);
        switch (await directory.FindAsync(edition, slug, ct))
        {
            case FeedLookup.Retired:
                await Answer.GoneAsync(http, "This feed is closed for good.");
                return;
            case FeedLookup.Moved moved:
                await Answer.MovedAsync(http, addresses.Local(EmbedAddresses.Path(moved.Slug, extension)));
                return;
            case FeedLookup.Found found when await FindAsync(http.Request, edition, found.Feed, extension, ct) is { } rendition:
                await answer.WriteAsync(http, rendition, extension == "html" ? Showing.Canonical with { SecurityPolicy = FramePolicy } : Showing.Canonical);
                return;
            default:
                await Answer.NotFoundAsync(http, "There is nothing to embed here.");
                return;
        }
    }

    private async Task<Rendition?> FindAsync(
        HttpRequest request, Edition? edition, PublishedFeed feed, string extension, CancellationToken ct)
    {
        var choice = EmbedChoice.Of(request.Query["items"], request.Query["theme"]);
        return extension switch
        {
            "js" => await publisher.ScriptAsync(edition, feed, ct),
            "json" => await publisher.ItemsAsync(edition, feed, ct),
            "html" => await publisher.PageAsync(edition, feed, choice, ct),
            "fragment.html" => await publisher.FragmentAsync(edition, feed, choice, ct),
            _ => null,
        };
    }
}
