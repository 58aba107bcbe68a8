using System.Globalization;
using Microsoft.Extensions.Primitives;
using Syndication.Feeds;
using Syndication.Server.Publishing;

namespace Syndication.Server.Endpoints;

/// <summary>Answers <c>?at=INSTANT</c> on a feed's address with the very bytes that were served then (RFC 3339; RFC 7089 for the header).</summary>
internal sealed class PastAnswer(
    PastEditions editions, RenditionAnswer answer, PublicAddresses addresses, TimeProvider clock)
{
    /// <summary>The query's name.</summary>
    public const string Parameter = "at";

    /// <summary>What was served then will not change.</summary>
    private const string ForEver = "public, max-age=31536000, immutable";

    /// <summary>Documents that are kept in memory, for who asks for one in several codings or again.</summary>
    private const int MostRecent = 16;

    /// <summary>An answer that is being given now may still be recorded for an instant that has just passed.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(1);

    private readonly Recent<Rendition> _recent = new(MostRecent);

    /// <param name="http">The request, whose address has the parameter.</param>
    /// <param name="feed">The feed that it names.</param>
    /// <param name="writer">The format that it asks for.</param>
    /// <param name="vary">The request fields that decide at this address.</param>
    public async Task ServeAsync(HttpContext http, PublishedFeed feed, IFeedWriter writer, string vary)
    {
        var now = clock.GetUtcNow();
        if (Read(http.Request.Query[Parameter]) is not { } at)
        {
            await Answer.TextAsync(http, StatusCodes.Status400BadRequest, "at takes an instant such as 2026-03-10T09:00:00Z (RFC 3339).", Answer.NotKept);
        }
        else if (at > now)
        {
            await Answer.TextAsync(http, StatusCodes.Status404NotFound, "That instant has not come yet.", Answer.NotKept);
        }
        else if (await editions.FindAsync(PublicAddresses.Lineage(feed, writer), at, http.RequestAborted) is { } kept)
        {
            var path = PublicAddresses.FeedPath(feed.Slug, writer.Extension);
            var rendition = _recent.GetOrAdd($"{path} {kept.Since.UtcTicks}", _ => Rendition.Of(new Document(path, writer.MediaType, kept.Bytes)
            {
                Links = [$"<{addresses.Absolute(path)}>; rel=\"original\""],
            }));
            http.Response.Headers["Memento-Datetime"] = HttpDate.Write(kept.Since);
            await answer.WriteAsync(http, rendition, new Showing(vary) { CacheControl = now - at > Settling ? ForEver : Answer.ForShort });
        }
        else if (await editions.IsForgottenAsync(at, http.RequestAborted))
        {
            await Answer.TextAsync(http, StatusCodes.Status410Gone, "That is too long ago: what was served then is not kept any more.", Answer.ForLong);
        }
        else
        {
            await Answer.NotFoundAsync(http, "Nothing had been served here by then.");
        }
    }

    /// <summary>An instant of RFC 3339 §5.6; null for anything else.</summary>
    private static DateTimeOffset? Read(StringValues field)
    {
        if (field is not [{ Length: >= 20 } text]) return null;

        // A plus that was not escaped arrives as a space.
        if (text[^6] == ' ') text = $"{text[..^6]}+{text[^5..]}";
        text = text.ToUpperInvariant();
        var hasZone = text[^1] == 'Z' || text[^6] is '+' or '-';
        return hasZone && DateTimeOffset.TryParseExact(
            text, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at
            : null;
    }
}
