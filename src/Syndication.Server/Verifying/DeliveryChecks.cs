using System.Text;

namespace Syndication.Server.Verifying;

/// <summary>Types, addresses, links, other origins, deltas: all else that is not in the document.</summary>
internal static class DeliveryChecks
{
    private const string Chrome = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36";
    private const string Origin = "Origin: https://reader.example";

    private static readonly string[] FeedTypes = ["application/rss+xml", "application/atom+xml", "application/feed+json"];

    public static IEnumerable<Check> All =>
    [
        new("type-is-that-of-a-feed", "RFC 9110 §8.3; RFC 4287 §7; JSON Feed 1.1", async talk =>
        {
            var answer = await talk.PlainAsync();
            if (Documents.FormatOf(answer.Body) is DocumentFormat.Ninjs or DocumentFormat.Sitemap) return Verdict.Skip("a format with a type of its own");
            var type = Type(answer);
            return Verdict.If(FeedTypes.Contains(type), $"Content-Type is {type}");
        }),
        new("type-fits-the-document", "RFC 9110 §8.3", async talk =>
        {
            var answer = await talk.PlainAsync();
            var format = Documents.FormatOf(answer.Body);
            return format is null
                ? Verdict.Fail("the document is no feed")
                : Verdict.If(Documents.TypeOf(format.Value) == Type(answer), $"a document of {format} is sent as {Type(answer)}");
        }),
        new("type-names-utf-8-for-xml", "RFC 7303 §3", async talk =>
        {
            var type = (await talk.PlainAsync())["Content-Type"] ?? "";
            return !type.Contains("xml", StringComparison.OrdinalIgnoreCase)
                ? Verdict.Skip("no XML")
                : Verdict.If(type.Replace("\"", "", StringComparison.Ordinal).EndsWith("charset=utf-8", StringComparison.OrdinalIgnoreCase), $"Content-Type: {type}");
        }),
        new("bytes-are-utf-8", "RFC 8259 §8.1; RFC 7303 §3", async talk =>
        {
            try
            {
                _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString((await talk.PlainAsync()).Body);
                return Verdict.Pass;
            }
            catch (DecoderFallbackException e)
            {
                return Verdict.Fail($"no UTF-8 at byte {e.Index}");
            }
        }),
        new("no-byte-order-mark", "RFC 8259 §8.1", async talk =>
            Verdict.If(!(await talk.PlainAsync()).Body.AsSpan().StartsWith("\uFEFF"u8), "the document begins with a byte order mark")),
        new("nobody-may-guess-the-type", "Fetch, X-Content-Type-Options", async talk =>
            Verdict.Same("X-Content-Type-Options", "nosniff", (await talk.PlainAsync())["X-Content-Type-Options"])),
        new("no-cookie-is-set", "RFC 9111 §7.3", async talk => Verdict.If((await talk.PlainAsync())["Set-Cookie"] is null, "Set-Cookie is sent")),
        new("server-tells-no-version", "RFC 9110 §10.2.4", async talk =>
        {
            var answer = await talk.PlainAsync();
            return Verdict.If(!$"{answer["Server"]}{answer["X-Powered-By"]}".Any(char.IsAsciiDigit), $"{answer["Server"]} {answer["X-Powered-By"]}".Trim());
        }),
        new("no-deprecated-warning", "RFC 9111 §5.5", async talk => Verdict.If((await talk.PlainAsync())["Warning"] is null, "Warning is sent")),
        new("security-policy-lets-nothing-in", "Content Security Policy 3", async talk =>
            Verdict.If((await talk.PlainAsync())["Content-Security-Policy"]?.Contains("default-src 'none'", StringComparison.Ordinal) == true, "no Content-Security-Policy of default-src 'none'")),
        Unmoved("a-cache-buster-changes-nothing", "RFC 9110 §8.8.3", talk => talk.AskAsync("GET", WithQuery(talk.Address, "_=1712345678"))),
        Unmoved("a-bare-query-changes-nothing", "RFC 9110 §8.8.3", talk => talk.AskAsync("GET", WithQuery(talk.Address, "null"))),
        Unmoved("a-browser-is-given-the-same-feed", "RFC 9110 §12.5.1", talk => talk.GetAsync(
            $"User-Agent: {Chrome}", "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"), onlyWithExtension: true),
        Unmoved("accept-html-alone-is-no-reason-for-406", "RFC 9110 §12.5.1", talk => talk.GetAsync("Accept: text/html"), onlyWithExtension: true),
        Unmoved("accept-of-something-else-is-no-reason-for-406", "RFC 9110 §15.5.7", talk => talk.GetAsync("Accept: image/png")),
        Unmoved("a-language-changes-nothing", "RFC 9110 §12.5.4", talk => talk.GetAsync("Accept-Language: fi")),
        Unmoved("a-referrer-changes-nothing", "RFC 9110 §10.1.3", talk => talk.GetAsync("Referer: https://reader.example/")),
        Unmoved("a-reader-that-lists-html-first-is-given-the-feed", "RFC 9110 §12.5.1", talk => talk.GetAsync(
            "Accept: text/html, application/rss+xml, application/atom+xml, application/feed+json, */*")),
        new("a-range-is-served-right-or-not-at-all", "RFC 9110 §14.2", async talk =>
        {
            var answer = await talk.GetAsync("Range: bytes=0-9");
            return Verdict.If(answer.Status == 200 || (answer.Status == 206 && answer.Body.Length == 10 && answer["Content-Range"] is not null), $"answered with {answer.Status}");
        }),
        new("an-impossible-range-is-no-error", "RFC 9110 §14.2", async talk =>
        {
            var status = (await talk.GetAsync("Range: chapters=1-2")).Status;
            return Verdict.If(status == 200, $"answered with {status}");
        }),
        new("accept-ranges-says-none", "RFC 9110 §14.3", async talk => Verdict.Same("Accept-Ranges", "none", (await talk.PlainAsync())["Accept-Ranges"])),
        new("a-trailing-slash-leads-back-or-nowhere", "RFC 9110 §15.4.2", async talk => Elsewhere(await talk.AskAsync("GET", With(talk.Address, talk.Address.AbsolutePath + "/")))),
        new("another-case-leads-back-or-nowhere", "RFC 9110 §15.4.2", async talk => Elsewhere(await talk.AskAsync("GET", With(talk.Address, talk.Address.AbsolutePath.ToUpperInvariant())))),
        new("what-does-not-exist-is-not-found", "RFC 9110 §15.5.5", async talk =>
        {
            var status = (await talk.AskAsync("GET", Missing(talk.Address))).Status;
            return Verdict.If(status is 404 or 410, $"answered with {status}");
        }),
        new("not-found-is-said-briefly", "RFC 9110 §15.5", async talk =>
        {
            var answer = await talk.AskAsync("GET", Missing(talk.Address));
            return Verdict.If(answer.Body.Length <= 1024, $"{answer.Body.Length} bytes to say that there is nothing");
        }),
        new("not-found-is-said-in-text", "RFC 9110 §15.5", async talk =>
        {
            var type = Type(await talk.AskAsync("GET", Missing(talk.Address)));
            return Verdict.If(type is "text/plain" or "application/problem+json", $"an error of type {type}");
        }),
        new("not-found-is-not-kept-for-long", "RFC 9111 §4.2.2", async talk =>
        {
            var answer = await talk.AskAsync("GET", Missing(talk.Address));
            return Verdict.If(answer.Seconds("max-age") is null or <= 3600, $"kept for {answer.Seconds("max-age")} s");
        }),
        new("link-names-self-once", "RFC 8288 §3; WebSub §4", async talk =>
        {
            var count = Links(await talk.PlainAsync(), "self").Count;
            return Verdict.If(count == 1, $"{count} links of rel=self");
        }),
        new("link-self-is-absolute", "WebSub §4", async talk => Links(await talk.PlainAsync(), "self") is [var self, ..]
            ? Verdict.If(Uri.TryCreate(self, UriKind.Absolute, out var url) && url.Scheme.StartsWith("http", StringComparison.Ordinal), $"self is {self}")
            : Verdict.Skip("no rel=self")),
        new("link-self-is-the-one-in-the-document", "WebSub §4", async talk =>
        {
            var answer = await talk.PlainAsync();
            return Links(answer, "self") is [var self, ..] && Documents.SelfOf(answer.Body) is { } inside
                ? Verdict.Same("self in the document", self, inside)
                : Verdict.Skip("no rel=self in one of them");
        }),
        new("link-names-a-page-for-people", "RFC 8288 §3", async talk =>
            Verdict.If((await talk.PlainAsync())["Link"] is { } link && link.Contains("rel=\"alternate\"; type=\"text/html\"", StringComparison.Ordinal), "no alternate of type text/html")),
        new("any-page-may-read-the-feed", "Fetch §3.2", async talk =>
            Verdict.Same("Access-Control-Allow-Origin", "*", (await talk.GetAsync(Origin))["Access-Control-Allow-Origin"])),
        new("any-page-may-read-a-304", "Fetch §3.2", async talk => await talk.TagAsync() is { } tag
            ? Verdict.Same("Access-Control-Allow-Origin", "*", (await talk.GetAsync(Origin, $"If-None-Match: {tag}"))["Access-Control-Allow-Origin"])
            : Verdict.Skip("no ETag")),
        new("any-page-may-read-an-error", "Fetch §3.2", async talk =>
            Verdict.Same("Access-Control-Allow-Origin", "*", (await talk.AskAsync("GET", Missing(talk.Address), Origin))["Access-Control-Allow-Origin"])),
        new("pages-may-see-the-tag", "Fetch §3.2.5", async talk =>
            Verdict.If((await talk.GetAsync(Origin)).Elements("Access-Control-Expose-Headers").Contains("etag"), "ETag is not exposed")),
        new("pages-may-send-a-tag", "Fetch §3.2.4", async talk =>
        {
            var answer = await talk.AskAsync("OPTIONS", Origin, "Access-Control-Request-Method: GET", "Access-Control-Request-Headers: if-none-match");
            return Verdict.If(answer.Elements("Access-Control-Allow-Headers").Contains("if-none-match"), "If-None-Match is not allowed");
        }),
        new("pages-send-no-credentials", "Fetch §3.2.5", async talk =>
            Verdict.If((await talk.GetAsync(Origin))["Access-Control-Allow-Credentials"] is null, "credentials are allowed")),
        new("a-delta-is-never-sent-unasked", "RFC 3229 §10.4.1", async talk =>
        {
            var status = (await talk.GetAsync("If-None-Match: \"no-such-version\"")).Status;
            return Verdict.If(status != 226, "226 although nobody asked");
        }),
        new("a-delta-of-an-unknown-version-is-the-whole", "RFC 3229 §10.4.1", async talk =>
        {
            var status = (await talk.GetAsync("A-IM: feed", "If-None-Match: \"no-such-version\"")).Status;
            return Verdict.If(status == 200, $"answered with {status}");
        }),
        new("a-delta-of-this-version-is-nothing", "RFC 3229 §10.4.1", async talk => await talk.TagAsync() is { } tag
            ? Verdict.If((await talk.GetAsync("A-IM: feed", $"If-None-Match: {tag}")).Status == 304, "no 304")
            : Verdict.Skip("no ETag")),
    ];

    private static Check Unmoved(string name, string rule, Func<Conversation, Task<Exchange>> ask, bool onlyWithExtension = false) => new(name, rule, async talk =>
    {
        if (onlyWithExtension && !Path.HasExtension(talk.Address.AbsolutePath)) return Verdict.Skip("the address may negotiate");
        var (plain, other) = (await talk.PlainAsync(), await ask(talk));
        return other.Status == 429 ? Verdict.Skip("told to wait")
            : other.Status != 200 ? Verdict.Fail($"answered with {other.Status}")
            : Verdict.If(other.Body.SequenceEqual(plain.Body), "other bytes");
    });

    private static Verdict Elsewhere(Exchange answer) => answer.Status is 404 or 410
        ? Verdict.Pass
        : Verdict.If(answer.Status is 301 or 308 && answer["Location"] is not null, $"answered with {answer.Status}: two addresses for one feed");

    private static List<string> Links(Exchange answer, string rel) =>
        [.. (answer["Link"] ?? "").Split('<').Where(link => link.Contains($"rel=\"{rel}\"", StringComparison.Ordinal) || link.Contains($"rel={rel}", StringComparison.Ordinal))
            .Select(link => link.Split('>')[0])];

    private static string? Type(Exchange answer) => answer["Content-Type"]?.Split(';')[0].Trim().ToLowerInvariant();

    private static Uri With(Uri address, string path) => new UriBuilder(address) { Path = path }.Uri;

    private static Uri WithQuery(Uri address, string query) =>
        new UriBuilder(address) { Query = address.Query.Length > 1 ? $"{address.Query[1..]}&{query}" : query }.Uri;

    private static Uri Missing(Uri address) => With(address, address.AbsolutePath[..(address.AbsolutePath.LastIndexOf('/') + 1)] + "no-such-feed-4711.xml");
}
