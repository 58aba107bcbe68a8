namespace Syndication.Articles.Extraction.Facts;

/// <summary>The address of the article, whatever address the page was fetched from.</summary>
internal static class AddressVerdict
{
    /// <summary>The canonical address where it is believable, else the one the page came from; null where there is none.</summary>
    public static string? Canonical(PageWitnesses page, string? fetched, string? baseUrl)
    {
        var own = ArticleAddress.Clean(fetched);
        var told = page.Links.Where(link => link.Rel.Split(' ').Contains("canonical")).Select(link => link.Href).Concat(page.AllMetas("og:url"));
        foreach (var address in told)
            if (ArticleAddress.Clean(address, baseUrl) is { } canonical && IsBelievable(canonical, own)) return canonical;
        return own;
    }

    /// <summary>A site that calls its home page canonical everywhere, or names another site, is not believed.</summary>
    private static bool IsBelievable(string canonical, string? own)
    {
        if (own is null) return true;
        var (there, here) = (new Uri(canonical), new Uri(own));
        if (there.AbsolutePath.Length <= 1 && there.Query.Length == 0 && here.AbsolutePath.Length > 1) return false;
        return Site(there.Host) == Site(here.Host);
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
        foreach (var (rel, href, _) in page.Links)
        {
            if (!rel.Split(' ').Contains("next") || ArticleAddress.Clean(href, baseUrl) is not { } next || next == url) continue;
            var (path, own) = (new Uri(next).AbsolutePath.TrimEnd('/'), new Uri(url).AbsolutePath.TrimEnd('/'));
            if (own.Length > 1 && path.StartsWith(own, StringComparison.Ordinal)) return next;
        }

        return null;
    }
}
