using Syndication.Feeds.Reading.Xml;

namespace Syndication.Feeds.Reading;

/// <summary>RSS 0.90 to 2.0, RDF or not: one vocabulary in two arrangements.</summary>
internal sealed class RssFormat : IFeedFormat
{
    private const int DeepestNesting = 4;

    public bool Recognises(XmlElement root) =>
        root.Name is "rss" or "rdf" || (root.Name == "channel" && !CdfFormat.IsCdf(root)) || (root.Name is "item" && root.Namespace == Ns.Core);

    public SyndicationFeed Read(XmlElement root, ReadingContext context)
    {
        var feed = new FeedDraft();
        if (root.Name is "rss" or "rdf") ReadBody(feed, root, context, 0);
        else if (root.Name == "item") feed.Add(RssItem.Read(root, context));
        else ReadChannel(feed, root, context, 0);

        feed.OfferLanguage(root.Language, Rank.Fallback);
        var isRdf = root.Name == "rdf";
        return feed.Build(isRdf ? FeedFormat.Rdf : FeedFormat.Rss, isRdf ? RdfVersion(root) : root["version"]);
    }

    /// <summary>Items stand in the channel (0.91 on), beside it (0.90, 1.0), or wherever a publisher lost them.</summary>
    private static void ReadBody(FeedDraft feed, XmlElement root, ReadingContext context, int depth)
    {
        foreach (var child in root.Children)
        {
            if (feed.IsFull) return;
            switch (child.Namespace == Ns.Core ? child.Name : "")
            {
                case "channel":
                    ReadChannel(feed, child, context, depth);
                    break;
                case "item":
                    feed.Add(RssItem.Read(child, context));
                    break;
                case "image":
                    ReadImage(feed, child);
                    break;
                case "items":
                    ReadItems(feed, child, context);
                    break;
                case "rss" or "rdf" when depth < DeepestNesting:
                    ReadBody(feed, child, context, depth + 1);
                    break;
                case "textinput":
                    break;
                default:
                    if (child.Namespace == Ns.Atom && child.Name == "entry") feed.Add(AtomFormat.ReadEntry(child, context));
                    else RssChannel.Read(feed, child, context);
                    break;
            }
        }
    }

    private static void ReadItems(FeedDraft feed, XmlElement items, ReadingContext context)
    {
        foreach (var child in items.Children)
        {
            if (child.Name == "item") feed.Add(RssItem.Read(child, context));
        }
    }

    private static void ReadChannel(FeedDraft feed, XmlElement channel, ReadingContext context, int depth)
    {
        feed.Id.Offer(channel["about"], Rank.Module);
        feed.OfferLanguage(channel.Language, Rank.Fallback);
        if (depth < DeepestNesting) ReadBody(feed, channel, context, depth + 1);
    }

    private static void ReadImage(FeedDraft feed, XmlElement image) => RssChannel.ReadImage(feed, image);

    private static string? RdfVersion(XmlElement root)
    {
        foreach (var child in root.Children)
        {
            if (child.Name is not ("channel" or "item")) continue;
            var name = child.NamespaceName ?? root.Declared(child.Prefix);
            if (name is null) continue;
            if (name.Contains("/rdf/simple/0.9", StringComparison.OrdinalIgnoreCase)) return "0.90";
            if (name.Contains("/rss/1.0", StringComparison.OrdinalIgnoreCase)) return "1.0";
        }

        return null;
    }
}
