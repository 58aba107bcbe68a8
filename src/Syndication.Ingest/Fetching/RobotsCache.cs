using System.Collections.Concurrent;

namespace Syndication.Ingest.Fetching;

/// <summary>What a host's robots.txt says.</summary>
/// <param name="Rules">Nothing may be fetched where the host does not say.</param>
/// <param name="Obstacle">Why it does not say; null where it does, or has no such file.</param>
internal sealed record RobotsAnswer(RobotsRules Rules, FetchResult? Obstacle);

/// <summary>The robots.txt of hosts, each asked for at most once a day.</summary>
internal sealed class RobotsCache(HttpFetcher fetcher, TimeProvider clock)
{
    /// <summary>Our name in a robots.txt.</summary>
    private const string Product = "Syndication";

    /// <summary>RFC 9309 §2.4: not longer than 24 hours.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>A host that could not answer is asked again sooner.</summary>
    private static readonly TimeSpan KeptUnanswered = TimeSpan.FromMinutes(15);

    private const int Remembered = 4096;

    private readonly ConcurrentDictionary<string, (RobotsAnswer Answer, DateTimeOffset Until)> _known = new(StringComparer.Ordinal);

    /// <summary>What the host's robots.txt says now.</summary>
    public async Task<RobotsAnswer> AskAsync(Uri address, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var site = address.GetLeftPart(UriPartial.Authority);
        if (_known.TryGetValue(site, out var known) && known.Until > now) return known.Answer;
        if (_known.Count > Remembered) Forget(now);

        var result = await fetcher.FetchAsync(new FetchRequest(new Uri($"{site}/robots.txt")) { IsPage = true }, ct);
        var answer = result switch
        {
            FetchResult.Body body => new RobotsAnswer(RobotsRules.Parse(body.Bytes.Span, Product), null),
            // RFC 9309 §2.3.1.3: a host without the file has no objection.
            FetchResult.Refused { StatusCode: >= 400 and < 500 and not 429 } or FetchResult.Gone => new RobotsAnswer(RobotsRules.AllowAll, null),
            FetchResult.Forbidden { Reason: var reason } when reason.StartsWith("HTTP 4", StringComparison.Ordinal) => new RobotsAnswer(RobotsRules.AllowAll, null),
            _ => new RobotsAnswer(RobotsRules.DenyAll, Obstacle(address, result)),
        };
        _known[site] = (answer, now + (answer.Obstacle is null ? Kept : KeptUnanswered));
        return answer;
    }

    /// <summary>Where the whole host is closed to us the reason is that; everything else may pass.</summary>
    private static FetchResult Obstacle(Uri address, FetchResult result)
    {
        var what = $"robots.txt of {address.Host} could not be fetched";
        return result switch
        {
            FetchResult.Forbidden => result,
            FetchResult.Refused { StatusCode: 429 or >= 500 } refused => refused with { Reason = $"{what}: {refused.Reason}" },
            FetchResult.Refused refused => new FetchResult.Unreachable($"{what}: {refused.Reason}"),
            FetchResult.Unreachable unreachable => new FetchResult.Unreachable($"{what}: {unreachable.Reason}"),
            _ => new FetchResult.Unreachable(what),
        };
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (site, known) in _known)
            if (known.Until <= now) _known.TryRemove(site, out _);
    }
}
