using Syndication.Ingest.Catalogue;
using Syndication.Ingest.Collecting;
using Syndication.Ingest.Fetching;

namespace Syndication.Ingest;

/// <summary>Runs the tests of rules for publishers whose pages are not stored: asks for them, with all manners.</summary>
public sealed class ProveSiteRules
{
    private readonly PageFetcher _pages;
    private readonly TimeProvider _clock;

    internal ProveSiteRules(PageFetcher pages, TimeProvider clock) => (_pages, _clock) = (pages, clock);

    /// <summary>What the rules do not do, and the pages that could not be asked for; tests with stored pages are left out, since reading the catalogue runs them.</summary>
    public async Task<IReadOnlyList<CatalogueError>> RunAsync(IEnumerable<SiteTest> tests, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(tests);
        var failures = new List<CatalogueError>();
        foreach (var test in tests.Where(test => test.Page is null))
            if (await FailureOfAsync(test, ct) is { } failure) failures.Add(new CatalogueError(test.File, test.Line, 1, failure));
        return failures;
    }

    private async Task<string?> FailureOfAsync(SiteTest test, CancellationToken ct)
    {
        var result = await _pages.FetchAsync(new FetchRequest(new Uri(test.Url)), ignoresRobots: false, ct);
        if (result is not FetchResult.Body body) return $"the test's page {test.Url} could not be asked for: {Reasons.Of(result) ?? "no page"}";
        return test.Failure(body.Bytes, body.ContentType, _clock.GetUtcNow()) is { } failure ? $"the rule's own test fails on {test.Url}: {failure}" : null;
    }
}
