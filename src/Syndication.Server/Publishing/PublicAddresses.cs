using Microsoft.Extensions.Options;
using Syndication.Articles;

namespace Syndication.Server.Publishing;

/// <summary>The addresses readers use, built from <see cref="ServerOptions.PublicUrl"/> and never from a request.</summary>
internal sealed class PublicAddresses
{
    /// <summary>Path of the feed that holds every article, in its canonical format.</summary>
    public const string AllSlug = "all";

    private readonly string _root;

    public PublicAddresses(IOptions<ServerOptions> options)
    {
        var root = new Uri(options.Value.PublicUrl.TrimEnd('/'), UriKind.Absolute);
        _root = root.GetLeftPart(UriPartial.Path).TrimEnd('/');
        Prefix = root.AbsolutePath.TrimEnd('/');
        IsSecure = root.Scheme == Uri.UriSchemeHttps;
    }

    /// <summary>What stands before every path where the service lives below the root of its host; empty or <c>/news</c>.</summary>
    public string Prefix { get; }

    /// <summary>Readers reach the service by https.</summary>
    public bool IsSecure { get; }

    /// <summary>The absolute address of a path such as <c>/feeds.opml</c>.</summary>
    public string Absolute(string path) => _root + path;

    /// <summary>The path as a link on one of our own pages, or a <c>Location</c>, needs it.</summary>
    public string Local(string path) => Prefix + path;

    /// <summary>Path of a feed; <paramref name="extension"/> is without its dot, or null for the address that negotiates.</summary>
    public static string FeedPath(string slug, string? extension) =>
        extension is null ? $"/feeds/{slug}" : $"/feeds/{slug}.{extension}";

    /// <summary>Path of an article's page.</summary>
    public static string ArticlePath(ArticleId id) => $"/articles/{id}";
}
