using System.Globalization;
using Microsoft.Extensions.Options;
using Syndication.Articles;
using Syndication.Server.Pages.Embedding;
using Syndication.Server.Publishing;

namespace Syndication.Server.Endpoints;

/// <summary><c>/oembed?url=…</c>: how another site shows a feed or an article of ours (https://oembed.com).</summary>
internal sealed class OEmbedEndpoint(
    Editions editions,
    FeedDirectory directory,
    VisibleArticles articles,
    RenditionAnswer answer,
    PublicAddresses addresses,
    IOptions<ServerOptions> options)
{
    /// <summary>Pixels where the asker sets no bound.</summary>
    private const int UsualWidth = 480;

    private const string FeedsPrefix = "/feeds/";
    private const string ArticlesPrefix = "/articles/";

    public async Task ServeAsync(HttpContext http)
    {
        var format = http.Request.Query["format"].ToString();
        if (format is not ("" or "json" or "xml"))
        {
            await Answer.TextAsync(http, StatusCodes.Status501NotImplemented, "The formats are json and xml.", Answer.ForShort);
            return;
        }

        var path = addresses.PathOf(http.Request.Query["url"].ToString());
        if (path is null || await DescribeAsync(http, path) is not { } found)
        {
            await Answer.NotFoundAsync(http, "Nothing at this address can be embedded.");
            return;
        }

        var document = format == "xml"
            ? new Document(PublicAddresses.OEmbedPath, "text/xml; charset=utf-8", found.ToXml())
            : new Document(PublicAddresses.OEmbedPath, "application/json; charset=utf-8", found.ToJson());
        await answer.WriteAsync(http, Rendition.Of(document with { MaxAge = found.CacheAge }), Showing.Canonical);
    }

    private async Task<OEmbed?> DescribeAsync(HttpContext http, string path)
    {
        if (path.StartsWith(FeedsPrefix, StringComparison.Ordinal))
        {
            var slug = path[FeedsPrefix.Length..].Split('.')[0];
            var edition = await editions.CurrentAsync(http.RequestAborted);
            return await directory.FindAsync(edition, slug, http.RequestAborted) is FeedLookup.Found found ? Rich(http.Request, found.Feed) : null;
        }

        return path.StartsWith(ArticlesPrefix, StringComparison.Ordinal)
            && ArticleId.TryParse(path[ArticlesPrefix.Length..], out var id)
            && await articles.FindAsync(id, http.RequestAborted) is { } article
                ? Link(article.Content)
                : null;
    }

    private OEmbed Rich(HttpRequest request, PublishedFeed feed)
    {
        var width = Math.Min(UsualWidth, Bound(request, "maxwidth"));
        var items = EmbedAddresses.UsualItems;
        var most = Bound(request, "maxheight");
        while (items > 1 && EmbedAddresses.Height(items) > most) items--;
        return Of("rich", feed.Title) with
        {
            Html = EmbedAddresses.FrameSnippet(feed, items, width, addresses).ToString(),
            Width = width,
            Height = EmbedAddresses.Height(items),
        };
    }

    private OEmbed Link(Article article) => Of("link", article.Title) with
    {
        AuthorName = article.Authors is [] ? article.Agency : string.Join(", ", article.Authors),
    };

    private OEmbed Of(string type, string title) =>
        new(type, title, options.Value.Name, addresses.Absolute("/")) { CacheAge = TimeSpan.FromHours(1) };

    private static int Bound(HttpRequest request, string name) =>
        int.TryParse(request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels > 0
            ? pixels
            : int.MaxValue;
}
