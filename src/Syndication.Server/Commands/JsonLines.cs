using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Syndication.Server.Commands;

/// <summary>The batch mode of a command: one JSON object a line in, one a line out in the same order, flushed.</summary>
internal static class JsonLines
{
    private static readonly byte[] LineFeed = [(byte)'\n'];

    // Lines are read by programs: what JSON does not ask to be escaped is not escaped.
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Prints one object for a person, indented.</summary>
    public static void Print(Action<Utf8JsonWriter> write) => Print(write, Writing with { Indented = true });

    /// <summary>Prints one object for a program, on one line.</summary>
    public static void PrintLine(Action<Utf8JsonWriter> write) => Print(write, Writing);

    private static void Print(Action<Utf8JsonWriter> write, JsonWriterOptions options)
    {
        using var output = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(output, options)) write(json);
        output.Write(LineFeed);
    }

    /// <summary>Answers every line of standard input on standard output.</summary>
    public static async Task<int> RunAsync(Action<JsonElement, Utf8JsonWriter> answer, CancellationToken ct)
    {
        await using var input = Console.OpenStandardInput();
        await using var output = Console.OpenStandardOutput();
        await RunAsync(input, output, answer, ct);
        return 0;
    }

    /// <summary>The option that turns the batch mode on.</summary>
    /// <param name="line">The form of one line.</param>
    public static Option<bool> BatchOption(string line) =>
        new("--batch") { Description = $"Read {line} lines from standard input, print one JSON object a line, in the same order." };

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

    /// <summary>A field of a line as text; a number is as good as a string. Null where it is absent, null or anything else.</summary>
    public static string? Text(JsonElement request, string name)
    {
        if (request.ValueKind is not JsonValueKind.Object || !request.TryGetProperty(name, out var value)) return null;
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
    }

    private static JsonDocument? Parse(string line)
    {
        try
        {
            var document = JsonDocument.Parse(LoneSurrogates.Replace(line));
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
