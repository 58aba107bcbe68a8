using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Syndication.Articles.Cleaning;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>The cover image.</summary>
internal static partial class ImageVerdict
{
    public static ArticleImage? Cover(PageWitnesses page, LinkedArticle? linked, string? baseUrl)
    {
        var told = Told(page, linked, baseUrl);
        var (url, width, height) = IsPrinted(page, told.Url, baseUrl) ? told : PrintedCover(page, baseUrl);
        if (url is null) (url, width, height) = told;
        if (url is null) return null;
        var name = FileName(url);
        var known = (linked?.Images ?? []).FirstOrDefault(image => FileName(image.Url) == name);
        if (width is null || height is null) (width, height) = known.Width is not null && known.Height is not null ? (known.Width, known.Height) : PrintedSize(page, name, baseUrl) ?? (width, height);
        return new ArticleImage(url, width, height, CaptionOf(page, name, baseUrl) ?? (string.IsNullOrWhiteSpace(known.Caption) ? null : known.Caption), TypeOf(url));
    }

    private static (string? Url, int? Width, int? Height) Told(PageWitnesses page, LinkedArticle? linked, string? baseUrl)
    {
        foreach (var meta in (ReadOnlySpan<string>)["og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src", "thumbnail", "parsely-image-url", "sailthru.image.full"])
        {
            foreach (var value in page.AllMetas(meta))
                if (Usable(value, baseUrl) is { } url) return (url, Number(page.Meta("og:image:width")), Number(page.Meta("og:image:height")));
        }

        foreach (var image in linked?.Images ?? [])
            if (Usable(image.Url, baseUrl) is { } url) return (url, image.Width, image.Height);
        foreach (var (rel, href, _) in page.Links)
            if (rel == "image_src" && Usable(href, baseUrl) is { } url) return (url, null, null);
        foreach (var (name, element, zone, _) in page.Properties)
        {
            if (name != "image" || page.IsForeign(zone)) continue;
            if (Usable(element.GetAttribute("content") ?? element.GetAttribute("href") ?? SourceOf(element), baseUrl) is { } url) return (url, null, null);
        }

        return Printed(page, baseUrl);
    }

    /// <summary>The picture that stands with the headline: what readers see, where what is told to social networks is often cropped or branded.</summary>
    private static (string? Url, int? Width, int? Height) PrintedCover(PageWitnesses page, string? baseUrl)
    {
        var (headline, end) = (page.Headline, page.ListStart);
        foreach (var (element, zone, line) in page.Images)
        {
            if (line < headline - 3 || line > end || (zone & (Zone.Nav | Zone.Comments | Zone.Related | Zone.Footer)) != 0) continue;
            if (line > headline + 9 || Prose(page, headline, line) > 2) break;
            if (!IsLarge(element)) continue;
            var (source, width) = LargestOf(element);
            if (Usable(source, baseUrl) is { } url) return (url, width ?? Number(element.GetAttribute("width")), width is null ? Number(element.GetAttribute("height")) : null);
        }

        return (null, null, null);
    }

    private static int Prose(PageWitnesses page, int from, int to) =>
        Enumerable.Range(from + 1, Math.Max(0, Math.Min(to, page.Lines.Count) - from - 1)).Count(i => page.Lines[i].Text.Length > 160 && !page.Lines[i].IsHeading);

    /// <summary>In a figure or a picture, with several sizes, or wide by its own word; author's heads and icons are none of these.</summary>
    private static bool IsLarge(IElement image)
    {
        var hint = $"{image.GetAttribute("class")} {image.ParentElement?.GetAttribute("class")} {image.ParentElement?.ParentElement?.GetAttribute("class")}";
        foreach (var small in (ReadOnlySpan<string>)["avatar", "author", "byline", "icon", "logo", "profile", "gravatar", "emoji", "share", "thumb-author"])
            if (hint.Contains(small, StringComparison.OrdinalIgnoreCase)) return false;
        if (Number(image.GetAttribute("width")) is { } width) return width >= 300;
        return image.HasAttribute("srcset") || image.HasAttribute("data-srcset") || image.Closest("figure, picture") is not null;
    }

    /// <summary>The widest of the sizes that the picture comes in.</summary>
    private static (string? Source, int? Width) LargestOf(IElement image)
    {
        var picture = image.ParentElement?.LocalName == "picture" ? image.ParentElement : null;
        var sets = new[] { image }.Concat(picture?.Children.Where(child => child.LocalName == "source") ?? []).Select(e => e.GetAttribute("srcset") ?? e.GetAttribute("data-srcset")).OfType<string>();
        (string? Source, int? Width) best = (null, null);
        foreach (var set in sets)
        {
            foreach (Match m in Candidate().Matches(set))
                if (int.TryParse(m.Groups["w"].ValueSpan, out var width) && width > (best.Width ?? 0) && !m.Groups["url"].Value.StartsWith("data:", StringComparison.Ordinal)) best = (m.Groups["url"].Value, width);
            if (best.Source is not null) return best;
        }

        return (SourceOf(image), null);
    }

    /// <summary>The first large picture at or after the headline.</summary>
    private static (string? Url, int? Width, int? Height) Printed(PageWitnesses page, string? baseUrl)
    {
        var (headline, end) = (page.Headline, page.ListStart);
        foreach (var (element, zone, line) in page.Images)
        {
            if (page.IsForeign(zone) || line < headline - 3 || line > end) continue;
            var (width, height) = (Number(element.GetAttribute("width")), Number(element.GetAttribute("height")));
            if (width is < 200 || height is < 100) continue;
            if (Usable(SourceOf(element), baseUrl) is { } url && (width is not null || IsPicture(element, url))) return (url, width, height);
        }

        return (null, null, null);
    }

    /// <summary>The address of a picture, lazy attributes first: what stands in <c>src</c> is then a placeholder.</summary>
    private static string? SourceOf(IElement image)
    {
        foreach (var attribute in (ReadOnlySpan<string>)["data-src", "data-original", "data-lazy-src", "data-img-url", "src"])
            if (image.GetAttribute(attribute) is { Length: > 4 } source && !source.StartsWith("data:", StringComparison.Ordinal)) return source;
        return image.GetAttribute("srcset")?.Split(',')[^1].Trim().Split(' ')[0];
    }

    private static string? Usable(string? address, string? baseUrl)
    {
        if (ArticleAddress.Absolute(address, baseUrl) is not { } url) return null;
        var name = url[(url.LastIndexOf('/') + 1)..];
        return name.Length == 0 || name.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) || IsPlaceholder(name) || IsFurniture(url) ? null : url;
    }

    /// <summary>The site's sign stands for articles without a picture.</summary>
    private static bool IsPlaceholder(string name) =>
        HasWord(name, ["logo", "placeholder", "default", "favicon", "touch-icon", "no-image", "noimage", "nopreview", "avatar", "gravatar", "spacer", "pixel"]);

    /// <summary>The counters of readers, and what is kept in a folder of signs. A site may be called what it likes.</summary>
    private static bool IsFurniture(string url)
    {
        if (TrackingPixels.IsPixelAddress(url)) return true;
        var path = Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.AbsolutePath : url;
        return HasWord(path[..(path.LastIndexOf('/') + 1)], ["logo", "logos", "icon", "icons", "placeholder", "placeholders", "avatar", "avatars", "sprites", "ads"]);
    }

    private static bool HasWord(string text, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (at == 0 || !char.IsLetter(text[at - 1])) && (at + word.Length == text.Length || !char.IsLetter(text[at + word.Length]))) return true;
        }

        return false;
    }

    /// <summary>Signs and buttons are drawn without loss; where no size tells, those are pictures that make a paragraph.</summary>
    private static bool IsPicture(IElement image, string url)
    {
        var name = FileName(url);
        if (name.EndsWith(".gif", StringComparison.OrdinalIgnoreCase)) return false;
        return !name.EndsWith(".png", StringComparison.OrdinalIgnoreCase) || image.ParentElement?.LocalName is "p" or "figure" or "picture";
    }

    /// <summary>The picture told to social networks is on the page under the same name, so it is neither cropped nor branded.</summary>
    private static bool IsPrinted(PageWitnesses page, string? told, string? baseUrl)
    {
        if (told is null || FileName(told) is not { Length: > 4 } name) return false;
        return page.Images.Exists(image => (image.Zone & (Zone.Related | Zone.Nav | Zone.Footer)) == 0 && ArticleAddress.Absolute(SourceOf(image.Element), baseUrl) is { } source && FileName(source) == name);
    }

    /// <summary>The size that the picture has on the page itself, where both sides are given.</summary>
    private static (int? Width, int? Height)? PrintedSize(PageWitnesses page, string name, string? baseUrl)
    {
        foreach (var (element, _, _) in page.Images)
        {
            if (Number(element.GetAttribute("width")) is not { } width || Number(element.GetAttribute("height")) is not { } height) continue;
            if (ArticleAddress.Absolute(SourceOf(element), baseUrl) is { } source && FileName(source) == name) return (width, height);
        }

        return null;
    }

    private static string? CaptionOf(PageWitnesses page, string name, string? baseUrl)
    {
        foreach (var (element, _, _) in page.Images)
        {
            if (ArticleAddress.Absolute(SourceOf(element), baseUrl) is not { } source || FileName(source) != name) continue;
            for (var (at, depth) = (element.ParentElement, 0); at is not null && depth < 5; at = at.ParentElement, depth++)
            {
                if (at.LocalName != "figure") continue;
                var caption = at.QuerySelector("figcaption");
                return caption is null ? null : PageWitnesses.TextOf(caption) is { Length: > 0 } text ? text : null;
            }
        }

        return null;
    }

    private static string FileName(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        var path = end >= 0 ? url[..end] : url;
        return path[(path.LastIndexOf('/') + 1)..];
    }

    private static string? TypeOf(string url)
    {
        var name = FileName(url);
        return name[(name.LastIndexOf('.') + 1)..].ToLowerInvariant() switch
        {
            "jpg" or "jpeg" => "image/jpeg",
            "png" => "image/png",
            "webp" => "image/webp",
            "gif" => "image/gif",
            "avif" => "image/avif",
            _ => null,
        };
    }

    private static int? Number(string? text) =>
        int.TryParse(text?.Replace("px", "", StringComparison.Ordinal), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    [GeneratedRegex(@"(?<url>\S+)\s+(?<w>\d+)w")]
    private static partial Regex Candidate();
}
