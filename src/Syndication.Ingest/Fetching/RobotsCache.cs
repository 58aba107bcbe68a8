using System.Collections.Concurrent;

namespace Syndication.Ingest.Fetching;

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

    private readonly ConcurrentDictionary<string, (RobotsRules Rules, DateTimeOffset Until)> _known = new(StringComparer.Ordinal);

    /// <summary>What the host's robots.txt says now.</summary>
    public async Task<RobotsRules> RulesAsync(Uri address, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var site = address.GetLeftPart(UriPartial.Authority);
        if (_known.TryGetValue(site, out var known) && known.Until > now) return known.Rules;
        if (_known.Count > Remembered) Forget(now);

        var result = await fetcher.FetchAsync(new FetchRequest(new Uri($"{site}/robots.txt")) { IsPage = true }, ct);
        var (rules, isAnswered) = result switch
        {
            FetchResult.Body body => (RobotsRules.Parse(body.Bytes.Span, Product), true),
            // RFC 9309 §2.3.1.3: a host without the file has no objection.
            FetchResult.Refused { StatusCode: >= 400 and < 500 and not 429 } or FetchResult.Gone => (RobotsRules.AllowAll, true),
            FetchResult.Forbidden { Reason: var reason } when reason.StartsWith("HTTP 4", StringComparison.Ordinal) => (RobotsRules.AllowAll, true),
            _ => (RobotsRules.DenyAll, false),
        };
        _known[site] = (rules, now + (isAnswered ? Kept : KeptUnanswered));
        return rules;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (site, known) in _known)
            if (known.Until <= now) _known.TryRemove(site, out _);
    }
}
