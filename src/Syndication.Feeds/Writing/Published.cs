using System.Buffers;
using System.Globalization;
using System.Text;

namespace Syndication.Feeds.Writing;

/// <summary>What every format publishes alike: addresses that are safe, dates in one form.</summary>
internal static class Published
{
    private const int LongestLine = 300;

    private const string LettersAndDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly SearchValues<char> LocalPart = SearchValues.Create(LettersAndDigits + ".!#$%&'*+/=?^_`{|}~-");

    private static readonly SearchValues<char> TypeName = SearchValues.Create(LettersAndDigits + "!#$&-^_.+");

    private static readonly SearchValues<char> NotInAddress = SearchValues.Create(" \t\n\r<>\"{}|\\^`%[]#");

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
        url = LegalText.Clean(url.Trim());
        if (!Reading.Addresses.IsAbsolute(url) || IsScript(url)) return null;
        url = Legal(url);
        return IsWhole(url) ? url : null;
    }

    /// <summary>As <see cref="Address"/>, in ASCII: RSS has URLs, not IRIs (RSS 2.0 "Comments"; RFC 3987 §3.1).</summary>
    public static string? AsciiAddress(string? url)
    {
        if (Address(url) is not { } address || System.Text.Ascii.IsValid(address)) return Address(url);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var whole)) return null;
        var hostAt = whole.Host.Length == 0 ? -1 : address.IndexOf(whole.Host, StringComparison.OrdinalIgnoreCase);
        if (hostAt >= 0 && !System.Text.Ascii.IsValid(whole.Host)) address = string.Concat(address.AsSpan(0, hostAt), whole.IdnHost, address.AsSpan(hostAt + whole.Host.Length));
        var ascii = new StringBuilder(address.Length + 16);
        foreach (var rune in address.EnumerateRunes())
        {
            if (rune.IsAscii) ascii.Append((char)rune.Value);
            else Escape(ascii, rune);
        }

        return ascii.ToString();
    }

    /// <summary>A language tag as BCP 47 spells it (RFC 5646 §2.1); null for what is none.</summary>
    public static string? Language(string? tag)
    {
        if (string.IsNullOrWhiteSpace(tag)) return null;
        var parts = tag.Trim().Replace('_', '-').Split('-');
        var isTag = parts[0].Length is >= 1 and <= 8 && parts[0].All(char.IsAsciiLetter)
            && parts.All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
        return isTag ? string.Join('-', parts) : null;
    }

    /// <summary>An e-mail address that a program could write to (RFC 5322 §3.4.1, without its folding and quoting); else null.</summary>
    public static string? Email(string? email)
    {
        email = email?.Trim();
        if (string.IsNullOrEmpty(email)) return null;
        var at = email.IndexOf('@', StringComparison.Ordinal);
        if (at < 1 || email.LastIndexOf('@') != at) return null;
        var isLocal = email.AsSpan(0, at).IndexOfAnyExcept(LocalPart) < 0;
        var labels = email[(at + 1)..].Split('.');
        return isLocal && labels.Length > 1 && labels[^1].Length > 1
            && labels.All(label => label.Length > 0 && label.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')) ? email : null;
    }

    /// <summary>A media type (RFC 6838 §4.2), its parameters left as they are; null for what is none.</summary>
    public static string? Type(string? type)
    {
        type = type?.Trim();
        if (string.IsNullOrEmpty(type)) return null;
        var name = type.AsSpan(0, type.IndexOf(';', StringComparison.Ordinal) is >= 0 and var end ? end : type.Length).Trim();
        var slash = name.IndexOf('/');
        if (slash < 1 || slash == name.Length - 1) return null;
        var isType = name[..slash].IndexOfAnyExcept(TypeName) < 0 && name[(slash + 1)..].IndexOfAnyExcept(TypeName) < 0;
        return isType ? name.ToString() : null;
    }

    /// <summary>What is shown of an item that has no title: never nothing.</summary>
    public static string Line(SyndicationItem item)
    {
        var text = item.Content?.ToPlainText();
        if (string.IsNullOrWhiteSpace(text)) text = item.Attachments.Select(file => file.Title).FirstOrDefault(title => !string.IsNullOrWhiteSpace(title));
        if (string.IsNullOrWhiteSpace(text)) text = item.Url ?? item.Attachments.Select(file => file.Url).FirstOrDefault() ?? item.Id;
        text = LegalText.Clean(text ?? "").Trim();
        if (text.Length == 0) return "-";
        if (text.Length <= LongestLine) return text;
        var cut = text.LastIndexOf(' ', LongestLine);
        return string.Concat(text.AsSpan(0, cut > 0 ? cut : char.IsHighSurrogate(text[LongestLine - 1]) ? LongestLine - 1 : LongestLine), "…");
    }

    public static bool IsScript(string url) =>
        url.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("data:", StringComparison.OrdinalIgnoreCase);

    /// <summary>Media type of a file, guessed from its address where nobody said it.</summary>
    public static string MediaType(SyndicationAttachment file) => Type(file.MediaType) ?? Extension(file.Url) switch
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

    /// <summary>Escapes what stands in no address (RFC 3986 §2; RFC 3987 §2.2).</summary>
    private static string Legal(string url)
    {
        if (url.AsSpan().IndexOfAny(NotInAddress) < 0 && !url.Any(char.IsWhiteSpace)) return url;
        var legal = new StringBuilder(url.Length + 16);
        var start = url.IndexOf("://", StringComparison.Ordinal);
        var pathAt = start < 0 ? 0 : url.AsSpan(start + 3).IndexOfAny('/', '?', '#') is >= 0 and var path ? start + 3 + path : url.Length;
        var hasFragment = false;
        for (var i = 0; i < url.Length; i++)
        {
            var letter = url[i];
            var isKept = letter switch
            {
                '%' => i + 2 < url.Length && char.IsAsciiHexDigit(url[i + 1]) && char.IsAsciiHexDigit(url[i + 2]),
                '[' or ']' => i < pathAt,
                '#' => !hasFragment,
                _ => !NotInAddress.Contains(letter) && !char.IsWhiteSpace(letter),
            };
            hasFragment |= letter == '#';
            if (isKept) legal.Append(letter);
            else Escape(legal, new Rune(letter));
        }

        return legal.ToString();
    }

    /// <summary>Whether there is more than a scheme, and a host where the web needs one.</summary>
    private static bool IsWhole(string url) => Reading.Addresses.IsWeb(url)
        ? Uri.TryCreate(url, UriKind.Absolute, out var web) && web.Host.Length > 0 && !url.AsSpan(0, Math.Min(url.Length, url.IndexOf("://", StringComparison.Ordinal) + 3 + web.Host.Length)).Contains('%')
        : url.IndexOf(':', StringComparison.Ordinal) is var colon && colon < url.Length - 1;

    private static void Escape(StringBuilder to, Rune rune)
    {
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var one in utf8[..rune.EncodeToUtf8(utf8)]) to.Append(CultureInfo.InvariantCulture, $"%{one:X2}");
    }

    private static string Extension(string url)
    {
        var path = url.AsSpan(0, url.AsSpan().IndexOfAny('?', '#') is >= 0 and var end ? end : url.Length);
        var dot = path.LastIndexOf('.');
        return dot < 0 || path.Length - dot > 6 ? "" : path[(dot + 1)..].ToString().ToLowerInvariant();
    }
}
