using System.Net.Sockets;
using System.Security.Authentication;

namespace Syndication.Ingest.Fetching;

/// <summary>What went wrong on the way, in one line for the operator.</summary>
internal static class Faults
{
    public static FetchResult Explain(Exception fault)
    {
        for (var e = fault; e is not null; e = e.InnerException)
        {
            switch (e)
            {
                case SocketException socket: return new FetchResult.Unreachable(Of(socket));
                case AuthenticationException tls: return new FetchResult.Unreachable($"TLS: {OneLine(tls.Message)}");
                case ForbiddenAddressException forbidden: return new FetchResult.Forbidden(forbidden.Message);
                case UnusableBodyException body: return new FetchResult.Unreachable(body.Message);
                default: break;
            }
        }

        var error = (fault as HttpRequestException)?.HttpRequestError ?? (fault as HttpIOException)?.HttpRequestError;
        return new FetchResult.Unreachable(error switch
        {
            HttpRequestError.NameResolutionError => "name not found",
            HttpRequestError.ResponseEnded => "the answer was cut short",
            HttpRequestError.ConfigurationLimitExceeded => "the answer's headers are too large",
            HttpRequestError.InvalidResponse => "the answer is not HTTP",
            HttpRequestError.HttpProtocolError => "the answer breaks the HTTP protocol",
            HttpRequestError.VersionNegotiationError => "no common HTTP version",
            _ => OneLine(fault.Message),
        });
    }

    private static string Of(SocketException e) => e.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.NoData => "name not found",
        SocketError.TryAgain => "the name could not be looked up now",
        SocketError.ConnectionRefused => "connection refused",
        SocketError.ConnectionReset or SocketError.ConnectionAborted => "connection broken off",
        SocketError.TimedOut => "connection timed out",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable => "host not reachable",
        _ => OneLine(e.Message),
    };

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim().TrimEnd('.');
}
