using Syndication.Feeds;
using Syndication.Server.Pages;
using Syndication.Server.Publishing;

namespace Syndication.Server.Endpoints;

/// <summary><c>/feeds/{slug}.xml</c>, <c>.atom</c>, <c>.json</c>, <c>.ninjs</c>, <c>.sitemap.xml</c>, <c>.opml</c>, the page <c>.html</c>, <c>/feeds/{slug}</c>, which gives each what it asks for, and the pages <c>/feeds/{slug}/archive/{n}.xml</c>.</summary>
internal sealed class FeedEndpoints(
    Editions editions,
    FeedDirectory directory,
    FeedPublisher publisher,
    ArchivePublisher archive,
    OpmlPublisher lists,
    PastAnswer past,
    PagePublisher pages,
    RenditionAnswer answer,
    PublicAddresses addresses)
{
    /// <summary>What the negotiating address looks at.</summary>
    private const string NegotiatedVary = "Accept, Accept-Encoding, Accept-Language, Sec-Fetch-Dest";

    private const string NoSuchFeed = "There is no such feed.";

    private static readonly Showing Polled = Showing.Canonical with { IsPolled = true };

    /// <param name="name">The rest of the path after <c>/feeds/</c>, as it was sent, decoded.</param>
    public async Task ServeAsync(HttpContext http, string name)
    {
        if (name.Trim('/').Length == 0)
        {
            await Answer.MovedAsync(http, addresses.Local("/"));
            return;
        }

        var ct = http.RequestAborted;
        var edition = await editions.CurrentAsync(ct);
        var address = FeedAddress.Read(name);
        if (address is null || !IsKnown(address.Extension))
        {
            await Answer.NotFoundAsync(http, NoSuchFeed);
            return;
        }

        switch (await directory.FindAsync(edition, address.Slug, ct))
        {
            case FeedLookup.Unknown:
                await Answer.NotFoundAsync(http, NoSuchFeed);
                return;
            case FeedLookup.Retired:
                await Answer.GoneAsync(http, "This feed is closed for good. Please unsubscribe.");
                return;
            case FeedLookup.Moved moved:
                await Answer.MovedAsync(http, addresses.Local(address.PathUnder(moved.Slug)));
                return;
            case FeedLookup.Found found when address.PathUnder(found.Feed.Slug) is var path && path != http.Request.Path.Value:
                await Answer.MovedAsync(http, addresses.Local(path));
                return;
            case FeedLookup.Found found when address.Archive is { } number:
                await ServeArchiveAsync(http, edition, found.Feed, number, FeedWriters.Find(address.Extension!)!);
                return;
            case FeedLookup.Found found:
                await ServeAsync(http, edition, found.Feed, address.Extension);
                return;
        }
    }

    private static bool IsKnown(string? extension) =>
        extension is null or FeedAddress.PageExtension or FeedAddress.ListExtension || FeedWriters.Find(extension) is not null;

    private async Task ServeArchiveAsync(HttpContext http, Edition? edition, PublishedFeed feed, int number, IFeedWriter writer)
    {
        if (await archive.RenderAsync(edition, feed, number, writer, http.RequestAborted) is { } page)
            await answer.WriteAsync(http, page, Polled);
        else if (await archive.IsNextAsync(feed, number, http.RequestAborted))
            await Answer.ElsewhereAsync(http, addresses.Local(PublicAddresses.FeedPath(feed.Slug, writer.Extension)));
        else if (await archive.IsGoneAsync(feed, number, http.RequestAborted))
            await Answer.GoneAsync(http, "What stood here is no longer kept.");
        else
            await Answer.NotFoundAsync(http, "The archive of this feed has no such page.");
    }

    private async Task ServeAsync(HttpContext http, Edition? edition, PublishedFeed feed, string? extension)
    {
        var headers = http.Request.Headers;
        if (extension is FeedAddress.PageExtension || (extension is null && FormatChoice.WantsPage(headers)))
        {
            await ServePageAsync(http, edition, feed, isNegotiated: extension is null);
            return;
        }

        if (extension is FeedAddress.ListExtension)
        {
            await answer.WriteAsync(http, await lists.RenderAsync(edition, feed, http.RequestAborted), Showing.Canonical);
            return;
        }

        var writer = extension is null ? FormatChoice.Writer(headers) : FeedWriters.Find(extension)!;
        if (http.Request.Query.ContainsKey(PastAnswer.Parameter))
        {
            await past.ServeAsync(http, feed, writer, extension is null ? NegotiatedVary : Showing.Canonical.Vary);
            return;
        }

        var rendition = await publisher.RenderAsync(edition, feed, writer, http.RequestAborted);
        var showing = extension is null
            ? new Showing(NegotiatedVary) { ContentLocation = addresses.Local(rendition.Document.Path), IsPolled = true }
            : FormatChoice.IsOpenedByAPerson(headers)
                ? Polled with { GoOnTo = addresses.Local(PublicAddresses.FeedPath(feed.Slug, null)), CacheControl = Answer.NotKept }
                : Polled;
        await answer.WriteAsync(http, rendition, showing);
    }

    private async Task ServePageAsync(HttpContext http, Edition? edition, PublishedFeed feed, bool isNegotiated)
    {
        var words = LanguageChoice.For(http.Request, feed.Language);
        var rendition = await pages.FeedAsync(edition, feed, words, http.RequestAborted);
        await answer.WriteAsync(http, rendition, PageEndpoints.Showing with
        {
            Vary = isNegotiated ? NegotiatedVary : PageEndpoints.Vary,
            ContentLocation = isNegotiated ? addresses.Local(PublicAddresses.FeedPath(feed.Slug, FeedAddress.PageExtension)) : null,
        });
    }
}
