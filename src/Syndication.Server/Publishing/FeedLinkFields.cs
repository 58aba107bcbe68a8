using Syndication.Feeds;

namespace Syndication.Server.Publishing;

/// <summary>The links of feed documents, in the document and in the <c>Link</c> field alike (RFC 8288 §3; RFC 5005 §4; WebSub §4).</summary>
internal static class FeedLinkFields
{
    /// <summary>Links to the same in every other format.</summary>
    /// <param name="writer">The format that they are for.</param>
    /// <param name="address">The address with an extension.</param>
    public static IReadOnlyList<SyndicationLink> Alternates(IFeedWriter writer, Func<string, string> address) =>
        [.. FeedWriters.All.Where(other => other.Extension != writer.Extension).Select(other =>
            new SyndicationLink(address(other.Extension)) { MediaType = TypeOf(other) })];

    /// <summary>The media type alone.</summary>
    public static string TypeOf(IFeedWriter writer) => writer.MediaType.Split(';')[0];

    /// <summary>Values of the <c>Link</c> field, one link each.</summary>
    public static IReadOnlyList<string> Of(SyndicationFeed feed) =>
    [
        $"<{feed.FeedUrl}>; rel=\"self\"",
        .. feed.Hubs.Select(hub => $"<{hub.Url}>; rel=\"hub\""),
        $"<{feed.HomePageUrl}>; rel=\"alternate\"; type=\"text/html\"",
        .. feed.PreviousUrl is { } older ? (string[])[$"<{older}>; rel=\"prev-archive\""] : [],
        .. feed.Links.Select(link => link.MediaType is { } type
            ? $"<{link.Url}>; rel=\"{link.Rel}\"; type=\"{type}\""
            : $"<{link.Url}>; rel=\"{link.Rel}\""),
    ];
}
