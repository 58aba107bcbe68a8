namespace Syndication.Feeds;

/// <summary>A link of a feed or an item (RFC 4287 §4.2.7; an RSS <c>link</c> is <c>rel=alternate</c>).</summary>
/// <param name="Url">Absolute where there was a base to resolve against, otherwise as given; empty where the publisher gave none.</param>
/// <param name="Rel">The relation, <c>alternate</c> where the publisher gave none.</param>
public sealed record SyndicationLink(string Url, string Rel = "alternate")
{
    /// <summary>Media type the publisher announced, or null.</summary>
    public string? MediaType { get; init; }

    /// <summary>Title of the target.</summary>
    public string? Title { get; init; }

    /// <summary>Language of the target (<c>hreflang</c>).</summary>
    public string? Language { get; init; }

    /// <summary>Length in bytes that the publisher announced, or null.</summary>
    public long? Length { get; init; }
}

/// <summary>A file that belongs to an item (RSS enclosure, Atom <c>rel=enclosure</c>, <c>media:content</c>, JSON Feed attachment).</summary>
/// <param name="Url">Absolute where it could be resolved; never empty.</param>
public sealed record SyndicationAttachment(string Url)
{
    /// <summary>Media type, or null where the publisher gave none.</summary>
    public string? MediaType { get; init; }

    /// <summary>Title of the file.</summary>
    public string? Title { get; init; }

    /// <summary>Size in bytes, or null where unknown (a published 0 counts as unknown).</summary>
    public long? SizeInBytes { get; init; }

    /// <summary>Playing time, or null.</summary>
    public TimeSpan? Duration { get; init; }
}

/// <summary>A picture with what its publisher says of it (RSS <c>image</c>, <c>media:thumbnail</c>).</summary>
/// <param name="Url">Absolute where it could be resolved; empty only where an RSS <c>image</c> has none.</param>
public sealed record SyndicationImage(string Url)
{
    /// <summary>Alternative text.</summary>
    public string? Title { get; init; }

    /// <summary>The page that the picture links to.</summary>
    public string? Link { get; init; }

    /// <summary>Longer text about the picture.</summary>
    public string? Description { get; init; }

    /// <summary>Width in pixels.</summary>
    public int? Width { get; init; }

    /// <summary>Height in pixels.</summary>
    public int? Height { get; init; }
}

/// <summary>Where a feed can be subscribed to for push (WebSub §4; RSS 2.0 <c>cloud</c>; JSON Feed <c>hubs</c>).</summary>
/// <param name="Type"><c>WebSub</c>, <c>rssCloud</c>, or what a JSON Feed says.</param>
/// <param name="Url">Absolute address of the hub.</param>
public sealed record SyndicationHub(string Type, string Url);

/// <summary>The program that made a feed.</summary>
public sealed record SyndicationGenerator(string? Name, string? Url = null, string? Version = null);

/// <summary>An item that was withdrawn (RFC 6721 §3, <c>at:deleted-entry</c>).</summary>
/// <param name="Id">The withdrawn item's id.</param>
/// <param name="When">When it was withdrawn.</param>
/// <param name="Comment">Why, for people; or null.</param>
public sealed record SyndicationTombstone(string Id, DateTimeOffset When, string? Comment = null);
