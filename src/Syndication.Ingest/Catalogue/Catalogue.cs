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

    /// <summary>Bytes of the document in the usual case, or null for what readers take.</summary>
    public int? MaxSize { get; init; }

    /// <summary>What articles have to say to be let in, or null where everything selected is.</summary>
    public ArticleRules? Rules { get; init; }

    /// <summary>Whether of several articles that tell the same text only the first is taken.</summary>
    public StoryMode Stories { get; init; } = StoryMode.All;

    /// <summary>How long after its arrival an article appears, or null for at once.</summary>
    public TimeSpan? Embargo { get; init; }

    /// <summary>Earlier slugs, redirected for ever.</summary>
    public IReadOnlyList<string> FormerSlugs { get; init; } = [];

    /// <summary>The feed is closed: its addresses answer 410.</summary>
    public bool IsRetired { get; init; }

    /// <summary>When it will be closed, or null where that is not settled or has come to pass.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

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

/// <summary>What a feed does with articles that tell the same text, such as copy of an agency.</summary>
public enum StoryMode
{
    /// <summary>Takes all of them.</summary>
    All,

    /// <summary>Takes the first that arrived.</summary>
    First,
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

    /// <summary>IANA name of the zone in which dates without an offset are read, or null for that of the language.</summary>
    public string? Zone { get; init; }

    /// <summary>Selector of the links, CSS or XPath behind <c>xpath:</c>, to articles on a listing page, or null to find them by the page's structure.</summary>
    public string? Links { get; init; }

    /// <summary>How many pages of a list are followed while they bring anything new, 1 to 20.</summary>
    public int Pages { get; init; } = 1;

    /// <summary>An operator's decision to fetch pages that robots.txt asks to leave alone, for publishers who agreed to it.</summary>
    public bool IgnoresRobots { get; init; }

    /// <summary>Where a JSON document has its items and their parts; null for every other kind.</summary>
    public JsonPaths? Json { get; init; }
}

/// <summary>Paths into a JSON document: names joined by dots, <c>[0]</c> for an entry of a list (<c>data.articles</c>, <c>media[0].url</c>).</summary>
/// <param name="Items">The list of items; empty where the document is the list.</param>
/// <param name="Title">The headline, from the item on.</param>
public sealed record JsonPaths(string Items, string Title)
{
    /// <summary>The publisher's id of the item.</summary>
    public string? Id { get; init; }

    /// <summary>The page of the item.</summary>
    public string? Url { get; init; }

    /// <summary>The text, as HTML.</summary>
    public string? Content { get; init; }

    /// <summary>The standfirst.</summary>
    public string? Summary { get; init; }

    /// <summary>The date of publication: RFC 3339, or seconds or milliseconds since 1970.</summary>
    public string? Date { get; init; }

    /// <summary>The author's name, or a list of names.</summary>
    public string? Author { get; init; }

    /// <summary>The category's name, or a list of names.</summary>
    public string? Category { get; init; }

    /// <summary>The picture's address.</summary>
    public string? Image { get; init; }
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
