using AngleSharp.Dom;

namespace Syndication.Articles.Cleaning;

/// <summary>Tells images that show nothing: they are there to count readers, or to push other things about.</summary>
internal static class TrackingPixels
{
    /// <summary>Counters by host, or by host and the beginning of the path. A host takes in its sub-domains.</summary>
    private static readonly (string Host, string Path)[] Counters =
    [
        ("feeds.feedburner.com", "/~"), ("rss.feedsportal.com", "/"), ("feedads.g.doubleclick.net", "/"),
        ("doubleclick.net", "/"), ("google-analytics.com", "/"), ("googletagmanager.com", "/"),
        ("googleadservices.com", "/"), ("googlesyndication.com", "/"), ("facebook.com", "/tr"),
        ("scorecardresearch.com", "/"), ("quantserve.com", "/"), ("imrworldwide.com", "/"), ("chartbeat.net", "/"),
        ("pixel.wp.com", "/"), ("stats.wordpress.com", "/"), ("amazon-adsystem.com", "/"), ("mc.yandex.ru", "/watch"),
        ("counter.yadro.ru", "/"), ("top-fwz1.mail.ru", "/"), ("gemius.pl", "/"), ("medium.com", "/_/stat"),
        ("pixel.mathtag.com", "/"), ("bat.bing.com", "/"), ("analytics.twitter.com", "/"), ("t.co", "/i/adsct"),
        ("px.ads.linkedin.com", "/"), ("vg01.met.vgwort.de", "/"), ("vgwort.de", "/"), ("ioam.de", "/"),
    ];

    private static readonly string[] EmptyImages =
    [
        "blank.gif", "spacer.gif", "transparent.gif", "transparent.png", "pixel.gif", "pixel.png", "1x1.gif", "1x1.png",
        "clear.gif", "trans.gif", "px.gif", "shim.gif", "blank.png", "spacer.png", "__utm.gif", "1px.gif", "1px.png",
    ];

    /// <summary>Is one pixel or less high or wide, by its attributes or its style.</summary>
    public static bool HasTinySize(IElement image) => HasTinySize(image.GetAttribute);

    /// <param name="attribute">Gives the value of an image's attribute, or null.</param>
    public static bool HasTinySize(Func<string, string?> attribute)
    {
        if (Allowed.Pixels(attribute("width")) <= 1 || Allowed.Pixels(attribute("height")) <= 1) return true;
        return attribute("style") is { } style && StyleIsTiny(style);
    }

    /// <param name="address">As <see cref="SafeAddresses"/> gives it.</param>
    public static bool IsPixelAddress(string address)
    {
        var name = ImageSources.FileName(address);
        foreach (var empty in EmptyImages)
            if (name.Equals(empty, StringComparison.OrdinalIgnoreCase)) return true;

        var start = address.IndexOf("://", StringComparison.Ordinal);
        if (start < 0) return false;
        var rest = address.AsSpan(start + 3);
        var hostEnd = rest.IndexOfAny(":/?#");
        var host = hostEnd < 0 ? rest : rest[..hostEnd];
        var path = hostEnd < 0 ? "/" : rest[hostEnd..];
        foreach (var counter in Counters)
            if (IsWithin(host, counter.Host) && path.StartsWith(counter.Path, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool IsWithin(ReadOnlySpan<char> host, string domain) =>
        host.EndsWith(domain, StringComparison.OrdinalIgnoreCase)
        && (host.Length == domain.Length || host[host.Length - domain.Length - 1] == '.');

    private static bool StyleIsTiny(string style)
    {
        foreach (var part in style.Split(';'))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0) continue;
            var name = part.AsSpan(0, colon).Trim();
            var isLength = name.Equals("width", StringComparison.OrdinalIgnoreCase) || name.Equals("height", StringComparison.OrdinalIgnoreCase);
            if (isLength && Allowed.Pixels(part[(colon + 1)..]) <= 1) return true;
        }

        return false;
    }
}
