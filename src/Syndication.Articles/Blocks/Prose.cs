using Syndication.Articles.Languages;

namespace Syndication.Articles.Blocks;

/// <summary>How much running text a block holds. Arithmetic only.</summary>
internal static class Prose
{
    /// <summary>The least that counts as a sentence: about eight words.</summary>
    public const double Sentence = 40;

    // A Chinese or Japanese character says as much as three letters of an alphabet.
    private const double Ideograph = 2.5;

    /// <summary>Letters of running text outside links, a fraction of them where the text is no sentence.</summary>
    public static double Of(string text, int linked, BlockKind kind)
    {
        if (kind is BlockKind.Heading or BlockKind.Caption || text.Length < 4) return 0;

        var length = Weigh(text);
        var share = (double)linked / text.Length;
        if (share > 0.8) return 0;

        length *= share > 0.4 ? 0.3 : 1 - share;
        if (kind == BlockKind.Cell) length *= 0.6;
        return IsSentence(text, length) ? length : length * 0.25;
    }

    /// <summary>Length in letters of an alphabet.</summary>
    public static double Weigh(string text)
    {
        var ideographs = 0;
        foreach (var c in text)
            if (Scripts.IsIdeograph(c)) ideographs++;
        return text.Length + (ideographs * (Ideograph - 1));
    }

    /// <summary>The last mark that is no closing quote or bracket ends a sentence.</summary>
    public static bool EndsSentence(string text)
    {
        for (var i = text.Length - 1; i >= 0 && i >= text.Length - 4; i--)
        {
            var c = text[i];
            if (c is '.' or '!' or '?' or '…' or ':' or '。' or '！' or '？' or '：' or ';' or '؟' or '।') return true;
            if (c is not ('"' or '”' or '“' or '’' or '\'' or '»' or '«' or ')' or ']' or '」' or '』' or '）' or ' ')) return false;
        }

        return false;
    }

    /// <summary>A line that asks something, and not just a word or two.</summary>
    public static bool Asks(string text) => text.Length is > 14 and <= 200 && text[^1] is '?' or '？' or '؟';

    /// <summary>A word or two with a full stop: "No." answers a question, and no button says so.</summary>
    public static bool IsShortAnswer(string text) => text.Length is > 2 and <= 12 && text[^1] is ('.' or '!' or '。') && char.IsLetter(text[^2]);

    private static bool IsSentence(string text, double length) => length >= 120 || (length >= 30 && EndsSentence(text));
}
