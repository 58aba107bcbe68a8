using System.Net.Http.Headers;

namespace Syndication.Ingest.Fetching;

/// <summary>All that a publisher is told about a request. Nothing in it names a person: no cookies, no credentials, no referrer.</summary>
internal static class RequestHeaders
{
    /// <param name="accept">Media types wanted, an Accept field value.</param>
    /// <param name="etag">As the publisher gave it, or null.</param>
    /// <param name="lastModified">As the publisher gave it, or null.</param>
    public static void Write(HttpRequestHeaders headers, string userAgent, string accept, string? etag, string? lastModified)
    {
        headers.TryAddWithoutValidation("User-Agent", userAgent);
        headers.TryAddWithoutValidation("Accept", accept);
        headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br, deflate");
        if (etag is not null) headers.TryAddWithoutValidation("If-None-Match", etag);
        if (lastModified is not null) headers.TryAddWithoutValidation("If-Modified-Since", lastModified);
    }
}
