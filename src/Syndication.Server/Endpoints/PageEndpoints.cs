using Microsoft.Extensions.Options;
using Syndication.Articles;
using Syndication.Server.Pages;
using Syndication.Server.Publishing;
using Syndication.Storage;

namespace Syndication.Server.Endpoints;

/// <summary><c>/</c> and <c>/articles/{id}</c>, and the files that pages load.</summary>
internal sealed class PageEndpoints(
    Editions editions,
    PagePublisher pages,
    VisibleArticles visible,
    ArticleStore articles,
    ExpiryStore expiry,
    RenditionAnswer answer,
    PublicAddresses addresses,
    IOptions<ServerOptions> options)
{
    /// <summary>What decides on a page.</summary>
    public const string Vary = "Accept-Encoding, Accept-Language";

    /// <summary>What a page may do: pictures and media come from publishers, everything else from us, and forms lead to us.</summary>
    public const string SecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' https: http: data:; media-src https: http:; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    private readonly Dictionary<string, Rendition> _assets =
        PageAssets.All.ToDictionary(asset => asset.Path, Rendition.Of, StringComparer.Ordinal);

    /// <summary>How pages are shown.</summary>
    public static Showing Showing { get; } = new(Vary) { SecurityPolicy = SecurityPolicy };

    public async Task ServeHomeAsync(HttpContext http)
    {
        var edition = await editions.CurrentAsync(http.RequestAborted);
        var words = LanguageChoice.For(http.Request, options.Value.Language);
        if (PageNumber.Of(http.Request) is { } number && await pages.HomeAsync(edition, number, words, http.RequestAborted) is { } page)
            await answer.WriteAsync(http, page, Showing);
        else
            await Answer.NotFoundAsync(http, "There is no such page.");
    }

    /// <param name="name">The rest of the path after <c>/articles/</c>.</param>
    public async Task ServeArticleAsync(HttpContext http, string name)
    {
        if (!ArticleId.TryParse(name.TrimEnd('/'), out var id))
        {
            await Answer.NotFoundAsync(http, "There is no such article.");
            return;
        }

        if (http.Request.Path.Value != PublicAddresses.ArticlePath(id))
        {
            await Answer.MovedAsync(http, addresses.Local(PublicAddresses.ArticlePath(id)));
            return;
        }

        if (await visible.FindAsync(id, http.RequestAborted) is { } article)
        {
            var words = LanguageChoice.For(http.Request, article.Content.Language ?? options.Value.Language);
            await answer.WriteAsync(http, await pages.ArticleAsync(article, words, http.RequestAborted), Showing);
        }
        else if (await articles.TombstoneAsync(id, http.RequestAborted) is { } tombstone)
        {
            const string Withdrawn = "This article was withdrawn";
            await Answer.GoneAsync(http, tombstone.Reason is { } reason ? $"{Withdrawn}: {reason}" : $"{Withdrawn}.", tombstone.Reason);
        }
        else if (await expiry.IsExpiredAsync(id, http.RequestAborted))
        {
            await Answer.GoneAsync(http, "This article is no longer kept.");
        }
        else
        {
            await Answer.NotFoundAsync(http, "There is no such article.");
        }
    }

    public Task ServeAssetAsync(HttpContext http) => _assets.TryGetValue(http.Request.Path.Value ?? "", out var asset)
        ? answer.WriteAsync(http, asset, Endpoints.Showing.Canonical)
        : Answer.NotFoundAsync(http, "There is no such file.");
}
