using Syndication.Feeds;
using Syndication.Server.Pages;
using Syndication.Server.Publishing;

namespace Syndication.Server.Endpoints;

/// <summary><c>/feeds/{slug}.xml</c>, <c>.atom</c>, <c>.json</c>, the page <c>.html</c>, and <c>/feeds/{slug}</c>, which gives each what it asks for.</summary>
internal sealed class FeedEndpoints(
    Editions editions,
    FeedDirectory directory,
    FeedPublisher publisher,
    PagePublisher pages,
    RenditionAnswer answer,
    PublicAddresses addresses)
{
    /// <summary>The extension of the page for people.</summary>
    public const string PageExtension = "html";

    /// <summary>What the negotiating address looks at.</summary>
    private const string NegotiatedVary = "Accept, Accept-Encoding, Accept-Language, Sec-Fetch-Dest";

    /// <summary>Other ways to spell an extension.</summary>
    private static readonly Dictionary<string, string> Spellings = new(StringComparer.Ordinal)
    {
        ["rss"] = "xml",
        ["rdf"] = "xml",
        ["jsonfeed"] = "json",
        ["htm"] = PageExtension,
    };

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
        var (slug, extension) = Split(name.TrimEnd('/'));
        switch (await directory.FindAsync(edition, slug, ct))
        {
            case FeedLookup.Unknown:
            case var _ when extension is not (null or PageExtension) && FeedWriters.Find(extension) is null:
                await Answer.NotFoundAsync(http, "There is no such feed.");
                return;
            case FeedLookup.Retired:
                await Answer.GoneAsync(http, "This feed is closed for good. Please unsubscribe.");
                return;
            case FeedLookup.Moved moved:
                await MoveAsync(http, moved.Slug, extension);
                return;
            case FeedLookup.Found found when PublicAddresses.FeedPath(found.Feed.Slug, extension) != http.Request.Path.Value:
                await MoveAsync(http, found.Feed.Slug, extension);
                return;
            case FeedLookup.Found found:
                await ServeAsync(http, edition, found.Feed, extension);
                return;
        }
    }

    private async Task ServeAsync(HttpContext http, Edition? edition, PublishedFeed feed, string? extension)
    {
        var headers = http.Request.Headers;
        if (extension is PageExtension || (extension is null && FormatChoice.WantsPage(headers)))
        {
            await ServePageAsync(http, edition, feed, isNegotiated: extension is null);
            return;
        }

        var writer = extension is null ? FormatChoice.Writer(headers) : FeedWriters.Find(extension)!;
        var rendition = await publisher.RenderAsync(edition, feed, writer, http.RequestAborted);
        var showing = extension is null
            ? new Showing(NegotiatedVary) { ContentLocation = addresses.Local(rendition.Document.Path), IsPolled = true }
            : FormatChoice.IsOpenedByAPerson(headers)
                ? Polled with { GoOnTo = addresses.Local(PublicAddresses.FeedPath(feed.Slug, null)) }
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
            ContentLocation = isNegotiated ? addresses.Local(PublicAddresses.FeedPath(feed.Slug, PageExtension)) : null,
        });
    }

    private Task MoveAsync(HttpContext http, string slug, string? extension) =>
        Answer.MovedAsync(http, addresses.Local(PublicAddresses.FeedPath(slug, extension)));

    private static (string Slug, string? Extension) Split(string name)
    {
        var dot = name.LastIndexOf('.');
        if (dot < 0) return (name, null);
        var extension = name[(dot + 1)..].ToLowerInvariant();
        return (name[..dot], Spellings.GetValueOrDefault(extension, extension));
    }
}
