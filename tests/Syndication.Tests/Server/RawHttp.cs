using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Syndication.Tests.Server;

/// <summary>An answer exactly as it came over the wire.</summary>
internal sealed record RawResponse(int Status, IReadOnlyList<KeyValuePair<string, string>> Fields, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>The value of a field, several lines of it joined by a comma; null where it is absent.</summary>
    public string? this[string name]
    {
        get
        {
            var values = Fields.Where(one => one.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(one => one.Value).ToList();
            return values is [] ? null : string.Join(", ", values);
        }
    }

    /// <summary>The names of all fields, lower case, sorted.</summary>
    public IReadOnlyList<string> Names => [.. Fields.Select(one => one.Key.ToLowerInvariant()).Order(StringComparer.Ordinal)];
}

/// <summary>Sends requests byte for byte, one connection each, and hides nothing of the answer.</summary>
internal static class RawHttp
{
    public static Task<RawResponse> SendAsync(int port, string method, string path, params string[] fields) =>
        SendAsync(port, method, path, fields, body: null);

    public static async Task<RawResponse> SendAsync(int port, string method, string path, string[] fields, byte[]? body)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        await using var stream = client.GetStream();
        var head = string.Join("\r\n", [$"{method} {path} HTTP/1.1", "Host: reader.test", "Connection: close", .. fields, .. Length(body), "", ""]);
        await stream.WriteAsync((byte[])[.. Encoding.UTF8.GetBytes(head), .. body ?? []]);
        using var all = new MemoryStream();
        await stream.CopyToAsync(all);
        return Parse(all.ToArray());
    }

    private static IEnumerable<string> Length(byte[]? body) => body is null ? [] : [$"Content-Length: {body.Length}"];

    private static RawResponse Parse(byte[] bytes)
    {
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        var lines = Encoding.Latin1.GetString(bytes, 0, end).Split("\r\n");
        var status = int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture);
        var fields = lines.Skip(1).Select(line => line.Split(':', 2))
            .Select(parts => KeyValuePair.Create(parts[0], parts[1].Trim())).ToList();
        return new RawResponse(status, fields, bytes[(end + 4)..]);
    }
}
