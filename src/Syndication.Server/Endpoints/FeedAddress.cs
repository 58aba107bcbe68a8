using System.Globalization;
using Syndication.Feeds;
using Syndication.Server.Publishing;

namespace Syndication.Server.Endpoints;

/// <summary>What an address below <c>/feeds/</c> asks for.</summary>
/// <param name="Slug">As it was sent.</param>
/// <param name="Extension">Lower case, in the one spelling that we use, without its dot; null for the address that negotiates.</param>
/// <param name="Archive">The number of a page of the archive; null for the feed itself.</param>
internal sealed record FeedAddress(string Slug, string? Extension, int? Archive)
{
    /// <summary>The extension of the page for people.</summary>
    public const string PageExtension = "html";

    /// <summary>The extension of the list of sources, to import.</summary>
    public const string ListExtension = "opml";

    /// <summary>The one extension with a dot in it.</summary>
    private const string NewsSitemap = "sitemap.xml";

    /// <summary>Other ways to spell an extension.</summary>
    private static readonly Dictionary<string, string> Spellings = new(StringComparer.Ordinal)
    {
        ["rss"] = "xml",
        ["rdf"] = "xml",
        ["jsonfeed"] = "json",
        ["htm"] = PageExtension,
    };

    /// <summary>Reads the rest of a path after <c>/feeds/</c>, decoded.</summary>
    /// <returns>Null where no feed could have such an address.</returns>
    public static FeedAddress? Read(string name)
    {
        var parts = name.TrimEnd('/').Split('/');
        if (parts is [var feed]) return Split(feed) is var (slug, extension) ? new FeedAddress(slug, extension, null) : null;
        if (parts is not [var archived, _, var page] || !parts[1].Equals("archive", StringComparison.OrdinalIgnoreCase)) return null;

        var (number, format) = Split(page);
        return FeedWriters.All.Any(writer => writer.Extension == format) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var found)
            ? new FeedAddress(archived, format, found)
            : null;
    }

    /// <summary>The canonical path of the same under a slug.</summary>
    public string PathUnder(string slug) => Archive is { } number && Extension is not null
        ? PublicAddresses.ArchivePath(slug, number, Extension)
        : PublicAddresses.FeedPath(slug, Extension);

    private static (string Slug, string? Extension) Split(string name)
    {
        var sitemap = "." + NewsSitemap;
        if (name.EndsWith(sitemap, StringComparison.OrdinalIgnoreCase)) return (name[..^sitemap.Length], NewsSitemap);
        var dot = name.LastIndexOf('.');
        if (dot < 0) return (name, null);
        var extension = name[(dot + 1)..].ToLowerInvariant();
        return (name[..dot], Spellings.GetValueOrDefault(extension, extension));
    }
}
