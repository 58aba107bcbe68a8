using Microsoft.Extensions.Options;
using Syndication.Server.Pages;
using Syndication.Server.Publishing;

namespace Syndication.Server.Endpoints;

/// <summary>Says with a page what programs are told with one line: that there is nothing, no more, or not now.</summary>
internal sealed class ErrorPages(PagePublisher pages, IOptions<ServerOptions> options)
{
    private const string Vary = "Accept, Accept-Language, Sec-Fetch-Dest";

    /// <summary>The page for a status, or null where a line of text is right: for programs, for any other status, and at every address of a document that is no page.</summary>
    /// <param name="reason">Why something was withdrawn, or null.</param>
    public byte[]? For(HttpContext http, int status, string? reason)
    {
        if (status is not (StatusCodes.Status404NotFound or StatusCodes.Status410Gone or StatusCodes.Status503ServiceUnavailable)) return null;
        if (IsForPrograms(http.Request.Path.Value ?? "")) return null;

        var headers = http.Response.Headers;
        headers.Vary = Vary;
        if (!FormatChoice.WantsPage(http.Request.Headers)) return null;

        headers.ContentSecurityPolicy = PageEndpoints.SecurityPolicy;
        var words = LanguageChoice.For(http.Request, options.Value.Language);
        headers.ContentLanguage = words.Tag;
        return pages.Error(words, status, reason);
    }

    private static bool IsForPrograms(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') && !path.EndsWith($".{FeedAddress.PageExtension}", StringComparison.OrdinalIgnoreCase);
    }
}
