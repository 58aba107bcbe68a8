using System.Text;
using Syndication.Articles;
using Syndication.Ingest.Catalogue;
using Syndication.Storage;

namespace Syndication.Server.Publishing;

/// <summary>One feed that has addresses: from a file of the catalogue, from a category that articles brought along, or the feed of everything.</summary>
/// <param name="Slug">The last part of its addresses.</param>
/// <param name="Title">Plain text, never empty.</param>
/// <param name="Selection">What it takes in.</param>
internal sealed record PublishedFeed(string Slug, string Title, Selection Selection)
{
    /// <summary>The slug it began with: its permanent name is made of it, and survives a change of slug or host.</summary>
    public string FirstSlug { get; init; } = Slug;

    /// <summary>For people, or null.</summary>
    public string? Description { get; init; }

    /// <summary>BCP 47 tag, or null where its articles decide.</summary>
    public string? Language { get; init; }

    /// <summary>Most items in the document.</summary>
    public int Limit { get; init; } = 100;

    /// <summary>How much of each article is published.</summary>
    public ContentPolicy Content { get; init; } = ContentPolicy.Full;

    /// <summary>Bytes of the document before coding, in the usual case.</summary>
    public int UsualBytes { get; init; } = FeedLimits.UsualBytes;

    /// <summary>Which of the selection's articles it takes after all; null for all of them.</summary>
    public ArticleRules? Rules { get; init; }

    /// <summary>A digest of what it takes in: with it the archive is cut anew.</summary>
    public string Definition => Rendition.HashOf(Encoding.UTF8.GetBytes(string.Join('\n',
        [.. Selection.AnyOf.Order(StringComparer.Ordinal), "-", .. Selection.NoneOf.Order(StringComparer.Ordinal), "-", .. Rules?.Texts ?? []])))[..32];

    /// <summary>A file of the catalogue says what it is; else it exists by itself, and shows nothing that the catalogue's feeds hold back (see <see cref="Embargoes"/>).</summary>
    public bool IsDefined { get; init; }

    /// <summary>How long after its arrival an article appears; null for at once.</summary>
    public TimeSpan? Embargo { get; init; }

    /// <summary>When it will be closed, where that is settled.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    /// <summary>Only its addresses are left; they answer 410.</summary>
    public bool IsRetired { get; init; }

    /// <summary>What was typed, where this is a search and lives under <c>/search</c>; null for every other feed.</summary>
    public string? Query { get; init; }

    /// <summary>The path of one of its documents; <paramref name="extension"/> is without its dot, or null for its page.</summary>
    public string Path(string? extension) =>
        Query is { } query ? PublicAddresses.SearchPath(query, extension) : PublicAddresses.FeedPath(Slug, extension);

    /// <summary>Whether its rules let an article of its selection in.</summary>
    public bool Takes(StoredArticle article) => Rules is null || Rules.Take(article.Content);

    /// <summary>The feed a file of the catalogue defines.</summary>
    public static PublishedFeed Of(FeedDefinition definition) =>
        new(definition.Slug, definition.Title, definition.Selection)
        {
            IsDefined = true,
            FirstSlug = definition.FormerSlugs is [var first, ..] ? first : definition.Slug,
            Description = definition.Description,
            Language = definition.Language,
            Limit = definition.Limit,
            Content = definition.Content,
            UsualBytes = definition.MaxSize ?? FeedLimits.UsualBytes,
            Rules = definition.Rules,
            Embargo = definition.Embargo,
            ClosesAt = definition.ClosesAt,
            IsRetired = definition.IsRetired,
        };

    /// <summary>The feed of a category that no file speaks of.</summary>
    public static PublishedFeed Of(StoredCategory category) =>
        new(category.Slug, category.Name, Selection.Category(category.Slug));
}
