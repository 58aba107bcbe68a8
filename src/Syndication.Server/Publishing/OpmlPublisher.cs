using System.Text;
using System.Xml;
using Microsoft.Extensions.Options;
using Syndication.Feeds;
using Syndication.Feeds.Writing;
using Syndication.Ingest.Catalogue;

namespace Syndication.Server.Publishing;

/// <summary><c>/feeds.opml</c>: every feed as a list to import (OPML 2.0, http://opml.org/spec2.opml).</summary>
internal sealed class OpmlPublisher(
    FeedDirectory directory, FeedComposer composer, Renditions renditions, PublicAddresses addresses, IOptions<ServerOptions> options)
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

    /// <summary><c>/feeds/{slug}.opml</c>: one feed, and in a group beside it the feeds of publishers that its articles came from.</summary>
    public Task<Rendition> RenderAsync(Edition? edition, PublishedFeed feed, CancellationToken ct)
    {
        var path = PublicAddresses.FeedPath(feed.Slug, "opml");
        return renditions.GetAsync(path, composer.EditionOf(edition, feed), async (now, stopping) =>
            new Document(path, "text/x-opml; charset=utf-8", FeedParts.Write(List(now, await composer.ComposeAsync(now, feed, stopping)), new OpmlWriter()))
            {
                MaxAge = Cadence.Longest,
                Links = [$"<{addresses.Absolute(path)}>; rel=\"self\""],
            }, ct);
    }

    private SyndicationFeed List(Edition edition, ComposedFeed composed)
    {
        var feed = composed.Feed;
        var own = new SyndicationItem
        {
            Title = TextContent.Plain(feed.Title),
            Url = composed.Document.HomePageUrl,
            Language = feed.Language,
            Source = new SyndicationFeed { FeedUrl = addresses.Absolute(PublicAddresses.FeedPath(feed.Slug, "xml")) },
        };
        // A page or a folder is nothing that a reader could subscribe to.
        var others = edition.Catalogue.Feeds.SelectMany(one => one.Sources)
            .Where(source => source.Kind is not (SourceKind.Auto or SourceKind.Feed)).Select(source => source.Address).ToHashSet();
        var publishers = composed.Document.Items.Select(item => item.Source).OfType<SyndicationFeed>()
            .Where(source => source.FeedUrl is not null && source.FeedUrl != source.HomePageUrl && !others.Contains(source.FeedUrl))
            .DistinctBy(source => source.FeedUrl).OrderBy(source => source.FeedUrl, StringComparer.Ordinal)
            .Select(source => new SyndicationItem
            {
                Title = source.Title,
                Url = source.HomePageUrl,
                Source = source,
                Categories = [new SyndicationCategory(feed.Title)],
            });
        return new SyndicationFeed { Title = TextContent.Plain(feed.Title), Items = [own, .. publishers] };
    }

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
