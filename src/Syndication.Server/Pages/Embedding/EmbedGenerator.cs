using Syndication.Server.Publishing;

namespace Syndication.Server.Pages.Embedding;

/// <summary>On a feed's page: what to copy to have the feed in a page of one's own.</summary>
internal static class EmbedGenerator
{
    public static Markup Write(Words words, PublishedFeed feed, PublicAddresses addresses)
    {
        var say = words.Embedding;
        var element = EmbedAddresses.ElementSnippet(feed, addresses).ToString();
        var frame = EmbedAddresses.FrameSnippet(feed, EmbedAddresses.UsualItems, width: null, addresses).ToString();
        var fragment = addresses.Absolute(EmbedAddresses.Path(feed.Slug, "fragment.html"));
        return Markup.Of($"""
            <details><summary>{say.Title}</summary>
            {CopyField.Lines(words, "element", say.Element, element, rows: 4)}{CopyField.Lines(words, "frame", say.Frame, frame, rows: 3)}{CopyField.Line(words, "fragment", say.Fragment, fragment)}<p class="hint">{say.Options}</p>
            </details>

            """);
    }
}
