namespace Syndication.Feeds.Writing;

/// <summary>Which links of a feed are written beside those that the model has a field for.</summary>
internal static class FeedLinks
{
    /// <summary>The other renditions of the feed, one of a type (RFC 4287 §4.1.1), and the pages and archives around it (RFC 5005 §3 and §4).</summary>
    public static IEnumerable<SyndicationLink> Others(SyndicationFeed feed) => feed.Links.Where(link => link.Rel switch
    {
        "first" or "last" or "current" or "next-archive" or "via" or "related" => true,
        "alternate" => link.MediaType is not null && link.Url != feed.HomePageUrl,
        _ => false,
    }).DistinctBy(link => (link.Rel, link.MediaType, link.Rel == "alternate" ? "" : link.Url));
}
