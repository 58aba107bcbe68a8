using System.Buffers;
using System.Text;

namespace Syndication.Feeds;

/// <summary>Text that XML 1.0 and JSON may hold.</summary>
internal static class LegalText
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create(SuspectCharacters());

    /// <summary>Leaves out controls, U+FFFE, U+FFFF and lone surrogates; characters beyond the first plane stay (XML 1.0 §2.2).</summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspects) && text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0) return text;
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (char.IsHighSurrogate(letter) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) kept.Append(letter).Append(text[++i]);
            else if (!char.IsSurrogate(letter) && !Suspects.Contains(letter)) kept.Append(letter);
        }

        return kept.ToString();
    }

    private static string SuspectCharacters()
    {
        var characters = new StringBuilder("\uFFFE\uFFFF");
        for (var control = '\0'; control < ' '; control++)
        {
            if (control is not ('\t' or '\n' or '\r')) characters.Append(control);
        }

        return characters.ToString();
    }
}
