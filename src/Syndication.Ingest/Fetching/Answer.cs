using System.Globalization;
using System.Text.RegularExpressions;

namespace Syndication.Ingest.Fetching;

/// <summary>Reads the headers of one answer; raw, because publishers write what no parser lets through.</summary>
internal static partial class Answer
{
    public static string? Header(HttpResponseMessage response, string name)
    {
        var headers = response.Headers.NonValidated;
        if (headers.TryGetValues(name, out var values)) return values.ToString();
        return response.Content.Headers.NonValidated.TryGetValues(name, out values) ? values.ToString() : null;
    }

    /// <summary>The validators raw, as they came: a publisher gets back exactly what it sent.</summary>
    public static Validators ValidatorsOf(HttpResponseMessage response) =>
        new(Usable(Header(response, "ETag")), Usable(Header(response, "Last-Modified")));

    /// <summary>How long the answer may be kept: max-age less its Age, else Expires less Date; null where it does not say.</summary>
    public static TimeSpan? FreshFor(HttpResponseMessage response, DateTimeOffset now)
    {
        if (MaxAge().Match(Header(response, "Cache-Control") ?? "") is { Success: true } match)
        {
            var age = long.TryParse(Header(response, "Age"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 0;
            var maxAge = long.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            return maxAge > age ? TimeSpan.FromSeconds(maxAge - age) : null;
        }

        var sent = RetryAfter.HttpDate(Header(response, "Date")) ?? now;
        return RetryAfter.HttpDate(Header(response, "Expires")) is { } expires && expires > sent ? expires - sent : null;
    }

    /// <summary>Hub and topic of the Link headers (WebSub §4).</summary>
    public static (Uri Hub, Uri Topic)? Push(HttpResponseMessage response, Uri address)
    {
        Uri? hub = null, topic = null;
        foreach (Match link in Link().Matches(Header(response, "Link") ?? ""))
        {
            if (!Uri.TryCreate(address, link.Groups["to"].Value, out var to) || to.Scheme is not ("http" or "https")) continue;
            var relations = link.Groups["rel"].Value.ToLowerInvariant().Split(' ');
            if (relations.Contains("hub")) hub ??= to;
            if (relations.Contains("self")) topic ??= to;
        }

        return hub is null ? null : (hub, topic ?? address);
    }

    // Header values are sent back as they came, so one that could not be a header value is none.
    private static string? Usable(string? value) =>
        string.IsNullOrWhiteSpace(value) || value.Length > 1024 || value.Any(char.IsControl) || !value.All(char.IsAscii) ? null : value.Trim();

    [GeneratedRegex(@"(?:^|[,\s])max-age\s*=\s*""?(\d{1,10})", RegexOptions.IgnoreCase)]
    private static partial Regex MaxAge();

    [GeneratedRegex(@"<(?<to>[^<>]{1,2000})>[^<]{0,200}?;\s*rel\s*=\s*(?:""(?<rel>[^""]{1,100})""|(?<rel>[\w-]{1,100}))", RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
