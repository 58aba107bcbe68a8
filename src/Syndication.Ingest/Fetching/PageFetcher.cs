namespace Syndication.Ingest.Fetching;

/// <summary>Fetches pages made for people, with the manners that robots.txt asks for.</summary>
internal sealed class PageFetcher(HttpFetcher fetcher, RobotsCache robots)
{
    /// <param name="ignoresRobots">The operator's decision for this source.</param>
    public async Task<FetchResult> FetchAsync(FetchRequest request, bool ignoresRobots, CancellationToken ct)
    {
        if (!ignoresRobots && await ObjectionAsync(request.Address, ct) is { } objection) return objection;
        return await fetcher.FetchAsync(request with { IsPage = true }, ct);
    }

    /// <summary>Why robots.txt keeps the address from us, or null where it does not.</summary>
    public async Task<FetchResult.Forbidden?> ObjectionAsync(Uri address, CancellationToken ct)
    {
        var rules = await robots.RulesAsync(address, ct);
        if (!rules.Allows(address)) return new FetchResult.Forbidden($"robots.txt of {address.Host} asks not to fetch {address.AbsolutePath}");
        fetcher.Pace(address, rules.CrawlDelay);
        return null;
    }
}
