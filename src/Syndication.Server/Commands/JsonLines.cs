using System.Text;
using System.Text.Json;

namespace Syndication.Server.Commands;

/// <summary>The batch mode of a command: one JSON object a line in, one a line out in the same order, flushed.</summary>
internal static class JsonLines
{
    private static readonly byte[] LineFeed = [(byte)'\n'];

    // Lines are read by programs: what JSON does not ask to be escaped is not escaped.
    private static readonly JsonWriterOptions Writing = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers every line until the input ends.</summary>
    /// <param name="answer">Writes one object for the line; a line that is no JSON object is an undefined element.</param>
    public static async Task RunAsync(
        Stream input, Stream output, Action<JsonElement, Utf8JsonWriter> answer, CancellationToken ct)
    {
        using var lines = new StreamReader(input, Encoding.UTF8);
        using var buffer = new MemoryStream();
        while (await lines.ReadLineAsync(ct) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            buffer.SetLength(0);
            await using (var json = new Utf8JsonWriter(buffer, Writing))
            {
                using var request = Parse(line);
                answer(request?.RootElement ?? default, json);
            }

            buffer.Write(LineFeed);
            await output.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), ct);
            await output.FlushAsync(ct);
        }
    }

    private static JsonDocument? Parse(string line)
    {
        try
        {
            var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind is JsonValueKind.Object) return document;
            document.Dispose();
            return null;
        }
        catch (JsonException)
        {
            // The line's own answer says that it was no JSON object; the lines after it are answered as ever.
            return null;
        }
    }
}
