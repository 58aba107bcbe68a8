using System.Globalization;
using Microsoft.Extensions.Options;
using Syndication.Server.Publishing;

namespace Syndication.Server.Endpoints;

/// <summary>How one address shows a rendition.</summary>
/// <param name="Vary">The request fields that decide between the representations at this address.</param>
internal sealed record Showing(string Vary)
{
    /// <summary>An address with one representation, in several codings.</summary>
    public static readonly Showing Canonical = new("Accept-Encoding");

    /// <summary>The address that what was chosen has for itself; null where this is it.</summary>
    public string? ContentLocation { get; init; }

    /// <summary>Where a browser goes on to at once; null where it stays. No cache may keep such an answer: it would give it to others.</summary>
    public string? GoOnTo { get; init; }

    /// <summary>What the page may load; feeds may load nothing.</summary>
    public string SecurityPolicy { get; init; } = "default-src 'none'";

    /// <summary>What caches are told instead of what the document's age comes to; null for that.</summary>
    public string? CacheControl { get; init; }

    /// <summary>Programs ask for it again and again: who does so without validators may be told to wait.</summary>
    public bool IsPolled { get; init; }
}

/// <summary>Answers with a rendition: 304, 412, 429, 226 with what is new, or 200 (RFC 9110, RFC 9111, RFC 5861, RFC 3229).</summary>
internal sealed class RenditionAnswer(
    IOptions<ServerOptions> options, PublicAddresses addresses, TimeProvider clock, FairShare fairShare)
{
    private readonly string _shared = options.Value.SharedMaxAge is { } age
        ? string.Create(CultureInfo.InvariantCulture, $", s-maxage={(long)age.TotalSeconds}")
        : "";

    /// <summary>Answers a GET or HEAD.</summary>
    public async Task WriteAsync(HttpContext http, Rendition rendition, Showing showing)
    {
        var now = clock.GetUtcNow();
        var request = http.Request.Headers;
        var encoded = rendition.In(CodingChoice.For(request.AcceptEncoding));
        switch (Preconditions.Decide(request, rendition.Stem, encoded.Tag, rendition.LastModified, now))
        {
            case Precondition.Failed:
                await Answer.TextAsync(http, StatusCodes.Status412PreconditionFailed, "This is another version.", Answer.NotKept);
                return;
            case Precondition.NotModified:
                Validate(http, rendition, encoded, showing, now);
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
        }

        if (showing.IsPolled && fairShare.WaitFor(http, rendition, now) is { } wait)
        {
            const string Why = "You have this already: send If-None-Match or If-Modified-Since, or ask less often.";
            await Answer.LaterAsync(http, StatusCodes.Status429TooManyRequests, wait, Why);
            return;
        }

        Validate(http, rendition, encoded, showing, now);
        var body = Delta.TryDescribe(http, rendition, encoded, now) ?? encoded.Bytes;
        Describe(http, rendition, encoded, now);
        await Answer.SendAsync(http, body);
    }

    /// <summary>The fields that a 304 carries as the 200 would (RFC 9110 §15.4.5).</summary>
    private void Validate(HttpContext http, Rendition rendition, Encoded encoded, Showing showing, DateTimeOffset now)
    {
        var headers = Answer.Open(http);

        // The platform's Date lags by up to a second, and would come before the date of a change just made.
        headers.Date = HttpDate.Write(now);
        headers.ETag = encoded.Tag;
        headers.Vary = showing.Vary;
        headers.CacheControl = showing.CacheControl ?? CacheControl(rendition.Document.MaxAge);
        if (showing.GoOnTo is { } next) headers["Refresh"] = $"0; url={next}";
        headers.ContentSecurityPolicy = showing.SecurityPolicy;
        if (showing.ContentLocation is { } location) headers.ContentLocation = location;
        if (rendition.Document.Sunset is { } sunset) headers["Sunset"] = HttpDate.Write(sunset);
        if (addresses.IsSecure) headers.StrictTransportSecurity = "max-age=31536000";
    }

    /// <summary>The fields that come with a body only.</summary>
    private static void Describe(HttpContext http, Rendition rendition, Encoded encoded, DateTimeOffset now)
    {
        var headers = http.Response.Headers;
        var document = rendition.Document;
        headers.ContentType = document.MediaType;
        headers.AcceptRanges = "none";
        if (encoded.Coding.Token is { } token) headers.ContentEncoding = token;
        if (document.Language is { } language) headers.ContentLanguage = language;
        if (document.Links.Count > 0) headers.Link = string.Join(", ", document.Links);

        // A clock that was set back must not make us say that a document comes from the future.
        if (rendition.LastModified is { } date && date <= now) headers.LastModified = HttpDate.Write(date);
    }

    // While a new copy is fetched the old one will do for as long again; while we are down, for a day.
    private string CacheControl(TimeSpan maxAge)
    {
        var seconds = (long)maxAge.TotalSeconds;
        return string.Create(CultureInfo.InvariantCulture,
            $"public, max-age={seconds}{_shared}, stale-while-revalidate={seconds}, stale-if-error=86400");
    }
}
