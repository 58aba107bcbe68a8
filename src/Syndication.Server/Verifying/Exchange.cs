using System.Globalization;
using System.IO.Compression;
using System.Net;

namespace Syndication.Server.Verifying;

/// <summary>One answer, as it came.</summary>
/// <param name="Status">Its code.</param>
/// <param name="Fields">Every field line, names as they were sent.</param>
/// <param name="Body">The bytes, not decoded.</param>
internal sealed record Exchange(int Status, IReadOnlyList<KeyValuePair<string, string>> Fields, byte[] Body)
{
    /// <summary>A field's value, its lines joined by commas; null where it is absent.</summary>
    public string? this[string name]
    {
        get
        {
            var lines = Lines(name);
            return lines.Count == 0 ? null : string.Join(", ", lines);
        }
    }

    /// <summary>The lines of a field.</summary>
    public IReadOnlyList<string> Lines(string name) =>
        [.. Fields.Where(one => one.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(one => one.Value)];

    /// <summary>The elements of a field that is a list, lower case.</summary>
    public IReadOnlyList<string> Elements(string name) =>
        [.. (this[name] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(one => one.ToLowerInvariant())];

    /// <summary>A field as a date in the preferred form of HTTP; null where it is absent or in another form.</summary>
    public DateTimeOffset? Date(string name) =>
        DateTimeOffset.TryParseExact(this[name], "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    /// <summary>Seconds of a Cache-Control directive; null where it is absent or no number.</summary>
    public long? Seconds(string directive) =>
        Elements("Cache-Control").FirstOrDefault(one => one.StartsWith(directive + "=", StringComparison.Ordinal)) is { } found
        && long.TryParse(found.AsSpan(directive.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? seconds
            : null;

    /// <summary>The bytes with their coding undone; null where they are not what the coding says.</summary>
    public byte[]? Decoded()
    {
        try
        {
            using var body = new MemoryStream(Body);
            using Stream stream = this["Content-Encoding"] switch
            {
                "gzip" or "x-gzip" => new GZipStream(body, CompressionMode.Decompress),
                "br" => new BrotliStream(body, CompressionMode.Decompress),
                _ => body,
            };
            using var output = new MemoryStream();
            stream.CopyTo(output);
            return output.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}

/// <summary>Asks the feed's address, each question once however many checks need the answer.</summary>
/// <param name="http">Follows no redirect, keeps no cookie, decodes nothing.</param>
/// <param name="address">The feed.</param>
/// <param name="clock">For what is in the future.</param>
internal sealed class Conversation(HttpMessageInvoker http, Uri address, TimeProvider clock, CancellationToken ct)
{
    /// <summary>Larger than any feed that a reader would take.</summary>
    private const int LargestBody = 32 * 1024 * 1024;

    private readonly Dictionary<string, Task<Exchange>> _answers = new(StringComparer.Ordinal);

    public Uri Address => address;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>GET without any field that would choose.</summary>
    public Task<Exchange> PlainAsync() => AskAsync("GET");

    /// <summary>GET with fields, each as <c>Name: value</c>.</summary>
    public Task<Exchange> GetAsync(params string[] fields) => AskAsync("GET", fields);

    /// <summary>Any method with fields.</summary>
    public Task<Exchange> AskAsync(string method, params string[] fields) => AskAsync(method, address, fields);

    /// <summary>Any question to any address of the same host.</summary>
    public Task<Exchange> AskAsync(string method, Uri target, params string[] fields)
    {
        var question = string.Join('\n', [method, target.AbsoluteUri, .. fields]);
        if (_answers.TryGetValue(question, out var known)) return known;
        return _answers[question] = SendAsync(method, target, fields);
    }

    /// <summary>The same question once more.</summary>
    public Task<Exchange> AgainAsync() => SendAsync("GET", address, []);

    /// <summary>The tag of the plain answer.</summary>
    public async Task<string?> TagAsync() => (await PlainAsync())["ETag"];

    /// <summary>Lets time pass.</summary>
    public Task WaitAsync(TimeSpan time) => Task.Delay(time, clock, ct);

    private async Task<Exchange> SendAsync(string method, Uri target, string[] fields)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), target) { Version = HttpVersion.Version11 };
        foreach (var line in fields)
        {
            var (name, value) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await http.SendAsync(request, ct);
        var received = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .SelectMany(one => one.Value.Select(value => KeyValuePair.Create(one.Key, value)));
        await using var body = await response.Content.ReadAsStreamAsync(ct);
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = await body.ReadAsync(buffer, ct)) > 0 && bytes.Length < LargestBody;) bytes.Write(buffer, 0, read);
        return new Exchange((int)response.StatusCode, [.. received], bytes.ToArray());
    }
}
