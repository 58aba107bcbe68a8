using System.Net;
using System.Net.Sockets;

namespace Syndication.Tests;

/// <summary>Ports for processes that are told where to listen.</summary>
internal static class LoopbackPort
{
    // Below the ports that systems hand out for connections: one of these may be taken before the process that was given it listens.
    private const int First = 20_000, Count = 10_000;

    private static int _next = Random.Shared.Next(Count);

    /// <summary>A port that nobody listens on, and that no other test is given.</summary>
    public static int Free()
    {
        while (true)
        {
            var port = First + (Interlocked.Increment(ref _next) % Count);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody listens there already: the next one.
            }
        }
    }
}
