using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Syndication.Articles;
using Syndication.Ingest.Fetching;
using Syndication.Storage;

namespace Syndication.Ingest.Subscribing;

/// <summary>What a hub asks at a callback (WebSub §5.2, §5.3).</summary>
/// <param name="Mode"><c>subscribe</c>, <c>unsubscribe</c> or <c>denied</c>.</param>
/// <param name="LeaseSeconds">As it came.</param>
/// <param name="Reason">Of a denial; or null.</param>
public sealed record HubQuestion(string? Mode, string? Topic, string? Challenge, string? LeaseSeconds, string? Reason);

/// <summary>What hubs do at our callbacks: they ask whether we meant it, and send what is new.</summary>
public sealed class SourceSubscriptions
{
    private readonly SourcePushStore _pushes;
    private readonly SourceStore _sources;
    private readonly PushInbox _inbox;
    private readonly TimeProvider _clock;
    private readonly ILogger<SourceSubscriptions> _log;

    /// <summary>Longest lease that is believed: what must be renewed some day is not forgotten.</summary>
    private static readonly TimeSpan LongestLease = TimeSpan.FromDays(90);

    internal SourceSubscriptions(
        SourcePushStore pushes, SourceStore sources, PushInbox inbox, TimeProvider clock, ILogger<SourceSubscriptions> log) =>
        (_pushes, _sources, _inbox, _clock, _log) = (pushes, sources, inbox, clock, log);

    /// <summary>Answers a hub's question.</summary>
    /// <returns>What to answer with 200: the challenge, or nothing to a denial; null where we asked no such thing (404).</returns>
    public async Task<string?> AnswerAsync(string token, HubQuestion question, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (await _pushes.OfTokenAsync(token, ct) is not { AskedAt: not null } push || question.Topic != push.Topic) return null;
        var now = _clock.GetUtcNow();
        if (question.Mode == "denied")
        {
            var due = now + SubscriptionSchedule.AfterDenial;
            var reason = $"denied{(string.IsNullOrWhiteSpace(question.Reason) ? "" : $": {OneLine(question.Reason)}")}";
            await _pushes.SaveAsync(push with { EndsAt = null, DueAt = due, Reason = reason }, ct);
            _log.NotPushed(ShownAddress.In(push.Source), ShownAddress.In(reason), due);
            return "";
        }

        if (question.Mode != "subscribe" || string.IsNullOrEmpty(question.Challenge)) return null;
        var lease = Lease(question.LeaseSeconds);
        await _pushes.SaveAsync(
            push with { EndsAt = now + lease, DueAt = now + SubscriptionSchedule.RenewAfter(lease), Failures = 0, Reason = null }, ct);
        _log.Pushed(ShownAddress.In(push.Source), now + lease);
        return question.Challenge;
    }

    /// <summary>Takes what a hub sends. What is not signed as it should be is thanked for and ignored (§7.1).</summary>
    /// <param name="signature">The <c>X-Hub-Signature</c> field; or null.</param>
    /// <returns>False where the callback is not, or no longer, ours (410).</returns>
    public async Task<bool> ReceiveAsync(string token, ReadOnlyMemory<byte> body, string? contentType, string? signature, CancellationToken ct)
    {
        if (await _pushes.OfTokenAsync(token, ct) is not { } push) return false;
        var now = _clock.GetUtcNow();
        if (push.EndsAt is not { } ends || ends < now) return true;
        if (!HubSignature.Matches(signature, push.Secret, body.Span))
        {
            _log.NotSigned(ShownAddress.In(push.Source));
            return true;
        }

        // Known in the store before the hub is thanked: whatever happens now, the source is asked at the next start.
        await _pushes.ReceivedAsync(token, now, ct);
        var hash = Convert.ToHexStringLower(SHA256.HashData(body.Span));
        var content = new FetchResult.Body(new Uri(push.Topic), body, contentType, hash, Validators.None);
        if (!_inbox.TryAdd(new PushedContent(push.Source, token, now, content))) await _sources.MakeDueAsync(push.Source, now, ct);
        return true;
    }

    private static TimeSpan Lease(string? seconds)
    {
        if (!long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0)
            return SubscriptionSchedule.UnsaidLease;
        return count < LongestLease.TotalSeconds ? TimeSpan.FromSeconds(count) : LongestLease;
    }

    private static string OneLine(string text)
    {
        const int Shown = 200;
        var line = new string([.. text.Where(c => !char.IsControl(c))]).Trim();
        return line.Length <= Shown ? line : string.Concat(line.AsSpan(0, Shown), "…");
    }
}
