namespace Syndication.Feeds;

/// <summary>The family of formats that a document belongs to.</summary>
public enum FeedFormat
{
    /// <summary>RSS 0.91 to 0.94 and 2.0.</summary>
    Rss,

    /// <summary>RSS 0.90 and 1.0, in RDF.</summary>
    Rdf,

    /// <summary>Atom 0.3 and 1.0, a stand-alone entry too.</summary>
    Atom,

    /// <summary>Microsoft's Channel Definition Format.</summary>
    Cdf,

    /// <summary>JSON Feed 1.0 and 1.1.</summary>
    Json,

    /// <summary>A sitemap, news sitemap or sitemap index.</summary>
    Sitemap,

    /// <summary>OPML: a list of feeds.</summary>
    Opml,
}

/// <summary>One thing that had to be mended to read a document.</summary>
/// <param name="Kind">A stable, lower-case name such as <c>bare-ampersand</c> or <c>wrong-charset</c>.</param>
/// <param name="Detail">For people: what was found, where; or null.</param>
public sealed record FeedRepair(string Kind, string? Detail = null);

/// <summary>A feed document: as its publisher wrote it when it was read, as we publish it when it is to be written.</summary>
public sealed record SyndicationFeed
{
    /// <summary>The family of formats.</summary>
    public FeedFormat Format { get; init; }

    /// <summary>The version the document claims (<c>0.91</c>, <c>2.0</c>, <c>1.1</c>), or null.</summary>
    public string? FormatVersion { get; init; }

    /// <summary>The encoding the bytes were decoded with: lower-case WHATWG or IANA name.</summary>
    public string? Encoding { get; init; }

    /// <summary>The address that the document's relative addresses were resolved against, unless it said otherwise; or null.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Everything that had to be mended, in the order it was met; empty for a sound document.</summary>
    public IReadOnlyList<FeedRepair> Repairs { get; init; } = [];

    /// <summary>False when the document was read only by recovering from XML, JSON or encoding errors.</summary>
    public bool IsWellFormed { get; init; } = true;

    /// <summary>Atom id, or <c>rdf:about</c> of the channel.</summary>
    public string? Id { get; init; }

    /// <summary>Title of the feed.</summary>
    public TextContent? Title { get; init; }

    /// <summary>RSS description, Atom subtitle.</summary>
    public TextContent? Description { get; init; }

    /// <summary>The site the feed belongs to (RSS link, Atom <c>rel=alternate</c>).</summary>
    public string? HomePageUrl { get; init; }

    /// <summary>The feed's own address (<c>rel=self</c>).</summary>
    public string? FeedUrl { get; init; }

    /// <summary>Next page (RFC 5005 §3; JSON Feed <c>next_url</c>).</summary>
    public string? NextUrl { get; init; }

    /// <summary>Previous page or archive (RFC 5005 §3 and §4).</summary>
    public string? PreviousUrl { get; init; }

    /// <summary>BCP 47 tag as given, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Large picture: Atom logo, RSS image, <c>itunes:image</c>.</summary>
    public string? Icon { get; init; }

    /// <summary>Small picture: Atom icon.</summary>
    public string? Favicon { get; init; }

    /// <summary>The whole RSS image.</summary>
    public SyndicationImage? Image { get; init; }

    /// <summary>Authors in document order.</summary>
    public IReadOnlyList<SyndicationPerson> Authors { get; init; } = [];

    /// <summary>Contributors in document order.</summary>
    public IReadOnlyList<SyndicationPerson> Contributors { get; init; } = [];

    /// <summary>webMaster, <c>dc:publisher</c>, <c>itunes:owner</c>.</summary>
    public SyndicationPerson? Publisher { get; init; }

    /// <summary>Categories in document order.</summary>
    public IReadOnlyList<SyndicationCategory> Categories { get; init; } = [];

    /// <summary>When the feed was published (RSS <c>pubDate</c>).</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When the feed last changed (<c>lastBuildDate</c>, Atom <c>updated</c>).</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>Rights statement.</summary>
    public TextContent? Rights { get; init; }

    /// <summary>The program that made the document.</summary>
    public SyndicationGenerator? Generator { get; init; }

    /// <summary>How long the publisher wants the feed cached, in minutes; null where absent or not positive.</summary>
    public int? TtlMinutes { get; init; }

    /// <summary>Hours of the day, 0 to 23 in GMT, in which the publisher does not update (RSS <c>skipHours</c>).</summary>
    public IReadOnlyList<int> SkipHours { get; init; } = [];

    /// <summary>English names of the days without updates (RSS <c>skipDays</c>).</summary>
    public IReadOnlyList<string> SkipDays { get; init; } = [];

    /// <summary>Push endpoints.</summary>
    public IReadOnlyList<SyndicationHub> Hubs { get; init; } = [];

    /// <summary>Every link in document order.</summary>
    public IReadOnlyList<SyndicationLink> Links { get; init; } = [];

    /// <summary>Withdrawn items (RFC 6721).</summary>
    public IReadOnlyList<SyndicationTombstone> Tombstones { get; init; } = [];

    /// <summary>The document holds all there is (RFC 5005 §2, <c>fh:complete</c>).</summary>
    public bool IsComplete { get; init; }

    /// <summary>The document is an archive that will not change (RFC 5005 §4, <c>fh:archive</c>).</summary>
    public bool IsArchive { get; init; }

    /// <summary>The feed will never be updated again (JSON Feed <c>expired</c>).</summary>
    public bool? IsExpired { get; init; }

    /// <summary>The feed's new address (<c>itunes:new-feed-url</c>).</summary>
    public string? NewFeedUrl { get; init; }

    /// <summary>Licence (<c>cc:license</c>, <c>rel=license</c>).</summary>
    public string? LicenseUrl { get; init; }

    /// <summary><c>itunes:explicit</c>.</summary>
    public bool? IsExplicit { get; init; }

    /// <summary><c>itunes:block</c>.</summary>
    public bool? IsBlocked { get; init; }

    /// <summary>What the feed as a whole replies to (RFC 4685).</summary>
    public SyndicationReply? InReplyTo { get; init; }

    /// <summary>Items in document order.</summary>
    public IReadOnlyList<SyndicationItem> Items { get; init; } = [];
}
