namespace Syndication.Ingest.Fetching;

/// <summary>All that asking for one address can come to.</summary>
/// <remarks>The compiler does not know that the list is closed: end a <c>switch</c> over it with a throwing arm.</remarks>
internal abstract record FetchResult
{
    private FetchResult() { }

    /// <summary>When the answer's cache headers say to ask again, and where it has moved for good.</summary>
    public AnswerHints Hints { get; init; } = AnswerHints.None;

    /// <summary>200, the body read whole and expanded within the limits.</summary>
    /// <param name="Address">Where it came from in the end.</param>
    /// <param name="Hash">SHA-256 of <paramref name="Bytes"/>, lower-case hex.</param>
    public sealed record Body(
        Uri Address, ReadOnlyMemory<byte> Bytes, string? ContentType, string Hash, Validators Validators) : FetchResult;

    /// <summary>304, or 200 with the same bytes as last time.</summary>
    public sealed record NotModified(Validators Validators) : FetchResult;

    /// <summary>Any other status. <paramref name="RetryAfter"/> is what the publisher asked for, at most a day; or null.</summary>
    public sealed record Refused(int StatusCode, TimeSpan? RetryAfter, string Reason) : FetchResult;

    /// <summary>410: gone for good.</summary>
    public sealed record Gone : FetchResult;

    /// <summary>No sound answer: name not found, no connection, timed out, TLS, too large, cut short.</summary>
    public sealed record Unreachable(string Reason) : FetchResult;

    /// <summary>We may not, or are not let: address guard, robots.txt, a bot wall, a consent or login page.</summary>
    public sealed record Forbidden(string Reason) : FetchResult;
}

/// <summary>What the publisher gave us last time, raw, to be handed back as If-None-Match and If-Modified-Since.</summary>
internal sealed record Validators(string? ETag, string? LastModified)
{
    public static Validators None { get; } = new(null, null);
}

/// <summary>What an answer says beside its body.</summary>
/// <param name="FreshFor">How long the answer may be kept (max-age, else Expires), or null.</param>
/// <param name="MovedTo">The address the publisher says is the right one from now on: every redirect on the way was permanent; or null.</param>
internal sealed record AnswerHints(TimeSpan? FreshFor, Uri? MovedTo)
{
    public static AnswerHints None { get; } = new(null, null);

    /// <summary>WebSub hub and topic of the Link header, or null.</summary>
    public (Uri Hub, Uri Topic)? Push { get; init; }
}

/// <summary>One question to a publisher.</summary>
/// <param name="Address">Absolute http or https address.</param>
internal sealed record FetchRequest(Uri Address)
{
    /// <summary>What was given last time.</summary>
    public Validators Validators { get; init; } = Validators.None;

    /// <summary>SHA-256 of the last body, so that equal bytes count as not modified; or null.</summary>
    public string? KnownHash { get; init; }

    /// <summary>A page for people is asked for, not a feed.</summary>
    public bool IsPage { get; init; }
}
