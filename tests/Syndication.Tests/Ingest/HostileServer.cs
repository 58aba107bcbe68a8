using System.IO.Compression;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Syndication.Tests.Ingest;

/// <summary>A server on loopback that breaks every rule it is told to: what it sends are bytes, not HTTP by a library.</summary>
internal sealed class HostileServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Func<Stream, Socket, string, CancellationToken, Task> _answer;
    private readonly X509Certificate2? _certificate;
    private readonly Task _work;

    /// <param name="answer">Told the stream, its socket, the request's head, and when all ends.</param>
    public HostileServer(Func<Stream, Socket, string, CancellationToken, Task> answer, bool speaksTls = false)
    {
        _answer = answer;
        _certificate = speaksTls ? SelfSigned() : null;
        _listener.Start();
        _work = ListenAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Root => $"{(_certificate is null ? "http" : "https")}://127.0.0.1:{Port}";

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _work;
        _listener.Stop();
        _end.Dispose();
        _certificate?.Dispose();
    }

    public static byte[] Gzip(byte[] bytes) => Packed(bytes, to => new GZipStream(to, CompressionLevel.Fastest));

    public static byte[] Brotli(byte[] bytes) => Packed(bytes, to => new BrotliStream(to, CompressionLevel.Fastest));

    public static byte[] Deflate(byte[] bytes) => Packed(bytes, to => new DeflateStream(to, CompressionLevel.Fastest));

    private static byte[] Packed(byte[] bytes, Func<Stream, Stream> pack)
    {
        using var packed = new MemoryStream();
        using (var stream = pack(packed)) stream.Write(bytes);
        return packed.ToArray();
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create();
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(30), DateTimeOffset.UnixEpoch.AddYears(80));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private async Task ListenAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true) open.Add(ServeAsync(await _listener.AcceptSocketAsync(_end.Token)));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        try
        {
            using (socket)
            await using (var stream = await OpenAsync(socket))
            {
                await _answer(stream, socket, await HeadAsync(stream), _end.Token);
            }
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException or System.Security.Authentication.AuthenticationException)
        {
            // The other side had enough: that is what the tests are about.
        }
    }

    private async Task<Stream> OpenAsync(Socket socket)
    {
        var stream = new NetworkStream(socket, ownsSocket: false);
        if (_certificate is null) return stream;
        var tls = new SslStream(stream);
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _end.Token);
        return tls;
    }

    private async Task<string> HeadAsync(Stream stream)
    {
        var head = new StringBuilder();
        var piece = new byte[4096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(piece, _end.Token);
            if (read == 0) break;
            head.Append(Encoding.Latin1.GetString(piece, 0, read));
        }

        return head.ToString();
    }
}
