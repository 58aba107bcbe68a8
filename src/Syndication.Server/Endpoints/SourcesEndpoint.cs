using Microsoft.Extensions.Options;
using Syndication.Server.Pages;
using Syndication.Server.Publishing;

namespace Syndication.Server.Endpoints;

/// <summary><c>/sources</c>: how the sources are doing, for people.</summary>
internal sealed class SourcesEndpoint(PagePublisher pages, RenditionAnswer answer, IOptions<ServerOptions> options)
{
    public async Task ServeAsync(HttpContext http)
    {
        var words = LanguageChoice.For(http.Request, options.Value.Language);
        if (PageNumber.Of(http.Request) is { } number && await pages.SourcesAsync(number, words, http.RequestAborted) is { } page)
            await answer.WriteAsync(http, page, PageEndpoints.Showing);
        else
            await Answer.NotFoundAsync(http, "There is no such page.");
    }
}

/// <summary>Which page of a list an address asks for.</summary>
internal static class PageNumber
{
    /// <returns>1 where the address does not say; null where it says what no page has.</returns>
    public static int? Of(HttpRequest request) => request.Query[Paging.Parameter].ToString() switch
    {
        "" => 1,
        var text when int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= Paging.MostPages => number,
        _ => null,
    };
}
