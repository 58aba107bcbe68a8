using Syndication.Articles.Languages;

namespace Syndication.Articles;

/// <summary>Whether two articles under one publisher's id are one that was edited, or two.</summary>
public static class SameStory
{
    /// <summary>An edited headline keeps at least this part of the words of the shorter one.</summary>
    private const double LeastOfTitle = 0.4;

    /// <summary>An edited text keeps at least this part of the words of the shorter one; any two texts of a language share a fifth.</summary>
    private const double LeastOfText = 0.5;

    /// <summary>Words of a text that are looked at.</summary>
    private const int MostWords = 400;

    /// <summary>True unless both the headlines and the texts have too little in common.</summary>
    public static bool Tells(Article one, Article other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return Shared(one.Title, other.Title) >= LeastOfTitle || Shared(one.ContentText, other.ContentText) >= LeastOfText;
    }

    /// <summary>The part of the shorter one's words that the longer one has too; 0 where one has none.</summary>
    private static double Shared(string a, string b)
    {
        var (one, other) = (Words(a), Words(b));
        var shorter = Math.Min(one.Count, other.Count);
        return shorter == 0 ? 0 : (double)one.Count(other.Contains) / shorter;
    }

    private static HashSet<string> Words(string text) =>
        Folding.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim(',', '.', ':', ';', '!', '?', '(', ')', '"', '\''))
            .Where(word => word.Length > 2)
            .Take(MostWords)
            .ToHashSet(StringComparer.Ordinal);
}
