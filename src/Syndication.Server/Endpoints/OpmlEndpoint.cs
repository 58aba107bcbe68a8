using Syndication.Server.Publishing;

namespace Syndication.Server.Endpoints;

/// <summary><c>/feeds.opml</c>.</summary>
internal sealed class OpmlEndpoint(Editions editions, OpmlPublisher publisher, RenditionAnswer answer, PublicAddresses addresses)
{
    public async Task ServeAsync(HttpContext http)
    {
        if (http.Request.Path.Value != OpmlPublisher.Path)
        {
            await Answer.MovedAsync(http, addresses.Local(OpmlPublisher.Path));
            return;
        }

        var edition = await editions.CurrentAsync(http.RequestAborted);
        await answer.WriteAsync(http, await publisher.RenderAsync(edition, http.RequestAborted), Showing.Canonical);
    }
}
