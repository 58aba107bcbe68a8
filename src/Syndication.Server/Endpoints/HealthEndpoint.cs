using System.Text.Encodings.Web;
using System.Text.Json;
using Syndication.Server.Operations;
using Syndication.Server.Publishing;

namespace Syndication.Server.Endpoints;

/// <summary><c>/health</c>: for whoever watches over the service.</summary>
internal sealed class HealthEndpoint(Editions editions, Renditions renditions, Troubles troubles, ServiceHealth health)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // read as JSON only: the type says so, and nosniff
    };

    public async Task ServeAsync(HttpContext http)
    {
        var isStoreRead = await editions.CurrentAsync(http.RequestAborted) is not null;
        var report = await health.ReportAsync(
            troubles.Present, isStoreRead, isStoreRead || renditions.HasAny, http.RequestAborted);
        var status = report.Status == "down" ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        await Answer.BytesAsync(
            http, status, "application/json; charset=utf-8", JsonSerializer.SerializeToUtf8Bytes(report, Json), Answer.NotKept);
    }
}
