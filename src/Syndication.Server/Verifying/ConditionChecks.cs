using System.Globalization;

namespace Syndication.Server.Verifying;

/// <summary>If-None-Match, If-Modified-Since and their kin, as readers send them and as they should not have.</summary>
internal static class ConditionChecks
{
    private const string Long = "\"0123456789abcdef\", ";

    public static IEnumerable<Check> All =>
    [
        Matching("exact-tag", "RFC 9110 §13.1.2", tag => [$"If-None-Match: {tag}"]),
        Matching("weak-form-of-the-tag", "RFC 9110 §8.8.3.2", tag => [$"If-None-Match: W/{Strong(tag)}"]),
        Matching("tag-first-in-a-list", "RFC 9110 §13.1.2", tag => [$"If-None-Match: {tag}, \"other\""]),
        Matching("tag-last-in-a-list", "RFC 9110 §13.1.2", tag => [$"If-None-Match: \"other\", W/\"another\" ,{tag}"]),
        Matching("tag-after-one-with-a-comma", "RFC 9110 §8.8.3", tag => [$"If-None-Match: \"a,b\", {tag}"]),
        Matching("tag-in-a-long-list", "RFC 9110 §13.1.2", tag => [$"If-None-Match: {string.Concat(Enumerable.Repeat(Long, 60))}{tag}"]),
        Matching("any-tag", "RFC 9110 §13.1.2", _ => ["If-None-Match: *"]),
        Matching("tag-without-quotes", "leniency towards readers", tag => [$"If-None-Match: {Strong(tag).Trim('"')}"]),
        Matching("tag-with-a-gzip-suffix", "leniency towards proxies", tag => [$"If-None-Match: \"{Strong(tag).Trim('"')}-gzip\""]),
        Matching("tag-with-a-semicolon-gzip-suffix", "leniency towards proxies", tag => [$"If-None-Match: \"{Strong(tag).Trim('"')};gzip\""]),
        Matching("tag-that-beats-an-old-date", "RFC 9110 §13.2.2", tag => [$"If-None-Match: {tag}", "If-Modified-Since: Sat, 01 Jan 2000 00:00:00 GMT"]),
        new("head-with-the-tag-gives-304", "RFC 9110 §13.1.2", async talk => await talk.TagAsync() is { } tag
            ? Gave(304, await talk.AskAsync("HEAD", $"If-None-Match: {tag}"))
            : Verdict.Skip("no ETag")),
        new("tag-of-gzip-gives-304-with-gzip", "RFC 9110 §13.1.2", async talk =>
            (await talk.GetAsync("Accept-Encoding: gzip"))["ETag"] is { } tag
                ? Gave(304, await talk.GetAsync("Accept-Encoding: gzip", $"If-None-Match: {tag}"))
                : Verdict.Skip("no ETag")),
        new("tag-of-gzip-gives-304-without-gzip", "leniency towards readers", async talk =>
            (await talk.GetAsync("Accept-Encoding: gzip"))["ETag"] is { } tag
                ? Gave(304, await talk.GetAsync($"If-None-Match: {tag}"))
                : Verdict.Skip("no ETag")),
        Other("another-tag", "RFC 9110 §13.1.2", "If-None-Match: \"no-such-version\""),
        Other("an-empty-tag-field", "RFC 9110 §13.1.2", "If-None-Match: "),
        Other("a-broken-tag", "RFC 9110 §13.1.2", "If-None-Match: \"unfinished"),
        Other("a-star-in-quotes", "RFC 9110 §13.1.2", "If-None-Match: \"*\""),
        Other("an-old-date", "RFC 9110 §13.1.3", "If-Modified-Since: Sat, 01 Jan 2000 00:00:00 GMT"),
        Other("an-old-date-in-the-second-form", "RFC 9110 §5.6.7", "If-Modified-Since: Saturday, 01-Jan-00 00:00:00 GMT"),
        Other("an-old-date-in-the-third-form", "RFC 9110 §5.6.7", "If-Modified-Since: Sat Jan  1 00:00:00 2000"),
        Other("a-date-that-is-none", "RFC 9110 §13.1.3", "If-Modified-Since: yesterday"),
        Other("a-date-in-another-form", "RFC 9110 §13.1.3", "If-Modified-Since: 2099-01-01T00:00:00Z"),
        Other("the-date-zero", "RFC 9110 §13.1.3", "If-Modified-Since: 0"),
        new("another-tag-beats-the-date", "RFC 9110 §13.1.3", async talk => (await talk.PlainAsync())["Last-Modified"] is { } date
            ? Gave(200, await talk.GetAsync("If-None-Match: \"no-such-version\"", $"If-Modified-Since: {date}"))
            : Verdict.Skip("no Last-Modified")),
        Since("the-date", "RFC 9110 §13.1.3", date => date.ToString("R", CultureInfo.InvariantCulture)),
        Since("a-later-date", "RFC 9110 §13.1.3", date => date.AddSeconds(1).ToString("R", CultureInfo.InvariantCulture)),
        Since("the-date-in-the-second-form", "RFC 9110 §5.6.7", date => date.ToString("dddd, dd-MMM-yy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture)),
        Since("the-date-in-the-third-form", "RFC 9110 §5.6.7", date => string.Create(CultureInfo.InvariantCulture, $"{date:ddd MMM} {date.Day,2} {date:HH:mm:ss yyyy}")),
        new("an-earlier-second-gives-200", "RFC 9110 §13.1.3", async talk => (await talk.PlainAsync()).Date("Last-Modified") is { } date
            ? Gave(200, await talk.GetAsync($"If-Modified-Since: {date.AddSeconds(-1):R}"))
            : Verdict.Skip("no Last-Modified")),
        new("if-match-of-another-version-fails", "RFC 9110 §13.1.1", async talk => Gave(412, await talk.GetAsync("If-Match: \"no-such-version\""))),
        new("if-match-of-this-version-passes", "RFC 9110 §13.1.1", async talk => await talk.TagAsync() is { } tag && !tag.StartsWith("W/", StringComparison.Ordinal)
            ? Gave(200, await talk.GetAsync($"If-Match: {tag}"))
            : Verdict.Skip("no strong ETag")),
        new("if-unmodified-since-long-ago-fails", "RFC 9110 §13.1.4", async talk => (await talk.PlainAsync())["Last-Modified"] is null
            ? Verdict.Skip("no Last-Modified")
            : Gave(412, await talk.GetAsync("If-Unmodified-Since: Sat, 01 Jan 2000 00:00:00 GMT"))),
        new("a-304-has-no-body", "RFC 9110 §15.4.5", async talk => await UnchangedAsync(talk, answer =>
            Verdict.If(answer.Body.Length == 0, $"{answer.Body.Length} bytes"))),
        new("a-304-has-a-date", "RFC 9110 §15.4.5", async talk => await UnchangedAsync(talk, answer =>
            Verdict.If(answer["Date"] is not null, "no Date"))),
        .. ((string[])["ETag", "Cache-Control", "Vary", "Content-Location", "Expires"]).Select(name =>
            new Check($"a-304-has-{name.ToLowerInvariant()}-of-the-200", "RFC 9110 §15.4.5", async talk =>
            {
                var full = await talk.PlainAsync();
                return await UnchangedAsync(talk, answer => Verdict.Same(name, full[name], answer[name]));
            })),
        .. ((string[])["ETag", "Vary"]).Select(name =>
            new Check($"a-304-with-gzip-has-{name.ToLowerInvariant()}-of-the-200", "RFC 9110 §15.4.5", async talk =>
            {
                var full = await talk.GetAsync("Accept-Encoding: gzip");
                return full["ETag"] is { } tag
                    ? Verdict.Same(name, full[name], (await talk.GetAsync("Accept-Encoding: gzip", $"If-None-Match: {tag}"))[name])
                    : Verdict.Skip("no ETag");
            })),
        new("a-304-says-nothing-of-a-body", "RFC 9110 §15.4.5", async talk => await UnchangedAsync(talk, answer =>
            Verdict.If(answer["Content-Encoding"] is null && answer["Content-Type"] is null, "Content-Type or Content-Encoding on a 304"))),
    ];

    private static Check Matching(string what, string rule, Func<string, string[]> fields) => new($"{what}-gives-304", rule, async talk =>
        await talk.TagAsync() is { } tag ? Gave(304, await talk.GetAsync(fields(tag))) : Verdict.Skip("no ETag"));

    private static Check Other(string what, string rule, string field) =>
        new($"{what}-gives-200", rule, async talk => Gave(200, await talk.GetAsync(field)));

    private static Check Since(string what, string rule, Func<DateTimeOffset, string> write) => new($"{what}-gives-304", rule, async talk =>
        (await talk.PlainAsync()).Date("Last-Modified") is { } date
            ? Gave(304, await talk.GetAsync($"If-Modified-Since: {write(date)}"))
            : Verdict.Skip("no Last-Modified"));

    private static async Task<Verdict> UnchangedAsync(Conversation talk, Func<Exchange, Verdict> look)
    {
        if (await talk.TagAsync() is not { } tag) return Verdict.Skip("no ETag");
        var answer = await talk.GetAsync($"If-None-Match: {tag}");
        return answer.Status == 304 ? look(answer) : Verdict.Skip("no 304");
    }

    private static string Strong(string tag) => tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;

    private static Verdict Gave(int status, Exchange answer) => answer.Status == 429
        ? Verdict.Skip("told to wait")
        : Verdict.If(answer.Status == status, $"answered with {answer.Status}");
}
