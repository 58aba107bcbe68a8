namespace Syndication.Feeds;

/// <summary>One item or entry: as its publisher wrote it when it was read, as we publish it when it is to be written.</summary>
/// <remarks>Text keeps its kind and is neither sanitised nor resolved; addresses outside text are absolute where a base was known.</remarks>
public sealed record SyndicationItem
{
    /// <summary>RSS guid, Atom id, <c>rdf:about</c> or JSON Feed id, exactly as written.</summary>
    public string? Id { get; init; }

    /// <summary>RSS <c>isPermaLink</c>; true where a guid does not say (RSS 2.0), null without an id or outside RSS.</summary>
    public bool? IdIsPermalink { get; init; }

    /// <summary>The page of the item: link, <c>rel=alternate</c>, a permalink guid.</summary>
    public string? Url { get; init; }

    /// <summary>The page that a link-blog item talks about (JSON Feed <c>external_url</c>, Atom <c>rel=related</c>).</summary>
    public string? ExternalUrl { get; init; }

    /// <summary>The publisher's own address where <see cref="Url"/> counts clicks (<c>feedburner:origLink</c>).</summary>
    public string? OriginalUrl { get; init; }

    /// <summary>Headline.</summary>
    public TextContent? Title { get; init; }

    /// <summary>RSS description, Atom summary; media or iTunes descriptions as a fallback.</summary>
    public TextContent? Summary { get; init; }

    /// <summary>Full text: <c>content:encoded</c>, Atom content, <c>xhtml:body</c>, JSON Feed content.</summary>
    public TextContent? Content { get; init; }

    /// <summary>Plain-text twin of <see cref="Content"/> (JSON Feed <c>content_text</c> beside <c>content_html</c>).</summary>
    public string? ContentText { get; init; }

    /// <summary>Atom content given by address only (<c>src</c>).</summary>
    public string? ContentUrl { get; init; }

    /// <summary>BCP 47 tag as given; null where nothing narrower than the feed says.</summary>
    public string? Language { get; init; }

    /// <summary>The item's picture.</summary>
    public string? Image { get; init; }

    /// <summary>When it was published; null where the date was missing or could not be understood.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When it was last changed in a way its publisher found significant.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>A date known only to the year or month (<c>2024-11</c>), in W3CDTF; written as <c>dc:date</c>, never as an invented day.</summary>
    public string? PartialDate { get; init; }

    /// <summary>As <see cref="PartialDate"/>, where what is known only to the year or month is the last change.</summary>
    public string? PartialUpdated { get; init; }

    /// <summary>Authors in document order.</summary>
    public IReadOnlyList<SyndicationPerson> Authors { get; init; } = [];

    /// <summary>Contributors in document order.</summary>
    public IReadOnlyList<SyndicationPerson> Contributors { get; init; } = [];

    /// <summary><c>dc:publisher</c>.</summary>
    public SyndicationPerson? Publisher { get; init; }

    /// <summary>Categories in document order.</summary>
    public IReadOnlyList<SyndicationCategory> Categories { get; init; } = [];

    /// <summary>Enclosures and media in document order, each address once.</summary>
    public IReadOnlyList<SyndicationAttachment> Attachments { get; init; } = [];

    /// <summary>Every link in document order.</summary>
    public IReadOnlyList<SyndicationLink> Links { get; init; } = [];

    /// <summary><c>media:thumbnail</c> pictures.</summary>
    public IReadOnlyList<SyndicationImage> Thumbnails { get; init; } = [];

    /// <summary>The page for comments (RSS <c>comments</c>).</summary>
    public string? CommentsUrl { get; init; }

    /// <summary>Feed of the comments (<c>wfw:commentRss</c>).</summary>
    public string? CommentsFeedUrl { get; init; }

    /// <summary>Where comments are posted (<c>wfw:comment</c>).</summary>
    public string? CommentsPostUrl { get; init; }

    /// <summary>How many comments there are (<c>slash:comments</c>, <c>thr:total</c>).</summary>
    public int? CommentsCount { get; init; }

    /// <summary>The feed this item came from (Atom <c>source</c>, RSS <c>source</c>); its <see cref="SyndicationFeed.Items"/> is empty.</summary>
    public SyndicationFeed? Source { get; init; }

    /// <summary>Rights statement.</summary>
    public TextContent? Rights { get; init; }

    /// <summary>What this item replies to (RFC 4685 §3).</summary>
    public SyndicationReply? InReplyTo { get; init; }

    /// <summary>Licence (<c>cc:license</c>, <c>rel=license</c>).</summary>
    public string? LicenseUrl { get; init; }

    /// <summary>Place (GeoRSS, GML, W3C geo).</summary>
    public SyndicationGeometry? Geometry { get; init; }

    /// <summary><c>itunes:explicit</c>.</summary>
    public bool? IsExplicit { get; init; }

    /// <summary><c>itunes:block</c>.</summary>
    public bool? IsBlocked { get; init; }
}

/// <summary>The resource an item replies to (RFC 4685 §3, <c>thr:in-reply-to</c>).</summary>
public sealed record SyndicationReply(string? Ref, string? Url = null, string? MediaType = null, string? Source = null);

/// <summary>A GeoJSON geometry; positions are longitude first.</summary>
/// <param name="Type"><c>Point</c>, <c>LineString</c>, <c>Polygon</c> or <c>Box</c>.</param>
/// <param name="Positions">Longitude and latitude in degrees; one for a point, two corners for a box.</param>
public sealed record SyndicationGeometry(string Type, IReadOnlyList<(double Longitude, double Latitude)> Positions);
