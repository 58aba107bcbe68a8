namespace Syndication.Articles.Cleaning;

/// <summary>The players that may stand in a frame, by host and by the beginning of their path.</summary>
internal static class VideoHosts
{
    private static readonly (string Host, string Path)[] Players =
    [
        ("www.youtube.com", "/embed/"),
        ("youtube.com", "/embed/"),
        ("www.youtube-nocookie.com", "/embed/"),
        ("youtube-nocookie.com", "/embed/"),
        ("player.vimeo.com", "/video/"),
        ("www.dailymotion.com", "/embed/"),
        ("geo.dailymotion.com", "/player"),
    ];

    /// <summary>What would start a video, or tell its host more than the page does, unasked.</summary>
    private static readonly string[] UnwantedParameters = ["autoplay", "origin", "jsapi", "enablejsapi", "widget_referrer"];

    /// <summary>The player's address over https, or null where the frame may not stand.</summary>
    /// <param name="address">As <see cref="SafeAddresses.Web"/> gives it.</param>
    public static string? Player(string? address)
    {
        if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || !uri.IsDefaultPort) return null;

        // Uri has folded the path's dots, so that /embed/../redirect is seen for what it is.
        var path = uri.AbsolutePath;
        var isPlayer = Array.Exists(Players, player =>
            string.Equals(player.Host, uri.IdnHost, StringComparison.OrdinalIgnoreCase)
            && path.StartsWith(player.Path, StringComparison.Ordinal)
            && path.Length > player.Path.Length);
        return isPlayer && !path.Contains('%', StringComparison.Ordinal)
            ? $"https://{uri.IdnHost}{path}{Wanted(uri.Query)}"
            : null;
    }

    private static string Wanted(string query)
    {
        var kept = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !UnwantedParameters.Contains(pair.Split('=')[0], StringComparer.OrdinalIgnoreCase));
        var joined = string.Join('&', kept);
        return joined.Length == 0 ? "" : "?" + joined;
    }
}
