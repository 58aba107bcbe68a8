namespace Syndication.Articles.Searching;

/// <summary>Whether one article is what somebody searches for, without an index: for feeds that take in what a search finds.</summary>
/// <remarks>As the index decides it where the newest come first: a word typed with accents is found with them only.</remarks>
public static class SearchMatch
{
    /// <summary>The texts of an article in which it is found by its words.</summary>
    public static IEnumerable<string> Texts(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return
        [
            article.Title,
            article.Summary ?? "",
            article.ContentText,
            .. article.Authors,
            .. article.Categories,
            .. article.Tags,
            article.Agency ?? "",
            article.Dateline ?? "",
        ];
    }

    /// <summary>Whether an article has all that is searched for and nothing that is excluded; an empty query finds nothing.</summary>
    public static bool Finds(SearchQuery query, Article article)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.IsEmpty) return false;
        var culture = SearchWords.CultureOf(article.Language);
        var words = Texts(article).SelectMany(text => SearchWords.In(text, culture)).ToList();
        return query.Terms.All(term => Has(words, term, term.MayBeInflected))
            && !query.Excluded.Any(term => Has(words, term, mayGoOn: false));
    }

    private static bool Has(List<SearchWord> words, SearchTerm term, bool mayGoOn)
    {
        for (var at = 0; at + term.Words.Count <= words.Count; at++)
            if (IsAt(words, at, term, term.IsPlain, mayGoOn || term.Begins)) return true;
        return false;
    }

    /// <summary>Whether a term stands at a place among words.</summary>
    /// <param name="isFolded">Accents do not count.</param>
    /// <param name="mayGoOn">The last word may be longer.</param>
    internal static bool IsAt(List<SearchWord> words, int at, SearchTerm term, bool isFolded, bool mayGoOn)
    {
        if (at + term.Words.Count > words.Count) return false;
        for (var i = 0; i < term.Words.Count; i++)
        {
            var found = isFolded ? words[at + i].Folded : words[at + i].Exact;
            var wanted = isFolded ? term.Words[i].Folded : term.Words[i].Exact;
            var isLast = i == term.Words.Count - 1;
            if (mayGoOn && isLast ? !found.StartsWith(wanted, StringComparison.Ordinal) : found != wanted) return false;
        }

        return true;
    }
}
