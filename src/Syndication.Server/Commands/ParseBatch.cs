using System.Text.Json;
using Syndication.Articles.Interchange;
using Syndication.Feeds;

namespace Syndication.Server.Commands;

/// <summary>One line of <c>parse --batch</c>: {"path","baseUrl","contentType"}.</summary>
internal static class ParseBatch
{
    /// <summary>Answers every line with one document, in the same order, flushed one by one, until the input ends.</summary>
    public static Task RunAsync(Stream input, Stream output, CancellationToken ct) =>
        JsonLines.RunAsync(input, output, Answer, ct);

    /// <summary>Answers a line; a file that cannot be had is <c>ok</c> false, <c>unreadable</c>.</summary>
    public static void Answer(JsonElement request, Utf8JsonWriter json)
    {
        var path = JsonLines.Text(request, "path");
        if (Bytes(path) is not { } bytes)
        {
            ParsedFeed.WriteUnreadable(path, json);
            return;
        }

        ParsedFeed.Write(FeedReader.Read(bytes, JsonLines.Text(request, "contentType"), JsonLines.Text(request, "baseUrl")), path, json);
    }

    /// <returns>Null where there is no such file, or it may not be read, or no array holds it.</returns>
    private static byte[]? Bytes(string? path)
    {
        if (string.IsNullOrEmpty(path)) return null;
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // The line's own answer says so; the lines after it are answered as ever.
            return null;
        }
    }
}
