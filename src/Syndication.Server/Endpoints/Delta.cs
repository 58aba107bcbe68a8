using Syndication.Server.Publishing;

namespace Syndication.Server.Endpoints;

/// <summary>Sends who asks for it only the items that are new since the version it has (RFC 3229 §10.5, instance manipulation <c>feed</c>).</summary>
internal static class Delta
{
    private const string Feed = "feed";

    /// <summary>Makes a 226 of the answer where the client asked for one, has a version we know, and would be sent less.</summary>
    /// <returns>The body, or null where the whole is to be sent.</returns>
    public static byte[]? TryDescribe(HttpContext http, Rendition rendition, Encoded encoded, DateTimeOffset now)
    {
        var request = http.Request.Headers;
        if (http.Request.Method != "GET" || rendition.Document.Parts is not { } parts) return null;
        if (!Preference.Read(request["A-IM"]).Any(one => one is { Value: Feed, Quality: > 0 })) return null;
        if (Preconditions.EarlierOf(request, rendition, now) is not { } earlier) return null;

        var body = encoded.Coding.Encode(parts.Without(earlier.Fingerprints));
        if (body.Length >= encoded.Bytes.Length) return null;

        var headers = http.Response.Headers;
        http.Response.StatusCode = StatusCodes.Status226IMUsed;
        headers["IM"] = Feed;
        headers["Delta-Base"] = Preconditions.TagOf(request, earlier);
        headers.Vary = string.Join(", ", headers.Vary.ToString(), "A-IM", "If-None-Match", "If-Modified-Since");

        // A cache that does not know deltas must not keep this as if it were the whole (RFC 3229 §10.8).
        headers.CacheControl = "no-store, im";
        return body;
    }
}
