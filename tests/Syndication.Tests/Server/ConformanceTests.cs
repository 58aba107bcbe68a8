using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Syndication.Articles;
using Syndication.Server.Verifying;

namespace Syndication.Tests.Server;

/// <summary>The conformance runner finds nothing wrong with us, and finds everything that is put wrong.</summary>
public sealed class ConformanceTests
{
    private const string Rss = "/feeds/dis-aci.xml";

    /// <summary>One thing each that a server could do wrong, and the check that has to notice.</summary>
    private static readonly Dictionary<string, (string Check, Mutation Mutation)> Mutations = new()
    {
        ["no tag"] = ("tag-is-there", Answer(http => http.Response.Headers.Remove("ETag"))),
        ["a tag without quotes"] = ("tag-is-quoted", Answer(http => Set(http, "ETag", http.Response.Headers.ETag.ToString().Trim('"')))),
        ["one strong tag for every coding"] = ("tag-of-gzip-is-its-own", Answer(http =>
            Set(http, "ETag", http.Response.Headers.ETag.ToString().Replace("-gzip", "", StringComparison.Ordinal)))),
        ["a new tag for the same bytes"] = ("tag-stays-while-bytes-stay", Answer(http => Set(http, "ETag", $"\"{Guid.NewGuid():N}\""))),
        ["other bytes each time"] = ("bytes-stay-while-nothing-happens", Document(text => $"{text}<!-- {Guid.NewGuid()} -->")),
        ["no date of change"] = ("last-modified-is-there", Answer(http => http.Response.Headers.Remove("Last-Modified"))),
        ["a date of change that is no date"] = ("last-modified-is-a-date", Answer(http => Set(http, "Last-Modified", "2026-03-10"))),
        ["a date of change in the future"] = ("last-modified-is-not-later-than-date", Answer(http => Set(http, "Last-Modified", "Fri, 01 Jan 2100 00:00:00 GMT"))),
        ["the time of the answer as date of change"] = ("last-modified-stays-while-bytes-stay", Answer(http =>
            Set(http, "Last-Modified", TestSite.Start.AddSeconds(Interlocked.Increment(ref _answers)).ToString("R", CultureInfo.InvariantCulture)))),
        ["tags are not looked at"] = ("exact-tag-gives-304", Question(http => http.Request.Headers.Remove("If-None-Match"))),
        ["lists of tags are not understood"] = ("tag-last-in-a-list-gives-304", Question(http => DropTag(http, tag => tag.Contains(',', StringComparison.Ordinal)))),
        ["weak tags are not understood"] = ("weak-form-of-the-tag-gives-304", Question(http => DropTag(http, tag => tag.StartsWith("W/", StringComparison.Ordinal)))),
        ["any tag is not understood"] = ("any-tag-gives-304", Question(http => DropTag(http, tag => tag == "*"))),
        ["the date counts beside the tag"] = ("tag-that-beats-an-old-date-gives-304", Question(http =>
        {
            if (http.Request.Headers.IfModifiedSince.Count > 0) http.Request.Headers.Remove("If-None-Match");
        })),
        ["dates are not looked at"] = ("the-date-gives-304", Question(http => http.Request.Headers.Remove("If-Modified-Since"))),
        ["dates are compared as text"] = ("a-later-date-gives-304", Question(http =>
        {
            if (http.Request.Headers.IfModifiedSince != "Tue, 10 Mar 2026 09:00:00 GMT") http.Request.Headers.Remove("If-Modified-Since");
        })),
        ["every date will do"] = ("an-old-date-gives-200", Question(http =>
        {
            if (http.Request.Headers.IfModifiedSince.Count > 0) http.Request.Headers.IfNoneMatch = "*";
        })),
        ["a 304 without Vary"] = ("a-304-has-vary-of-the-200", NotModified(http => http.Response.Headers.Remove("Vary"))),
        ["a 304 without Cache-Control"] = ("a-304-has-cache-control-of-the-200", NotModified(http => http.Response.Headers.Remove("Cache-Control"))),
        ["a 304 without its tag"] = ("a-304-has-etag-of-the-200", NotModified(http => http.Response.Headers.Remove("ETag"))),
        ["HEAD is refused"] = ("head-has-the-status-of-get", Answer(http =>
        {
            if (http.Request.Method == "HEAD") http.Response.StatusCode = 405;
        })),
        ["HEAD without the length"] = ("head-has-content-length-of-get", Answer(http =>
        {
            if (http.Request.Method == "HEAD") http.Response.Headers.ContentLength = null;
        })),
        ["POST is taken for GET"] = ("post-is-refused", Question(http =>
        {
            if (http.Request.Method == "POST") http.Request.Method = "GET";
        })),
        ["a 405 that does not say what is allowed"] = ("put-is-refused", Answer(http => http.Response.Headers.Remove("Allow"))),
        ["no Vary without a coding"] = ("vary-is-there-without-a-coding", Answer(http =>
        {
            if (http.Response.Headers.ContentEncoding.Count == 0) http.Response.Headers.Remove("Vary");
        })),
        ["Vary by the client's name"] = ("vary-does-not-name-user-agent", Answer(http => Set(http, "Vary", "Accept-Encoding, User-Agent"))),
        ["no coding at all"] = ("gzip-is-offered", Question(http => http.Request.Headers.Remove("Accept-Encoding"))),
        ["gzip for everybody"] = ("no-coding-unless-asked", Question(http => http.Request.Headers.AcceptEncoding = "gzip")),
        ["weights are not read"] = ("gzip-refused-is-not-sent", Question(http =>
        {
            if (http.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal)) http.Request.Headers.AcceptEncoding = "gzip";
        })),
        ["gzip that is none"] = ("gzip-holds-the-same-bytes", Body((http, body) => http.Response.Headers.ContentEncoding == "gzip" ? [.. body.Reverse()] : body)),
        ["no length"] = ("length-is-told", Answer(http => http.Response.Headers.ContentLength = null)),
        ["nothing may be kept"] = ("cache-control-is-not-no-store", Answer(http => Set(http, "Cache-Control", "no-store, max-age=0"))),
        ["it expires at once"] = ("nothing-expires-at-once", Answer(http => Set(http, "Expires", "0"))),
        ["the type of any XML"] = ("type-is-that-of-a-feed", Answer(http => Set(http, "Content-Type", "text/xml; charset=utf-8"))),
        ["the type of another format"] = ("type-fits-the-document", Answer(http => Set(http, "Content-Type", "application/atom+xml; charset=utf-8"))),
        ["no charset"] = ("type-names-utf-8-for-xml", Answer(http => Set(http, "Content-Type", "application/rss+xml"))),
        ["a browser may guess"] = ("nobody-may-guess-the-type", Answer(http => http.Response.Headers.Remove("X-Content-Type-Options"))),
        ["a cookie"] = ("no-cookie-is-set", Answer(http => Set(http, "Set-Cookie", "a=b"))),
        ["406 for who wants something else"] = ("accept-of-something-else-is-no-reason-for-406", Answer(http =>
        {
            if (http.Request.Headers.Accept == "image/png") http.Response.StatusCode = 406;
        })),
        ["a page for browsers"] = ("a-browser-is-given-the-same-feed", Question(http =>
        {
            if (http.Request.Headers.Accept.ToString().StartsWith("text/html", StringComparison.Ordinal)) http.Request.Path = "/feeds/dis-aci";
        })),
        ["another feed for another query"] = ("a-cache-buster-changes-nothing", Question(http =>
        {
            if (http.Request.Query.ContainsKey("_")) http.Request.Path = "/feeds/all.atom";
        })),
        ["the feed under a second address"] = ("a-trailing-slash-leads-back-or-nowhere", Question(http => http.Request.Path = http.Request.Path.Value!.TrimEnd('/'))),
        ["200 for what does not exist"] = ("what-does-not-exist-is-not-found", Answer(http =>
        {
            if (http.Response.StatusCode == 404) http.Response.StatusCode = 200;
        })),
        ["no word for other origins"] = ("any-page-may-read-the-feed", Answer(http => http.Response.Headers.Remove("Access-Control-Allow-Origin"))),
        ["no link to itself"] = ("link-names-self-once", Answer(http => http.Response.Headers.Remove("Link"))),
        ["a delta for who did not ask"] = ("a-delta-is-never-sent-unasked", Answer(http =>
        {
            if (http.Request.Headers.IfNoneMatch.Count > 0 && http.Response.StatusCode == 200) http.Response.StatusCode = 226;
        })),
        ["a byte order mark"] = ("no-byte-order-mark", Document(text => "\uFEFF" + text)),
        ["XML that is not well-formed"] = ("document-is-a-feed", Document(text => text.Replace("</channel>", "", StringComparison.Ordinal))),
        ["ttl of its own"] = ("rss-ttl-agrees-with-max-age", Document(text => text.Replace("<ttl>", "<ttl>1", StringComparison.Ordinal))),
        ["ids said to be addresses"] = ("rss-permalink-guids-are-addresses", Document(text => text.Replace("isPermaLink=\"false\"", "isPermaLink=\"true\"", StringComparison.Ordinal))),
        ["a build date in the future"] = ("rss-last-build-date-is-not-in-the-future", Document(text => text.Replace("<lastBuildDate>Tue, 10 Mar 2026", "<lastBuildDate>Wed, 10 Mar 2100", StringComparison.Ordinal))),
        ["dates in another form"] = ("rss-item-dates-are-dates", Document(text => text.Replace("<pubDate>Tue, 10 Mar 2026 07:30:00 GMT", "<pubDate>2026-03-10", StringComparison.Ordinal))),
        ["a script in the text"] = ("rss-content-holds-no-script", Document(text => text.Replace("<content:encoded>", "<content:encoded>&lt;script>", StringComparison.Ordinal))),
    };

    private static int _answers;

    private delegate Task Mutation(HttpContext http, Func<Task> next);

    public static TheoryData<string> MutationNames => [.. Mutations.Keys];

    [Fact]
    public void ThereAreEnoughChecksEachWithItsOwnNameAndRule()
    {
        Assert.InRange(Conformance.Checks.Count, 120, 1000);
        Assert.Equal(Conformance.Checks.Count, Conformance.Checks.Select(check => check.Name).Distinct().Count());
        Assert.All(Conformance.Checks, check => Assert.NotEmpty(check.Rule));
    }

    [Theory]
    [InlineData(Rss), InlineData("/feeds/dis-aci.atom"), InlineData("/feeds/dis-aci.json"), InlineData("/feeds/dis-aci")]
    [InlineData("/feeds/all.xml"), InlineData("/feeds/all.atom"), InlineData("/feeds/bos.xml"), InlineData("/feeds/bos.atom"), InlineData("/feeds/bos.json")]
    [InlineData("/feeds/dis-aci.ninjs"), InlineData("/feeds/bos.ninjs"), InlineData("/feeds/dis-aci.sitemap.xml"), InlineData("/feeds/bos.sitemap.xml")]
    [InlineData("/feeds/cok.xml"), InlineData("/feeds/cok.atom"), InlineData("/feeds/cok.json"), InlineData("/feeds/cok.ninjs"), InlineData("/feeds/cok.sitemap.xml")]
    [InlineData("/feeds/cok/archive/1.xml"), InlineData("/feeds/cok/archive/2.xml"), InlineData("/feeds/cok/archive/2.atom"), InlineData("/feeds/cok/archive/2.json")]
    public async Task EveryAddressOfOursKeepsEveryRule(string path)
    {
        await using var site = await StartAsync(null);

        var results = await VerifyAsync(site, path);

        Assert.Empty(results.Where(result => result.Outcome is Outcome.Failed).Select(result => $"{result.Name}: {result.Found}"));
        Assert.InRange(results.Count(result => result.Outcome is Outcome.Passed), 120, 1000);
    }

    [Theory, MemberData(nameof(MutationNames))]
    public async Task WhateverIsPutWrongIsNoticed(string name)
    {
        var (check, mutation) = Mutations[name];
        await using var site = await StartAsync(app => app.Use((http, next) => mutation(http, () => next(http))));

        var results = await VerifyAsync(site, Rss);

        Assert.Equal(Outcome.Failed, results.Single(result => result.Name == check).Outcome);
    }

    /// <summary>One thing each that an archive or a partner's format could have wrong.</summary>
    private static readonly Dictionary<string, (string Path, string Check, Mutation Mutation)> OtherMutations = new()
    {
        ["an archive that names no feed"] = ("/feeds/cok/archive/2.atom", "archive-names-its-feed", Replaced("rel=\"current\"", "rel=\"via\"")),
        ["an archive that is its own feed"] = ("/feeds/cok/archive/2.xml", "archive-is-not-its-own-feed", Replaced("cok/archive/2.xml", "cok.xml")),
        ["an archive that comes before itself"] = ("/feeds/cok/archive/2.xml", "archive-is-not-its-own-neighbour", Replaced("archive/1.xml", "archive/2.xml")),
        ["an archive said to be everything"] = ("/feeds/cok/archive/1.atom", "archive-is-not-complete-as-well", Replaced("<fh:archive/>", "<fh:archive/><fh:complete/>")),
        ["a feed with an archive said to be everything"] = ("/feeds/cok.atom", "complete-feed-has-no-archive", Replaced("</feed>", "<fh:complete/></feed>")),
        ["an archive for five minutes"] = ("/feeds/cok/archive/2.xml", "archive-may-be-kept-for-long", Answer(http => Set(http, "Cache-Control", "public, max-age=300"))),
        ["archives in the document only"] = ("/feeds/cok.xml", "archive-links-are-in-the-header-too", Answer(http => Set(http, "Link", "<https://news.test/feeds/cok.xml>; rel=\"self\""))),
        ["an archive that is lost"] = ("/feeds/cok.atom", "older-archive-is-found", Answer(http =>
        {
            if (http.Request.Path.Value!.Contains("/archive/", StringComparison.Ordinal)) http.Response.StatusCode = 404;
        })),
        ["an archive that is not marked"] = ("/feeds/cok.atom", "older-archive-is-marked-as-one", Replaced("<fh:archive/>", "")),
        ["an archive of another feed"] = ("/feeds/cok/archive/2.atom", "older-archive-has-the-id-of-the-feed", InArchive("1.atom", "urn:uuid:", "urn:isbn:")),
        ["an archive that leads elsewhere"] = ("/feeds/cok/archive/2.atom", "older-archive-leads-back", InArchive("1.atom", "archive/2.atom", "archive/3.atom")),
        ["an archive that lost its items"] = ("/feeds/cok.xml", "older-archive-holds-something", Body((http, body) => http.Request.Path.Value!.Contains("/archive/", StringComparison.Ordinal)
            ? Encoding.UTF8.GetBytes("<rss version=\"2.0\"><channel/></rss>") : body)),
        ["older items in a page"] = ("/feeds/cok.json", "older-items-of-json-are-found", Body((http, body) => http.Request.Path.Value!.Contains("/archive/", StringComparison.Ordinal) ? "<html>"u8.ToArray() : body)),
        ["ninjs of another version"] = ("/feeds/cok.ninjs", "ninjs-names-its-version", Replaced("\"version\": \"3.1\"", "\"version\": \"1.4\"")),
        ["ninjs without a uri"] = ("/feeds/cok.ninjs", "ninjs-objects-have-a-uri", Replaced("\"uri\":", "\"title\":")),
        ["ninjs with a property of its own"] = ("/feeds/cok.ninjs", "ninjs-objects-have-no-unknown-property", Replaced("\"headlines\":", "\"headline\":")),
        ["ninjs of an unknown type"] = ("/feeds/cok.ninjs", "ninjs-types-are-known", Replaced("\"type\": \"text\"", "\"type\": \"article\"")),
        ["ninjs of an unknown status"] = ("/feeds/cok.ninjs", "ninjs-statuses-are-known", Replaced("\"usable\"", "\"ok\"")),
        ["ninjs with dates of another form"] = ("/feeds/cok.ninjs", "ninjs-dates-are-dates", Replaced("2026-03-10T07:30:00Z", "10.03.2026")),
        ["a sitemap of several sites"] = ("/feeds/cok.sitemap.xml", "sitemap-speaks-of-one-site", Replaced("</urlset>", "<url><loc>https://elsewhere.test/</loc></url></urlset>")),
        ["a sitemap with an address twice"] = ("/feeds/cok.sitemap.xml", "sitemap-addresses-are-unique", Replaced("</urlset>", "<url><loc>https://a.test/</loc></url><url><loc>https://a.test/</loc></url></urlset>")),
        ["a sitemap of old news"] = ("/feeds/cok.sitemap.xml", "sitemap-news-are-of-the-last-two-days", Replaced("<news:publication_date>2026-03-10", "<news:publication_date>2026-03-01")),
        ["a sitemap without a language"] = ("/feeds/cok.sitemap.xml", "sitemap-publications-have-name-and-language", Replaced("<news:language>tr", "<news:language>")),
        ["a sitemap without titles"] = ("/feeds/cok.sitemap.xml", "sitemap-news-have-a-title", Replaced("news:title", "news:headline")),
    };

    public static TheoryData<string> OtherMutationNames => [.. OtherMutations.Keys];

    [Theory, MemberData(nameof(OtherMutationNames))]
    public async Task WhateverIsPutWrongInAnArchiveOrAPartnersFormatIsNoticed(string name)
    {
        var (path, check, mutation) = OtherMutations[name];
        await using var site = await StartAsync(app => app.Use((http, next) => mutation(http, () => next(http))));

        var results = await VerifyAsync(site, path);

        Assert.Equal(Outcome.Failed, results.Single(result => result.Name == check).Outcome);
    }

    private static Mutation Replaced(string from, string to) => Document(text => text.Replace(from, to, StringComparison.Ordinal));

    private static Mutation InArchive(string page, string from, string to) => Body((http, body) =>
        http.Request.Path.Value!.EndsWith(page, StringComparison.Ordinal) && http.Response.Headers.ContentEncoding.Count == 0
            ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body).Replace(from, to, StringComparison.Ordinal)) : body);

    private static async Task<TestSite> StartAsync(Action<WebApplication>? configure)
    {
        var site = await TestSite.StartAsync(configure: configure);
        site.Define("bos", "title: Boş\nselect:\n  categories: [Boş]\n");
        site.Define("cok", "title: Çok\nlanguage: tr\nlimit: 10\nselect:\n  tags: [çok]\n");
        site.Look();
        await site.PublishAsync([.. Enumerable.Range(100, 40).Select(number => Some.Article($"Haber {number}", number) with { Tags = ["çok"], Categories = ["Çok"] })]);
        await site.PublishAsync(Some.Article("Şoygu KDHC’de"), Some.Article("Işık & gölge <dünya>", 2), Some.Article("Aylık", 3) with
        {
            Url = null,
            Image = new ArticleImage("https://haber.test/a.jpg", 640, 480, "Resim", "image/jpeg", 12345),
        });
        return site;
    }

    private static async Task<IReadOnlyList<CheckResult>> VerifyAsync(TestSite site, string path)
    {
        using var client = Conformance.CreateClient();
        return await Conformance.RunAsync(client, new Uri($"http://127.0.0.1:{site.Port}{path}"), new HurriedClock(site.Clock), default);
    }

    private static void Set(HttpContext http, string name, string value) => http.Response.Headers[name] = value;

    private static void DropTag(HttpContext http, Func<string, bool> when)
    {
        if (when(http.Request.Headers.IfNoneMatch.ToString())) http.Request.Headers.Remove("If-None-Match");
    }

    private static Mutation Question(Action<HttpContext> change) => (http, next) =>
    {
        change(http);
        return next();
    };

    private static Mutation Answer(Action<HttpContext> change) => Body((http, body) =>
    {
        change(http);
        return body;
    });

    private static Mutation NotModified(Action<HttpContext> change) => Answer(http =>
    {
        if (http.Response.StatusCode == 304) change(http);
    });

    private static Mutation Document(Func<string, string> change) => Body((http, body) =>
        http.Response.StatusCode == 200 && http.Response.Headers.ContentEncoding.Count == 0 && body.Length > 0
            ? Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(body)))
            : body);

    private static Mutation Body(Func<HttpContext, byte[], byte[]> change) => async (http, next) =>
    {
        var wire = http.Response.Body;
        using var held = new MemoryStream();
        http.Response.Body = held;
        await next();
        http.Response.Body = wire;
        var before = held.ToArray();
        var after = change(http, before);
        if (http.Response.ContentLength is not null && before.Length > 0) http.Response.ContentLength = after.Length;
        if (after.Length > 0) await wire.WriteAsync(after);
    };

    /// <summary>The site's clock, for whom nobody waits.</summary>
    private sealed class HurriedClock(TimeProvider site) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => site.GetUtcNow();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
