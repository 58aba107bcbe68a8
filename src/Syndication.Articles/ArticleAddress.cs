using System.Text;
using System.Text.RegularExpressions;

namespace Syndication.Articles;

/// <summary>Addresses of articles: absolute, without what only tracks the reader, and the key under which two spellings are one.</summary>
public static partial class ArticleAddress
{
    /// <summary>Longest address that is believed, in characters.</summary>
    private const int Longest = 2_000;

    /// <summary>The absolute http or https address without fragment and tracking parameters; null where there is none.</summary>
    /// <param name="address">Absolute, or relative to <paramref name="baseUrl"/>.</param>
    public static string? Clean(string? address, string? baseUrl = null)
    {
        if (Resolve(address, baseUrl) is not { } uri) return null;
        var query = WithoutTracking(uri.Query);
        return uri.GetLeftPart(UriPartial.Path) + query;
    }

    /// <summary>The absolute http or https address as it is, fragment and all; null where there is none.</summary>
    public static string? Absolute(string? address, string? baseUrl) => Resolve(address, baseUrl)?.AbsoluteUri;

    /// <summary>
    /// What is the same for all addresses of one article: scheme, <c>www.</c>, <c>m.</c> and <c>amp.</c>, default ports, AMP
    /// suffixes, tracking parameters, fragment and a closing slash are left out. Null where the address is not one.
    /// </summary>
    public static string? Key(string address)
    {
        if (Resolve(address, null) is not { } uri) return null;
        var host = MobileHost().Replace(uri.IdnHost.ToLowerInvariant().TrimEnd('.'), "");
        var path = AmpPath().Replace(uri.AbsolutePath, "");
        var query = WithoutTracking(uri.Query, alsoAmp: true);
        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        return $"{host}{port}{path.TrimEnd('/')}{query}";
    }

    private static Uri? Resolve(string? address, string? baseUrl)
    {
        if (string.IsNullOrWhiteSpace(address) || address.Length > Longest) return null;
        var text = address.Trim();
        if (text.StartsWith("//", StringComparison.Ordinal)) text = (baseUrl?.StartsWith("http:", StringComparison.OrdinalIgnoreCase) == true ? "http:" : "https:") + text;
        // A path is an absolute file address on Linux, so only a scheme makes an address absolute here.
        var absolute = Scheme().IsMatch(text);
        Uri? uri;
        if (absolute) _ = Uri.TryCreate(text, UriKind.Absolute, out uri);
        else if (baseUrl is null || !Uri.TryCreate(baseUrl, UriKind.Absolute, out var root) || !Uri.TryCreate(root, text, out uri)) return null;
        return uri is not null && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0 ? uri : null;
    }

    private static string WithoutTracking(string query, bool alsoAmp = false)
    {
        if (query.Length < 2) return "";
        var kept = new StringBuilder();
        foreach (var part in query[1..].Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = part.Split('=')[0];
            if (Tracking().IsMatch(name) || (alsoAmp && Amp().IsMatch(part))) continue;
            kept.Append(kept.Length == 0 ? '?' : '&').Append(part);
        }

        return kept.ToString();
    }

    [GeneratedRegex(@"^[a-zA-Z][a-zA-Z0-9+.-]*:")]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^(?:www\d?|m|mobile|mobil|amp)\.(?=[^.]+\.)")]
    private static partial Regex MobileHost();

    [GeneratedRegex(@"(?:/amp/?$|\.amp(?=\.html?$)|\.amp$|^/amp(?=/))", RegexOptions.IgnoreCase)]
    private static partial Regex AmpPath();

    [GeneratedRegex(@"^(?:amp(?:=1|=true|=)?|outputType=amp|output=amp|view=amp|m=1)$", RegexOptions.IgnoreCase)]
    private static partial Regex Amp();

    /// <summary>Parameters of newsletters, advertising and analytics that never choose the page.</summary>
    [GeneratedRegex(
        @"^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|yclid|ysclid|msclkid|twclid|ttclid|igshid|igsh|li_fat_id|mc_[ce]id|mkt_tok|_hs\w+|hs\w*tracking\w*|__hs\w+|vero_(?:id|conv)|oly_(?:anon|enc)_id|_openstat|itm_\w+|hmb_\w+|at_(?:medium|campaign|custom\d|link\w*|format|ptr\w*|bbc\w*)|pk_\w+|mtm_\w+|piwik_\w+|matomo_\w+|ns_(?:mchannel|source|campaign|linkname|fee)|cmpid|s_cid|cmp|ocid|ncid|sr_share|smid|smtyp|ref_src|ref_url|__twitter_impression|spm|scm|share_\w+|wt_?zmc|wtrid|xtor|tduid|trk\w*|guccounter|guce_\w+|srsltid|rss_?(?:source|medium)?|campaign_?id|echobox|utm|wickedid|_ga|_gl|_ke|cid=rss|feature)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Tracking();
}
