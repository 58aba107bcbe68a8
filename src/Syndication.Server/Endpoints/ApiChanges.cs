using System.Text.Json;
using Syndication.Articles;
using Syndication.Ingest.Catalogue;
using Syndication.Storage;

namespace Syndication.Server.Endpoints;

/// <summary>The few operations of the API that change something. Who may call them is decided before.</summary>
internal sealed class ApiChanges(ArticleStore articles, SourceStore sources, NamedSources named, TimeProvider clock)
{
    /// <summary>Bytes of a request; a source is described in far fewer.</summary>
    public const int LargestBody = 16 * 1024;

    /// <summary>Asks one source, or all of them, now.</summary>
    public async Task<ApiAnswer> RefreshAsync(HttpContext http)
    {
        var key = http.Request.Query["source"].FirstOrDefault();
        var source = key is null ? null : await named.FindAsync(key, http.RequestAborted);
        if (key is not null && source is null) return NoSource(key);
        var asked = await sources.MakeDueAsync(source?.Key, clock.GetUtcNow(), http.RequestAborted);
        return new ApiAnswer.Changed(StatusCodes.Status202Accepted, ApiAnswer.Of(new ApiRefresh(asked), ApiContext.Readable.ApiRefresh).Body);
    }

    public async Task<ApiAnswer> AddSourceAsync(HttpContext http)
    {
        if (!http.Request.HasJsonContentType()) return new ApiAnswer.Problem(StatusCodes.Status415UnsupportedMediaType, "The source is described in application/json.");
        var (wanted, problem) = await ReadAsync(http);
        if (wanted is null) return Bad(problem!);
        if (Define(wanted, out problem) is not { } definition) return Bad(problem!);
        if (await sources.FindAsync(definition.Key, http.RequestAborted) is { IsAdded: false })
            return new ApiAnswer.Problem(StatusCodes.Status409Conflict, "The catalogue has this source already.");

        var state = SourceStates.Of(definition, wanted.Feed, isAdded: true, clock.GetUtcNow());
        await sources.AddAsync(state, http.RequestAborted);
        return new ApiAnswer.Changed(
            StatusCodes.Status201Created, JsonSerializer.SerializeToUtf8Bytes(ApiSource.Of(state), ApiContext.Readable.ApiSource));
    }

    public async Task<ApiAnswer> RemoveSourceAsync(HttpContext http)
    {
        var key = http.Request.Query["source"].FirstOrDefault();
        if (string.IsNullOrEmpty(key)) return Bad("source is the key or the address of the source.");
        if (await named.FindAsync(key, http.RequestAborted) is not { } source) return NoSource(key);
        if (!source.IsAdded)
            return new ApiAnswer.Problem(StatusCodes.Status409Conflict, "The catalogue has this source: take it out of its file, or it would come back.");

        await sources.RemoveAsync(source.Key, http.RequestAborted);
        return new ApiAnswer.Changed(StatusCodes.Status204NoContent);
    }

    public async Task<ApiAnswer> WithdrawAsync(HttpContext http)
    {
        var reason = http.Request.Query["reason"].FirstOrDefault();
        return ArticleId.TryParse(http.GetRouteValue("id") as string ?? "", out var id)
            && await articles.WithdrawAsync(id, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), clock.GetUtcNow(), http.RequestAborted)
                ? new ApiAnswer.Changed(StatusCodes.Status204NoContent)
                : new ApiAnswer.Problem(StatusCodes.Status404NotFound, "There is no such article, or it was withdrawn before.");
    }

    private static ApiAnswer.Problem NoSource(string key) => new(StatusCodes.Status404NotFound, $"There is no source {key}.");

    private static ApiAnswer.Problem Bad(string detail) => new(StatusCodes.Status400BadRequest, detail);

    private static async Task<(ApiNewSource?, string?)> ReadAsync(HttpContext http)
    {
        try
        {
            var wanted = await JsonSerializer.DeserializeAsync(http.Request.Body, ApiContext.Readable.ApiNewSource, http.RequestAborted);
            return wanted is null ? (null, "The body describes no source.") : (wanted, null);
        }
        catch (JsonException e)
        {
            return (null, $"The body is no JSON that describes a source: {e.Message}");
        }
    }

    // Folders are added on the machine itself: whoever has the token only is not to read its disk.
    private static SourceDefinition? Define(ApiNewSource wanted, out string? problem)
    {
        TimeSpan every = default;
        SourceKind kind = default;
        problem = string.IsNullOrWhiteSpace(wanted.Url) ? "url is missing."
            : SourceAddress.Problem(wanted.Url) is { } wrong ? $"url: {wrong}."
            : wanted.Every is not null && !(DurationText.TryParse(wanted.Every, out every) && every >= TimeSpan.FromSeconds(1))
                ? "every is a time of a second or more, such as 90s, 15m or 1h30m."
            : wanted.Kind is not null && !(Enum.TryParse(wanted.Kind, ignoreCase: true, out kind) && kind is SourceKind.Auto or SourceKind.Feed or SourceKind.Listing or SourceKind.Sitemap or SourceKind.Page)
                ? "kind is auto, feed, listing, sitemap or page."
            : null;
        return problem is not null ? null : new SourceDefinition
        {
            Key = wanted.Url!,
            Address = wanted.Url!,
            Kind = kind,
            Category = wanted.Category,
            Language = wanted.Language,
            Every = wanted.Every is null ? null : every,
        };
    }
}
