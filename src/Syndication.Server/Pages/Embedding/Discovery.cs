using Syndication.Server.Publishing;

namespace Syndication.Server.Pages.Embedding;

/// <summary>How a page says that others may embed it (oEmbed 1.0 §4).</summary>
internal static class Discovery
{
    /// <summary>Links for the head of a page.</summary>
    /// <param name="title">What would be embedded.</param>
    /// <param name="path">The page's path.</param>
    public static Markup Links(string title, string path, PublicAddresses addresses) =>
        Markup.Of($"{Link("json", title, path, addresses)}{Link("xml", title, path, addresses)}");

    private static Markup Link(string format, string title, string path, PublicAddresses addresses)
    {
        var address = $"{addresses.Absolute(PublicAddresses.OEmbedPath)}?url={Uri.EscapeDataString(addresses.Absolute(path))}&format={format}";
        return PageFrame.Alternate(format == "json" ? "application/json+oembed" : "text/xml+oembed", title, address);
    }
}
