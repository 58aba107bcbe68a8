using System.Globalization;

namespace Syndication.Feeds.Writing;

/// <summary>What every format publishes alike: addresses that are safe, dates in one form.</summary>
internal static class Published
{
    /// <summary>Seconds, in UTC with Z; fractions where there are any (RFC 3339 §5.6).</summary>
    public static string Rfc3339(DateTimeOffset instant)
    {
        var format = instant.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";
        return instant.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>English names whatever the culture, four-digit year (RFC 822 §5.1 as amended by RFC 1123).</summary>
    public static string Rfc822(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture);

    /// <summary>An absolute address that is no script; else null, and nothing is written.</summary>
    public static string? Address(string? url)
    {
        if (string.IsNullOrWhiteSpace(url)) return null;
        url = LegalText.Clean(url.Trim()).Replace(" ", "%20", StringComparison.Ordinal);
        if (!Reading.Addresses.IsAbsolute(url)) return null;
        return IsScript(url) ? null : url;
    }

    public static bool IsScript(string url) =>
        url.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("data:", StringComparison.OrdinalIgnoreCase);

    /// <summary>Media type of a file, guessed from its address where nobody said it.</summary>
    public static string MediaType(SyndicationAttachment file) => file.MediaType ?? Extension(file.Url) switch
    {
        "mp3" => "audio/mpeg",
        "m4a" => "audio/mp4",
        "ogg" or "oga" => "audio/ogg",
        "mp4" or "m4v" => "video/mp4",
        "webm" => "video/webm",
        "jpg" or "jpeg" => "image/jpeg",
        "png" => "image/png",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "svg" => "image/svg+xml",
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    };

    /// <summary>Media type of a picture, or null where its address does not show one.</summary>
    public static string? PictureType(string url) =>
        MediaType(new SyndicationAttachment(url)) is { } type && type.StartsWith("image/", StringComparison.Ordinal) ? type : null;

    private static string Extension(string url)
    {
        var path = url.AsSpan(0, url.AsSpan().IndexOfAny('?', '#') is >= 0 and var end ? end : url.Length);
        var dot = path.LastIndexOf('.');
        return dot < 0 || path.Length - dot > 6 ? "" : path[(dot + 1)..].ToString().ToLowerInvariant();
    }
}
