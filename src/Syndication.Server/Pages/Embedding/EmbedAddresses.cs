using Syndication.Server.Publishing;

namespace Syndication.Server.Pages.Embedding;

/// <summary>Where the embeddable forms of a feed are, and the texts by which another page takes them in.</summary>
internal static class EmbedAddresses
{
    /// <summary>Headlines where nobody says how many.</summary>
    public const int UsualItems = 5;

    /// <summary>Most headlines.</summary>
    public const int MostItems = 20;

    /// <summary>Pixels that one headline takes in its frame, where a rem is 16 of them; the style sheet holds to it.</summary>
    private const int RowHeight = 80;

    /// <summary>Pixels for what stands above and below the headlines.</summary>
    private const int EdgesHeight = 88;

    /// <summary>Path of an embeddable form.</summary>
    /// <param name="extension">Without its dot: <c>js</c>, <c>html</c>, <c>fragment.html</c>, <c>json</c>.</param>
    public static string Path(string slug, string extension) => $"/embed/{slug}.{extension}";

    /// <summary>The name of the element that a feed's script defines.</summary>
    public static string Element(string slug) => $"feed-{slug}";

    /// <summary>Pixels that so many headlines take.</summary>
    public static int Height(int items) => EdgesHeight + (items * RowHeight);

    /// <summary>The element with its script. The height is there before the script is, so that nothing below moves.</summary>
    public static Markup ElementSnippet(PublishedFeed feed, PublicAddresses addresses) => Markup.Of($"""
        <script async src="{addresses.Absolute(Path(feed.Slug, "js"))}"></script>
        <{Element(feed.Slug)} items="{UsualItems}" style="display:block;min-height:{Rem(UsualItems)}">
        <a href="{addresses.Absolute(PublicAddresses.FeedPath(feed.Slug, null))}">{feed.Title}</a>
        </{Element(feed.Slug)}>
        """);

    /// <summary>The frame.</summary>
    /// <param name="width">Pixels; null takes all there is.</param>
    public static Markup FrameSnippet(PublishedFeed feed, int items, int? width, PublicAddresses addresses)
    {
        var address = FormattableString.Invariant($"{addresses.Absolute(Path(feed.Slug, "html"))}?items={items}");
        return Markup.Of($"""<iframe src="{address}" title="{feed.Title}" width="{(width is { } pixels ? FormattableString.Invariant($"{pixels}") : "100%")}" height="{Height(items)}" loading="lazy" frameborder="0"></iframe>""");
    }

    private static string Rem(int items) => FormattableString.Invariant($"{Height(items) / 16.0}rem");
}
