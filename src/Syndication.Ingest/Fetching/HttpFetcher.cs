using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Syndication.Ingest.Fetching;

/// <summary>Asks one address over HTTP, redirects and all, within the limits; whatever comes back is a result, not an exception.</summary>
internal sealed class HttpFetcher(
    IHttpClientFactory clients, AddressGuard guard, HostGates gates, IOptions<IngestOptions> options, TimeProvider clock)
{
    /// <summary>The named client whose connections are guarded; see <see cref="IngestRegistration"/>.</summary>
    public const string Client = "Syndication.Ingest";

    private const string PageTypes = "text/html, application/xhtml+xml;q=0.9, */*;q=0.5";

    private const string FeedTypes =
        "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.7, */*;q=0.5";

    /// <summary>A host that said 429 to one source is left alone by the others for at most this long.</summary>
    private static readonly TimeSpan LongestHostRest = TimeSpan.FromHours(1);

    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken ct)
    {
        if (guard.Check(request.Address.OriginalString) is { Reason: { } refusal }) return new FetchResult.Forbidden(refusal);
        if (gates.RestOf(request.Address) is { } rest)
            return new FetchResult.Refused((int)HttpStatusCode.TooManyRequests, rest, $"{request.Address.Host} asked to be left alone");

        using var pass = await gates.EnterAsync(request.Address, options.Value.HostGap, ct);
        using var limit = new CancellationTokenSource(options.Value.TotalTimeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        try
        {
            return await FollowAsync(request, both.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new FetchResult.Unreachable(limit.IsCancellationRequested
                ? FormattableString.Invariant($"no whole answer within {options.Value.TotalTimeout.TotalSeconds:0.#} s")
                : FormattableString.Invariant($"no connection within {options.Value.ConnectTimeout.TotalSeconds:0.#} s"));
        }
        catch (UnusableBodyException e)
        {
            return new FetchResult.Unreachable(e.Message);
        }
        catch (HttpRequestException e)
        {
            return Faults.Explain(e);
        }
        catch (IOException e)
        {
            return Faults.Explain(e);
        }
    }

    /// <summary>Keeps the pause that a host asks for between requests, where it is longer than ours.</summary>
    public void Pace(Uri address, TimeSpan? pause) => gates.Pace(address, pause);

    private async Task<FetchResult> FollowAsync(FetchRequest request, CancellationToken ct)
    {
        var way = new Redirects(guard, request.Address);
        var isPermanent = true;
        while (true)
        {
            using var response = await SendAsync(request, way.Current, ct);
            if (Redirect(response) is not { } location)
            {
                var moved = isPermanent && way.Current != request.Address ? way.Current : null;
                return await ReadAnswerAsync(request, way.Current, response, moved, ct);
            }

            isPermanent &= response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
            if (way.Follow(location) is { Reason: { } refusal }) return Stopped(way.Current, location, refusal);
        }
    }

    /// <summary>A way that leads where nobody may go is forbidden; one that leads nowhere is the publisher's mistake.</summary>
    private FetchResult Stopped(Uri at, string location, string refusal)
    {
        var leadsNowhere = Uri.TryCreate(at, location, out var next) && !guard.Check(next).IsRefused;
        return leadsNowhere ? new FetchResult.Unreachable(refusal) : new FetchResult.Forbidden($"sent on to {OneLine(location)}: {refusal}");
    }

    private async Task<HttpResponseMessage> SendAsync(FetchRequest request, Uri address, CancellationToken ct)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, address);
        message.Version = HttpVersion.Version20;
        message.VersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
        RequestHeaders.Write(
            message.Headers, options.Value.UserAgent, request.IsPage ? PageTypes : FeedTypes,
            request.Validators.ETag, request.Validators.LastModified);
        return await clients.CreateClient(Client).SendAsync(message, HttpCompletionOption.ResponseHeadersRead, ct);
    }

    private static string? Redirect(HttpResponseMessage response) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 ? Answer.Header(response, "Location") : null;

    private async Task<FetchResult> ReadAnswerAsync(
        FetchRequest request, Uri address, HttpResponseMessage response, Uri? moved, CancellationToken ct)
    {
        var hints = new AnswerHints(Answer.FreshFor(response, clock.GetUtcNow()), moved) { Push = Answer.Push(response, address) };
        if (response.StatusCode is HttpStatusCode.NotModified)
        {
            return request.Validators == Validators.None
                ? new FetchResult.Refused(304, null, "HTTP 304 without having been asked whether anything changed")
                : new FetchResult.NotModified(Confirmed(request.Validators, Answer.ValidatorsOf(response))) { Hints = hints };
        }

        if (BotWall.InHeaders(response) is { } wall) return new FetchResult.Forbidden(wall);
        if (response.StatusCode is HttpStatusCode.Gone) return new FetchResult.Gone();
        if ((int)response.StatusCode is not (200 or 203)) return await RefusedAsync(address, response, ct);

        var bytes = await Reader.ReadAsync(response.Content, Answer.Header(response, "Content-Encoding"), ct);
        if (BotWall.InPage(bytes, request.Address, address) is { } page) return new FetchResult.Forbidden(page);

        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var validators = Answer.ValidatorsOf(response);
        if (hash == request.KnownHash) return new FetchResult.NotModified(validators) { Hints = hints };
        var type = Answer.Header(response, "Content-Type");
        return new FetchResult.Body(address, bytes, type, hash, validators) { Hints = hints };
    }

    private async Task<FetchResult> RefusedAsync(Uri address, HttpResponseMessage response, CancellationToken ct)
    {
        var status = (int)response.StatusCode;
        var now = clock.GetUtcNow();
        var wait = status is 429 or 503 ? RetryAfter.Read(Answer.Header(response, "Retry-After"), now) : null;
        if (status == 429) gates.Rest(address, now + Shorter(wait ?? TimeSpan.FromMinutes(1), LongestHostRest));
        if (status is 401 or 403 or 407 or 503)
        {
            var bytes = await Reader.ReadAsync(response.Content, Answer.Header(response, "Content-Encoding"), ct);
            if (BotWall.InPage(bytes, address, address) is { } page) return new FetchResult.Forbidden(page);
        }

        var reason = FormattableString.Invariant($"HTTP {status} {OneLine(response.ReasonPhrase ?? "")}").TrimEnd();
        return status is 401 or 403 or 407 or 451
            ? new FetchResult.Forbidden(reason) : new FetchResult.Refused(status, wait, reason);
    }

    private BodyReader Reader => new(options.Value.LargestBody, options.Value.IdleTimeout, clock);

    private static Validators Confirmed(Validators sent, Validators got) =>
        new(got.ETag ?? sent.ETag, got.LastModified ?? sent.LastModified);

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static string OneLine(string text)
    {
        const int Shown = 200;
        var line = new string([.. text.Where(c => !char.IsControl(c))]).Trim();
        return line.Length <= Shown ? line : string.Concat(line.AsSpan(0, Shown), "…");
    }
}
