using System.Globalization;
using System.Text;
using Syndication.Ingest.Fetching;
using Syndication.Server.Publishing;
using Syndication.Storage;

namespace Syndication.Server.WebSub;

/// <summary>A request to the hub as it came, found to be well formed (WebSub §5.1).</summary>
/// <param name="Lease">Within the hub's bounds.</param>
internal sealed record HubForm(SubscriptionMode Mode, string Topic, string Callback, string? Secret, TimeSpan Lease)
{
    /// <summary>Characters of an address; longer ones do not survive on their way through other people's servers.</summary>
    public const int LongestAddress = 2048;

    /// <summary>§5.1: less than 200 bytes.</summary>
    private const int SecretBytes = 200;

    /// <summary>Reads the fields of a request. Fields that are not the hub's are ignored, as the recommendation asks.</summary>
    /// <param name="problem">What is wrong with it, in one line; null where nothing is.</param>
    public static HubForm? Read(IFormCollection form, AddressGuard guard, HubOptions options, out string? problem)
    {
        var mode = One(form, "hub.mode");
        var topic = One(form, "hub.topic");
        var callback = One(form, "hub.callback");
        var secret = One(form, "hub.secret");
        var (lease, isLease) = Granted(One(form, "hub.lease_seconds"), options);
        problem = mode is not ("subscribe" or "unsubscribe") ? "hub.mode takes subscribe or unsubscribe."
            : topic is null ? "hub.topic is missing."
            : topic.Length > LongestAddress ? $"hub.topic is longer than {LongestAddress} characters."
            : callback is null ? "hub.callback is missing."
            : CallbackProblem(callback, guard) is { } wrong ? $"hub.callback: {wrong}."
            : secret is not null && Encoding.UTF8.GetByteCount(secret) >= SecretBytes ? $"hub.secret takes less than {SecretBytes} bytes."
            : !isLease ? "hub.lease_seconds takes a positive whole number."
            : null;
        if (problem is not null) return null;
        var wanted = mode == "subscribe" ? SubscriptionMode.Subscribe : SubscriptionMode.Unsubscribe;
        return new HubForm(wanted, topic!, callback!, secret, lease);
    }

    /// <summary>Host and port of a well-formed callback.</summary>
    public static string HostOf(string callback) =>
        new Uri(callback) is var address ? FormattableString.Invariant($"{address.IdnHost}:{address.Port}") : "";

    /// <summary>Why an address cannot be called, in one line; or null.</summary>
    public static string? CallbackProblem(string callback, AddressGuard guard)
    {
        if (callback.Length > LongestAddress) return $"longer than {LongestAddress} characters";
        // It is called exactly as it was written, so it has to be an address as it stands.
        if (!callback.All(c => c is > ' ' and < '\x7f')) return "holds characters that an address has to escape";
        if (callback.Contains('#', StringComparison.Ordinal)) return "has a fragment";
        if (guard.Check(callback) is { Reason: { } refusal }) return refusal;
        return new Uri(callback).UserInfo.Length > 0 ? "holds a user name" : null;
    }

    // A field that is empty is as good as missing; one that comes twice says nothing.
    private static string? One(IFormCollection form, string name) =>
        form[name] is [{ Length: > 0 } only] ? only : null;

    private static (TimeSpan Lease, bool IsSound) Granted(string? seconds, HubOptions options)
    {
        if (seconds is null) return (options.UsualLease, true);
        if (!seconds.All(char.IsAsciiDigit) || seconds.All(digit => digit == '0')) return (default, false);
        var isShort = long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var count);
        var wanted = isShort && count < options.LongestLease.TotalSeconds ? TimeSpan.FromSeconds(count) : options.LongestLease;
        return (wanted > options.ShortestLease ? wanted : options.ShortestLease, true);
    }
}
