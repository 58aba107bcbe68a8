using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Syndication.Ingest;
using Syndication.Ingest.Fetching;
using Syndication.Ingest.Subscribing;
using Syndication.Server.Publishing;
using Syndication.Storage;

namespace Syndication.Server.WebSub;

/// <summary>All that calling a subscriber can come to.</summary>
internal abstract record CallOutcome
{
    private CallOutcome() { }

    /// <summary>It agrees, or has what it was sent.</summary>
    public sealed record Accepted : CallOutcome;

    /// <summary>It wants nothing of it: 410, or for a question of intent any answer but the right one.</summary>
    public sealed record Declined(string Reason) : CallOutcome;

    /// <summary>It could not answer now. <paramref name="RetryAfter"/> is what it asked for, or null.</summary>
    public sealed record Failed(string Reason, TimeSpan? RetryAfter) : CallOutcome;
}

/// <summary>What is sent to a subscriber, another hub or a webhook.</summary>
internal sealed record Message(byte[] Body, string MediaType)
{
    /// <summary>Values of the <c>Link</c> field.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];
}

/// <summary>Calls subscribers: through the guard, within the time limit, without following a redirect (WebSub §7).</summary>
internal sealed class Callbacks(
    IHttpClientFactory clients, IOptions<HubOptions> options, IOptions<IngestOptions> ingest, TimeProvider clock)
{
    /// <summary>The named client whose connections are guarded.</summary>
    public const string Client = "Syndication.WebSub";

    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <summary>Asks a subscriber whether it meant a request (§5.3): it does where it answers 2xx and exactly the challenge.</summary>
    public Task<CallOutcome> ConfirmAsync(SubscriptionRequest request, CancellationToken ct)
    {
        var challenge = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var address = With(
            request.Callback,
            ("hub.mode", request.Mode.ToString().ToLowerInvariant()),
            ("hub.topic", request.Topic),
            ("hub.challenge", challenge),
            ("hub.lease_seconds", ((long)request.Lease.TotalSeconds).ToString(CultureInfo.InvariantCulture)));
        return CallAsync(new HttpRequestMessage(HttpMethod.Get, address), async (response, token) =>
        {
            if (!response.IsSuccessStatusCode)
            {
                return (int)response.StatusCode >= 500 ? Refused(response) : new CallOutcome.Declined(Status(response));
            }

            var echo = await ReadAsync(response, challenge.Length + 1, token);
            return echo.AsSpan().SequenceEqual(Encoding.ASCII.GetBytes(challenge))
                ? new CallOutcome.Accepted() : new CallOutcome.Declined("the answer is not the challenge");
        }, ct);
    }

    /// <summary>Tells a subscriber that it is not, or no longer, subscribed (§5.2).</summary>
    public Task<CallOutcome> DenyAsync(string callback, string topic, string reason, CancellationToken ct)
    {
        var address = With(callback, ("hub.mode", "denied"), ("hub.topic", topic), ("hub.reason", reason));
        return CallAsync(new HttpRequestMessage(HttpMethod.Get, address), Judge, ct);
    }

    /// <summary>Sends a message, signed where there is a secret.</summary>
    public Task<CallOutcome> PostAsync(string callback, Message message, string? secret, CancellationToken ct)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Address(callback)) { Content = new ByteArrayContent(message.Body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", message.MediaType);
        foreach (var link in message.Links) request.Headers.TryAddWithoutValidation("Link", link);
        if (secret is not null)
            request.Headers.TryAddWithoutValidation(HubSignature.Field, HubSignature.Of(options.Value.Signature, secret, message.Body));
        return CallAsync(request, Judge, ct);
    }

    // What the callback says of its own stays as it is, to the letter (§5.1.1).
    private static Uri Address(string callback) => new(callback, AsWritten);

    private static Uri With(string callback, params (string Name, string Value)[] fields)
    {
        var query = string.Join('&', fields.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}"));
        var mark = !callback.Contains('?', StringComparison.Ordinal) ? "?" : callback.EndsWith('?') || callback.EndsWith('&') ? "" : "&";
        return Address($"{callback}{mark}{query}");
    }

    private static Task<CallOutcome> Judge(HttpResponseMessage response, CancellationToken ct) => Task.FromResult<CallOutcome>((int)response.StatusCode switch
    {
        >= 200 and < 300 => new CallOutcome.Accepted(),
        410 => new CallOutcome.Declined(Status(response)),
        _ => Refused(response),
    });

    private static CallOutcome.Failed Refused(HttpResponseMessage response) => new(
        Status(response), response.Headers.RetryAfter?.Delta ?? response.Headers.RetryAfter?.Date - response.Headers.Date);

    private static string Status(HttpResponseMessage response) => FormattableString.Invariant($"HTTP {(int)response.StatusCode}");

    private static async Task<byte[]> ReadAsync(HttpResponseMessage response, int most, CancellationToken ct)
    {
        await using var body = await response.Content.ReadAsStreamAsync(ct);
        var bytes = new byte[most];
        return bytes[..await body.ReadAtLeastAsync(bytes, most, throwOnEndOfStream: false, ct)];
    }

    private async Task<CallOutcome> CallAsync(
        HttpRequestMessage request, Func<HttpResponseMessage, CancellationToken, Task<CallOutcome>> judge, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(options.Value.Timeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        using var sent = request;
        request.Headers.TryAddWithoutValidation("User-Agent", ingest.Value.UserAgent);
        try
        {
            using var response = await clients.CreateClient(Client).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token);
            return await judge(response, both.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new CallOutcome.Failed(FormattableString.Invariant($"no answer within {options.Value.Timeout.TotalSeconds:0.#} s"), null);
        }
        catch (HttpRequestException e) when (e.InnerException is ForbiddenAddressException forbidden)
        {
            return new CallOutcome.Failed(forbidden.Message, null);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return new CallOutcome.Failed(e.Message.ReplaceLineEndings(" "), null);
        }
    }
}
