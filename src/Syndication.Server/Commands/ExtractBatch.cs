using System.Globalization;
using System.Text.Json;
using Syndication.Articles.Extraction;
using Syndication.Articles.Interchange;

namespace Syndication.Server.Commands;

/// <summary>One line of <c>extract --batch</c>: {"id","path","url","contentType","fetched"}.</summary>
internal static class ExtractBatch
{
    /// <summary>A larger file is no page.</summary>
    private const long LargestFile = 64L * 1024 * 1024;

    /// <summary>Answers a line; one that cannot be answered has <c>ok</c> false and the reason.</summary>
    /// <param name="clock">The instant of fetching for lines that do not name one.</param>
    public static void Answer(JsonElement request, Utf8JsonWriter json, TimeProvider clock)
    {
        var id = JsonLines.Text(request, "id");
        if (JsonLines.Text(request, "path") is not { } path)
        {
            ExtractionDocument.WriteFailure(json, id, "the line is no JSON object with a \"path\"");
            return;
        }

        try
        {
            ExtractionDocument.Write(json, id, PageExtractor.Extract(new PageInput(Read(path))
            {
                Url = JsonLines.Text(request, "url"),
                ContentType = JsonLines.Text(request, "contentType"),
                FetchedAt = Fetched(request) ?? clock.GetUtcNow(),
            }));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            ExtractionDocument.WriteFailure(json, id, e.Message);
        }
    }

    private static byte[] Read(string path)
    {
        var length = new FileInfo(path).Length;
        if (length > LargestFile)
            throw new IOException(string.Create(CultureInfo.InvariantCulture, $"{path} has {length} bytes, more than {LargestFile}."));
        return File.ReadAllBytes(path);
    }

    private static DateTimeOffset? Fetched(JsonElement request) =>
        DateTimeOffset.TryParse(
            JsonLines.Text(request, "fetched"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}
