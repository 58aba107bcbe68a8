using Syndication.Articles;
using Syndication.Articles.Extraction;
using Syndication.Articles.Sites;
using Syndication.Feeds;
using Syndication.Ingest.Catalogue;

namespace Syndication.Ingest.Collecting;

/// <summary>One document as it came.</summary>
internal sealed record RawDocument(ReadOnlyMemory<byte> Bytes, string? ContentType, string? Address);

/// <summary>What a document turned out to be: a feed, or a page; one of the two.</summary>
internal sealed record DocumentReading(SyndicationFeed? Feed, PageExtraction? Page);

/// <summary>Reads a document of any kind, with what the catalogue knows of its source and site.</summary>
internal sealed class DocumentReader(CatalogueFolder catalogue)
{
    /// <summary>A page with less text than this, in characters, says "not found" or "moved", and is no article.</summary>
    private const int ShortestText = 60;

    /// <summary>Tells from the content what the document is.</summary>
    public DocumentReading Read(RawDocument document, SourceDefinition source, DateTimeOffset now)
    {
        if (Content.IsBinary(document.Bytes.Span)) return Nothing("not a text");
        var reading = FeedReader.Read(document.Bytes, document.ContentType, document.Address);
        if (reading.Feed is { } feed) return new DocumentReading(feed, null);
        // Scraped text never opens like this; what does is a feed that is cut short or something else for machines.
        return Content.IsForMachines(document.Bytes.Span)
            ? Nothing("XML or JSON that holds no feed, or is cut short")
            : new DocumentReading(null, ReadPage(document, source, now));
    }

    /// <summary>Reads a page of which it is known that it is no feed.</summary>
    /// <param name="document">The page.</param>
    /// <param name="source">Where it is from.</param>
    /// <param name="now">When it was fetched.</param>
    /// <param name="site">What its host taught, or null where nothing is to be learnt.</param>
    /// <param name="first">The address of the article's first page, where this is a later one.</param>
    public PageExtraction ReadPage(RawDocument document, SourceDefinition source, DateTimeOffset now, SiteKnowledge? site = null, string? first = null)
    {
        var extraction = PageExtractor.Extract(new PageInput(document.Bytes)
        {
            Url = document.Address,
            FirstPageUrl = first,
            ContentType = document.ContentType,
            FetchedAt = now,
            Rule = catalogue.Current.For(document.Address),
            Knowledge = site,
            Zone = source.Zone is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : null,
        });
        if (extraction.Article is not { } article) return extraction;
        return article.ContentText.Length < ShortestText && extraction.Kind is PageKind.Article
            ? extraction with { Kind = PageKind.Nothing, Article = null, Error = "no running text: an error page, or not an article" }
            : extraction with { Article = Completed(article, source) };
    }

    private static DocumentReading Nothing(string reason) =>
        new(null, new PageExtraction { Kind = PageKind.Nothing, Error = reason });

    /// <summary>The items of a feed as articles, each with the keys that are its alone.</summary>
    public static IReadOnlyList<Incoming> Items(SyndicationFeed feed, SourceDefinition source, string? address, DateTimeOffset now)
    {
        var context = new FeedItemContext(source.Key, now)
        {
            Category = source.Category,
            Language = source.Language,
            BaseUrl = address,
        };
        return Identities.Of(
            feed,
            from item in feed.Items
            let article = FeedItemArticle.From(item, feed, context)
            where article is not null
            select (article, item));
    }

    private static Article Completed(Article article, SourceDefinition source) => article with
    {
        Source = source.Key,
        Categories = article.Categories.Count == 0 && source.Category is { } category ? [category] : article.Categories,
        Language = article.Language ?? source.Language,
    };
}
