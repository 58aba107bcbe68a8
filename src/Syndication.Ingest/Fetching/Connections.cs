using System.Net;

namespace Syndication.Ingest.Fetching;

/// <summary>How connections to publishers are made: nothing is followed, unpacked or remembered but by our own rules.</summary>
internal static class Connections
{
    /// <summary>Longest headers of an answer, in KiB.</summary>
    private const int LongestHeaders = 64;

    public static SocketsHttpHandler Handler(IngestOptions options) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = options.ConnectTimeout,
        MaxResponseHeadersLength = LongestHeaders,
        MaxConnectionsPerServer = 4,
        // A name may lead elsewhere tomorrow, and an idle connection to a publisher is of use to nobody.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
    };
}
