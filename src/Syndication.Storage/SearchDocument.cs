using Syndication.Articles;
using Syndication.Articles.Searching;

namespace Syndication.Storage;

/// <summary>Which of an article's words a word of the index is; written before it.</summary>
internal enum SearchStream
{
    TitleExact = 'a',
    TitleFolded = 'b',
    TextExact = 'c',
    TextFolded = 'd',
}

/// <summary>The words by which an article is found.</summary>
/// <param name="Title">Of its title.</param>
/// <param name="Text">Of everything, the title included.</param>
internal sealed record SearchDocument(IReadOnlyList<SearchWord> Title, IReadOnlyList<SearchWord> Text)
{
    /// <summary>Words of one article that are indexed: as many as PostgreSQL has positions for.</summary>
    private const int MostWords = 16_000;

    public static SearchDocument Of(Article article)
    {
        var culture = SearchWords.CultureOf(article.Language);
        IReadOnlyList<SearchWord> title = [.. SearchWords.In(article.Title, culture)];
        var text = SearchMatch.Texts(article).Skip(1).SelectMany(part => SearchWords.In(part, culture)).Take(MostWords - title.Count);
        return new SearchDocument([.. title.Take(MostWords)], [.. title, .. text]);
    }

    /// <summary>Every word with the streams it stands in, in order.</summary>
    public IEnumerable<(SearchStream Stream, IEnumerable<string> Words)> Streams =>
    [
        (SearchStream.TitleExact, Title.Select(word => word.Exact)),
        (SearchStream.TitleFolded, Title.Select(word => word.Folded)),
        (SearchStream.TextExact, Text.Select(word => word.Exact)),
        (SearchStream.TextFolded, Text.Select(word => word.Folded)),
    ];
}
