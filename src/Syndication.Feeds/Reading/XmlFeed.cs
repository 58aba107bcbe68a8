using Syndication.Feeds.Reading.Xml;

namespace Syndication.Feeds.Reading;

/// <summary>Finds the feed in an XML document.</summary>
internal static class XmlFeed
{
    /// <summary>How far down a feed is looked for where the root is something else.</summary>
    private const int DeepestRoot = 3;

    private static readonly IFeedFormat[] Formats =
        [new RssFormat(), new AtomFormat(), new CdfFormat(), new SitemapFormat(), new OpmlFormat()];

    /// <returns>The feed, or why there is none.</returns>
    public static (SyndicationFeed? Feed, FeedError? Error) Read(ReadOnlyMemory<byte> utf8, string? baseUrl, Repairs repairs)
    {
        using var tree = new XmlTree(utf8, baseUrl, repairs);
        XmlScanner.Scan(tree);
        if (tree.Count == 0) return (null, LooksLikeHtml(utf8.Span) ? FeedError.Html : FeedError.NotAFeed);
        if (Find(tree, 0, 0) is not { } found) return (null, IsHtml(tree, utf8.Span) ? FeedError.Html : FeedError.NotAFeed);
        var (root, format) = found;
        var context = new ReadingContext(ScopeOf(root), DayFirst(root));
        return (format.Read(root, context), null);
    }

    private static (XmlElement Root, IFeedFormat Format)? Find(XmlTree tree, int first, int depth, bool isInHtml = false)
    {
        for (var index = first; index >= 0; index = tree[index].Next)
        {
            var element = new XmlElement(tree, index);
            foreach (var format in Formats)
            {
                if (format.Recognises(element) && (!isInHtml || IsUnmistakable(element))) return (element, format);
            }
        }

        if (depth == DeepestRoot) return null;
        for (var index = first; index >= 0; index = tree[index].Next)
        {
            if (tree[index].FirstChild < 0) continue;
            var isHtml = isInHtml || new XmlElement(tree, index).Name == "html";
            if (Find(tree, tree[index].FirstChild, depth + 1, isHtml) is { } inner) return inner;
        }

        return null;
    }

    /// <summary>A page may hold a feed that something wrapped in it, but not every element with a feed's name is one.</summary>
    private static bool IsUnmistakable(XmlElement root) =>
        root is { Name: "feed", Namespace: Ns.Atom } || (root.Name == "rss" && root["version"] is not null) || root is { Name: "rdf", Namespace: Ns.Rdf };

    /// <summary>The language scope of the feed: the channel's where it has its own.</summary>
    private static int ScopeOf(XmlElement root) => root.Child("channel")?.LanguageScope ?? (root.Name == "entry" ? 0 : root.LanguageScope);

    private static bool DayFirst(XmlElement root)
    {
        var language = ((root.Child("channel") ?? root).Child("language")?.Text ?? root.Language)?.ToLowerInvariant();
        return language is not null and not "en" and not "en-us" and not "en-ph" and not "en-ca";
    }

    private static bool IsHtml(XmlTree tree, ReadOnlySpan<byte> utf8)
    {
        var root = new XmlElement(tree, 0);
        return HtmlElements.IsKnown(root.Name) || LooksLikeHtml(utf8);
    }

    private static bool LooksLikeHtml(ReadOnlySpan<byte> utf8)
    {
        var head = System.Text.Encoding.Latin1.GetString(utf8[..Math.Min(utf8.Length, 1024)]);
        return head.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.Contains("<html", StringComparison.OrdinalIgnoreCase);
    }
}
