using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Syndication.Server.Publishing;
using Syndication.Server.WebSub;

namespace Syndication.Server.Endpoints;

/// <summary><c>/hub</c>: where subscribers ask to be told of changes (WebSub §5.1).</summary>
internal sealed class HubEndpoint(Hub hub, IOptions<HubOptions> options)
{
    /// <summary>Bytes of a request: two addresses, a secret, and what else a subscriber may send.</summary>
    private const int LongestRequest = 32 * 1024;

    private static readonly TimeSpan AfterTooMany = TimeSpan.FromMinutes(1);

    public async Task ServeAsync(HttpContext http)
    {
        if (!options.Value.Enabled)
        {
            await Answer.NotFoundAsync(http, "There is no hub here.");
            return;
        }

        if (!await Answer.IsPostAsync(http)) return;
        var answer = await ReadAsync(http) is { } form
            ? await hub.AcceptAsync(form, http.RequestAborted)
            : new HubAnswer(StatusCodes.Status400BadRequest, "Send hub.mode, hub.topic and hub.callback as application/x-www-form-urlencoded, in at most 32 KiB.");
        if (answer.Status == StatusCodes.Status429TooManyRequests)
            await Answer.LaterAsync(http, answer.Status, AfterTooMany, answer.Line);
        else
            await Answer.TextAsync(http, answer.Status, answer.Line, Answer.NotKept);
    }

    private static async Task<IFormCollection?> ReadAsync(HttpContext http)
    {
        if (http.Request.ContentType?.Split(';')[0].Trim().Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true)
            return null;
        if (http.Request.ContentLength > LongestRequest) return null;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = LongestRequest;
        try
        {
            return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }
}
