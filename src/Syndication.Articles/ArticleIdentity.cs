namespace Syndication.Articles;

/// <summary>The keys by which the same article is known again, and the fingerprints by which a change of it is noticed.</summary>
/// <param name="Keys">Strongest first, never empty; each is unique to one article: <c>url:…</c>, <c>guid:SOURCE:…</c>, <c>text:…</c>.</param>
/// <param name="Material">Changes only when the article changes in a way a reader would want to know: title, text, not markup or white space.</param>
/// <param name="Exact">Changes with any change of the article's content.</param>
public sealed record ArticleIdentity(IReadOnlyList<string> Keys, string Material, string Exact)
{
    /// <summary>Works out the identity of an article.</summary>
    /// <param name="article">The clean article.</param>
    /// <param name="guid">The feed's id of the item, where it came through a feed.</param>
    /// <param name="file">The name of the file it was read from, where it came from a folder.</param>
    public static ArticleIdentity Of(Article article, string? guid, string? file) => throw new NotImplementedException();
}
