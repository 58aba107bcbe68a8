using System.Globalization;
using Microsoft.Extensions.Options;
using Syndication.Articles;
using Syndication.Feeds;
using Syndication.Storage;

namespace Syndication.Server.Publishing;

/// <summary>The last item of a feed that will be closed: it says so to those who never look at headers.</summary>
internal sealed class ClosingNotices(
    AnnouncementStore announcements, PublicAddresses addresses, IOptions<ServerOptions> options, TimeProvider clock)
{
    /// <summary>By language: a title and a text, with a place for the day.</summary>
    private static readonly Dictionary<string, (string Title, string Text)> Wordings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = ("This feed closes on {0}", "From {0} on there will be nothing here any more. Please unsubscribe."),
        ["tr"] = ("Bu akış {0} tarihinde kapanıyor", "{0} tarihinden sonra burada hiçbir şey olmayacak. Lütfen aboneliğinizi sonlandırın."),
    };

    /// <summary>The notice of a feed that will be closed; none for any other.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="language">The language of its items, or null where they differ.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IReadOnlyList<SyndicationItem>> NoticesAsync(PublishedFeed feed, string? language, CancellationToken ct)
    {
        if (feed.ClosesAt is not { } day) return [];

        // Dated when it was first made, which is remembered, so that it is the same item after a restart.
        var stamp = day.ToString("O", CultureInfo.InvariantCulture);
        var since = await announcements.VersionAsync($"/feeds/{feed.FirstSlug}#closing", stamp, clock.GetUtcNow(), ct);
        var tag = Spoken(language) ?? Spoken(options.Value.Language) ?? "en";
        var (title, text) = Wordings[tag];
        var name = day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(tag));
        return
        [
            new SyndicationItem
            {
                Id = ArticleId.Mint($"closing:{feed.FirstSlug}:{stamp}").ToUrn(),
                IdIsPermalink = false,
                Url = addresses.Absolute(PublicAddresses.FeedPath(feed.Slug, null)),
                Title = TextContent.Plain(string.Format(CultureInfo.InvariantCulture, title, name)),
                Summary = TextContent.Plain(string.Format(CultureInfo.InvariantCulture, text, name)),
                Published = since,
                Updated = since,
                Language = language is null ? tag : null,
            },
        ];
    }

    private static string? Spoken(string? language) =>
        language?.Split('-')[0] is { } primary && Wordings.ContainsKey(primary) ? primary.ToLowerInvariant() : null;
}
