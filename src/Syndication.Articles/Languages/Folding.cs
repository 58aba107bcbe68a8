using System.Globalization;
using System.Text;

namespace Syndication.Articles.Languages;

/// <summary>Makes words comparable: case, accents and the Turkish letters i are folded away. For comparing and searching only, never for showing.</summary>
public static class Folding
{
    /// <summary>Folds a text: lower case without accents, <c>ı</c> and <c>İ</c> as <c>i</c>, white space squeezed, outer punctuation and white space kept out.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var decomposed = text.ToString().Normalize(NormalizationForm.FormD);
        var folded = new StringBuilder(decomposed.Length);
        foreach (var c in decomposed)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            if (!char.IsWhiteSpace(c)) folded.Append(c is 'ı' or 'I' ? 'i' : char.ToLowerInvariant(c));
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        var start = 0;
        var end = folded.Length;
        while (start < end && !char.IsLetterOrDigit(folded[start])) start++;
        while (end > start && !char.IsLetterOrDigit(folded[end - 1])) end--;
        return folded.ToString(start, end - start);
    }
}
