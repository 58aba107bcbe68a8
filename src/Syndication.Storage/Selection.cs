using Syndication.Articles;

namespace Syndication.Storage;

/// <summary>Which articles a feed takes: those that have any of the terms and none of the excluded ones.</summary>
/// <param name="AnyOf">Terms, see <see cref="Term"/>; an empty list selects nothing.</param>
/// <param name="NoneOf">Terms that keep an article out.</param>
public sealed record Selection(IReadOnlyList<string> AnyOf, IReadOnlyList<string> NoneOf)
{
    /// <summary>Every article.</summary>
    public static Selection All { get; } = new([Term.All], []);

    /// <summary>The articles of one category.</summary>
    public static Selection Category(string slug) => new([Term.Category(slug)], []);

    /// <summary>What the articles must be found by besides, as people type it (see <see cref="Articles.Searching.SearchQuery"/>); null for nothing.</summary>
    public string? Search { get; init; }
}

/// <summary>The words that articles are listed under.</summary>
public static class Term
{
    /// <summary>Every article has this one.</summary>
    public const string All = "all";

    /// <summary>The articles that tell what an earlier one told: agency copy that another source carries too.</summary>
    public const string Repeat = "repeat";

    /// <summary>The articles of a category, by its stored slug.</summary>
    public static string Category(string slug) => $"category:{slug}";

    /// <summary>The articles of a source, by its key.</summary>
    public static string Source(string key) => $"source:{key}";

    /// <summary>The articles with a tag, however it is spelt.</summary>
    public static string Tag(string name) => $"tag:{Slug.For(name)}";

    /// <summary>The articles of an author, however the name is spelt.</summary>
    public static string Author(string name) => $"author:{Slug.For(name)}";
}
