using System.Buffers;
using Syndication.Feeds.Writing;

namespace Syndication.Feeds;

/// <summary>One way of writing a feed down. The same feed always gives the same bytes: no clock, no culture, no random id.</summary>
public interface IFeedWriter
{
    /// <summary>The last part of the address, such as <c>xml</c> in <c>/feeds/ekonomi.xml</c>.</summary>
    string Extension { get; }

    /// <summary>Media type with its charset parameter where it has one, such as <c>application/rss+xml; charset=utf-8</c>.</summary>
    string MediaType { get; }

    /// <summary>Writes UTF-8 without a byte order mark. Illegal characters are removed, never a cause of failure.</summary>
    void Write(SyndicationFeed feed, IBufferWriter<byte> output);
}

/// <summary>The formats that feeds are published in, the canonical one first.</summary>
public static class FeedWriters
{
    /// <summary>RSS 2.0, Atom 1.0 and JSON Feed 1.1, in this order.</summary>
    public static IReadOnlyList<IFeedWriter> All { get; } = [new RssWriter(), new AtomWriter(), new JsonFeedWriter()];

    /// <summary>Formats for newsrooms and search engines, which readers of feeds do not ask for: ninjs 3.1 and the news sitemap.</summary>
    public static IReadOnlyList<IFeedWriter> Partners { get; } = [new NinjsWriter(), new NewsSitemapWriter()];

    /// <summary>The format with this extension (without dot, lower case), or null.</summary>
    public static IFeedWriter? Find(string extension) =>
        All.Concat(Partners).FirstOrDefault(writer => writer.Extension == extension);
}
