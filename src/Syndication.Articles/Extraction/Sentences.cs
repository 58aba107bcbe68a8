using System.Buffers;

namespace Syndication.Articles.Extraction;

/// <summary>Where sentences of running text end.</summary>
internal static class Sentences
{
    private static readonly SearchValues<char> Terminals = SearchValues.Create(".!?…。！？؟");

    private static readonly SearchValues<char> Closing = SearchValues.Create("\"”’'»)]");

    private static readonly SearchValues<char> Opening = SearchValues.Create("\"“‘'«");

    /// <summary>The text ends a sentence: with a terminal, closing quotes and brackets behind it allowed.</summary>
    public static bool IsClosed(ReadOnlySpan<char> text)
    {
        var end = text.TrimEnd("\"”’'»)] ");
        return end.Length > 0 && Terminals.Contains(end[^1]);
    }

    /// <summary>The end of the first sentence: after a terminal that white space and a capital follow.</summary>
    public static int FirstEnd(string text)
    {
        for (var i = 20; i < text.Length - 2; i++)
        {
            if (!Terminals.Contains(text[i])) continue;
            var next = i + 1;
            while (next < text.Length && Closing.Contains(text[next])) next++;
            if (next >= text.Length || !char.IsWhiteSpace(text[next])) continue;
            while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
            // An initial or an abbreviation ("Dr.", "J.") ends no sentence.
            var word = text.LastIndexOf(' ', i) + 1;
            if (next < text.Length && (char.IsUpper(text[next]) || Opening.Contains(text[next])) && i - word > 2) return i + 1;
        }

        return text.Length;
    }

    /// <summary>A title made of the first sentence, cut at a word with an ellipsis where it is longer than <paramref name="longest"/>.</summary>
    public static string Title(string lead, int longest)
    {
        var sentence = lead[..FirstEnd(lead)].Trim();
        if (sentence.Length <= longest) return sentence.EndsWith('.') && !sentence.EndsWith("..", StringComparison.Ordinal) ? sentence[..^1] : sentence;
        var cut = sentence.LastIndexOf(' ', longest);
        if (cut < longest / 3) cut = longest;
        return sentence[..cut].TrimEnd(' ', ',', ';', ':', '.', '-', '–', '"', '“', '(', '\'') + "…";
    }
}
