using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using Syndication.Articles;
using Syndication.Feeds;

namespace Syndication.Server.Publishing;

/// <summary>The addresses readers use, built from <see cref="ServerOptions.PublicUrl"/> and never from a request.</summary>
internal sealed class PublicAddresses
{
    /// <summary>Slug of the feed that holds every article.</summary>
    public const string AllSlug = "all";

    /// <summary>Path of our WebSub hub.</summary>
    public const string HubPath = "/hub";

    /// <summary>Path of the page that shows how the sources are doing.</summary>
    public const string SourcesPath = "/sources";

    /// <summary>Path at which others ask how to embed one of our pages.</summary>
    public const string OEmbedPath = "/oembed";

    private readonly Lazy<Uri> _root;

    /// <param name="options">Where the public address is set.</param>
    /// <param name="server">Tells the port where it is not; asked on first use, when it listens.</param>
    public PublicAddresses(IOptions<ServerOptions> options, IServer server) =>
        _root = new Lazy<Uri>(() => new Uri(options.Value.PublicUrl ?? Local(server), UriKind.Absolute));

    /// <summary>Readers reach the service by https.</summary>
    public bool IsSecure => _root.Value.Scheme == Uri.UriSchemeHttps;

    /// <summary>The absolute address of a path such as <c>/feeds.opml</c>.</summary>
    public string Absolute(string path) => _root.Value.GetLeftPart(UriPartial.Path).TrimEnd('/') + path;

    /// <summary>The path of an absolute address of ours, without query; null where it leads elsewhere. Whether it is http or https is not looked at.</summary>
    public string? PathOf(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)) return null;
        if (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps) return null;
        var root = _root.Value.AbsolutePath.TrimEnd('/');
        return uri.Authority == _root.Value.Authority && uri.AbsolutePath.StartsWith(root + "/", StringComparison.Ordinal)
            ? Uri.UnescapeDataString(uri.AbsolutePath[root.Length..])
            : null;
    }

    /// <summary>The path as a link on one of our own pages, or a <c>Location</c>, needs it: with what stands before every path where the service lives below the root of its host.</summary>
    public string Local(string path) => _root.Value.AbsolutePath.TrimEnd('/') + path;

    /// <summary>Path of a feed; <paramref name="extension"/> is without its dot, or null for the address that negotiates.</summary>
    public static string FeedPath(string slug, string? extension) =>
        extension is null ? $"/feeds/{slug}" : $"/feeds/{slug}.{extension}";

    /// <summary>Path of a search; <paramref name="extension"/> is without its dot, or null for the page.</summary>
    public static string SearchPath(string query, string? extension) =>
        $"/search{(extension is null ? "" : $".{extension}")}?q={Uri.EscapeDataString(query)}";

    /// <summary>The name of a feed's document for ever, whatever its slug becomes.</summary>
    public static string Lineage(PublishedFeed feed, IFeedWriter writer) => FeedPath(feed.FirstSlug, writer.Extension);

    /// <summary>Path of a page of a feed's archive; the oldest is 1.</summary>
    public static string ArchivePath(string slug, int number, string extension) =>
        FormattableString.Invariant($"/feeds/{slug}/archive/{number}.{extension}");

    /// <summary>Path of an article's page.</summary>
    public static string ArticlePath(ArticleId id) => $"/articles/{id}";

    private static string Local(IServer server)
    {
        var listening = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        return Uri.TryCreate(listening, UriKind.Absolute, out var address)
            ? FormattableString.Invariant($"{address.Scheme}://localhost:{address.Port}")
            : "http://localhost:8080";
    }
}
