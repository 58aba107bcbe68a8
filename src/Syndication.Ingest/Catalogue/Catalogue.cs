using Syndication.Articles.Extraction;
using Syndication.Storage;

namespace Syndication.Ingest.Catalogue;

/// <summary>One published feed, as a file under <c>feeds/</c> defines it.</summary>
public sealed record FeedDefinition
{
    /// <summary>The last part of its address: the file's name without <c>.yaml</c>.</summary>
    public required string Slug { get; init; }

    /// <summary>Title as shown.</summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences for people, or null.</summary>
    public string? Description { get; init; }

    /// <summary>BCP 47 tag, or null where the sources' languages differ.</summary>
    public string? Language { get; init; }

    /// <summary>What it takes in.</summary>
    public required Selection Selection { get; init; }

    /// <summary>Most items in the feed document. Default 100.</summary>
    public int Limit { get; init; } = 100;

    /// <summary>How much of each article is published.</summary>
    public ContentPolicy Content { get; init; } = ContentPolicy.Full;

    /// <summary>Earlier slugs, redirected for ever.</summary>
    public IReadOnlyList<string> FormerSlugs { get; init; } = [];

    /// <summary>The feed is closed: its addresses answer 410.</summary>
    public bool IsRetired { get; init; }

    /// <summary>Where its articles come from.</summary>
    public IReadOnlyList<SourceDefinition> Sources { get; init; } = [];
}

/// <summary>How much of each article a feed publishes.</summary>
public enum ContentPolicy
{
    /// <summary>The whole text.</summary>
    Full,

    /// <summary>The standfirst or the first paragraph.</summary>
    Summary,

    /// <summary>The title only.</summary>
    Headline,
}

/// <summary>What a source is.</summary>
public enum SourceKind
{
    /// <summary>To be told from the answer.</summary>
    Auto,

    /// <summary>A feed document.</summary>
    Feed,

    /// <summary>A page with links to articles.</summary>
    Listing,

    /// <summary>A sitemap or news sitemap.</summary>
    Sitemap,

    /// <summary>A folder of documents.</summary>
    Folder,

    /// <summary>A JSON document read by paths.</summary>
    Json,

    /// <summary>One page that is an article itself.</summary>
    Page,
}

/// <summary>One source, as a feed's file or a command defines it.</summary>
public sealed record SourceDefinition
{
    /// <summary>Unique, stable name; the address where the file gives none.</summary>
    public required string Key { get; init; }

    /// <summary>Absolute http or https address, or the full path of a folder.</summary>
    public required string Address { get; init; }

    /// <summary>What it is.</summary>
    public SourceKind Kind { get; init; } = SourceKind.Auto;

    /// <summary>Category of articles that bring none along, or null.</summary>
    public string? Category { get; init; }

    /// <summary>Language of articles that do not say, or null.</summary>
    public string? Language { get; init; }

    /// <summary>A fixed interval between refreshes, or null for a learnt one.</summary>
    public TimeSpan? Every { get; init; }

    /// <summary>Whether pages are fetched for the whole text: yes, no, or (null) where the feed's own is a teaser.</summary>
    public bool? FullText { get; init; }
}

/// <summary>All that the files under <c>feeds/</c> say.</summary>
/// <param name="Feeds">By slug.</param>
/// <param name="Sites">Rules for publishers.</param>
public sealed record Catalogue(IReadOnlyList<FeedDefinition> Feeds, IReadOnlyList<SiteRule> Sites)
{
    /// <summary>A catalogue that says nothing.</summary>
    public static Catalogue Empty { get; } = new([], []);
}

/// <summary>A mistake in the catalogue.</summary>
/// <param name="File">Path of the file as it was found.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based.</param>
/// <param name="Message">What is wrong and what is allowed, in one line.</param>
public sealed record CatalogueError(string File, int Line, int Column, string Message)
{
    /// <summary><c>file:line:column: message</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}:{Column}: {Message}");
}
