namespace Syndication.Ingest.Collecting;

/// <summary>What the first bytes of a document give away.</summary>
internal static class Content
{
    private const int Looked = 4096;

    /// <summary>Pictures, archives and the like: control characters that no text in any encoding has, and no mark of UTF-16 or UTF-32.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] or [0, 0, 0xFE, 0xFF, ..]) return false;
        var opening = bytes[..Math.Min(bytes.Length, Looked)];
        var zeros = opening.Count((byte)0);

        // UTF-16 without its mark: every second byte of western text is zero, and always the same one.
        if (zeros > opening.Length / 4) return !IsEverySecond(opening);
        var controls = 0;
        foreach (var b in opening)
            if (b < 32 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1B)) controls++;
        return controls > opening.Length / 200 + 1;
    }

    /// <summary>XML that is not HTML, or JSON.</summary>
    public static bool IsForMachines(ReadOnlySpan<byte> bytes)
    {
        var text = System.Text.Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, Looked)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.StartsWith('{') || text.StartsWith('[')) return IsJson(text);
        string[] roots = ["<?xml", "<rss", "<feed", "<rdf:", "<urlset", "<sitemapindex", "<opml"];
        return Array.Exists(roots, root => text.StartsWith(root, StringComparison.OrdinalIgnoreCase))
            && !text.Contains("<html", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsJson(string text) =>
        text.AsSpan(1).TrimStart() is var rest && (rest.StartsWith("\"") || rest.StartsWith("{") || rest.StartsWith("}") || rest.StartsWith("]"));

    private static bool IsEverySecond(ReadOnlySpan<byte> bytes)
    {
        var even = 0;
        var odd = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != 0) continue;
            if (i % 2 == 0) even++;
            else odd++;
        }

        return Math.Min(even, odd) * 20 < Math.Max(even, odd);
    }
}
