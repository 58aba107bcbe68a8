using System.Buffers;
using System.Globalization;
using System.Text;

namespace Syndication.Articles.Languages;

/// <summary>Makes words comparable: case, accents and the Turkish letters i are folded away. For comparing and searching only, never for showing.</summary>
public static class Folding
{
    /// <summary>Letters below this have their base letter in a table; it ends after Latin Extended-B.</summary>
    private const int TableLength = 0x250;

    /// <summary>Base letters of the Latin letters; 0 for a character that is left out.</summary>
    private static readonly char[] Base = BuildTable();

    /// <summary>Folds a text: lower case without accents, <c>ı</c> and <c>İ</c> as <c>i</c>, white space squeezed, outer punctuation and white space kept out.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var longest = text.Length * 3;
        char[]? rented = null;
        var buffer = longest <= 768 ? stackalloc char[longest] : rented = ArrayPool<char>.Shared.Rent(longest);
        var length = FoldInto(text, buffer);
        var folded = TrimOuter(buffer[..length]).ToString();
        if (rented is not null) ArrayPool<char>.Shared.Return(rented);
        return folded;
    }

    /// <summary>Folds a short text without making a string of it.</summary>
    /// <param name="buffer">Three times as long as the text at least.</param>
    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> text, Span<char> buffer) => TrimOuter(buffer[..FoldInto(text, buffer)]);

    private static int FoldInto(ReadOnlySpan<char> text, Span<char> to)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < TableLength) length += Spell(c, to[length..]);
            else if (!IsInvisible(c)) length += FoldOther(c, to[length..]);
            if (length > 1 && to[length - 1] == ' ' && to[length - 2] == ' ') length--;
        }

        return length;
    }

    /// <summary>Writes the base letter of a Latin one; a few letters are spelt with two.</summary>
    private static int Spell(char c, Span<char> to)
    {
        switch (c)
        {
            case 'ß':
                to[0] = to[1] = 's';
                return 2;
            case 'æ' or 'Æ':
                (to[0], to[1]) = ('a', 'e');
                return 2;
            case 'œ' or 'Œ':
                (to[0], to[1]) = ('o', 'e');
                return 2;
            default:
                to[0] = Base[c];
                return to[0] == 0 ? 0 : 1;
        }
    }

    private static int FoldOther(char c, Span<char> to)
    {
        to[0] = c switch
        {
            '‘' or '’' or 'ʼ' or '‛' or '′' => '\'',
            '“' or '”' or '„' or '‟' or '″' => '"',
            '–' or '—' or '‒' or '―' or '‐' or '‑' or '−' => '-',
            _ when char.IsWhiteSpace(c) => ' ',
            _ when IsDecomposable(c) => char.ToLowerInvariant(c.ToString().Normalize(NormalizationForm.FormD)[0]),
            _ => char.ToLowerInvariant(c),
        };
        return 1;
    }

    /// <summary>Greek, Cyrillic and the Latin letters with two accents have a base letter; Hangul and the rest stay whole.</summary>
    private static bool IsDecomposable(char c) => c is (>= '\u0370' and < '\u0530') or (>= '\u1E00' and < '\u2000');

    private static bool IsInvisible(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private static ReadOnlySpan<char> TrimOuter(ReadOnlySpan<char> text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && IsOuter(text[start])) start++;
        while (end > start && IsOuter(text[end - 1])) end--;
        return text[start..end];
    }

    private static bool IsOuter(char c) =>
        !char.IsLetterOrDigit(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Surrogate);

    private static char[] BuildTable()
    {
        var table = new char[TableLength];
        for (var c = 0; c < TableLength; c++) table[c] = BaseOf((char)c);
        return table;
    }

    private static char BaseOf(char c) => c switch
    {
        'ı' or 'İ' => 'i',
        'ø' or 'Ø' => 'o',
        'ł' or 'Ł' => 'l',
        'đ' or 'Đ' or 'ð' or 'Ð' => 'd',
        'þ' or 'Þ' => 't',
        '«' or '»' => '"',
        '`' or '´' => '\'',
        '\u00AD' => '\0',
        _ when char.IsWhiteSpace(c) => ' ',
        _ when char.IsControl(c) => '\0',
        _ => char.ToLowerInvariant(c.ToString().Normalize(NormalizationForm.FormD)[0]),
    };
}
