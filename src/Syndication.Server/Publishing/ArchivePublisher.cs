using Syndication.Feeds;
using Syndication.Storage;

namespace Syndication.Server.Publishing;

/// <summary>The pages of feeds' archives (RFC 5005 §4): what arrived between two moments, with the same bytes for good unless it is withdrawn or says something else.</summary>
internal sealed class ArchivePublisher(FeedArticles articles, FeedComposer composer, Renditions renditions, PublicAddresses addresses)
{
    /// <summary>A page changes so seldom that a day is soon enough to hear of it.</summary>
    private static readonly TimeSpan MaxAge = TimeSpan.FromDays(1);

    /// <summary>A page, or null where there is none with this number, or nothing of it is kept any more.</summary>
    /// <exception cref="NothingToServeException">The store cannot be read.</exception>
    public async Task<Rendition?> RenderAsync(
        Edition? edition, PublishedFeed feed, int number, IFeedWriter writer, CancellationToken ct)
    {
        var path = PublicAddresses.ArchivePath(feed.Slug, number, writer.Extension);
        if (edition is null) return renditions.Recent(path) ?? throw new NothingToServeException(path);
        if (await PageAsync(edition, feed, number, ct) is not { } page || await articles.IsGoneAsync(feed, page, ct)) return null;

        return await renditions.GetRecentAsync(path, edition, async (now, stopping) =>
        {
            var isOldest = number == 1 || await IsGoneAsync(feed, number - 1, stopping);
            return Write(path, feed, page, isOldest, writer, await composer.ComposeAsync(now, feed, page, stopping));
        }, ct);
    }

    /// <summary>Whether there was a page with a number of which nothing is kept any more.</summary>
    public async Task<bool> IsGoneAsync(PublishedFeed feed, int number, CancellationToken ct) =>
        await articles.PageAsync(feed, number, ct) is { } page && await articles.IsGoneAsync(feed, page, ct);

    // Pages are cut when the feed's own document is made, which nobody may have asked for since the last articles came.
    private async Task<ArchivePage?> PageAsync(Edition edition, PublishedFeed feed, int number, CancellationToken ct)
    {
        if (await articles.PageAsync(feed, number, ct) is { } page) return page;
        await composer.ComposeAsync(edition, feed, ct);
        return await articles.PageAsync(feed, number, ct);
    }

    /// <summary>Whether a number is that of the page which will be cut next: what stands there is in the feed's own document until then.</summary>
    public async Task<bool> IsNextAsync(PublishedFeed feed, int number, CancellationToken ct)
    {
        var pages = await articles.PagesAsync(feed, ct);
        return pages > 0 && number == pages + 1;
    }

    private Document Write(
        string path, PublishedFeed feed, ArchivePage page, bool isOldest, IFeedWriter writer, SyndicationFeed composed)
    {
        var document = composed with
        {
            FeedUrl = addresses.Absolute(path),
            PreviousUrl = isOldest ? null : Address(page.Number - 1, writer.Extension),
            Links =
            [
                new(addresses.Absolute(PublicAddresses.FeedPath(feed.Slug, writer.Extension)), "current") { MediaType = FeedLinkFields.TypeOf(writer) },
                // Always, so that the page need not change when the next one is cut.
                new(Address(page.Number + 1, writer.Extension), "next-archive") { MediaType = FeedLinkFields.TypeOf(writer) },
                .. FeedLinkFields.Alternates(writer, extension => Address(page.Number, extension)),
            ],
        };
        return new Document(path, writer.MediaType, FeedParts.Write(document, writer))
        {
            Language = document.Language,
            MaxAge = MaxAge,
            Links = FeedLinkFields.Of(document),
        };

        string Address(int number, string extension) => addresses.Absolute(PublicAddresses.ArchivePath(feed.Slug, number, extension));
    }
}
