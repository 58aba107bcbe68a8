using System.Text.RegularExpressions;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>The address of the article, whatever address the page was fetched from.</summary>
internal static partial class AddressVerdict
{
    /// <summary>The canonical address where it is believable, else the one the page came from without cache and AMP form; null where there is none.</summary>
    public static string? Canonical(PageWitnesses page, string? fetched, string? baseUrl)
    {
        var own = ArticleAddress.Clean(Origin(fetched));
        var told = page.Links.Where(link => link.Rel.Split(' ').Contains("canonical")).Select(link => link.Href).Concat(page.AllMetas("og:url"));
        foreach (var address in told)
            if (ArticleAddress.Clean(address, baseUrl) is { } canonical && IsBelievable(canonical, own)) return canonical;
        return own is null ? null : WithoutAmp(own);
    }

    /// <summary>A site that calls its home page canonical everywhere, or names another site, is not believed.</summary>
    private static bool IsBelievable(string canonical, string? own)
    {
        if (own is null) return true;
        var (there, here) = (new Uri(canonical), new Uri(own));
        if (there.AbsolutePath.Length <= 1 && there.Query.Length == 0 && here.AbsolutePath.Length > 1) return false;
        return Site(there.Host) == Site(here.Host);
    }

    /// <summary>The publisher's address in that of an AMP cache.</summary>
    private static string? Origin(string? fetched) =>
        fetched is not null && Cache().Match(fetched) is { Success: true } cached ? $"http{(cached.Groups["s"].Success ? "s" : "")}://{cached.Groups["origin"].Value}" : fetched;

    /// <summary>The form of a page made for AMP has the same address and an ending.</summary>
    private static string WithoutAmp(string url)
    {
        var query = url.IndexOf('?', StringComparison.Ordinal);
        var (path, rest) = query < 0 ? (url, "") : (url[..query], url[(query + 1)..]);
        var kept = string.Join('&', rest.Split('&', StringSplitOptions.RemoveEmptyEntries).Where(parameter => !AmpParameter().IsMatch(parameter)));
        return AmpPath().Replace(path, "/") + (kept.Length > 0 ? "?" + kept : "");
    }

    /// <summary>The last two labels of a host, three where the second-last is a short one such as <c>com.tr</c>.</summary>
    private static string Site(string host)
    {
        var labels = host.ToLowerInvariant().Split('.');
        var count = labels.Length > 2 && labels[^2].Length <= 3 && labels[^1].Length == 2 ? 3 : 2;
        return string.Join('.', labels[Math.Max(0, labels.Length - count)..]);
    }

    /// <summary>The next page of a paged article: <c>rel=next</c> under the same path; the next article is none.</summary>
    public static string? NextPage(PageWitnesses page, string? url, string? baseUrl)
    {
        if (url is null) return null;
        var own = PathOf(url);
        foreach (var (rel, href, _) in page.Links)
        {
            if (!rel.Split(' ').Contains("next") || ArticleAddress.Clean(href, baseUrl) is not { } next || next == url) continue;
            var path = PathOf(next);
            if (own.Length > 1 && (path.StartsWith(own, StringComparison.Ordinal) || PageNumber().Replace(path, "") == PageNumber().Replace(own, ""))) return next;
        }

        return null;
    }

    private static string PathOf(string url) => new Uri(url).AbsolutePath.TrimEnd('/');

    [GeneratedRegex(@"^https?://(?:[^/]+\.cdn\.ampproject\.org|www\.google\.[a-z.]+/amp)(?:/[cv])?(?:/(?<s>s))?/(?<origin>[^/]+\.[^/]+/.*)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Cache();

    [GeneratedRegex(@"/amp/?$", RegexOptions.IgnoreCase)]
    private static partial Regex AmpPath();

    [GeneratedRegex(@"^(?:amp(?:=1|=true|=)?|outputType=amp|output=amp|view=amp)$", RegexOptions.IgnoreCase)]
    private static partial Regex AmpParameter();

    /// <summary>Pages after the first: <c>/title/2</c>, <c>/title/page/2</c>, <c>/title-2</c> is another article.</summary>
    [GeneratedRegex(@"(?:/(?:page|sayfa|seite|pagina|p))?/\d{1,2}$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();
}
