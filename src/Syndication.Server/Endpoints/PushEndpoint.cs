using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Syndication.Ingest;
using Syndication.Ingest.Subscribing;

namespace Syndication.Server.Endpoints;

/// <summary><c>/websub/{token}</c>: where the hubs of our sources ask whether we subscribed, and send what is new.</summary>
internal sealed class PushEndpoint(IServiceProvider services, IOptions<IngestOptions> options)
{
    private const string Nothing = "There is nothing here.";

    // A server that only publishes subscribes to nothing.
    private readonly SourceSubscriptions? _subscriptions = services.GetService<SourceSubscriptions>();

    public async Task ServeAsync(HttpContext http, string token)
    {
        if (_subscriptions is null) await Answer.NotFoundAsync(http, Nothing);
        else if (http.Request.Method is "POST") await ReceiveAsync(_subscriptions, http, token);
        else if (await Answer.IsReadAsync(http)) await AnswerAsync(_subscriptions, http, token);
    }

    private static async Task AnswerAsync(SourceSubscriptions subscriptions, HttpContext http, string token)
    {
        var query = http.Request.Query;
        var question = new HubQuestion(
            query["hub.mode"], query["hub.topic"], query["hub.challenge"], query["hub.lease_seconds"], query["hub.reason"]);
        if (await subscriptions.AnswerAsync(token, question, http.RequestAborted) is { } answer)
            await Answer.BytesAsync(http, StatusCodes.Status200OK, "text/plain; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(answer), Answer.NotKept);
        else
            await Answer.TextAsync(http, StatusCodes.Status404NotFound, Nothing, Answer.NotKept);
    }

    private async Task ReceiveAsync(SourceSubscriptions subscriptions, HttpContext http, string token)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = options.Value.LargestBody;
        using var body = new MemoryStream();
        try
        {
            await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        }
        catch (BadHttpRequestException e)
        {
            await Answer.TextAsync(http, e.StatusCode, "This cannot be taken.", Answer.NotKept);
            return;
        }

        var isOurs = await subscriptions.ReceiveAsync(
            token, body.ToArray(), http.Request.ContentType, http.Request.Headers[HubSignature.Field], http.RequestAborted);
        if (isOurs) await Answer.TextAsync(http, StatusCodes.Status202Accepted, "Thank you.", Answer.NotKept);
        else await Answer.GoneAsync(http, "This callback is not subscribed to anything.");
    }
}
