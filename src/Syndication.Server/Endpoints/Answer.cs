using System.Globalization;
using System.Text;

namespace Syndication.Server.Endpoints;

/// <summary>What every answer has in common, and the answers that are no document: one line of text, a redirect, the list of methods.</summary>
internal static class Answer
{
    private const string Methods = "GET, HEAD, OPTIONS";
    private const string TextType = "text/plain; charset=utf-8";
    private const string PageType = "text/html; charset=utf-8";

    /// <summary>A day: what is gone or moved stays so.</summary>
    public const string ForLong = "public, max-age=86400";

    /// <summary>A minute: what is unknown may come to be.</summary>
    public const string ForShort = "public, max-age=60";

    /// <summary>Not to be kept at all.</summary>
    public const string NotKept = "no-store";

    /// <summary>Answers OPTIONS, and every method that changes something.</summary>
    /// <returns>True where the request was GET or HEAD and is still to be answered.</returns>
    public static async Task<bool> IsReadAsync(HttpContext http)
    {
        // Methods are case-sensitive (RFC 9110 §9.1); the platform is not.
        if (http.Request.Method is "GET" or "HEAD") return true;
        http.Response.Headers.Allow = Methods;
        if (http.Request.Method is "OPTIONS")
        {
            var headers = Open(http);
            headers.AccessControlAllowMethods = Methods;
            headers.AccessControlAllowHeaders = "If-None-Match, If-Modified-Since, A-IM";
            headers.AccessControlMaxAge = "86400";
            headers.CacheControl = ForLong;
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return false;
        }

        await TextAsync(http, StatusCodes.Status405MethodNotAllowed, $"Only {Methods} are allowed here.", NotKept);
        return false;
    }

    /// <summary>Answers every method but POST, where programs hand something in.</summary>
    /// <returns>True where the request was POST and is still to be answered.</returns>
    public static async Task<bool> IsPostAsync(HttpContext http)
    {
        const string Allowed = "POST, OPTIONS";
        if (http.Request.Method is "POST") return true;
        http.Response.Headers.Allow = Allowed;
        if (http.Request.Method is "OPTIONS")
        {
            Open(http).AccessControlAllowMethods = Allowed;
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return false;
        }

        await TextAsync(http, StatusCodes.Status405MethodNotAllowed, $"Only {Allowed} are allowed here.", NotKept);
        return false;
    }

    /// <summary>The fields of every answer: any page may read it, no browser may guess what it is.</summary>
    public static IHeaderDictionary Open(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag, Link, Retry-After, Age";
        headers.XContentTypeOptions = "nosniff";
        return headers;
    }

    /// <summary>One line of text; for a person at a browser the page that says the same, where there is one.</summary>
    public static Task TextAsync(HttpContext http, int status, string line, string cacheControl, string? reason = null) =>
        http.Features.Get<ErrorPages>()?.For(http, status, reason) is { } page
            ? BytesAsync(http, status, PageType, page, cacheControl)
            : BytesAsync(http, status, TextType, Encoding.UTF8.GetBytes(line + "\n"), cacheControl);

    /// <summary>A small body that is made for this answer.</summary>
    public static async Task BytesAsync(HttpContext http, int status, string mediaType, byte[] body, string cacheControl)
    {
        var headers = Open(http);
        headers.ContentType = mediaType;
        headers.CacheControl = cacheControl;
        http.Response.StatusCode = status;
        await SendAsync(http, body);
    }

    /// <summary>Sends a body with its length, or for HEAD the length only.</summary>
    public static async Task SendAsync(HttpContext http, byte[] body)
    {
        http.Response.ContentLength = body.Length;
        if (http.Request.Method != "HEAD") await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    /// <summary>There is nothing here.</summary>
    public static Task NotFoundAsync(HttpContext http, string what) =>
        TextAsync(http, StatusCodes.Status404NotFound, what, ForShort);

    /// <summary>There was something here once.</summary>
    /// <param name="what">The line for programs.</param>
    /// <param name="reason">Why, for people, or null.</param>
    public static Task GoneAsync(HttpContext http, string what, string? reason = null) =>
        TextAsync(http, StatusCodes.Status410Gone, what, ForLong, reason);

    /// <summary>It is, and always will be, somewhere else.</summary>
    /// <param name="location">Path on this host or an absolute address; the query of the request goes along.</param>
    public static Task MovedAsync(HttpContext http, string location)
    {
        http.Response.Headers.Location = location + http.Request.QueryString.Value;
        return TextAsync(http, StatusCodes.Status301MovedPermanently, location, ForLong);
    }

    /// <summary>For the time being it is somewhere else.</summary>
    /// <param name="location">Path on this host or an absolute address.</param>
    public static Task ElsewhereAsync(HttpContext http, string location)
    {
        http.Response.Headers.Location = location;
        return TextAsync(http, StatusCodes.Status302Found, location, ForShort);
    }

    /// <summary>Come back later.</summary>
    public static Task LaterAsync(HttpContext http, int status, TimeSpan after, string why)
    {
        // Whole seconds, rounded up, so that who obeys is not turned away again (RFC 9110 §10.2.3).
        var seconds = (long)Math.Ceiling(after.TotalSeconds);
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return TextAsync(http, status, why, NotKept);
    }
}
