namespace Syndication.Storage;

/// <summary>How a source is doing, as an operator needs to know it.</summary>
public enum SourceHealth
{
    /// <summary>Never asked so far.</summary>
    New,

    /// <summary>The last answer was good.</summary>
    Healthy,

    /// <summary>It answered, but nothing could be read from it.</summary>
    Broken,

    /// <summary>It could not be reached.</summary>
    Unreachable,

    /// <summary>It turned us away (bot wall, consent page, robots.txt, address guard).</summary>
    Blocked,

    /// <summary>It asked us to wait.</summary>
    Throttled,

    /// <summary>It said it is gone for good (410); not asked again until an operator says so.</summary>
    Gone,
}

/// <summary>Everything remembered about one source between two refreshes.</summary>
public sealed record SourceState
{
    /// <summary>Unique, stable name: the catalogue's, or the address for one added by command.</summary>
    public required string Key { get; init; }

    /// <summary>Absolute http or https address, or the path of a folder.</summary>
    public required string Address { get; init; }

    /// <summary>Slug of the feed whose file names it; null for one added by command without a feed.</summary>
    public string? Feed { get; init; }

    /// <summary>Added by command, so that the catalogue neither defines nor removes it.</summary>
    public bool IsAdded { get; init; }

    /// <summary>The definition as the catalogue or the command gave it, as JSON; the store does not look inside.</summary>
    public string Definition { get; init; } = "{}";

    /// <summary>The validator for If-None-Match, raw as it came.</summary>
    public string? ETag { get; init; }

    /// <summary>The validator for If-Modified-Since, raw as it came.</summary>
    public string? LastModified { get; init; }

    /// <summary>SHA-256 of the last body, to know equal bytes again.</summary>
    public string? BodyHash { get; init; }

    /// <summary>When the validators were last confirmed.</summary>
    public DateTimeOffset? ValidatedAt { get; init; }

    /// <summary>When it was last asked.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>When it last gave a good answer.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>When it last gave something new.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>When it is to be asked next.</summary>
    public DateTimeOffset DueAt { get; init; }

    /// <summary>Refreshes in a row that failed.</summary>
    public int Failures { get; init; }

    /// <summary>How it is doing.</summary>
    public SourceHealth Health { get; init; }

    /// <summary>The reason for its health in one line, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>What the schedule and the fetcher learnt, as JSON; the store does not look inside.</summary>
    public string Learnt { get; init; } = "{}";
}

/// <summary>What became of one document (a file of a folder, a page of a listing) of a source.</summary>
public enum DocumentOutcome
{
    /// <summary>Known, to be fetched.</summary>
    Pending,

    /// <summary>It gave at least one article.</summary>
    Read,

    /// <summary>It was looked at and holds no article.</summary>
    NoArticle,

    /// <summary>It could not be read.</summary>
    Failed,

    /// <summary>It was read, but its text does not look like the other articles of its site, so that it is withheld.</summary>
    Quarantined,
}

/// <summary>One document that a source consists of.</summary>
/// <param name="Name">File name or absolute address; unique within the source.</param>
/// <param name="Hash">SHA-256 of its bytes, or null while unknown.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reason">Why, in one line; null where it was read.</param>
/// <param name="At">When it was last looked at, or first heard of.</param>
public sealed record SourceDocument(string Name, string? Hash, DocumentOutcome Outcome, string? Reason, DateTimeOffset At);
