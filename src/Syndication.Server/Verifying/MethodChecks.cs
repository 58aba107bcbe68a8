namespace Syndication.Server.Verifying;

/// <summary>GET, HEAD, OPTIONS and the methods that a feed refuses.</summary>
internal static class MethodChecks
{
    private static readonly string[] SameOnHead =
        ["ETag", "Last-Modified", "Content-Type", "Content-Length", "Cache-Control", "Vary", "Link", "Accept-Ranges", "Content-Language"];

    private static readonly string[] Refused = ["POST", "PUT", "DELETE", "PATCH", "PROPFIND"];

    public static IEnumerable<Check> All =>
    [
        new("get-is-answered", "RFC 9110 §9.3.1", async talk =>
        {
            var status = (await talk.PlainAsync()).Status;
            return Verdict.If(status == 200, $"GET is answered with {status}");
        }),
        new("body-is-not-empty", "RFC 9110 §15.3.1", async talk => Verdict.If((await talk.PlainAsync()).Body.Length > 0, "the body is empty")),
        new("head-has-the-status-of-get", "RFC 9110 §9.3.2", async talk =>
        {
            var status = (await talk.AskAsync("HEAD")).Status;
            return Verdict.If(status == (await talk.PlainAsync()).Status, $"HEAD is answered with {status}");
        }),
        .. SameOnHead.Select(name => new Check($"head-has-{name.ToLowerInvariant()}-of-get", "RFC 9110 §9.3.2", async talk =>
            Verdict.Same(name, (await talk.PlainAsync())[name], (await talk.AskAsync("HEAD"))[name]))),
        new("options-is-answered", "RFC 9110 §9.3.7", async talk =>
        {
            var status = (await talk.AskAsync("OPTIONS")).Status;
            return Verdict.If(status is 200 or 204, $"OPTIONS is answered with {status}");
        }),
        new("options-lists-get-and-head", "RFC 9110 §10.2.1", async talk =>
        {
            var allowed = (await talk.AskAsync("OPTIONS")).Elements("Allow");
            return Verdict.If(allowed.Contains("get") && allowed.Contains("head"), $"Allow lists {string.Join(", ", allowed)}");
        }),
        .. Refused.Select(method => new Check($"{method.ToLowerInvariant()}-is-refused", "RFC 9110 §15.5.6", async talk =>
        {
            var answer = await talk.AskAsync(method);
            return answer.Status is not (405 or 501)
                ? Verdict.Fail($"{method} is answered with {answer.Status}")
                : Verdict.If(answer.Status == 501 || answer.Elements("Allow").Contains("get"), "the 405 does not list the methods allowed");
        })),
    ];
}
