using System.Globalization;
using AngleSharp.Dom;

namespace Syndication.Articles.Cleaning;

/// <summary>Where the pixels of one image are.</summary>
/// <param name="Src">Absolute, or a raster image written out.</param>
/// <param name="Srcset">Candidates with absolute addresses, in the page's order; null where there are none.</param>
internal sealed record ImageSource(string Src, string? Srcset);

/// <summary>Finds what an image really shows, behind placeholders that scripts would have replaced.</summary>
internal static class ImageSources
{
    private static readonly string[] LazySrc =
    [
        "data-src", "data-lazy-src", "data-original", "data-original-src", "data-lazy", "data-url", "data-img-src",
        "data-delayed-url", "data-echo", "data-actualsrc", "data-hi-res-src", "data-full-src", "data-image",
    ];

    private static readonly string[] LazySrcset = ["data-srcset", "data-lazy-srcset", "data-original-set"];

    private static readonly string[] ImageEndings = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".bmp", ".svg"];

    private static readonly string[] PlaceholderWords =
        ["blank", "placeholder", "spacer", "loading", "loader", "lazy", "lazyload", "transparent", "pixel", "1x1", "grey", "gray", "empty", "default"];

    /// <summary>The source of an <c>img</c>, or null where it has none that may be published or is a tracking pixel.</summary>
    public static ImageSource? Of(IElement image, SafeAddresses addresses)
    {
        if (image.Attributes.Length == 0) return null;

        return Of(image.GetAttribute, () => FromPicture(image, addresses), addresses);
    }

    /// <summary>As <see cref="Of(IElement, SafeAddresses)"/> for an image that stands in no picture.</summary>
    /// <param name="attribute">Gives the value of an attribute, or null.</param>
    public static ImageSource? Of(Func<string, string?> attribute, SafeAddresses addresses) => Of(attribute, () => null, addresses);

    private static ImageSource? Of(Func<string, string?> attribute, Func<string?> fromPicture, SafeAddresses addresses)
    {
        if (TrackingPixels.HasTinySize(attribute)) return null;

        var srcset = Srcset(attribute, addresses);
        var src = Src(attribute, addresses) ?? Largest(srcset) ?? fromPicture();
        return src is null || TrackingPixels.IsPixelAddress(src) ? null : new ImageSource(src, srcset);
    }

    /// <summary>The candidates of an <c>img</c> or <c>source</c>, or null.</summary>
    public static string? Srcset(IElement element, SafeAddresses addresses) => Srcset(element.GetAttribute, addresses);

    private static string? Srcset(Func<string, string?> attribute, SafeAddresses addresses)
    {
        foreach (var name in LazySrcset)
            if (attribute(name) is { } lazy && Candidates(lazy, addresses) is { } found) return found;
        return attribute("srcset") is { } value ? Candidates(value, addresses) : null;
    }

    private static string? Src(Func<string, string?> attribute, SafeAddresses addresses)
    {
        var src = attribute("src") is { } value ? addresses.Image(value) : null;
        var isPlaceholder = src is null || IsPlaceholder(src);
        foreach (var name in LazySrc)
        {
            if (attribute(name) is not { Length: > 0 } lazy || lazy.AsSpan().ContainsAny("{}[]")) continue;
            if (addresses.Web(lazy) is not { } found) continue;
            if (isPlaceholder || EndsAsImage(found)) return found;
        }

        return src is not null && src.StartsWith("data:", StringComparison.Ordinal) && IsEmptyGif(src) ? null : src;
    }

    // The first frame's header of a GIF of one pixel by one, in base64: GIF89a or GIF87a, 1, 1.
    private static bool IsEmptyGif(string src) =>
        src.Contains(";base64,R0lGODlhAQAB", StringComparison.Ordinal) || src.Contains(";base64,R0lGODdhAQAB", StringComparison.Ordinal);

    private static bool IsPlaceholder(string src)
    {
        if (src.StartsWith("data:", StringComparison.Ordinal)) return true;
        var words = FileName(src).ToString().Split('.', '-', '_');
        return words.Any(word => PlaceholderWords.Contains(word, StringComparer.OrdinalIgnoreCase));
    }

    private static bool EndsAsImage(string address)
    {
        var name = FileName(address).ToString();
        return Array.Exists(ImageEndings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The last part of the path, without query and fragment.</summary>
    public static ReadOnlySpan<char> FileName(string address)
    {
        var path = address.AsSpan();
        var end = path.IndexOfAny("?#");
        if (end >= 0) path = path[..end];
        return path[(path.LastIndexOf('/') + 1)..];
    }

    private static string? FromPicture(IElement image, SafeAddresses addresses)
    {
        if (image.ParentElement is not { LocalName: "picture" } picture) return null;
        foreach (var child in picture.Children)
            if (child.LocalName == "source" && Largest(Srcset(child, addresses)) is { } found) return found;
        return null;
    }

    // HTML Standard, 4.8.4.2.2 (parsing a srcset attribute): the address ends at white space, so commas may be part of it.
    private static string? Candidates(string srcset, SafeAddresses addresses)
    {
        var kept = new List<string>();
        var rest = srcset.AsSpan();
        while (true)
        {
            rest = rest.TrimStart(" \t\r\n\f,");
            if (rest.IsEmpty) break;
            var end = rest.IndexOfAny(" \t\r\n\f");
            var url = end < 0 ? rest : rest[..end];
            rest = rest[url.Length..];
            var descriptor = default(ReadOnlySpan<char>);
            if (url[^1] == ',')
            {
                url = url.TrimEnd(',');
            }
            else
            {
                var comma = rest.IndexOf(',');
                descriptor = (comma < 0 ? rest : rest[..comma]).Trim();
                rest = comma < 0 ? default : rest[(comma + 1)..];
            }

            if (Candidate(url.ToString(), descriptor.ToString(), addresses) is { } candidate) kept.Add(candidate);
        }

        return kept.Count == 0 ? null : string.Join(", ", kept);
    }

    private static string? Candidate(string url, string descriptor, SafeAddresses addresses)
    {
        if (url.AsSpan().ContainsAny("{}") || addresses.Web(url) is not { } address) return null;
        if (address.EndsWith(',')) address = address.TrimEnd(',');
        if (descriptor.Length == 0) return address;
        return Weight(descriptor) is null ? null : $"{address} {descriptor}";
    }

    private static string? Largest(string? srcset)
    {
        if (srcset is null) return null;
        string? best = null;
        var most = -1.0;
        foreach (var candidate in srcset.Split(", "))
        {
            var parts = candidate.Split(' ');
            var weight = parts.Length > 1 ? Weight(parts[1]) ?? 0 : 1;
            if (weight > most) (best, most) = (parts[0], weight);
        }

        return best;
    }

    /// <summary>The number of a descriptor such as <c>2x</c> or <c>640w</c>; null for any other.</summary>
    private static double? Weight(string descriptor) =>
        descriptor.Length > 1 && descriptor[^1] is 'x' or 'w'
        && double.TryParse(descriptor.AsSpan(0, descriptor.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight)
            ? weight
            : null;
}
