using Syndication.Articles.Languages;

namespace Syndication.Articles.Cleaning;

/// <summary>The text of the article as its JSON-LD gives it, to check blocks against: runs of four words.</summary>
internal sealed class Witness
{
    private const int Run = 4;

    // Bounds the work for data that is no article.
    private const int LongestText = 400_000;

    private readonly HashSet<ulong> _runs = [];
    private readonly List<ulong> _words = [];

    public Witness(string text)
    {
        ReadWords(text.Length > LongestText ? text[..LongestText] : text, _words);
        foreach (var run in RunsOf(_words)) _runs.Add(run);
        Words = _words.Count;
    }

    public int Words { get; }

    /// <summary>Share of a text's runs of words that the witness has too; null where the text is too short to tell.</summary>
    public double? CoverageOf(string text)
    {
        _words.Clear();
        ReadWords(text, _words);
        if (_words.Count < Run) return null;

        int all = 0, found = 0;
        foreach (var run in RunsOf(_words))
        {
            all++;
            if (_runs.Contains(run)) found++;
        }

        return (double)found / all;
    }

    private static IEnumerable<ulong> RunsOf(List<ulong> words)
    {
        for (var i = 0; i + Run <= words.Count; i++)
        {
            var hash = 14695981039346656037UL;
            for (var k = 0; k < Run; k++) hash = (hash ^ words[i + k]) * 1099511628211UL;
            yield return hash;
        }
    }

    // Letters and digits only: quotes, dashes and entities differ between a page and its data. An ideograph is a word.
    private static void ReadWords(string text, List<ulong> words)
    {
        const ulong Start = 14695981039346656037UL;
        var hash = Start;
        foreach (var c in text)
        {
            if (Scripts.IsIdeograph(c))
            {
                if (hash != Start) words.Add(hash);
                words.Add(c);
                hash = Start;
            }
            else if (char.IsLetterOrDigit(c))
            {
                hash = (hash ^ char.ToLowerInvariant(c)) * 1099511628211UL;
            }
            else if (hash != Start)
            {
                words.Add(hash);
                hash = Start;
            }
        }

        if (hash != Start) words.Add(hash);
    }
}
