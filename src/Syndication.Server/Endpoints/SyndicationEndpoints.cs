using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using Syndication.Server.Pages;
using Syndication.Server.Publishing;

namespace Syndication.Server.Endpoints;

/// <summary>Every address there is: START HERE to see what answers where.</summary>
internal static class SyndicationEndpoints
{
    /// <summary>How long to wait after the store could not be read.</summary>
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(30);

    /// <summary>Where programs look for a feed without being told, and what they find there.</summary>
    private static readonly Dictionary<string, string> WellKnown = new(StringComparer.Ordinal)
    {
        ["/feed"] = "/feeds/all.xml",
        ["/rss"] = "/feeds/all.xml",
        ["/feed.xml"] = "/feeds/all.xml",
        ["/rss.xml"] = "/feeds/all.xml",
        ["/index.xml"] = "/feeds/all.xml",
        ["/atom.xml"] = "/feeds/all.atom",
        ["/feed.json"] = "/feeds/all.json",
        ["/sitemap-news.xml"] = "/feeds/all.sitemap.xml",
        ["/news-sitemap.xml"] = "/feeds/all.sitemap.xml",
        ["/feeds"] = "/",
        ["/opml"] = OpmlPublisher.Path,
        ["/favicon.ico"] = PageAssets.Icon.Path,
    };

    /// <summary>Maps every address; nothing else needs to be in the pipeline.</summary>
    public static WebApplication MapSyndication(this WebApplication app)
    {
        app.UseForwardedHeaders(Forwarded(app.Services.GetRequiredService<IOptions<ServerOptions>>().Value));
        var (feeds, pages) = (Get<FeedEndpoints>(app), Get<PageEndpoints>(app));
        var (opml, health) = (Get<OpmlEndpoint>(app), Get<HealthEndpoint>(app));
        Map(app, "/", pages.ServeHomeAsync);
        Map(app, "/feeds/{*name}", http => feeds.ServeAsync(http, NameOf(http)));
        Map(app, "/articles/{*name}", http => pages.ServeArticleAsync(http, NameOf(http)));
        Map(app, PublicAddresses.SourcesPath, Get<SourcesEndpoint>(app).ServeAsync);
        Map(app, "/embed/{*name}", http => Get<EmbedEndpoints>(app).ServeAsync(http, NameOf(http)));
        Map(app, PublicAddresses.OEmbedPath, Get<OEmbedEndpoint>(app).ServeAsync);
        Map(app, "/assets/{*name}", pages.ServeAssetAsync);
        Map(app, "/feeds.opml", opml.ServeAsync);
        Map(app, "/health", health.ServeAsync);
        var search = Get<SearchEndpoints>(app);
        Map(app, "/search", search.ServePageAsync);
        Map(app, "/search.{extension}", search.ServeFeedAsync);
        Map(app, SearchDescription.Path, search.ServeDescriptionAsync);
        var api = Get<ApiEndpoints>(app);
        api.Map(app);
        Map(app, "/openapi.json", api.ServeDescriptionAsync);
        MapAny(app, PublicAddresses.HubPath, Get<HubEndpoint>(app).ServeAsync);
        MapAny(app, "/websub/{name}", http => Get<PushEndpoint>(app).ServeAsync(http, NameOf(http)));
        Map(app, "/{**path}", http => ElsewhereAsync(http, Get<PublicAddresses>(app)));
        return app;
    }

    private static T Get<T>(WebApplication app)
        where T : notnull => app.Services.GetRequiredService<T>();

    private static string NameOf(HttpContext http) => http.GetRouteValue("name") as string ?? "";

    // All methods come here: which are allowed is said in one place.
    private static void Map(WebApplication app, string pattern, RequestDelegate serve) =>
        MapAny(app, pattern, async http =>
        {
            if (await Answer.IsReadAsync(http)) await serve(http);
        });

    private static void MapAny(WebApplication app, string pattern, RequestDelegate serve) =>
        app.Map(pattern, async http =>
        {
            http.Features.Set(Get<ErrorPages>(app));
            try
            {
                await serve(http);
            }
            catch (Exception e) when (!http.Response.HasStarted && (e is NothingToServeException || Troubles.IsOfStore(e)))
            {
                http.Response.Clear();
                await Answer.LaterAsync(
                    http, StatusCodes.Status503ServiceUnavailable, AfterTrouble, "The service cannot read its store at present.");
            }
        });

    private static Task ElsewhereAsync(HttpContext http, PublicAddresses addresses)
    {
        var path = (http.Request.Path.Value ?? "/").TrimEnd('/').ToLowerInvariant();
        if (WellKnown.TryGetValue(path, out var target)) return Answer.MovedAsync(http, addresses.Local(target));
        return Answer.NotFoundAsync(http, "There is nothing here.");
    }

    // Who really asks, where a proxy stands in front: the one on this machine, and those the operator named.
    private static ForwardedHeadersOptions Forwarded(ServerOptions options)
    {
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor };
        foreach (var range in options.TrustedProxies)
            forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(range));
        return forwarded;
    }
}
