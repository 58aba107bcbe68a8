namespace Syndication.Articles.Languages;

/// <summary>Makes words comparable: case, accents and the Turkish letters i are folded away. For comparing and searching only, never for showing.</summary>
public static class Folding
{
    /// <summary>Folds a text: lower case without accents, <c>ı</c> and <c>İ</c> as <c>i</c>, white space squeezed, outer punctuation and white space kept out.</summary>
    public static string Fold(ReadOnlySpan<char> text) => throw new NotImplementedException();
}
