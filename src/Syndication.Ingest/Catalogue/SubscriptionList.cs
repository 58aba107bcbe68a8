using System.Buffers;
using Syndication.Articles;
using Syndication.Feeds;
using Syndication.Feeds.Writing;

namespace Syndication.Ingest.Catalogue;

/// <summary>An entry of a list of subscriptions that can be no source.</summary>
/// <param name="Entry">Its name or address as written.</param>
/// <param name="Reason">What is wrong and what is allowed, in one line.</param>
public sealed record RefusedSubscription(string Entry, string Reason);

/// <summary>Lists of subscriptions (OPML 2.0) as other readers export and import them.</summary>
public static class SubscriptionList
{
    /// <summary>The feeds of a list as sources; the innermost group that a feed stands in gives its articles a category where they bring none.</summary>
    /// <returns>Each address once, in the order of the list; and the entries that can be no source.</returns>
    /// <exception cref="InvalidDataException">The document is no OPML; the message says what it is.</exception>
    public static (IReadOnlyList<SourceDefinition> Sources, IReadOnlyList<RefusedSubscription> Refused) Read(ReadOnlyMemory<byte> document)
    {
        var reading = FeedReader.Read(document, null, null);
        if (reading.Feed is not { Format: FeedFormat.Opml } list)
            throw new InvalidDataException(reading.Feed is null ? "not an OPML document" : $"a feed ({reading.Feed.Format}), not a list of feeds (OPML)");
        var sources = new Dictionary<string, SourceDefinition>(StringComparer.Ordinal);
        var refused = new List<RefusedSubscription>();
        foreach (var item in list.Items)
        {
            var address = item.Source?.FeedUrl ?? item.Id ?? "";
            if (SourceAddress.Problem(address) is { } problem) refused.Add(new RefusedSubscription(item.Title?.ToPlainText() ?? address, problem));
            else sources.TryAdd(address, Of(item, address));
        }

        return ([.. sources.Values], refused);
    }

    /// <summary>Sources as a list that other readers import, grouped by category; folders and JSON documents are left out.</summary>
    public static ReadOnlyMemory<byte> Write(string title, IEnumerable<SourceDefinition> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var list = new SyndicationFeed
        {
            Title = TextContent.Plain(title),
            Items =
            [
                .. from source in sources
                   where source.Kind is SourceKind.Auto or SourceKind.Feed && SourceAddress.Problem(source.Address) is null
                   select new SyndicationItem
                   {
                       Title = TextContent.Plain(source.Key),
                       Language = source.Language,
                       Categories = source.Category is { } category ? [new SyndicationCategory(category)] : [],
                       Source = new SyndicationFeed { FeedUrl = source.Address },
                   },
            ],
        };
        var output = new ArrayBufferWriter<byte>();
        new OpmlWriter().Write(list, output);
        return output.WrittenMemory;
    }

    private static SourceDefinition Of(SyndicationItem item, string address)
    {
        var group = item.Categories.Select(category => category.Term).LastOrDefault(name => Slug.For(name).Length > 0);
        return new SourceDefinition { Key = address, Address = address, Category = group, Language = item.Language };
    }
}
