using System.Collections.Frozen;

namespace Syndication.Feeds.Reading.Xml;

/// <summary>The vocabularies that the reader knows, whatever address or prefix a publisher gave them.</summary>
internal enum Ns : byte
{
    /// <summary>No namespace, or one of the many that RSS, CDF, OPML and sitemaps were given.</summary>
    Core,
    Unknown,
    Undeclared,
    Xml,
    Atom,
    Rdf,
    DublinCore,
    DcTerms,
    Content,
    Media,
    Itunes,
    Podcast,
    GeoRss,
    Gml,
    Geo,
    Thread,
    Slash,
    CommentApi,
    Syndication,
    CreativeCommons,
    History,
    Tombstones,
    Xhtml,
    FeedBurner,
    News,
    SitemapImage,
    SitemapVideo,
    Prism,
    Admin,
}

/// <summary>Finds the vocabulary of a namespace name or, where that is missing or wrong, of the customary prefix.</summary>
internal static class Namespaces
{
    private static readonly FrozenDictionary<string, Ns> ByName = new Dictionary<string, Ns>
    {
        [""] = Ns.Core,
        ["purl.org/rss/1.0"] = Ns.Core,
        ["purl.org/rss/2.0"] = Ns.Core,
        ["purl.org/net/rss1.1"] = Ns.Core,
        ["my.netscape.com/rdf/simple/0.9"] = Ns.Core,
        ["channel.netscape.com/rdf/simple/0.9"] = Ns.Core,
        ["my.netscape.com/publish/formats/rss-0.91.dtd"] = Ns.Core,
        ["backend.userland.com/rss"] = Ns.Core,
        ["backend.userland.com/rss2"] = Ns.Core,
        ["blogs.law.harvard.edu/tech/rss"] = Ns.Core,
        ["cyber.law.harvard.edu/rss/rss.html"] = Ns.Core,
        ["cyber.harvard.edu/rss/rss.html"] = Ns.Core,
        ["sitemaps.org/schemas/sitemap/0.9"] = Ns.Core,
        ["sitemaps.org/schemas/sitemap/0.90"] = Ns.Core,
        ["google.com/schemas/sitemap/0.84"] = Ns.Core,
        ["google.com/schemas/sitemap/0.9"] = Ns.Core,
        ["opml.org/spec2"] = Ns.Core,
        ["w3.org/xml/1998/namespace"] = Ns.Xml,
        ["w3.org/2005/atom"] = Ns.Atom,
        ["purl.org/atom/ns"] = Ns.Atom,
        ["purl.org/atom"] = Ns.Atom,
        ["purl.org/echo"] = Ns.Atom,
        ["w3.org/1999/02/22-rdf-syntax-ns"] = Ns.Rdf,
        ["purl.org/dc/elements/1.1"] = Ns.DublinCore,
        ["purl.org/dc/elements/1.0"] = Ns.DublinCore,
        ["purl.org/dc/terms"] = Ns.DcTerms,
        ["purl.org/rss/1.0/modules/content"] = Ns.Content,
        ["search.yahoo.com/mrss"] = Ns.Media,
        ["tools.search.yahoo.com/mrss"] = Ns.Media,
        ["video.search.yahoo.com/mrss"] = Ns.Media,
        ["itunes.com/dtds/podcast-1.0.dtd"] = Ns.Itunes,
        ["example.com/dtds/podcast-1.0.dtd"] = Ns.Itunes,
        ["google.com/schemas/play-podcasts/1.0"] = Ns.Itunes,
        ["google.com/schemas/play-podcasts/1.0/play-podcasts.xsd"] = Ns.Itunes,
        ["podcastindex.org/namespace/1.0"] = Ns.Podcast,
        ["github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"] = Ns.Podcast,
        ["georss.org/georss"] = Ns.GeoRss,
        ["georss.org/georss/10"] = Ns.GeoRss,
        ["georss.org/georss/11"] = Ns.GeoRss,
        ["opengis.net/gml"] = Ns.Gml,
        ["opengis.net/gml/3.2"] = Ns.Gml,
        ["w3.org/2003/01/geo/wgs84_pos"] = Ns.Geo,
        ["purl.org/syndication/thread/1.0"] = Ns.Thread,
        ["purl.org/rss/1.0/modules/slash"] = Ns.Slash,
        ["wellformedweb.org/commentapi"] = Ns.CommentApi,
        ["purl.org/rss/1.0/modules/syndication"] = Ns.Syndication,
        ["creativecommons.org/ns"] = Ns.CreativeCommons,
        ["web.resource.org/cc"] = Ns.CreativeCommons,
        ["backend.userland.com/creativecommonsrssmodule"] = Ns.CreativeCommons,
        ["cyber.law.harvard.edu/rss/creativecommonsrssmodule.html"] = Ns.CreativeCommons,
        ["purl.org/syndication/history/1.0"] = Ns.History,
        ["purl.org/atompub/tombstones/1.0"] = Ns.Tombstones,
        ["w3.org/1999/xhtml"] = Ns.Xhtml,
        ["rssnamespace.org/feedburner/ext/1.0"] = Ns.FeedBurner,
        ["pheedo.com/namespace/pheedo"] = Ns.FeedBurner,
        ["google.com/schemas/sitemap-news/0.9"] = Ns.News,
        ["google.com/schemas/sitemap-image/1.1"] = Ns.SitemapImage,
        ["google.com/schemas/sitemap-video/1.1"] = Ns.SitemapVideo,
        ["webns.net/mvcb"] = Ns.Admin,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Ns> ByPrefix = new Dictionary<string, Ns>
    {
        ["xml"] = Ns.Xml,
        ["atom"] = Ns.Atom,
        ["atom03"] = Ns.Atom,
        ["atom10"] = Ns.Atom,
        ["a10"] = Ns.Atom,
        ["rdf"] = Ns.Rdf,
        ["rss"] = Ns.Core,
        ["dc"] = Ns.DublinCore,
        ["dcterms"] = Ns.DcTerms,
        ["content"] = Ns.Content,
        ["media"] = Ns.Media,
        ["itunes"] = Ns.Itunes,
        ["googleplay"] = Ns.Itunes,
        ["podcast"] = Ns.Podcast,
        ["georss"] = Ns.GeoRss,
        ["gml"] = Ns.Gml,
        ["geo"] = Ns.Geo,
        ["thr"] = Ns.Thread,
        ["slash"] = Ns.Slash,
        ["wfw"] = Ns.CommentApi,
        ["sy"] = Ns.Syndication,
        ["cc"] = Ns.CreativeCommons,
        ["creativecommons"] = Ns.CreativeCommons,
        ["fh"] = Ns.History,
        ["at"] = Ns.Tombstones,
        ["xhtml"] = Ns.Xhtml,
        ["feedburner"] = Ns.FeedBurner,
        ["pheedo"] = Ns.FeedBurner,
        ["news"] = Ns.News,
        ["image"] = Ns.SitemapImage,
        ["video"] = Ns.SitemapVideo,
        ["prism"] = Ns.Prism,
        ["admin"] = Ns.Admin,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The vocabulary of a namespace name: http or https, padded, with or without its last slash or hash.</summary>
    public static Ns OfName(string name)
    {
        var key = name.Trim().ToLowerInvariant();
        if (key.StartsWith("http://", StringComparison.Ordinal)) key = key[7..];
        else if (key.StartsWith("https://", StringComparison.Ordinal)) key = key[8..];
        if (key.StartsWith("www.", StringComparison.Ordinal)) key = key[4..];
        key = key.TrimEnd('/', '#');
        if (ByName.TryGetValue(key, out var ns)) return ns;
        return key.Contains("prismstandard.org/namespaces", StringComparison.Ordinal) ? Ns.Prism : Ns.Unknown;
    }

    /// <summary>The vocabulary that a prefix customarily stands for.</summary>
    public static Ns OfPrefix(string prefix) => ByPrefix.GetValueOrDefault(prefix, Ns.Unknown);
}
