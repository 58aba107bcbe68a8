using System.Security.Cryptography;
using Syndication.Server.Publishing;

namespace Syndication.Server.Pages;

/// <summary>The files that pages load from us. Their names hold a fingerprint, so that a browser may keep them for ever.</summary>
internal static class PageAssets
{
    /// <summary>The style sheet of all pages.</summary>
    public static readonly Document Style = Load("site.css", "text/css; charset=utf-8");

    /// <summary>The icon.</summary>
    public static readonly Document Icon = Load("icon.svg", "image/svg+xml");

    /// <summary>Copies an address; pages do without it.</summary>
    public static readonly Document Script = Load("copy.js", "text/javascript; charset=utf-8");

    /// <summary>What an embedded feed in a frame has around it.</summary>
    public static readonly Document FrameStyle = Load("frame.css", "text/css; charset=utf-8");

    /// <summary>The style sheet of embedded feeds.</summary>
    public static readonly Document EmbedStyle = Load("embed.css", "text/css; charset=utf-8");

    /// <summary>The script of embedded feeds, without the feed.</summary>
    public static readonly Document EmbedScript = Load("embed.js", "text/javascript; charset=utf-8");

    public static readonly IReadOnlyList<Document> All = [Style, Icon, Script, FrameStyle, EmbedStyle];

    private static Document Load(string name, string mediaType)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not part of the program.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 6));
        return new Document($"/assets/{fingerprint}-{name}", mediaType, bytes) { MaxAge = TimeSpan.FromDays(365) };
    }
}
