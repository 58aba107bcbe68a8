using System.Text;
using System.Xml;
using Microsoft.Extensions.Options;

namespace Syndication.Server.Publishing;

/// <summary><c>/feeds.opml</c>: every feed as a list to import (OPML 2.0, http://opml.org/spec2.opml).</summary>
internal sealed class OpmlPublisher(
    FeedDirectory directory, Renditions renditions, PublicAddresses addresses, IOptions<ServerOptions> options)
{
    /// <summary>Its address.</summary>
    public const string Path = "/feeds.opml";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = "  ",
        NewLineChars = "\n",
        CheckCharacters = false,
    };

    public Task<Rendition> RenderAsync(Edition? edition, CancellationToken ct) =>
        renditions.GetAsync(Path, edition, async (now, stopping) =>
            new Document(Path, "text/x-opml; charset=utf-8", Write(await directory.AllAsync(now, stopping)))
            {
                MaxAge = Cadence.Longest,
                Links = [$"<{addresses.Absolute(Path)}>; rel=\"self\""],
            }, ct);

    private byte[] Write(IReadOnlyList<PublishedFeed> feeds)
    {
        using var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, Settings))
        {
            xml.WriteStartElement("opml");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteStartElement("head");
            xml.WriteElementString("title", Clean(options.Value.Name));
            xml.WriteElementString("docs", "http://opml.org/spec2.opml");
            xml.WriteEndElement();
            xml.WriteStartElement("body");
            foreach (var feed in feeds) WriteOutline(xml, feed);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        output.WriteByte((byte)'\n');
        return output.ToArray();
    }

    private void WriteOutline(XmlWriter xml, PublishedFeed feed)
    {
        xml.WriteStartElement("outline");
        xml.WriteAttributeString("type", "rss");
        xml.WriteAttributeString("text", Clean(feed.Title));
        xml.WriteAttributeString("title", Clean(feed.Title));
        xml.WriteAttributeString("xmlUrl", addresses.Absolute(PublicAddresses.FeedPath(feed.Slug, "xml")));
        xml.WriteAttributeString("htmlUrl", addresses.Absolute(PublicAddresses.FeedPath(feed.Slug, null)));
        if (feed.Description is { } description) xml.WriteAttributeString("description", Clean(description));
        if (feed.Language is { } language) xml.WriteAttributeString("language", language);
        xml.WriteEndElement();
    }

    // What XML cannot hold at all is left out; the rest the writer escapes.
    private static string Clean(string text) =>
        text.All(Fits) ? text : string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar && rune.ToString().All(Fits)));

    private static bool Fits(char c) => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c);
}
