namespace Syndication.Server.Verifying;

/// <summary>What caches on the way are told, and that every coding is negotiated so that they cannot mix them up.</summary>
internal static class CachingChecks
{
    public static IEnumerable<Check> All =>
    [
        new("cache-control-is-there", "RFC 9111 §5.2", async talk =>
            Verdict.If((await talk.PlainAsync())["Cache-Control"] is not null, "no Cache-Control")),
        new("max-age-is-there", "RFC 9111 §5.2.2.1", async talk =>
            Verdict.If((await talk.PlainAsync()).Seconds("max-age") is not null, "no max-age")),
        new("max-age-is-between-a-minute-and-a-day", "RFC 9111 §5.2.2.1", async talk =>
            (await talk.PlainAsync()).Seconds("max-age") is { } seconds
                ? Verdict.If(seconds is >= 60 and <= 86400, $"max-age is {seconds}")
                : Verdict.Skip("no max-age")),
        .. ((string[])["private", "no-store", "no-cache", "must-revalidate"]).Select(directive =>
            new Check($"cache-control-is-not-{directive}", "RFC 9111 §5.2.2", async talk =>
                Verdict.If(!(await talk.PlainAsync()).Elements("Cache-Control").Contains(directive), $"Cache-Control has {directive}"))),
        new("cache-control-is-public", "RFC 9111 §5.2.2.9", async talk =>
            Verdict.If((await talk.PlainAsync()).Elements("Cache-Control").Contains("public"), "Cache-Control is not public")),
        new("stale-copies-do-while-a-new-one-is-fetched", "RFC 5861 §3", async talk =>
            Verdict.If((await talk.PlainAsync()).Seconds("stale-while-revalidate") is > 0, "no stale-while-revalidate")),
        new("stale-copies-do-while-the-server-is-down", "RFC 5861 §4", async talk =>
            Verdict.If((await talk.PlainAsync()).Seconds("stale-if-error") is > 0, "no stale-if-error")),
        new("nothing-expires-at-once", "RFC 9111 §5.3", async talk =>
        {
            var answer = await talk.PlainAsync();
            return Verdict.If(answer["Expires"] is null || answer.Date("Expires") > answer.Date("Date"), $"Expires: {answer["Expires"]}");
        }),
        new("pragma-is-not-sent", "RFC 9111 §5.4", async talk => Verdict.If((await talk.PlainAsync())["Pragma"] is null, "Pragma is sent")),
        new("vary-is-there-without-a-coding", "RFC 9110 §12.5.5", async talk => Varies(await talk.PlainAsync())),
        new("vary-is-there-with-gzip", "RFC 9110 §12.5.5", async talk => Varies(await talk.GetAsync("Accept-Encoding: gzip"))),
        new("vary-is-there-with-identity", "RFC 9110 §12.5.5", async talk => Varies(await talk.GetAsync("Accept-Encoding: identity"))),
        new("vary-is-not-everything", "RFC 9110 §12.5.5", async talk => Verdict.If(!(await talk.PlainAsync()).Elements("Vary").Contains("*"), "Vary: *")),
        .. ((string[])["user-agent", "cookie", "origin", "referer"]).Select(name =>
            new Check($"vary-does-not-name-{name}", "RFC 9111 §4.1", async talk =>
                Verdict.If(!(await talk.PlainAsync()).Elements("Vary").Contains(name), $"Vary names {name}"))),
        new("a-feed-with-its-own-extension-does-not-vary-by-accept", "WebSub §4.1", async talk =>
            !Path.HasExtension(talk.Address.AbsolutePath)
                ? Verdict.Skip("the address may negotiate")
                : Verdict.If(!(await talk.PlainAsync()).Elements("Vary").Contains("accept"), "Vary names Accept")),
        Offered("gzip"),
        Offered("br"),
        Decodes("gzip"),
        Decodes("br"),
        Smaller("gzip"),
        Smaller("br"),
        new("no-coding-unless-asked", "RFC 9110 §12.5.3", async talk => Plain(await talk.PlainAsync())),
        new("identity-when-asked", "RFC 9110 §12.5.3", async talk => Plain(await talk.GetAsync("Accept-Encoding: identity"))),
        new("gzip-refused-is-not-sent", "RFC 9110 §12.4.2", async talk => Plain(await talk.GetAsync("Accept-Encoding: gzip;q=0"))),
        new("unknown-coding-gets-identity", "RFC 9110 §12.5.3", async talk => Plain(await talk.GetAsync("Accept-Encoding: x-unknown"))),
        new("the-heavier-weight-wins", "RFC 9110 §12.4.2", async talk =>
            Coded("gzip", await talk.GetAsync("Accept-Encoding: br;q=0.1, gzip;q=0.9"))),
        new("a-refused-coding-beats-the-star", "RFC 9110 §12.5.3", async talk =>
        {
            var coding = (await talk.GetAsync("Accept-Encoding: br;q=0, *"))["Content-Encoding"];
            return Verdict.If(coding != "br", "br although refused");
        }),
        new("coding-names-have-no-case", "RFC 9110 §8.4.1", async talk => Coded("gzip", await talk.GetAsync("Accept-Encoding: GZip"))),
        new("length-is-told", "RFC 9110 §8.6", async talk => Length(await talk.PlainAsync())),
        new("length-is-told-with-gzip", "RFC 9110 §8.6", async talk => Length(await talk.GetAsync("Accept-Encoding: gzip"))),
        new("length-is-told-with-br", "RFC 9110 §8.6", async talk => Length(await talk.GetAsync("Accept-Encoding: br"))),
        new("nothing-is-chunked", "RFC 9112 §7.1", async talk =>
            Verdict.If((await talk.GetAsync("Accept-Encoding: gzip"))["Transfer-Encoding"] is null, "Transfer-Encoding is sent")),
    ];

    private static Check Offered(string coding) => new($"{coding}-is-offered", "RFC 9110 §12.5.3", async talk =>
        Coded(coding, await talk.GetAsync($"Accept-Encoding: {coding}")));

    private static Check Decodes(string coding) => new($"{coding}-holds-the-same-bytes", "RFC 9110 §8.4", async talk =>
    {
        var coded = await talk.GetAsync($"Accept-Encoding: {coding}");
        if (coded["Content-Encoding"] != coding) return Verdict.Skip($"no {coding}");
        var plain = await talk.PlainAsync();
        return Verdict.If(coded.Decoded()?.SequenceEqual(plain.Body) == true, $"{coding} decodes to other bytes");
    });

    private static Check Smaller(string coding) => new($"{coding}-is-smaller", "RFC 9110 §8.4", async talk =>
    {
        var (plain, coded) = (await talk.PlainAsync(), await talk.GetAsync($"Accept-Encoding: {coding}"));
        if (coded["Content-Encoding"] != coding || plain.Body.Length < 1024) return Verdict.Skip("nothing to compare");
        return Verdict.If(coded.Body.Length < plain.Body.Length, $"{coded.Body.Length} bytes instead of {plain.Body.Length}");
    });

    private static Verdict Varies(Exchange answer) =>
        Verdict.If(answer.Elements("Vary").Contains("accept-encoding"), $"Vary: {answer["Vary"] ?? "absent"}");

    private static Verdict Plain(Exchange answer) =>
        Verdict.If(answer["Content-Encoding"] is null or "identity", $"Content-Encoding: {answer["Content-Encoding"]}");

    private static Verdict Coded(string coding, Exchange answer) =>
        Verdict.If(answer["Content-Encoding"] == coding, $"Content-Encoding: {answer["Content-Encoding"] ?? "absent"}");

    private static Verdict Length(Exchange answer) => Verdict.Same(
        "Content-Length", answer.Body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), answer["Content-Length"]);
}
