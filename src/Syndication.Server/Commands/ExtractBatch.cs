using System.Globalization;
using System.Text.Json;
using Syndication.Articles.Extraction;
using Syndication.Articles.Interchange;

namespace Syndication.Server.Commands;

/// <summary><c>extract --batch</c>: one JSON object a line in, one a line out in the same order, flushed after each.</summary>
internal static class ExtractBatch
{
    /// <summary>A larger file is no page.</summary>
    private const long LargestFile = 64L * 1024 * 1024;

    /// <summary>Reads lines until the input ends. A line that cannot be read gives a line with <c>ok</c> false and the reason.</summary>
    /// <param name="clock">The instant of fetching for lines that do not name one.</param>
    public static async Task RunAsync(TextReader input, Stream output, TimeProvider clock, CancellationToken ct)
    {
        while (await input.ReadLineAsync(ct) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            await AnswerAsync(line, output, clock, ct);
            output.WriteByte((byte)'\n');
            await output.FlushAsync(ct);
        }
    }

    private static async Task AnswerAsync(string line, Stream output, TimeProvider clock, CancellationToken ct)
    {
        string? id = null;
        try
        {
            using var document = JsonDocument.Parse(line);
            var request = document.RootElement;
            id = Text(request, "id");
            var path = Text(request, "path") ?? throw new JsonException("The line has no \"path\".");
            var input = new PageInput(await ReadAsync(path, ct))
            {
                Url = Text(request, "url"),
                ContentType = Text(request, "contentType"),
                FetchedAt = Fetched(request) ?? clock.GetUtcNow(),
            };
            ExtractionDocument.Write(output, id, PageExtractor.Extract(input));
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            ExtractionDocument.WriteFailure(output, id, e.Message);
        }
    }

    private static async Task<byte[]> ReadAsync(string path, CancellationToken ct)
    {
        var length = new FileInfo(path).Length;
        if (length > LargestFile) throw new IOException($"{path} has {length} bytes, more than {LargestFile}.");
        return await File.ReadAllBytesAsync(path, ct);
    }

    private static DateTimeOffset? Fetched(JsonElement request) =>
        DateTimeOffset.TryParse(Text(request, "fetched"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    private static string? Text(JsonElement request, string name)
    {
        if (request.ValueKind is not JsonValueKind.Object || !request.TryGetProperty(name, out var value)) return null;
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
    }
}
