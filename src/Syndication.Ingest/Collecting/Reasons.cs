using Syndication.Ingest.Fetching;
using Syndication.Storage;

namespace Syndication.Ingest.Collecting;

/// <summary>What a fetch result means for an operator.</summary>
internal static class Reasons
{
    /// <summary>In one line; null where all is well.</summary>
    public static string? Of(FetchResult? result) => result switch
    {
        null or FetchResult.Body or FetchResult.NotModified => null,
        FetchResult.Refused refused => refused.Reason,
        FetchResult.Gone => "gone for good (HTTP 410)",
        FetchResult.Unreachable unreachable => unreachable.Reason,
        FetchResult.Forbidden forbidden => forbidden.Reason,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>How the source is doing after it.</summary>
    public static SourceHealth HealthOf(FetchResult? result) => result switch
    {
        null or FetchResult.Body or FetchResult.NotModified => SourceHealth.Healthy,
        FetchResult.Refused { StatusCode: 429 } or FetchResult.Refused { StatusCode: 503, RetryAfter: not null } => SourceHealth.Throttled,
        FetchResult.Refused { StatusCode: >= 500 } => SourceHealth.Unreachable,
        FetchResult.Refused => SourceHealth.Broken,
        FetchResult.Gone => SourceHealth.Gone,
        FetchResult.Unreachable => SourceHealth.Unreachable,
        FetchResult.Forbidden => SourceHealth.Blocked,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
