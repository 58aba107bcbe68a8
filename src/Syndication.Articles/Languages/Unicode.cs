using System.Text;

namespace Syndication.Articles.Languages;

/// <summary>Normal forms for text from anywhere.</summary>
internal static class Unicode
{
    /// <summary>The text in form C; halves of surrogate pairs, which no form has, become the replacement character.</summary>
    public static string Composed(string text)
    {
        if (System.Text.Ascii.IsValid(text)) return text;
        var whole = Whole(text);
        return whole.IsNormalized() ? whole : whole.Normalize();
    }

    /// <summary>The text with the replacement character for halves of surrogate pairs.</summary>
    public static string Whole(string text) => HasLoneSurrogate(text) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return true;
            i++;
        }

        return false;
    }
}
