using System.Text.RegularExpressions;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>Compares wordings of a headline: case, accents and punctuation say nothing.</summary>
internal static partial class TitleWords
{
    /// <summary>The words alone, folded, a space between them.</summary>
    public static string KeyOf(string text) => WordBreak().Replace(Folding.Fold(text), " ").Trim();

    /// <summary>Words in common over the words of the shorter one, weighed down where the lengths differ much; 1 for the same words, 0 for none in common.</summary>
    public static double Likeness(string one, string other)
    {
        var a = WordsOf(one);
        var b = WordsOf(other);
        if (a.Count == 0 || b.Count == 0) return 0;
        var common = a.Count(b.Contains);
        return (common / (double)Math.Min(a.Count, b.Count) * 0.6) + (common / (double)Math.Max(a.Count, b.Count) * 0.4);
    }

    private static HashSet<string> WordsOf(string text)
    {
        var words = KeyOf(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        // Scripts without spaces are compared by their characters.
        return words.Count > 1 || text.Length < 8 ? words : [.. text.Select(c => c.ToString())];
    }

    [GeneratedRegex(@"[^\p{L}\p{N}\p{M}]+")]
    private static partial Regex WordBreak();
}
