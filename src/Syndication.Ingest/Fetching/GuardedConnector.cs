using System.Net;
using System.Net.Sockets;

namespace Syndication.Ingest.Fetching;

/// <summary>The guard forbids the address. The message says why, in one line.</summary>
public sealed class ForbiddenAddressException(string message) : Exception(message);

/// <summary>All addresses of a name, as the system's resolver gives them.</summary>
public delegate Task<IPAddress[]> NameLookup(string host, CancellationToken ct);

/// <summary>
/// Connects only to addresses that the guard has passed: a name is looked up once, every answer is checked, and the
/// connection goes to a checked address, not to the name, so that a second answer cannot differ from the first.
/// </summary>
/// <param name="lookup">The system's resolver, or a table in its place.</param>
public sealed class GuardedConnector(AddressGuard guard, NameLookup lookup)
{
    /// <summary>An address that does not answer must not use up the time of the others.</summary>
    private static readonly TimeSpan TimeForOne = TimeSpan.FromSeconds(4);

    /// <summary>With the system's own resolver.</summary>
    public GuardedConnector(AddressGuard guard)
        : this(guard, Dns.GetHostAddressesAsync)
    {
    }

    /// <summary>
    /// A handler whose every connection goes through the guard, that follows no redirects by itself, keeps no cookies,
    /// uses no proxy and sends no credentials.
    /// </summary>
    public SocketsHttpHandler CreateHandler(TimeSpan connectTimeout) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectCallback = ConnectAsync,
        ConnectTimeout = connectTimeout,
        UseCookies = false,

        // A proxy would look the name up itself, behind the guard's back.
        UseProxy = false,
    };

    /// <summary>The addresses of the host that may be connected to, IPv4 first; at least one.</summary>
    /// <exception cref="ForbiddenAddressException">None may be.</exception>
    /// <exception cref="SocketException">The name is not found.</exception>
    public async Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken ct)
    {
        var found = IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal] : await lookup(host, ct);
        if (found.Length == 0) throw new SocketException((int)SocketError.HostNotFound);

        var verdict = guard.CheckAnswers(host, found, out var open);
        return verdict.IsRefused ? throw new ForbiddenAddressException(verdict.Reason!) : open;
    }

    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var verdict = guard.Check(context.InitialRequestMessage.RequestUri!);
        if (verdict.IsRefused) throw new ForbiddenAddressException(verdict.Reason!);

        var addresses = await ResolveAsync(context.DnsEndPoint.Host, ct);
        for (var i = 0; i < addresses.Count - 1; i++)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
            limit.CancelAfter(TimeForOne);
            try
            {
                return await ConnectAsync(addresses[i], context.DnsEndPoint.Port, limit.Token);
            }
            catch (Exception e) when (e is SocketException || (e is OperationCanceledException && !ct.IsCancellationRequested))
            {
                // The next address may answer; if the last does not either, its fault is the one that is told.
            }
        }

        return await ConnectAsync(addresses[^1], context.DnsEndPoint.Port, ct);
    }

    private static async Task<Stream> ConnectAsync(IPAddress address, int port, CancellationToken ct)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        var isConnected = false;
        try
        {
            await socket.ConnectAsync(new IPEndPoint(address, port), ct);
            isConnected = true;
            return new NetworkStream(socket, ownsSocket: true);
        }
        finally
        {
            if (!isConnected) socket.Dispose();
        }
    }
}
