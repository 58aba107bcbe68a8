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

    public static readonly IReadOnlyList<Document> All = [Style, Icon, Script];

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
