using System.Globalization;

namespace Syndication.Server.Verifying;

/// <summary>Holds one feed's address, ours or anybody's, to every rule there is. START HERE.</summary>
internal static class Conformance
{
    /// <summary>Bytes that strict readers still take.</summary>
    private const int UsualBytes = 512 * 1024;

    /// <summary>Every check, in the order in which they are reported. Their names are unique and stable.</summary>
    public static IReadOnlyList<Check> Checks { get; } =
    [
        .. MethodChecks.All,
        .. ValidatorChecks.All,
        .. ConditionChecks.All,
        .. CachingChecks.All,
        .. DeliveryChecks.All,
        new("document-is-a-feed", "RSS 2.0; RFC 4287; JSON Feed 1.1", async talk =>
            Verdict.If(Documents.FormatOf((await talk.PlainAsync()).Body) is not null, "neither RSS 2.0, Atom 1.0, JSON Feed, ninjs nor a sitemap, or not well-formed")),
        new("document-is-of-a-size-readers-take", "RSS profile; practice of readers", async talk =>
        {
            var length = (await talk.PlainAsync()).Body.Length;
            return Verdict.If(length <= UsualBytes, string.Create(CultureInfo.InvariantCulture, $"{length} bytes, more than {UsualBytes}"));
        }),
        .. RssChecks.All,
        .. AtomChecks.All,
        .. JsonChecks.All,
        .. ArchiveChecks.All,
        .. PartnerChecks.All,
    ];

    /// <summary>Runs every check.</summary>
    /// <param name="http">Follows no redirect, keeps no cookie, decodes nothing.</param>
    /// <param name="address">Absolute http or https address of a feed.</param>
    /// <exception cref="HttpRequestException">The address cannot be reached.</exception>
    public static async Task<IReadOnlyList<CheckResult>> RunAsync(
        HttpMessageInvoker http, Uri address, TimeProvider clock, CancellationToken ct)
    {
        var talk = new Conversation(http, address, clock, ct);
        List<CheckResult> results = [];
        foreach (var check in Checks)
        {
            var verdict = await check.Run(talk);
            results.Add(new CheckResult(check.Name, check.Rule, verdict.Outcome, verdict.Found));
        }

        return results;
    }

    /// <summary>A client that shows answers as they come.</summary>
    public static HttpMessageInvoker CreateClient() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = System.Net.DecompressionMethods.None,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    });
}
