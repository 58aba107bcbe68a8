using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>What stands behind the label of a byline, brought down to the names: "our correspondent Ann Lee in Paris; photos by Bo Ek" to "Ann Lee".</summary>
internal static class BylineRest
{
    /// <summary>Words of a role in front of a name, and of a label, at most.</summary>
    private const int MostWords = 3;

    /// <summary>A person has at least a given name and a family name.</summary>
    private const int FewestNames = 2;

    /// <summary>Small words that stand in names: "van der Merwe", "de la Cruz".</summary>
    public static bool IsParticle(string word) =>
        word is "van" or "von" or "der" or "den" or "de" or "del" or "della" or "di" or "da" or "do" or "dos" or "das" or "du" or "la" or "le" or "el" or "ten" or "zu" or "af" or "bin" or "al" or "e" or "y" or "i";

    /// <summary>The names; a comma at the end, which promises more of them, stays.</summary>
    public static string Names(string rest, Language language)
    {
        var words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        words = words[..CreditStart(words, language)];
        words = words[RoleEnd(words, language)..];
        words = words[..PlaceStart(words, language)];
        return string.Join(' ', words).TrimEnd(';', '|');
    }

    /// <summary>Where a sentence or a list goes on with who took the photographs, edited, checked.</summary>
    private static int CreditStart(string[] words, Language language)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i - 1][^1] is not ('.' or ';' or ',' or '|' or '–' or '-' or '/')) continue;
            for (var count = 1; count <= Math.Min(MostWords, words.Length - i); count++)
            {
                var label = Folding.Fold(string.Join(' ', words, i, count));
                if (language.CreditLabels.Contains(label) || (words[i + count - 1].EndsWith(':') && language.AuthorLabels.Contains(label))) return i;
            }
        }

        return words.Length;
    }

    /// <summary>Behind a role in front of the name, as in "unserer Korrespondentin Anna Lang".</summary>
    private static int RoleEnd(string[] words, Language language)
    {
        for (var i = Math.Min(MostWords, words.Length - FewestNames) - 1; i >= 0; i--)
            if (language.RoleWords.Contains(Folding.Fold(words[i])) && !words[i].EndsWith(',')) return i + 1;
        return 0;
    }

    /// <summary>Where a small word ends the name, as in "Ann Lee for the Post", or a bracket does.</summary>
    private static int PlaceStart(string[] words, Language language)
    {
        for (var i = FewestNames; i < words.Length; i++)
        {
            if (words[i][0] == '(' && Array.FindIndex(words, i, word => word.EndsWith(')')) >= 0 && words[i].Length > 3 && char.IsLower(words[i][1])) return i;
            if (char.IsLower(words[i][0]) && language.StopWords.Contains(Folding.Fold(words[i])) && !IsParticle(words[i]) && !language.AndWords.Contains(Folding.Fold(words[i]))) return i;
        }

        return words.Length;
    }
}
