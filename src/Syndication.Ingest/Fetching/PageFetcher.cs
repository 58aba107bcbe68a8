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

    /// <summary>What robots.txt, or that it cannot be had, keeps the address from us with; null where nothing does.</summary>
    public async Task<FetchResult?> ObjectionAsync(Uri address, CancellationToken ct)
    {
        var (rules, obstacle) = await robots.AskAsync(address, ct);
        if (obstacle is not null) return obstacle;
        if (!rules.Allows(address)) return new FetchResult.Forbidden($"robots.txt of {address.Host} asks not to fetch {address.AbsolutePath}");
        fetcher.Pace(address, rules.CrawlDelay);
        return null;
    }
}
