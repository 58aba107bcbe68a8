namespace Syndication.Feeds.Reading;

/// <summary>Reference resolution (RFC 3986 §5.2) that changes nothing it need not change.</summary>
internal static class Addresses
{
    /// <summary>Makes an address absolute; as given where there is nothing to resolve it against.</summary>
    public static string Resolve(string? baseUrl, string reference)
    {
        reference = Clean(reference);
        if (baseUrl is null || IsAbsolute(reference)) return reference;
        var (scheme, authority, path, query) = Split(baseUrl);
        if (scheme.Length == 0) return reference;
        if (reference.Length == 0) return scheme + authority + path + query;
        if (reference.StartsWith("//", StringComparison.Ordinal)) return scheme + reference;
        // A base that is no hierarchy (urn:, tag:, mailto:) has nothing to resolve against.
        if (authority.Length == 0 && !path.StartsWith('/')) return reference;
        var end = reference.AsSpan().IndexOfAny('?', '#');
        var given = end < 0 ? reference : reference[..end];
        var tail = end < 0 ? "" : reference[end..];
        if (given.Length == 0) return scheme + authority + path + (tail.StartsWith('?') ? tail : query + tail);
        var merged = given.StartsWith('/') ? given : Merge(authority, path, given);
        return scheme + authority + RemoveDots(merged) + tail;
    }

    /// <summary>Whether an address starts with a scheme (RFC 3986 §3.1).</summary>
    public static bool IsAbsolute(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || !char.IsAsciiLetter(address[0])) return false;
        for (var i = 1; i < colon; i++)
        {
            if (!char.IsAsciiLetterOrDigit(address[i]) && address[i] is not ('+' or '-' or '.')) return false;
        }

        // host:8080/path is no scheme.
        return colon + 1 >= address.Length || !char.IsAsciiDigit(address[colon + 1]) || !address.AsSpan(0, colon).Contains('.');
    }

    /// <summary>Whether an address is one of the web's.</summary>
    public static bool IsWeb(string address) =>
        address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>White space around an address, and line ends and tabs within it, are a publisher's layout.</summary>
    private static string Clean(string address)
    {
        address = address.Trim();
        return address.AsSpan().IndexOfAny('\n', '\r', '\t') < 0
            ? address
            : string.Concat(address.Split(['\n', '\r', '\t'], StringSplitOptions.TrimEntries));
    }

    private static (string Scheme, string Authority, string Path, string Query) Split(string url)
    {
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || !IsAbsolute(url)) return ("", "", "", "");
        var rest = url[(colon + 1)..];
        var fragment = rest.IndexOf('#', StringComparison.Ordinal);
        if (fragment >= 0) rest = rest[..fragment];
        var question = rest.IndexOf('?', StringComparison.Ordinal);
        var query = question < 0 ? "" : rest[question..];
        if (question >= 0) rest = rest[..question];
        var authorityEnd = rest.StartsWith("//", StringComparison.Ordinal) ? rest.IndexOf('/', 2) : 0;
        if (authorityEnd < 0) authorityEnd = rest.Length;
        return (url[..(colon + 1)], rest[..authorityEnd], rest[authorityEnd..], query);
    }

    private static string Merge(string authority, string path, string reference)
    {
        if (authority.Length > 0 && path.Length == 0) return "/" + reference;
        return path[..(path.LastIndexOf('/') + 1)] + reference;
    }

    private static string RemoveDots(string path)
    {
        if (!path.Contains("/.", StringComparison.Ordinal)) return path;
        var segments = path.Split('/');
        var kept = new List<string>(segments.Length);
        for (var i = 0; i < segments.Length; i++)
        {
            var isLast = i == segments.Length - 1;
            if (segments[i] is "." or "..")
            {
                if (segments[i] == ".." && kept.Count > 1) kept.RemoveAt(kept.Count - 1);
                if (isLast) kept.Add("");
            }
            else
            {
                kept.Add(segments[i]);
            }
        }

        return string.Join('/', kept);
    }
}
