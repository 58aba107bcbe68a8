using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Syndication.Server.Publishing;

namespace Syndication.Server.Endpoints;

/// <summary><c>/api/…</c> and <c>/openapi.json</c>. Reading is open to everybody as the feeds are; changing takes a token.</summary>
internal sealed class ApiEndpoints(
    ApiReading reading, ApiChanges changes, RenditionAnswer answer, IOptions<ServerOptions> options, Troubles troubles)
{
    private const string Json = "application/json; charset=utf-8";
    private const string ProblemJson = "application/problem+json; charset=utf-8";

    private static readonly Rendition Description = Rendition.Of(Load());

    private readonly byte[]? _token = options.Value.ApiToken is { } token ? Digest(token) : null;

    /// <summary>One thing that can be done at an address.</summary>
    private sealed record Operation(string Method, bool NeedsToken, Func<HttpContext, Task<ApiAnswer>> Run);

    public void Map(WebApplication app)
    {
        Map(app, "/api/feeds", Get(reading.FeedsAsync));
        Map(app, "/api/articles", Get(reading.ArticlesAsync));
        Map(app, "/api/articles/{id}", Get(reading.ArticleAsync), new("DELETE", true, changes.WithdrawAsync));
        Map(app, "/api/search", Get(reading.SearchAsync));
        Map(app, "/api/sources", Get(reading.SourcesAsync), new("POST", true, changes.AddSourceAsync), new("DELETE", true, changes.RemoveSourceAsync));
        Map(app, "/api/refresh", new Operation("POST", true, changes.RefreshAsync));
        app.Map("/api/{**rest}", http => ProblemAsync(http, StatusCodes.Status404NotFound, "There is nothing here; /openapi.json says what there is."));
    }

    public Task ServeDescriptionAsync(HttpContext http) => answer.WriteAsync(http, Description, Showing.Canonical);

    private static Operation Get(Func<HttpContext, Task<ApiAnswer>> run) => new("GET", false, run);

    private void Map(WebApplication app, string pattern, params Operation[] operations) => app.Map(pattern, async http =>
    {
        try
        {
            await ServeAsync(http, operations);
        }
        catch (BadHttpRequestException e) when (!http.Response.HasStarted)
        {
            await ProblemAsync(http, e.StatusCode, e.Message);
        }
        catch (Exception e) when (!http.Response.HasStarted && (e is NothingToServeException || Troubles.IsOfStore(e)))
        {
            troubles.Report("api", e);
            http.Response.Headers.RetryAfter = "30";
            await ProblemAsync(http, StatusCodes.Status503ServiceUnavailable, "The service cannot use its store at present.");
        }
    });

    private async Task ServeAsync(HttpContext http, Operation[] operations)
    {
        var method = http.Request.Method == "HEAD" ? "GET" : http.Request.Method;
        if (operations.FirstOrDefault(one => one.Method == method) is not { } operation)
        {
            await OtherMethodAsync(http, operations);
            return;
        }

        if (operation.NeedsToken && !await IsAllowedAsync(http)) return;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = ApiChanges.LargestBody;
        await WriteAsync(http, await operation.Run(http));
    }

    private async Task WriteAsync(HttpContext http, ApiAnswer result)
    {
        switch (result)
        {
            case ApiAnswer.Found found:
                var document = new Document(http.Request.Path.Value!, Json, found.Body)
                {
                    // To be asked for anew each time, with its tag.
                    MaxAge = TimeSpan.Zero,
                    Links = found.Next is { } next ? [$"<{next}>; rel=\"next\""] : [],
                };
                await answer.WriteAsync(http, Rendition.Of(document), Showing.Canonical);
                break;
            case ApiAnswer.Changed { Body: { } body } changed:
                await Answer.BytesAsync(http, changed.Status, Json, body, Answer.NotKept);
                break;
            case ApiAnswer.Changed changed:
                Answer.Open(http).CacheControl = Answer.NotKept;
                http.Response.StatusCode = changed.Status;
                break;
            case ApiAnswer.Problem problem:
                await ProblemAsync(http, problem.Status, problem.Detail);
                break;
        }
    }

    /// <summary>Lets pass who has the token; tells everybody else why not.</summary>
    private async Task<bool> IsAllowedAsync(HttpContext http)
    {
        if (_token is null)
        {
            await ProblemAsync(http, StatusCodes.Status403Forbidden, "Nothing can be changed from here: no token is set (SYNDICATION_Server__ApiToken).");
            return false;
        }

        const string Scheme = "Bearer ";
        var field = http.Request.Headers.Authorization.ToString();
        var given = field.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? field[Scheme.Length..].Trim() : "";
        // Digests have one length, so that the time it takes tells nothing of the token.
        if (CryptographicOperations.FixedTimeEquals(Digest(given), _token)) return true;

        http.Response.Headers.WWWAuthenticate = "Bearer realm=\"syndication\"";
        await ProblemAsync(http, StatusCodes.Status401Unauthorized, "This takes the token of the service: Authorization: Bearer TOKEN.");
        return false;
    }

    private static Task OtherMethodAsync(HttpContext http, Operation[] operations)
    {
        string[] head = operations.Any(one => one.Method == "GET") ? ["HEAD"] : [];
        var allowed = string.Join(", ", [.. operations.Select(one => one.Method), .. head, "OPTIONS"]);
        http.Response.Headers.Allow = allowed;
        if (http.Request.Method != "OPTIONS") return ProblemAsync(http, StatusCodes.Status405MethodNotAllowed, $"Only {allowed} are allowed here.");

        var headers = Answer.Open(http);
        headers.AccessControlAllowMethods = allowed;
        headers.AccessControlAllowHeaders = "Authorization, Content-Type, If-None-Match";
        headers.AccessControlMaxAge = "86400";
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static Task ProblemAsync(HttpContext http, int status, string detail)
    {
        var problem = new ApiProblem("about:blank", ReasonPhrases.GetReasonPhrase(status), status, detail);
        return Answer.BytesAsync(
            http, status, ProblemJson, JsonSerializer.SerializeToUtf8Bytes(problem, ApiContext.Readable.ApiProblem), Answer.NotKept);
    }

    private static byte[] Digest(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    private static Document Load()
    {
        const string Name = "openapi.json";
        using var stream = typeof(ApiEndpoints).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"{Name} is not part of the program.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new Document("/openapi.json", Json, bytes);
    }
}
