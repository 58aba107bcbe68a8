using System.Globalization;
using Microsoft.Extensions.Options;
using Syndication.Ingest.Fetching;
using Syndication.Storage;

namespace Syndication.Ingest.Subscribing;

/// <summary>Asks hubs to tell us of changes (WebSub §5.1).</summary>
internal sealed class HubRequester(
    IHttpClientFactory clients, AddressGuard guard, IOptions<IngestOptions> options, TimeProvider clock)
{
    /// <summary>The path of callbacks; the token follows.</summary>
    public const string CallbackPath = "/websub/";

    private const int MostRedirects = 3;

    /// <summary>Sends the request. That it was taken says nothing yet: the hub will ask at the callback whether it was meant.</summary>
    /// <returns>Why the hub did not take it, in one line; null where it did.</returns>
    public async Task<string?> SubscribeAsync(SourcePush push, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(options.Value.TotalTimeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        try
        {
            return await SendAsync(push, both.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return FormattableString.Invariant($"no answer within {options.Value.TotalTimeout.TotalSeconds:0.#} s");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return Reason(Faults.Explain(e));
        }
    }

    private async Task<string?> SendAsync(SourcePush push, CancellationToken ct)
    {
        if (guard.Check(push.Hub) is { Reason: { } refusal }) return refusal;
        var way = new Redirects(guard, new Uri(push.Hub));
        for (var turn = 0; turn <= MostRedirects; turn++)
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, way.Current) { Content = Form(push) };
            message.Headers.TryAddWithoutValidation("User-Agent", options.Value.UserAgent);
            using var response = await clients.CreateClient(HttpFetcher.Client).SendAsync(message, HttpCompletionOption.ResponseHeadersRead, ct);
            // §5.1: a hub may have moved; what is sent stays a POST.
            if ((int)response.StatusCode is not (307 or 308) || Answer.Header(response, "Location") is not { } location)
                return response.IsSuccessStatusCode ? null : FormattableString.Invariant($"its hub answers HTTP {(int)response.StatusCode}");
            if (way.Follow(location) is { Reason: { } stop }) return stop;
        }

        return "its hub is moved again and again";
    }

    private FormUrlEncodedContent Form(SourcePush push) => new(new Dictionary<string, string>
    {
        ["hub.mode"] = "subscribe",
        ["hub.topic"] = push.Topic,
        ["hub.callback"] = $"{options.Value.CallbackRoot!.TrimEnd('/')}{CallbackPath}{push.Token}",
        ["hub.lease_seconds"] = ((long)SubscriptionSchedule.WantedLease.TotalSeconds).ToString(CultureInfo.InvariantCulture),
        ["hub.secret"] = push.Secret,
    });

    private static string Reason(FetchResult fault) => fault switch
    {
        FetchResult.Unreachable unreachable => unreachable.Reason,
        FetchResult.Forbidden forbidden => forbidden.Reason,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
