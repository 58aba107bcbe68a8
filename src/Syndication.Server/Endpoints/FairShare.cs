using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using Syndication.Server.Publishing;

namespace Syndication.Server.Endpoints;

/// <summary>Tells clients to wait that ask for the same bytes over and over without saying what they have. What others do, and what is asked for, plays no part.</summary>
internal sealed class FairShare(IOptions<ServerOptions> options)
{
    /// <summary>Clients remembered; beyond it those who have nothing to wait for are forgotten.</summary>
    private const int MostClients = 20_000;

    /// <summary>Documents remembered for one client.</summary>
    private const int MostDocuments = 512;

    private readonly ConcurrentDictionary<string, Client> _clients = new(StringComparer.Ordinal);

    private TimeSpan Interval => options.Value.RepeatInterval;

    private TimeSpan Allowance => Interval * options.Value.RepeatBurst;

    /// <summary>Counts a full answer that is about to be given.</summary>
    /// <returns>How long the client has to wait for it; null where it may have it.</returns>
    public TimeSpan? WaitFor(HttpContext http, Rendition rendition, DateTimeOffset now)
    {
        if (http.Request.Method == "HEAD" || Preconditions.AreAsked(http.Request.Headers)) return null;

        // The machine itself that does not say for whom it asks may be a proxy that speaks for everybody.
        var address = http.Connection.RemoteIpAddress;
        if (address is { IsIPv4MappedToIPv6: true }) address = address.MapToIPv4();
        if (address is null || IPAddress.IsLoopback(address)) return null;

        if (_clients.Count >= MostClients) Forget(now);
        var client = _clients.GetOrAdd($"{Network(address)} {http.Request.Headers.UserAgent}", _ => new Client());
        lock (client) return Count(client, rendition, now);
    }

    private TimeSpan? Count(Client client, Rendition rendition, DateTimeOffset now)
    {
        var path = rendition.Document.Path;
        var isRepeat = client.Given.TryGetValue(path, out var stem) && stem == rendition.Stem;
        if (isRepeat)
        {
            // Each repeat moves the time at which all would be paid back; it may lie so far ahead, but no further.
            var paid = (client.PaidAt > now ? client.PaidAt : now) + Interval;
            if (paid - now > Allowance) return paid - now - Allowance;
            client.PaidAt = paid;
        }

        if (client.Given.Count >= MostDocuments) client.Given.Clear();
        client.Given[path] = rendition.Stem;
        return null;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (name, client) in _clients)
            if (client.PaidAt <= now) _clients.TryRemove(name, out _);
    }

    // One household has a whole /64 of IPv6.
    private static string Network(IPAddress address) => address.AddressFamily == AddressFamily.InterNetworkV6
        ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8))
        : address.ToString();

    private sealed class Client
    {
        public Dictionary<string, string> Given { get; } = new(StringComparer.Ordinal);

        public DateTimeOffset PaidAt { get; set; }
    }
}
