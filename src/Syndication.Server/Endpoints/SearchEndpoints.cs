using System.Globalization;
using Microsoft.Extensions.Options;
using Syndication.Articles.Searching;
using Syndication.Feeds;
using Syndication.Server.Pages;
using Syndication.Server.Publishing;
using Syndication.Storage;

namespace Syndication.Server.Endpoints;

/// <summary><c>/search?q=</c> for people, <c>/search.xml|.atom|.json?q=</c> for readers, <c>/opensearch.xml</c> for browsers.</summary>
internal sealed class SearchEndpoints(
    Editions editions,
    SearchFeeds feeds,
    SearchPages pages,
    RenditionAnswer answer,
    PublicAddresses addresses,
    IOptions<ServerOptions> options)
{
    private static readonly TimeSpan WhenBusy = TimeSpan.FromSeconds(10);

    private static readonly Showing Polled = Showing.Canonical with { IsPolled = true };

    /// <summary>Made once: it depends on settings only.</summary>
    private readonly Lazy<Rendition> _description = new(() => Rendition.Of(SearchDescription.Write(options.Value.Name, addresses)));

    public async Task ServePageAsync(HttpContext http)
    {
        if (http.Request.Path.Value != "/search")
        {
            await Answer.MovedAsync(http, addresses.Local("/search"));
            return;
        }

        var query = http.Request.Query;
        var order = query["sort"] == "new" ? SearchOrder.Newest : SearchOrder.Best;
        var words = LanguageChoice.For(http.Request, options.Value.Language);
        var visit = new SearchVisit(SearchQuery.Parse(query["q"].FirstOrDefault()), order, NumberOf(query["page"].FirstOrDefault()));
        var edition = await editions.CurrentAsync(http.RequestAborted);
        await AnswerAsync(http, await pages.RenderAsync(edition, visit, words, http.RequestAborted), PageEndpoints.Showing);
    }

    public async Task ServeFeedAsync(HttpContext http)
    {
        var extension = (http.GetRouteValue("extension") as string ?? "").TrimEnd('/').ToLowerInvariant();
        var spelt = extension == "rss" ? "xml" : extension;
        if (FeedWriters.Find(spelt) is not { } writer)
        {
            await Answer.NotFoundAsync(http, "There is no such feed.");
            return;
        }

        if (http.Request.Path.Value != $"/search.{writer.Extension}")
        {
            await Answer.MovedAsync(http, addresses.Local($"/search.{writer.Extension}"));
            return;
        }

        // Whatever else readers append to an address plays no part.
        var query = SearchQuery.Parse(http.Request.Query["q"].FirstOrDefault());
        if (query.IsEmpty)
        {
            await Answer.TextAsync(http, StatusCodes.Status400BadRequest, $"Say what to search for: /search.{writer.Extension}?q=WORDS", Answer.ForLong);
            return;
        }

        var edition = await editions.CurrentAsync(http.RequestAborted);
        await AnswerAsync(http, await feeds.RenderAsync(edition, query, writer, http.RequestAborted), Polled);
    }

    public Task ServeDescriptionAsync(HttpContext http) => answer.WriteAsync(http, _description.Value, Showing.Canonical);

    private Task AnswerAsync(HttpContext http, Rendition? rendition, Showing showing) => rendition is null
        ? Answer.LaterAsync(http, StatusCodes.Status503ServiceUnavailable, WhenBusy, "Too many are searching at the moment.")
        : answer.WriteAsync(http, rendition, showing);

    private static int NumberOf(string? page) =>
        int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, SearchVisit.LastPage) : 1;
}
